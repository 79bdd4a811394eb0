#ifndef BLAS_COUNTER_H
#define BLAS_COUNTER_H

#include <stdbool.h>
#include <stdint.h>

/// Whether this build can count calls of CBLAS: it needs Linux.
bool blas_counter_is_available(void);

/// Sets the count to 0; calls count from now on, in every thread.
void blas_counter_start(void);

/// How many calls there were since the start.
uint64_t blas_counter_stop(void);

#endif
