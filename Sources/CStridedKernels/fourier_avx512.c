// The loops of Fourier transforms for AVX-512.
#if defined(__x86_64__)
#include "fourier.h"

#pragma clang attribute push(__attribute__((target("avx512f,avx512vl"))), apply_to = function)
#define element double
#define LANES 8
#define NAME(name) name##_double_avx512
#include "fourier_loops.h"
#undef element
#undef LANES
#undef NAME
#define element float
#define LANES 16
#define NAME(name) name##_float_avx512
#include "fourier_loops.h"
#pragma clang attribute pop
#endif
