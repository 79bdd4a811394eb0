#include "CStridedKernels.h"
#include "levels.h"

#include <stdint.h>

/// Defines `name`, which writes whether a test of the bits of each number of a row holds.
#define DEFINE_TEST(name, word, infinity, test, attributes)                                        \
  attributes static void name(ptrdiff_t count, bool *restrict to, const void *source) {            \
    typedef word bits_of __attribute__((may_alias));                                               \
    const bits_of *numbers = source;                                                               \
    for (ptrdiff_t i = 0; i < count; i++) {                                                        \
      to[i] = test(numbers[i], (word)(infinity));                                                  \
    }                                                                                              \
  }

#define IS_NAN(bits, infinity) (bits << 1 > infinity << 1)
#define IS_FINITE(bits, infinity) (bits << 1 < infinity << 1)
#define IS_INFINITE(bits, infinity) (bits << 1 == infinity << 1)
#define IS_NEGATIVE(bits, infinity) (bits >> (8 * sizeof(infinity) - 1) != 0)

#define DEFINE_TESTS(width, word, infinity, suffix, attributes)                                    \
  DEFINE_TEST(is_nan_##width##_##suffix, word, infinity, IS_NAN, attributes)                       \
  DEFINE_TEST(is_finite_##width##_##suffix, word, infinity, IS_FINITE, attributes)                 \
  DEFINE_TEST(is_infinite_##width##_##suffix, word, infinity, IS_INFINITE, attributes)             \
  DEFINE_TEST(is_negative_##width##_##suffix, word, infinity, IS_NEGATIVE, attributes)

#define DEFINE_LEVEL(suffix, attributes)                                                           \
  DEFINE_TESTS(4, uint32_t, 0x7f800000, suffix, attributes)                                        \
  DEFINE_TESTS(8, uint64_t, 0x7ff0000000000000, suffix, attributes)

DEFINE_LEVEL(baseline, )
#if defined(__x86_64__)
DEFINE_LEVEL(avx2, __attribute__((target("avx2"))))
DEFINE_LEVEL(avx512, __attribute__((target("avx512f,avx512vl,avx512bw"))))
#endif

typedef void test_function(ptrdiff_t, bool *, const void *);

#define TESTS(suffix)                                                                              \
  {is_nan_##suffix, is_finite_##suffix, is_infinite_##suffix, is_negative_##suffix}

/// The loops of each level, for numbers of 4 and 8 bytes, in the order of `strided_test`.
static test_function *const tests[][2][4] = {
    {TESTS(4_baseline), TESTS(8_baseline)},
#if defined(__x86_64__)
    {TESTS(4_avx2), TESTS(8_avx2)},
    {TESTS(4_avx512), TESTS(8_avx512)},
#endif
};

void strided_classify(int level, enum strided_test test, size_t width, ptrdiff_t count,
                      bool *result, const void *source) {
  tests[loop_index(level)][width == 8][test](count, result, source);
}
