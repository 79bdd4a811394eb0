#define _GNU_SOURCE
#include "CStridedKernels.h"

#include <complex.h>
#include <math.h>

// The mathematical functions of complex numbers. They are functions of the C library, with the special values of
// annex G of the C standard, which NumPy also gives.

typedef double complex wide;
typedef float complex narrow;

static wide log2_complex(wide z) { return clog(z) / M_LN2; }
static wide log10_complex(wide z) { return clog(z) / M_LN10; }

/// log(1 + z). Its real part is half of log1p(|1 + z|^2 - 1).
static wide log1p_complex(wide z) {
  double x = creal(z), y = cimag(z);
  if (!isfinite(x) || !isfinite(y) || fabs(x) > 1e100 || fabs(y) > 1e100) return clog(1 + z);
  if (fabs(x) > 0.5 || fabs(y) > 0.5) {
    return __builtin_complex(log(hypot(1 + x, y)), atan2(y, 1 + x));
  }
  return __builtin_complex(0.5 * log1p(fma(y, y, x * (2 + x))), atan2(y, 1 + x));
}

/// e^z - 1, by e^x cos y - 1 = expm1(x) cos y - 2 sin(y / 2)^2.
static wide expm1_complex(wide z) {
  double x = creal(z), y = cimag(z);
  if (!isfinite(x) || !isfinite(y)) return cexp(z) - 1;
  double half = sin(y / 2);
  return __builtin_complex(expm1(x) * cos(y) - 2 * half * half, y == 0 ? y : exp(x) * sin(y));
}

/// z^w, with NumPy's values if z or w is 0.
static wide pow_complex(wide z, wide w) {
  if (w == 0) return 1;
  if (z == 0) return creal(w) > 0 ? 0 : __builtin_complex((double)NAN, (double)NAN);
  return cpow(z, w);
}

static wide (*const unary_rows[])(wide) = {
    [strided_exp] = cexp,     [strided_expm1] = expm1_complex, [strided_log] = clog,
    [strided_log2] = log2_complex, [strided_log10] = log10_complex, [strided_log1p] = log1p_complex,
    [strided_sqrt] = csqrt,   [strided_sin] = csin,            [strided_cos] = ccos,
    [strided_tan] = ctan,     [strided_asin] = casin,          [strided_acos] = cacos,
    [strided_atan] = catan,   [strided_sinh] = csinh,          [strided_cosh] = ccosh,
    [strided_tanh] = ctanh,   [strided_asinh] = casinh,        [strided_acosh] = cacosh,
    [strided_atanh] = catanh,
};

void strided_map_complex(enum strided_function function, size_t width, ptrdiff_t count,
                         void *result, ptrdiff_t result_stride, const void *source,
                         ptrdiff_t source_stride) {
  wide (*of)(wide) = unary_rows[function];
  char *to = result;
  const char *from = source;
  for (ptrdiff_t i = 0; i < count; i++, to += result_stride, from += source_stride) {
    if (width == 16) {
      *(wide *)to = of(*(const wide *)from);
    } else {
      *(narrow *)to = (narrow)of(*(const narrow *)from);
    }
  }
}

void strided_power_complex(size_t width, ptrdiff_t count, void *result, ptrdiff_t result_stride,
                           const void *first, ptrdiff_t first_stride, const void *second,
                           ptrdiff_t second_stride) {
  char *to = result;
  const char *x = first, *y = second;
  for (ptrdiff_t i = 0; i < count; i++, to += result_stride, x += first_stride, y += second_stride) {
    if (width == 16) {
      *(wide *)to = pow_complex(*(const wide *)x, *(const wide *)y);
    } else {
      *(narrow *)to = (narrow)pow_complex(*(const narrow *)x, *(const narrow *)y);
    }
  }
}
