// The loops of Fourier transforms for LANES numbers of type `element` in a vector.
#include "fourier_vectors.h"

#include "fourier_butterflies.h"

#include "fourier_passes.h"

#include "fourier_real.h"

#include "fourier_lines.h"

#include "fourier_steps.h"

const struct fourier_loops NAME(strided_fourier) = {
    NAME(transform),   NAME(transform_odd), NAME(restore_odd), NAME(read),  NAME(write),
    NAME(multiply),    NAME(join_halves),   NAME(split_halves), NAME(twist), NAME(turn_tile),
};

#undef vector
#undef INLINE
#undef LOAD
#undef STORE
#undef TURN
#undef TURN_EXACTLY
#undef DEFINE_PASS
#undef RUN_PASS
#undef DEFINE_REAL_PASS
#undef JOIN_OR_SPLIT
