#include "CStridedKernels.h"
#include "levels.h"
#include <math.h>
#include <string.h>

/// The number of integers whose sums are checked for overflow at once.
enum { checked_together = 512 };

#define VECTOR(element, bytes) __attribute__((vector_size(64), aligned(bytes), may_alias)) element

typedef VECTOR(double, 8) doubles;
typedef VECTOR(float, 4) floats;
typedef VECTOR(int64_t, 8) longs;
typedef VECTOR(int32_t, 4) words;
typedef VECTOR(uint64_t, 8) integers;

#define PLUS(earlier, later, mask) ((earlier) + (later))

/// The later of two vectors in the lanes where it wins, or is NaN, and the earlier one elsewhere.
#define WINNER(wins, earlier, later, mask)                                                         \
  ((__typeof__(later))(((mask)(wins) & (mask)(later)) | (~(mask)(wins) & (mask)(earlier))))
#define LEAST(earlier, later, mask)                                                                \
  WINNER(((later) < (earlier)) | ((later) != (later)), earlier, later, mask)
#define GREATEST(earlier, later, mask)                                                             \
  WINNER(((later) > (earlier)) | ((later) != (later)), earlier, later, mask)

/// Folds into each of 8 lanes those before it; `none` has the value that changes no result.
#define SCAN_8(FOLD, v, none, mask)                                                                \
  v = FOLD(__builtin_shufflevector(none, v, 0, 8, 9, 10, 11, 12, 13, 14), v, mask);                \
  v = FOLD(__builtin_shufflevector(none, v, 0, 1, 8, 9, 10, 11, 12, 13), v, mask);                 \
  v = FOLD(__builtin_shufflevector(none, v, 0, 1, 2, 3, 8, 9, 10, 11), v, mask);

/// The same for 16 lanes.
#define SCAN_16(FOLD, v, none, mask)                                                               \
  v = FOLD(__builtin_shufflevector(none, v, 0, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, \
                                   29, 30),                                                        \
           v, mask);                                                                               \
  v = FOLD(__builtin_shufflevector(none, v, 0, 1, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27,  \
                                   28, 29),                                                        \
           v, mask);                                                                               \
  v = FOLD(__builtin_shufflevector(none, v, 0, 1, 2, 3, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25,    \
                                   26, 27),                                                        \
           v, mask);                                                                               \
  v = FOLD(__builtin_shufflevector(none, v, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22,    \
                                   23),                                                            \
           v, mask);

#define LAST_8(v) __builtin_shufflevector(v, v, 7, 7, 7, 7, 7, 7, 7, 7)
#define LAST_16(v)                                                                                 \
  __builtin_shufflevector(v, v, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15)

/// Writes the results of contiguous elements up to each one; `none` changes no result.
///
/// The results within a vector do not wait for those of the vectors before. Every level folds in the same order.
#define WRITE_SCAN(element, vector, mask, FOLD, lanes, none, carry)                                \
  ptrdiff_t index = 0;                                                                             \
  for (; index + lanes <= count; index += lanes) {                                                 \
    vector v = *(const vector *)(from + index);                                                    \
    SCAN_##lanes(FOLD, v, none, mask)                                                              \
    *(vector *)(to + index) = FOLD(carry, v, mask);                                                \
    carry = FOLD(carry, LAST_##lanes(v), mask);                                                    \
  }                                                                                                \
  if (index < count) {                                                                             \
    vector v = none;                                                                               \
    memcpy(&v, from + index, (size_t)(count - index) * sizeof(element));                           \
    SCAN_##lanes(FOLD, v, none, mask)                                                              \
    v = FOLD(carry, v, mask);                                                                      \
    memcpy(to + index, &v, (size_t)(count - index) * sizeof(element));                             \
  }

/// Defines `name`, which starts with a `value` that changes no result.
#define DEFINE_SCAN(name, element, vector, mask, FOLD, lanes, value, attributes)                   \
  attributes static void name(ptrdiff_t count, const void *elements, void *results) {              \
    const element *from = elements;                                                                \
    element *to = results;                                                                         \
    const vector none = -(vector){0} + (value);                                                    \
    vector carry = none;                                                                           \
    WRITE_SCAN(element, vector, mask, FOLD, lanes, none, carry)                                    \
  }

/// Defines `name`, which adds integers modulo 2^64.
#define DEFINE_INTEGER_SCAN(name, attributes)                                                      \
  attributes static void name(ptrdiff_t count, const uint64_t *from, uint64_t total,               \
                              uint64_t *to) {                                                      \
    const integers none = {0};                                                                     \
    integers carry = none + total;                                                                 \
    WRITE_SCAN(uint64_t, integers, integers, PLUS, 8, none, carry)                                 \
  }                                                                                                \
  /* The bits that some of the magnitudes have, or a few more. */                                  \
  attributes static uint64_t name##_bits(ptrdiff_t count, const uint64_t *from, bool is_signed) {  \
    uint64_t bits = 0;                                                                             \
    if (is_signed) {                                                                               \
      for (ptrdiff_t index = 0; index < count; index++) {                                          \
        bits |= from[index] ^ (uint64_t)((int64_t)from[index] >> 63);                              \
      }                                                                                            \
    } else {                                                                                       \
      for (ptrdiff_t index = 0; index < count; index++) bits |= from[index];                       \
    }                                                                                              \
    return bits;                                                                                   \
  }

#define DEFINE_SCANS(suffix, attributes)                                                           \
  DEFINE_SCAN(sum_double_##suffix, double, doubles, longs, PLUS, 8, -0.0, attributes)              \
  DEFINE_SCAN(sum_float_##suffix, float, floats, words, PLUS, 16, -0.0f, attributes)               \
  DEFINE_SCAN(min_double_##suffix, double, doubles, longs, LEAST, 8, HUGE_VAL, attributes)         \
  DEFINE_SCAN(max_double_##suffix, double, doubles, longs, GREATEST, 8, -HUGE_VAL, attributes)     \
  DEFINE_SCAN(min_float_##suffix, float, floats, words, LEAST, 16, HUGE_VALF, attributes)          \
  DEFINE_SCAN(max_float_##suffix, float, floats, words, GREATEST, 16, -HUGE_VALF, attributes)      \
  DEFINE_SCAN(min_int64_##suffix, int64_t, longs, longs, LEAST, 8, INT64_MAX, attributes)          \
  DEFINE_SCAN(max_int64_##suffix, int64_t, longs, longs, GREATEST, 8, INT64_MIN, attributes)       \
  DEFINE_SCAN(min_int32_##suffix, int32_t, words, words, LEAST, 16, INT32_MAX, attributes)         \
  DEFINE_SCAN(max_int32_##suffix, int32_t, words, words, GREATEST, 16, INT32_MIN, attributes)      \
  DEFINE_INTEGER_SCAN(sum_integers_##suffix, attributes)

DEFINE_SCANS(baseline, )
#if defined(__x86_64__)
DEFINE_SCANS(avx2, __attribute__((target("avx2"))))
DEFINE_SCANS(avx512, __attribute__((target("avx512f"))))
#endif

typedef void scan(ptrdiff_t, const void *, void *);

struct scans {
  scan *sum_of_double, *sum_of_float;
  // Of the least and of the greatest elements.
  scan *of_double[2], *of_float[2], *of_int64[2], *of_int32[2];
  void (*of_integers)(ptrdiff_t, const uint64_t *, uint64_t, uint64_t *);
  uint64_t (*bits)(ptrdiff_t, const uint64_t *, bool);
};

#define EXTREMA(element, suffix) {min_##element##_##suffix, max_##element##_##suffix}
#define SCANS(suffix)                                                                              \
  {sum_double_##suffix,         sum_float_##suffix,        EXTREMA(double, suffix),                \
   EXTREMA(float, suffix),      EXTREMA(int64, suffix),    EXTREMA(int32, suffix),                 \
   sum_integers_##suffix, sum_integers_##suffix##_bits}

static const struct scans scans[] = {
    SCANS(baseline),
#if defined(__x86_64__)
    SCANS(avx2),
    SCANS(avx512),
#endif
};

void strided_scan_double(int level, ptrdiff_t count, const void *elements, void *sums) {
  scans[loop_index(level)].sum_of_double(count, elements, sums);
}

void strided_scan_float(int level, ptrdiff_t count, const void *elements, void *sums) {
  scans[loop_index(level)].sum_of_float(count, elements, sums);
}

bool strided_scan_extrema(int level, enum strided_element element, bool is_greatest,
                          ptrdiff_t count, const void *elements, void *extrema) {
  const struct scans *loops = &scans[loop_index(level)];
  switch (element) {
  case strided_double: loops->of_double[is_greatest](count, elements, extrema); return true;
  case strided_float: loops->of_float[is_greatest](count, elements, extrema); return true;
  case strided_int64: loops->of_int64[is_greatest](count, elements, extrema); return true;
  case strided_int32: loops->of_int32[is_greatest](count, elements, extrema); return true;
  default: return false;
  }
}

bool strided_scan_integers(int level, bool is_signed, ptrdiff_t count, const void *elements,
                           void *sums) {
  const struct scans *loops = &scans[loop_index(level)];
  const uint64_t *from = elements;
  uint64_t *to = sums, total = 0;
  bool overflows = false;
  for (ptrdiff_t start = 0; start < count; start += checked_together) {
    ptrdiff_t length = count - start < checked_together ? count - start : checked_together;
    uint64_t bits = loops->bits(length, from + start, is_signed);
    uint64_t magnitude = is_signed ? total ^ (uint64_t)((int64_t)total >> 63) : total;
    // No sum of 512 integers below 2^53 and one below 2^62 overflows.
    if (bits < 1ull << 53 && magnitude < 1ull << 62) {
      loops->of_integers(length, from + start, total, to + start);
      total = to[start + length - 1];
      continue;
    }
    for (ptrdiff_t index = start; index < start + length; index++) {
      if (is_signed) {
        int64_t next;
        overflows |= __builtin_add_overflow((int64_t)total, (int64_t)from[index], &next);
        total = (uint64_t)next;
      } else {
        overflows |= __builtin_add_overflow(total, from[index], &total);
      }
      to[index] = total;
    }
  }
  return overflows;
}
