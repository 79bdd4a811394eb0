#include "CStridedKernels.h"

#include <stdint.h>
#include <string.h>

// A square of `lanes` vectors is transposed in registers. The first half of the vectors is
// interleaved with the second half, log2(lanes) times. This moves element c of vector r to element
// r of vector c.

#define ZIP2_LOW 0, 2
#define ZIP2_HIGH 1, 3
#define ZIP4_LOW 0, 4, 1, 5
#define ZIP4_HIGH 2, 6, 3, 7
#define ZIP8_LOW 0, 8, 1, 9, 2, 10, 3, 11
#define ZIP8_HIGH 4, 12, 5, 13, 6, 14, 7, 15
#define ZIP16_LOW 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23
#define ZIP16_HIGH 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31

#define AT(element, base, offset) (*(element *)((char *)(base) + (offset)))

#define MOVE(row, column)                                                                          \
  (AT(any_element, to, (row) * to_stride + (column) * width) =                                     \
       AT(const any_element, from, (row) * width + (column) * from_stride))

/// Moves the last `edge` rows or columns; the inner loop unrolls if `edge` is a constant.
#define MOVE_ROWS(edge)                                                                            \
  for (ptrdiff_t column = 0; column < columns; column++) {                                         \
    for (ptrdiff_t row = 0; row < (edge); row++) MOVE(whole_rows + row, column);                   \
  }
#define MOVE_COLUMNS(edge)                                                                         \
  for (ptrdiff_t row = 0; row < whole_rows; row++) {                                               \
    for (ptrdiff_t column = 0; column < (edge); column++) MOVE(row, whole_columns + column);       \
  }

/// Defines `name`, which transposes any matrix, in squares that fit in registers.
///
/// The elements at the edges are moved one by one. While one square is transposed, the next one is
/// prefetched.
#define DEFINE_TRANSPOSE(name, element, lanes, passes, attributes)                                 \
  attributes static void name(ptrdiff_t rows, ptrdiff_t columns, char *to, ptrdiff_t to_stride,    \
                              const char *from, ptrdiff_t from_stride) {                           \
    typedef element vector __attribute__((vector_size((lanes) * sizeof(element))));                \
    typedef element any_vector                                                                     \
        __attribute__((vector_size((lanes) * sizeof(element)), aligned(1), may_alias));            \
    typedef element any_element __attribute__((aligned(1), may_alias));                            \
    const ptrdiff_t width = sizeof(element);                                                       \
    ptrdiff_t whole_rows = rows - rows % (lanes);                                                  \
    ptrdiff_t whole_columns = columns - columns % (lanes);                                         \
    for (ptrdiff_t column = 0; column < whole_columns; column += (lanes)) {                        \
      for (ptrdiff_t row = 0; row < whole_rows; row += (lanes)) {                                  \
        const char *corner = from + row * width + column * from_stride;                            \
        char *target = to + row * to_stride + column * width;                                      \
        vector old[lanes], new[lanes];                                                             \
        _Pragma("clang loop unroll(full)") for (int i = 0; i < (lanes); i++) {                     \
          old[i] = AT(const any_vector, corner, i * from_stride);                                  \
          __builtin_prefetch(corner + ((lanes) + i) * from_stride);                                \
        }                                                                                          \
        _Pragma("clang loop unroll(full)") for (int pass = 0; pass < (passes); pass++) {           \
          _Pragma("clang loop unroll(full)") for (int i = 0; i < (lanes) / 2; i++) {               \
            new[2 * i] =                                                                           \
                __builtin_shufflevector(old[i], old[i + (lanes) / 2], ZIP##lanes##_LOW);           \
            new[2 * i + 1] =                                                                       \
                __builtin_shufflevector(old[i], old[i + (lanes) / 2], ZIP##lanes##_HIGH);          \
          }                                                                                        \
          _Pragma("clang loop unroll(full)") for (int i = 0; i < (lanes); i++) old[i] = new[i];    \
        }                                                                                          \
        _Pragma("clang loop unroll(full)") for (int i = 0; i < (lanes); i++) {                     \
          AT(any_vector, target, i * to_stride) = old[i];                                          \
        }                                                                                          \
      }                                                                                            \
    }                                                                                              \
    switch (rows - whole_rows) {                                                                   \
    case 0: break;                                                                                 \
    case 2: MOVE_ROWS(2) break;                                                                    \
    case 3: MOVE_ROWS(3) break;                                                                    \
    case 4: MOVE_ROWS(4) break;                                                                    \
    default:                                                                                       \
      for (ptrdiff_t row = whole_rows; row < rows; row++) {                                        \
        for (ptrdiff_t column = 0; column < columns; column++) MOVE(row, column);                  \
      }                                                                                            \
    }                                                                                              \
    switch (columns - whole_columns) {                                                             \
    case 0: break;                                                                                 \
    case 2: MOVE_COLUMNS(2) break;                                                                 \
    case 3: MOVE_COLUMNS(3) break;                                                                 \
    case 4: MOVE_COLUMNS(4) break;                                                                 \
    default: MOVE_COLUMNS(columns - whole_columns)                                                 \
    }                                                                                              \
  }

DEFINE_TRANSPOSE(transpose_1, uint8_t, 16, 4, )
DEFINE_TRANSPOSE(transpose_2, uint16_t, 8, 3, )
DEFINE_TRANSPOSE(transpose_4, uint32_t, 4, 2, )
DEFINE_TRANSPOSE(transpose_8, uint64_t, 2, 1, )

#if defined(__x86_64__)
#define AVX2 __attribute__((target("avx2")))
#define AVX512 __attribute__((target("avx512f,avx512vl")))
DEFINE_TRANSPOSE(transpose_4_avx2, uint32_t, 8, 3, AVX2)
DEFINE_TRANSPOSE(transpose_8_avx2, uint64_t, 4, 2, AVX2)
DEFINE_TRANSPOSE(transpose_4_avx512, uint32_t, 16, 4, AVX512)
DEFINE_TRANSPOSE(transpose_8_avx512, uint64_t, 8, 3, AVX512)
#endif

/// Transposes 16-byte elements one by one, because each fills a register.
static void transpose_16(ptrdiff_t rows, ptrdiff_t columns, char *to, ptrdiff_t to_stride,
                         const char *from, ptrdiff_t from_stride) {
  for (ptrdiff_t column = 0; column < columns; column++) {
    for (ptrdiff_t row = 0; row < rows; row++) {
      memcpy(to + row * to_stride + column * 16, from + row * 16 + column * from_stride, 16);
    }
  }
}

typedef void transpose_function(ptrdiff_t, ptrdiff_t, char *, ptrdiff_t, const char *, ptrdiff_t);

static transpose_function *chosen(int level, size_t width) {
#if defined(__x86_64__)
  static transpose_function *const wide[2][2] = {
      {transpose_4_avx2, transpose_8_avx2},
      {transpose_4_avx512, transpose_8_avx512},
  };
  if (level > strided_simd_baseline && (width == 4 || width == 8)) {
    return wide[level - 1][width == 8];
  }
#else
  (void)level;
#endif
  switch (width) {
  case 1: return transpose_1;
  case 2: return transpose_2;
  case 4: return transpose_4;
  case 8: return transpose_8;
  default: return transpose_16;
  }
}

void strided_transpose(int level, size_t width, ptrdiff_t rows, ptrdiff_t columns,
                       void *destination, ptrdiff_t destination_stride, const void *source,
                       ptrdiff_t source_stride) {
  chosen(level, width)(rows, columns, destination, destination_stride, source, source_stride);
}
