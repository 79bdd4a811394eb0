#include "CStridedKernels.h"
#include "levels.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>

// Quicksort of integers whose lanes are compressed by the comparison with a pivot: B. Bramas, "A Novel Hybrid
// Quicksort Algorithm Vectorized using AVX-512 on Intel Skylake", International Journal of Advanced Computer
// Science and Applications 8 (2017). Every step moves the keys to other memory, and the next one back.

#define WIDE __attribute__((target("avx512f,avx512vl,avx512bw,popcnt")))

/// The length up to which keys are sorted in a block.
enum { block_length = 128 };
/// The bytes of a row of a block.
enum { row_bytes = 64 };

/// The place of a lane among eight, of which the lesser ones come first.
#define PLACE(less, lane)                                                                          \
  ((less) >> (lane) & 1                                                                            \
       ? __builtin_popcount((less) & ((1 << (lane)) - 1))                                          \
       : __builtin_popcount(less) + __builtin_popcount(~(less) & ((1 << (lane)) - 1)))
#define LANE(less, lane) (uint64_t)(lane) << (8 * PLACE(less, lane))

/// The lanes in the order of their places, one in each byte.
#define LANES(less)                                                                                \
  LANE(less, 0) | LANE(less, 1) | LANE(less, 2) | LANE(less, 3) | LANE(less, 4) | LANE(less, 5) |  \
      LANE(less, 6) | LANE(less, 7)
#define LANES_4(less) LANES(less), LANES(less + 1), LANES(less + 2), LANES(less + 3)
#define LANES_16(less) LANES_4(less), LANES_4(less + 4), LANES_4(less + 8), LANES_4(less + 12)
#define LANES_64(less)                                                                             \
  LANES_16(less), LANES_16(less + 16), LANES_16(less + 32), LANES_16(less + 48)

static const uint64_t lane_orders[256] = {LANES_64(0), LANES_64(64), LANES_64(128), LANES_64(192)};

/// Moves keys less than a pivot to the start of other memory, and the rest to its end.
///
/// Returns how many are less.
WIDE static ptrdiff_t split_64(ptrdiff_t count, const uint64_t *keys, uint64_t pivot,
                               uint64_t *to) {
  const __m512i limit = _mm512_set1_epi64((int64_t)pivot);
  ptrdiff_t low = 0, index = 0;
  // Both stores write more than they have to, but no further than the middle of the gap.
  for (; index + 16 <= count; index += 8) {
    __m512i row = _mm512_loadu_si512(keys + index);
    __mmask8 less = _mm512_cmplt_epu64_mask(row, limit);
    __m512i order = _mm512_cvtepu8_epi64(_mm_loadl_epi64((const __m128i *)(lane_orders + less)));
    row = _mm512_permutexvar_epi64(order, row);
    _mm512_storeu_si512(to + low, row);
    _mm512_storeu_si512(to + low + count - index - 8, row);
    low += __builtin_popcount(less);
  }
  for (ptrdiff_t high = low + count - index; index < count; index++) {
    uint64_t key = keys[index];
    to[key < pivot ? low++ : --high] = key;
  }
  return low;
}

WIDE static ptrdiff_t split_32(ptrdiff_t count, const uint32_t *keys, uint32_t pivot,
                               uint32_t *to) {
  const __m512i limit = _mm512_set1_epi32((int32_t)pivot);
  ptrdiff_t low = 0, high = count, index = 0;
  for (; index + 16 <= count; index += 16) {
    __m512i row = _mm512_loadu_si512(keys + index);
    __mmask16 less = _mm512_cmplt_epu32_mask(row, limit);
    int found = __builtin_popcount(less);
    // What this writes past the keys is overwritten, and is not past the end.
    _mm512_storeu_si512(to + low, _mm512_maskz_compress_epi32(less, row));
    low += found;
    high -= 16 - found;
    _mm512_mask_storeu_epi32(to + high, (__mmask16)(0xFFFF >> found),
                             _mm512_maskz_compress_epi32(_knot_mask16(less), row));
  }
  for (; index < count; index++) {
    uint32_t key = keys[index];
    to[key < pivot ? low++ : --high] = key;
  }
  return low;
}

/// Defines `sort_bits`, which sorts keys of one width, and what it needs.
#define DEFINE_QUICKSORT(bits, lanes)                                                              \
  /* A key near the median: that of the medians of three keys in each lane. */                     \
  WIDE static uint##bits##_t pivot_##bits(ptrdiff_t count, const uint##bits##_t *keys) {           \
    uint##bits##_t sample[3 * lanes];                                                              \
    const ptrdiff_t distance = count / (3 * lanes);                                                \
    for (int index = 0; index < 3 * lanes; index++) sample[index] = keys[index * distance];        \
    __m512i a = _mm512_loadu_si512(sample), b = _mm512_loadu_si512(sample + lanes);                \
    __m512i c = _mm512_loadu_si512(sample + 2 * lanes);                                            \
    __m512i medians = _mm512_max_epu##bits(                                                        \
        _mm512_min_epu##bits(a, b), _mm512_min_epu##bits(_mm512_max_epu##bits(a, b), c));          \
    _mm512_storeu_si512(sample, medians);                                                          \
    /* The median has half of the medians before it; of equal ones, the first come before. */      \
    for (int lane = 0; lane < lanes; lane++) {                                                     \
      __m512i key = _mm512_set1_epi##bits((int##bits##_t)sample[lane]);                            \
      int before = __builtin_popcount(_mm512_cmplt_epu##bits##_mask(medians, key)) +               \
                   __builtin_popcount(_mm512_cmpeq_epu##bits##_mask(medians, key) &                \
                                      ((1u << lane) - 1));                                         \
      if (before == lanes / 2) return sample[lane];                                                \
    }                                                                                              \
    return sample[0];                                                                              \
  }                                                                                                \
  /* The middle between the least and the greatest key, or above it. */                            \
  WIDE static uint##bits##_t middle_##bits(ptrdiff_t count, const uint##bits##_t *keys) {          \
    uint##bits##_t least = keys[0], most = keys[0];                                                \
    for (ptrdiff_t index = 1; index < count; index++) {                                            \
      least = keys[index] < least ? keys[index] : least;                                           \
      most = keys[index] > most ? keys[index] : most;                                              \
    }                                                                                              \
    return least + (most - least) / 2 + (most - least) % 2;                                        \
  }                                                                                                \
  /* Sorts up to `block_length` keys. */                                                           \
  WIDE static void sort_short_##bits(ptrdiff_t count, const uint##bits##_t *keys,                  \
                                     uint##bits##_t *to) {                                         \
    uint##bits##_t block[block_length] __attribute__((aligned(row_bytes)));                        \
    uint##bits##_t sorted[block_length] __attribute__((aligned(row_bytes)));                       \
    if (count < 2) {                                                                               \
      if (count) to[0] = keys[0];                                                                  \
      return;                                                                                      \
    }                                                                                              \
    ptrdiff_t rows = 2;                                                                            \
    while (rows * lanes < count) rows *= 2;                                                        \
    memcpy(block, keys, (size_t)count * sizeof *keys);                                             \
    memset(block + count, 0xFF, (size_t)(rows * lanes - count) * sizeof *keys);                    \
    strided_sort_block(strided_simd_avx512, sizeof *keys, rows, block);                            \
    strided_transpose(strided_simd_avx512, sizeof *keys, lanes, rows, sorted,                      \
                      rows * (ptrdiff_t)sizeof *keys, block, row_bytes);                           \
    memcpy(to, sorted, (size_t)count * sizeof *keys);                                              \
  }                                                                                                \
  /* After an uneven step the pivot is the middle of the range of keys, so no order of keys is a   \
     slow case. */                                                                                 \
  WIDE static void sort_##bits(ptrdiff_t count, uint##bits##_t *keys, uint##bits##_t *spare,       \
                               bool stays, bool isUneven) {                                        \
    while (count > block_length) {                                                                 \
      uint##bits##_t pivot = isUneven ? middle_##bits(count, keys) : pivot_##bits(count, keys);    \
      ptrdiff_t less = split_##bits(count, keys, pivot, spare);                                    \
      isUneven = !isUneven && (less < count / 16 || count - less < count / 16);                    \
      if (less == 0) {                                                                             \
        /* The pivot is the least key. Those with the same key are sorted. */                      \
        if (pivot == (uint##bits##_t)~(uint##bits##_t)0) {                                         \
          if (stays) memcpy(keys, spare, (size_t)count * sizeof *keys);                            \
          return;                                                                                  \
        }                                                                                          \
        less = split_##bits(count, keys, pivot + 1, spare);                                        \
        if (stays) memcpy(keys, spare, (size_t)less * sizeof *keys);                               \
      } else {                                                                                     \
        sort_##bits(less, spare, keys, !stays, isUneven);                                          \
      }                                                                                            \
      uint##bits##_t *rest = keys + less;                                                          \
      keys = spare + less;                                                                         \
      spare = rest;                                                                                \
      count -= less;                                                                               \
      stays = !stays;                                                                              \
    }                                                                                              \
    sort_short_##bits(count, keys, stays ? keys : spare);                                          \
  }

DEFINE_QUICKSORT(32, 16)
DEFINE_QUICKSORT(64, 8)
#endif

bool strided_sort_keys(int level, size_t width, ptrdiff_t count, void *keys, void *spare,
                       bool stays_in_place) {
#if defined(__x86_64__)
  if (level == strided_simd_avx512 && (width == 4 || width == 8)) {
    if (width == 4) {
      sort_32(count, keys, spare, stays_in_place, false);
    } else {
      sort_64(count, keys, spare, stays_in_place, false);
    }
    return true;
  }
#endif
  (void)level, (void)width, (void)count, (void)keys, (void)spare, (void)stays_in_place;
  return false;
}
