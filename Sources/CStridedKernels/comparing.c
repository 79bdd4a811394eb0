#include "CStridedKernels.h"
#include "levels.h"

/// Defines `name`, which writes the truth of `first op second` to a row.
///
/// A step is 1 element, or 0 for a scalar.
#define DEFINE_ROW(name, element, op, attributes)                                                  \
  attributes static void name(ptrdiff_t count, bool *restrict to, const element *first,            \
                              ptrdiff_t first_step, const element *second,                         \
                              ptrdiff_t second_step) {                                             \
    if (first_step && second_step) {                                                               \
      for (ptrdiff_t i = 0; i < count; i++) to[i] = first[i] op second[i];                         \
    } else if (first_step) {                                                                       \
      element value = *second;                                                                     \
      for (ptrdiff_t i = 0; i < count; i++) to[i] = first[i] op value;                             \
    } else {                                                                                       \
      element value = *first;                                                                      \
      for (ptrdiff_t i = 0; i < count; i++) to[i] = value op second[i * second_step];              \
    }                                                                                              \
  }

#define DEFINE_ROWS(element, suffix, attributes)                                                   \
  DEFINE_ROW(less_##element##_##suffix, element, <, attributes)                                    \
  DEFINE_ROW(less_or_equal_##element##_##suffix, element, <=, attributes)                          \
  DEFINE_ROW(equal_##element##_##suffix, element, ==, attributes)                                  \
  DEFINE_ROW(not_equal_##element##_##suffix, element, !=, attributes)

DEFINE_ROWS(float, baseline, )
DEFINE_ROWS(double, baseline, )
#if defined(__x86_64__)
#define AVX2 __attribute__((target("avx2")))
DEFINE_ROWS(float, avx2, AVX2)
DEFINE_ROWS(double, avx2, AVX2)
#endif

typedef void row_function(ptrdiff_t, bool *, const void *, ptrdiff_t, const void *, ptrdiff_t);

#define ROWS(element, suffix)                                                                      \
  {                                                                                                \
    (row_function *)less_##element##_##suffix, (row_function *)less_or_equal_##element##_##suffix, \
        (row_function *)equal_##element##_##suffix,                                                \
        (row_function *)not_equal_##element##_##suffix                                             \
  }

/// The loops of each level, for elements of 4 and 8 bytes, in the order of `strided_comparison`.
static row_function *const rows[][2][4] = {
    {ROWS(float, baseline), ROWS(double, baseline)},
#if defined(__x86_64__)
    {ROWS(float, avx2), ROWS(double, avx2)},
    {ROWS(float, avx2), ROWS(double, avx2)},
#endif
};

void strided_compare(int level, enum strided_comparison comparison, size_t width, ptrdiff_t count,
                     bool *result, const void *first, ptrdiff_t first_stride, const void *second,
                     ptrdiff_t second_stride) {
  rows[loop_index(level)][width == 8][comparison](count, result, first, first_stride != 0, second,
                                      second_stride != 0);
}
