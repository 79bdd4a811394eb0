// More functions in vectors of `double`. `float` is computed in `double` as well, and rounded once.
//
// P. Markstein, "IA-64 and Elementary Functions", Prentice Hall (2000), has powers by longer logarithms.

#include "vector_functions.h"

typedef float singles __attribute__((ext_vector_type(LANES), aligned(4), may_alias));

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

/// e^x as a normal number, with the precision of `float`.
INLINE vector exp_single_of(vector x) {
  x = LESSER((vector)160, GREATER((vector)-160, x));
  vector z = FMA(x, 1 / step, ROUNDER), n = z - ROUNDER, r = FMA(n, -step, x);
  vector power = LOOKUP(powers, BITS(z));
  return scaled_normal(FMA(power, r + exp_rest_single(r), power), z);
}

/// A logarithm of about 40 bits.
INLINE vector log_single_of(vector x) {
  struct reduced a = reduce(x);
  vector r = a.r, r2 = r * r;
  vector p = FMA(log_single[0], r, -0.5), q = FMA(log_single[2], r, log_single[1]);
  q = FMA(FMA(log_single[4], r, log_single[3]), r2, q);
  return FMA(a.k, ln2, LOOKUP(logs, a.index)) + FMA(r2, FMA(q, r2, p), r);
}

/// The power of a positive normal number times 2^shift.
INLINE vector pow_normal(vector x, double shift, vector y, bool is_single) {
  // Beyond these numbers, only 1 has a power that is neither 0 nor infinite.
  y = LESSER((vector)0x1p65, GREATER((vector)-0x1p65, y));
  if (is_single) return exp_single_of(y * log_single_of(x));
  struct pair l = log_pair(x, shift);
  vector high = y * l.high, low = FMA(y, l.low, FMA(y, l.high, -high));
  high = LESSER((vector)710, GREATER((vector)-746, high));
  low = LESSER((vector)0x1p-20, GREATER((vector)-0x1p-20, low));
  vector z = FMA(high, 1 / step, ROUNDER);
  vector n = z - ROUNDER;
  vector r = FMA(n, -step, high) + FMA(n, -step_tail, low);
  return SCALE(exp_table(z, r), z);
}

INLINE vector pow_kernel(vector x, vector y, bool is_single) {
  vector base = MAGNITUDE(x), result = pow_normal(base, 0, y, is_single);
  if (ANY(~((x >= LEAST) & (x <= MOST) & (y == y)))) {
    vector half = 0.5 * y;
    truth whole = __builtin_elementwise_rint(y) == y;
    truth odd = whole & (__builtin_elementwise_rint(half) != half);
    if (!is_single) {
      result = base < LEAST ? pow_normal(base * 0x1p54, -54, y, false) : result;
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
  (void)is_single;
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
INLINE vector erfc_kernel(vector x, bool is_single) {
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

// Loops over whole vectors of memory at any address.

#define LOAD(type, from) *(const type *)((const char *)(from) + i)
#define LOAD_WIDE(from) __builtin_convertvector(LOAD(singles, from), vector)
#define STORE(type, to) *(type *)((char *)(to) + i)

#define UNARY_WIDE(name)                                                                           \
  void NAME(name)(size_t bytes, void *to, const void *from) {                                      \
    for (size_t i = 0; i < bytes; i += sizeof(vector)) {                                           \
      STORE(unaligned, to) = name##_kernel(LOAD(unaligned, from), false);                          \
    }                                                                                              \
  }                                                                                                \
  void SINGLE_NAME(name)(size_t bytes, void *to, const void *from) {                               \
    for (size_t i = 0; i < bytes; i += sizeof(singles)) {                                          \
      STORE(singles, to) = __builtin_convertvector(name##_kernel(LOAD_WIDE(from), true), singles); \
    }                                                                                              \
  }

#define BINARY_WIDE(name)                                                                          \
  void NAME(name)(size_t bytes, void *to, const void *first, const void *second) {                 \
    for (size_t i = 0; i < bytes; i += sizeof(vector)) {                                           \
      STORE(unaligned, to) = name##_kernel(LOAD(unaligned, first), LOAD(unaligned, second), false); \
    }                                                                                              \
  }                                                                                                \
  void SINGLE_NAME(name)(size_t bytes, void *to, const void *first, const void *second) {          \
    for (size_t i = 0; i < bytes; i += sizeof(singles)) {                                          \
      vector y = name##_kernel(LOAD_WIDE(first), LOAD_WIDE(second), true);                         \
      STORE(singles, to) = __builtin_convertvector(y, singles);                                    \
    }                                                                                              \
  }

BINARY_WIDE(pow) BINARY_WIDE(logaddexp) UNARY_WIDE(erfc)
