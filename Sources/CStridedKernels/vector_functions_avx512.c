#if defined(__x86_64__)
#include <immintrin.h>

#define LANES 8
#define NAME(name) strided_##name##_avx512
#define LOOKUP(table, i)                                                                           \
  _mm512_permutex2var_pd(_mm512_loadu_pd(table), (__m512i)(i), _mm512_loadu_pd(table + 8))
#define LESSER(a, b) _mm512_min_pd(a, b)
#define GREATER(a, b) _mm512_max_pd(a, b)
#define ANY(mask) (_mm512_test_epi64_mask((__m512i)(mask), (__m512i)(mask)) != 0)
#define SCALE(y, z) _mm512_scalef_pd(y, ((z)-ROUNDER) * 0.0625)

#pragma clang attribute push(__attribute__((target("avx512f"))), apply_to = function)
#include "vector_functions.h"
#pragma clang attribute pop
#endif
