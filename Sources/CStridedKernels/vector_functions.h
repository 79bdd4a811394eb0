// Mathematical functions in vectors of `LANES` numbers of `double`. The file is included once for AVX2 and
// once for AVX-512, which define:
//
// - `LANES`, and `NAME(name)`, the name of a function of the level;
// - `LOOKUP(table, i)`, the elements of a table of 16 numbers at the low 4 bits of `i`;
// - `LESSER(a, b)` and `GREATER(a, b)`: `b` if one of them is not a number;
// - `SCALE(y, z)`, which is y 2^k with one rounding; see `ROUNDER`;
// - `ANY(mask)`, whether a lane of a mask is true.
//
// Both levels compute the same operations in the same order, so their results have the same bits. A lane
// never depends on other lanes. Where a branch asks for `ANY` lane, it changes only the lanes that asked.
//
// `float` is computed in `double`, with shorter polynomials, and rounded once.
//
// - P. T. P. Tang, "Table-driven implementation of the exponential function in IEEE floating-point
//   arithmetic", ACM Transactions on Mathematical Software 15 (1989).
// - P. T. P. Tang, "Table-driven implementation of the logarithm function in IEEE floating-point
//   arithmetic", ACM Transactions on Mathematical Software 16 (1990).
// - J.-M. Muller, "Elementary Functions: Algorithms and Implementation", 3rd edition, Birkhäuser (2016).
// - P. Markstein, "IA-64 and Elementary Functions", Prentice Hall (2000), for powers.

#include "vector_tables.h"

#include <float.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A sum of a product is fused only where `FMA` says so.
#pragma STDC FP_CONTRACT OFF

typedef double vector __attribute__((ext_vector_type(LANES)));
typedef uint64_t integers __attribute__((ext_vector_type(LANES)));
typedef int64_t truth __attribute__((ext_vector_type(LANES)));
typedef vector unaligned __attribute__((aligned(8), may_alias));
typedef float singles __attribute__((ext_vector_type(LANES), aligned(4), may_alias));

/// Functions that are inlined, because the compiler passes wide vectors wrongly.
#define INLINE static inline __attribute__((always_inline))
#define FMA(a, b, c) __builtin_elementwise_fma((vector)(a), (vector)(b), (vector)(c))
#define BITS(x) __builtin_bit_cast(integers, x)
#define NUMBER(i) __builtin_bit_cast(vector, i)
#define MAGNITUDE(x) NUMBER(BITS(x) & (uint64_t)INT64_MAX)
#define WITH_SIGN(x, sign) NUMBER(BITS(x) | (BITS(sign) & (uint64_t)INT64_MIN))

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
#define ROUNDER 0x1.8000000010000p52

/// y 2^k for z = 16 k + j + ROUNDER, if it is a normal number.
INLINE vector scaled_normal(vector y, vector z) { return NUMBER(BITS(y) + ((BITS(z) >> 4) << 52)); }

/// e^r - 1 - r for |r| <= ln(2) / 32.
INLINE vector exp_rest(vector r, bool is_single) {
  vector r2 = r * r;
  if (is_single) return r2 * FMA(exp_single[1], r, exp_single[0]);
  vector p = FMA(exp_near[1], r, exp_near[0]), q = FMA(exp_near[3], r, exp_near[2]);
  q = FMA(FMA(exp_near[5], r, exp_near[4]), r2, q);
  return r2 * FMA(q, r2, p);
}

/// e^r - 1 - r for |r| <= 2.5 ln(2) / 16.
INLINE vector exp_rest_far(vector r) {
  vector r2 = r * r, r4 = r2 * r2;
  vector a = FMA(exp_far[1], r, exp_far[0]), b = FMA(exp_far[3], r, exp_far[2]);
  vector c = FMA(exp_far[5], r, exp_far[4]), d = FMA(exp_far[7], r, exp_far[6]);
  d = FMA(exp_far[8], r2, d);
  return r2 * FMA(FMA(d, r2, c), r4, FMA(b, r2, a));
}

/// 2^(j/16) e^r.
INLINE vector exp_table(vector z, vector r, bool is_single) {
  vector power = LOOKUP(powers, BITS(z)), rest = exp_rest(r, is_single);
  if (!is_single) rest += LOOKUP(powers_tail, BITS(z));
  return FMA(power, r + rest, power);
}

INLINE vector exp_base(vector x, enum base base, bool is_single) {
  // Results are infinite or 0 beyond these numbers.
  const double low = is_single ? -160 : base == base_e ? -746 : base == base_2 ? -1076 : -324;
  const double high = is_single ? 160 : base == base_e ? 710 : base == base_2 ? 1025 : 309;
  x = LESSER((vector)high, GREATER((vector)low, x));
  vector z, n, r, y;
  if (base == base_2) {
    z = FMA(x, 16, ROUNDER);
    n = z - ROUNDER;
    r = FMA(n, -0.0625, x);
  } else {
    z = FMA(x, base == base_e ? 1 / step : 1 / log10_step, ROUNDER);
    n = z - ROUNDER;
    r = FMA(n, base == base_e ? -step : -log10_step, x);
    if (!is_single) r = FMA(n, base == base_e ? -step_tail : -log10_step_tail, r);
  }
  if (base == base_e) {
    y = exp_table(z, r, is_single);
  } else {
    y = exp_table(z, r * (base == base_2 ? ln2 : ln10), is_single);
  }
  return is_single ? scaled_normal(y, z) : SCALE(y, z);
}

/// e^x - 1 for numbers of at most 709 and at least -700.
INLINE struct pair expm1_pair(vector x) {
  vector z = FMA(x, 1 / step, ROUNDER);
  // Small results need no difference.
  z = MAGNITUDE(x) < 2.5 * step ? (vector)ROUNDER : z;
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

INLINE vector expm1_single_of(vector x) {
  vector z = FMA(x, 1 / step, ROUNDER);
  vector n = z - ROUNDER;
  vector r = FMA(n, -step, x);
  vector p = FMA(FMA(expm1_single[2], r, expm1_single[1]), r, expm1_single[0]);
  p = FMA(p, r * r, r);
  vector power = scaled_normal(LOOKUP(powers, BITS(z)), z);
  return FMA(power, p, power - 1);
}

INLINE vector exp_kernel(vector x, bool is_single) { return exp_base(x, base_e, is_single); }
INLINE vector exp2_kernel(vector x, bool is_single) { return exp_base(x, base_2, is_single); }
INLINE vector exp10_kernel(vector x, bool is_single) { return exp_base(x, base_10, is_single); }

INLINE vector expm1_kernel(vector x, bool is_single) {
  vector bounded = LESSER((vector)709, GREATER((vector)-60, x)), y;
  if (is_single) {
    y = expm1_single_of(bounded);
  } else {
    struct pair p = expm1_pair(bounded);
    y = p.high + p.low;
    if (ANY(x > 709)) y = x > 709 ? exp_base(x, base_e, false) : y;
  }
  return WITH_SIGN(y, x);
}

/// sinh(x) or cosh(x). For |x| = (16 k + j) ln(2) / 16 + r, a = 2^k 2^(j/16) and b = 1 / a, they are
/// (a - b) / 2 cosh(r) + (a + b) / 2 sinh(r) and (a + b) / 2 cosh(r) + (a - b) / 2 sinh(r).
INLINE vector hyperbolic(vector x, bool is_sinh, bool is_single) {
  vector magnitude = MAGNITUDE(x), bounded = LESSER((vector)(is_single ? 100 : 710.6), magnitude);
  vector z = FMA(bounded, 1 / step, ROUNDER);
  // Small results need no difference.
  if (is_sinh && !is_single) z = magnitude < 4.5 * step ? (vector)ROUNDER : z;
  vector n = z - ROUNDER;
  vector r = FMA(n, -step, bounded);
  if (!is_single) r = FMA(n, -step_tail, r);
  // b does not matter if it is less than 2^-64.
  vector opposite = ROUNDER - LESSER(n, (vector)1024);
  // A quarter of them, which are always normal numbers.
  vector a = scaled_normal(LOOKUP(powers, BITS(z)), z - 32);
  vector b = scaled_normal(LOOKUP(powers, BITS(opposite)), opposite - 32);
  if (is_sinh) b = -b;
  struct pair main = sum(a, b);
  vector other = a - b, r2 = r * r, even, uneven;
  if (is_single) {
    even = r2 * FMA(cosh_single[1], r2, cosh_single[0]);
    uneven = FMA(r2 * sinh_single[0], r, r);
    return WITH_SIGN(2 * FMA(other, uneven, FMA(main.high, even, main.high)), is_sinh ? x : 0);
  }
  even = r2 * FMA(FMA(cosh_near[2], r2, cosh_near[1]), r2, cosh_near[0]);
  if (is_sinh) {
    uneven = FMA(FMA(sinh_far[4], r2, sinh_far[3]), r2, sinh_far[2]);
    uneven = FMA(uneven, r2 * r2, FMA(sinh_far[1], r2, sinh_far[0]));
  } else {
    uneven = FMA(FMA(sinh_near[2], r2, sinh_near[1]), r2, sinh_near[0]);
  }
  uneven = FMA(r2 * uneven, r, r);
  vector low = FMA(a, LOOKUP(powers_tail, BITS(z)), FMA(main.high, even, main.low));
  low = FMA(b, LOOKUP(powers_tail, BITS(opposite)), low);
  vector y = 2 * (main.high + FMA(other, uneven, low));
  if (!is_sinh) return y;
  return WITH_SIGN(magnitude < 0x1p-500 ? magnitude : y, x);
}

INLINE vector sinh_kernel(vector x, bool is_single) { return hyperbolic(x, true, is_single); }
INLINE vector cosh_kernel(vector x, bool is_single) { return hyperbolic(x, false, is_single); }

/// tanh(x) = -e / (2 + e) for e = e^(-2x) - 1, of positive numbers.
INLINE vector tanh_kernel(vector x, bool is_single) {
  vector magnitude = LESSER((vector)22, MAGNITUDE(x)), y;
  if (is_single) {
    vector e = expm1_single_of(-2 * magnitude);
    y = e / (2 + e);
  } else {
    struct pair e = expm1_pair(-2 * magnitude);
    struct pair d = sum((vector)2, e.high);
    d.low += e.low;
    vector inverse = 1 / d.high;
    vector quotient = e.high * inverse;
    vector rest = FMA(-quotient, d.high, e.high) + FMA(-quotient, d.low, e.low);
    y = FMA(rest, inverse, quotient);
  }
  return WITH_SIGN(MAGNITUDE(y), x);
}

// Logarithms: x = 2^k m. A table has a short c near 1 / m, so that r = c m - 1 is exact, and
// log(x) = k log(2) - log(c) + log(1 + r).

#define ONE (1023ull << 52)

/// An argument of a logarithm: k, the index of c, r, and c 2^-k.
struct reduced {
  vector k, r;
  integers index;
};

/// Reduces a positive normal number. Numbers next to 1 have k = 0 and c = 1.
INLINE struct reduced reduce(vector x) {
  integers bits = BITS(x), rounded = bits + (1ull << 51) + (1ull << 47);
  struct reduced y;
  y.index = rounded >> 48;
  y.k = NUMBER((rounded >> 52) | BITS((vector)0x1p52)) - (0x1p52 + 1023);
  vector m = NUMBER(bits - ((rounded & (0x7ffull << 52)) - ONE));
  y.r = FMA(m, LOOKUP(reciprocals, y.index), -1);
  return y;
}

/// log(1 + r) - r.
INLINE vector log_rest(vector r, bool is_single) {
  vector r2 = r * r;
  if (is_single) {
    vector p = FMA(FMA(log_single[2], r, log_single[1]), r, log_single[0]);
    return r2 * FMA(p, r, -0.5);
  }
  vector a = FMA(log_near[0], r, -0.5), b = FMA(log_near[2], r, log_near[1]);
  vector c = FMA(log_near[4], r, log_near[3]), d = FMA(log_near[6], r, log_near[5]);
  d = FMA(log_near[7], r2, d);
  vector r4 = r2 * r2;
  return r2 * FMA(FMA(d, r2, c), r4, FMA(b, r2, a));
}

/// The logarithm of a positive normal number times 2^shift.
INLINE vector log_normal(vector x, double shift, enum base base, bool is_single) {
  struct reduced a = reduce(x);
  vector k = shift ? a.k + shift : a.k;
  vector rest = log_rest(a.r, is_single);
  if (is_single) {
    vector y = FMA(k, ln2, LOOKUP(logs, a.index)) + (a.r + rest);
    return base == base_e ? y : y * (base == base_2 ? log2_e : log10_e);
  }
  if (base == base_e) {
    struct pair y = sum(FMA(k, ln2_short, LOOKUP(logs, a.index)), a.r);
    return y.high + (y.low + (FMA(k, ln2_rest, LOOKUP(logs_tail, a.index)) + rest));
  }
  const double unit = base == base_2 ? log2_e : log10_e;
  const double unit_tail = base == base_2 ? log2_e_tail : log10_e_tail;
  vector high, low;
  if (base == base_2) {
    high = k + LOOKUP(log2s, a.index);
    low = LOOKUP(log2s_tail, a.index);
  } else {
    high = FMA(k, log10_2_short, LOOKUP(log10s, a.index));
    low = FMA(k, log10_2_rest, LOOKUP(log10s_tail, a.index));
  }
  vector product = a.r * unit;
  low += FMA(rest, unit, FMA(a.r, unit_tail, FMA(a.r, unit, -product)));
  struct pair y = sum(high, product);
  return y.high + (y.low + low);
}

INLINE vector log_base(vector x, enum base base, bool is_single) {
  vector y = log_normal(x, 0, base, is_single);
  if (ANY(~((x >= DBL_MIN) & (x <= DBL_MAX)))) {
    if (!is_single) y = x < DBL_MIN ? log_normal(x * 0x1p54, -54, base, false) : y;
    y = x == 0 ? (vector)-INFINITY : x < 0 ? (vector)NAN : y;
    y = x <= DBL_MAX ? y : x;
  }
  return y;
}

INLINE vector log_kernel(vector x, bool is_single) { return log_base(x, base_e, is_single); }
INLINE vector log2_kernel(vector x, bool is_single) { return log_base(x, base_2, is_single); }
INLINE vector log10_kernel(vector x, bool is_single) { return log_base(x, base_10, is_single); }

/// log(x + tail) for a positive x that is not large, as a sum; an ulp of x is more than the tail.
INLINE struct pair log_of_sum(vector x, vector tail) {
  struct reduced a = reduce(x);
  vector c = LOOKUP(reciprocals, a.index);
  // 2^-k
  integers rounded = BITS(x) + (1ull << 51) + (1ull << 47);
  vector scale = NUMBER(2 * ONE - (rounded & (0x7ffull << 52)));
  tail *= c * scale;
  struct pair y = sum(FMA(a.k, ln2_short, LOOKUP(logs, a.index)), a.r);
  y.low += tail + (FMA(a.k, ln2_rest, LOOKUP(logs_tail, a.index)) + log_rest(a.r + tail, false));
  return y;
}

/// log(1 + x) by the logarithm of the rounded sum and its error.
INLINE vector log1p_kernel(vector x, bool is_single) {
  vector u = 1 + x, part = u - 1, tail = (1 - (u - part)) + (x - part);
  vector y;
  if (is_single) {
    y = log_normal(u, 0, base_e, true) + (x < 1 ? tail : 0);
  } else {
    struct pair p = log_of_sum(u, tail);
    y = p.high + p.low;
  }
  if (ANY(~((x > -1) & (x < 0x1p1000)))) {
    y = x >= 0x1p1000 ? log_normal(x, 0, base_e, false) : y;
    y = x == -1 ? (vector)-INFINITY : x < -1 ? (vector)NAN : y;
    y = x <= DBL_MAX ? y : x;
  }
  return WITH_SIGN(y, x);
}

// Powers: x^y = e^(y log(x)), with a logarithm of about 68 bits.

/// The logarithm of a positive normal number times 2^shift, as a sum.
INLINE struct pair log_pair(vector x, double shift) {
  struct reduced a = reduce(x);
  if (shift) a.k += shift;
  vector r = a.r, r2 = r * r, r4 = r2 * r2;
  struct pair y = sum(FMA(a.k, ln2_short, LOOKUP(logs, a.index)), r);
  struct pair z = sum(y.high, -0.5 * r2);
  vector p = FMA(log_far[1], r, log_far[0]), q = FMA(log_far[3], r, log_far[2]);
  vector s = FMA(log_far[5], r, log_far[4]), t = FMA(log_far[7], r, log_far[6]);
  t = FMA(log_far[8], r2, t);
  p = FMA(FMA(t, r2, s), r4, FMA(q, r2, p));
  // log(1 + r) = r - r^2 / 2 + r^2 u. The error of r2 = r^2 is corrected.
  vector u = FMA(third, r, FMA(r2, p, third_tail * r)), error = FMA(r, r, -r2), cubic = r2 * u;
  struct pair result = sum(z.high, cubic);
  vector low = FMA(a.k, ln2_rest, LOOKUP(logs_tail, a.index)) + (y.low + z.low);
  result.low += FMA(r2, u, -cubic) + FMA(error, u - 0.5, low);
  return result;
}

/// A logarithm of about 40 bits.
INLINE vector log_single_of(vector x) {
  struct reduced a = reduce(x);
  vector r = a.r, r2 = r * r;
  vector p = FMA(log_single_far[0], r, -0.5), q = FMA(log_single_far[2], r, log_single_far[1]);
  q = FMA(FMA(log_single_far[4], r, log_single_far[3]), r2, q);
  return FMA(a.k, ln2, LOOKUP(logs, a.index)) + FMA(r2, FMA(q, r2, p), r);
}

/// The power of a positive normal number times 2^shift.
INLINE vector pow_normal(vector x, double shift, vector y, bool is_single) {
  // Beyond these numbers, only 1 has a power that is neither 0 nor infinite.
  y = LESSER((vector)0x1p65, GREATER((vector)-0x1p65, y));
  if (is_single) return exp_base(y * log_single_of(x), base_e, true);
  struct pair l = log_pair(x, shift);
  vector high = y * l.high, low = FMA(y, l.low, FMA(y, l.high, -high));
  high = LESSER((vector)710, GREATER((vector)-746, high));
  low = LESSER((vector)0x1p-20, GREATER((vector)-0x1p-20, low));
  vector z = FMA(high, 1 / step, ROUNDER);
  vector n = z - ROUNDER;
  vector r = FMA(n, -step, high) + FMA(n, -step_tail, low);
  return SCALE(exp_table(z, r, false), z);
}

INLINE vector pow_kernel(vector x, vector y, bool is_single) {
  vector base = MAGNITUDE(x), result = pow_normal(base, 0, y, is_single);
  if (ANY(~((x >= DBL_MIN) & (x <= DBL_MAX) & (y == y)))) {
    vector half = 0.5 * y;
    truth whole = __builtin_elementwise_rint(y) == y;
    truth odd = whole & (__builtin_elementwise_rint(half) != half);
    if (!is_single) {
      result = base < DBL_MIN ? pow_normal(base * 0x1p54, -54, y, false) : result;
    }
    result = base == 0 ? (y < 0 ? (vector)INFINITY : (vector)0) : result;
    result = base == INFINITY ? (y < 0 ? (vector)0 : (vector)INFINITY) : result;
    truth negative = (truth)BITS(x) < 0;
    result = (negative & odd) ? -result : result;
    result = ((x < 0) & ~whole & (base != INFINITY)) ? (vector)NAN : result;
    result = ((x != x) | (y != y)) ? x + y : result;
    result = ((x == 1) | (y == 0)) ? (vector)1 : result;
  }
  return result;
}

/// log(e^x + e^y) = x + log(1 + e^(y - x)) for x >= y.
INLINE vector logaddexp_kernel(vector x, vector y, bool is_single) {
  vector large = x > y ? x : y, small = x > y ? y : x;
  vector d = small - large, part = d + large;
  vector error = (small - part) - (large - (part - d));
  d = LESSER((vector)0, GREATER((vector)-746, d));
  error = LESSER(GREATER(error, (vector)-1), (vector)1);
  vector z = FMA(d, 1 / step, ROUNDER);
  vector n = z - ROUNDER;
  vector r = FMA(n, -step, d), tail = FMA(n, -step_tail, error);
  vector power = LOOKUP(powers, BITS(z)), power_tail = LOOKUP(powers_tail, BITS(z));
  struct pair p = sum(r, exp_rest_far(r + tail) + (tail + FMA(power_tail, r, power_tail)));
  struct pair e;
  e.high = FMA(power, p.high, power);
  e.low = SCALE(FMA(power, p.low, FMA(power, p.high, power - e.high)), z);
  e.high = SCALE(e.high, z);
  struct pair u = sum((vector)1, e.high);
  struct pair l = log_of_sum(u.high, u.low + e.low);
  vector high = large + l.high, rest_of = high - large;
  vector low = (large - (high - rest_of)) + (l.high - rest_of);
  vector result = high + (low + l.low);
  if (ANY(~((MAGNITUDE(x) <= DBL_MAX) & (MAGNITUDE(y) <= DBL_MAX)))) {
    truth finite = (MAGNITUDE(x) <= DBL_MAX) & (MAGNITUDE(y) <= DBL_MAX);
    truth numbers = (x == x) & (y == y);
    result = finite ? result : numbers ? large + 0 : x + y;
  }
  return result;
}

// The error function. W. J. Cody, "Rational Chebyshev approximations for the error function", Mathematics
// of Computation 23 (1969), has the factor e^(-x^2) as well.

/// The coefficient of r^n for the 16th `i`; the last row holds what the first one lacks.
#define ERFC(n, i) LOOKUP(erfc_table[n], i)

/// 1 - erf(x) = e^(-x^2) f(w) for w = 2 - 2 / (x + 2), with polynomials for f in the 16ths of [1, 2].
INLINE vector erfc_kernel(vector x, bool is_single) {
  vector magnitude = LESSER((vector)(is_single ? 15 : 28), MAGNITUDE(x));
  vector inverse = 1 / (magnitude + 2), w = FMA(-2, inverse, 2);
  integers i = BITS(w) >> 48;
  // The distance from the middle of the 16th.
  vector r = w - NUMBER((BITS(w) & ~((1ull << 48) - 1)) | (1ull << 47)), r2 = r * r;
  vector square = magnitude * magnitude, z = FMA(square, -1 / step, ROUNDER), n = z - ROUNDER;
  vector s = FMA(n, -step, -square), power = LOOKUP(powers, BITS(z)), y;
  vector bend = ERFC(2, i), slope = ERFC(1, i);
  vector a = FMA(ERFC(3, i), r, bend), b = FMA(ERFC(5, i), r, ERFC(4, i));
  if (is_single) {
    vector f = FMA(FMA(b, r2, a), r2, FMA(slope, r, ERFC(0, i)));
    y = scaled_normal(FMA(power, s + exp_rest(s, true), power) * f, z);
  } else {
    vector c = FMA(ERFC(7, i), r, ERFC(6, i)), d = FMA(ERFC(9, i), r, ERFC(8, i));
    vector line = slope * r;
    struct pair f = sum(ERFC(0, i), line);
    // The rounding error of w.
    vector error = FMA(2 - w, magnitude, FMA(-2, w, 2)) * inverse;
    f.low += FMA(FMA(2 * bend, r, slope), error, FMA(slope, r, -line) + ERFC(10, i));
    f.low = FMA(FMA(FMA(d, r2, c), r2 * r2, FMA(b, r2, a)), r2, f.low);
    vector square_tail = FMA(magnitude, magnitude, -square);
    vector s_tail = FMA(n, -step_tail, -square_tail);
    struct pair p = sum(s, exp_rest(s + s_tail, false) + (s_tail + LOOKUP(powers_tail, BITS(z))));
    vector e = FMA(power, p.high, power);
    vector e_tail = FMA(power, p.low, FMA(power, p.high, power - e));
    y = SCALE(FMA(e, f.high, FMA(e, f.low, e_tail * f.high)), z);
  }
  return x < 0 ? 2 - y : y;
}

// Loops over whole vectors of memory at any address.

#define UNARY(name)                                                                                \
  void NAME(name##_double)(size_t bytes, void *to, const void *from) {                             \
    for (size_t i = 0; i < bytes; i += sizeof(vector)) {                                           \
      *(unaligned *)((char *)to + i) =                                                             \
          name##_kernel(*(const unaligned *)((const char *)from + i), false);                      \
    }                                                                                              \
  }                                                                                                \
  void NAME(name##_float)(size_t bytes, void *to, const void *from) {                              \
    for (size_t i = 0; i < bytes; i += sizeof(singles)) {                                          \
      singles x = *(const singles *)((const char *)from + i);                                      \
      vector y = name##_kernel(__builtin_convertvector(x, vector), true);                          \
      *(singles *)((char *)to + i) = __builtin_convertvector(y, singles);                          \
    }                                                                                              \
  }

#define BINARY(name)                                                                               \
  void NAME(name##_double)(size_t bytes, void *to, const void *first, const void *second) {        \
    for (size_t i = 0; i < bytes; i += sizeof(vector)) {                                           \
      *(unaligned *)((char *)to + i) =                                                             \
          name##_kernel(*(const unaligned *)((const char *)first + i),                             \
                        *(const unaligned *)((const char *)second + i), false);                    \
    }                                                                                              \
  }                                                                                                \
  void NAME(name##_float)(size_t bytes, void *to, const void *first, const void *second) {         \
    for (size_t i = 0; i < bytes; i += sizeof(singles)) {                                          \
      singles x = *(const singles *)((const char *)first + i);                                     \
      singles y = *(const singles *)((const char *)second + i);                                    \
      vector z = name##_kernel(__builtin_convertvector(x, vector),                                 \
                               __builtin_convertvector(y, vector), true);                          \
      *(singles *)((char *)to + i) = __builtin_convertvector(z, singles);                          \
    }                                                                                              \
  }

UNARY(exp) UNARY(exp2) UNARY(exp10) UNARY(expm1) UNARY(sinh) UNARY(cosh) UNARY(tanh)
UNARY(log) UNARY(log2) UNARY(log10) UNARY(log1p) UNARY(erfc)
BINARY(pow) BINARY(logaddexp)
