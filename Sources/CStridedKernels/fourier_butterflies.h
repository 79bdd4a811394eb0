// The discrete Fourier transforms of few points, each point a vector: the butterflies of the passes.

/// The transform of two points.
INLINE void NAME(butterfly_2)(vector *re, vector *im) {
  vector a = re[0], b = im[0], c = re[1], d = im[1];
  re[0] = a + c, im[0] = b + d;
  re[1] = a - c, im[1] = b - d;
}

/// The transform of four points, which are `step` vectors apart.
INLINE void NAME(butterfly_4)(int step, vector *re, vector *im) {
  vector ar = re[0] + re[2 * step], ai = im[0] + im[2 * step];
  vector br = re[0] - re[2 * step], bi = im[0] - im[2 * step];
  vector cr = re[step] + re[3 * step], ci = im[step] + im[3 * step];
  vector dr = re[step] - re[3 * step], di = im[step] - im[3 * step];
  re[0] = ar + cr, im[0] = ai + ci;
  re[step] = br + di, im[step] = bi - dr;
  re[2 * step] = ar - cr, im[2 * step] = ai - ci;
  re[3 * step] = br - di, im[3 * step] = bi + dr;
}

/// The transform of eight points: two of four points, and the eighth roots of unity.
INLINE void NAME(butterfly_8)(vector *re, vector *im) {
  const element h = (element)0.70710678118654752440;
  NAME(butterfly_4)(2, re, im);
  NAME(butterfly_4)(2, re + 1, im + 1);
  vector r[8], i[8];
  r[0] = re[0] + re[1], i[0] = im[0] + im[1];
  r[4] = re[0] - re[1], i[4] = im[0] - im[1];
  vector ar = re[3] + im[3], ai = im[3] - re[3];
  r[1] = re[2] + h * ar, i[1] = im[2] + h * ai;
  r[5] = re[2] - h * ar, i[5] = im[2] - h * ai;
  r[2] = re[4] + im[5], i[2] = im[4] - re[5];
  r[6] = re[4] - im[5], i[6] = im[4] + re[5];
  vector br = im[7] - re[7], bi = re[7] + im[7];
  r[3] = re[6] + h * br, i[3] = im[6] - h * bi;
  r[7] = re[6] - h * br, i[7] = im[6] + h * bi;
#pragma clang loop unroll(full)
  for (int k = 0; k < 8; k++) re[k] = r[k], im[k] = i[k];
}

/// The transform of an odd number of points, by the sums and the differences of the points j and radix - j.
///
/// `cosines` and `sines` hold those of 2πj / radix for j from 1 to (radix - 1) / 2.
INLINE void NAME(butterfly_odd)(int radix, const element *cosines, const element *sines,
                                vector *re, vector *im) {
  int half = (radix - 1) / 2;
  vector sr[5], si[5], dr[5], di[5];
  vector total_re = re[0], total_im = im[0];
#pragma clang loop unroll(full)
  for (int j = 0; j < half; j++) {
    sr[j] = re[j + 1] + re[radix - 1 - j], si[j] = im[j + 1] + im[radix - 1 - j];
    dr[j] = re[j + 1] - re[radix - 1 - j], di[j] = im[j + 1] - im[radix - 1 - j];
    total_re += sr[j], total_im += si[j];
  }
#pragma clang loop unroll(full)
  for (int k = 1; k <= half; k++) {
    vector cr = re[0], ci = im[0], tr = {0}, ti = {0};
#pragma clang loop unroll(full)
    for (int j = 0; j < half; j++) {
      int turn = k * (j + 1) % radix;
      bool is_beyond = turn > half;
      int place = (is_beyond ? radix - turn : turn) - 1;
      element c = cosines[place], s = is_beyond ? -sines[place] : sines[place];
      cr += c * sr[j], ci += c * si[j];
      tr += s * dr[j], ti += s * di[j];
    }
    // The points k and radix - k need the sums and differences only, so their places are free afterwards.
    re[k] = cr + ti, im[k] = ci - tr;
    re[radix - k] = cr - ti, im[radix - k] = ci + tr;
  }
  re[0] = total_re, im[0] = total_im;
}

/// Adds the products of terms j from 1 with the cosines and sines of 2πjk / radix to two sums.
///
/// There are `count` terms, an even number. Every other product has sums of its own: fewer rounding errors, and two
/// chains of additions, which stay in registers.
INLINE void NAME(add_turned)(int radix, int count, int k, const element *roots, const vector *a,
                             const vector *b, vector *sum_a, vector *sum_b) {
  const element *cosines = roots, *sines = roots + radix;
  vector a0 = *sum_a, b0 = *sum_b, a1 = {0}, b1 = {0};
  for (int j = 0, turn = 0; j < count; j += 2) {
    turn += k;
    if (turn >= radix) turn -= radix;
    a0 += cosines[turn] * a[j], b0 += sines[turn] * b[j];
    turn += k;
    if (turn >= radix) turn -= radix;
    a1 += cosines[turn] * a[j + 1], b1 += sines[turn] * b[j + 1];
  }
  *sum_a = a0 + a1, *sum_b = b0 + b1;
}

/// The same for a radix that is known at run time; `roots` holds the cosines and sines of all j < radix.
INLINE void NAME(butterfly_prime)(int radix, const element *roots, vector *re, vector *im) {
  int half = (radix - 1) / 2, terms = half + half % 2;
  vector sr[MAXIMUM_RADIX / 2], si[MAXIMUM_RADIX / 2], dr[MAXIMUM_RADIX / 2], di[MAXIMUM_RADIX / 2];
  vector total_re = re[0], total_im = im[0];
  sr[terms - 1] = si[terms - 1] = dr[terms - 1] = di[terms - 1] = (vector){0};
  for (int j = 1; j <= half; j++) {
    sr[j - 1] = re[j] + re[radix - j], si[j - 1] = im[j] + im[radix - j];
    dr[j - 1] = re[j] - re[radix - j], di[j - 1] = im[j] - im[radix - j];
    total_re += sr[j - 1], total_im += si[j - 1];
  }
  for (int k = 1; k <= half; k++) {
    vector a = re[0], b = im[0], c = {0}, d = {0};
    NAME(add_turned)(radix, terms, k, roots, sr, di, &a, &d);
    NAME(add_turned)(radix, terms, k, roots, si, dr, &b, &c);
    re[k] = a + d, im[k] = b - c;
    re[radix - k] = a - d, im[radix - k] = b + c;
  }
  re[0] = total_re, im[0] = total_im;
}

/// The transform of `radix` points; `roots` is used for other radices than those below.
INLINE void NAME(butterfly)(int radix, const element *roots, vector *re, vector *im) {
  static const element c3[] = {-0.5}, s3[] = {0.86602540378443864676};
  static const element c5[] = {0.3090169943749474241, -0.8090169943749474241};
  static const element s5[] = {0.95105651629515357212, 0.58778525229247312917};
  static const element c7[] = {0.62348980185873353053, -0.22252093395631440429,
                               -0.90096886790241912624};
  static const element s7[] = {0.78183148246802980871, 0.97492791218182360702,
                               0.43388373911755812048};
  static const element c11[] = {0.84125353283118116886, 0.41541501300188642553,
                                -0.14231483827328514044, -0.65486073394528506406,
                                -0.95949297361449738989};
  static const element s11[] = {0.54064081745559758211, 0.90963199535451837141,
                                0.98982144188093273238, 0.75574957435425828377,
                                0.28173255684142969771};
  switch (radix) {
  case 2: NAME(butterfly_2)(re, im); break;
  case 3: NAME(butterfly_odd)(3, c3, s3, re, im); break;
  case 4: NAME(butterfly_4)(1, re, im); break;
  case 5: NAME(butterfly_odd)(5, c5, s5, re, im); break;
  case 7: NAME(butterfly_odd)(7, c7, s7, re, im); break;
  case 8: NAME(butterfly_8)(re, im); break;
  case 11: NAME(butterfly_odd)(11, c11, s11, re, im); break;
  default: NAME(butterfly_prime)(radix, roots, re, im);
  }
}
