#include "CStridedKernels.h"
#include "levels.h"

/// The number of values that are compared with each element of a line at a time; their places stay in registers.
enum { side_by_side = 32 };

/// Defines `name`, which counts the elements of a sorted line that come before each value.
///
/// No element is NaN. A NaN among the values comes after all of them.
#define DEFINE_PLACES(name, element, number, attributes)                                           \
  attributes static void name(ptrdiff_t count, const void *values, ptrdiff_t length,               \
                              const void *line, bool is_after, int64_t *places) {                  \
    const element *from = values, *sorted = line;                                                  \
    for (ptrdiff_t start = 0; start < count; start += side_by_side) {                              \
      ptrdiff_t left = count - start < side_by_side ? count - start : side_by_side;                \
      element block[side_by_side] = {0};                                                           \
      number found[side_by_side] = {0};                                                            \
      if (left == side_by_side) {                                                                  \
        for (int lane = 0; lane < side_by_side; lane++) block[lane] = from[start + lane];          \
      } else {                                                                                     \
        for (ptrdiff_t lane = 0; lane < left; lane++) block[lane] = from[start + lane];            \
      }                                                                                            \
      if (is_after) {                                                                              \
        for (ptrdiff_t index = 0; index < length; index++) {                                       \
          for (int lane = 0; lane < side_by_side; lane++) {                                        \
            found[lane] += !(block[lane] < sorted[index]);                                         \
          }                                                                                        \
        }                                                                                          \
      } else {                                                                                     \
        for (ptrdiff_t index = 0; index < length; index++) {                                       \
          for (int lane = 0; lane < side_by_side; lane++) {                                        \
            found[lane] += !(block[lane] <= sorted[index]);                                        \
          }                                                                                        \
        }                                                                                          \
      }                                                                                            \
      for (ptrdiff_t lane = 0; lane < left; lane++) places[start + lane] = found[lane];            \
    }                                                                                              \
  }

#define DEFINE_TYPES(suffix, attributes)                                                           \
  DEFINE_PLACES(places_double_##suffix, double, int64_t, attributes)                               \
  DEFINE_PLACES(places_float_##suffix, float, int32_t, attributes)                                 \
  DEFINE_PLACES(places_int64_##suffix, int64_t, int64_t, attributes)                               \
  DEFINE_PLACES(places_int32_##suffix, int32_t, int32_t, attributes)

#if defined(__x86_64__)
DEFINE_TYPES(avx2, __attribute__((target("avx2"))))
DEFINE_TYPES(avx512, __attribute__((target("avx512f,avx512dq,avx512vl"))))
#else
DEFINE_TYPES(baseline, )
#endif

typedef void places_function(ptrdiff_t, const void *, ptrdiff_t, const void *, bool, int64_t *);

/// The function of a type of elements; null for other types.
#define OF_TYPE(suffix)                                                                            \
  (element == strided_double  ? places_double_##suffix                                             \
   : element == strided_float ? places_float_##suffix                                              \
   : element == strided_int64 ? places_int64_##suffix                                              \
   : element == strided_int32 ? places_int32_##suffix                                              \
                              : (places_function *)0)

bool strided_places(int level, enum strided_element element, ptrdiff_t count, const void *values,
                    ptrdiff_t length, const void *line, bool is_after, int64_t *places) {
#if defined(__x86_64__)
  if (level == strided_simd_baseline) return false;
  places_function *function = level == strided_simd_avx512 ? OF_TYPE(avx512) : OF_TYPE(avx2);
#else
  (void)level;
  places_function *function = OF_TYPE(baseline);
#endif
  if (!function) return false;
  function(count, values, length, line, is_after, places);
  return true;
}
