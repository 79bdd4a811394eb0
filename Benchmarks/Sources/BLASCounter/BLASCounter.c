// Counts calls of CBLAS by standing in front of its routines: a program that links this calls these,
// and each of them goes on to the routine of the same name in the library.

#define _GNU_SOURCE

#include "BLASCounter.h"

#include <dlfcn.h>
#include <stdatomic.h>
#include <stddef.h>

static _Atomic(uint64_t) call_count;

void blas_counter_start(void) { atomic_store(&call_count, 0); }

uint64_t blas_counter_stop(void) { return atomic_load(&call_count); }

#if defined(__linux__)

bool blas_counter_is_available(void) { return true; }

// A routine with its parameters and, again, their names.
#define COUNTED(result, name, parameters, arguments)                                               \
  result name parameters {                                                                         \
    static result(*_Atomic next) parameters;                                                       \
    result(*routine) parameters = atomic_load_explicit(&next, memory_order_relaxed);               \
    if (routine == NULL) {                                                                         \
      routine = (result(*) parameters)dlsym(RTLD_NEXT, #name);                                     \
      atomic_store_explicit(&next, routine, memory_order_relaxed);                                 \
    }                                                                                              \
    atomic_fetch_add_explicit(&call_count, 1, memory_order_relaxed);                               \
    return routine arguments;                                                                      \
  }

#define COUNTED_PAIR(name)                                                                         \
  COUNTED(void, name, (int n, const void *x, int ix, void *y, int iy), (n, x, ix, y, iy))
#define COUNTED_REAL(letter, real)                                                                 \
  COUNTED_PAIR(cblas_##letter##copy)                                                               \
  COUNTED_PAIR(cblas_##letter##swap)                                                               \
  COUNTED(void, cblas_##letter##axpy, (int n, real a, const real *x, int ix, real *y, int iy),     \
          (n, a, x, ix, y, iy))                                                                    \
  COUNTED(void, cblas_##letter##scal, (int n, real a, real *x, int ix), (n, a, x, ix))             \
  COUNTED(real, cblas_##letter##dot, (int n, const real *x, int ix, const real *y, int iy),        \
          (n, x, ix, y, iy))                                                                       \
  COUNTED(void, cblas_##letter##gemm,                                                              \
          (int o, int ta, int tb, int m, int n, int k, real a, const real *x, int lx,              \
           const real *y, int ly, real b, real *z, int lz),                                        \
          (o, ta, tb, m, n, k, a, x, lx, y, ly, b, z, lz))                                         \
  COUNTED(void, cblas_##letter##gemv,                                                              \
          (int o, int t, int m, int n, real a, const real *x, int lx, const real *y, int iy,       \
           real b, real *z, int iz),                                                               \
          (o, t, m, n, a, x, lx, y, iy, b, z, iz))
#define COUNTED_COMPLEX(letter)                                                                    \
  COUNTED_PAIR(cblas_##letter##copy)                                                               \
  COUNTED_PAIR(cblas_##letter##swap)                                                               \
  COUNTED(void, cblas_##letter##axpy,                                                              \
          (int n, const void *a, const void *x, int ix, void *y, int iy), (n, a, x, ix, y, iy))    \
  COUNTED(void, cblas_##letter##scal, (int n, const void *a, void *x, int ix), (n, a, x, ix))

COUNTED_REAL(s, float)
COUNTED_REAL(d, double)
COUNTED_COMPLEX(c)
COUNTED_COMPLEX(z)

#else

bool blas_counter_is_available(void) { return false; }

#endif
