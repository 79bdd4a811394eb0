// The other functions of `double`, and those of `float` that are computed in `double` and rounded once.
//
// P. Markstein, "IA-64 and Elementary Functions", Prentice Hall (2000), has powers by longer logarithms.

#include "vector_functions_angles.h"

typedef float singles __attribute__((ext_vector_type(LANES), aligned(4), may_alias));

/// e^r - 1 - r for |r| <= 5 step / 2.
INLINE vector exp_rest_far(vector r) {
  vector r2 = r * r;
  vector p = FMA(exp_far[1], r, exp_far[0]), q = FMA(exp_far[3], r, exp_far[2]);
  p = FMA(q, r2, p);
  vector s = FMA(exp_far[5], r, exp_far[4]), t = FMA(exp_far[7], r, exp_far[6]);
  t = FMA(exp_far[8], r2, t);
  p = FMA(FMA(t, r2, s), r2 * r2, p);
  return r2 * p;
}

/// e^x - 1, if e^x is a normal number.
INLINE struct pair expm1_pair(vector x) {
  vector z = FMA(x, 1 / step, ROUNDER);
  // Small results need no difference.
  z = MAGNITUDE(x) < (double)(2.5 * step) ? (vector)ROUNDER : z;
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

INLINE vector expm1_kernel(vector x) {
  const double high = 709;
  struct pair p = expm1_pair(LESSER((vector)high, GREATER((vector)-60, x)));
  vector y = p.high + p.low;
  if (ANY(x > high)) y = x > high ? exp_base(x, base_e) : y;
  return WITH_SIGN(y, x);
}

/// sinh(x) or cosh(x). For |x| = (16 k + j) ln(2) / 16 + r, a = 2^k 2^(j/16) and b = 1 / a, they are
/// (a - b) / 2 cosh(r) + (a + b) / 2 sinh(r) and (a + b) / 2 cosh(r) + (a - b) / 2 sinh(r).
INLINE vector hyperbolic(vector x, bool is_sinh) {
  // Results are infinite for greater numbers.
  const double limit = 710.6;
  vector magnitude = MAGNITUDE(x), bounded = LESSER((vector)limit, magnitude);
  vector z = FMA(bounded, 1 / step, ROUNDER);
  // Small results need no difference.
  if (is_sinh) z = magnitude < (double)(4.5 * step) ? (vector)ROUNDER : z;
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
  vector even = FMA(FMA(cosh_near[2], r2, cosh_near[1]), r2, cosh_near[0]), uneven;
  if (is_sinh) {
    uneven = FMA(FMA(sinh_far[4], r2, sinh_far[3]), r2, sinh_far[2]);
    uneven = FMA(uneven, r2 * r2, FMA(sinh_far[1], r2, sinh_far[0]));
  } else {
    uneven = FMA(FMA(sinh_near[2], r2, sinh_near[1]), r2, sinh_near[0]);
  }
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

/// e^r - 1 - r for |r| <= step / 2, with the precision of `float`.
INLINE vector exp_rest_single(vector r) { return r * r * FMA(exp_single[1], r, exp_single[0]); }

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

/// The power of a positive normal number times 2^shift.
INLINE vector pow_normal(vector x, double shift, vector y) {
  // Beyond these numbers, only 1 has a power that is neither 0 nor infinite.
  y = LESSER((vector)0x1p65, GREATER((vector)-0x1p65, y));
  struct pair l = log_pair(x, shift);
  vector high = y * l.high, low = FMA(y, l.low, FMA(y, l.high, -high));
  high = LESSER((vector)710, GREATER((vector)-746, high));
  low = LESSER((vector)0x1p-20, GREATER((vector)-0x1p-20, low));
  vector z = FMA(high, 1 / step, ROUNDER);
  vector n = z - ROUNDER;
  vector r = FMA(n, -step, high) + FMA(n, -step_tail, low);
  return SCALE(exp_table(z, r), z);
}

INLINE vector pow_kernel(vector x, vector y) {
  vector base = MAGNITUDE(x), result = pow_normal(base, 0, y);
  if (ANY(~((x >= LEAST) & (x <= MOST) & (y == y)))) {
    if (ANY(base < LEAST)) result = base < LEAST ? pow_normal(base * 0x1p54, -54, y) : result;
    result = pow_special(x, y, result);
  }
  return result;
}

/// log(e^x + e^y) = x + log(1 + e^(y - x)) for x >= y.
INLINE vector logaddexp_kernel(vector x, vector y) {
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
  if (ANY(~((MAGNITUDE(x) <= MOST) & (MAGNITUDE(y) <= MOST)))) {
    truth finite = (MAGNITUDE(x) <= MOST) & (MAGNITUDE(y) <= MOST);
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
INLINE vector erfc_of(vector x, bool is_single) {
  vector magnitude = LESSER((vector)(is_single ? 15 : 28), MAGNITUDE(x));
  vector inverse = 1 / (magnitude + 2), w = FMA(-2, inverse, 2);
  integers i = BITS(w) >> 48;
  // The distance from the middle of the 16th.
  vector r = w - NUMBER((BITS(w) & ~(((word)1 << 48) - 1)) | ((word)1 << 47)), r2 = r * r;
  vector square = magnitude * magnitude, z = FMA(square, -1 / step, ROUNDER), n = z - ROUNDER;
  vector s = FMA(n, -step, -square), power = LOOKUP(powers, BITS(z)), y;
  vector bend = ERFC(2, i), slope = ERFC(1, i);
  vector a = FMA(ERFC(3, i), r, bend), b = FMA(ERFC(5, i), r, ERFC(4, i));
  if (is_single) {
    vector f = FMA(FMA(b, r2, a), r2, FMA(slope, r, ERFC(0, i)));
    y = scaled_normal(FMA(power, s + exp_rest_single(s), power) * f, z);
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
    struct pair p = sum(s, exp_rest(s + s_tail) + (s_tail + LOOKUP(powers_tail, BITS(z))));
    vector e = FMA(power, p.high, power);
    vector e_tail = FMA(power, p.low, FMA(power, p.high, power - e));
    y = SCALE(FMA(e, f.high, FMA(e, f.low, e_tail * f.high)), z);
  }
  return x < 0 ? 2 - y : y;
}

INLINE vector erfc_kernel(vector x) { return erfc_of(x, false); }

/// The cube root of a positive normal number times 2^-shift. For x = 2^(3 n + j) m it is 2^n times the roots of
/// 2^j, of 1 / c and of 1 + r = c m.
INLINE vector root_normal(vector x, double shift) {
  struct reduced a = reduce(x);
  vector k = a.k - shift, n = __builtin_elementwise_rint(k * third), j = k - 3 * n, r = a.r;
  vector root = j == 0 ? (vector)1 : j < 0 ? (vector)root_of_half : (vector)root_of_2;
  vector of_c = LOOKUP(roots, a.index), high = of_c * root;
  vector tail = j == 0 ? (vector)0 : j < 0 ? (vector)root_of_half_tail : (vector)root_of_2_tail;
  vector low = FMA(of_c, root, -high) + FMA(of_c, tail, LOOKUP(roots_tail, a.index) * root);
  const double *c = root_near;
  vector r2 = r * r, b = FMA(c[1], r, c[0]), d = FMA(c[3], r, c[2]), e = FMA(c[5], r, c[4]);
  vector f = FMA(c[7], r, c[6]), g = FMA(c[9], r, c[8]);
  vector p = FMA(FMA(FMA(FMA(g, r2, f), r2, e), r2, d), r2, b);
  vector y = high + FMA(high * r, p, low);
  return y * NUMBER((BITS(n + 0x1.8p52) << MANTISSA) + ONE);
}

INLINE vector cbrt_kernel(vector x) {
  vector magnitude = MAGNITUDE(x), y = root_normal(magnitude, 0);
  if (ANY(~((magnitude >= LEAST) & (magnitude <= MOST)))) {
    y = magnitude < LEAST ? root_normal(magnitude * 0x1p54, 54) : y;
    y = (magnitude == 0) | ~(magnitude <= MOST) ? magnitude : y;
  }
  return WITH_SIGN(y, x);
}

/// sin(pi x) / (pi x). For x = n + r with the nearest integer n it is (-1)^n r / x times s, which is
/// sin(pi r) / (pi r).
INLINE vector sinc_of(vector x, bool is_single) {
  vector magnitude = MAGNITUDE(x), n = __builtin_elementwise_rint(magnitude), r = magnitude - n;
  vector t = r * r, t2 = t * t;
  vector a = FMA(sinc_rest[1], t, sinc_rest[0]), b = FMA(sinc_rest[3], t, sinc_rest[2]);
  vector c = FMA(sinc_rest[5], t, sinc_rest[4]);
  vector rest = t2 * FMA(FMA(FMA(sinc_rest[6], t2, c), t2, b), t2, a), near, far;
  if (is_single) {
    near = 1 + FMA(sinc_bend, t, rest);
    far = r * near / magnitude;
  } else {
    vector bend = sinc_bend * t, t_tail = FMA(r, r, -t);
    struct pair s = sum((vector)1, bend);
    s.low += FMA(sinc_bend, t, -bend) + FMA(sinc_bend, t_tail, FMA(sinc_bend_tail, t, rest));
    near = s.high + s.low;
    vector product = r * s.high, tail = FMA(r, s.high, -product) + r * s.low;
    vector quotient = product / magnitude;
    far = quotient + (FMA(-quotient, magnitude, product) + tail) / magnitude;
  }
  vector half = 0.5 * n;
  far = __builtin_elementwise_rint(half) != half ? -far : far;
  // The sum has no negative zeros.
  return n == 0 ? near : far + 0;
}

INLINE vector sinc_kernel(vector x) { return sinc_of(x, false); }

UNARY(expm1) UNARY(sinh) UNARY(cosh) UNARY(tanh) UNARY(erfc) UNARY(cbrt) UNARY(sinc)
BINARY(pow) BINARY(logaddexp)

// Loops over vectors of `float`.

#define LOAD_WIDE(from) __builtin_convertvector(LOAD(singles, from), vector)
#define STORE_SINGLE(value) STORE(singles) = __builtin_convertvector(value, singles)

void SINGLE_NAME(erfc)(size_t bytes, void *to, const void *from) {
  for (size_t i = 0; i < bytes; i += sizeof(singles)) STORE_SINGLE(erfc_of(LOAD_WIDE(from), true));
}

void SINGLE_NAME(sinc)(size_t bytes, void *to, const void *from) {
  for (size_t i = 0; i < bytes; i += sizeof(singles)) STORE_SINGLE(sinc_of(LOAD_WIDE(from), true));
}

void SINGLE_NAME(logaddexp)(size_t bytes, void *to, const void *first, const void *second) {
  for (size_t i = 0; i < bytes; i += sizeof(singles)) {
    STORE_SINGLE(logaddexp_kernel(LOAD_WIDE(first), LOAD_WIDE(second)));
  }
}
