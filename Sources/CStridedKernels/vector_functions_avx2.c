#if defined(__x86_64__)
#include <immintrin.h>

#define LANES 4
#define NAME(name) strided_##name##_avx2
#define LOOKUP(table, i) _mm256_i64gather_pd(table, (__m256i)((i) & 15), 8)
#define LESSER(a, b) _mm256_min_pd(a, b)
#define GREATER(a, b) _mm256_max_pd(a, b)
#define ANY(mask) (_mm256_movemask_pd((__m256d)(mask)) != 0)

/// In two steps, because 2^k may not be a normal number. The first step is exact.
#define SCALE(y, z)                                                                                \
  ((y)*NUMBER((((BITS(z) >> 5)) - 1025) << 52) *                                                   \
   NUMBER(((BITS(z) >> 4) - (BITS(z) >> 5) - 1025) << 52))

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#include "vector_functions.h"
#pragma clang attribute pop
#endif
