#include "CStridedKernels.h"
#include "levels.h"

// Multiplication by alpha and addition of beta times the old value are fused where the processor can.
#pragma clang fp contract(fast)

enum { longest = strided_small_extent };

/// A row of 3, 5, 6 or 7 elements is half a vector from its start and half a vector up to its end, which overlap.
/// `JOIN` makes a vector of both, whose unused lanes repeat the last element; `START` and `END` are the halves of a
/// vector. Rows of 2, 4 and 8 elements are whole vectors.
#define JOIN_2(start, end) __builtin_shufflevector(start, end, 0, 1)
#define JOIN_3(start, end) __builtin_shufflevector(start, end, 0, 1, 3, 3)
#define JOIN_4(start, end) __builtin_shufflevector(start, end, 0, 1, 2, 3)
#define JOIN_5(start, end) __builtin_shufflevector(start, end, 0, 1, 2, 3, 7, 7, 7, 7)
#define JOIN_6(start, end) __builtin_shufflevector(start, end, 0, 1, 2, 3, 6, 7, 7, 7)
#define JOIN_7(start, end) __builtin_shufflevector(start, end, 0, 1, 2, 3, 5, 6, 7, 7)
#define JOIN_8(start, end) __builtin_shufflevector(start, end, 0, 1, 2, 3, 4, 5, 6, 7)
#define START_2(row) __builtin_shufflevector(row, row, 0)
#define START_3(row) __builtin_shufflevector(row, row, 0, 1)
#define START_4(row) START_3(row)
#define START_5(row) __builtin_shufflevector(row, row, 0, 1, 2, 3)
#define START_6(row) START_5(row)
#define START_7(row) START_5(row)
#define START_8(row) START_5(row)
#define END_2(row) __builtin_shufflevector(row, row, 1)
#define END_3(row) __builtin_shufflevector(row, row, 1, 2)
#define END_4(row) __builtin_shufflevector(row, row, 2, 3)
#define END_5(row) __builtin_shufflevector(row, row, 1, 2, 3, 4)
#define END_6(row) __builtin_shufflevector(row, row, 2, 3, 4, 5)
#define END_7(row) __builtin_shufflevector(row, row, 3, 4, 5, 6)
#define END_8(row) __builtin_shufflevector(row, row, 4, 5, 6, 7)

/// Writes one row of the result, whose sums are a vector.
#define WRITE_ROW(element, extent, lanes, row, sums)                                               \
  {                                                                                                \
    element *to = result + (row) * p->result_row;                                                  \
    const vector scaled = alpha * (sums);                                                          \
    if (p->result_column != 1) {                                                                   \
      _Pragma("clang loop unroll(full)") for (ptrdiff_t j = 0; j < (extent); j++) {                \
        element *place = to + j * p->result_column;                                                \
        *place = beta != 0 ? scaled[j] + beta * *place : scaled[j];                                \
      }                                                                                            \
    } else if ((extent) == (lanes)) {                                                              \
      *(vector *)to = beta != 0 ? scaled + beta * *(const vector *)to : scaled;                    \
    } else {                                                                                       \
      half *start = (half *)to, *end = (half *)(to + (extent) - (lanes) / 2);                      \
      half first_half = START_##extent(scaled), second_half = END_##extent(scaled);                \
      if (beta != 0) {                                                                             \
        first_half += beta * *start;                                                               \
        second_half += beta * *end;                                                                \
      }                                                                                            \
      *start = first_half;                                                                         \
      *end = second_half;                                                                          \
    }                                                                                              \
  }

/// Defines `name`, which writes one product of `extent` columns; a row of the result is one vector.
///
/// The second matrix is read first, to vectors whose unused lanes are not written. Four or two rows are computed
/// together, because a sum waits for its last addition.
#define DEFINE_COLUMNS(name, element, extent, lanes, attributes)                                   \
  attributes static void name(const struct strided_small_product *p, element *result,              \
                              const element *first, const element *second, element alpha,          \
                              element beta) {                                                      \
    typedef element vector                                                                         \
        __attribute__((vector_size((lanes) * sizeof(element)), aligned(sizeof(element)), may_alias));\
    typedef element half __attribute__((                                                           \
        vector_size((lanes) / 2 * sizeof(element)), aligned(sizeof(element)), may_alias));         \
    const ptrdiff_t inner = p->inner, rows = p->rows;                                              \
    vector right[longest];                                                                         \
    for (ptrdiff_t k = 0; k < inner; k++) {                                                        \
      const element *from = second + k * p->second_row;                                            \
      if (p->second_column == 1 && (extent) == (lanes)) {                                          \
        right[k] = *(const vector *)from;                                                          \
      } else if (p->second_column == 1) {                                                          \
        const half start = *(const half *)from;                                                    \
        const half end = *(const half *)(from + (extent) - (lanes) / 2);                           \
        right[k] = JOIN_##extent(start, end);                                                      \
      } else {                                                                                     \
        vector values = {0};                                                                       \
        _Pragma("clang loop unroll(full)") for (ptrdiff_t j = 0; j < (extent); j++) {              \
          values[j] = from[j * p->second_column];                                                  \
        }                                                                                          \
        right[k] = values;                                                                         \
      }                                                                                            \
    }                                                                                              \
    const ptrdiff_t row_step = p->first_row, column_step = p->first_column;                        \
    ptrdiff_t row = 0;                                                                             \
    for (; row + 4 <= rows; row += 4) {                                                            \
      const element *left = first + row * row_step;                                                \
      vector a = {0}, b = {0}, c = {0}, d = {0};                                                   \
      for (ptrdiff_t k = 0; k < inner; k++) {                                                      \
        const element *factors = left + k * column_step;                                           \
        a += factors[0] * right[k];                                                                \
        b += factors[row_step] * right[k];                                                         \
        c += factors[2 * row_step] * right[k];                                                     \
        d += factors[3 * row_step] * right[k];                                                     \
      }                                                                                            \
      WRITE_ROW(element, extent, lanes, row, a)                                                    \
      WRITE_ROW(element, extent, lanes, row + 1, b)                                                \
      WRITE_ROW(element, extent, lanes, row + 2, c)                                                \
      WRITE_ROW(element, extent, lanes, row + 3, d)                                                \
    }                                                                                              \
    if (row + 2 <= rows) {                                                                         \
      const element *left = first + row * row_step;                                                \
      vector a = {0}, b = {0};                                                                     \
      for (ptrdiff_t k = 0; k < inner; k++) {                                                      \
        a += left[k * column_step] * right[k];                                                     \
        b += left[k * column_step + row_step] * right[k];                                          \
      }                                                                                            \
      WRITE_ROW(element, extent, lanes, row, a)                                                    \
      WRITE_ROW(element, extent, lanes, row + 1, b)                                                \
      row += 2;                                                                                    \
    }                                                                                              \
    if (row < rows) {                                                                              \
      const element *left = first + row * row_step;                                                \
      vector a = {0};                                                                              \
      for (ptrdiff_t k = 0; k < inner; k++) a += left[k * column_step] * right[k];                 \
      WRITE_ROW(element, extent, lanes, row, a)                                                    \
    }                                                                                              \
  }

/// Writes one column whose inner extent is known to the compiler.
#define COLUMN_OF(element, extent, row_step, column_step)                                          \
  for (ptrdiff_t row = 0; row < p->rows; row++) {                                                  \
    const element *left = first + row * (row_step);                                                \
    element sum = 0;                                                                               \
    _Pragma("clang loop unroll(full)") for (ptrdiff_t k = 0; k < (extent); k++) {                  \
      sum += left[k * (column_step)] * factors[k];                                                 \
    }                                                                                              \
    element *to = result + row * p->result_row;                                                    \
    if (beta != 0) {                                                                               \
      *to = alpha * sum + beta * *to;                                                              \
    } else {                                                                                       \
      *to = alpha * sum;                                                                           \
    }                                                                                              \
  }

#define COLUMN_CASE(element, extent)                                                               \
  case extent:                                                                                     \
    if (is_dense) {                                                                                \
      COLUMN_OF(element, extent, extent, 1)                                                        \
    } else {                                                                                       \
      COLUMN_OF(element, extent, p->first_row, p->first_column)                                    \
    }                                                                                              \
    break;

/// Defines `name`, which writes the product of a matrix and a vector.
#define DEFINE_COLUMN(name, element, attributes)                                                   \
  attributes static void name(const struct strided_small_product *p, element *restrict result,     \
                              const element *restrict first, const element *restrict second,       \
                              element alpha, element beta) {                                       \
    element factors[longest];                                                                      \
    for (ptrdiff_t k = 0; k < p->inner; k++) factors[k] = second[k * p->second_row];               \
    const bool is_dense = p->first_column == 1 && p->first_row == p->inner;                        \
    switch (p->inner) {                                                                            \
      COLUMN_CASE(element, 1)                                                                      \
      COLUMN_CASE(element, 2)                                                                      \
      COLUMN_CASE(element, 3)                                                                      \
      COLUMN_CASE(element, 4)                                                                      \
      COLUMN_CASE(element, 5)                                                                      \
      COLUMN_CASE(element, 6)                                                                      \
      COLUMN_CASE(element, 7)                                                                      \
      COLUMN_CASE(element, 8)                                                                      \
    }                                                                                              \
  }

/// Writes the products of a stack of rows and columns whose extent is known to the compiler.
#define DOTS_CASE(element, extent)                                                                 \
  case extent:                                                                                     \
    for (ptrdiff_t i = 0; i < count; i++) {                                                        \
      element sum = 0;                                                                             \
      _Pragma("clang loop unroll(full)") for (ptrdiff_t k = 0; k < (extent); k++) {                \
        sum += first[k * left] * second[k * right];                                                \
      }                                                                                            \
      *result = beta != 0 ? alpha * sum + beta * *result : alpha * sum;                            \
      result += result_step;                                                                       \
      first += first_step;                                                                         \
      second += second_step;                                                                       \
    }                                                                                              \
    break;

/// Defines `name`, which writes a stack of products of a row and a column.
#define DEFINE_DOTS(name, element, attributes)                                                     \
  attributes static void name(const struct strided_small_product *p, element *restrict result,     \
                              const element *restrict first, const element *restrict second,       \
                              element alpha, element beta) {                                       \
    const ptrdiff_t count = p->count, left = p->first_column, right = p->second_row;               \
    const ptrdiff_t result_step = p->result_step;                                                  \
    const ptrdiff_t first_step = p->first_step, second_step = p->second_step;                      \
    switch (p->inner) {                                                                            \
      DOTS_CASE(element, 1)                                                                        \
      DOTS_CASE(element, 2)                                                                        \
      DOTS_CASE(element, 3)                                                                        \
      DOTS_CASE(element, 4)                                                                        \
      DOTS_CASE(element, 5)                                                                        \
      DOTS_CASE(element, 6)                                                                        \
      DOTS_CASE(element, 7)                                                                        \
      DOTS_CASE(element, 8)                                                                        \
    }                                                                                              \
  }

#define COLUMNS_CASE(element, level, extent)                                                       \
  case extent:                                                                                     \
    columns_##extent##_##element##_##level(p, to, left, right, scale, rest);                       \
    break;

/// Defines `multiply_<element>_<level>`, which writes the products of a stack.
#define DEFINE_PRODUCTS(element, level, attributes)                                                \
  DEFINE_DOTS(dots_##element##_##level, element, attributes)                                       \
  DEFINE_COLUMN(columns_1_##element##_##level, element, attributes)                                \
  DEFINE_COLUMNS(columns_2_##element##_##level, element, 2, 2, attributes)                         \
  DEFINE_COLUMNS(columns_3_##element##_##level, element, 3, 4, attributes)                         \
  DEFINE_COLUMNS(columns_4_##element##_##level, element, 4, 4, attributes)                         \
  DEFINE_COLUMNS(columns_5_##element##_##level, element, 5, 8, attributes)                         \
  DEFINE_COLUMNS(columns_6_##element##_##level, element, 6, 8, attributes)                         \
  DEFINE_COLUMNS(columns_7_##element##_##level, element, 7, 8, attributes)                         \
  DEFINE_COLUMNS(columns_8_##element##_##level, element, 8, 8, attributes)                         \
  attributes static void multiply_##element##_##level(const struct strided_small_product *p,       \
                                                      void *result, const void *first,             \
                                                      const void *second, const void *alpha,       \
                                                      const void *beta) {                          \
    element *to = result;                                                                          \
    const element *left = first, *right = second;                                                  \
    const element scale = alpha ? *(const element *)alpha : 1;                                     \
    const element rest = beta ? *(const element *)beta : 0;                                        \
    if (p->rows == 1 && p->columns == 1) {                                                         \
      dots_##element##_##level(p, to, left, right, scale, rest);                                   \
      return;                                                                                      \
    }                                                                                              \
    for (ptrdiff_t i = 0; i < p->count; i++) {                                                     \
      switch (p->columns) {                                                                        \
        COLUMNS_CASE(element, level, 1)                                                            \
        COLUMNS_CASE(element, level, 2)                                                            \
        COLUMNS_CASE(element, level, 3)                                                            \
        COLUMNS_CASE(element, level, 4)                                                            \
        COLUMNS_CASE(element, level, 5)                                                            \
        COLUMNS_CASE(element, level, 6)                                                            \
        COLUMNS_CASE(element, level, 7)                                                            \
        COLUMNS_CASE(element, level, 8)                                                            \
      }                                                                                            \
      to += p->result_step;                                                                        \
      left += p->first_step;                                                                       \
      right += p->second_step;                                                                     \
    }                                                                                              \
  }

DEFINE_PRODUCTS(float, baseline, )
DEFINE_PRODUCTS(double, baseline, )
#if defined(__x86_64__)
DEFINE_PRODUCTS(float, avx2, __attribute__((target("avx2,fma"))))
DEFINE_PRODUCTS(double, avx2, __attribute__((target("avx2,fma"))))
DEFINE_PRODUCTS(float, avx512, __attribute__((target("avx512f,avx512vl"))))
DEFINE_PRODUCTS(double, avx512, __attribute__((target("avx512f,avx512vl"))))
#endif

typedef void product_function(const struct strided_small_product *, void *, const void *,
                              const void *, const void *, const void *);

/// The loops of each level, for elements of 4 and 8 bytes.
static product_function *const products[][2] = {
    {multiply_float_baseline, multiply_double_baseline},
#if defined(__x86_64__)
    {multiply_float_avx2, multiply_double_avx2},
    {multiply_float_avx512, multiply_double_avx512},
#endif
};

void strided_multiply_small(int level, size_t width, const struct strided_small_product *product,
                            void *result, const void *first, const void *second,
                            const void *alpha, const void *beta) {
  products[loop_index(level)][width == 8](product, result, first, second, alpha, beta);
}
