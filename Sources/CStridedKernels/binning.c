#include "CStridedKernels.h"
#include "levels.h"

/// The number of places that are counted in several tables at once.
enum { few_places = 256 };

/// Defines `name`, which writes the bin of each number. A place computed with rounding errors is off by one at most.
#define DEFINE_BINS(name, element, attributes)                                                     \
  attributes static void name(ptrdiff_t count, const void *numbers, ptrdiff_t stride,              \
                              const double *edges, int32_t bins, double density,                   \
                              int32_t *restrict places) {                                          \
    const element *from = numbers;                                                                 \
    const double low = edges[0], high = edges[bins];                                               \
    for (ptrdiff_t i = 0; i < count; i++) {                                                        \
      const double x = from[i * stride];                                                           \
      const int is_inside = (x >= low) & (x <= high);                                              \
      const double distance = is_inside ? (x - low) * density : 0;                                 \
      int32_t place = (int32_t)distance;                                                           \
      place = place < bins - 1 ? place : bins - 1;                                                 \
      const int32_t is_below = x < edges[place];                                                   \
      const int32_t is_above = (x >= edges[place + 1]) & (place < bins - 1);                       \
      places[i] = is_inside ? place + is_above - is_below : bins;                                  \
    }                                                                                              \
  }

#define DEFINE_LEVEL(suffix, attributes)                                                           \
  DEFINE_BINS(bins_double_##suffix, double, attributes)                                            \
  DEFINE_BINS(bins_float_##suffix, float, attributes)

DEFINE_LEVEL(baseline, )
#if defined(__x86_64__)
DEFINE_LEVEL(avx2, __attribute__((target("avx2"))))
DEFINE_LEVEL(avx512, __attribute__((target("avx512f,avx512vl"))))
#endif

typedef void bins_function(ptrdiff_t, const void *, ptrdiff_t, const double *, int32_t, double,
                           int32_t *);

#define LEVEL(suffix) {bins_float_##suffix, bins_double_##suffix}

/// The loops of each level, for `strided_float` and `strided_double`.
static bins_function *const loops[][2] = {
    LEVEL(baseline),
#if defined(__x86_64__)
    LEVEL(avx2),
    LEVEL(avx512),
#endif
};

void strided_bins(int level, enum strided_element element, ptrdiff_t count, const void *numbers,
                  ptrdiff_t stride, const double *edges, int32_t bins, double density,
                  int32_t *places) {
  loops[loop_index(level)][element](count, numbers, stride, edges, bins, density, places);
}

void strided_count_places(ptrdiff_t count, const int32_t *places, ptrdiff_t extent,
                          int64_t *counts) {
  ptrdiff_t index = 0;
  if (extent <= few_places && count <= INT32_MAX) {
    // A count waits for the one before in the same place. Neighbours are in different tables.
    uint32_t tables[4][few_places];
    for (int table = 0; table < 4; table++) {
      for (ptrdiff_t place = 0; place < extent; place++) tables[table][place] = 0;
    }
    for (; index + 4 <= count; index += 4) {
      for (int table = 0; table < 4; table++) tables[table][places[index + table]]++;
    }
    for (ptrdiff_t place = 0; place < extent; place++) {
      counts[place] += (int64_t)tables[0][place] + tables[1][place] + tables[2][place] +
                       tables[3][place];
    }
  }
  for (; index < count; index++) counts[places[index]]++;
}
