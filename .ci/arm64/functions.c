// Writes the results of the mathematical functions in vectors, and of sums, to standard output: the same bits on
// every processor. Exits with 1 if a result depends on its neighbours or on strides.
#include "CStridedKernels.h"

#include <float.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

// The sources are the same on every processor.
#pragma STDC FP_CONTRACT OFF

enum { count = 20000 };

/// A pseudo-random number between -1 and 1.
static double share(void) {
  static uint64_t state = 7;
  state = state * 6364136223846793005u + 1442695040888963407u;
  return (double)(int64_t)state / 0x1p63;
}

/// Defines the checks of one type. `first` and `second` are sources: numbers of every size, numbers next to 0
/// and 1, and special ones.
#define DEFINE_CHECKS(number, least, most, normal, epsilon, exponents)                             \
  static number first_##number[count], second_##number[count];                                     \
  static number result_##number[count], spread_##number[3 * count], part_##number[2 * count];      \
  static void make_##number(void) {                                                                \
    const number special[] = {0, INFINITY, NAN, least, normal, normal / 2, most, 0.5, 1,           \
                              1 + epsilon, 1 - epsilon / 2, 2, 3, 1e10, 0x1p53, 1e19};             \
    for (int i = 0; i < count; i++) {                                                              \
      const number scales[] = {0, 1000, 10, 1, 0.05, 0.2, 100, 0};                                 \
      number x = scales[i % 8] * share() + (i % 8 == 4);                                           \
      if (i % 8 == 0) x = (i / 8 & 16 ? -1 : 1) * special[i / 8 & 15];                             \
      if (i % 8 == 7) x = copysign(ldexp(1.5 + share() / 2, share() * exponents), share());        \
      first_##number[i] = x;                                                                       \
    }                                                                                              \
    for (int i = 0; i < count; i++) second_##number[i] = first_##number[(7 * i + 13) % count];     \
    for (int i = 0; i < count; i++) spread_##number[3 * i] = first_##number[i];                    \
  }                                                                                                \
  /* All results, without the sign and the payload of NaN. */                                      \
  static void print_##number(void) {                                                               \
    for (int i = 0; i < count; i++) {                                                              \
      number x = isnan(result_##number[i]) ? (number)fabs(NAN) : result_##number[i];               \
      fwrite(&x, sizeof x, 1, stdout);                                                             \
    }                                                                                              \
  }                                                                                                \
  static int check_##number(int level, int function) {                                             \
    const size_t width = sizeof(number);                                                           \
    if (!strided_map_has_vectors(level, function, width)) return 0;                                \
    strided_map(level, function, width, count, result_##number, width, first_##number, width);     \
    print_##number();                                                                              \
    for (int start = 0; start < 14; start++) {                                                     \
      for (int length = 1; length < 600; length += 1 + length / 5) {                               \
        strided_map(level, function, width, length, part_##number, 2 * width,                      \
                    spread_##number + 3 * start, 3 * width);                                       \
        for (int i = 0; i < length; i++) {                                                         \
          number x = result_##number[start + i], y = part_##number[2 * i];                         \
          if (memcmp(&x, &y, width) && !(isnan(x) && isnan(y))) return 1;                          \
        }                                                                                          \
      }                                                                                            \
    }                                                                                              \
    return 0;                                                                                      \
  }                                                                                                \
  static void check2_##number(int level, int function) {                                           \
    const size_t width = sizeof(number);                                                           \
    if (!strided_map2_has_vectors(level, function, width)) return;                                 \
    strided_map2(level, function, width, count, result_##number, width, first_##number, width,     \
                 second_##number, width);                                                          \
    print_##number();                                                                              \
  }                                                                                                \
  static void sum_##number(int level) {                                                            \
    for (int i = 0; i < count; i++) result_##number[i] = share();                                  \
    for (int length = 1; length < count; length += 1 + length / 3) {                               \
      number sum = strided_sum_##number(level, length, result_##number);                           \
      fwrite(&sum, sizeof sum, 1, stdout);                                                         \
    }                                                                                              \
  }

DEFINE_CHECKS(double, 0x1p-1074, DBL_MAX, DBL_MIN, DBL_EPSILON, 1023)
DEFINE_CHECKS(float, 0x1p-149f, FLT_MAX, FLT_MIN, FLT_EPSILON, 127)

int main(void) {
  // The first level of vectors: AVX2 or AdvSIMD.
  const int level = 1;
  if (strided_simd_level() < level) return 2;
  make_double();
  make_float();
  for (int function = strided_exp; function <= strided_rint; function++) {
    if (check_double(level, function) || check_float(level, function)) {
      fprintf(stderr, "function %d depends on neighbours or strides\n", function);
      return 1;
    }
  }
  for (int function = strided_pow; function <= strided_heaviside; function++) {
    check2_double(level, function);
    check2_float(level, function);
  }
  sum_double(level);
  sum_float(level);
  return 0;
}
