// The passes of a mixed-radix transform that needs no reordering (Stockham, High-speed convolution and
// correlation, 1966; Temperton, Self-sorting mixed-radix fast Fourier transforms, 1983). With s = the lines
// times the radices of the passes before, and m = the product of those after, a pass of radix r computes
//
//   y[q + s (r p + k)] = w^(p k) Σ_j x[q + s (p + m j)] exp(-2πi j k / r),  w = exp(-2πi / (r m)),
//
// for q < s, p < m and k < r.

/// Multiplies a vector of complex numbers by complex numbers.
#define TURN(re, im, wr, wi)                                                                       \
  do {                                                                                             \
    vector turned = (re) * (wr) - (im) * (wi);                                                     \
    (im) = (re) * (wi) + (im) * (wr);                                                              \
    (re) = turned;                                                                                 \
  } while (0)

/// The pass at one p for s >= LANES, in vectors along q.
///
/// `factors` holds w^(p k) for k from 1; null for p = 0, where they are 1. The last vector may overlap the
/// one before.
INLINE void NAME(wide_group)(int radix, bool turns, vector *re, vector *im, const element *roots,
                             ptrdiff_t s, ptrdiff_t jump, const element *factors,
                             const element *xr, const element *xi, element *yr, element *yi) {
  for (ptrdiff_t q = 0;;) {
    for (int j = 0; j < radix; j++) {
      re[j] = LOAD(xr + q + jump * j);
      im[j] = LOAD(xi + q + jump * j);
    }
    NAME(butterfly)(radix, roots, re, im);
    for (int k = 0; k < radix; k++) {
      if (turns && k > 0) TURN(re[k], im[k], factors[2 * k - 2], factors[2 * k - 1]);
      STORE(yr + q + s * k, re[k]);
      STORE(yi + q + s * k, im[k]);
    }
    if (q + LANES >= s) return;
    q = q + 2 * LANES <= s ? q + LANES : s - LANES;
  }
}

/// The pass for s >= LANES, or for a lesser s whose vectors are not used up: of the results beyond s, all but the
/// last are overwritten by the following ones.
INLINE void NAME(wide_pass)(int radix, vector *re, vector *im,
                            const struct strided_fourier_pass *pass, ptrdiff_t s,
                            const element *restrict xr, const element *restrict xi,
                            element *restrict yr, element *restrict yi) {
  ptrdiff_t groups = pass->groups, jump = s * groups;
  const element *factors = pass->factors, *roots = pass->roots;
  NAME(wide_group)(radix, false, re, im, roots, s, jump, factors, xr, xi, yr, yi);
  for (ptrdiff_t p = 1; p < groups; p++) {
    NAME(wide_group)(radix, true, re, im, roots, s, jump, factors + 2 * (radix - 1) * p,
                     xr + s * p, xi + s * p, yr + s * radix * p, yi + s * radix * p);
  }
}

/// Stores the results of a narrow pass if the radix and s are powers of two.
INLINE void NAME(store_interleaved)(int radix, int s, vector *values, element *to) {
  NAME(interleave)(radix, s, values);
  for (int k = 0; k < radix; k++) STORE(to + LANES * k, values[k]);
}

/// Stores the results of a narrow pass, number by number; `q` is the first number's.
INLINE void NAME(store_apart)(int radix, ptrdiff_t s, ptrdiff_t q, ptrdiff_t count,
                              const vector *values, element *to) {
  for (int k = 0; k < radix; k++) {
    vector value = values[k];
    element *place = to + s * k;
    ptrdiff_t left = s - q;
#pragma clang loop unroll(full)
    for (int lane = 0; lane < LANES; lane++) {
      if (lane < count) *place = value[lane];
      place++;
      if (--left == 0) {
        left = s;
        place += s * (radix - 1);
      }
    }
  }
}

/// The pass for s < LANES, in vectors along i = q + s p; each of them has its own factors.
INLINE void NAME(narrow_pass)(int radix, bool is_binary, vector *re, vector *im,
                              const struct strided_fourier_pass *pass, const element *restrict xr,
                              const element *restrict xi, element *restrict yr,
                              element *restrict yi) {
  ptrdiff_t s = pass->span, total = s * pass->groups;
  const element *factors = pass->spread, *roots = pass->roots;
  ptrdiff_t room = (total + 15) / 16 * 16;
  for (ptrdiff_t i = 0, q = 0, p = 0; i < total; i += LANES) {
    for (int j = 0; j < radix; j++) {
      re[j] = LOAD(xr + i + total * j);
      im[j] = LOAD(xi + i + total * j);
    }
    NAME(butterfly)(radix, roots, re, im);
    for (int k = 1; k < radix; k++) {
      const element *factor = factors + 2 * room * (k - 1) + i;
      TURN(re[k], im[k], LOAD(factor), LOAD(factor + room));
    }
    if (is_binary && i + LANES <= total && (s & (s - 1)) == 0) {
      element *to_re = yr + radix * i, *to_im = yi + radix * i;
      if (s == 1) {
        NAME(store_interleaved)(radix, 1, re, to_re);
        NAME(store_interleaved)(radix, 1, im, to_im);
      } else if (s == 2) {
        NAME(store_interleaved)(radix, 2, re, to_re);
        NAME(store_interleaved)(radix, 2, im, to_im);
      } else if (s == 4) {
        NAME(store_interleaved)(radix, 4, re, to_re);
        NAME(store_interleaved)(radix, 4, im, to_im);
      } else {
        NAME(store_interleaved)(radix, 8, re, to_re);
        NAME(store_interleaved)(radix, 8, im, to_im);
      }
    } else {
      ptrdiff_t count = total - i < LANES ? total - i : LANES, start = q + s * radix * p;
      NAME(store_apart)(radix, s, q, count, re, yr + start);
      NAME(store_apart)(radix, s, q, count, im, yi + start);
    }
    for (q += LANES; q >= s; q -= s) p++;
  }
}

/// Defines the passes of a radix; `most` is the radix, or its maximum if the pass knows it.
#define DEFINE_PASS(name, radix, most, is_binary)                                                  \
  static void NAME(wide_pass_##name)(const struct strided_fourier_pass *pass, ptrdiff_t s,         \
                                      const element *xr, const element *xi, element *yr,           \
                                      element *yi) {                                               \
    vector re[most], im[most];                                                                     \
    NAME(wide_pass)(radix, re, im, pass, s, xr, xi, yr, yi);                                       \
  }                                                                                                \
  static void NAME(narrow_pass_##name)(const struct strided_fourier_pass *pass,                    \
                                        const element *xr, const element *xi, element *yr,         \
                                        element *yi) {                                             \
    vector re[most], im[most];                                                                     \
    NAME(narrow_pass)(radix, is_binary, re, im, pass, xr, xi, yr, yi);                             \
  }

DEFINE_PASS(2, 2, 2, true)
DEFINE_PASS(3, 3, 3, false)
DEFINE_PASS(4, 4, 4, true)
DEFINE_PASS(5, 5, 5, false)
DEFINE_PASS(7, 7, 7, false)
DEFINE_PASS(8, 8, 8, true)
DEFINE_PASS(11, 11, 11, false)
DEFINE_PASS(prime, (int)pass->radix, MAXIMUM_RADIX, false)

/// Whether a pass runs in vectors along q and p together.
///
/// It does if s is small, or if all results can be interleaved.
INLINE bool NAME(is_narrow)(const struct strided_fourier_pass *pass, ptrdiff_t s) {
  bool interleaves = (pass->radix & (pass->radix - 1)) == 0 && (s & (s - 1)) == 0 &&
                     s * pass->groups % LANES == 0;
  return s < LANES && (2 * s < LANES || interleaves);
}

#define RUN_PASS(radix)                                                                            \
  case radix:                                                                                      \
    if (NAME(is_narrow)(pass, s)) NAME(narrow_pass_##radix)(pass, xr, xi, yr, yi);                 \
    else NAME(wide_pass_##radix)(pass, s, xr, xi, yr, yi);                                         \
    break

/// Runs all passes, from x to y and back; true if the results are in y.
static bool NAME(transform)(ptrdiff_t lanes, ptrdiff_t count,
                            const struct strided_fourier_pass *passes, void *first_re,
                            void *first_im, void *second_re, void *second_im) {
  element *xr = first_re, *xi = first_im, *yr = second_re, *yi = second_im;
  for (ptrdiff_t index = 0; index < count; index++) {
    const struct strided_fourier_pass *pass = passes + index;
    ptrdiff_t s = lanes * pass->span;
    switch (pass->radix) {
      RUN_PASS(2);
      RUN_PASS(3);
      RUN_PASS(4);
      RUN_PASS(5);
      RUN_PASS(7);
      RUN_PASS(8);
      RUN_PASS(11);
    default:
      if (NAME(is_narrow)(pass, s)) NAME(narrow_pass_prime)(pass, xr, xi, yr, yi);
      else NAME(wide_pass_prime)(pass, s, xr, xi, yr, yi);
    }
    element *re = xr, *im = xi;
    xr = yr, xi = yi, yr = re, yi = im;
  }
  return count % 2 == 1;
}
