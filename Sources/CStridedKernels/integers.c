#include "CStridedKernels.h"

// The baseline of x86-64 has too few vector instructions for integers: the loops of Swift are as fast.

/// Defines `name`, which writes the results of `rule` from element `done` on, in whole vectors.
///
/// It returns the number of elements that are written in all, and adds what the rule notes to `mark`. A
/// step is 1 element, or 0 for a scalar. Elements are read before they are written, by rising address. A
/// source may therefore be the result itself or start at a higher address.
#define DEFINE_PASS(name, number, bits, wide, rule, bytes, attributes)                             \
  attributes static inline __attribute__((always_inline)) ptrdiff_t name(                          \
      ptrdiff_t done, ptrdiff_t count, number *to, const number *first, ptrdiff_t first_step,      \
      const number *second, ptrdiff_t second_step, bits *mark) {                                   \
    enum { lanes = (bytes) / sizeof(number), width = 8 * sizeof(number) };                         \
    typedef number vector __attribute__((vector_size(bytes)));                                     \
    typedef bits pattern __attribute__((vector_size(bytes)));                                      \
    typedef wide wide_vector __attribute__((vector_size(lanes * sizeof(wide)), unused));           \
    typedef number any                                                                             \
        __attribute__((vector_size(bytes), aligned(sizeof(number)), may_alias));                   \
    vector all_first, all_second;                                                                  \
    for (int lane = 0; lane < lanes; lane++) {                                                     \
      all_first[lane] = *first;                                                                    \
      all_second[lane] = *second;                                                                  \
    }                                                                                              \
    pattern marks = {0};                                                                           \
    _Pragma("clang loop vectorize(disable) unroll(disable)")                                       \
    for (; done + lanes <= count; done += lanes) {                                                 \
      vector x = first_step ? *(const any *)(first + done) : all_first;                            \
      vector y = second_step ? *(const any *)(second + done) : all_second;                         \
      pattern z, noted;                                                                            \
      (void)y;                                                                                     \
      rule;                                                                                        \
      *(any *)(to + done) = (any)z;                                                                \
      marks |= noted;                                                                              \
    }                                                                                              \
    for (int lane = 0; lane < lanes; lane++) *mark |= marks[lane];                                 \
    return done;                                                                                   \
  }

/// Defines `name_steps`, which writes a row for given steps and returns what the rule notes.
#define DEFINE_STEPS(name, number, bits, wide, rule, bytes, attributes)                            \
  DEFINE_PASS(name##_wide, number, bits, wide, rule, bytes, attributes)                            \
  DEFINE_PASS(name##_short, number, bits, wide, rule, 16, attributes)                              \
  DEFINE_PASS(name##_single, number, bits, wide, rule, sizeof(number), attributes)                 \
  attributes static inline __attribute__((always_inline)) bits name##_steps(                       \
      ptrdiff_t count, number *to, const number *first, ptrdiff_t first_step,                      \
      const number *second, ptrdiff_t second_step) {                                               \
    bits mark = 0;                                                                                 \
    ptrdiff_t done = name##_wide(0, count, to, first, first_step, second, second_step, &mark);     \
    if ((bytes) > 16) {                                                                            \
      done = name##_short(done, count, to, first, first_step, second, second_step, &mark);         \
    }                                                                                              \
    name##_single(done, count, to, first, first_step, second, second_step, &mark);                 \
    return mark;                                                                                   \
  }

/// Defines `name_mark`, which writes a row of results of two rows and returns what the rule notes.
#define DEFINE_MARK(name, number, bits, wide, rule, bytes, attributes)                             \
  DEFINE_STEPS(name, number, bits, wide, rule, bytes, attributes)                                  \
  attributes static bits name##_mark(ptrdiff_t count, number *to, const number *first,             \
                                     ptrdiff_t first_step, const number *second,                   \
                                     ptrdiff_t second_step) {                                      \
    if (first_step && second_step) return name##_steps(count, to, first, 1, second, 1);            \
    if (first_step) return name##_steps(count, to, first, 1, second, 0);                           \
    return name##_steps(count, to, first, 0, second, second_step);                                 \
  }

/// Defines `name`, which writes a row of results of two rows and returns whether one failed.
#define DEFINE_ROW(name, number, bits, wide, rule, bytes, attributes)                              \
  DEFINE_MARK(name, number, bits, wide, rule, bytes, attributes)                                   \
  attributes static bool name(ptrdiff_t count, void *to, const void *first, ptrdiff_t first_step,  \
                              const void *second, ptrdiff_t second_step) {                         \
    return name##_mark(count, to, first, first_step, second, second_step) != 0;                    \
  }

/// Defines `name`, which writes a row of results of one row and returns whether one failed.
#define DEFINE_MAP(name, number, bits, wide, rule, bytes, attributes)                              \
  DEFINE_STEPS(name, number, bits, wide, rule, bytes, attributes)                                  \
  attributes static bool name(ptrdiff_t count, void *to, const void *from) {                       \
    return name##_steps(count, to, from, 1, from, 0) != 0;                                         \
  }

// The rules compute `z` of `x` and `y`, and what is `noted` about it.

/// The product. If it fits, its upper half repeats the sign of the lower half; of unsigned numbers, it is 0.
#define MULTIPLY                                                                                   \
  z = (pattern)x * (pattern)y;                                                                     \
  wide_vector product = __builtin_convertvector(x, wide_vector) *                                  \
                        __builtin_convertvector(y, wide_vector);                                   \
  noted = (pattern)__builtin_convertvector(product >> width, vector) ^ (pattern)((vector)z < 0)

/// The product of numbers of 64 bits, which wraps around.
#define MULTIPLY_WRAPPING                                                                          \
  z = (pattern)x * (pattern)y;                                                                     \
  noted = (pattern){0}

/// The product of numbers of 64 bits that fit in 32 bits.
#define MULTIPLY_HALVES                                                                            \
  z = (pattern)(((vector)((pattern)x << 32) >> 32) * ((vector)((pattern)y << 32) >> 32));          \
  noted = (pattern){0}

/// A shift by at least the width leaves 0. A negative shift is noted.
#define SHIFT_LEFT                                                                                 \
  z = ((pattern)x << ((pattern)y & (width - 1))) & (pattern)((pattern)y < width);                  \
  noted = (pattern)(y < 0)

/// A shift by at least the width leaves copies of the sign, or 0. A negative shift is noted.
#define SHIFT_RIGHT                                                                                \
  z = (pattern)(x >> ((pattern)y & (width - 1)));                                                  \
  z ^= (z ^ (pattern)(x < 0)) & (pattern)((pattern)y >= width);                                    \
  noted = (pattern)(y < 0)

#define MINIMUM                                                                                    \
  z = (pattern)__builtin_elementwise_min(x, y);                                                    \
  noted = (pattern){0}

#define MAXIMUM                                                                                    \
  z = (pattern)__builtin_elementwise_max(x, y);                                                    \
  noted = (pattern){0}

/// The magnitude, which is negative if it does not fit.
#define ABSOLUTE                                                                                   \
  pattern sign = (pattern)(x < 0);                                                                 \
  z = ((pattern)x ^ sign) - sign;                                                                  \
  noted = (pattern)((vector)z < 0)

#define SIGN                                                                                       \
  z = (pattern)(x < 0) - (pattern)(x > 0);                                                         \
  noted = (pattern){0}

/// The numbers of 64 bits whose sizes are tested together; they stay in the first cache.
enum { block_length = 512 };

/// Defines `name`, which multiplies rows of numbers of 64 bits and returns whether a product does not fit.
///
/// Most numbers are small. A block whose numbers are all so small that no product can overflow is multiplied in
/// vectors. `bits` of a number are those of its magnitude, less 1 if it is negative; `limit` is the greatest sum
/// of the bits of two factors whose product always fits.
#define DEFINE_LONG_MULTIPLY(name, number, limit, half, bytes, attributes)                         \
  DEFINE_MARK(name##_halves, number, uint64_t, number, MULTIPLY_HALVES, bytes, attributes)         \
  DEFINE_MARK(name##_wrapping, number, uint64_t, number, MULTIPLY_WRAPPING, bytes, attributes)     \
  attributes static int name##_bits(ptrdiff_t count, const number *from) {                         \
    uint64_t bits = 0;                                                                             \
    for (ptrdiff_t i = 0; i < count; i++) bits |= (uint64_t)(from[i] ^ (from[i] < 0 ? -1 : 0));    \
    return bits ? 64 - __builtin_clzll(bits) : 0;                                                  \
  }                                                                                                \
  attributes static inline __attribute__((always_inline)) bool name##_checked_steps(               \
      ptrdiff_t count, number *to, const number *first, ptrdiff_t first_step,                      \
      const number *second, ptrdiff_t second_step) {                                               \
    bool overflows = false;                                                                        \
    _Pragma("clang loop unroll_count(4)") for (ptrdiff_t i = 0; i < count; i++) {                  \
      overflows |= __builtin_mul_overflow(first[i * first_step], second[i * second_step], &to[i]); \
    }                                                                                              \
    return overflows;                                                                              \
  }                                                                                                \
  attributes static bool name##_checked(ptrdiff_t count, number *to, const number *first,          \
                                        ptrdiff_t first_step, const number *second,                \
                                        ptrdiff_t second_step) {                                   \
    if (first_step && second_step) return name##_checked_steps(count, to, first, 1, second, 1);    \
    if (first_step) return name##_checked_steps(count, to, first, 1, second, 0);                   \
    return name##_checked_steps(count, to, first, 0, second, second_step);                         \
  }                                                                                                \
  attributes static bool name(ptrdiff_t count, void *result, const void *first_row,                \
                              ptrdiff_t first_step, const void *second_row,                        \
                              ptrdiff_t second_step) {                                             \
    number *to = result;                                                                           \
    const number *first = first_row, *second = second_row;                                         \
    bool overflows = false;                                                                        \
    for (ptrdiff_t length; count; count -= length) {                                               \
      length = count < block_length ? count : block_length;                                        \
      int first_bits = name##_bits(first_step ? length : 1, first);                                \
      int second_bits =                                                                            \
          first == second && first_step == second_step                                             \
              ? first_bits                                                                         \
              : name##_bits(second_step ? length : 1, second);                                     \
      if (first_bits <= half && second_bits <= half) {                                             \
        name##_halves_mark(length, to, first, first_step, second, second_step);                    \
      } else if (first_bits + second_bits <= limit) {                                              \
        name##_wrapping_mark(length, to, first, first_step, second, second_step);                  \
      } else {                                                                                     \
        overflows |= name##_checked(length, to, first, first_step, second, second_step);           \
      }                                                                                            \
      to += length;                                                                                \
      first += length * first_step;                                                                \
      second += length * second_step;                                                              \
    }                                                                                              \
    return overflows;                                                                              \
  }

#define DEFINE_NUMBERS(number, bits, wide, bytes, attributes)                                      \
  DEFINE_ROW(shift_left_##number##_##bytes, number, bits, wide, SHIFT_LEFT, bytes, attributes)     \
  DEFINE_ROW(shift_right_##number##_##bytes, number, bits, wide, SHIFT_RIGHT, bytes, attributes)   \
  DEFINE_ROW(minimum_##number##_##bytes, number, bits, wide, MINIMUM, bytes, attributes)           \
  DEFINE_ROW(maximum_##number##_##bytes, number, bits, wide, MAXIMUM, bytes, attributes)           \
  DEFINE_MAP(absolute_##number##_##bytes, number, bits, wide, ABSOLUTE, bytes, attributes)         \
  DEFINE_MAP(sign_##number##_##bytes, number, bits, wide, SIGN, bytes, attributes)

#define DEFINE_SHORT(number, bits, wide, bytes, attributes)                                        \
  DEFINE_NUMBERS(number, bits, wide, bytes, attributes)                                            \
  DEFINE_ROW(multiply_##number##_##bytes, number, bits, wide, MULTIPLY, bytes, attributes)

#define DEFINE_LONG(number, limit, half, bytes, attributes)                                        \
  DEFINE_NUMBERS(number, uint64_t, number, bytes, attributes)                                      \
  DEFINE_LONG_MULTIPLY(multiply_##number##_##bytes, number, limit, half, bytes, attributes)

#define DEFINE_LEVEL(bytes, attributes)                                                            \
  DEFINE_SHORT(int8_t, uint8_t, int16_t, bytes, attributes)                                        \
  DEFINE_SHORT(int16_t, uint16_t, int32_t, bytes, attributes)                                      \
  DEFINE_SHORT(int32_t, uint32_t, int64_t, bytes, attributes)                                      \
  DEFINE_SHORT(uint8_t, uint8_t, uint16_t, bytes, attributes)                                      \
  DEFINE_SHORT(uint16_t, uint16_t, uint32_t, bytes, attributes)                                    \
  DEFINE_SHORT(uint32_t, uint32_t, uint64_t, bytes, attributes)                                    \
  DEFINE_LONG(int64_t, 62, 31, bytes, attributes)                                                  \
  DEFINE_LONG(uint64_t, 64, 32, bytes, attributes)

#if defined(__x86_64__)
DEFINE_LEVEL(32, __attribute__((target("avx2"))))
DEFINE_LEVEL(64, __attribute__((target("avx512f,avx512vl"))))
#else
DEFINE_LEVEL(16, )
#endif

typedef bool row_function(ptrdiff_t, void *, const void *, ptrdiff_t, const void *, ptrdiff_t);
typedef bool map_function(ptrdiff_t, void *, const void *);

#define ROWS(number, bytes)                                                                        \
  {                                                                                                \
    multiply_##number##_##bytes, shift_left_##number##_##bytes, shift_right_##number##_##bytes,    \
        minimum_##number##_##bytes, maximum_##number##_##bytes                                     \
  }
#define MAPS(number, bytes) {absolute_##number##_##bytes, sign_##number##_##bytes}
#define LEVEL(LOOPS, bytes)                                                                        \
  {                                                                                                \
    LOOPS(int8_t, bytes), LOOPS(int16_t, bytes), LOOPS(int32_t, bytes), LOOPS(int64_t, bytes),     \
        LOOPS(uint8_t, bytes), LOOPS(uint16_t, bytes), LOOPS(uint32_t, bytes),                     \
        LOOPS(uint64_t, bytes)                                                                     \
  }

/// The loops of each level above the baseline, for the integers of `strided_element`, in the order of
/// `strided_integer_operation`.
static row_function *const rows[][8][5] = {
#if defined(__x86_64__)
    LEVEL(ROWS, 32),
    LEVEL(ROWS, 64),
#else
    LEVEL(ROWS, 16),
#endif
};

/// The loops of each level above the baseline, for the integers of `strided_element`, in the order of
/// `strided_integer_function`.
static map_function *const maps[][8][2] = {
#if defined(__x86_64__)
    LEVEL(MAPS, 32),
    LEVEL(MAPS, 64),
#else
    LEVEL(MAPS, 16),
#endif
};

bool strided_combine_integers(int level, enum strided_integer_operation operation,
                              enum strided_element element, ptrdiff_t count, void *result,
                              const void *first, ptrdiff_t first_stride, const void *second,
                              ptrdiff_t second_stride) {
  // The loops read the first elements at once, which an empty row does not have.
  if (count == 0) return false;
  return rows[level - 1][element - strided_int8][operation](
      count, result, first, first_stride != 0, second, second_stride != 0);
}

bool strided_map_integers(int level, enum strided_integer_function function,
                          enum strided_element element, ptrdiff_t count, void *result,
                          const void *source) {
  if (count == 0) return false;
  return maps[level - 1][element - strided_int8][function](count, result, source);
}
