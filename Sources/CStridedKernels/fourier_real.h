// The transforms of real lines of an odd number of points n = r m, for an odd radix r with h = (r - 1) / 2.
//
// A pass of radix r over real numbers gives conjugate results k and r - k. Only those of k <= h are kept, as h + 1
// complex lines of m points, with number p of line k at (h + 1) p + k. The other passes transform these lines side
// by side. Number l of line k is result r l + k of the real line, so that half of the results, and the conjugates
// of the other half, are known. This takes (h + 1) / r of the time of a complex transform (Sorensen et al.,
// Real-valued fast Fourier transform algorithms, 1987).

/// The transform of `radix` real points: results 0 to h.
INLINE void NAME(butterfly_from_real)(int radix, const element *roots, vector *re, vector *im) {
  int half = (radix - 1) / 2, terms = half + half % 2;
  vector sums[MAXIMUM_RADIX / 2], differences[MAXIMUM_RADIX / 2];
  vector first = re[0], total = re[0];
  sums[terms - 1] = differences[terms - 1] = (vector){0};
  for (int j = 0; j < half; j++) {
    sums[j] = re[j + 1] + re[radix - 1 - j], differences[j] = re[radix - 1 - j] - re[j + 1];
    total += sums[j];
  }
  for (int k = 1; k <= half; k++) {
    vector a = first, b = {0};
    NAME(add_turned)(radix, terms, k, roots, sums, differences, &a, &b);
    re[k] = a, im[k] = b;
  }
  re[0] = total, im[0] = (vector){0};
}

/// The inverse transform of `radix` points to real numbers, from results 0 to h.
INLINE void NAME(butterfly_to_real)(int radix, const element *roots, vector *re, vector *im) {
  int half = (radix - 1) / 2, terms = half + half % 2;
  vector twice_re[MAXIMUM_RADIX / 2], twice_im[MAXIMUM_RADIX / 2];
  vector first = re[0], total = re[0];
  twice_re[terms - 1] = twice_im[terms - 1] = (vector){0};
  for (int k = 0; k < half; k++) {
    twice_re[k] = 2 * re[k + 1], twice_im[k] = 2 * im[k + 1];
    total += twice_re[k];
  }
  for (int j = 1; j <= half; j++) {
    vector a = first, b = {0};
    NAME(add_turned)(radix, terms, j, roots, twice_re, twice_im, &a, &b);
    re[j] = a - b, re[radix - j] = a + b;
  }
  re[0] = total;
}

/// The first pass of real lines side by side, or the last pass of their inverse transforms.
INLINE void NAME(wide_real_pass)(int radix, bool is_inverse, const struct strided_fourier_pass *pass,
                                 ptrdiff_t lanes, const element *restrict xr,
                                 const element *restrict xi, element *restrict yr,
                                 element *restrict yi) {
  vector re[MAXIMUM_RADIX], im[MAXIMUM_RADIX];
  const element *roots = pass->roots;
  ptrdiff_t groups = pass->groups, half = (radix - 1) / 2, jump = lanes * groups;
  for (ptrdiff_t p = 0; p < groups; p++) {
    const element *factors = (const element *)pass->factors + 2 * (radix - 1) * p;
    for (ptrdiff_t q = 0; q < lanes; q += LANES) {
      ptrdiff_t apart = lanes * p + q, together = lanes * (half + 1) * p + q;
      if (is_inverse) {
        re[0] = LOAD(xr + together);
        for (int k = 1; k <= half; k++) {
          re[k] = LOAD(xr + together + lanes * k), im[k] = LOAD(xi + together + lanes * k);
          TURN(re[k], im[k], factors[2 * k - 2], -factors[2 * k - 1]);
        }
        NAME(butterfly_to_real)(radix, roots, re, im);
        for (int j = 0; j < radix; j++) STORE(yr + apart + jump * j, re[j]);
      } else {
        for (int j = 0; j < radix; j++) re[j] = LOAD(xr + apart + jump * j);
        NAME(butterfly_from_real)(radix, roots, re, im);
        for (int k = 0; k <= half; k++) {
          if (k > 0) TURN(re[k], im[k], factors[2 * k - 2], factors[2 * k - 1]);
          STORE(yr + together + lanes * k, re[k]);
          STORE(yi + together + lanes * k, im[k]);
        }
      }
    }
  }
}

/// The same passes for one line, in vectors along p. The last vector may overlap the one before.
INLINE void NAME(narrow_real_pass)(int radix, bool is_inverse,
                                   const struct strided_fourier_pass *pass,
                                   const element *restrict xr, const element *restrict xi,
                                   element *restrict yr, element *restrict yi) {
  vector re[MAXIMUM_RADIX], im[MAXIMUM_RADIX];
  const element *roots = pass->roots;
  ptrdiff_t groups = pass->groups, half = (radix - 1) / 2, room = (groups + 15) / 16 * 16;
  for (ptrdiff_t p = 0;;) {
    ptrdiff_t count = groups - p < LANES ? groups - p : LANES;
    const element *factors = (const element *)pass->spread + p;
    if (is_inverse) {
      for (int k = 0; k <= half; k++) {
#pragma clang loop unroll(full)
        for (int lane = 0; lane < LANES; lane++) {
          ptrdiff_t place = (half + 1) * (p + (lane < count ? lane : 0)) + k;
          re[k][lane] = xr[place], im[k][lane] = xi[place];
        }
        if (k == 0) continue;
        const element *factor = factors + 2 * room * (k - 1);
        TURN(re[k], im[k], LOAD(factor), -LOAD(factor + room));
      }
      NAME(butterfly_to_real)(radix, roots, re, im);
      // Numbers past the end of a short row are overwritten by the next row.
      for (int j = 0; j < radix; j++) STORE(yr + p + groups * j, re[j]);
    } else {
      for (int j = 0; j < radix; j++) re[j] = LOAD(xr + p + groups * j);
      NAME(butterfly_from_real)(radix, roots, re, im);
      for (int k = 0; k <= half; k++) {
        if (k > 0) {
          const element *factor = factors + 2 * room * (k - 1);
          TURN(re[k], im[k], LOAD(factor), LOAD(factor + room));
        }
        element *to_re = yr + (half + 1) * p + k, *to_im = yi + (half + 1) * p + k;
#pragma clang loop unroll(full)
        for (int lane = 0; lane < LANES; lane++) {
          ptrdiff_t place = (half + 1) * lane;
          if (lane < count) to_re[place] = re[k][lane], to_im[place] = im[k][lane];
        }
      }
    }
    if (p + LANES >= groups) return;
    p = p + 2 * LANES <= groups ? p + LANES : groups - LANES;
  }
}

/// Defines the real passes of a radix.
#define DEFINE_REAL_PASS(name, radix)                                                              \
  static void NAME(real_pass_##name)(bool is_inverse, const struct strided_fourier_pass *pass,     \
                                     ptrdiff_t lanes, const element *xr, const element *xi,        \
                                     element *yr, element *yi) {                                   \
    if (lanes == 1 && is_inverse) NAME(narrow_real_pass)(radix, true, pass, xr, xi, yr, yi);       \
    else if (lanes == 1) NAME(narrow_real_pass)(radix, false, pass, xr, xi, yr, yi);               \
    else if (is_inverse) NAME(wide_real_pass)(radix, true, pass, lanes, xr, xi, yr, yi);           \
    else NAME(wide_real_pass)(radix, false, pass, lanes, xr, xi, yr, yi);                          \
  }

DEFINE_REAL_PASS(3, 3)
DEFINE_REAL_PASS(5, 5)
DEFINE_REAL_PASS(7, 7)
DEFINE_REAL_PASS(prime, (int)pass->radix)

static void NAME(real_pass)(bool is_inverse, const struct strided_fourier_pass *pass,
                            ptrdiff_t lanes, const element *xr, const element *xi, element *yr,
                            element *yi) {
  switch (pass->radix) {
  case 3: NAME(real_pass_3)(is_inverse, pass, lanes, xr, xi, yr, yi); break;
  case 5: NAME(real_pass_5)(is_inverse, pass, lanes, xr, xi, yr, yi); break;
  case 7: NAME(real_pass_7)(is_inverse, pass, lanes, xr, xi, yr, yi); break;
  default: NAME(real_pass_prime)(is_inverse, pass, lanes, xr, xi, yr, yi);
  }
}

/// Copies rows of numbers, or their conjugates.
INLINE void NAME(copy_rows)(ptrdiff_t count, element sign, const element *xr, const element *xi,
                            element *yr, element *yi) {
  for (ptrdiff_t i = 0; i < count; i++) yr[i] = xr[i], yi[i] = sign * xi[i];
}

/// Copies numbers 0 to n / 2 of transforms from the lines that have been transformed side by side, or back.
static void NAME(order_half)(bool is_inverse, const struct strided_fourier_pass *pass,
                             ptrdiff_t lanes, const element *restrict xr,
                             const element *restrict xi, element *restrict yr,
                             element *restrict yi) {
  ptrdiff_t radix = pass->radix, half = (radix - 1) / 2, groups = pass->groups;
  for (ptrdiff_t l = 0; l <= groups / 2; l++) {
    ptrdiff_t line = lanes * (half + 1) * l, number = lanes * radix * l, count = lanes * (half + 1);
    if (is_inverse) NAME(copy_rows)(count, 1, xr + number, xi + number, yr + line, yi + line);
    else NAME(copy_rows)(count, 1, xr + line, xi + line, yr + number, yi + number);
    if (is_inverse && l > 0) {
      ptrdiff_t mirror = lanes * (half + 1) * (groups - l);
      NAME(copy_rows)(lanes, -1, xr + number, xi + number, yr + mirror, yi + mirror);
    }
    if (2 * l + 1 == groups) break;
    ptrdiff_t mirrored = lanes * (half + 1) * (groups - 1 - l);
    for (ptrdiff_t k = 1; k <= half; k++) {
      ptrdiff_t place = mirrored + lanes * k, other = number + lanes * (radix - k);
      if (is_inverse) NAME(copy_rows)(lanes, -1, xr + other, xi + other, yr + place, yi + place);
      else NAME(copy_rows)(lanes, -1, xr + place, xi + place, yr + other, yi + other);
    }
  }
  for (ptrdiff_t q = 0; q < lanes; q++) yi[q] = 0;
}

/// Half the transforms of real lines, from x to y and back; true if the results are in y.
static bool NAME(transform_odd)(ptrdiff_t lanes, ptrdiff_t count,
                                const struct strided_fourier_pass *passes, void *first_re,
                                void *first_im, void *second_re, void *second_im) {
  NAME(real_pass)(false, passes, lanes, first_re, first_im, second_re, second_im);
  if (NAME(transform)(lanes, count - 1, passes + 1, second_re, second_im, first_re, first_im)) {
    NAME(order_half)(false, passes, lanes, first_re, first_im, second_re, second_im);
    return true;
  }
  NAME(order_half)(false, passes, lanes, second_re, second_im, first_re, first_im);
  return false;
}

/// The way back: real lines from half of their transforms.
static bool NAME(restore_odd)(ptrdiff_t lanes, ptrdiff_t count,
                              const struct strided_fourier_pass *passes, void *first_re,
                              void *first_im, void *second_re, void *second_im) {
  NAME(order_half)(true, passes, lanes, first_re, first_im, second_re, second_im);
  // Real and imaginary parts are exchanged for positive exponents.
  if (NAME(transform)(lanes, count - 1, passes + 1, second_im, second_re, first_im, first_re)) {
    NAME(real_pass)(true, passes, lanes, first_re, first_im, second_re, second_im);
    return true;
  }
  NAME(real_pass)(true, passes, lanes, second_re, second_im, first_re, first_im);
  return false;
}
