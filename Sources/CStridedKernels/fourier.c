#include "fourier.h"

#include "levels.h"

#if defined(__x86_64__)
#define LEVELS(name) {&name##_baseline, &name##_avx2, &name##_avx512}
#else
#define LEVELS(name) {&name##_baseline}
#endif

static const struct fourier_loops *const loops_of_float[] = LEVELS(strided_fourier_float);
static const struct fourier_loops *const loops_of_double[] = LEVELS(strided_fourier_double);

static const struct fourier_loops *loops(int level, size_t width) {
  int index = loop_index(level);
  return width == sizeof(float) ? loops_of_float[index] : loops_of_double[index];
}

bool strided_fourier_transform(int level, size_t width, ptrdiff_t lanes, ptrdiff_t count,
                               const struct strided_fourier_pass *passes, void *xr, void *xi,
                               void *yr, void *yi) {
  return loops(level, width)->transform(lanes, count, passes, xr, xi, yr, yi);
}

bool strided_fourier_transform_odd(int level, size_t width, ptrdiff_t lanes, ptrdiff_t count,
                                   const struct strided_fourier_pass *passes, void *xr, void *xi,
                                   void *yr, void *yi) {
  return loops(level, width)->transform_odd(lanes, count, passes, xr, xi, yr, yi);
}

bool strided_fourier_restore_odd(int level, size_t width, ptrdiff_t lanes, ptrdiff_t count,
                                 const struct strided_fourier_pass *passes, void *xr, void *xi,
                                 void *yr, void *yi) {
  return loops(level, width)->restore_odd(lanes, count, passes, xr, xi, yr, yi);
}

void strided_fourier_read(int level, size_t width, const struct strided_fourier_lines *lines,
                          ptrdiff_t total, const void *re, const void *im, void *xr, void *xi) {
  loops(level, width)->read(lines, total, re, im, xr, xi);
}

void strided_fourier_write(int level, size_t width, const struct strided_fourier_lines *lines,
                           double scale, const void *xr, const void *xi, void *re, void *im) {
  loops(level, width)->write(lines, scale, xr, xi, re, im);
}

void strided_fourier_multiply(int level, size_t width, ptrdiff_t lanes, ptrdiff_t count,
                              const void *wr, const void *wi, bool conjugates, void *xr,
                              void *xi) {
  loops(level, width)->multiply(lanes, count, wr, wi, conjugates, xr, xi);
}

void strided_fourier_join_halves(int level, size_t width, ptrdiff_t lanes, ptrdiff_t half,
                                 const void *wr, const void *wi, const void *xr, const void *xi,
                                 void *yr, void *yi) {
  loops(level, width)->join_halves(lanes, half, wr, wi, xr, xi, yr, yi);
}

void strided_fourier_split_halves(int level, size_t width, ptrdiff_t lanes, ptrdiff_t half,
                                  const void *wr, const void *wi, const void *xr, const void *xi,
                                  void *yr, void *yi) {
  loops(level, width)->split_halves(lanes, half, wr, wi, xr, xi, yr, yi);
}

void strided_fourier_twist(int level, size_t width, ptrdiff_t lanes, ptrdiff_t count,
                           const void *row, const void *square, const void *xr, const void *xi,
                           void *yr, void *yi) {
  loops(level, width)->twist(lanes, count, row, square, xr, xi, yr, yi);
}

void strided_fourier_turn(int level, size_t width, ptrdiff_t lanes, const void *from, void *to) {
  loops(level, width)->turn_tile(lanes, from, to);
}
