#include "CStridedKernels.h"
#include "levels.h"
#include "tiles.h"

#include <float.h>
#if defined(__x86_64__)
#include <immintrin.h>
#endif

// R.-C. Li, "Solving secular equations stably and efficiently", LAPACK Working Note 89 (1993); M. Gu and S. Eisenstat,
// "A divide-and-conquer algorithm for the symmetric tridiagonal eigenproblem", SIAM Journal on Matrix Analysis and
// Applications 16 (1995).

/// Defines the functions for a type of elements; `lanes` of them are a vector, whose inverses `inverse` gives.
///
/// The equation is 1/ρ + Σ w/(d - x) = 0 for the poles d in ascending order and their weights w, the squares of z. There
/// is one root above each pole. The nearest pole is the origin of each root, so that no digits of d - x cancel.
#define DEFINE_SECULAR(name, element, lanes, root_of, inverse, epsilon, attributes)                \
  typedef element name##_vector __attribute__((                                                    \
      vector_size((lanes) * sizeof(element)), aligned(sizeof(element)), may_alias));               \
  /* The sum of w/(distance - x) over some poles, and the sum of its derivatives. */               \
  struct name##_sums {                                                                             \
    element value, slope;                                                                          \
  };                                                                                               \
  attributes INLINE struct name##_sums name##_add(const element *distances, const element *weights,\
                                                  ptrdiff_t first, ptrdiff_t end, element x) {     \
    name##_vector values = {0}, slopes = {0};                                                      \
    ptrdiff_t i = first;                                                                           \
    for (; i + (lanes) <= end; i += (lanes)) {                                                     \
      const name##_vector next = inverse(*(const name##_vector *)(distances + i) - x);             \
      const name##_vector value = *(const name##_vector *)(weights + i) * next;                    \
      values += value;                                                                             \
      slopes += value * next;                                                                      \
    }                                                                                              \
    struct name##_sums sums = {0, 0};                                                              \
    EACH(k, lanes) {                                                                               \
      sums.value += values[k];                                                                     \
      sums.slope += slopes[k];                                                                     \
    }                                                                                              \
    for (; i < end; i++) {                                                                         \
      const element distance = distances[i] - x, value = weights[i] / distance;                    \
      sums.value += value;                                                                         \
      sums.slope += value / distance;                                                              \
    }                                                                                              \
    return sums;                                                                                   \
  }                                                                                                \
  /* The root of c·x² - a·x + b = 0 that is nearer to 0. */                                        \
  attributes INLINE element name##_nearer(element a, element b, element c) {                       \
    const element square = a * a - 4 * b * c, root = root_of(square < 0 ? 0 : square);             \
    if (c == 0) return b / a;                                                                      \
    return a > 0 ? 2 * b / (a + root) : (a - root) / (2 * c);                                      \
  }                                                                                                \
  /* Finds root `i`, and writes the distances of the poles from it; returns the root. */           \
  attributes static element name##_root(ptrdiff_t count, ptrdiff_t i, const element *poles,        \
                                        const element *weights, element rho, element *distances) { \
    const element constant = 1 / rho;                                                              \
    const _Bool is_last = i == count - 1;                                                          \
    /* Two poles: those beside the root; of the last root, the last two. */                        \
    const ptrdiff_t left = is_last ? i - 1 : i, right = left + 1;                                  \
    ptrdiff_t origin = i;                                                                          \
    for (ptrdiff_t j = 0; j < count; j++) distances[j] = poles[j] - poles[i];                      \
    const element gap = poles[right] - poles[left];                                                \
    const element middle = (is_last ? rho : gap) / 2;                                              \
    /* The equation without both poles, as if it were constant, gives the first guess. */          \
    const element others = constant + name##_add(distances, weights, 0, left, middle).value +      \
                           name##_add(distances, weights, right + 1, count, middle).value;         \
    const element there = others + weights[left] / (distances[left] - middle) +                    \
                          weights[right] / (distances[right] - middle);                            \
    element least = 0, most = is_last ? rho : middle, x;                                           \
    const element both = weights[left] + weights[right];                                           \
    if (is_last) {                                                                                 \
      if (there <= 0) least = middle; else most = middle;                                          \
      const element a = both - others * gap, b = weights[right] * gap;                             \
      const element root = root_of(a * a + 4 * b * others);                                        \
      x = a < 0 ? 2 * b / (root - a) : (a + root) / (2 * others);                                  \
    } else if (there > 0) {                                                                        \
      x = name##_nearer(others * gap + both, weights[left] * gap, others);                         \
    } else {                                                                                       \
      origin = right;                                                                              \
      for (ptrdiff_t j = 0; j < count; j++) distances[j] = poles[j] - poles[origin];               \
      least = -middle;                                                                             \
      most = 0;                                                                                    \
      x = name##_nearer(both - others * gap, -weights[right] * gap, -others);                      \
    }                                                                                              \
    if (!(x > least && x < most)) x = (least + most) / 2;                                          \
    element before = 0;                                                                            \
    _Bool is_middle_way = 0;                                                                       \
    for (int step = 0; step < 100; step++) {                                                       \
      const struct name##_sums low = name##_add(distances, weights, 0, right, x);                  \
      const struct name##_sums high = name##_add(distances, weights, right, count, x);             \
      const element value = constant + low.value + high.value, slope = low.slope + high.slope;     \
      const element size = value < 0 ? -value : value, place = x < 0 ? -x : x;                     \
      const element sizes = constant + (high.value < 0 ? -high.value : high.value) - low.value;    \
      if (!(size > (epsilon) * (8 * sizes + place * slope))) break;                                \
      if (value < 0) least = x; else most = x;                                                     \
      /* Two poles that agree with the equation in value and slope, and either with one more sum */\
      /* or with the slopes of both sums. */                                                       \
      const element l = distances[left] - x, r = distances[right] - x;                             \
      element c;                                                                                   \
      if (is_last || is_middle_way) {                                                              \
        c = value - l * low.slope - r * high.slope;                                                \
      } else if (origin == left) {                                                                 \
        c = value - r * slope + gap * (weights[left] / l / l);                                     \
      } else {                                                                                     \
        c = value - l * slope - gap * (weights[right] / r / r);                                    \
      }                                                                                            \
      const element a = (l + r) * value - l * r * slope, b = l * r * value;                        \
      element change;                                                                              \
      if (is_last) {                                                                               \
        if (c < 0) c = -c;                                                                         \
        const element square = a * a - 4 * b * c, root = root_of(square < 0 ? -square : square);   \
        change = a >= 0 ? (a + root) / (2 * c) : 2 * b / (a - root);                               \
      } else {                                                                                     \
        change = name##_nearer(a, b, c);                                                           \
      }                                                                                            \
      if (!(value * change < 0)) change = -value / slope;                                          \
      element next = x + change;                                                                   \
      if (!(next > least && next < most)) next = (least + most) / 2;                               \
      if (next == least || next == most) break;                                                    \
      if (step > 0 && size > before / 10) is_middle_way = !is_middle_way;                          \
      before = size;                                                                               \
      x = next;                                                                                    \
    }                                                                                              \
    for (ptrdiff_t j = 0; j < count; j++) distances[j] -= x;                                       \
    return poles[origin] + x;                                                                      \
  }                                                                                                \
  attributes static void name##_solve(ptrdiff_t count, const void *poles_, const void *z_,         \
                                      double rho, const ptrdiff_t *rows, void *values_,            \
                                      void *vectors_, void *work) {                                \
    const element *poles = poles_, *z = z_;                                                        \
    element *values = values_, *vectors = vectors_, *weights = work, *exact = weights + count;     \
    if (count == 1) {                                                                              \
      values[0] = poles[0] + (element)rho * z[0] * z[0];                                           \
      vectors[0] = 1;                                                                              \
      return;                                                                                      \
    }                                                                                              \
    for (ptrdiff_t j = 0; j < count; j++) weights[j] = z[j] * z[j];                                \
    for (ptrdiff_t i = 0; i < count; i++) {                                                        \
      values[i] =                                                                                  \
          name##_root(count, i, poles, weights, (element)rho, vectors + i * count);                \
    }                                                                                              \
    /* The z of which these roots are exact: then the vectors are orthogonal. */                   \
    for (ptrdiff_t j = 0; j < count; j++) exact[j] = 1;                                            \
    for (ptrdiff_t i = 0; i < count; i++) {                                                        \
      const element *distances = vectors + i * count;                                              \
      const element own = exact[i] * distances[i];                                                 \
      ptrdiff_t j = 0;                                                                             \
      for (; j + (lanes) <= count; j += (lanes)) {                                                 \
        *(name##_vector *)(exact + j) *= *(const name##_vector *)(distances + j) *                 \
                                         inverse(*(const name##_vector *)(poles + j) - poles[i]);  \
      }                                                                                            \
      for (; j < count; j++) exact[j] *= distances[j] / (poles[j] - poles[i]);                     \
      exact[i] = own;                                                                              \
    }                                                                                              \
    for (ptrdiff_t j = 0; j < count; j++) {                                                        \
      const element size = root_of(exact[j] < 0 ? -exact[j] : exact[j]);                           \
      exact[j] = z[j] < 0 ? -size : size;                                                          \
    }                                                                                              \
    element *column = weights;                                                                     \
    for (ptrdiff_t i = 0; i < count; i++) {                                                        \
      element *vector = vectors + i * count;                                                       \
      name##_vector squares = {0};                                                                 \
      ptrdiff_t j = 0;                                                                             \
      for (; j + (lanes) <= count; j += (lanes)) {                                                 \
        const name##_vector next = *(const name##_vector *)(exact + j) *                           \
                                   inverse(*(const name##_vector *)(vector + j));                  \
        *(name##_vector *)(column + j) = next;                                                     \
        squares += next * next;                                                                    \
      }                                                                                            \
      element total = 0;                                                                           \
      EACH(k, lanes) total += squares[k];                                                          \
      for (; j < count; j++) {                                                                     \
        column[j] = exact[j] / vector[j];                                                          \
        total += column[j] * column[j];                                                            \
      }                                                                                            \
      const element factor = 1 / root_of(total);                                                   \
      for (j = 0; j < count; j++) vector[rows[j]] = column[j] * factor;                            \
    }                                                                                              \
  }

#define QUOTIENT(x) (1 / (x))

#define DEFINE_LEVEL(level, float_inverse, double_inverse, attributes)                             \
  DEFINE_SECULAR(float_##level, float, 16, __builtin_sqrtf, float_inverse, FLT_EPSILON / 2,        \
                 attributes)                                                                       \
  DEFINE_SECULAR(double_##level, double, 8, __builtin_sqrt, double_inverse, DBL_EPSILON / 2,       \
                 attributes)

DEFINE_LEVEL(baseline, QUOTIENT, QUOTIENT, )
#if defined(__x86_64__)
DEFINE_LEVEL(avx2, QUOTIENT, QUOTIENT, __attribute__((target("avx2,fma"))))

#define AVX512 __attribute__((target("avx512f,avx512vl")))

/// The inverses by Newton's steps, of which each doubles the 14 bits of the instruction; a division takes 16 cycles.
AVX512 INLINE __m512d inverses_of_doubles(__m512d x) {
  const __m512d one = _mm512_set1_pd(1);
  __m512d y = _mm512_rcp14_pd(x);
  y = _mm512_fmadd_pd(y, _mm512_fnmadd_pd(x, y, one), y);
  return _mm512_fmadd_pd(y, _mm512_fnmadd_pd(x, y, one), y);
}

AVX512 INLINE __m512 inverses_of_floats(__m512 x) {
  const __m512 y = _mm512_rcp14_ps(x);
  return _mm512_fmadd_ps(y, _mm512_fnmadd_ps(x, y, _mm512_set1_ps(1)), y);
}

#define FLOAT_INVERSE(x) ((float_avx512_vector)inverses_of_floats((__m512)(x)))
#define DOUBLE_INVERSE(x) ((double_avx512_vector)inverses_of_doubles((__m512d)(x)))
DEFINE_LEVEL(avx512, FLOAT_INVERSE, DOUBLE_INVERSE, AVX512)
#endif

typedef void secular_function(ptrdiff_t, const void *, const void *, double, const ptrdiff_t *, void *, void *, void *);

/// The functions of each level, for elements of 4 and 8 bytes.
static secular_function *const functions[][2] = {
    {float_baseline_solve, double_baseline_solve},
#if defined(__x86_64__)
    {float_avx2_solve, double_avx2_solve},
    {float_avx512_solve, double_avx512_solve},
#endif
};

void strided_secular(int level, size_t width, ptrdiff_t count, const void *poles, const void *z, double rho,
                     const ptrdiff_t *rows, void *values, void *vectors, void *work) {
  functions[loop_index(level)][width == 8](count, poles, z, rho, rows, values, vectors, work);
}
