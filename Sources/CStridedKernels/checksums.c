#include "CStridedKernels.h"

#if defined(__x86_64__)
#include <immintrin.h>

/// `x` times a power of the variable, plus `next`, modulo the polynomial of the checksum.
///
/// `powers` holds the remainders of two powers for the two halves of `x`. The bits of numbers are reversed, as in the
/// data: the first bit of a byte is its lowest one.
__attribute__((target("pclmul"))) static inline __m128i fold(__m128i x, __m128i powers,
                                                             __m128i next) {
  __m128i low = _mm_clmulepi64_si128(x, powers, 0x00);
  __m128i high = _mm_clmulepi64_si128(x, powers, 0x11);
  return _mm_xor_si128(_mm_xor_si128(low, high), next);
}

__attribute__((target("pclmul"))) static void fold_blocks(uint32_t state, const char *bytes,
                                                          size_t count, void *folded) {
  // The remainders of the powers 512 + 32, 512 - 32, 128 + 32 and 128 - 32: a step of four vectors, and one of one.
  const __m128i far = _mm_set_epi64x(0x1C6E41596, 0x154442BD4);
  const __m128i near = _mm_set_epi64x(0x0CCAA009E, 0x1751997D0);
  const __m128i *vectors = (const __m128i *)bytes;
  __m128i sums[4];
  for (int i = 0; i < 4; i++) sums[i] = _mm_loadu_si128(vectors + i);
  sums[0] = _mm_xor_si128(sums[0], _mm_cvtsi32_si128((int)state));
  for (size_t done = 64; done < count; done += 64) {
    vectors += 4;
    for (int i = 0; i < 4; i++) sums[i] = fold(sums[i], far, _mm_loadu_si128(vectors + i));
  }
  for (int i = 1; i < 4; i++) sums[i] = fold(sums[i - 1], near, sums[i]);
  _mm_storeu_si128(folded, sums[3]);
}
#endif

size_t strided_fold_checksum(int level, uint32_t state, const void *bytes, size_t count,
                             void *folded) {
#if defined(__x86_64__)
  size_t whole = count / 64 * 64;
  if (level == strided_simd_baseline || whole == 0 || !__builtin_cpu_supports("pclmul")) return 0;
  fold_blocks(state, bytes, whole, folded);
  return whole;
#else
  (void)level, (void)state, (void)bytes, (void)count, (void)folded;
  return 0;
#endif
}
