#include "CStridedKernels.h"
#include "levels.h"

/// The size of the interleaved partial sums in bytes.
///
/// It is the same at every level, so every level adds in the same order.
enum { side_by_side = 256 };

/// Defines `name`, which adds contiguous numbers in interleaved partial sums.
///
/// The partial sums are then added in halves.
#define DEFINE_SUM(name, element, attributes)                                                      \
  attributes static element name(ptrdiff_t count, const element *from) {                           \
    enum { lanes = side_by_side / sizeof(element) };                                               \
    element sums[lanes];                                                                           \
    for (int lane = 0; lane < lanes; lane++) sums[lane] = -(element)0;                             \
    ptrdiff_t done = 0;                                                                            \
    for (; done + lanes <= count; done += lanes) {                                                 \
      for (int lane = 0; lane < lanes; lane++) sums[lane] += from[done + lane];                    \
    }                                                                                              \
    if (done < count) {                                                                            \
      /* Separate, so the sums above stay in registers. */                                         \
      element ends[lanes];                                                                         \
      for (int lane = 0; lane < lanes; lane++) ends[lane] = -(element)0;                           \
      for (ptrdiff_t lane = 0; lane < count - done; lane++) ends[lane] = from[done + lane];        \
      for (int lane = 0; lane < lanes; lane++) sums[lane] += ends[lane];                           \
    }                                                                                              \
    for (int half = lanes / 2; half > 0; half /= 2) {                                              \
      for (int lane = 0; lane < half; lane++) sums[lane] += sums[lane + half];                     \
    }                                                                                              \
    return sums[0];                                                                                \
  }

/// Defines `name`, which sums the lower and the upper halves of contiguous integers.
#define DEFINE_HALVES(name, attributes)                                                            \
  attributes static void name(ptrdiff_t count, const uint64_t *from, uint64_t flip,                \
                              uint64_t *sums) {                                                    \
    uint64_t low = 0, high = 0;                                                                    \
    for (ptrdiff_t index = 0; index < count; index++) {                                            \
      uint64_t value = from[index] ^ flip;                                                         \
      low += value & UINT32_MAX;                                                                   \
      high += value >> 32;                                                                         \
    }                                                                                              \
    sums[0] = low;                                                                                 \
    sums[1] = high;                                                                                \
  }

/// Defines `name`, which sums the columns of some rows, in the order of the rows.
///
/// Four rows are read side by side, because the processor fetches each ahead. Beyond the caches, rows one after
/// the other took three times as long.
#define DEFINE_ROW_SUMS(name, element, total, attributes)                                          \
  attributes static void name(ptrdiff_t count, ptrdiff_t rows, ptrdiff_t step,                     \
                              const void *elements, void *sums) {                                  \
    const element *from = elements;                                                                \
    total *restrict to = sums;                                                                     \
    ptrdiff_t row = (rows - 1) % 4 + 1;                                                            \
    if (row == 1) {                                                                                \
      for (ptrdiff_t i = 0; i < count; i++) to[i] = from[i];                                       \
    } else if (row == 2) {                                                                         \
      for (ptrdiff_t i = 0; i < count; i++) to[i] = (total)from[i] + from[step + i];               \
    } else if (row == 3) {                                                                         \
      for (ptrdiff_t i = 0; i < count; i++) {                                                      \
        to[i] = (total)from[i] + from[step + i] + from[2 * step + i];                              \
      }                                                                                            \
    } else {                                                                                       \
      for (ptrdiff_t i = 0; i < count; i++) {                                                      \
        to[i] = (total)from[i] + from[step + i] + from[2 * step + i] + from[3 * step + i];         \
      }                                                                                            \
    }                                                                                              \
    for (; row < rows; row += 4) {                                                                 \
      const element *next = from + row * step;                                                     \
      for (ptrdiff_t i = 0; i < count; i++) {                                                      \
        to[i] = to[i] + next[i] + next[step + i] + next[2 * step + i] + next[3 * step + i];        \
      }                                                                                            \
    }                                                                                              \
  }

/// Defines `name`, which sums the lower and the upper halves of integers of some rows, four rows at a time.
#define DEFINE_ROW_HALVES(name, attributes)                                                        \
  attributes static void name(ptrdiff_t count, ptrdiff_t rows, ptrdiff_t step,                     \
                              const uint64_t *from, uint64_t flip, uint64_t *restrict low,         \
                              uint64_t *restrict high) {                                           \
    for (ptrdiff_t i = 0; i < count; i++) low[i] = high[i] = 0;                                    \
    ptrdiff_t row = 0;                                                                             \
    for (; row + 4 <= rows; row += 4) {                                                            \
      const uint64_t *next = from + row * step;                                                    \
      for (ptrdiff_t i = 0; i < count; i++) {                                                      \
        uint64_t a = next[i] ^ flip, b = next[step + i] ^ flip;                                    \
        uint64_t c = next[2 * step + i] ^ flip, d = next[3 * step + i] ^ flip;                     \
        low[i] += (a & UINT32_MAX) + (b & UINT32_MAX) + (c & UINT32_MAX) + (d & UINT32_MAX);       \
        high[i] += (a >> 32) + (b >> 32) + (c >> 32) + (d >> 32);                                  \
      }                                                                                            \
    }                                                                                              \
    for (; row < rows; row++) {                                                                    \
      const uint64_t *next = from + row * step;                                                    \
      for (ptrdiff_t i = 0; i < count; i++) {                                                      \
        low[i] += (next[i] ^ flip) & UINT32_MAX;                                                   \
        high[i] += (next[i] ^ flip) >> 32;                                                         \
      }                                                                                            \
    }                                                                                              \
  }

#define DEFINE_SUMS(suffix, attributes)                                                            \
  DEFINE_SUM(sum_double_##suffix, double, attributes)                                              \
  DEFINE_SUM(sum_float_##suffix, float, attributes)                                                \
  DEFINE_HALVES(sum_halves_##suffix, attributes)                                                   \
  DEFINE_ROW_HALVES(row_halves_##suffix, attributes)                                               \
  DEFINE_ROW_SUMS(rows_float_##suffix, float, float, attributes)                                   \
  DEFINE_ROW_SUMS(rows_double_##suffix, double, double, attributes)                                \
  DEFINE_ROW_SUMS(rows_int8_##suffix, int8_t, int64_t, attributes)                                 \
  DEFINE_ROW_SUMS(rows_int16_##suffix, int16_t, int64_t, attributes)                               \
  DEFINE_ROW_SUMS(rows_int32_##suffix, int32_t, int64_t, attributes)                               \
  DEFINE_ROW_SUMS(rows_uint8_##suffix, uint8_t, uint64_t, attributes)                              \
  DEFINE_ROW_SUMS(rows_uint16_##suffix, uint16_t, uint64_t, attributes)                            \
  DEFINE_ROW_SUMS(rows_uint32_##suffix, uint32_t, uint64_t, attributes)

DEFINE_SUMS(baseline, )
#if defined(__x86_64__)
DEFINE_SUMS(avx2, __attribute__((target("avx2"))))
DEFINE_SUMS(avx512, __attribute__((target("avx512f"))))
#endif

typedef double double_sum(ptrdiff_t, const double *);
typedef float float_sum(ptrdiff_t, const float *);

static double_sum *const double_sums[] = {
    sum_double_baseline,
#if defined(__x86_64__)
    sum_double_avx2,
    sum_double_avx512,
#endif
};

static float_sum *const float_sums[] = {
    sum_float_baseline,
#if defined(__x86_64__)
    sum_float_avx2,
    sum_float_avx512,
#endif
};

typedef void halves_sum(ptrdiff_t, const uint64_t *, uint64_t, uint64_t *);

static halves_sum *const halves_sums[] = {
    sum_halves_baseline,
#if defined(__x86_64__)
    sum_halves_avx2,
    sum_halves_avx512,
#endif
};

double strided_sum_double(int level, ptrdiff_t count, const void *from) {
  return double_sums[loop_index(level)](count, from);
}

float strided_sum_float(int level, ptrdiff_t count, const void *from) {
  return float_sums[loop_index(level)](count, from);
}

void strided_sum_halves(int level, ptrdiff_t count, const void *from, uint64_t flip,
                        uint64_t *sums) {
  halves_sums[loop_index(level)](count, from, flip, sums);
}

typedef void row_halves(ptrdiff_t, ptrdiff_t, ptrdiff_t, const uint64_t *, uint64_t, uint64_t *,
                        uint64_t *);

static row_halves *const rows_of_halves[] = {
    row_halves_baseline,
#if defined(__x86_64__)
    row_halves_avx2,
    row_halves_avx512,
#endif
};

void strided_sum_rows_of_halves(int level, ptrdiff_t count, ptrdiff_t rows, ptrdiff_t step,
                                const void *elements, uint64_t flip, uint64_t *low,
                                uint64_t *high) {
  rows_of_halves[loop_index(level)](count, rows, step, elements, flip, low, high);
}

typedef void row_sums(ptrdiff_t, ptrdiff_t, ptrdiff_t, const void *, void *);

/// The sums of each type of elements, in the order of `strided_element`.
#define ROWS(suffix)                                                                               \
  {                                                                                                \
    rows_float_##suffix, rows_double_##suffix, rows_int8_##suffix, rows_int16_##suffix,            \
        rows_int32_##suffix, 0, rows_uint8_##suffix, rows_uint16_##suffix, rows_uint32_##suffix, 0 \
  }

static row_sums *const rows_of_sums[][10] = {
    ROWS(baseline),
#if defined(__x86_64__)
    ROWS(avx2),
    ROWS(avx512),
#endif
};

void strided_sum_rows(int level, enum strided_element element, ptrdiff_t count, ptrdiff_t rows,
                      ptrdiff_t step, const void *elements, void *sums) {
  rows_of_sums[loop_index(level)][element](count, rows, step, elements, sums);
}
