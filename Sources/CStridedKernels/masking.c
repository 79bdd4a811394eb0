#include "CStridedKernels.h"
#include "levels.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

/// Defines `name`, which writes elements where a flag is true, and writes nothing elsewhere.
///
/// The compiler makes masked stores of it.
#define DEFINE_MASKED_STORE(name, element, attributes)                                             \
  attributes static void name(ptrdiff_t count, void *destination, const uint8_t *flags,            \
                              const void *source) {                                                \
    typedef element value __attribute__((may_alias));                                              \
    value *restrict to = destination;                                                              \
    const value *restrict from = source;                                                           \
    for (ptrdiff_t index = 0; index < count; index++) {                                            \
      if (flags[index]) to[index] = from[index];                                                   \
    }                                                                                              \
  }

#if defined(__x86_64__)
DEFINE_MASKED_STORE(store_32_avx2, uint32_t, __attribute__((target("avx2"))))
DEFINE_MASKED_STORE(store_64_avx2, uint64_t, __attribute__((target("avx2"))))
DEFINE_MASKED_STORE(store_32_avx512, uint32_t, __attribute__((target("avx512f,avx512vl"))))
DEFINE_MASKED_STORE(store_64_avx512, uint64_t, __attribute__((target("avx512f,avx512vl"))))
#endif

#if defined(__x86_64__)
#define WIDE __attribute__((target("avx512f,avx512vl")))

/// The bits of up to 16 flags, each of which is 0 or 1.
WIDE static __mmask16 bits_of(const uint8_t *flags, ptrdiff_t count) {
  __m128i bytes;
  if (count >= 16) {
    bytes = _mm_loadu_si128((const __m128i *)flags);
  } else {
    uint8_t padded[16] = {0};
    for (ptrdiff_t index = 0; index < count; index++) padded[index] = flags[index];
    bytes = _mm_loadu_si128((const __m128i *)padded);
  }
  return (__mmask16)_mm_movemask_epi8(_mm_sub_epi8(_mm_setzero_si128(), bytes));
}

/// Defines a function that packs elements, and one that writes packed elements back.
///
/// Both handle `lanes` elements at a time. They neither read nor write past the last packed element.
#define DEFINE_PACKING(bits, lanes)                                                                \
  WIDE static ptrdiff_t pack_##bits(ptrdiff_t count, void *packed, ptrdiff_t limit,                \
                                    const uint8_t *flags, const void *source) {                    \
    const char *from = source;                                                                     \
    char *to = packed;                                                                             \
    ptrdiff_t left = limit;                                                                        \
    for (ptrdiff_t start = 0; start < count; start += 16) {                                        \
      unsigned selected = bits_of(flags + start, count - start);                                   \
      for (int part = 0; part < 16; part += lanes, selected >>= lanes) {                           \
        __mmask16 mask = (__mmask16)(selected & ((1u << lanes) - 1));                              \
        ptrdiff_t found = __builtin_popcount(mask);                                                \
        if (found > left) found = left;                                                            \
        left -= found;                                                                             \
        __m512i values =                                                                           \
            _mm512_maskz_loadu_epi##bits(mask, from + (start + part) * (bits / 8));                \
        values = _mm512_maskz_compress_epi##bits(mask, values);                                    \
        _mm512_mask_storeu_epi##bits(to, (__mmask16)((1u << found) - 1), values);                  \
        to += found * (bits / 8);                                                                  \
      }                                                                                            \
    }                                                                                              \
    return limit - left;                                                                           \
  }                                                                                                \
  WIDE static ptrdiff_t unpack_##bits(ptrdiff_t count, void *destination, const uint8_t *flags,    \
                                      const void *packed) {                                        \
    const char *from = packed;                                                                     \
    char *to = destination;                                                                        \
    for (ptrdiff_t start = 0; start < count; start += 16) {                                        \
      unsigned selected = bits_of(flags + start, count - start);                                   \
      for (int part = 0; part < 16; part += lanes, selected >>= lanes) {                           \
        __mmask16 mask = (__mmask16)(selected & ((1u << lanes) - 1));                              \
        ptrdiff_t found = __builtin_popcount(mask);                                                \
        __m512i values = _mm512_maskz_loadu_epi##bits((__mmask16)((1u << found) - 1), from);       \
        values = _mm512_maskz_expand_epi##bits(mask, values);                                      \
        _mm512_mask_storeu_epi##bits(to + (start + part) * (bits / 8), mask, values);              \
        from += found * (bits / 8);                                                                \
      }                                                                                            \
    }                                                                                              \
    return (from - (const char *)packed) / (bits / 8);                                             \
  }

DEFINE_PACKING(32, 16)
DEFINE_PACKING(64, 8)
#endif

ptrdiff_t strided_pack(int level, size_t width, ptrdiff_t count, void *packed, ptrdiff_t limit,
                       const uint8_t *flags, const void *source) {
#if defined(__x86_64__)
  if (level == strided_simd_avx512 && (width == 4 || width == 8)) {
    return (width == 4 ? pack_32 : pack_64)(count, packed, limit, flags, source);
  }
#endif
  (void)level, (void)width, (void)count, (void)packed, (void)limit, (void)flags, (void)source;
  return -1;
}

ptrdiff_t strided_unpack(int level, size_t width, ptrdiff_t count, void *destination,
                         const uint8_t *flags, const void *packed) {
#if defined(__x86_64__)
  if (level == strided_simd_avx512 && (width == 4 || width == 8)) {
    return (width == 4 ? unpack_32 : unpack_64)(count, destination, flags, packed);
  }
#endif
  (void)level, (void)width, (void)count, (void)destination, (void)flags, (void)packed;
  return -1;
}

bool strided_store_where(int level, size_t width, ptrdiff_t count, void *destination,
                         const uint8_t *flags, const void *source) {
#if defined(__x86_64__)
  if (level != strided_simd_baseline && (width == 4 || width == 8)) {
    bool is_wide = level == strided_simd_avx512;
    if (width == 4) {
      (is_wide ? store_32_avx512 : store_32_avx2)(count, destination, flags, source);
    } else {
      (is_wide ? store_64_avx512 : store_64_avx2)(count, destination, flags, source);
    }
    return true;
  }
#endif
  (void)level, (void)width, (void)count, (void)destination, (void)flags, (void)source;
  return false;
}
