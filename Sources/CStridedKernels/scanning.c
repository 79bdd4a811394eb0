#include "CStridedKernels.h"
#include "levels.h"
#include <string.h>

/// The number of integers whose sums are checked for overflow at once.
enum { checked_together = 512 };

typedef double doubles __attribute__((vector_size(64), aligned(8), may_alias));
typedef float floats __attribute__((vector_size(64), aligned(4), may_alias));
typedef uint64_t integers __attribute__((vector_size(64), aligned(8), may_alias));

/// Adds to each of 8 lanes those before it; `none` has the value that changes no sum.
#define SUM_8(v, none)                                                                             \
  v += __builtin_shufflevector(none, v, 0, 8, 9, 10, 11, 12, 13, 14);                              \
  v += __builtin_shufflevector(none, v, 0, 1, 8, 9, 10, 11, 12, 13);                               \
  v += __builtin_shufflevector(none, v, 0, 1, 2, 3, 8, 9, 10, 11);

/// The same for 16 lanes.
#define SUM_16(v, none)                                                                            \
  v += __builtin_shufflevector(none, v, 0, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, \
                               30);                                                                \
  v += __builtin_shufflevector(none, v, 0, 1, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28,  \
                               29);                                                                \
  v += __builtin_shufflevector(none, v, 0, 1, 2, 3, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26,    \
                               27);                                                                \
  v += __builtin_shufflevector(none, v, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23);

#define LAST_8(v) __builtin_shufflevector(v, v, 7, 7, 7, 7, 7, 7, 7, 7)
#define LAST_16(v)                                                                                 \
  __builtin_shufflevector(v, v, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15)

/// Writes the sums of contiguous numbers up to each one; `zero` is the value that changes no sum.
///
/// The sums within a vector do not wait for those of the vectors before. Every level adds in the same order.
#define WRITE_SUMS(element, vector, SUM, LAST, zero, carry)                                        \
  enum { lanes = sizeof(vector) / sizeof(element) };                                               \
  const vector none = zero;                                               \
  ptrdiff_t index = 0;                                                                             \
  for (; index + lanes <= count; index += lanes) {                                                 \
    vector v = *(const vector *)(from + index);                                                    \
    SUM(v, none)                                                                                   \
    *(vector *)(to + index) = carry + v;                                                           \
    carry += LAST(v);                                                                              \
  }                                                                                                \
  if (index < count) {                                                                             \
    vector v = none;                                                                               \
    memcpy(&v, from + index, (size_t)(count - index) * sizeof(element));                           \
    SUM(v, none)                                                                                   \
    v += carry;                                                                                    \
    memcpy(to + index, &v, (size_t)(count - index) * sizeof(element));                             \
  }

#define DEFINE_REAL_SCAN(name, element, vector, SUM, LAST, attributes)                             \
  attributes static void name(ptrdiff_t count, const void *elements, void *sums) {                 \
    const element *from = elements;                                                                \
    element *to = sums;                                                                            \
    vector carry = -(vector){0};                                       \
    WRITE_SUMS(element, vector, SUM, LAST, -(vector){0}, carry)                                            \
  }

/// Defines `name`, which adds integers modulo 2^64.
#define DEFINE_INTEGER_SCAN(name, attributes)                                                      \
  attributes static void name(ptrdiff_t count, const uint64_t *from, uint64_t total,               \
                              uint64_t *to) {                                                      \
    integers carry = (integers){0} + total;                                                        \
    WRITE_SUMS(uint64_t, integers, SUM_8, LAST_8, (integers){0}, carry)                                        \
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
  DEFINE_REAL_SCAN(scan_double_##suffix, double, doubles, SUM_8, LAST_8, attributes)               \
  DEFINE_REAL_SCAN(scan_float_##suffix, float, floats, SUM_16, LAST_16, attributes)                \
  DEFINE_INTEGER_SCAN(scan_integers_##suffix, attributes)

DEFINE_SCANS(baseline, )
#if defined(__x86_64__)
DEFINE_SCANS(avx2, __attribute__((target("avx2"))))
DEFINE_SCANS(avx512, __attribute__((target("avx512f"))))
#endif

struct scans {
  void (*of_double)(ptrdiff_t, const void *, void *);
  void (*of_float)(ptrdiff_t, const void *, void *);
  void (*of_integers)(ptrdiff_t, const uint64_t *, uint64_t, uint64_t *);
  uint64_t (*bits)(ptrdiff_t, const uint64_t *, bool);
};

#define SCANS(suffix)                                                                              \
  {scan_double_##suffix, scan_float_##suffix, scan_integers_##suffix, scan_integers_##suffix##_bits}

static const struct scans scans[] = {
    SCANS(baseline),
#if defined(__x86_64__)
    SCANS(avx2),
    SCANS(avx512),
#endif
};

void strided_scan_double(int level, ptrdiff_t count, const void *elements, void *sums) {
  scans[loop_index(level)].of_double(count, elements, sums);
}

void strided_scan_float(int level, ptrdiff_t count, const void *elements, void *sums) {
  scans[loop_index(level)].of_float(count, elements, sums);
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
