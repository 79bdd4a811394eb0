// Mathematical functions in vectors. The headers of AVX2, AVX-512 and AdvSIMD include this file for `double` and
// `float` (`IS_SINGLE`). They define:
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

/// e^r - 1 - r for |r| <= 5 step / 2.
INLINE vector exp_rest_far(vector r) {
  vector r2 = r * r;
  vector p = FMA(exp_far[1], r, exp_far[0]), q = FMA(exp_far[3], r, exp_far[2]);
  p = FMA(q, r2, p);
#if !IS_SINGLE
  vector s = FMA(exp_far[5], r, exp_far[4]), t = FMA(exp_far[7], r, exp_far[6]);
  t = FMA(exp_far[8], r2, t);
  p = FMA(FMA(t, r2, s), r2 * r2, p);
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

/// e^x - 1, if e^x is a normal number.
INLINE struct pair expm1_pair(vector x) {
  vector z = FMA(x, 1 / step, ROUNDER);
  // Small results need no difference.
  z = MAGNITUDE(x) < (number)(2.5 * step) ? (vector)ROUNDER : z;
  vector n = z - ROUNDER;
  vector r = FMA(n, -step, x), tail = n * -step_tail;
  struct pair p = sum(r, exp_rest_far(r + tail) + (tail + LOOKUP(powers_tail, BITS(z))));
  vector power = scaled_normal(LOOKUP(powers, BITS(z)), z);
  // power - 1, with its error.
  vector difference = power - 1, part = difference - power;
  vector error = (power - (difference - part)) - (1 + part);
  vector product = power * p.high;
  struct pair y = sum(difference, product);
  y.low += error + FMA(power, p.low, FMA(power, p.high, -product));
  return y;
}

INLINE vector exp_kernel(vector x) { return exp_base(x, base_e); }
INLINE vector exp2_kernel(vector x) { return exp_base(x, base_2); }
INLINE vector exp10_kernel(vector x) { return exp_base(x, base_10); }

INLINE vector expm1_kernel(vector x) {
  const number high = IS_SINGLE ? 88 : 709;
  struct pair p = expm1_pair(LESSER((vector)high, GREATER((vector)-60, x)));
  vector y = p.high + p.low;
  if (ANY(x > high)) y = x > high ? exp_base(x, base_e) : y;
  return WITH_SIGN(y, x);
}

/// sinh(x) or cosh(x). For |x| = (16 k + j) ln(2) / 16 + r, a = 2^k 2^(j/16) and b = 1 / a, they are
/// (a - b) / 2 cosh(r) + (a + b) / 2 sinh(r) and (a + b) / 2 cosh(r) + (a - b) / 2 sinh(r).
INLINE vector hyperbolic(vector x, bool is_sinh) {
  // Results are infinite for greater numbers.
  const number limit = IS_SINGLE ? 89.5 : 710.6;
  vector magnitude = MAGNITUDE(x), bounded = LESSER((vector)limit, magnitude);
  vector z = FMA(bounded, 1 / step, ROUNDER);
  // Small results need no difference.
  if (is_sinh) z = magnitude < (number)(4.5 * step) ? (vector)ROUNDER : z;
  vector n = z - ROUNDER;
  vector r = FMA(n, -step_tail, FMA(n, -step, bounded)), r2 = r * r;
  // b does not matter if it is less than 2^-64.
  vector opposite = ROUNDER - LESSER(n, (vector)1024);
  // A quarter of them, which are always normal numbers.
  vector a = scaled_normal(LOOKUP(powers, BITS(z)), z - 32);
  vector b = scaled_normal(LOOKUP(powers, BITS(opposite)), opposite - 32);
  if (is_sinh) b = -b;
  struct pair main = sum(a, b);
  vector other = a - b;
#if IS_SINGLE
  vector even = cosh_near[0];
  vector uneven = is_sinh ? FMA(sinh_far[1], r2, sinh_far[0]) : (vector)sinh_near[0];
#else
  vector even = FMA(FMA(cosh_near[2], r2, cosh_near[1]), r2, cosh_near[0]), uneven;
  if (is_sinh) {
    uneven = FMA(FMA(sinh_far[4], r2, sinh_far[3]), r2, sinh_far[2]);
    uneven = FMA(uneven, r2 * r2, FMA(sinh_far[1], r2, sinh_far[0]));
  } else {
    uneven = FMA(FMA(sinh_near[2], r2, sinh_near[1]), r2, sinh_near[0]);
  }
#endif
  vector low = FMA(a, LOOKUP(powers_tail, BITS(z)), FMA(main.high, r2 * even, main.low));
  low = FMA(b, LOOKUP(powers_tail, BITS(opposite)), low);
  vector y = 2 * (main.high + FMA(other, FMA(r2 * uneven, r, r), low));
  if (!is_sinh) return y;
  return WITH_SIGN(magnitude < 0x1p-60f ? magnitude : y, x);
}

INLINE vector sinh_kernel(vector x) { return hyperbolic(x, true); }
INLINE vector cosh_kernel(vector x) { return hyperbolic(x, false); }

/// tanh(x) = -e / (2 + e) for e = e^(-2x) - 1, of positive numbers.
INLINE vector tanh_kernel(vector x) {
  struct pair e = expm1_pair(-2 * LESSER((vector)22, MAGNITUDE(x)));
  struct pair d = sum((vector)2, e.high);
  d.low += e.low;
  vector inverse = 1 / d.high, quotient = e.high * inverse;
  vector rest = FMA(-quotient, d.high, e.high) + FMA(-quotient, d.low, e.low);
  return WITH_SIGN(MAGNITUDE(FMA(rest, inverse, quotient)), x);
}

// Logarithms: x = 2^k m. A table has a short c near 1 / m, so that r = c m - 1 is exact, and
// log(x) = k log(2) - log(c) + log(1 + r).

/// An argument of a logarithm: k, 2^-k, the index of c, c, and r.
struct reduced {
  vector k, scale, c, r;
  integers index;
};

/// Reduces a positive normal number. Numbers next to 1 have k = 0 and c = 1.
INLINE struct reduced reduce(vector x) {
  integers rounded = BITS(x) + ((word)1 << (MANTISSA - 1)) + ((word)1 << (MANTISSA - 5));
  struct reduced y;
  y.index = rounded >> (MANTISSA - 4);
  const number bias = (number)((word)1 << MANTISSA);
  y.k = NUMBER((rounded >> MANTISSA) | BITS((vector)bias)) - (bias + BIAS);
  y.scale = NUMBER(2 * ONE - (rounded & EXPONENT));
  y.c = LOOKUP(reciprocals, y.index);
  y.r = FMA(NUMBER(BITS(x) - ((rounded & EXPONENT) - ONE)), y.c, -1);
  return y;
}

/// log(1 + r) - r.
INLINE vector log_rest(vector r) {
  vector r2 = r * r;
  vector p = FMA(log_near[0], r, -0.5), q = FMA(log_near[2], r, log_near[1]);
#if IS_SINGLE
  return r2 * FMA(q, r2, p);
#else
  vector s = FMA(log_near[4], r, log_near[3]), t = FMA(log_near[6], r, log_near[5]);
  t = FMA(log_near[7], r2, t);
  return r2 * FMA(FMA(t, r2, s), r2 * r2, FMA(q, r2, p));
#endif
}

/// The logarithm of a positive normal number times 2^shift.
INLINE vector log_normal(vector x, number shift, enum base base) {
  struct reduced a = reduce(x);
  if (shift) a.k += shift;
  vector high, low, product = a.r, rest = log_rest(a.r);
  if (base == base_e) {
    high = FMA(a.k, ln2_short, LOOKUP(logs, a.index));
    low = FMA(a.k, ln2_rest, LOOKUP(logs_tail, a.index)) + rest;
  } else {
    if (base == base_2) {
      high = a.k + LOOKUP(log2s, a.index);
      low = LOOKUP(log2s_tail, a.index);
    } else {
      high = FMA(a.k, log10_2_short, LOOKUP(log10s, a.index));
      low = FMA(a.k, log10_2_rest, LOOKUP(log10s_tail, a.index));
    }
    const number unit = base == base_2 ? log2_e : log10_e;
    const number unit_tail = base == base_2 ? log2_e_tail : log10_e_tail;
    product = a.r * unit;
    low += FMA(rest, unit, FMA(a.r, unit_tail, FMA(a.r, unit, -product)));
  }
  struct pair y = sum(high, product);
  return y.high + (y.low + low);
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
  y.low += tail + (FMA(a.k, ln2_rest, LOOKUP(logs_tail, a.index)) + log_rest(a.r + tail));
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

// Loops over whole vectors of memory at any address.

#define UNARY(name)                                                                                \
  void NAME(name)(size_t bytes, void *to, const void *from) {                                      \
    for (size_t i = 0; i < bytes; i += sizeof(vector)) {                                           \
      *(unaligned *)((char *)to + i) =                                                             \
          name##_kernel(*(const unaligned *)((const char *)from + i));                             \
    }                                                                                              \
  }

UNARY(exp) UNARY(exp2) UNARY(exp10) UNARY(expm1) UNARY(sinh) UNARY(cosh) UNARY(tanh)
UNARY(log) UNARY(log2) UNARY(log10) UNARY(log1p)
