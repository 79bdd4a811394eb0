// Trigonometric functions and their inverse functions, for `float` and `double`.
//
// - W. J. Cody and W. Waite, "Software Manual for the Elementary Functions", Prentice-Hall (1980): reduction by
//   multiples of pi / 2 in parts, and the identities between arcs.
// - J.-M. Muller, "Elementary Functions: Algorithms and Implementation", 3rd edition, Birkhäuser (2016):
//   polynomials with the least largest error, and reduction with fused multiplication.
// - J. F. Blinn, "Floating-point tricks", IEEE Computer Graphics and Applications 17 (1997): roots by halving the
//   bits of a number.

#include "vector_functions.h"

/// The polynomial of t with `count` coefficients, which are more than 2.
INLINE vector polynomial(const number *c, int count, vector t) {
  vector t2 = t * t, p = c[count - 1], q = c[count - 2];
#pragma clang loop unroll(full)
  for (int i = count - 3; i > 0; i -= 2) {
    p = FMA(p, t2, c[i]);
    q = FMA(q, t2, c[i - 1]);
  }
  p = FMA(p, t, q);
  return count % 2 ? FMA(p, t, c[0]) : p;
}

#define COUNT(array) (int)(sizeof(array) / sizeof(number))

/// base + base_tail + factor (a.high + a.low), for a factor that is a power of 2, and a base that is 0 or larger.
INLINE vector sum_of_arcs(vector base, vector base_tail, vector factor, struct pair a) {
  vector y = FMA(factor, a.high, base);
  vector rest = FMA(factor, a.high, base - y);
  return y + (rest + FMA(factor, a.low, base_tail));
}

/// 1 / sqrt(x) with an error of 4 %.
INLINE vector rough_inverse_root(vector x) {
  return NUMBER((word)(IS_SINGLE ? 0x5f3759df : 0x5fe6eb50c7b537a9) - (BITS(x) >> 1));
}

/// asin(x) for 0 <= x <= 1 / 2, and asin(sqrt((1 - x) / 2)) for larger ones, which are `far`.
INLINE struct pair arcsine(vector x, truth far) {
  vector t = far ? FMA(-0.5f, x, 0.5f) : x * x;
  vector root = __builtin_elementwise_sqrt(t);
  // What the rounded root lacks.
  vector rest = FMA(-root, root, t) * (0.5f * rough_inverse_root(t));
  struct pair y;
  y.high = far ? root : x;
  y.low = FMA(y.high * t, polynomial(asin_rest, COUNT(asin_rest), t), far ? rest : 0);
  return y;
}

/// asin(x) = pi / 2 - 2 asin(sqrt((1 - x) / 2)).
INLINE vector asin_kernel(vector x) {
  vector magnitude = MAGNITUDE(x);
  truth far = magnitude > 0.5f;
  vector base = far ? (vector)half_pi : 0, tail = far ? (vector)half_pi_tail : 0;
  return WITH_SIGN(sum_of_arcs(base, tail, far ? (vector)-2 : 1, arcsine(magnitude, far)), x);
}

/// acos(x) = pi / 2 - asin(x) = 2 asin(sqrt((1 - x) / 2)) = pi - 2 asin(sqrt((1 + x) / 2)).
INLINE vector acos_kernel(vector x) {
  vector magnitude = MAGNITUDE(x);
  truth far = magnitude > 0.5f, is_negative = x < 0;
  vector base = far ? (is_negative ? (vector)pi : 0) : (vector)half_pi;
  vector tail = far ? (is_negative ? (vector)pi_tail : 0) : (vector)half_pi_tail;
  vector factor = far ? (vector)2 : -1;
  factor = is_negative ? -factor : factor;
  return sum_of_arcs(base, tail, factor, arcsine(magnitude, far));
}

/// An arc is the sum of its base and the arctangent of a quotient.
struct quotient {
  truth is_middle;
  struct pair value;
};

/// atan(s / l) for 0 <= s <= l is pi / 4 + atan((s - l) / (s + l)) if s is more than half of l.
INLINE struct quotient quotient(vector small, vector large) {
  struct quotient y;
  y.is_middle = small + small > large;
  // The difference is exact.
  vector numerator = small - (y.is_middle ? large : 0);
  struct pair denominator = sum(large, y.is_middle ? small : 0);
  vector inverse = 1 / denominator.high, high = numerator * inverse;
  vector rest = FMA(-high, denominator.high, numerator);
  y.value.high = high;
  y.value.low = FMA(-high, denominator.low, rest) * inverse;
  return y;
}

/// atan(t.high + t.low) of a number up to 1 / 2.
INLINE struct pair arctangent(struct pair t) {
  vector t2 = t.high * t.high, p = polynomial(atan_rest, COUNT(atan_rest), t2);
  // The slope 1 / (1 + t^2), roughly.
  t.low = FMA(t.high * t2, p, FMA(-0.8f * t2, t.low, t.low));
  return t;
}

/// atan(x) = pi / 2 - atan(1 / x).
INLINE vector atan_kernel(vector x) {
  // Larger numbers have the same arctangent.
  vector magnitude = LESSER((vector)0x1p100f, MAGNITUDE(x));
  truth far = magnitude > 1;
  struct quotient t = quotient(LESSER((vector)1, magnitude), GREATER((vector)1, magnitude));
  vector base = far ? (vector)half_pi : 0, tail = far ? (vector)half_pi_tail : 0;
  base = t.is_middle ? (vector)quarter_pi : base;
  tail = t.is_middle ? (vector)quarter_pi_tail : tail;
  return WITH_SIGN(sum_of_arcs(base, tail, far ? (vector)-1 : 1, arctangent(t.value)), x);
}

/// The angle of the point (x, y).
INLINE vector atan2_kernel(vector y, vector x) {
  const number most = IS_SINGLE ? 0x1p100 : 0x1p1000, least = 1 / most;
  vector width = MAGNITUDE(x), height = MAGNITUDE(y);
  truth is_steep = height > width, is_left = (truth)BITS(x) < 0;
  // `small` is not a number if x is none, and `large` if y is none.
  vector large = GREATER(width, height), small = LESSER(height, width);
  truth is_usual = (large <= most) & (large >= least) & ((small >= least) | (small == 0));
  if (ANY(~is_usual)) {
    // Points of the same angle. If only one number is very small, the quotient is subnormal.
    const number factor = IS_SINGLE ? 0x1p64 : 0x1p600, bound = IS_SINGLE ? 0x1p30 : 0x1p300;
    vector scale = large > most ? 1 / factor : large < bound ? factor : (vector)1;
    truth is_equal = small == large, is_axis = (large == 0) | (large == INFINITY);
    vector x_scaled = is_axis ? (vector)1 : large * scale;
    vector y_scaled = is_axis ? ((is_equal & (large != 0)) ? (vector)1 : 0) : small * scale;
    large = is_usual ? large : x_scaled;
    small = is_usual ? small : y_scaled;
    small = ((x != x) | (y != y)) ? (vector)NAN : small;
  }
  struct quotient t = quotient(small, large);
  vector base = is_steep ? (vector)half_pi : is_left ? (vector)pi : 0;
  vector tail = is_steep ? (vector)half_pi_tail : is_left ? (vector)pi_tail : 0;
  base = t.is_middle ? (is_left ? (vector)three_quarter_pi : (vector)quarter_pi) : base;
  tail = t.is_middle ? (is_left ? (vector)three_quarter_pi_tail : (vector)quarter_pi_tail) : tail;
  return WITH_SIGN(sum_of_arcs(base, tail, is_steep ^ is_left ? (vector)-1 : 1, arctangent(t.value)), y);
}

/// A positive angle: n pi / 2 and the sum of r and a tail, with |r| <= pi / 4. The lowest bits of `turns` are n.
struct angle {
  integers turns;
  vector r, tail, r2;
};

/// The greatest angle that is reduced here. Its n has so few bits that the first difference below is exact.
#define GREATEST_ANGLE (number)(IS_SINGLE ? 0x1p17 : 0x1p30)

INLINE struct angle angle_of(vector magnitude) {
  const number rounder = IS_SINGLE ? 0x1.8p23 : 0x1.8p52;
  vector z = FMA(magnitude, inverse_half_pi, rounder), n = z - rounder;
  // The first difference may be less than what is subtracted next.
  vector first = FMA(n, -half_pi, magnitude), next = n * -half_pi_tail;
  vector r = first + next, part = r - first;
  vector next_tail = FMA(n, -half_pi_rest, FMA(n, -half_pi_tail, -next));
  return (struct angle){BITS(z), r, (first - (r - part)) + (next - part) + next_tail, r * r};
}

/// The lowest bit of a number, as a mask, and the next one, as a sign.
#define IS_ODD(bits) ((truth)((bits) << (8 * sizeof(word) - 1)) < 0)
#define SIGN_OF_HALF_TURN(bits) (((bits) << (8 * sizeof(word) - 2)) & SIGN)

/// Replaces the results of angles that are too large. The C library has the digits of pi that they need.
INLINE vector with_large_angles(vector x, vector y, double (*function)(double)) {
  if (ANY(~(MAGNITUDE(x) <= GREATEST_ANGLE))) {
    number angles[LANES], results[LANES];
    *(unaligned *)angles = x;
    *(unaligned *)results = y;
    for (int i = 0; i < LANES; i++) {
      if (!(fabs(angles[i]) <= GREATEST_ANGLE)) results[i] = (number)function(angles[i]);
    }
    y = *(unaligned *)results;
  }
  return y;
}

/// The sine of the reduced angle.
INLINE vector near_sine(struct angle a) {
  vector p = polynomial(sin_rest, COUNT(sin_rest), a.r2);
  return a.r + FMA(a.r * a.r2, p, FMA(-0.5f * a.r2, a.tail, a.tail));
}

/// The cosine of the reduced angle.
INLINE vector near_cosine(struct angle a) {
  vector p = polynomial(cos_rest, COUNT(cos_rest), a.r2), half = 0.5f * a.r2;
  struct pair y = sum((vector)1, -half);
  return y.high + (y.low + FMA(a.r2 * a.r2, p, -a.r * a.tail));
}

/// sin(x) is the sine or the cosine of the reduced angle, with a sign.
INLINE vector sin_kernel(vector x) {
  struct angle a = angle_of(MAGNITUDE(x));
  vector y = IS_ODD(a.turns) ? near_cosine(a) : near_sine(a);
  y = NUMBER(BITS(y) ^ SIGN_OF_HALF_TURN(a.turns) ^ (BITS(x) & SIGN));
  return with_large_angles(x, y, sin);
}

/// cos(x) = sin(x + pi / 2).
INLINE vector cos_kernel(vector x) {
  struct angle a = angle_of(MAGNITUDE(x));
  vector y = IS_ODD(a.turns) ? near_sine(a) : near_cosine(a);
  y = NUMBER(BITS(y) ^ SIGN_OF_HALF_TURN(a.turns + 1));
  return with_large_angles(x, y, cos);
}

/// tan(x) is tan(r) if n is even, or -1 / tan(r).
INLINE vector tan_kernel(vector x) {
  struct angle a = angle_of(MAGNITUDE(x));
  vector p = polynomial(tan_rest, COUNT(tan_rest), a.r2);
  // What r and its square lack, times rough slopes.
  vector slope = FMA(1.5f, a.r2, 1), square_tail = FMA(a.r, a.r, -a.r2);
  vector rest = FMA(slope, a.tail, 0.45f * a.r * square_tail);
  struct pair t = sum(a.r, FMA(a.r * a.r2, p, rest));
  vector inverse = -1 / t.high;
  vector other = FMA(inverse, FMA(inverse, t.low, FMA(inverse, t.high, 1)), inverse);
  vector y = IS_ODD(a.turns) ? other : t.high;
  return with_large_angles(x, NUMBER(BITS(y) ^ (BITS(x) & SIGN)), tan);
}

UNARY(sin) UNARY(cos) UNARY(tan) UNARY(asin) UNARY(acos) UNARY(atan)
BINARY(atan2)
