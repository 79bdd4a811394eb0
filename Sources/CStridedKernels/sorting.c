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

#define DEFINE_SORTS(suffix, attributes)                                                           \
  DEFINE_SORT(sort_8_##suffix, uint8_t, attributes)                                                \
  DEFINE_SORT(sort_16_##suffix, uint16_t, attributes)                                              \
  DEFINE_SORT(sort_32_##suffix, uint32_t, attributes)                                              \
  DEFINE_SORT(sort_64_##suffix, uint64_t, attributes)

DEFINE_SORTS(baseline, )
#if defined(__x86_64__)
DEFINE_SORTS(avx2, __attribute__((target("avx2"))))
DEFINE_SORTS(avx512, __attribute__((target("avx512f,avx512vl"))))
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
