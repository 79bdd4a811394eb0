// The functions of vector_functions_single.h and vector_functions_wide.h for AVX-512.
#include <immintrin.h>

#if IS_SINGLE
#define LANES 16
#define NAME(name) strided_##name##_float_avx512
#define LOOKUP(table, i) _mm512_permutexvar_ps((__m512i)(i), _mm512_loadu_ps(table))
#define LESSER(a, b) _mm512_min_ps(a, b)
#define GREATER(a, b) _mm512_max_ps(a, b)
#define ANY(mask) __builtin_expect(_mm512_test_epi32_mask((__m512i)(mask), (__m512i)(mask)) != 0, 0)
#define SCALE(y, z) _mm512_scalef_ps(y, ((z)-ROUNDER) * 0.0625f)
#else
#define LANES 8
#define NAME(name) strided_##name##_double_avx512
#define SINGLE_NAME(name) strided_##name##_float_avx512
#define LOOKUP(table, i)                                                                           \
  _mm512_permutex2var_pd(_mm512_loadu_pd(table), (__m512i)(i), _mm512_loadu_pd(table + 8))
#define LESSER(a, b) _mm512_min_pd(a, b)
#define GREATER(a, b) _mm512_max_pd(a, b)
#define ANY(mask) __builtin_expect(_mm512_test_epi64_mask((__m512i)(mask), (__m512i)(mask)) != 0, 0)
#define SCALE(y, z) _mm512_scalef_pd(y, ((z)-ROUNDER) * 0.0625)
#endif

#pragma clang attribute push(__attribute__((target("avx512f"))), apply_to = function)
#if IS_SINGLE
#include "vector_functions_single.h"
#else
#include "vector_functions_wide.h"
#endif
#pragma clang attribute pop
