#include "CStridedKernels.h"
#include "levels.h"

/// The size of the interleaved counts in bytes.
enum { side_by_side = 256 };

/// The number of columns that are counted together.
enum { columns_at_once = 1024 };

/// The number of elements that a count of one byte can hold.
enum { countable = 255 };

/// Defines `count_bits` and `count_rows`. Counts have the type of the elements, so a vector holds as many of each.
#define DEFINE_COUNTING(type, bits, suffix, attributes)                                            \
  attributes static ptrdiff_t count_##bits##_##suffix(ptrdiff_t count, const void *elements,       \
                                                      uint64_t mask) {                             \
    enum { lanes = side_by_side / sizeof(type) };                                                  \
    const type *next = elements, tested = (type)mask;                                              \
    ptrdiff_t total = 0;                                                                           \
    for (ptrdiff_t left = count / lanes; left > 0;) {                                              \
      const ptrdiff_t steps = left < countable ? left : countable;                                 \
      type counts[lanes] = {0};                                                                    \
      for (ptrdiff_t step = 0; step < steps; step++, next += lanes) {                              \
        for (int lane = 0; lane < lanes; lane++) counts[lane] += (next[lane] & tested) != 0;       \
      }                                                                                            \
      for (int lane = 0; lane < lanes; lane++) total += (ptrdiff_t)counts[lane];                   \
      left -= steps;                                                                               \
    }                                                                                              \
    for (ptrdiff_t i = 0; i < count % lanes; i++) total += (next[i] & tested) != 0;                \
    return total;                                                                                  \
  }                                                                                                \
  attributes static void count_rows_##bits##_##suffix(ptrdiff_t count, ptrdiff_t rows,             \
                                                      ptrdiff_t step, const void *elements,        \
                                                      uint64_t mask, int64_t *totals) {            \
    const type *from = elements, tested = (type)mask;                                              \
    for (ptrdiff_t done = 0; done < count; done += columns_at_once) {                              \
      const ptrdiff_t some = count - done < columns_at_once ? count - done : columns_at_once;      \
      type counts[columns_at_once];                                                                \
      for (ptrdiff_t i = 0; i < some; i++) counts[i] = 0;                                          \
      for (ptrdiff_t row = 0; row < rows; row++) {                                                 \
        const type *next = from + done + row * step;                                               \
        for (ptrdiff_t i = 0; i < some; i++) counts[i] += (next[i] & tested) != 0;                 \
      }                                                                                            \
      for (ptrdiff_t i = 0; i < some; i++) totals[done + i] = (int64_t)counts[i];                  \
    }                                                                                              \
  }

#define DEFINE_LEVEL(suffix, attributes)                                                           \
  DEFINE_COUNTING(uint8_t, 8, suffix, attributes)                                                  \
  DEFINE_COUNTING(uint16_t, 16, suffix, attributes)                                                \
  DEFINE_COUNTING(uint32_t, 32, suffix, attributes)                                                \
  DEFINE_COUNTING(uint64_t, 64, suffix, attributes)

DEFINE_LEVEL(baseline, )
#if defined(__x86_64__)
DEFINE_LEVEL(avx2, __attribute__((target("avx2"))))
DEFINE_LEVEL(avx512, __attribute__((target("avx512f,avx512vl,avx512bw"))))
#endif

typedef ptrdiff_t count_function(ptrdiff_t, const void *, uint64_t);
typedef void rows_function(ptrdiff_t, ptrdiff_t, ptrdiff_t, const void *, uint64_t, int64_t *);

#define LEVEL(name, suffix)                                                                        \
  {name##_8_##suffix, name##_16_##suffix, name##_32_##suffix, name##_64_##suffix}

/// The loops of each level, for elements of 1, 2, 4 and 8 bytes.
static count_function *const counts[][4] = {
    LEVEL(count, baseline),
#if defined(__x86_64__)
    LEVEL(count, avx2),
    LEVEL(count, avx512),
#endif
};

static rows_function *const counts_of_rows[][4] = {
    LEVEL(count_rows, baseline),
#if defined(__x86_64__)
    LEVEL(count_rows, avx2),
    LEVEL(count_rows, avx512),
#endif
};

ptrdiff_t strided_count_nonzero(int level, size_t width, ptrdiff_t count, const void *elements,
                                uint64_t mask) {
  return counts[loop_index(level)][__builtin_ctzl(width)](count, elements, mask);
}

void strided_count_nonzero_rows(int level, size_t width, ptrdiff_t count, ptrdiff_t rows,
                                ptrdiff_t step, const void *elements, uint64_t mask,
                                int64_t *totals) {
  counts_of_rows[loop_index(level)][__builtin_ctzl(width)](count, rows, step, elements, mask,
                                                           totals);
}
