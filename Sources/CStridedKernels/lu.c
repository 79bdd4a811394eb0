#include "CStridedKernels.h"
#include "levels.h"
#include "tiles.h"

#include <string.h>

// Columns are computed four at a time: each tile of four columns is read once, the products of the columns before it
// are subtracted in registers, and the result is written once. Then the pivots of the four columns are chosen, and
// rows of the other columns are exchanged (Golub and Van Loan, "Matrix Computations", 3.2.9 and 3.4.5).

/// All bits of a number but its sign.
#define MAGNITUDE(bits) (bits)(INT64_MAX >> (64 - 8 * sizeof(bits)))

/// Defines a function that finds a largest absolute value and its place; `bits` is an integer of as many bytes.
///
/// Numbers without their sign bit are in the same order as integers.
#define DEFINE_LARGEST(name, element, bits, attributes)                                            \
  typedef bits name##_bits                                                                         \
      __attribute__((vector_size(8 * sizeof(bits)), aligned(sizeof(bits)), may_alias));            \
  attributes INLINE bits name##_size(const element *x) {                                           \
    bits size;                                                                                     \
    memcpy(&size, x, sizeof size);                                                                 \
    return size & MAGNITUDE(bits);                                                                 \
  }                                                                                                \
  attributes INLINE ptrdiff_t name##_largest(                                                      \
      ptrdiff_t count, const element *x, bits *largest) {                                          \
    name##_bits sizes = {0};                                                                       \
    ptrdiff_t i = 0;                                                                               \
    for (; i + 8 <= count; i += 8) {                                                               \
      const name##_bits next =                                                                     \
          *(const name##_bits *)(x + i) & MAGNITUDE(bits);                                         \
      sizes = __builtin_elementwise_max(sizes, next);                                              \
    }                                                                                              \
    bits size = 0;                                                                                 \
    EACH(k, 8) size = sizes[k] > size ? sizes[k] : size;                                           \
    for (; i < count; i++) size = name##_size(x + i) > size ? name##_size(x + i) : size;           \
    *largest = size;                                                                               \
    ptrdiff_t place = 0;                                                                           \
    while (name##_size(x + place) != size) place++;                                                \
    return place;                                                                                  \
  }

#define DEFINE_LU(name, element, bits, attributes)                                                 \
  DEFINE_TILE(name, element, 4, attributes)                                                        \
  DEFINE_TILE(name, element, 8, attributes)                                                        \
  DEFINE_TILE(name, element, 16, attributes)                                                       \
  DEFINE_LARGEST(name, element, bits, attributes)                                                  \
  attributes INLINE void name##_exchange(                                                          \
      element *column, ptrdiff_t first, ptrdiff_t second) {                                        \
    const element saved = column[first];                                                           \
    column[first] = column[second];                                                                \
    column[second] = saved;                                                                        \
  }                                                                                                \
  /* Writes `rows` rows of U, the solution for the columns `c` of the matrix. */                   \
  attributes INLINE void name##_upper(                                                             \
      int columns, ptrdiff_t rows, const element *a, ptrdiff_t lead, element *c) {                 \
    ptrdiff_t i = 0;                                                                               \
    for (; i + 4 <= rows; i += 4) {                                                                \
      name##_4 tile[4];                                                                            \
      name##_load_4(columns, c + i, lead, tile);                                                   \
      name##_subtract_4(columns, i, a + i, lead, c, 1, lead, tile);                                \
      const element *l = a + i * (lead + 1);                                                       \
      const name##_4 first = *(const name##_4 *)l, second = *(const name##_4 *)(l + lead),         \
                     third = *(const name##_4 *)(l + 2 * lead);                                    \
      /* Rows that a step does not change keep their elements, also beside an infinite one. */     \
      EACH(k, columns) {                                                                           \
        tile[k] = __builtin_shufflevector(tile[k], tile[k] - first * tile[k][0], 0, 5, 6, 7);      \
        tile[k] = __builtin_shufflevector(tile[k], tile[k] - second * tile[k][1], 0, 1, 6, 7);     \
        tile[k] = __builtin_shufflevector(tile[k], tile[k] - third * tile[k][2], 0, 1, 2, 7);      \
      }                                                                                            \
      name##_store_4(columns, c + i, lead, tile);                                                  \
    }                                                                                              \
    for (; i < rows; i++) {                                                                        \
      for (ptrdiff_t j = 0; j < i; j++) {                                                          \
        EACH(k, columns) c[i + k * lead] -= a[i + j * lead] * c[j + k * lead];                     \
      }                                                                                            \
    }                                                                                              \
  }                                                                                                \
  /* Subtracts from the rows from `j` on what the `j` columns before, if any, take from them. */   \
  attributes INLINE void name##_lower(                                                             \
      int columns, ptrdiff_t j, ptrdiff_t rows, const element *a, ptrdiff_t lead, element *c) {    \
    ptrdiff_t row = j > 0 ? j : rows;                                                              \
    for (; row + 16 <= rows; row += 16) {                                                          \
      name##_16 tile[4];                                                                           \
      name##_load_16(columns, c + row, lead, tile);                                                \
      name##_subtract_16(columns, j, a + row, lead, c, 1, lead, tile);                             \
      name##_store_16(columns, c + row, lead, tile);                                               \
    }                                                                                              \
    for (; row + 4 <= rows; row += 4) {                                                            \
      name##_4 tile[4];                                                                            \
      name##_load_4(columns, c + row, lead, tile);                                                 \
      name##_subtract_4(columns, j, a + row, lead, c, 1, lead, tile);                              \
      name##_store_4(columns, c + row, lead, tile);                                                \
    }                                                                                              \
    if (row == rows) return;                                                                       \
    name##_4 tile[4];                                                                              \
    name##_load_4(columns, c + rows - 4, lead, tile);                                              \
    name##_subtract_4(columns, j, a + rows - 4, lead, c, 1, lead, tile);                           \
    name##_store_last_4(columns, rows - row, c + rows, lead, tile);                                \
  }                                                                                                \
  /* Chooses the pivot of the column `k` of four and eliminates it; returns whether it is not 0. */\
  attributes INLINE bool name##_eliminate(                                                         \
      int columns, int k, ptrdiff_t step, ptrdiff_t rows, element *c, ptrdiff_t lead,              \
      int32_t *pivots) {                                                                           \
    element *column = c + k * lead;                                                                \
    bits size;                                                                                     \
    const ptrdiff_t row = step + name##_largest(rows - step, column + step, &size);                \
    pivots[step] = (int32_t)(row + 1);                                                             \
    if (size == 0) return false;                                                                   \
    if (row != step) {                                                                             \
      EACH(i, columns) name##_exchange(c + i * lead, step, row);                                   \
    }                                                                                              \
    const element pivot = column[step];                                                            \
    element factors[4];                                                                            \
    for (int i = k + 1; i < columns; i++) factors[i] = c[step + i * lead];                         \
    ptrdiff_t below = step + 1;                                                                    \
    for (; below + 8 <= rows; below += 8) {                                                        \
      const name##_8 x = *(const name##_8 *)(column + below) / pivot;                              \
      *(name##_8 *)(column + below) = x;                                                           \
      for (int i = k + 1; i < columns; i++) {                                                      \
        *(name##_8 *)(c + below + i * lead) -= x * factors[i];                                     \
      }                                                                                            \
    }                                                                                              \
    for (; below < rows; below++) {                                                                \
      column[below] /= pivot;                                                                      \
      for (int i = k + 1; i < columns; i++) c[below + i * lead] -= column[below] * factors[i];     \
    }                                                                                              \
    return true;                                                                                   \
  }                                                                                                \
  /* Factorises up to 4 columns from `j` on; returns the first pivot that is 0, from 1, or 0. */   \
  attributes INLINE ptrdiff_t name##_columns(                                                      \
      int columns, ptrdiff_t j, ptrdiff_t rows, element *a, ptrdiff_t lead, int32_t *pivots) {     \
    element *c = a + j * lead;                                                                     \
    name##_upper(columns, j < rows ? j : rows, a, lead, c);                                        \
    if (j >= rows) return 0;                                                                       \
    name##_lower(columns, j, rows, a, lead, c);                                                    \
    ptrdiff_t zero = 0;                                                                            \
    EACH(k, columns) {                                                                             \
      if (j + k < rows && !name##_eliminate(columns, k, j + k, rows, c, lead, pivots) &&           \
          zero == 0) {                                                                             \
        zero = j + k + 1;                                                                          \
      }                                                                                            \
    }                                                                                              \
    return zero;                                                                                   \
  }                                                                                                \
  attributes static ptrdiff_t name##_lu(ptrdiff_t rows, ptrdiff_t columns, void *matrix,           \
                                        ptrdiff_t lead, int32_t *pivots) {                         \
    element *a = matrix;                                                                           \
    ptrdiff_t zero = 0;                                                                            \
    if (rows == 0) return zero;                                                                    \
    for (ptrdiff_t j = 0; j < columns; j += 4) {                                                   \
      const ptrdiff_t width = columns - j < 4 ? columns - j : 4, end = j + width;                  \
      const ptrdiff_t first = width == 4   ? name##_columns(4, j, rows, a, lead, pivots)           \
                              : width == 3 ? name##_columns(3, j, rows, a, lead, pivots)           \
                              : width == 2 ? name##_columns(2, j, rows, a, lead, pivots)           \
                                           : name##_columns(1, j, rows, a, lead, pivots);          \
      if (j >= rows) continue;                                                                     \
      if (zero == 0) zero = first;                                                                 \
      for (ptrdiff_t other = j > 0 ? 0 : end; other < columns;                                     \
           other = other + 1 == j ? end : other + 1) {                                             \
        for (ptrdiff_t step = j; step < end && step < rows; step++) {                              \
          name##_exchange(a + other * lead, step, pivots[step] - 1);                               \
        }                                                                                          \
      }                                                                                            \
    }                                                                                              \
    return zero;                                                                                   \
  }                                                                                                \
  attributes static void name##_solve(ptrdiff_t rows, ptrdiff_t columns, const void *factors,      \
                                      ptrdiff_t lead, void *matrix) {                              \
    element *c = matrix;                                                                           \
    for (; columns >= 4; columns -= 4, c += 4 * lead) name##_upper(4, rows, factors, lead, c);     \
    if (columns == 3) name##_upper(3, rows, factors, lead, c);                                     \
    if (columns == 2) name##_upper(2, rows, factors, lead, c);                                     \
    if (columns == 1) name##_upper(1, rows, factors, lead, c);                                     \
  }                                                                                                \
  attributes static void name##_exchanges(ptrdiff_t steps, const int32_t *pivots,                  \
                                          ptrdiff_t columns, void *matrix, ptrdiff_t lead) {       \
    element *c = matrix;                                                                           \
    for (; columns > 0; columns--, c += lead) {                                                    \
      for (ptrdiff_t i = 0; i < steps; i++) name##_exchange(c, i, pivots[i] - 1);                  \
    }                                                                                              \
  }

#define DEFINE_LEVEL(level, attributes)                                                            \
  DEFINE_LU(float_##level, float, int32_t, attributes)                                             \
  DEFINE_LU(double_##level, double, int64_t, attributes)

DEFINE_LEVEL(baseline, )
#if defined(__x86_64__)
DEFINE_LEVEL(avx2, __attribute__((target("avx2,fma"))))
DEFINE_LEVEL(avx512, __attribute__((target("avx512f,avx512vl"))))
#endif

/// The functions of a level for a type of elements.
struct functions {
  ptrdiff_t (*lu)(ptrdiff_t rows, ptrdiff_t columns, void *matrix, ptrdiff_t lead, int32_t *pivots);
  void (*solve)(ptrdiff_t rows, ptrdiff_t columns, const void *factors, ptrdiff_t lead,
                void *matrix);
  void (*exchanges)(ptrdiff_t steps, const int32_t *pivots, ptrdiff_t columns, void *matrix,
                    ptrdiff_t lead);
};

#define FUNCTIONS(name) {name##_lu, name##_solve, name##_exchanges}

/// The functions of each level, for elements of 4 and 8 bytes.
static const struct functions functions[][2] = {
    {FUNCTIONS(float_baseline), FUNCTIONS(double_baseline)},
#if defined(__x86_64__)
    {FUNCTIONS(float_avx2), FUNCTIONS(double_avx2)},
    {FUNCTIONS(float_avx512), FUNCTIONS(double_avx512)},
#endif
};

ptrdiff_t strided_lu(int level, size_t width, ptrdiff_t rows, ptrdiff_t columns, void *matrix,
                     ptrdiff_t lead, int32_t *pivots) {
  return functions[loop_index(level)][width == 8].lu(rows, columns, matrix, lead, pivots);
}

void strided_solve_lower(int level, size_t width, ptrdiff_t rows, ptrdiff_t columns,
                         const void *factors, ptrdiff_t lead, void *matrix) {
  functions[loop_index(level)][width == 8].solve(rows, columns, factors, lead, matrix);
}

void strided_exchange_rows(int level, size_t width, ptrdiff_t steps, const int32_t *pivots,
                           ptrdiff_t columns, void *matrix, ptrdiff_t lead) {
  functions[loop_index(level)][width == 8].exchanges(steps, pivots, columns, matrix, lead);
}
