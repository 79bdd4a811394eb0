#include "CStridedKernels.h"
#include "levels.h"

/// Lets the compiler vectorise a loop without a test for overlap.
#define IN_VECTORS _Pragma("clang loop vectorize(assume_safety)")

/// Defines `name`, which writes the truth of `first op second` to a row.
///
/// A step is 1 element, or 0 for a scalar. Elements are read before truths are written, by rising address. A
/// source of 8 bits may therefore be the result itself or start at a higher address.
#define DEFINE_ROW(name, element, op, attributes)                                                  \
  attributes static void name(ptrdiff_t count, bool *to, const element *first,                     \
                              ptrdiff_t first_step, const element *second,                         \
                              ptrdiff_t second_step) {                                             \
    if (first_step && second_step) {                                                               \
      IN_VECTORS for (ptrdiff_t i = 0; i < count; i++) to[i] = first[i] op second[i];              \
    } else if (first_step) {                                                                       \
      element value = *second;                                                                     \
      IN_VECTORS for (ptrdiff_t i = 0; i < count; i++) to[i] = first[i] op value;                  \
    } else {                                                                                       \
      element value = *first;                                                                      \
      IN_VECTORS for (ptrdiff_t i = 0; i < count; i++) to[i] = value op second[i * second_step];   \
    }                                                                                              \
  }

#define DEFINE_ROWS(element, suffix, attributes)                                                   \
  DEFINE_ROW(less_##element##_##suffix, element, <, attributes)                                    \
  DEFINE_ROW(less_or_equal_##element##_##suffix, element, <=, attributes)                          \
  DEFINE_ROW(equal_##element##_##suffix, element, ==, attributes)                                  \
  DEFINE_ROW(not_equal_##element##_##suffix, element, !=, attributes)

#define DEFINE_LEVEL(suffix, attributes)                                                           \
  DEFINE_ROWS(float, suffix, attributes)                                                           \
  DEFINE_ROWS(double, suffix, attributes)                                                          \
  DEFINE_ROWS(int8_t, suffix, attributes)                                                          \
  DEFINE_ROWS(int16_t, suffix, attributes)                                                         \
  DEFINE_ROWS(int32_t, suffix, attributes)                                                         \
  DEFINE_ROWS(int64_t, suffix, attributes)                                                         \
  DEFINE_ROWS(uint8_t, suffix, attributes)                                                         \
  DEFINE_ROWS(uint16_t, suffix, attributes)                                                        \
  DEFINE_ROWS(uint32_t, suffix, attributes)                                                        \
  DEFINE_ROWS(uint64_t, suffix, attributes)

DEFINE_LEVEL(baseline, )
#if defined(__x86_64__)
DEFINE_LEVEL(avx2, __attribute__((target("avx2"))))
#endif

typedef void row_function(ptrdiff_t, bool *, const void *, ptrdiff_t, const void *, ptrdiff_t);

#define ROWS(element, suffix)                                                                      \
  {                                                                                                \
    (row_function *)less_##element##_##suffix, (row_function *)less_or_equal_##element##_##suffix, \
        (row_function *)equal_##element##_##suffix,                                                \
        (row_function *)not_equal_##element##_##suffix                                             \
  }
#define LEVEL(suffix)                                                                              \
  {                                                                                                \
    ROWS(float, suffix), ROWS(double, suffix), ROWS(int8_t, suffix), ROWS(int16_t, suffix),        \
        ROWS(int32_t, suffix), ROWS(int64_t, suffix), ROWS(uint8_t, suffix),                       \
        ROWS(uint16_t, suffix), ROWS(uint32_t, suffix), ROWS(uint64_t, suffix)                     \
  }

/// The loops of each level, in the order of `strided_element` and `strided_comparison`.
static row_function *const rows[][10][4] = {
    LEVEL(baseline),
#if defined(__x86_64__)
    LEVEL(avx2),
    LEVEL(avx2),
#endif
};

void strided_compare(int level, enum strided_comparison comparison, enum strided_element element,
                     ptrdiff_t count, bool *result, const void *first, ptrdiff_t first_stride,
                     const void *second, ptrdiff_t second_stride) {
  rows[loop_index(level)][element][comparison](count, result, first, first_stride != 0, second,
                                               second_stride != 0);
}
