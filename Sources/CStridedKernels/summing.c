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

#define DEFINE_SUMS(suffix, attributes)                                                            \
  DEFINE_SUM(sum_double_##suffix, double, attributes)                                              \
  DEFINE_SUM(sum_float_##suffix, float, attributes)                                                \
  DEFINE_HALVES(sum_halves_##suffix, attributes)

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
