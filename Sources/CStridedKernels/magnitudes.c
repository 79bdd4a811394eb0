#include "CStridedKernels.h"
#include "levels.h"

#include <string.h>

/// Defines a function that adds `width` absolute values to sums, unless there are none, and returns the values.
#define DEFINE_STEP(name, element, integer, width, attributes)                                     \
  typedef element name##_##width __attribute__((vector_size(width * sizeof(element))));            \
  typedef integer name##_bits_##width __attribute__((vector_size(width * sizeof(element))));       \
  attributes static inline __attribute__((always_inline)) void name##_step_##width(                \
      const element *from, element *sums, name##_##width *sizes) {                                 \
    name##_bits_##width bits;                                                                      \
    memcpy(&bits, from, sizeof bits);                                                              \
    /* Without the sign bit. */                                                                    \
    bits &= ~((integer)1 << (8 * sizeof(integer) - 1));                                            \
    *sizes = (name##_##width)bits;                                                                 \
    if (!sums) return;                                                                             \
    name##_##width total;                                                                          \
    memcpy(&total, sums, sizeof total);                                                            \
    total += *sizes;                                                                               \
    memcpy(sums, &total, sizeof total);                                                            \
  }

/// Defines the loops of one level for one type of elements; `integer` is unsigned and has as many bytes.
#define DEFINE_MAGNITUDES(name, element, integer, attributes)                                      \
  DEFINE_STEP(name, element, integer, 2, attributes)                                               \
  DEFINE_STEP(name, element, integer, 4, attributes)                                               \
  DEFINE_STEP(name, element, integer, 8, attributes)                                               \
  attributes static inline __attribute__((always_inline)) element name##_add(                      \
      ptrdiff_t count, const element *from, element *sums) {                                       \
    name##_8 eight = {0}, second = {0}, sizes;                                                     \
    ptrdiff_t done = 0;                                                                            \
    for (; done + 16 <= count; done += 16) {                                                       \
      name##_step_8(from + done, sums ? sums + done : NULL, &sizes);                               \
      eight += sizes;                                                                              \
      name##_step_8(from + done + 8, sums ? sums + done + 8 : NULL, &sizes);                       \
      second += sizes;                                                                             \
    }                                                                                              \
    eight += second;                                                                               \
    if (done + 8 <= count) {                                                                       \
      name##_step_8(from + done, sums ? sums + done : NULL, &sizes);                               \
      eight += sizes;                                                                              \
      done += 8;                                                                                   \
    }                                                                                              \
    name##_4 four = __builtin_shufflevector(eight, eight, 0, 1, 2, 3) +                            \
                    __builtin_shufflevector(eight, eight, 4, 5, 6, 7);                             \
    if (done + 4 <= count) {                                                                       \
      name##_4 four_sizes;                                                                         \
      name##_step_4(from + done, sums ? sums + done : NULL, &four_sizes);                          \
      four += four_sizes;                                                                          \
      done += 4;                                                                                   \
    }                                                                                              \
    name##_2 two =                                                                                 \
        __builtin_shufflevector(four, four, 0, 1) + __builtin_shufflevector(four, four, 2, 3);     \
    if (done + 2 <= count) {                                                                       \
      name##_2 two_sizes;                                                                          \
      name##_step_2(from + done, sums ? sums + done : NULL, &two_sizes);                           \
      two += two_sizes;                                                                            \
      done += 2;                                                                                   \
    }                                                                                              \
    element total = two[0] + two[1];                                                               \
    if (done < count) {                                                                            \
      element size = from[done] < 0 ? -from[done] : from[done];                                    \
      if (sums) sums[done] += size;                                                                \
      total += size;                                                                               \
    }                                                                                              \
    return total;                                                                                  \
  }                                                                                                \
  attributes static element name##_magnitudes(ptrdiff_t count, const element *from,                \
                                              element *sums) {                                     \
    return sums ? name##_add(count, from, sums) : name##_add(count, from, NULL);                   \
  }

#define DEFINE_LEVEL(suffix, attributes)                                                           \
  DEFINE_MAGNITUDES(double_##suffix, double, uint64_t, attributes)                                 \
  DEFINE_MAGNITUDES(float_##suffix, float, uint32_t, attributes)

DEFINE_LEVEL(baseline, )
#if defined(__x86_64__)
DEFINE_LEVEL(avx2, __attribute__((target("avx2"))))
DEFINE_LEVEL(avx512, __attribute__((target("avx512f"))))
#define LEVELS(name) {name##_baseline_magnitudes, name##_avx2_magnitudes, name##_avx512_magnitudes}
#else
#define LEVELS(name) {name##_baseline_magnitudes}
#endif

static double (*const loops_of_doubles[])(ptrdiff_t, const double *, double *) = LEVELS(double);
static float (*const loops_of_floats[])(ptrdiff_t, const float *, float *) = LEVELS(float);

double strided_add_magnitudes_double(int level, ptrdiff_t count, const double *from,
                                     double *sums) {
  return loops_of_doubles[loop_index(level)](count, from, sums);
}

float strided_add_magnitudes_float(int level, ptrdiff_t count, const float *from, float *sums) {
  return loops_of_floats[loop_index(level)](count, from, sums);
}
