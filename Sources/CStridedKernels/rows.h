/// Rows of elements that are reduced to a row of results.
#ifndef STRIDED_ROWS_H
#define STRIDED_ROWS_H

#include <stdbool.h>
#include <stddef.h>

/// Defines `name`, which reduces rows of elements to a row of results, in the order of the rows.
///
/// `start(x)` is the result of one element, and `join(result, x)` that of another one. If `starts` is false,
/// the results hold those of earlier rows. Four rows are read side by side, because the processor fetches each
/// ahead. Beyond the caches, rows one after the other took three times as long.
#define DEFINE_ROWS(name, element, result, start, join, attributes)                                \
  attributes static void name(ptrdiff_t count, ptrdiff_t rows, ptrdiff_t step,                     \
                              const void *elements, void *results, bool starts) {                  \
    const element *from = elements;                                                                \
    result *restrict to = results;                                                                 \
    ptrdiff_t row = starts ? (rows - 1) % 4 + 1 : 0;                                               \
    if (row == 1) {                                                                                \
      for (ptrdiff_t i = 0; i < count; i++) to[i] = start(from[i]);                                \
    } else if (row == 2) {                                                                         \
      for (ptrdiff_t i = 0; i < count; i++) {                                                      \
        result total = start(from[i]);                                                             \
        to[i] = join(total, from[step + i]);                                                       \
      }                                                                                            \
    } else if (row == 3) {                                                                         \
      for (ptrdiff_t i = 0; i < count; i++) {                                                      \
        result total = start(from[i]);                                                             \
        total = join(total, from[step + i]);                                                       \
        to[i] = join(total, from[2 * step + i]);                                                   \
      }                                                                                            \
    } else if (row == 4) {                                                                         \
      for (ptrdiff_t i = 0; i < count; i++) {                                                      \
        result total = start(from[i]);                                                             \
        total = join(total, from[step + i]);                                                       \
        total = join(total, from[2 * step + i]);                                                   \
        to[i] = join(total, from[3 * step + i]);                                                   \
      }                                                                                            \
    }                                                                                              \
    for (; row + 4 <= rows; row += 4) {                                                            \
      const element *next = from + row * step;                                                     \
      for (ptrdiff_t i = 0; i < count; i++) {                                                      \
        result total = to[i];                                                                      \
        total = join(total, next[i]);                                                              \
        total = join(total, next[step + i]);                                                       \
        total = join(total, next[2 * step + i]);                                                   \
        to[i] = join(total, next[3 * step + i]);                                                   \
      }                                                                                            \
    }                                                                                              \
    for (; row < rows; row++) {                                                                    \
      const element *next = from + row * step;                                                     \
      for (ptrdiff_t i = 0; i < count; i++) to[i] = join(to[i], next[i]);                          \
    }                                                                                              \
  }

#endif
