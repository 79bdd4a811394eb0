// The functions of vector_functions_single.h and vector_functions_wide.h for AVX2.
#include <immintrin.h>

#if IS_SINGLE
#define LANES 8
#define NAME(name) strided_##name##_float_avx2
/// From both halves of the table; bit 3 of `i` chooses.
#define LOOKUP(table, i)                                                                           \
  _mm256_blendv_ps(_mm256_permutevar8x32_ps(_mm256_loadu_ps(table), (__m256i)(i)),                 \
                   _mm256_permutevar8x32_ps(_mm256_loadu_ps(table + 8), (__m256i)(i)),             \
                   (__m256)((i) << 28))
#define LESSER(a, b) _mm256_min_ps(a, b)
#define GREATER(a, b) _mm256_max_ps(a, b)
#define ANY(mask) __builtin_expect(_mm256_movemask_ps((__m256)(mask)) != 0, 0)
#else
#define LANES 4
#define NAME(name) strided_##name##_double_avx2
#define SINGLE_NAME(name) strided_##name##_float_avx2
#define LOOKUP(table, i) _mm256_i64gather_pd(table, (__m256i)((i) & 15), 8)
#define LESSER(a, b) _mm256_min_pd(a, b)
#define GREATER(a, b) _mm256_max_pd(a, b)
#define ANY(mask) __builtin_expect(_mm256_movemask_pd((__m256d)(mask)) != 0, 0)
#endif

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#if IS_SINGLE
#include "vector_functions_single.h"
#else
#include "vector_functions_wide.h"
#endif
#pragma clang attribute pop
