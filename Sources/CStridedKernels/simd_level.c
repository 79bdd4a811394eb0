#include "CStridedKernels.h"

#include <stdlib.h>
#include <string.h>

static int supported_level(void) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512bw")) {
    return strided_simd_avx512;
  }
  // The vector functions of SLEEF for AVX2 use fused multiply-add as well.
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return strided_simd_avx2;
#elif defined(__aarch64__)
  return strided_simd_advsimd;
#endif
  return strided_simd_baseline;
}

static int permitted_level(void) {
  const char *name = getenv("STRIDED_SIMD");
  if (name && strcmp(name, "baseline") == 0) return strided_simd_baseline;
  if (name && strcmp(name, "avx2") == 0) return strided_simd_avx2;
  return strided_simd_avx512;
}

int strided_simd_level(void) {
  // Threads that call this at the same time compute the same level, so a relaxed order is enough.
  static int known = -1;
  int level = __atomic_load_n(&known, __ATOMIC_RELAXED);
  if (level < 0) {
    int permitted = permitted_level();
    level = supported_level();
    if (permitted < level) level = permitted;
    __atomic_store_n(&known, level, __ATOMIC_RELAXED);
  }
  return level;
}
