#include "CStridedKernels.h"

// Powers of integers of 32 and 64 bits, by squaring.
//
// Most powers fit. A block whose bases and exponents are all so small that no power can overflow is computed in
// vectors, without checks.

/// The exponents whose sizes are tested together; they stay in the first cache.
enum { block_length = 512 };

/// Defines `name`, which writes powers that fit, for exponents with at most `steps` bits. Products are those of
/// `product`. A step is 1 element, or 0 for a scalar.
#define DEFINE_VECTORS(name, number, bits, product, bytes, attributes)                             \
  attributes static inline __attribute__((always_inline)) void name##_steps(                       \
      ptrdiff_t count, number *to, const number *first, ptrdiff_t first_step,                      \
      const number *second, ptrdiff_t second_step, int steps) {                                    \
    enum { lanes = (bytes) / sizeof(number) };                                                     \
    typedef number vector __attribute__((vector_size(bytes)));                                     \
    typedef bits pattern __attribute__((vector_size(bytes)));                                      \
    typedef number any                                                                             \
        __attribute__((vector_size(bytes), aligned(sizeof(number)), may_alias));                   \
    ptrdiff_t i = 0;                                                                               \
    for (; i + lanes <= count; i += lanes) {                                                       \
      vector x = first_step ? *(const any *)(first + i) : (vector){0} + *first;                    \
      vector y = second_step ? *(const any *)(second + i) : (vector){0} + *second;                 \
      vector z = (vector){0} + 1;                                                                  \
      for (int step = 0; step < steps; step++) {                                                   \
        pattern is_odd = (pattern)((y & 1) != 0);                                                  \
        z = (vector)(((pattern)product(z, x) & is_odd) | ((pattern)z & ~is_odd));                  \
        x = (vector)product(x, x);                                                                 \
        y >>= 1;                                                                                   \
      }                                                                                            \
      *(any *)(to + i) = z;                                                                        \
    }                                                                                              \
    for (; i < count; i++) {                                                                       \
      bits x = (bits)first[i * first_step], y = (bits)second[i * second_step], z = 1;              \
      for (; y; y >>= 1) {                                                                         \
        if (y & 1) z *= x;                                                                         \
        x *= x;                                                                                    \
      }                                                                                            \
      to[i] = (number)z;                                                                           \
    }                                                                                              \
  }                                                                                                \
  attributes static void name(ptrdiff_t count, number *to, const number *first,                    \
                              ptrdiff_t first_step, const number *second, ptrdiff_t second_step,   \
                              int steps) {                                                         \
    if (first_step && second_step) {                                                               \
      name##_steps(count, to, first, 1, second, 1, steps);                                         \
    } else if (first_step) {                                                                       \
      name##_steps(count, to, first, 1, second, 0, steps);                                         \
    } else {                                                                                       \
      name##_steps(count, to, first, 0, second, second_step, steps);                               \
    }                                                                                              \
  }

#define PRODUCT(x, y) ((pattern)(x) * (pattern)(y))
/// The product of numbers of 64 bits that fit in 32 bits.
#define HALVES_PRODUCT(x, y)                                                                       \
  (((vector)((pattern)(x) << 32) >> 32) * ((vector)((pattern)(y) << 32) >> 32))

/// Defines `name`, which writes powers of `number`. `limit` is the greatest product of an exponent and the bits of a
/// base whose power fits in the type, and `half` the greatest whose power fits in 31 bits; -1 if that is no faster.
#define DEFINE_POWERS(name, number, bits, limit, half, half_product, bytes, attributes)            \
  DEFINE_VECTORS(name##_vectors, number, bits, PRODUCT, bytes, attributes)                         \
  DEFINE_VECTORS(name##_halves, number, bits, half_product, bytes, attributes)                     \
  static enum strided_power_failure name##_checked(number base, number exponent, number *to) {     \
    if (exponent < 0) {                                                                            \
      *to = base == 1 || !(exponent & 1) ? 1 : base;                                               \
      if (base == 1 || base == (number)-1) return strided_power_fits;                              \
      *to = 0;                                                                                     \
      return strided_power_is_negative;                                                            \
    }                                                                                              \
    bool overflows = false;                                                                        \
    number result = 1, factor = base, rest = exponent;                                             \
    while (true) {                                                                                 \
      if (rest & 1) overflows |= __builtin_mul_overflow(result, factor, &result);                  \
      rest >>= 1;                                                                                  \
      if (rest == 0) break;                                                                        \
      overflows |= __builtin_mul_overflow(factor, factor, &factor);                                \
    }                                                                                              \
    *to = result;                                                                                  \
    return overflows ? strided_power_overflows : strided_power_fits;                               \
  }                                                                                                \
  /* The bits that numbers have set, or not set if they are negative. */                           \
  attributes static bits name##_union(ptrdiff_t count, const number *from) {                       \
    bits all = 0;                                                                                  \
    for (ptrdiff_t i = 0; i < count; i++) all |= (bits)(from[i] ^ (from[i] < 0 ? -1 : 0));         \
    return all;                                                                                    \
  }                                                                                                \
  attributes static bits name##_exponents(ptrdiff_t count, const number *from) {                   \
    bits all = 0;                                                                                  \
    for (ptrdiff_t i = 0; i < count; i++) all |= (bits)from[i];                                    \
    return all;                                                                                    \
  }                                                                                                \
  attributes static enum strided_power_failure name(                                               \
      ptrdiff_t count, void *result, const void *first_row, ptrdiff_t first_step,                  \
      const void *second_row, ptrdiff_t second_step) {                                             \
    number *to = result;                                                                           \
    const number *first = first_row, *second = second_row;                                         \
    enum strided_power_failure failure = strided_power_fits;                                       \
    for (ptrdiff_t length; count; count -= length) {                                               \
      length = count < block_length ? count : block_length;                                        \
      uint64_t base = name##_union(first_step ? length : 1, first);                                \
      uint64_t exponent = name##_exponents(second_step ? length : 1, second);                      \
      int base_bits = base ? 64 - __builtin_clzll(base) : 0;                                       \
      int steps = exponent ? 64 - __builtin_clzll(exponent) : 0;                                   \
      int size = exponent <= 64 ? base_bits * (int)exponent : limit + 1;                           \
      if (size <= half) {                                                                          \
        name##_halves(length, to, first, first_step, second, second_step, steps);                  \
      } else if (size <= limit) {                                                                  \
        name##_vectors(length, to, first, first_step, second, second_step, steps);                 \
      } else {                                                                                     \
        for (ptrdiff_t i = 0; i < length; i++) {                                                   \
          enum strided_power_failure found =                                                       \
              name##_checked(first[i * first_step], second[i * second_step], &to[i]);              \
          if (found) failure = found;                                                              \
        }                                                                                          \
      }                                                                                            \
      to += length;                                                                                \
      first += length * first_step;                                                                \
      second += length * second_step;                                                              \
    }                                                                                              \
    return failure;                                                                                \
  }

#define DEFINE_LEVEL(bytes, attributes)                                                            \
  DEFINE_POWERS(int32_##bytes, int32_t, uint32_t, 30, -1, PRODUCT, bytes, attributes)              \
  DEFINE_POWERS(uint32_##bytes, uint32_t, uint32_t, 32, -1, PRODUCT, bytes, attributes)            \
  DEFINE_POWERS(int64_##bytes, int64_t, uint64_t, 62, 30, HALVES_PRODUCT, bytes, attributes)       \
  DEFINE_POWERS(uint64_##bytes, uint64_t, uint64_t, 64, 30, HALVES_PRODUCT, bytes, attributes)

#if defined(__x86_64__)
DEFINE_LEVEL(32, __attribute__((target("avx2"))))
DEFINE_LEVEL(64, __attribute__((target("avx512f,avx512vl"))))
#else
DEFINE_LEVEL(16, )
#endif

typedef enum strided_power_failure powers_function(ptrdiff_t, void *, const void *, ptrdiff_t,
                                                   const void *, ptrdiff_t);

#define POWERS(bytes) {int32_##bytes, int64_##bytes, uint32_##bytes, uint64_##bytes}

/// The loops of each level above the baseline: signed numbers of 32 and 64 bits, then unsigned ones.
static powers_function *const powers[][4] = {
#if defined(__x86_64__)
    POWERS(32),
    POWERS(64),
#else
    POWERS(16),
#endif
};

enum strided_power_failure strided_power_integers(int level, bool is_signed, size_t width,
                                                  ptrdiff_t count, void *result,
                                                  const void *first, ptrdiff_t first_stride,
                                                  const void *second, ptrdiff_t second_stride) {
  return powers[level - 1][2 * !is_signed + (width == 8)](
      count, result, first, first_stride != 0, second, second_stride != 0);
}
