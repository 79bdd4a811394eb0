// The loops of Fourier transforms for AVX2.
#if defined(__x86_64__)
#include "fourier.h"

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define element double
#define LANES 4
#define NAME(name) name##_double_avx2
#include "fourier_loops.h"
#undef element
#undef LANES
#undef NAME
#define element float
#define LANES 8
#define NAME(name) name##_float_avx2
#include "fourier_loops.h"
#pragma clang attribute pop
#endif
