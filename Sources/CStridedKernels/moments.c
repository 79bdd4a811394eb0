#include "CStridedKernels.h"
#include "levels.h"

/// The size of the interleaved partial sums in bytes; the same at every level.
enum { side_by_side = 256 };

/// Defines the loops of one level for one type of elements.
///
/// Products are not fused with sums, because only some levels could.
#define DEFINE_MOMENTS(name, element, attributes)                                                  \
  attributes static void name##_moments(ptrdiff_t count, const element *from, element pivot,       \
                                        element *sum, element *square) {                           \
    _Pragma("clang fp contract(off)") enum { lanes = side_by_side / sizeof(element) };             \
    element sums[lanes], squares[lanes];                                                           \
    for (int lane = 0; lane < lanes; lane++) sums[lane] = squares[lane] = 0;                       \
    ptrdiff_t done = 0;                                                                            \
    for (; done + lanes <= count; done += lanes) {                                                 \
      for (int lane = 0; lane < lanes; lane++) {                                                   \
        element distance = from[done + lane] - pivot;                                              \
        sums[lane] += distance;                                                                    \
        squares[lane] += distance * distance;                                                      \
      }                                                                                            \
    }                                                                                              \
    if (done < count) {                                                                            \
      /* Separate, so the sums above stay in registers. */                                         \
      element ends[lanes];                                                                         \
      for (int lane = 0; lane < lanes; lane++) ends[lane] = pivot;                                 \
      for (ptrdiff_t lane = 0; lane < count - done; lane++) ends[lane] = from[done + lane];        \
      for (int lane = 0; lane < lanes; lane++) {                                                   \
        element distance = ends[lane] - pivot;                                                     \
        sums[lane] += distance;                                                                    \
        squares[lane] += distance * distance;                                                      \
      }                                                                                            \
    }                                                                                              \
    for (int half = lanes / 2; half > 0; half /= 2) {                                              \
      for (int lane = 0; lane < half; lane++) {                                                    \
        sums[lane] += sums[lane + half];                                                           \
        squares[lane] += squares[lane + half];                                                     \
      }                                                                                            \
    }                                                                                              \
    *sum = sums[0];                                                                                \
    *square = squares[0];                                                                          \
  }                                                                                                \
  attributes static void name##_rows(ptrdiff_t count, const element *from,                         \
                                     const element *restrict pivots, element *restrict sums,       \
                                     element *restrict squares) {                                  \
    _Pragma("clang fp contract(off)") for (ptrdiff_t index = 0; index < count; index++) {          \
      element distance = from[index] - pivots[index];                                              \
      sums[index] += distance;                                                                     \
      squares[index] += distance * distance;                                                       \
    }                                                                                              \
  }                                                                                                \
  attributes static element name##_squares(ptrdiff_t count, const element *from) {                 \
    _Pragma("clang fp contract(off)") enum { lanes = side_by_side / sizeof(element) };             \
    element squares[lanes];                                                                        \
    for (int lane = 0; lane < lanes; lane++) squares[lane] = 0;                                    \
    ptrdiff_t done = 0;                                                                            \
    for (; done + lanes <= count; done += lanes) {                                                 \
      for (int lane = 0; lane < lanes; lane++) {                                                   \
        squares[lane] += from[done + lane] * from[done + lane];                                    \
      }                                                                                            \
    }                                                                                              \
    if (done < count) {                                                                            \
      element ends[lanes];                                                                         \
      for (int lane = 0; lane < lanes; lane++) ends[lane] = 0;                                     \
      for (ptrdiff_t lane = 0; lane < count - done; lane++) ends[lane] = from[done + lane];        \
      for (int lane = 0; lane < lanes; lane++) squares[lane] += ends[lane] * ends[lane];           \
    }                                                                                              \
    for (int half = lanes / 2; half > 0; half /= 2) {                                              \
      for (int lane = 0; lane < half; lane++) squares[lane] += squares[lane + half];               \
    }                                                                                              \
    return squares[0];                                                                             \
  }

#define DEFINE_LEVEL(suffix, attributes)                                                           \
  DEFINE_MOMENTS(double_##suffix, double, attributes)                                              \
  DEFINE_MOMENTS(float_##suffix, float, attributes)

DEFINE_LEVEL(baseline, )
#if defined(__x86_64__)
DEFINE_LEVEL(avx2, __attribute__((target("avx2"))))
DEFINE_LEVEL(avx512, __attribute__((target("avx512f"))))
#endif

typedef void double_moments(ptrdiff_t, const double *, double, double *, double *);
typedef void float_moments(ptrdiff_t, const float *, float, float *, float *);
typedef void double_rows(ptrdiff_t, const double *, const double *, double *, double *);
typedef void float_rows(ptrdiff_t, const float *, const float *, float *, float *);
typedef double double_squares(ptrdiff_t, const double *);
typedef float float_squares(ptrdiff_t, const float *);

#if defined(__x86_64__)
#define LEVELS(name, form) {name##_baseline_##form, name##_avx2_##form, name##_avx512_##form}
#else
#define LEVELS(name, form) {name##_baseline_##form}
#endif

static double_moments *const moments_of_doubles[] = LEVELS(double, moments);
static float_moments *const moments_of_floats[] = LEVELS(float, moments);
static double_rows *const rows_of_doubles[] = LEVELS(double, rows);
static float_rows *const rows_of_floats[] = LEVELS(float, rows);
static double_squares *const squares_of_doubles[] = LEVELS(double, squares);
static float_squares *const squares_of_floats[] = LEVELS(float, squares);

void strided_moments_double(int level, ptrdiff_t count, const void *from, double pivot,
                            double *sum, double *square) {
  moments_of_doubles[loop_index(level)](count, from, pivot, sum, square);
}

void strided_moments_float(int level, ptrdiff_t count, const void *from, float pivot, float *sum,
                           float *square) {
  moments_of_floats[loop_index(level)](count, from, pivot, sum, square);
}

void strided_add_moments_double(int level, ptrdiff_t count, const void *from, const double *pivots,
                                double *sums, double *squares) {
  rows_of_doubles[loop_index(level)](count, from, pivots, sums, squares);
}

void strided_add_moments_float(int level, ptrdiff_t count, const void *from, const float *pivots,
                               float *sums, float *squares) {
  rows_of_floats[loop_index(level)](count, from, pivots, sums, squares);
}

double strided_squares_double(int level, ptrdiff_t count, const void *from) {
  return squares_of_doubles[loop_index(level)](count, from);
}

float strided_squares_float(int level, ptrdiff_t count, const void *from) {
  return squares_of_floats[loop_index(level)](count, from);
}
