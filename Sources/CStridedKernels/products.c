#include "CStridedKernels.h"
#include "levels.h"

// Multiplication by alpha and addition of beta times the old value are fused where the processor can.
#pragma clang fp contract(fast)

enum { longest = strided_small_extent };

/// The arguments of a function, with the type of the elements.
#define OPEN(element)                                                                              \
  element *restrict result = to;                                                                   \
  const element *restrict first = left, *restrict second = right;                                  \
  const element alpha = scale ? *(const element *)scale : 1;                                       \
  const element beta = rest ? *(const element *)rest : 0;

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

/// Reads and writes a row without masks.
#define READ_HALVES(element, extent, lanes, from)                                                  \
  ((extent) == (lanes)                                                                             \
       ? *(const vector *)(from)                                                                   \
       : JOIN_##extent(*(const half *)(from), *(const half *)((from) + (extent) - (lanes) / 2)))
#define WRITE_HALVES(element, extent, lanes, to, row)                                              \
  if ((extent) == (lanes)) {                                                                       \
    *(vector *)(to) = row;                                                                         \
  } else {                                                                                         \
    *(half *)(to) = START_##extent(row);                                                           \
    *(half *)((to) + (extent) - (lanes) / 2) = END_##extent(row);                                  \
  }

#if defined(__x86_64__)
#include <immintrin.h>

/// Reads and writes a row with masks, which are one instruction each.
#define READ_MASKED(element, extent, lanes, from)                                                  \
  ((extent) == (lanes) ? *(const vector *)(from)                                                   \
                       : (vector)READ_MASKED_##element##_##lanes((1 << (extent)) - 1, from))
#define WRITE_MASKED(element, extent, lanes, to, row)                                              \
  if ((extent) == (lanes)) {                                                                       \
    *(vector *)(to) = row;                                                                         \
  } else {                                                                                         \
    WRITE_MASKED_##element##_##lanes((1 << (extent)) - 1, to, row);                                \
  }
#define READ_MASKED_float_2(mask, from) (vector){0}
#define READ_MASKED_float_4(mask, from) _mm_maskz_loadu_ps(mask, from)
#define READ_MASKED_float_8(mask, from) _mm256_maskz_loadu_ps(mask, from)
#define READ_MASKED_double_2(mask, from) (vector){0}
#define READ_MASKED_double_4(mask, from) _mm256_maskz_loadu_pd(mask, from)
#define READ_MASKED_double_8(mask, from) _mm512_maskz_loadu_pd(mask, from)
#define WRITE_MASKED_float_2(mask, to, row)
#define WRITE_MASKED_float_4(mask, to, row) _mm_mask_storeu_ps(to, mask, (__m128)(row))
#define WRITE_MASKED_float_8(mask, to, row) _mm256_mask_storeu_ps(to, mask, (__m256)(row))
#define WRITE_MASKED_double_2(mask, to, row)
#define WRITE_MASKED_double_4(mask, to, row) _mm256_mask_storeu_pd(to, mask, (__m256d)(row))
#define WRITE_MASKED_double_8(mask, to, row) _mm512_mask_storeu_pd(to, mask, (__m512d)(row))
#endif

/// Whether the last 5 to 7 rows are written together, for which 32 registers are needed.
#define ROWS_TOGETHER_HALVES(lanes) false
#define ROWS_TOGETHER_MASKED(lanes) ((lanes) == 8)

/// Writes `count` rows of the result together, because a sum waits for its last addition.
#define WRITE_ROWS(count, element, extent, lanes, kind)                                            \
  {                                                                                                \
    ptrdiff_t place = row * row_step;                                                              \
    vector sums[count] = {{0}};                                                                    \
    for (ptrdiff_t k = 0; k < inner; k++) {                                                        \
      const vector next = READ_##kind(element, extent, lanes, rows_of_second + k * distance);      \
      _Pragma("clang loop unroll(full)") for (ptrdiff_t i = 0; i < (count); i++) {                 \
        sums[i] += first[place + i * row_step] * next;                                             \
      }                                                                                            \
      place += column_step;                                                                        \
    }                                                                                              \
    _Pragma("clang loop unroll(full)") for (ptrdiff_t i = 0; i < (count); i++) {                   \
      element *line = result + (row + i) * result_row;                                             \
      vector scaled = alpha * sums[i];                                                             \
      if (result_column == 1) {                                                                    \
        if (beta != 0) scaled += beta * READ_##kind(element, extent, lanes, line);                 \
        WRITE_##kind(element, extent, lanes, line, scaled)                                         \
      } else {                                                                                     \
        _Pragma("clang loop unroll(full)") for (ptrdiff_t j = 0; j < (extent); j++) {              \
          element *each = line + j * result_column;                                                \
          *each = beta != 0 ? scaled[j] + beta * *each : scaled[j];                                \
        }                                                                                          \
      }                                                                                            \
    }                                                                                              \
  }

/// Defines `name`, which writes one product of `extent` columns; a row of the result is one vector.
///
/// Rows of the second matrix that are not contiguous are copied first.
#define DEFINE_COLUMNS(name, element, extent, lanes, kind, attributes)                             \
  attributes static void name(const struct strided_small_product *p, void *to, const void *left,   \
                              const void *right, const void *scale, const void *rest) {            \
    OPEN(element)                                                                                  \
    typedef element vector                                                                         \
        __attribute__((vector_size((lanes) * sizeof(element)), aligned(sizeof(element)), may_alias));\
    typedef element half __attribute__((                                                           \
        vector_size((lanes) / 2 * sizeof(element)), aligned(sizeof(element)), may_alias, unused)); \
    const ptrdiff_t inner = p->inner, rows = p->rows;                                              \
    const ptrdiff_t row_step = p->first_row, column_step = p->first_column;                        \
    const ptrdiff_t result_row = p->result_row, result_column = p->result_column;                  \
    const ptrdiff_t second_column = p->second_column;                                              \
    const element *rows_of_second = second;                                                        \
    ptrdiff_t distance = p->second_row;                                                            \
    vector copies[longest];                                                                        \
    if (second_column != 1) {                                                                      \
      for (ptrdiff_t k = 0; k < inner; k++) {                                                      \
        vector values = {0};                                                                       \
        _Pragma("clang loop unroll(full)") for (ptrdiff_t j = 0; j < (extent); j++) {              \
          values[j] = second[k * distance + j * second_column];                                    \
        }                                                                                          \
        copies[k] = values;                                                                        \
      }                                                                                            \
      rows_of_second = (const element *)copies;                                                    \
      distance = lanes;                                                                            \
    }                                                                                              \
    ptrdiff_t row = 0;                                                                             \
    for (; row + 4 <= rows; row += 4) {                                                            \
      if (ROWS_TOGETHER_##kind(lanes) && rows - row < 8 && rows - row > 4) break;                  \
      WRITE_ROWS(4, element, extent, lanes, kind)                                                  \
    }                                                                                              \
    switch (rows - row) {                                                                          \
    case 1:                                                                                        \
      WRITE_ROWS(1, element, extent, lanes, kind)                                                  \
      break;                                                                                       \
    case 2:                                                                                        \
      WRITE_ROWS(2, element, extent, lanes, kind)                                                  \
      break;                                                                                       \
    case 3:                                                                                        \
      WRITE_ROWS(3, element, extent, lanes, kind)                                                  \
      break;                                                                                       \
    case 5:                                                                                        \
      if (ROWS_TOGETHER_##kind(lanes)) WRITE_ROWS(5, element, extent, lanes, kind)                 \
      break;                                                                                       \
    case 6:                                                                                        \
      if (ROWS_TOGETHER_##kind(lanes)) WRITE_ROWS(6, element, extent, lanes, kind)                 \
      break;                                                                                       \
    case 7:                                                                                        \
      if (ROWS_TOGETHER_##kind(lanes)) WRITE_ROWS(7, element, extent, lanes, kind)                 \
      break;                                                                                       \
    }                                                                                              \
  }

/// Writes one column whose inner extent is known to the compiler.
#define COLUMN_OF(element, extent, row_step, column_step)                                          \
  for (ptrdiff_t row = 0; row < p->rows; row++) {                                                  \
    const element *values = first + row * (row_step);                                              \
    element sum = 0;                                                                               \
    _Pragma("clang loop unroll(full)") for (ptrdiff_t k = 0; k < (extent); k++) {                  \
      sum += values[k * (column_step)] * factors[k];                                               \
    }                                                                                              \
    element *place = result + row * p->result_row;                                                 \
    if (beta != 0) {                                                                               \
      *place = alpha * sum + beta * *place;                                                        \
    } else {                                                                                       \
      *place = alpha * sum;                                                                        \
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
  attributes static void name(const struct strided_small_product *p, void *to, const void *left,   \
                              const void *right, const void *scale, const void *rest) {            \
    OPEN(element)                                                                                  \
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
        sum += first[k * row] * second[k * column];                                                \
      }                                                                                            \
      *result = beta != 0 ? alpha * sum + beta * *result : alpha * sum;                            \
      result += result_step;                                                                       \
      first += first_step;                                                                         \
      second += second_step;                                                                       \
    }                                                                                              \
    break;

/// Defines `name`, which writes a stack of products of a row and a column.
#define DEFINE_DOTS(name, element, attributes)                                                     \
  attributes static void name(const struct strided_small_product *p, void *to, const void *left,   \
                              const void *right, const void *scale, const void *rest) {            \
    OPEN(element)                                                                                  \
    const ptrdiff_t count = p->count, row = p->first_column, column = p->second_row;               \
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

/// Defines the functions of a level.
#define DEFINE_PRODUCTS(element, level, kind, attributes)                                          \
  DEFINE_DOTS(dots_##element##_##level, element, attributes)                                       \
  DEFINE_COLUMN(columns_1_##element##_##level, element, attributes)                                \
  DEFINE_COLUMNS(columns_2_##element##_##level, element, 2, 2, kind, attributes)                   \
  DEFINE_COLUMNS(columns_3_##element##_##level, element, 3, 4, kind, attributes)                   \
  DEFINE_COLUMNS(columns_4_##element##_##level, element, 4, 4, kind, attributes)                   \
  DEFINE_COLUMNS(columns_5_##element##_##level, element, 5, 8, kind, attributes)                   \
  DEFINE_COLUMNS(columns_6_##element##_##level, element, 6, 8, kind, attributes)                   \
  DEFINE_COLUMNS(columns_7_##element##_##level, element, 7, 8, kind, attributes)                   \
  DEFINE_COLUMNS(columns_8_##element##_##level, element, 8, 8, kind, attributes)

DEFINE_PRODUCTS(float, baseline, HALVES, )
DEFINE_PRODUCTS(double, baseline, HALVES, )
#if defined(__x86_64__)
DEFINE_PRODUCTS(float, avx2, HALVES, __attribute__((target("avx2,fma"))))
DEFINE_PRODUCTS(double, avx2, HALVES, __attribute__((target("avx2,fma"))))
DEFINE_PRODUCTS(float, avx512, MASKED, __attribute__((target("avx512f,avx512vl"))))
DEFINE_PRODUCTS(double, avx512, MASKED, __attribute__((target("avx512f,avx512vl"))))
#endif

typedef void product_function(const struct strided_small_product *, void *, const void *,
                              const void *, const void *, const void *);

/// The functions of a level, by the number of columns; the first one is for products of a row and a column.
#define FUNCTIONS(element, level)                                                                  \
  {dots_##element##_##level,      columns_1_##element##_##level, columns_2_##element##_##level,    \
   columns_3_##element##_##level, columns_4_##element##_##level, columns_5_##element##_##level,    \
   columns_6_##element##_##level, columns_7_##element##_##level, columns_8_##element##_##level}

/// The functions of each level, for elements of 4 and 8 bytes.
static product_function *const products[][2][longest + 1] = {
    {FUNCTIONS(float, baseline), FUNCTIONS(double, baseline)},
#if defined(__x86_64__)
    {FUNCTIONS(float, avx2), FUNCTIONS(double, avx2)},
    {FUNCTIONS(float, avx512), FUNCTIONS(double, avx512)},
#endif
};

void strided_multiply_small(int level, size_t width, const struct strided_small_product *product,
                            void *result, const void *first, const void *second,
                            const void *alpha, const void *beta) {
  product_function *const *functions = products[loop_index(level)][width == 8];
  if (product->rows == 1 && product->columns == 1) {
    functions[0](product, result, first, second, alpha, beta);
    return;
  }
  product_function *function = functions[product->columns];
  char *to = result;
  const char *left = first, *right = second;
  for (ptrdiff_t i = product->count; i > 0; i--) {
    function(product, to, left, right, alpha, beta);
    to += product->result_step * (ptrdiff_t)width;
    left += product->first_step * (ptrdiff_t)width;
    right += product->second_step * (ptrdiff_t)width;
  }
}
