#include "CStridedKernels.h"
#include "levels.h"

#include <math.h>

/// Defines `name`, which writes `first * second + addend`, rounded once. Strides are in bytes.
///
/// The compiler makes vectors of the loop over contiguous rows. A source may be the result itself.
#define DEFINE_FMA(name, element, function, attributes)                                            \
  attributes static void name(ptrdiff_t count, char *result, ptrdiff_t result_stride,              \
                              const char *first, ptrdiff_t first_stride, const char *second,       \
                              ptrdiff_t second_stride, const char *addend,                         \
                              ptrdiff_t addend_stride) {                                           \
    typedef element value __attribute__((may_alias));                                              \
    const ptrdiff_t width = sizeof(element);                                                       \
    if (result_stride == width && first_stride == width && addend_stride == width &&               \
        (second_stride == width || second_stride == 0)) {                                          \
      value *to = (value *)result;                                                                 \
      const value *x = (const value *)first, *y = (const value *)second,                           \
                  *z = (const value *)addend;                                                      \
      if (second_stride == 0) {                                                                    \
        value factor = *y;                                                                         \
        _Pragma("clang loop vectorize(assume_safety)")                                             \
        for (ptrdiff_t i = 0; i < count; i++) to[i] = function(x[i], factor, z[i]);                \
      } else {                                                                                     \
        _Pragma("clang loop vectorize(assume_safety)")                                             \
        for (ptrdiff_t i = 0; i < count; i++) to[i] = function(x[i], y[i], z[i]);                  \
      }                                                                                            \
      return;                                                                                      \
    }                                                                                              \
    for (ptrdiff_t i = 0; i < count; i++) {                                                        \
      *(value *)(result + i * result_stride) =                                                     \
          function(*(const value *)(first + i * first_stride),                                     \
                   *(const value *)(second + i * second_stride),                                   \
                   *(const value *)(addend + i * addend_stride));                                  \
    }                                                                                              \
  }

#define DEFINE_FMAS(suffix, attributes)                                                            \
  DEFINE_FMA(fma_float_##suffix, float, fmaf, attributes)                                          \
  DEFINE_FMA(fma_double_##suffix, double, fma, attributes)

DEFINE_FMAS(baseline, )
#if defined(__x86_64__)
DEFINE_FMAS(avx2, __attribute__((target("avx2,fma"))))
DEFINE_FMAS(avx512, __attribute__((target("avx512f,avx512vl,fma"))))
#endif

typedef void fma_function(ptrdiff_t, char *, ptrdiff_t, const char *, ptrdiff_t, const char *,
                          ptrdiff_t, const char *, ptrdiff_t);

#define FMAS(suffix) {fma_float_##suffix, fma_double_##suffix}

static fma_function *const fmas[][2] = {
    FMAS(baseline),
#if defined(__x86_64__)
    FMAS(avx2),
    FMAS(avx512),
#endif
};

void strided_fma(int level, size_t width, ptrdiff_t count, void *result, ptrdiff_t result_stride,
                 const void *first, ptrdiff_t first_stride, const void *second,
                 ptrdiff_t second_stride, const void *addend, ptrdiff_t addend_stride) {
  fmas[loop_index(level)][width == 8](count, result, result_stride, first, first_stride, second,
                                      second_stride, addend, addend_stride);
}
