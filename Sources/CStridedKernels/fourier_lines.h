// Moves between lines of an array and the scratch memory of transforms, which holds real and imaginary parts
// apart, the numbers of `room` lines side by side.

/// Whether the lines are side by side: the distance between neighbours is `distance`.
INLINE bool NAME(are_neighbours)(const struct strided_fourier_lines *lines, ptrdiff_t distance) {
  for (ptrdiff_t q = 1; q < lines->lanes; q++) {
    if (lines->offsets[q] != lines->offsets[0] + distance * q) return false;
  }
  return true;
}

/// Reads complex numbers that follow each other; the parts are exchanged if the imaginary part is first.
INLINE void NAME(read_run)(ptrdiff_t count, const element *re, const element *im, element *to_re,
                           element *to_im) {
  bool is_exchanged = im < re;
  const element *from = is_exchanged ? im : re;
  element *first = is_exchanged ? to_im : to_re, *second = is_exchanged ? to_re : to_im;
  ptrdiff_t k = 0;
  for (; k + LANES <= count; k += LANES) {
    vector a = LOAD(from + 2 * k), b = LOAD(from + 2 * k + LANES);
    STORE(first + k, EVEN(a, b));
    STORE(second + k, ODD(a, b));
  }
  for (; k < count; k++) first[k] = from[2 * k], second[k] = from[2 * k + 1];
}

/// Writes complex numbers that follow each other, times `scale`.
INLINE void NAME(write_run)(ptrdiff_t count, element scale, const element *from_re,
                            const element *from_im, element *re, element *im) {
  bool is_exchanged = im < re;
  element *to = is_exchanged ? im : re;
  const element *first = is_exchanged ? from_im : from_re;
  const element *second = is_exchanged ? from_re : from_im;
  ptrdiff_t k = 0;
  for (; k + LANES <= count; k += LANES) {
    vector a = LOAD(first + k) * scale, b = LOAD(second + k) * scale;
    STORE(to + 2 * k, ZIP_1(a, b, 0));
    STORE(to + 2 * k + LANES, ZIP_1(a, b, 1));
  }
  for (; k < count; k++) to[2 * k] = first[k] * scale, to[2 * k + 1] = second[k] * scale;
}

/// Reads squares of LANES lines and as many numbers; returns how many numbers of each line were read.
INLINE ptrdiff_t NAME(read_squares)(const struct strided_fourier_lines *lines, const element *re,
                                    const element *im, element *to_re, element *to_im) {
  bool is_exchanged = im < re;
  const element *from = is_exchanged ? im : re;
  element *first = is_exchanged ? to_im : to_re, *second = is_exchanged ? to_re : to_im;
  ptrdiff_t k = 0, room = lines->room;
  for (; k + LANES <= lines->count; k += LANES) {
    for (ptrdiff_t q = 0; q < room; q += LANES) {
      vector a[LANES], b[LANES];
#pragma clang loop unroll(full)
      for (int j = 0; j < LANES; j++) {
        const element *place = from + lines->offsets[q + j] + 2 * k;
        vector low = LOAD(place), high = LOAD(place + LANES);
        a[j] = EVEN(low, high);
        b[j] = ODD(low, high);
      }
      NAME(interleave)(LANES, 1, a);
      NAME(interleave)(LANES, 1, b);
#pragma clang loop unroll(full)
      for (int j = 0; j < LANES; j++) {
        STORE(first + room * (k + j) + q, a[j]);
        STORE(second + room * (k + j) + q, b[j]);
      }
    }
  }
  return k;
}

/// Reads squares of real numbers; returns how many numbers of each line were read.
INLINE ptrdiff_t NAME(read_real_squares)(const struct strided_fourier_lines *lines,
                                         const element *re, element *to_re, element *to_im) {
  ptrdiff_t k = 0, room = lines->room;
  for (; k + LANES <= lines->count; k += LANES) {
    for (ptrdiff_t q = 0; q < room; q += LANES) {
      vector values[LANES];
#pragma clang loop unroll(full)
      for (int j = 0; j < LANES; j++) values[j] = LOAD(re + lines->offsets[q + j] + k);
      NAME(interleave)(LANES, 1, values);
#pragma clang loop unroll(full)
      for (int j = 0; j < LANES; j++) {
        STORE(to_re + room * (k + j) + q, values[j]);
        STORE(to_im + room * (k + j) + q, (vector){0});
      }
    }
  }
  return k;
}

/// Writes squares of LANES lines and as many numbers; returns how many numbers of each line were written.
INLINE ptrdiff_t NAME(write_squares)(const struct strided_fourier_lines *lines, element scale,
                                     const element *from_re, const element *from_im, element *re,
                                     element *im) {
  bool is_exchanged = im < re;
  element *to = is_exchanged ? im : re;
  const element *first = is_exchanged ? from_im : from_re;
  const element *second = is_exchanged ? from_re : from_im;
  ptrdiff_t k = 0, room = lines->room;
  for (; k + LANES <= lines->count; k += LANES) {
    for (ptrdiff_t q = 0; q < room; q += LANES) {
      vector a[LANES], b[LANES];
#pragma clang loop unroll(full)
      for (int j = 0; j < LANES; j++) {
        a[j] = LOAD(first + room * (k + j) + q) * scale;
        b[j] = LOAD(second + room * (k + j) + q) * scale;
      }
      NAME(interleave)(LANES, 1, a);
      NAME(interleave)(LANES, 1, b);
#pragma clang loop unroll(full)
      for (int j = 0; j < LANES; j++) {
        element *place = to + lines->offsets[q + j] + 2 * k;
        STORE(place, ZIP_1(a[j], b[j], 0));
        STORE(place + LANES, ZIP_1(a[j], b[j], 1));
      }
    }
  }
  return k;
}

/// Writes squares of real numbers; returns how many numbers of each line were written.
INLINE ptrdiff_t NAME(write_real_squares)(const struct strided_fourier_lines *lines, element scale,
                                          const element *from_re, element *re) {
  ptrdiff_t k = 0, room = lines->room;
  for (; k + LANES <= lines->count; k += LANES) {
    for (ptrdiff_t q = 0; q < room; q += LANES) {
      vector values[LANES];
#pragma clang loop unroll(full)
      for (int j = 0; j < LANES; j++) values[j] = LOAD(from_re + room * (k + j) + q) * scale;
      NAME(interleave)(LANES, 1, values);
#pragma clang loop unroll(full)
      for (int j = 0; j < LANES; j++) STORE(re + lines->offsets[q + j] + k, values[j]);
    }
  }
  return k;
}

static void NAME(read)(const struct strided_fourier_lines *lines, ptrdiff_t total, const void *from_re,
                       const void *from_im, void *to_re, void *to_im) {
  const element *re = from_re, *im = from_im;
  element *xr = to_re, *xi = to_im;
  ptrdiff_t room = lines->room, lanes = lines->lanes, count = lines->count, stride = lines->stride;
  const ptrdiff_t *offsets = lines->offsets;
  bool is_interleaved = im && (im - re == 1 || re - im == 1);
  ptrdiff_t k = 0;
  if (room == 1 && is_interleaved && stride == 2) {
    NAME(read_run)(count, re + offsets[0], im + offsets[0], xr, xi);
    k = count;
  } else if (room == 1 && !im && stride == 1) {
    for (; k < count; k++) xr[k] = re[offsets[0] + k], xi[k] = 0;
  } else if (lanes == room && is_interleaved && NAME(are_neighbours)(lines, 2)) {
    for (; k < count; k++) {
      ptrdiff_t place = offsets[0] + stride * k;
      NAME(read_run)(room, re + place, im + place, xr + room * k, xi + room * k);
    }
  } else if (lanes == room && room % LANES == 0 && is_interleaved && stride == 2) {
    k = NAME(read_squares)(lines, re, im, xr, xi);
  } else if (lanes == room && room % LANES == 0 && !im && stride == 1) {
    k = NAME(read_real_squares)(lines, re, xr, xi);
  } else if (lanes == room && room % LANES == 0 && NAME(are_neighbours)(lines, 1)) {
    for (; k < count; k++) {
      ptrdiff_t place = offsets[0] + stride * k;
      for (ptrdiff_t q = 0; q < room; q += LANES) {
        STORE(xr + room * k + q, LOAD(re + place + q));
        STORE(xi + room * k + q, im ? LOAD(im + place + q) : (vector){0});
      }
    }
  }
  for (; k < count; k++) {
    for (ptrdiff_t q = 0; q < lanes; q++) {
      xr[room * k + q] = re[offsets[q] + stride * k];
      xi[room * k + q] = im ? im[offsets[q] + stride * k] : 0;
    }
    for (ptrdiff_t q = lanes; q < room; q++) xr[room * k + q] = xi[room * k + q] = 0;
  }
  for (ptrdiff_t i = room * count; i < room * total; i++) xr[i] = xi[i] = 0;
}

static void NAME(write)(const struct strided_fourier_lines *lines, double factor, const void *from_re,
                        const void *from_im, void *to_re, void *to_im) {
  element *re = to_re, *im = to_im, scale = (element)factor;
  const element *xr = from_re, *xi = from_im;
  ptrdiff_t room = lines->room, lanes = lines->lanes, count = lines->count, stride = lines->stride;
  const ptrdiff_t *offsets = lines->offsets;
  bool is_interleaved = im && (im - re == 1 || re - im == 1);
  ptrdiff_t k = 0;
  if (room == 1 && is_interleaved && stride == 2) {
    NAME(write_run)(count, scale, xr, xi, re + offsets[0], im + offsets[0]);
    return;
  }
  if (room == 1 && !im && stride == 1) {
    for (; k < count; k++) re[offsets[0] + k] = xr[k] * scale;
  } else if (lanes == room && is_interleaved && NAME(are_neighbours)(lines, 2)) {
    for (; k < count; k++) {
      ptrdiff_t place = offsets[0] + stride * k;
      NAME(write_run)(room, scale, xr + room * k, xi + room * k, re + place, im + place);
    }
  } else if (lanes == room && room % LANES == 0 && is_interleaved && stride == 2) {
    k = NAME(write_squares)(lines, scale, xr, xi, re, im);
  } else if (lanes == room && room % LANES == 0 && !im && stride == 1) {
    k = NAME(write_real_squares)(lines, scale, xr, re);
  } else if (lanes == room && room % LANES == 0 && NAME(are_neighbours)(lines, 1)) {
    for (; k < count; k++) {
      ptrdiff_t place = offsets[0] + stride * k;
      for (ptrdiff_t q = 0; q < room; q += LANES) {
        STORE(re + place + q, LOAD(xr + room * k + q) * scale);
        if (im) STORE(im + place + q, LOAD(xi + room * k + q) * scale);
      }
    }
  }
  for (; k < count; k++) {
    for (ptrdiff_t q = 0; q < lanes; q++) {
      re[offsets[q] + stride * k] = xr[room * k + q] * scale;
      if (im) im[offsets[q] + stride * k] = xi[room * k + q] * scale;
    }
  }
}
