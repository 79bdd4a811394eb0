#include "CStridedKernels.h"
#include "levels.h"
#include "tiles.h"

#include <float.h>

// Golub and Van Loan, "Matrix Computations", 4th edition, sections 5.1.3, 5.1.7 and 5.2.2.

/// Defines the functions for a type of elements; `lanes` of them are a vector.
///
/// A sum of squares is exact enough if it is more than `least` and at most `largest`.
#define DEFINE_REFLECTIONS(name, element, lanes, root, least, largest, attributes)                 \
  typedef element name##_vector __attribute__((                                                    \
      vector_size((lanes) * sizeof(element)), aligned(sizeof(element)), may_alias));               \
  attributes INLINE element name##_total(const name##_vector *x) {                                 \
    element sum = 0;                                                                               \
    EACH(i, lanes) sum += (*x)[i];                                                                 \
    return sum;                                                                                    \
  }                                                                                                \
  /* Subtracts from some columns of `c` the multiples of `v` that reflect them. */                 \
  attributes INLINE void name##_reflect(int columns, ptrdiff_t rows, const element *v,             \
                                        element scale, element *c, ptrdiff_t lead) {               \
    name##_vector sums[4] = {0};                                                                   \
    ptrdiff_t i = 0;                                                                               \
    for (; i + (lanes) <= rows; i += (lanes)) {                                                    \
      const name##_vector next = *(const name##_vector *)(v + i);                                  \
      EACH(k, columns) sums[k] += next * *(const name##_vector *)(c + i + k * lead);               \
    }                                                                                              \
    element factors[4];                                                                            \
    EACH(k, columns) factors[k] = name##_total(&sums[k]);                                          \
    for (ptrdiff_t row = i; row < rows; row++) {                                                   \
      EACH(k, columns) factors[k] += v[row] * c[row + k * lead];                                   \
    }                                                                                              \
    EACH(k, columns) factors[k] *= scale;                                                          \
    for (i = 0; i + (lanes) <= rows; i += (lanes)) {                                               \
      const name##_vector next = *(const name##_vector *)(v + i);                                  \
      EACH(k, columns) *(name##_vector *)(c + i + k * lead) -= next * factors[k];                  \
    }                                                                                              \
    for (; i < rows; i++) {                                                                        \
      EACH(k, columns) c[i + k * lead] -= v[i] * factors[k];                                       \
    }                                                                                              \
  }                                                                                                \
  attributes INLINE element name##_squares(ptrdiff_t rows, const element *x) {                     \
    name##_vector sums = {0};                                                                      \
    ptrdiff_t i = 0;                                                                               \
    for (; i + (lanes) <= rows; i += (lanes)) {                                                    \
      const name##_vector next = *(const name##_vector *)(x + i);                                  \
      sums += next * next;                                                                         \
    }                                                                                              \
    element sum = name##_total(&sums);                                                             \
    for (; i < rows; i++) sum += x[i] * x[i];                                                      \
    return sum;                                                                                    \
  }                                                                                                \
  /* Replaces a column by its image and the elements of v below its first one; returns the scale. */\
  attributes INLINE element name##_reflection(ptrdiff_t rows, element *x) {                        \
    element below = name##_squares(rows - 1, x + 1), total = below + x[0] * x[0], size = 1;        \
    if (!(total > (least) && total <= (largest))) {                                                \
      /* The squares underflow or overflow: divided by the largest element, they do not. */        \
      size = 0;                                                                                    \
      for (ptrdiff_t i = 0; i < rows; i++) {                                                       \
        const element magnitude = x[i] < 0 ? -x[i] : x[i];                                         \
        size = magnitude > size ? magnitude : size;                                                \
      }                                                                                            \
      /* All elements are 0, or some are NaN, and so is the sum. */                                \
      if (size == 0) return total;                                                                 \
      for (ptrdiff_t i = 0; i < rows; i++) x[i] /= size;                                           \
      below = name##_squares(rows - 1, x + 1);                                                     \
      total = below + x[0] * x[0];                                                                 \
    }                                                                                              \
    const element first = x[0];                                                                    \
    /* Squares that underflow beside the first one still have a direction. */                      \
    ptrdiff_t zeros = 1;                                                                           \
    while (below == 0 && zeros < rows && x[zeros] == 0) zeros++;                                   \
    if (below == 0 && zeros == rows) {                                                             \
      x[0] = first * size;                                                                         \
      return 0;                                                                                    \
    }                                                                                              \
    /* The sign for which no digits cancel, as LAPACK chooses it for zeros. */                     \
    const element image = __builtin_signbit(first) ? root(total) : -root(total);                   \
    const element factor = 1 / (first - image);                                                    \
    for (ptrdiff_t i = 1; i < rows; i++) x[i] *= factor;                                           \
    x[0] = image * size;                                                                           \
    return (image - first) / image;                                                                \
  }                                                                                                \
  attributes static void name##_qr(ptrdiff_t rows, ptrdiff_t columns, void *matrix,                \
                                   ptrdiff_t lead, void *scales) {                                 \
    element *a = matrix, *scale = scales;                                                          \
    for (ptrdiff_t j = 0; j < columns && j < rows; j++, a += lead + 1) {                           \
      scale[j] = name##_reflection(rows - j, a);                                                   \
      if (scale[j] == 0) continue;                                                                 \
      const element image = a[0];                                                                  \
      a[0] = 1;                                                                                    \
      element *c = a + lead;                                                                       \
      ptrdiff_t left = columns - j - 1;                                                            \
      for (; left >= 4; left -= 4, c += 4 * lead) {                                                \
        name##_reflect(4, rows - j, a, scale[j], c, lead);                                         \
      }                                                                                            \
      for (; left > 0; left--, c += lead) name##_reflect(1, rows - j, a, scale[j], c, lead);       \
      a[0] = image;                                                                                \
    }                                                                                              \
  }                                                                                                \
  attributes static void name##_factors(ptrdiff_t count, void *products, ptrdiff_t lead,           \
                                        const void *scales) {                                      \
    const element *first = products, *scale = scales;                                              \
    element *column = products;                                                                    \
    for (ptrdiff_t j = 0; j < count; j++, column += lead) {                                        \
      for (ptrdiff_t k = 0; k < j; k++) {                                                          \
        const element *restrict factors = first + k * lead;                                        \
        const element product = column[k];                                                         \
        element *restrict sums = column;                                                           \
        for (ptrdiff_t i = 0; i < k; i++) sums[i] += factors[i] * product;                         \
        sums[k] = factors[k] * product;                                                            \
      }                                                                                            \
      for (ptrdiff_t i = 0; i < j; i++) column[i] *= -scale[j];                                    \
      column[j] = scale[j];                                                                        \
      for (ptrdiff_t i = j + 1; i < count; i++) column[i] = 0;                                     \
    }                                                                                              \
  }

#define DEFINE_LEVEL(level, attributes)                                                            \
  DEFINE_REFLECTIONS(float_##level, float, 16, __builtin_sqrtf,                                    \
                     FLT_MIN / (FLT_EPSILON * FLT_EPSILON), FLT_MAX, attributes)                   \
  DEFINE_REFLECTIONS(double_##level, double, 8, __builtin_sqrt,                                    \
                     DBL_MIN / (DBL_EPSILON * DBL_EPSILON), DBL_MAX, attributes)

DEFINE_LEVEL(baseline, )
#if defined(__x86_64__)
DEFINE_LEVEL(avx2, __attribute__((target("avx2,fma"))))
DEFINE_LEVEL(avx512, __attribute__((target("avx512f,avx512vl"))))
#endif

/// The functions of a level for a type of elements.
struct functions {
  void (*qr)(ptrdiff_t rows, ptrdiff_t columns, void *matrix, ptrdiff_t lead, void *scales);
  void (*factors)(ptrdiff_t count, void *products, ptrdiff_t lead, const void *scales);
};

#define FUNCTIONS(name) {name##_qr, name##_factors}

/// The functions of each level, for elements of 4 and 8 bytes.
static const struct functions functions[][2] = {
    {FUNCTIONS(float_baseline), FUNCTIONS(double_baseline)},
#if defined(__x86_64__)
    {FUNCTIONS(float_avx2), FUNCTIONS(double_avx2)},
    {FUNCTIONS(float_avx512), FUNCTIONS(double_avx512)},
#endif
};

void strided_qr(int level, size_t width, ptrdiff_t rows, ptrdiff_t columns, void *matrix,
                ptrdiff_t lead, void *scales) {
  functions[loop_index(level)][width == 8].qr(rows, columns, matrix, lead, scales);
}

void strided_reflection_factors(int level, size_t width, ptrdiff_t count, void *products,
                                ptrdiff_t lead, const void *scales) {
  functions[loop_index(level)][width == 8].factors(count, products, lead, scales);
}
