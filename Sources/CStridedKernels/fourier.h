#ifndef STRIDED_FOURIER_H
#define STRIDED_FOURIER_H

#include "CStridedKernels.h"

/// The largest radix of a pass, and the room for its points.
#define MAXIMUM_RADIX strided_fourier_maximum_radix

/// The loops of one level for one type of real numbers.
struct fourier_loops {
  bool (*transform)(ptrdiff_t, ptrdiff_t, const struct strided_fourier_pass *, void *, void *,
                    void *, void *);
  bool (*transform_odd)(ptrdiff_t, ptrdiff_t, const struct strided_fourier_pass *, void *, void *,
                        void *, void *);
  bool (*restore_odd)(ptrdiff_t, ptrdiff_t, const struct strided_fourier_pass *, void *, void *,
                      void *, void *);
  void (*read)(const struct strided_fourier_lines *, ptrdiff_t, const void *, const void *, void *,
               void *);
  void (*write)(const struct strided_fourier_lines *, double, const void *, const void *, void *,
                void *);
  void (*multiply)(ptrdiff_t, ptrdiff_t, const void *, const void *, bool, void *, void *);
  void (*join_halves)(ptrdiff_t, ptrdiff_t, const void *, const void *, const void *, const void *,
                      void *, void *);
  void (*split_halves)(ptrdiff_t, ptrdiff_t, const void *, const void *, const void *, const void *,
                       void *, void *);
  void (*twist)(ptrdiff_t, ptrdiff_t, const void *, const void *, const void *, const void *, void *,
                void *);
  void (*turn_tile)(ptrdiff_t, const void *, void *);
};

extern const struct fourier_loops strided_fourier_float_baseline, strided_fourier_double_baseline;
#if defined(__x86_64__)
extern const struct fourier_loops strided_fourier_float_avx2, strided_fourier_double_avx2;
extern const struct fourier_loops strided_fourier_float_avx512, strided_fourier_double_avx512;
#endif

#endif
