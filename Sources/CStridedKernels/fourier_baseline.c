// The loops of Fourier transforms in vectors of 128 bits, which every processor has.
#include "fourier.h"

#define element double
#define LANES 2
#define NAME(name) name##_double_baseline
#include "fourier_loops.h"
#undef element
#undef LANES
#undef NAME
#define element float
#define LANES 4
#define NAME(name) name##_float_baseline
#include "fourier_loops.h"
