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

// Columns are merged by bitonic merges that read one half in reverse (algorithm 5.3.4 of the same book), in the
// order of the columns one after the other. A comparison of elements at least a column apart is one of
// different lanes of two rows, or of one row. All others are comparisons of whole rows.

/// A loop over the elements of a vector. The compiler makes it a shuffle.
#define EACH_LANE _Pragma("clang loop unroll(full)") for (int lane = 0; lane < lanes; lane++)

/// Replaces `low` and `high`, two rows of which one may be the other's mirror image, in the first step of a
/// merge: element `lane` of one row meets element `lane ^ flip` of the other. Lanes without `bit` keep the
/// lesser element.
#define FLIP(element, flip, bit)                                                                   \
  for (ptrdiff_t row = 0; row < count / 2; row++) {                                                \
    vector a = rows[row], b = rows[count - 1 - row], c, d, e, f;                                   \
    EACH_LANE c[lane] = b[lane ^ (flip & (lanes - 1))];                                            \
    EACH_LANE d[lane] = a[lane ^ (flip & (lanes - 1))];                                            \
    e = __builtin_elementwise_min(a, c);                                                           \
    f = __builtin_elementwise_max(a, c);                                                           \
    EACH_LANE a[lane] = lane & bit ? f[lane] : e[lane];                                            \
    e = __builtin_elementwise_min(b, d);                                                           \
    f = __builtin_elementwise_max(b, d);                                                           \
    EACH_LANE b[lane] = lane & bit ? f[lane] : e[lane];                                            \
    rows[row] = a;                                                                                 \
    rows[count - 1 - row] = b;                                                                     \
  }

/// Compares the elements of each row whose lanes differ in one bit.
#define CROSS(element, bit)                                                                        \
  for (ptrdiff_t row = 0; row < count; row++) {                                                    \
    vector a = rows[row], c, e, f;                                                                 \
    EACH_LANE c[lane] = a[lane ^ (bit & (lanes - 1))];                                             \
    e = __builtin_elementwise_min(a, c);                                                           \
    f = __builtin_elementwise_max(a, c);                                                           \
    EACH_LANE a[lane] = lane & bit ? f[lane] : e[lane];                                            \
    rows[row] = a;                                                                                 \
  }

/// Compares rows at falling distances, which ends a merge.
#define SETTLE                                                                                     \
  for (ptrdiff_t distance = count / 2; distance > 0; distance /= 2) {                              \
    for (ptrdiff_t start = 0; start < count; start += 2 * distance) {                              \
      for (ptrdiff_t row = start; row < start + distance; row++) {                                 \
        vector a = rows[row], b = rows[row + distance];                                            \
        rows[row] = __builtin_elementwise_min(a, b);                                               \
        rows[row + distance] = __builtin_elementwise_max(a, b);                                    \
      }                                                                                            \
    }                                                                                              \
  }

/// Defines `name`, which merges sorted columns of unsigned integers.
#define DEFINE_MERGE(name, element, attributes)                                                    \
  attributes static void name(ptrdiff_t count, void *block) {                                      \
    typedef element vector __attribute__((vector_size(row_bytes), may_alias));                     \
    enum { lanes = row_bytes / sizeof(element) };                                                  \
    vector *rows = block;                                                                          \
    FLIP(element, 1, 1)                                                                            \
    SETTLE                                                                                         \
    FLIP(element, 3, 2)                                                                            \
    CROSS(element, 1)                                                                              \
    SETTLE                                                                                         \
    FLIP(element, 7, 4)                                                                            \
    CROSS(element, 2)                                                                              \
    CROSS(element, 1)                                                                              \
    SETTLE                                                                                         \
    if (lanes > 8) {                                                                               \
      FLIP(element, 15, 8)                                                                         \
      CROSS(element, 4)                                                                            \
      CROSS(element, 2)                                                                            \
      CROSS(element, 1)                                                                            \
      SETTLE                                                                                       \
    }                                                                                              \
    if (lanes > 16) {                                                                              \
      FLIP(element, 31, 16)                                                                        \
      CROSS(element, 8)                                                                            \
      CROSS(element, 4)                                                                            \
      CROSS(element, 2)                                                                            \
      CROSS(element, 1)                                                                            \
      SETTLE                                                                                       \
    }                                                                                              \
  }

#define DEFINE_SORTS(suffix, attributes)                                                           \
  DEFINE_SORT(sort_8_##suffix, uint8_t, attributes)                                                \
  DEFINE_SORT(sort_16_##suffix, uint16_t, attributes)                                              \
  DEFINE_SORT(sort_32_##suffix, uint32_t, attributes)                                              \
  DEFINE_SORT(sort_64_##suffix, uint64_t, attributes)                                              \
  DEFINE_MERGE(merge_16_##suffix, uint16_t, attributes)                                            \
  DEFINE_MERGE(merge_32_##suffix, uint32_t, attributes)                                            \
  DEFINE_MERGE(merge_64_##suffix, uint64_t, attributes)

DEFINE_SORTS(baseline, )
#if defined(__x86_64__)
DEFINE_SORTS(avx2, __attribute__((target("avx2"))))
DEFINE_SORTS(avx512, __attribute__((target("avx512f,avx512vl,avx512bw"))))
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

#define MERGES(suffix) {merge_16_##suffix, merge_32_##suffix, merge_64_##suffix}

static column_sort *const column_merges[][3] = {
    MERGES(baseline),
#if defined(__x86_64__)
    MERGES(avx2),
    MERGES(avx512),
#endif
};

void strided_merge_columns(int level, size_t width, ptrdiff_t count, void *block) {
  column_merges[loop_index(level)][__builtin_ctzl(width) - 1](count, block);
}
