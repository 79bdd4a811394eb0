// The functions of vector_functions_single.h and vector_functions_wide.h for AdvSIMD of arm64.
#include <arm_neon.h>

#if IS_SINGLE
#define LANES 4
#define NAME(name) strided_##name##_float_advsimd
/// The bytes of four elements of a table of 64 bytes.
static inline float32x4_t lookup(const float *table, uint32x4_t i) {
  uint32x4_t place = vmulq_n_u32(vandq_u32(i, vdupq_n_u32(15)), 0x04040404);
  uint8x16_t bytes = vreinterpretq_u8_u32(vaddq_u32(place, vdupq_n_u32(0x03020100)));
  return vreinterpretq_f32_u8(vqtbl4q_u8(vld1q_u8_x4((const uint8_t *)table), bytes));
}
#define LOOKUP(table, i) ((vector)lookup(table, (uint32x4_t)(i)))
#else
#define LANES 2
#define NAME(name) strided_##name##_double_advsimd
#define SINGLE_NAME(name) strided_##name##_float_advsimd
static inline float64x2_t lookup(const double *table, uint64x2_t i) {
  return (float64x2_t){table[vgetq_lane_u64(i, 0) & 15], table[vgetq_lane_u64(i, 1) & 15]};
}
#define LOOKUP(table, i) ((vector)lookup(table, (uint64x2_t)(i)))
#endif

// Not the instructions for the lesser and the greater number, whose result is not a number if `a` is none.
#define LESSER(a, b) ((a) < (b) ? (a) : (b))
#define GREATER(a, b) ((a) > (b) ? (a) : (b))
#define ANY(mask) __builtin_expect(vmaxvq_u32((uint32x4_t)(mask)) != 0, 0)

#if IS_SINGLE
#include "vector_functions_single.h"
#else
#include "vector_functions_wide.h"
#endif
