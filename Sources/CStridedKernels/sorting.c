#include "CStridedKernels.h"
#include "levels.h"

// The columns of a block of vectors are sorted side by side, by compare-exchanges of whole vectors:
// K. E. Batcher's merge exchange, D. E. Knuth, "The Art of Computer Programming", volume 3, second
// edition, algorithm 5.2.2 M. It sorts any number of rows, and no step depends on the keys.

/// The size of a row of the block in bytes.
enum { row_bytes = 64 };

/// Defines `name`, which sorts the columns of unsigned integers.
#define DEFINE_SORT(name, element, attributes)                                                     \
  attributes static void name(ptrdiff_t count, void *block) {                                      \
    typedef element vector __attribute__((vector_size(row_bytes), may_alias));                     \
    vector *rows = block;                                                                          \
    ptrdiff_t half = 1;                                                                            \
    while (2 * half < count) half *= 2;                                                            \
    for (ptrdiff_t merged = half; merged > 0; merged /= 2) {                                       \
      ptrdiff_t distance = merged, part = 0;                                                       \
      for (ptrdiff_t next = half;; next /= 2) {                                                    \
        for (ptrdiff_t start = part; start < count - distance; start += 2 * merged) {              \
          ptrdiff_t end = start + merged;                                                          \
          if (end > count - distance) end = count - distance;                                      \
          for (ptrdiff_t row = start; row < end; row++) {                                          \
            vector low = rows[row], high = rows[row + distance];                                   \
            rows[row] = __builtin_elementwise_min(low, high);                                      \
            rows[row + distance] = __builtin_elementwise_max(low, high);                           \
          }                                                                                        \
        }                                                                                          \
        if (next == merged) break;                                                                 \
        distance = next - merged;                                                                  \
        part = merged;                                                                             \
      }                                                                                            \
    }                                                                                              \
  }

// A single row is sorted in the columns of a block, a power of two of rows, which are then merged. The steps are
// bitonic (algorithm 5.3.4 of the same book): a merge reads one half in reverse. The keys are in the order of the
// columns one after the other. Some rows stay in registers for several steps, because storing rows takes
// longer than comparing them.

/// Exchanges the elements of two rows that are out of order.
#define ORDER(a, b)                                                                                \
  do {                                                                                             \
    vector least = __builtin_elementwise_min(a, b);                                                \
    b = __builtin_elementwise_max(a, b);                                                           \
    a = least;                                                                                     \
  } while (0)

/// A loop over the elements of a vector. The compiler makes it a shuffle.
#define EACH_LANE _Pragma("clang loop unroll(full)") for (int lane = 0; lane < lanes; lane++)

/// A loop over rows that stay in registers.
#define EACH_ROW(row, start, end)                                                                  \
  _Pragma("clang loop unroll(full)") for (int row = start; row < (end); row++)

/// Exchanges the elements of two rows that are out of order, where element `lane` of one row meets element
/// `lane ^ flip` of the other. Lanes without `bit` keep the lesser element.
#define FLIP(flip, bit, a, b)                                                                      \
  do {                                                                                             \
    vector other, least, most;                                                                     \
    EACH_LANE other[lane] = b[lane ^ (flip & (lanes - 1))];                                        \
    least = __builtin_elementwise_min(a, other);                                                   \
    most = __builtin_elementwise_max(a, other);                                                    \
    EACH_LANE a[lane] = lane & bit ? most[lane] : least[lane];                                     \
    EACH_LANE other[lane] = lane & bit ? least[lane] : most[lane];                                 \
    EACH_LANE b[lane] = other[lane ^ (flip & (lanes - 1))];                                        \
  } while (0)

/// Exchanges the elements of a row that are out of order and whose lanes differ in one bit.
#define CROSS(bit, a)                                                                              \
  do {                                                                                             \
    vector other, least, most;                                                                     \
    EACH_LANE other[lane] = a[lane ^ (bit & (lanes - 1))];                                         \
    least = __builtin_elementwise_min(a, other);                                                   \
    most = __builtin_elementwise_max(a, other);                                                    \
    EACH_LANE a[lane] = lane & bit ? most[lane] : least[lane];                                     \
  } while (0)

/// Exchanges elements of a row whose lanes differ in each bit below one.
#define CROSS_BELOW(bit, a)                                                                        \
  do {                                                                                             \
    if (bit > 8) CROSS(8, a);                                                                      \
    if (bit > 4) CROSS(4, a);                                                                      \
    if (bit > 2) CROSS(2, a);                                                                      \
    if (bit > 1) CROSS(1, a);                                                                      \
  } while (0)

/// Merges columns whose numbers differ in one bit.
///
/// Two rows and their mirror images go through all steps but those of rows that are less than half a block apart.
#define MERGE(name, bit)                                                                           \
  if (count == 2) {                                                                                \
    vector a = rows[0], b = rows[1];                                                               \
    FLIP((2 * bit - 1), bit, a, b);                                                                \
    CROSS_BELOW(bit, a);                                                                           \
    CROSS_BELOW(bit, b);                                                                           \
    ORDER(a, b);                                                                                   \
    rows[0] = a;                                                                                   \
    rows[1] = b;                                                                                   \
  } else {                                                                                         \
    for (ptrdiff_t row = 0; row < count / 4; row++) {                                              \
      vector *low = rows + row, *high = rows + count / 2 - 1 - row;                                \
      vector a = low[0], b = high[0], c = low[count / 2], d = high[count / 2];                     \
      FLIP((2 * bit - 1), bit, a, d);                                                              \
      FLIP((2 * bit - 1), bit, b, c);                                                              \
      CROSS_BELOW(bit, a);                                                                         \
      CROSS_BELOW(bit, b);                                                                         \
      CROSS_BELOW(bit, c);                                                                         \
      CROSS_BELOW(bit, d);                                                                         \
      ORDER(a, c);                                                                                 \
      ORDER(b, d);                                                                                 \
      low[0] = a;                                                                                  \
      high[0] = b;                                                                                 \
      low[count / 2] = c;                                                                          \
      high[count / 2] = d;                                                                         \
    }                                                                                              \
    name##_settle(count, rows, count / 4);                                                         \
  }

/// Settles groups of `size` rows, in registers.
#define SETTLE(size)                                                                               \
  for (ptrdiff_t start = 0; start < count; start += size) {                                        \
    vector group[size];                                                                            \
    EACH_ROW(row, 0, size) group[row] = rows[start + row];                                         \
    if (size > 8) EACH_ROW(row, 0, size / 2) ORDER(group[row], group[row + 8]);                    \
    if (size > 4) {                                                                                \
      EACH_ROW(row, 0, size) if (!(row & 4)) ORDER(group[row], group[(row + 4) % size]);           \
    }                                                                                              \
    if (size > 2) {                                                                                \
      EACH_ROW(row, 0, size) if (!(row & 2)) ORDER(group[row], group[(row + 2) % size]);           \
    }                                                                                              \
    EACH_ROW(row, 0, size) if (!(row & 1)) ORDER(group[row], group[row + 1]);                      \
    EACH_ROW(row, 0, size) rows[start + row] = group[row];                                         \
  }

/// Defines `name`, which sorts the unsigned integers of a block, and what it needs.
///
/// `settled` rows stay in registers: 4 or 16.
#define DEFINE_BLOCK_SORT(name, element, settled, attributes)                                      \
  typedef element name##_vector __attribute__((vector_size(row_bytes), may_alias));                \
  /* Compares rows at falling distances, which ends a merge. */                                    \
  attributes static void name##_settle(ptrdiff_t count, name##_vector *rows,                       \
                                       ptrdiff_t distance) {                                       \
    typedef name##_vector vector;                                                                  \
    for (; distance > settled; distance /= 4) {                                                    \
      for (ptrdiff_t start = 0; start < count; start += 2 * distance) {                            \
        for (ptrdiff_t row = start; row < start + distance / 2; row++) {                           \
          vector a = rows[row], b = rows[row + distance / 2];                                      \
          vector c = rows[row + distance], d = rows[row + distance / 2 * 3];                       \
          ORDER(a, c);                                                                             \
          ORDER(b, d);                                                                             \
          ORDER(a, b);                                                                             \
          ORDER(c, d);                                                                             \
          rows[row] = a;                                                                           \
          rows[row + distance / 2] = b;                                                            \
          rows[row + distance] = c;                                                                \
          rows[row + distance / 2 * 3] = d;                                                        \
        }                                                                                          \
      }                                                                                            \
    }                                                                                              \
    for (; distance > settled / 2; distance /= 2) {                                                \
      for (ptrdiff_t start = 0; start < count; start += 2 * distance) {                            \
        for (ptrdiff_t row = start; row < start + distance; row++) {                               \
          vector a = rows[row], b = rows[row + distance];                                          \
          ORDER(a, b);                                                                             \
          rows[row] = a;                                                                           \
          rows[row + distance] = b;                                                                \
        }                                                                                          \
      }                                                                                            \
    }                                                                                              \
    if (settled == 16 && distance == 8) {                                                          \
      SETTLE(16)                                                                                   \
    } else if (settled == 16 && distance == 4) {                                                   \
      SETTLE(8)                                                                                    \
    } else if (distance == 2) {                                                                    \
      SETTLE(4)                                                                                    \
    } else if (distance == 1) {                                                                    \
      SETTLE(2)                                                                                    \
    }                                                                                              \
  }                                                                                                \
  attributes static void name##_columns(ptrdiff_t count, name##_vector *rows) {                    \
    typedef name##_vector vector;                                                                  \
    if (count == 2) {                                                                              \
      ORDER(rows[0], rows[1]);                                                                     \
      return;                                                                                      \
    }                                                                                              \
    for (ptrdiff_t start = 0; start < count; start += 4) {                                         \
      vector a = rows[start], b = rows[start + 1], c = rows[start + 2], d = rows[start + 3];       \
      ORDER(a, b);                                                                                 \
      ORDER(c, d);                                                                                 \
      ORDER(a, c);                                                                                 \
      ORDER(b, d);                                                                                 \
      ORDER(b, c);                                                                                 \
      rows[start] = a;                                                                             \
      rows[start + 1] = b;                                                                         \
      rows[start + 2] = c;                                                                         \
      rows[start + 3] = d;                                                                         \
    }                                                                                              \
    for (ptrdiff_t size = 8; size <= count; size *= 2) {                                           \
      for (ptrdiff_t start = 0; start < count; start += size) {                                    \
        for (ptrdiff_t row = 0; row < size / 4; row++) {                                           \
          vector *low = rows + start + row, *high = rows + start + size - 1 - row;                 \
          vector a = low[0], b = low[size / 4], c = high[-(size / 4)], d = high[0];                \
          ORDER(a, d);                                                                             \
          ORDER(b, c);                                                                             \
          ORDER(a, b);                                                                             \
          ORDER(c, d);                                                                             \
          low[0] = a;                                                                              \
          low[size / 4] = b;                                                                       \
          high[-(size / 4)] = c;                                                                   \
          high[0] = d;                                                                             \
        }                                                                                          \
      }                                                                                            \
      name##_settle(count, rows, size / 8);                                                        \
    }                                                                                              \
  }                                                                                                \
  attributes static void name(ptrdiff_t count, void *block) {                                      \
    typedef name##_vector vector;                                                                  \
    enum { lanes = row_bytes / sizeof(element) };                                                  \
    vector *rows = block;                                                                          \
    name##_columns(count, rows);                                                                   \
    MERGE(name, 1)                                                                                 \
    MERGE(name, 2)                                                                                 \
    MERGE(name, 4)                                                                                 \
    if (lanes > 8) {                                                                               \
      MERGE(name, 8)                                                                               \
    }                                                                                              \
    if (lanes > 16) {                                                                              \
      MERGE(name, 16)                                                                              \
    }                                                                                              \
  }

#define DEFINE_SORTS(suffix, settled, attributes)                                                  \
  DEFINE_SORT(sort_8_##suffix, uint8_t, attributes)                                                \
  DEFINE_SORT(sort_16_##suffix, uint16_t, attributes)                                              \
  DEFINE_SORT(sort_32_##suffix, uint32_t, attributes)                                              \
  DEFINE_SORT(sort_64_##suffix, uint64_t, attributes)                                              \
  DEFINE_BLOCK_SORT(block_16_##suffix, uint16_t, settled, attributes)                              \
  DEFINE_BLOCK_SORT(block_32_##suffix, uint32_t, settled, attributes)                              \
  DEFINE_BLOCK_SORT(block_64_##suffix, uint64_t, settled, attributes)

DEFINE_SORTS(baseline, 4, )
#if defined(__x86_64__)
DEFINE_SORTS(avx2, 16, __attribute__((target("avx2"))))
DEFINE_SORTS(avx512, 16, __attribute__((target("avx512f,avx512vl,avx512bw"))))
#endif

typedef void column_sort(ptrdiff_t, void *);

#define SORTS(suffix) {sort_8_##suffix, sort_16_##suffix, sort_32_##suffix, sort_64_##suffix}

static column_sort *const column_sorts[][4] = {
    SORTS(baseline),
#if defined(__x86_64__)
    SORTS(avx2),
    SORTS(avx512),
#endif
};

void strided_sort_columns(int level, size_t width, ptrdiff_t count, void *block) {
  column_sorts[loop_index(level)][__builtin_ctzl(width)](count, block);
}

#define BLOCK_SORTS(suffix) {block_16_##suffix, block_32_##suffix, block_64_##suffix}

static column_sort *const block_sorts[][3] = {
    BLOCK_SORTS(baseline),
#if defined(__x86_64__)
    BLOCK_SORTS(avx2),
    BLOCK_SORTS(avx512),
#endif
};

void strided_sort_block(int level, size_t width, ptrdiff_t count, void *block) {
  block_sorts[loop_index(level)][__builtin_ctzl(width) - 1](count, block);
}
