// LAPACKE as Swift sees it: the integer type as a type rather than a macro, and the complex types
// as plain structures of two parts, which Swift can pass by value.
#ifndef STRIDED_CLAPACKE_SHIM_H
#define STRIDED_CLAPACKE_SHIM_H

#include <stdint.h>

typedef int32_t lapack_int;
#define lapack_int lapack_int

typedef struct {
  float real;
  float imag;
} lapack_complex_float;

typedef struct {
  double real;
  double imag;
} lapack_complex_double;

#define LAPACK_COMPLEX_CUSTOM
#define lapack_complex_float lapack_complex_float
#define lapack_complex_double lapack_complex_double
#define lapack_complex_float_real(z) ((z).real)
#define lapack_complex_float_imag(z) ((z).imag)
#define lapack_complex_double_real(z) ((z).real)
#define lapack_complex_double_imag(z) ((z).imag)

#include <lapacke.h>

#endif
