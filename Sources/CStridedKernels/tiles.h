#ifndef STRIDED_TILES_H
#define STRIDED_TILES_H

#include <stddef.h>

// A product is subtracted without rounding it first where the processor can.
#pragma clang fp contract(fast)

/// Not every function of a tile is used for every number of rows.
#define INLINE static inline __attribute__((always_inline, unused))

/// Repeats a statement for each index below a number that the compiler knows.
#define EACH(index, count)                                                                         \
  _Pragma("clang loop unroll(full)") for (int index = 0; index < (count); index++)

/// Defines a tile: `lanes` rows of up to 4 columns of a matrix in column-major order, each column in a vector.
///
/// `lead` is the distance between columns. `columns` is known to the compiler.
#define DEFINE_TILE(name, element, lanes, attributes)                                              \
  typedef element name##_##lanes __attribute__((                                                   \
      vector_size((lanes) * sizeof(element)), aligned(sizeof(element)), may_alias));               \
  attributes INLINE void name##_load_##lanes(                                                      \
      int columns, const element *from, ptrdiff_t lead, name##_##lanes *tile) {                    \
    EACH(i, columns) tile[i] = *(const name##_##lanes *)(from + i * lead);                         \
  }                                                                                                \
  attributes INLINE void name##_store_##lanes(                                                     \
      int columns, element *to, ptrdiff_t lead, const name##_##lanes *tile) {                      \
    EACH(i, columns) *(name##_##lanes *)(to + i * lead) = tile[i];                                 \
  }                                                                                                \
  /* Stores the last `rows` rows of a tile whose last row is before `end`. */                      \
  attributes INLINE void name##_store_last_##lanes(                                                \
      int columns, ptrdiff_t rows, element *end, ptrdiff_t lead, const name##_##lanes *tile) {     \
    EACH(i, columns) {                                                                             \
      for (ptrdiff_t row = 1; row <= rows; row++) end[i * lead - row] = tile[i][(lanes)-row];      \
    }                                                                                              \
  }                                                                                                \
  /* Subtracts the product of `inner` columns and as many rows of factors. */                      \
  attributes INLINE void name##_subtract_##lanes(                                                  \
      int columns, ptrdiff_t inner, const element *first, ptrdiff_t lead, const element *factors,  \
      ptrdiff_t row, ptrdiff_t column, name##_##lanes *tile) {                                     \
    for (ptrdiff_t k = 0; k < inner; k++) {                                                        \
      const name##_##lanes next = *(const name##_##lanes *)(first + k * lead);                     \
      EACH(i, columns) tile[i] -= next * factors[k * row + i * column];                            \
    }                                                                                              \
  }

#endif
