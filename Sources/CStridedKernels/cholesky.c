#include "CStridedKernels.h"
#include "levels.h"
#include "tiles.h"

// Columns are computed four at a time: each tile of four columns is read once, the products of the columns before it
// are subtracted in registers, and the result is written once (Golub and Van Loan, "Matrix Computations", 4.2.9).

/// Defines functions that compute a tile of L below its diagonal block, and that also write it.
#define DEFINE_BELOW(name, element, lanes, attributes)                                             \
  attributes INLINE void name##_solve_##lanes(                                                     \
      ptrdiff_t inner, const element *first, ptrdiff_t lead, const element *factors,               \
      const element *sums, const struct name##_block *block, name##_##lanes *tile) {               \
    name##_load_##lanes(4, sums, lead, tile);                                                      \
    name##_subtract_##lanes(4, inner, first, lead, factors, lead, 1, tile);                        \
    EACH(j, 4) {                                                                                   \
      EACH(k, j) tile[j] -= tile[k] * block->factor[j][k];                                         \
      tile[j] *= block->reciprocal[j];                                                             \
    }                                                                                              \
  }                                                                                                \
  attributes INLINE void name##_below_##lanes(                                                     \
      ptrdiff_t inner, const element *first, ptrdiff_t lead, const element *factors,               \
      element *sums, const struct name##_block *block) {                                           \
    name##_##lanes tile[4];                                                                        \
    name##_solve_##lanes(inner, first, lead, factors, sums, block, tile);                          \
    name##_store_##lanes(4, sums, lead, tile);                                                     \
  }

#define DEFINE_CHOLESKY(name, element, root, attributes)                                           \
  DEFINE_TILE(name, element, 4, attributes)                                                        \
  DEFINE_TILE(name, element, 8, attributes)                                                        \
  DEFINE_TILE(name, element, 16, attributes)                                                       \
  /* The factor of up to 4 rows on the diagonal, and the reciprocals of its diagonal. */           \
  struct name##_block {                                                                            \
    element factor[4][4], reciprocal[4];                                                           \
  };                                                                                               \
  DEFINE_BELOW(name, element, 4, attributes)                                                       \
  DEFINE_BELOW(name, element, 8, attributes)                                                       \
  DEFINE_BELOW(name, element, 16, attributes)                                                      \
  /* Factorises a block; returns the first minor that is not positive, counted from 1, or 0. */    \
  attributes INLINE int name##_factorize(                                                          \
      int rows, struct name##_block *block) {                                                      \
    element(*l)[4] = block->factor;                                                                \
    EACH(j, rows) {                                                                                \
      EACH(k, j) l[j][j] -= l[j][k] * l[j][k];                                                     \
      if (!(l[j][j] > 0)) return j + 1;                                                            \
      l[j][j] = root(l[j][j]);                                                                     \
      block->reciprocal[j] = 1 / l[j][j];                                                          \
      for (int i = j + 1; i < rows; i++) {                                                         \
        EACH(k, j) l[i][j] -= l[i][k] * l[j][k];                                                   \
        l[i][j] *= block->reciprocal[j];                                                           \
      }                                                                                            \
    }                                                                                              \
    return 0;                                                                                      \
  }                                                                                                \
  attributes static ptrdiff_t name##_cholesky(ptrdiff_t rows, ptrdiff_t n, void *matrix,           \
                                              ptrdiff_t lead) {                                    \
    element *a = matrix;                                                                           \
    struct name##_block block;                                                                     \
    const ptrdiff_t rest = rows % 4;                                                               \
    ptrdiff_t j = 0;                                                                               \
    for (; j + 4 <= n; j += 4) {                                                                   \
      element *sums = a + j * lead;                                                                \
      const element *factors = a + j;                                                              \
      name##_4 tile[4];                                                                            \
      name##_load_4(4, sums + j, lead, tile);                                                      \
      name##_subtract_4(4, j, factors, lead, factors, lead, 1, tile);                              \
      EACH(i, 4) EACH(k, 4) block.factor[i][k] = tile[k][i];                                       \
      const int minor = name##_factorize(4, &block);                                               \
      if (minor) return j + minor;                                                                 \
      EACH(k, 4) for (int i = k; i < 4; i++) sums[j + i + k * lead] = block.factor[i][k];          \
      ptrdiff_t row = j + 4;                                                                       \
      for (; row + 16 <= rows; row += 16) {                                                        \
        name##_below_16(j, a + row, lead, factors, sums + row, &block);                            \
      }                                                                                            \
      if (row + 8 <= rows) {                                                                       \
        name##_below_8(j, a + row, lead, factors, sums + row, &block);                             \
        row += 8;                                                                                  \
      }                                                                                            \
      if (row + 4 <= rows) name##_below_4(j, a + row, lead, factors, sums + row, &block);          \
      if (rest == 0) continue;                                                                     \
      name##_solve_4(j, a + rows - 4, lead, factors, sums + rows - 4, &block, tile);               \
      name##_store_last_4(4, rest, sums + rows, lead, tile);                                       \
    }                                                                                              \
    if (n % 4 == 0) return 0;                                                                      \
    for (ptrdiff_t i = 0; i < rest; i++) {                                                         \
      for (ptrdiff_t k = 0; k <= i; k++) {                                                         \
        element sum = a[j + i + (j + k) * lead];                                                   \
        for (ptrdiff_t l = 0; l < j; l++) sum -= a[j + i + l * lead] * a[j + k + l * lead];        \
        block.factor[i][k] = sum;                                                                  \
      }                                                                                            \
    }                                                                                              \
    const int minor = rest == 1   ? name##_factorize(1, &block)                                    \
                      : rest == 2 ? name##_factorize(2, &block)                                    \
                                  : name##_factorize(3, &block);                                   \
    if (minor) return j + minor;                                                                   \
    for (ptrdiff_t i = 0; i < rest; i++) {                                                         \
      for (ptrdiff_t k = 0; k <= i; k++) a[j + i + (j + k) * lead] = block.factor[i][k];           \
    }                                                                                              \
    return 0;                                                                                      \
  }

#define DEFINE_LEVEL(level, attributes)                                                            \
  DEFINE_CHOLESKY(float_##level, float, __builtin_sqrtf, attributes)                               \
  DEFINE_CHOLESKY(double_##level, double, __builtin_sqrt, attributes)

DEFINE_LEVEL(baseline, )
#if defined(__x86_64__)
DEFINE_LEVEL(avx2, __attribute__((target("avx2,fma"))))
DEFINE_LEVEL(avx512, __attribute__((target("avx512f,avx512vl"))))
#endif

/// The functions of each level, for elements of 4 and 8 bytes.
static ptrdiff_t (*const functions[][2])(ptrdiff_t, ptrdiff_t, void *, ptrdiff_t) = {
    {float_baseline_cholesky, double_baseline_cholesky},
#if defined(__x86_64__)
    {float_avx2_cholesky, double_avx2_cholesky},
    {float_avx512_cholesky, double_avx512_cholesky},
#endif
};

ptrdiff_t strided_cholesky(int level, size_t width, ptrdiff_t rows, ptrdiff_t n, void *matrix,
                           ptrdiff_t lead) {
  return functions[loop_index(level)][width == 8](rows, n, matrix, lead);
}
