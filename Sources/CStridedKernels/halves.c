#include "CStridedKernels.h"
#include "levels.h"

/// Defines the conversions between rows of 16 bits and contiguous rows of `float`.
///
/// Without instructions for them, the compiler calls a function for each element.
#define DEFINE_CONVERSIONS(suffix, attributes)                                                     \
  attributes static void widen_##suffix(ptrdiff_t count, float *restrict to, const char *from,     \
                                        ptrdiff_t stride) {                                        \
    if (stride == 2) {                                                                             \
      const _Float16 *row = (const _Float16 *)from;                                                \
      for (ptrdiff_t i = 0; i < count; i++) to[i] = row[i];                                        \
    } else {                                                                                       \
      for (ptrdiff_t i = 0; i < count; i++) to[i] = *(const _Float16 *)(from + i * stride);        \
    }                                                                                              \
  }                                                                                                \
  attributes static void narrow_##suffix(ptrdiff_t count, char *to, ptrdiff_t stride,              \
                                         const float *restrict from) {                             \
    if (stride == 2) {                                                                             \
      _Float16 *restrict row = (_Float16 *)to;                                                     \
      for (ptrdiff_t i = 0; i < count; i++) row[i] = (_Float16)from[i];                            \
    } else {                                                                                       \
      for (ptrdiff_t i = 0; i < count; i++) *(_Float16 *)(to + i * stride) = (_Float16)from[i];    \
    }                                                                                              \
  }

DEFINE_CONVERSIONS(baseline, )
#if defined(__x86_64__)
DEFINE_CONVERSIONS(avx2, __attribute__((target("avx2,f16c"))))
#endif

typedef void widening_function(ptrdiff_t, float *, const char *, ptrdiff_t);
typedef void narrowing_function(ptrdiff_t, char *, ptrdiff_t, const float *);

/// The conversions of each level; every processor with AVX2 has F16C.
static widening_function *const widening[] = {
    widen_baseline,
#if defined(__x86_64__)
    widen_avx2, widen_avx2,
#endif
};

static narrowing_function *const narrowing[] = {
    narrow_baseline,
#if defined(__x86_64__)
    narrow_avx2, narrow_avx2,
#endif
};

void strided_widen(int level, ptrdiff_t count, float *result, const void *source,
                   ptrdiff_t source_stride) {
  widening[loop_index(level)](count, result, source, source_stride);
}

void strided_narrow(int level, ptrdiff_t count, void *result, ptrdiff_t result_stride,
                    const float *source) {
  narrowing[loop_index(level)](count, result, result_stride, source);
}
