// The other functions of `float`. Their errors are below 1.5 ulp.
//
// - W. J. Cody and W. Waite, "Software Manual for the Elementary Functions", Prentice-Hall (1980): x is
//   n ln(2) + r with |r| <= ln(2) / 2, and e^x = 2^n e^r. Powers of 2 are exact, so no table is needed.
// - S. Gal and B. Bachelis, "An accurate elementary mathematical library for the IEEE floating point
//   standard", ACM Transactions on Mathematical Software 17 (1991): tables at numbers whose results are
//   very near numbers of the type.
// - T. J. Dekker, "A floating-point technique for extending the available precision", Numerische
//   Mathematik 18 (1971): sums of two numbers.

#include "vector_functions_angles.h"

/// A sum of an integer n and this number has the exponent of 2^n in its lowest bits.
#define INTEGER_ROUNDER (0x1.8p23f + BIAS)

/// 2^n of z = n + INTEGER_ROUNDER.
INLINE vector power_of_2(vector z) { return NUMBER(BITS(z) << MANTISSA); }

/// x = n ln(2) + r, where r is the sum of `high`, which is exact, and `low`.
struct remainder {
  vector z, high, low, r, r2;
};

INLINE struct remainder remainder_of(vector x) {
  struct remainder y;
  y.z = FMA(x, log2_e, INTEGER_ROUNDER);
  vector n = y.z - INTEGER_ROUNDER;
  y.high = FMA(n, -ln2, x);
  y.low = n * -ln2_tail;
  y.r = y.high + y.low;
  y.r2 = y.r * y.r;
  return y;
}

/// e^x - 1 = 2^n (e^r - 1) + (2^n - 1).
INLINE vector expm1_kernel(vector x) {
  const float limit = 88;
  struct remainder a = remainder_of(GREATER((vector)-60, x));
  vector p = FMA(expm1_rest[1], a.r, expm1_rest[0]), q = FMA(expm1_rest[3], a.r, expm1_rest[2]);
  q = FMA(FMA(expm1_rest[5], a.r, expm1_rest[4]), a.r2, q);
  p = FMA(FMA(q, a.r2, p), a.r2, a.low);
  vector power = power_of_2(a.z), y = FMA(power, p, FMA(power, a.high, power - 1));
  if (ANY(x > limit)) y = x > limit ? exp_base(x, base_e) : y;
  return WITH_SIGN(y, x);
}

/// sinh(x) or cosh(x) of a positive number, divided by 2^shift. With a = 2^(n-1) and b = 2^(-n-1), they are
/// (a - b) cosh(r) + (a + b) sinh(r) and (a + b) cosh(r) + (a - b) sinh(r).
INLINE vector hyperbolic_part(vector x, word shift, bool is_sinh) {
  struct remainder c = remainder_of(x);
  // b does not matter if it is less than 2^-64.
  vector a = NUMBER((BITS(c.z) - (1 + shift)) << MANTISSA), bounded = LESSER((vector)0x1p64, a);
  vector b = NUMBER(((2 * (BIAS - 1 - shift)) << MANTISSA) - BITS(bounded));
  if (is_sinh) b = -b;
  vector even = c.r2 * FMA(FMA(cosh_rest[2], c.r2, cosh_rest[1]), c.r2, cosh_rest[0]);
  vector uneven = c.r2 * FMA(FMA(sinh_rest[2], c.r2, sinh_rest[1]), c.r2, sinh_rest[0]);
  uneven = FMA(c.r, uneven, c.low);
  vector main = a + b, other = a - b;
  if (is_sinh) return FMA(other, c.high, main) + FMA(main, even, other * uneven);
  // `main` may lose b, so it is not the largest term.
  return a + FMA(other, c.high, FMA(main, even, FMA(other, uneven, b)));
}

INLINE vector hyperbolic(vector x, bool is_sinh) {
  // Greater numbers have powers of 2 that are too large.
  const float high = 88;
  vector magnitude = MAGNITUDE(x), y = hyperbolic_part(magnitude, 0, is_sinh);
  if (ANY(magnitude > high)) {
    vector half = hyperbolic_part(LESSER((vector)89.5f, magnitude), 1, is_sinh);
    y = magnitude > high ? 2 * half : y;
  }
  return is_sinh ? WITH_SIGN(y, x) : y;
}

INLINE vector sinh_kernel(vector x) { return hyperbolic(x, true); }
INLINE vector cosh_kernel(vector x) { return hyperbolic(x, false); }

/// tanh(x) by a polynomial of r = x - c, for positive numbers. The intervals have 1 + x in the quarters of
/// [1, 2), [2, 4), [4, 8) and [8, 16).
INLINE vector tanh_kernel(vector x) {
  vector magnitude = LESSER((vector)10, MAGNITUDE(x));
  integers i = BITS(magnitude + 1) >> (MANTISSA - 2);
  vector r = magnitude - LOOKUP(tanh_at, i);
  vector p = FMA(LOOKUP(tanh_table[5], i), r, LOOKUP(tanh_table[4], i));
  p = FMA(p, r, LOOKUP(tanh_table[3], i));
  p = FMA(p, r, LOOKUP(tanh_table[2], i));
  p = FMA(p, r, LOOKUP(tanh_table[1], i));
  p = FMA(p, r, LOOKUP(tanh_table[0], i));
  // Exact near 0, because c is 0 there.
  vector line = FMA(r, LOOKUP(tanh_slope, i), LOOKUP(tanh_value, i));
  return WITH_SIGN(FMA(r, p, line), x);
}

// Powers: x^y = 2^(y log2(x)), with a logarithm of more than 32 bits.

/// The logarithm of base 2 of a positive normal number times 2^shift, as a sum.
INLINE struct pair log2_pair(vector x, float shift) {
  struct reduced a = reduce(x);
  if (shift) a.k += shift;
  vector high = a.k + LOOKUP(log2s, a.index), r = a.r;
  // log2(1 + r) = r v for v = log2(e) + r u, and u and v are sums.
  vector rest = FMA(log2_far[4], r, log2_far[3]);
  rest = FMA(FMA(rest, r, log2_far[2]), r, log2_far[1]);
  struct pair u, v, product, y;
  u.high = FMA(rest, r, log2_far[0]);
  u.low = FMA(rest, r, log2_far[0] - u.high);
  v.high = FMA(u.high, r, log2_e);
  v.low = FMA(u.low, r, FMA(u.high, r, log2_e - v.high) + log2_e_tail);
  product.high = r * v.high;
  product.low = FMA(r, v.low, FMA(r, v.high, -product.high));
  y = sum(high, product.high);
  y.low += product.low + LOOKUP(log2s_tail, a.index);
  return y;
}

/// The power of a positive normal number times 2^shift.
INLINE vector pow_normal(vector x, float shift, vector y) {
  struct pair l = log2_pair(x, shift);
  vector high = y * l.high, low = FMA(y, l.low, FMA(y, l.high, -high));
  // Results are infinite or 0 beyond these numbers, and `low` does not matter there.
  high = LESSER((vector)130, GREATER((vector)-152, high));
  low = LESSER(GREATER(low, (vector)-1), (vector)1);
  vector z = FMA(high + low, 16, ROUNDER), n = z - ROUNDER;
  vector r = FMA(n, -0.0625f, high) + low;
  vector rest = FMA(FMA(exp2_near[2], r, exp2_near[1]), r, exp2_near[0]);
  vector power = LOOKUP(powers, BITS(z));
  return SCALE(FMA(power, FMA(rest, r, LOOKUP(powers_tail, BITS(z))), power), z);
}

INLINE vector pow_kernel(vector x, vector y) {
  vector base = MAGNITUDE(x), result = pow_normal(base, 0, y);
  if (ANY(~((x >= LEAST) & (x <= MOST) & (MAGNITUDE(y) <= MOST)))) {
    if (ANY(base < LEAST)) result = base < LEAST ? pow_normal(base * 0x1p54f, -54, y) : result;
    // The product of an infinite exponent and log2(1) is not a number.
    result = base == 1 ? (vector)1 : result;
    result = pow_special(x, y, result);
  }
  return result;
}

/// The cube root of a positive normal number.
INLINE vector root_normal(vector x) {
  // 1 / z, whose error is 4 %: the bits of a number are about its logarithm.
  vector bits = __builtin_convertvector((truth)BITS(x), vector);
  vector z = NUMBER(__builtin_convertvector(FMA(bits, -1 / 3.0f, root_bits), truth));
  // Newton's iteration for 1 / z^3 = x, with a polynomial of the error.
  vector error = FMA(-(x * z), z * z, 1);
  vector p = FMA(FMA(root_near[2], error, root_near[1]), error, root_near[0]);
  z = FMA(z * error, p, z);
  // Newton's iteration for y^3 = x, with an exact error.
  vector z2 = z * z, y = x * z2, y2 = y * y;
  vector rest = FMA(-y, y2, x) - y * FMA(y, y, -y2);
  return FMA(rest * z2, 1 / 3.0f, y);
}

INLINE vector cbrt_kernel(vector x) {
  vector magnitude = MAGNITUDE(x), y = root_normal(magnitude);
  // The errors of less numbers may be subnormal.
  const float low = 0x1p-100;
  if (ANY(~((magnitude >= low) & (magnitude <= MOST)))) {
    y = magnitude < low ? root_normal(magnitude * 0x1p72f) * 0x1p-24f : y;
    y = (magnitude == 0) | ~(magnitude <= MOST) ? magnitude : y;
  }
  return WITH_SIGN(y, x);
}

UNARY(expm1) UNARY(sinh) UNARY(cosh) UNARY(tanh) UNARY(cbrt)
BINARY(pow)
