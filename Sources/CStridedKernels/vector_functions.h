// Mathematical functions in vectors. The file is included for `float` (`IS_SINGLE`, by vector_functions_single.h)
// and `double` (by vector_functions_wide.h), of AVX2, AVX-512 and AdvSIMD, which define:
//
// - `LANES`, and `NAME(name)`, the name of a loop;
// - `LOOKUP(table, i)`, the elements of a table of 16 numbers at the low 4 bits of `i`;
// - `LESSER(a, b)` and `GREATER(a, b)`: `b` if one of them is not a number;
// - `ANY(mask)`, whether a lane of a mask is true, which is expected to be rare;
// - `SCALE(y, z)`, which is y 2^k with one rounding, if there is an instruction for it; see `ROUNDER`.
//
// All levels compute the same operations in the same order, so their results have the same bits. A lane
// never depends on other lanes. Where a branch asks for `ANY` lane, it changes only the lanes that asked.
//
// - P. T. P. Tang, "Table-driven implementation of the exponential function in IEEE floating-point
//   arithmetic", ACM Transactions on Mathematical Software 15 (1989).
// - P. T. P. Tang, "Table-driven implementation of the logarithm function in IEEE floating-point
//   arithmetic", ACM Transactions on Mathematical Software 16 (1990).
// - J.-M. Muller, "Elementary Functions: Algorithms and Implementation", 3rd edition, Birkhäuser (2016).

#include <float.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A sum of a product is fused only where `FMA` says so.
#pragma STDC FP_CONTRACT OFF

#if IS_SINGLE
#include "vector_tables_single.h"
typedef float number;
typedef uint32_t word;
typedef int32_t signed_word;
#define MANTISSA 23
#define BIAS 127
#define LEAST FLT_MIN
#define MOST FLT_MAX
#else
#include "vector_tables.h"
typedef double number;
typedef uint64_t word;
typedef int64_t signed_word;
#define MANTISSA 52
#define BIAS 1023
#define LEAST DBL_MIN
#define MOST DBL_MAX
#endif

typedef number vector __attribute__((ext_vector_type(LANES)));
typedef word integers __attribute__((ext_vector_type(LANES)));
typedef signed_word truth __attribute__((ext_vector_type(LANES)));
typedef vector unaligned __attribute__((aligned(sizeof(number)), may_alias));

#define SIGN ((word)1 << (8 * sizeof(word) - 1))
/// 1, and the bits of exponents.
#define ONE ((word)BIAS << MANTISSA)
#define EXPONENT ((word)(2 * BIAS + 1) << MANTISSA)

/// Functions that are inlined, because the compiler passes wide vectors wrongly.
#define INLINE static inline __attribute__((always_inline))
#define FMA(a, b, c) __builtin_elementwise_fma((vector)(a), (vector)(b), (vector)(c))
#define BITS(x) __builtin_bit_cast(integers, x)
#define NUMBER(i) __builtin_bit_cast(vector, i)
#define MAGNITUDE(x) NUMBER(BITS(x) & ~SIGN)
#define WITH_SIGN(x, sign) NUMBER(BITS(x) | (BITS(sign) & SIGN))

/// An unevaluated sum. `low` is at most about an ulp of `high`.
struct pair {
  vector high, low;
};

/// The sum of `large` and `small` with its rounding error, if |large| >= |small| or `large` is 0.
INLINE struct pair sum(vector large, vector small) {
  vector high = large + small;
  return (struct pair){high, (large - high) + small};
}

/// The bases of exponentials and logarithms.
enum base { base_e, base_2, base_10 };

// Exponentials: x = (16 k + j) ln(2) / 16 + r, and e^x = 2^k 2^(j/16) e^r, with 2^(j/16) from a table.

/// A sum of n and this number rounds n to an integer. The lowest 4 bits of the sum are j, and the next
/// ones are k + 4096.
#define ROUNDER (number)(IS_SINGLE ? 0x1.8p23 + 0x1p16 : 0x1.8p52 + 0x1p16)

#ifndef SCALE
/// In two steps, because 2^k may not be a normal number. The first step is exact.
#define SCALE(y, z)                                                                                \
  ((y)*NUMBER(((BITS(z) >> 5) + (BIAS - 2048)) << MANTISSA) *                                      \
   NUMBER(((BITS(z) >> 4) - (BITS(z) >> 5) + (BIAS - 2048)) << MANTISSA))
#endif

/// y 2^k for z = 16 k + j + ROUNDER, if it is a normal number.
INLINE vector scaled_normal(vector y, vector z) { return NUMBER(BITS(y) + ((BITS(z) >> 4) << MANTISSA)); }

/// e^r - 1 - r for |r| <= step / 2.
INLINE vector exp_rest(vector r) {
  vector r2 = r * r, p = FMA(exp_near[1], r, exp_near[0]);
#if !IS_SINGLE
  vector q = FMA(exp_near[3], r, exp_near[2]);
  q = FMA(FMA(exp_near[5], r, exp_near[4]), r2, q);
  p = FMA(q, r2, p);
#endif
  return r2 * p;
}

/// 2^(j/16) e^r.
INLINE vector exp_table(vector z, vector r) {
  vector power = LOOKUP(powers, BITS(z)), rest = exp_rest(r) + LOOKUP(powers_tail, BITS(z));
  return FMA(power, r + rest, power);
}

INLINE vector exp_base(vector x, enum base base) {
  // Results are infinite or 0 beyond these numbers.
  const number low = IS_SINGLE ? (base == base_e ? -104 : base == base_2 ? -151 : -46)
                               : (base == base_e ? -746 : base == base_2 ? -1076 : -324);
  const number high = IS_SINGLE ? (base == base_e ? 89 : base == base_2 ? 129 : 39)
                                : (base == base_e ? 710 : base == base_2 ? 1025 : 309);
  x = LESSER((vector)high, GREATER((vector)low, x));
  vector z, n, r;
  if (base == base_2) {
    z = FMA(x, 16, ROUNDER);
    n = z - ROUNDER;
    r = FMA(n, -0.0625, x) * ln2;
  } else {
    z = FMA(x, 1 / (base == base_e ? step : log10_step), ROUNDER);
    n = z - ROUNDER;
    r = FMA(n, base == base_e ? -step : -log10_step, x);
    r = FMA(n, base == base_e ? -step_tail : -log10_step_tail, r);
    if (base == base_10) r *= ln10;
  }
  return SCALE(exp_table(z, r), z);
}

INLINE vector exp_kernel(vector x) { return exp_base(x, base_e); }
INLINE vector exp2_kernel(vector x) { return exp_base(x, base_2); }
INLINE vector exp10_kernel(vector x) { return exp_base(x, base_10); }

// Logarithms: x = 2^k m. A table has a short c near 1 / m, so that r = c m - 1 is exact, and
// log(x) = k log(2) - log(c) + log(1 + r).

/// An argument of a logarithm: k, 2^-k, the index of c, c, and r.
struct reduced {
  vector k, scale, c, r;
  integers index;
};

/// Reduces a positive normal number. Numbers next to 1 have k = 0 and c = 1.
INLINE struct reduced reduce(vector x) {
  integers moved = BITS(x) + (((word)1 << (MANTISSA - 1)) + ((word)1 << (MANTISSA - 5)) - ONE);
  integers shift = moved & (SIGN | EXPONENT);
  struct reduced y;
  y.index = moved >> (MANTISSA - 4);
#if IS_SINGLE
  y.k = __builtin_convertvector((truth)shift, vector) * 0x1p-23f;
#else
  // The sum of a large number and 2048 + k.
  const double large = 0x1p52 + 2048;
  y.k = NUMBER((shift >> MANTISSA) ^ BITS((vector)large)) - large;
#endif
  y.scale = NUMBER(ONE - shift);
  y.c = LOOKUP(reciprocals, y.index);
  y.r = FMA(NUMBER(BITS(x) - shift), y.c, -1);
  return y;
}

/// (log(1 + r) - r log(e)) / r^2 by the coefficients of a base.
INLINE vector log_polynomial(const number *c, vector r, vector r2) {
  vector p = FMA(c[1], r, c[0]), q = FMA(c[3], r, c[2]);
#if !IS_SINGLE
  vector s = FMA(c[5], r, c[4]), t = FMA(c[7], r, c[6]);
  q = FMA(FMA(FMA(c[8], r2, t), r2, s), r2, q);
#endif
  return FMA(q, r2, p);
}

/// The logarithm of a positive normal number times 2^shift.
INLINE vector log_normal(vector x, number shift, enum base base) {
  struct reduced a = reduce(x);
  if (shift) a.k += shift;
  vector r = a.r, r2 = r * r, high, low;
  number unit = 1;
  if (base == base_e) {
    high = FMA(a.k, ln2_short, LOOKUP(logs, a.index));
    low = FMA(a.k, ln2_rest, LOOKUP(logs_tail, a.index));
    low = FMA(log_polynomial(log_near, r, r2), r2, low);
  } else if (base == base_2) {
    unit = log2_e;
    high = a.k + LOOKUP(log2s, a.index);
    low = LOOKUP(log2s_tail, a.index);
    low = FMA(FMA(log_polynomial(log2_near, r, r2), r, log2_e_tail), r, low);
  } else {
    unit = log10_e;
    high = FMA(a.k, log10_2_short, LOOKUP(log10s, a.index));
    low = FMA(a.k, log10_2_rest, LOOKUP(log10s_tail, a.index));
    low = FMA(FMA(log_polynomial(log10_near, r, r2), r, log10_e_tail), r, low);
  }
  // high + unit r with its error: `high` is 0, or larger than the product.
  vector y = FMA(r, unit, high);
  return y + (FMA(r, unit, high - y) + low);
}

INLINE vector log_base(vector x, enum base base) {
  vector y = log_normal(x, 0, base);
  if (ANY(~((x >= LEAST) & (x <= MOST)))) {
    y = x < LEAST ? log_normal(x * 0x1p54f, -54, base) : y;
    y = x == 0 ? (vector)-INFINITY : x < 0 ? (vector)NAN : y;
    y = x <= MOST ? y : x;
  }
  return y;
}

INLINE vector log_kernel(vector x) { return log_base(x, base_e); }
INLINE vector log2_kernel(vector x) { return log_base(x, base_2); }
INLINE vector log10_kernel(vector x) { return log_base(x, base_10); }

/// log(x + tail) for a positive x that is not large, as a sum; an ulp of x is more than the tail.
INLINE struct pair log_of_sum(vector x, vector tail) {
  struct reduced a = reduce(x);
  tail *= a.c * a.scale;
  struct pair y = sum(FMA(a.k, ln2_short, LOOKUP(logs, a.index)), a.r);
  vector r = a.r + tail, r2 = r * r, low = FMA(a.k, ln2_rest, LOOKUP(logs_tail, a.index));
  y.low += tail + FMA(log_polynomial(log_near, r, r2), r2, low);
  return y;
}

/// log(1 + x) by the logarithm of the rounded sum and its error.
INLINE vector log1p_kernel(vector x) {
  vector u = 1 + x, part = u - 1;
  struct pair p = log_of_sum(u, (1 - (u - part)) + (x - part));
  vector y = p.high + p.low;
  if (ANY(~((x > -1) & (x < 0x1p100f)))) {
    y = x >= 0x1p100f ? log_normal(x, 0, base_e) : y;
    y = x == -1 ? (vector)-INFINITY : x < -1 ? (vector)NAN : y;
    y = x <= MOST ? y : x;
  }
  return WITH_SIGN(y, x);
}

// Inverse hyperbolic functions, by logarithms of sums.

/// asinh(x) = log(x + sqrt(x^2 + 1)), for positive numbers.
INLINE vector asinh_kernel(vector x) {
  const number low = IS_SINGLE ? 0x1p-7 : 0x1p-14, high = 0x1p60;
  vector m = MAGNITUDE(x), square = m * m, tail = FMA(m, m, -square);
  struct pair w = sum(GREATER((vector)1, square), LESSER((vector)1, square));
  vector root = __builtin_elementwise_sqrt(w.high), rest = FMA(-root, root, w.high) + (w.low + tail);
  struct pair u = sum(root, m);
  struct pair p = log_of_sum(u.high, FMA(rest, 0.5f / root, u.low));
  vector y = p.high + p.low;
  y = m < low ? FMA(m * square, -1 / (number)6, m) : y;
  if (ANY(~(m <= high))) {
    y = m > high ? log_normal(m, 1, base_e) : y;
    y = m <= MOST ? y : m;
  }
  return WITH_SIGN(y, x);
}

/// acosh(x) = log(x + sqrt(x^2 - 1)).
INLINE vector acosh_kernel(vector x) {
  const number high = 0x1p60;
  vector square = x * x, tail = FMA(x, x, -square);
  struct pair w = sum(square, (vector)-1);
  vector root = __builtin_elementwise_sqrt(w.high), rest = FMA(-root, root, w.high) + (w.low + tail);
  struct pair u = sum(x, root);
  // The root is 0 or much more than the least number.
  struct pair p = log_of_sum(u.high, FMA(rest, 0.5f / (root + LEAST), u.low));
  vector y = p.high + p.low;
  if (ANY(~((x >= 1) & (x <= high)))) {
    y = x > high ? log_normal(x, 1, base_e) : y;
    y = x < 1 ? (vector)NAN : x <= MOST ? y : x;
  }
  return y;
}

/// atanh(x) = log((1 + x) / (1 - x)) / 2, for positive numbers.
INLINE vector atanh_kernel(vector x) {
  const number low = IS_SINGLE ? 0x1p-7 : 0x1p-14;
  vector m = MAGNITUDE(x), square = m * m;
  struct pair n = sum((vector)1, m), d = sum((vector)1, -m);
  vector inverse = 1 / d.high, q = n.high * inverse;
  vector rest = FMA(-q, d.high, n.high) + FMA(-q, d.low, n.low);
  struct pair p = log_of_sum(q, rest * inverse);
  vector y = 0.5f * (p.high + p.low);
  y = m < low ? FMA(m * square, 1 / (number)3, m) : y;
  if (ANY(~(m < 1))) y = m < 1 ? y : m == 1 ? (vector)INFINITY : (vector)NAN;
  return WITH_SIGN(y, x);
}

// Powers.

/// Replaces powers whose base or exponent is special; others are those of the magnitude of the base.
INLINE vector pow_special(vector x, vector y, vector result) {
  vector base = MAGNITUDE(x), half = 0.5f * y;
  truth whole = __builtin_elementwise_rint(y) == y;
  truth odd = whole & (__builtin_elementwise_rint(half) != half);
  result = base == 0 ? (y < 0 ? (vector)INFINITY : (vector)0) : result;
  result = base == INFINITY ? (y < 0 ? (vector)0 : (vector)INFINITY) : result;
  truth negative = (truth)BITS(x) < 0;
  result = (negative & odd) ? -result : result;
  result = ((x < 0) & ~whole & (base != INFINITY)) ? (vector)NAN : result;
  result = ((x != x) | (y != y)) ? x + y : result;
  return ((x == 1) | (y == 0)) ? (vector)1 : result;
}

// Loops over whole vectors of memory at any address.

#define LOAD(type, from) *(const type *)((const char *)(from) + i)
#define STORE(type) *(type *)((char *)to + i)

#define UNARY(name)                                                                                \
  void NAME(name)(size_t bytes, void *to, const void *from) {                                      \
    for (size_t i = 0; i < bytes; i += sizeof(vector)) {                                           \
      STORE(unaligned) = name##_kernel(LOAD(unaligned, from));                                     \
    }                                                                                              \
  }

#define BINARY(name)                                                                               \
  void NAME(name)(size_t bytes, void *to, const void *first, const void *second) {                 \
    for (size_t i = 0; i < bytes; i += sizeof(vector)) {                                           \
      STORE(unaligned) = name##_kernel(LOAD(unaligned, first), LOAD(unaligned, second));           \
    }                                                                                              \
  }

UNARY(exp) UNARY(exp2) UNARY(exp10) UNARY(log) UNARY(log2) UNARY(log10) UNARY(log1p)
UNARY(asinh) UNARY(acosh) UNARY(atanh)
