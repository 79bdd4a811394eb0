// The steps of transforms beside the passes. All numbers are in scratch memory, real and imaginary parts apart,
// number k of `lanes` lines at lanes * k.

/// Multiplies complex numbers; the rounding errors of two of the four products are known where products are fused
/// with sums, and removed.
#define TURN_EXACTLY(type, re, im, wr, wi)                                                         \
  do {                                                                                             \
    type first = (im) * (wi), second = (re) * (wi);                                                \
    type first_error = (im) * (wi) - first, second_error = (re) * (wi) - second;                   \
    type turned = ((re) * (wr) - first) - first_error;                                             \
    (im) = ((im) * (wr) + second) + second_error;                                                  \
    (re) = turned;                                                                                 \
  } while (0)

/// Multiplies number k of each line by `factors[k]`, or by the conjugate.
static void NAME(multiply)(ptrdiff_t lanes, ptrdiff_t count, const void *factors_re,
                           const void *factors_im, bool conjugates, void *re, void *im) {
  const element *wr = factors_re, *wi = factors_im;
  element *xr = re, *xi = im, sign = conjugates ? -1 : 1;
  if (lanes >= LANES) {
    for (ptrdiff_t k = 0; k < count; k++) {
      element a = wr[k], b = sign * wi[k];
      for (ptrdiff_t q = lanes * k; q < lanes * (k + 1); q += LANES) {
        vector r = LOAD(xr + q), i = LOAD(xi + q);
        TURN_EXACTLY(vector, r, i, a, b);
        STORE(xr + q, r);
        STORE(xi + q, i);
      }
    }
    return;
  }
  ptrdiff_t k = 0;
  if (lanes == 1) {
    for (; k + LANES <= count; k += LANES) {
      vector r = LOAD(xr + k), i = LOAD(xi + k);
      vector a = LOAD(wr + k), b = LOAD(wi + k) * sign;
      TURN_EXACTLY(vector, r, i, a, b);
      STORE(xr + k, r);
      STORE(xi + k, i);
    }
  }
  for (; k < count; k++) {
    for (ptrdiff_t q = lanes * k; q < lanes * (k + 1); q++) {
      element a = wr[k], b = sign * wi[k];
      TURN_EXACTLY(element, xr[q], xi[q], a, b);
    }
  }
}

/// From Z[k] and Z[h - k], X[k] and X[h - k] times two of real lines; or the way back.
///
/// With w = exp(-2πi k / 2h), the way there is E + w O and conj(E - w O) for E = Z[k] + conj(Z[h - k]) and
/// O = -i (Z[k] - conj(Z[h - k])). The way back is E + i O and conj(E - i O) for E = X[k] + conj(X[h - k])
/// and O = conj(w) (X[k] - conj(X[h - k])).
#define JOIN_OR_SPLIT(type, ar, ai, br, bi, wr, wi, joins)                                         \
  type er = (ar) + (br), ei = (ai) - (bi), dr = (ar) - (br), di = (ai) + (bi), tr, ti;             \
  if (joins) {                                                                                     \
    tr = di * (wr) + dr * (wi);                                                                    \
    ti = di * (wi) - dr * (wr);                                                                    \
  } else {                                                                                         \
    tr = dr * (wi) - di * (wr);                                                                    \
    ti = dr * (wr) + di * (wi);                                                                    \
  }                                                                                                \
  (ar) = er + tr, (ai) = ei + ti;                                                                  \
  (br) = er - tr, (bi) = ti - ei

INLINE void NAME(exchange_halves)(bool joins, ptrdiff_t lanes, ptrdiff_t half, const element *wr,
                                  const element *wi, const element *xr, const element *xi,
                                  element *yr, element *yi) {
  ptrdiff_t k = 1;
  if (lanes == 1 && half > 2 * LANES) {
    for (; k + LANES <= half && k <= half / 2; k += LANES) {
      ptrdiff_t mirror = half - k - LANES + 1;
      vector ar = LOAD(xr + k), ai = LOAD(xi + k), br = LOAD(xr + mirror), bi = LOAD(xi + mirror);
      br = REVERSE(br), bi = REVERSE(bi);
      JOIN_OR_SPLIT(vector, ar, ai, br, bi, LOAD(wr + k), LOAD(wi + k), joins);
      STORE(yr + k, ar);
      STORE(yi + k, ai);
      STORE(yr + mirror, REVERSE(br));
      STORE(yi + mirror, REVERSE(bi));
    }
  } else if (lanes >= LANES) {
    for (; k <= half / 2; k++) {
      ptrdiff_t place = lanes * k, mirror = lanes * (half - k);
      for (ptrdiff_t q = 0; q < lanes; q += LANES) {
        vector ar = LOAD(xr + place + q), ai = LOAD(xi + place + q);
        vector br = LOAD(xr + mirror + q), bi = LOAD(xi + mirror + q);
        JOIN_OR_SPLIT(vector, ar, ai, br, bi, wr[k], wi[k], joins);
        STORE(yr + place + q, ar);
        STORE(yi + place + q, ai);
        STORE(yr + mirror + q, br);
        STORE(yi + mirror + q, bi);
      }
    }
  }
  for (; k <= half / 2; k++) {
    for (ptrdiff_t q = 0; q < lanes; q++) {
      ptrdiff_t place = lanes * k + q, mirror = lanes * (half - k) + q;
      element ar = xr[place], ai = xi[place], br = xr[mirror], bi = xi[mirror];
      JOIN_OR_SPLIT(element, ar, ai, br, bi, wr[k], wi[k], joins);
      yr[place] = ar, yi[place] = ai;
      yr[mirror] = br, yi[mirror] = bi;
    }
  }
}

static void NAME(join_halves)(ptrdiff_t lanes, ptrdiff_t half, const void *factors_re,
                              const void *factors_im, const void *re, const void *im, void *to_re,
                              void *to_im) {
  const element *xr = re, *xi = im;
  element *yr = to_re, *yi = to_im;
  NAME(exchange_halves)(true, lanes, half, factors_re, factors_im, xr, xi, yr, yi);
  for (ptrdiff_t q = 0; q < lanes; q++) {
    element a = xr[q], b = xi[q];
    yr[q] = 2 * (a + b), yi[q] = 0;
    yr[lanes * half + q] = 2 * (a - b), yi[lanes * half + q] = 0;
  }
}

static void NAME(split_halves)(ptrdiff_t lanes, ptrdiff_t half, const void *factors_re,
                               const void *factors_im, const void *re, const void *im, void *to_re,
                               void *to_im) {
  const element *xr = re, *xi = im;
  element *yr = to_re, *yi = to_im;
  NAME(exchange_halves)(false, lanes, half, factors_re, factors_im, xr, xi, yr, yi);
  for (ptrdiff_t q = 0; q < lanes; q++) {
    element a = xr[q], b = xr[lanes * half + q];
    yr[q] = a + b, yi[q] = a - b;
  }
}

/// Multiplies number k of line q by `row[k] * square[k * lanes + q]`; real parts are before imaginary parts.
static void NAME(twist)(ptrdiff_t lanes, ptrdiff_t count, const void *row_factors,
                        const void *square_factors, const void *from_re, const void *from_im,
                        void *to_re, void *to_im) {
  const element *row = row_factors, *wr = square_factors, *wi = wr + lanes * count;
  const element *xr = from_re, *xi = from_im;
  element *yr = to_re, *yi = to_im;
  for (ptrdiff_t k = 0; k < count; k++) {
    element a = row[2 * k], b = row[2 * k + 1];
    for (ptrdiff_t q = lanes * k; q < lanes * (k + 1); q += LANES) {
      vector fr = LOAD(wr + q), fi = LOAD(wi + q), r = LOAD(xr + q), i = LOAD(xi + q);
      TURN(fr, fi, a, b);
      TURN(r, i, fr, fi);
      STORE(yr + q, r);
      STORE(yi + q, i);
    }
  }
}

/// Transposes a square of `lanes` numbers a side; both sides are contiguous.
static void NAME(turn_tile)(ptrdiff_t lanes, const void *from, void *to) {
  const element *source = from;
  element *place = to;
  for (ptrdiff_t row = 0; row < lanes; row += LANES) {
    for (ptrdiff_t column = 0; column < lanes; column += LANES) {
      vector values[LANES];
#pragma clang loop unroll(full)
      for (int j = 0; j < LANES; j++) values[j] = LOAD(source + lanes * (row + j) + column);
      NAME(interleave)(LANES, 1, values);
#pragma clang loop unroll(full)
      for (int j = 0; j < LANES; j++) STORE(place + lanes * (column + j) + row, values[j]);
    }
  }
}
