#include "CStridedKernels.h"
#include "levels.h"

/// Defines `name_check` and `name_offsets` of one level.
#define DEFINE_POSITIONS(name, attributes)                                                         \
  attributes static void name##_check(ptrdiff_t count, const int64_t *positions, int64_t extent,   \
                                      int64_t *signs, int64_t *misses) {                           \
    uint64_t size = (uint64_t)extent, sign = 0, miss = 0;                                          \
    for (ptrdiff_t index = 0; index < count; index++) {                                            \
      uint64_t position = (uint64_t)positions[index];                                              \
      sign |= position;                                                                            \
      miss |= (position + size) | (size - 1 - position);                                           \
    }                                                                                              \
    *signs = (int64_t)sign;                                                                        \
    *misses = (int64_t)miss;                                                                       \
  }                                                                                                \
  attributes static void name##_offsets(ptrdiff_t count, const int64_t *restrict positions,        \
                                        int64_t extent, int64_t stride,                            \
                                        int64_t *restrict offsets) {                               \
    if (stride == 1) {                                                                             \
      for (ptrdiff_t index = 0; index < count; index++) {                                          \
        offsets[index] = positions[index] + (positions[index] >> 63 & extent);                     \
      }                                                                                            \
    } else {                                                                                       \
      for (ptrdiff_t index = 0; index < count; index++) {                                          \
        int64_t position = positions[index] + (positions[index] >> 63 & extent);                   \
        offsets[index] = position * stride;                                                        \
      }                                                                                            \
    }                                                                                              \
  }

DEFINE_POSITIONS(baseline, )
#if defined(__x86_64__)
DEFINE_POSITIONS(avx2, __attribute__((target("avx2"))))
DEFINE_POSITIONS(avx512, __attribute__((target("avx512f"))))
#endif

typedef void check_function(ptrdiff_t, const int64_t *, int64_t, int64_t *, int64_t *);
typedef void offset_function(ptrdiff_t, const int64_t *, int64_t, int64_t, int64_t *);

static check_function *const checks[] = {
    baseline_check,
#if defined(__x86_64__)
    avx2_check,
    avx512_check,
#endif
};

static offset_function *const offset_functions[] = {
    baseline_offsets,
#if defined(__x86_64__)
    avx2_offsets,
    avx512_offsets,
#endif
};

void strided_check_positions(int level, ptrdiff_t count, const int64_t *positions, int64_t extent,
                             int64_t *signs, int64_t *misses) {
  checks[loop_index(level)](count, positions, extent, signs, misses);
}

void strided_offsets(int level, ptrdiff_t count, const int64_t *positions, int64_t extent,
                     int64_t stride, int64_t *offsets) {
  offset_functions[loop_index(level)](count, positions, extent, stride, offsets);
}
