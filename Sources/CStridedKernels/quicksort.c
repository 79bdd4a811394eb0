#include "CStridedKernels.h"
#include "levels.h"

#if defined(__x86_64__)
#include <immintrin.h>

// Quicksort that compresses the lanes of vectors by the comparison with a pivot: B. Bramas, "A Novel Hybrid Quicksort
// Algorithm Vectorized using AVX-512 on Intel Skylake", International Journal of Advanced Computer Science and
// Applications 8 (2017). It works in place. Elements are sorted as they are, integers and real numbers.

#define WIDE __attribute__((target("avx512f,avx512vl,avx512bw,popcnt")))
#define INLINE WIDE __attribute__((always_inline)) static inline
#define UNROLLED _Pragma("clang loop unroll(full)")
#define JOINED(a, b) a##b
#define CONCATENATED(a, b) JOINED(a, b)
#define SIGNED_32 int32_t
#define SIGNED_64 int64_t

/// A number for each lane. Loops over the lanes would take the compiler seconds.
typedef int64_t lanes_64 __attribute__((vector_size(64)));
typedef int32_t lanes_32 __attribute__((vector_size(64)));

/// The number of rows that are read before their elements are written.
enum { together = 8 };

/// The place of a lane among eight, of which the lesser ones come first.
#define PLACE(less, lane)                                                                          \
  ((less) >> (lane) & 1                                                                            \
       ? __builtin_popcount((less) & ((1 << (lane)) - 1))                                          \
       : __builtin_popcount(less) + __builtin_popcount(~(less) & ((1 << (lane)) - 1)))
#define ORDER(less, lane) (uint64_t)(lane) << (8 * PLACE(less, lane))

/// The lanes in the order of their places, one in each byte.
#define ORDERS(less)                                                                               \
  ORDER(less, 0) | ORDER(less, 1) | ORDER(less, 2) | ORDER(less, 3) | ORDER(less, 4) |             \
      ORDER(less, 5) | ORDER(less, 6) | ORDER(less, 7)
#define ORDERS_4(less) ORDERS(less), ORDERS(less + 1), ORDERS(less + 2), ORDERS(less + 3)
#define ORDERS_16(less) ORDERS_4(less), ORDERS_4(less + 4), ORDERS_4(less + 8), ORDERS_4(less + 12)
#define ORDERS_64(less)                                                                            \
  ORDERS_16(less), ORDERS_16(less + 16), ORDERS_16(less + 32), ORDERS_16(less + 48)

static const uint64_t lane_orders[256] = {ORDERS_64(0), ORDERS_64(64), ORDERS_64(128),
                                          ORDERS_64(192)};

#define BITS 64
#define LANES 8
#define ELEMENT uint64_t
#define PLACES lanes_64
#define PICK(a, b, place)                                                                          \
  ({                                                                                               \
    const lanes_64 lane = {0, 1, 2, 3, 4, 5, 6, 7};                                                \
    _mm512_permutex2var_epi64(a, (__m512i)(place), b);                                             \
  })

#define NAME(part) part##_unsigned_64
#define LESS(a, b) _mm512_cmplt_epu64_mask(a, b)
#define MIN(a, b) _mm512_min_epu64(a, b)
#define MAX(a, b) _mm512_max_epu64(a, b)
#define GREATEST UINT64_MAX
#define FLIP 0
#define SPREAD 0
#include "quicksort_order.h"

#define NAME(part) part##_signed_64
#define LESS(a, b) _mm512_cmplt_epi64_mask(a, b)
#define MIN(a, b) _mm512_min_epi64(a, b)
#define MAX(a, b) _mm512_max_epi64(a, b)
#define GREATEST INT64_MAX
#define FLIP ((uint64_t)1 << 63)
#define SPREAD 0
#include "quicksort_order.h"

#define REALS(row) _mm512_castsi512_pd(row)
#define NAME(part) part##_real_64
#define LESS(a, b) _mm512_cmp_pd_mask(REALS(a), REALS(b), _CMP_LT_OQ)
#define MIN(a, b) _mm512_castpd_si512(_mm512_min_pd(REALS(a), REALS(b)))
#define MAX(a, b) _mm512_castpd_si512(_mm512_max_pd(REALS(a), REALS(b)))
#define GREATEST ((uint64_t)0x7FF << 52)
#define FLIP ((uint64_t)1 << 63)
#define SPREAD (UINT64_MAX >> 1)
#include "quicksort_order.h"
#undef REALS
#undef BITS
#undef LANES
#undef ELEMENT
#undef PICK
#undef PLACES

#define BITS 32
#define LANES 16
#define ELEMENT uint32_t
#define PLACES lanes_32
#define PICK(a, b, place)                                                                          \
  ({                                                                                               \
    const lanes_32 lane = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};                  \
    _mm512_permutex2var_epi32(a, (__m512i)(place), b);                                             \
  })

#define NAME(part) part##_unsigned_32
#define LESS(a, b) _mm512_cmplt_epu32_mask(a, b)
#define MIN(a, b) _mm512_min_epu32(a, b)
#define MAX(a, b) _mm512_max_epu32(a, b)
#define GREATEST UINT32_MAX
#define FLIP 0
#define SPREAD 0
#include "quicksort_order.h"

#define NAME(part) part##_signed_32
#define LESS(a, b) _mm512_cmplt_epi32_mask(a, b)
#define MIN(a, b) _mm512_min_epi32(a, b)
#define MAX(a, b) _mm512_max_epi32(a, b)
#define GREATEST INT32_MAX
#define FLIP ((uint32_t)1 << 31)
#define SPREAD 0
#include "quicksort_order.h"

#define REALS(row) _mm512_castsi512_ps(row)
#define NAME(part) part##_real_32
#define LESS(a, b) _mm512_cmp_ps_mask(REALS(a), REALS(b), _CMP_LT_OQ)
#define MIN(a, b) _mm512_castps_si512(_mm512_min_ps(REALS(a), REALS(b)))
#define MAX(a, b) _mm512_castps_si512(_mm512_max_ps(REALS(a), REALS(b)))
#define GREATEST ((uint32_t)0xFF << 23)
#define FLIP ((uint32_t)1 << 31)
#define SPREAD (UINT32_MAX >> 1)
#include "quicksort_order.h"
#undef REALS
#undef BITS
#undef LANES
#undef ELEMENT
#undef PICK
#undef PLACES

/// The functions of one width and one order.
struct quicksort {
  void (*sort)(ptrdiff_t, void *, bool);
  void (*select)(ptrdiff_t, ptrdiff_t, void *);
  ptrdiff_t (*divide)(ptrdiff_t, void *, uint64_t, bool);
};

#define FUNCTIONS(suffix) {sort_##suffix, select_##suffix, divide_##suffix}

static const struct quicksort *quicksort_for(size_t width, enum strided_key_order order) {
  static const struct quicksort functions[][3] = {
      {FUNCTIONS(unsigned_32), FUNCTIONS(signed_32), FUNCTIONS(real_32)},
      {FUNCTIONS(unsigned_64), FUNCTIONS(signed_64), FUNCTIONS(real_64)},
  };
  return &functions[width == 8][order];
}

bool strided_has_quicksort(int level, size_t width) {
  return level == strided_simd_avx512 && (width == 4 || width == 8);
}

void strided_quicksort(size_t width, enum strided_key_order order, ptrdiff_t count,
                       void *elements) {
  quicksort_for(width, order)->sort(count, elements, false);
}

void strided_quickselect(size_t width, enum strided_key_order order, ptrdiff_t rank,
                         ptrdiff_t count, void *elements) {
  quicksort_for(width, order)->select(rank, count, elements);
}

ptrdiff_t strided_split(size_t width, enum strided_key_order order, ptrdiff_t count,
                        void *elements, uint64_t pivot, bool or_equal) {
  return quicksort_for(width, order)->divide(count, elements, pivot, or_equal);
}

#else
bool strided_has_quicksort(int level, size_t width) {
  (void)level, (void)width;
  return false;
}

void strided_quicksort(size_t width, enum strided_key_order order, ptrdiff_t count,
                       void *elements) {
  (void)width, (void)order, (void)count, (void)elements;
}

void strided_quickselect(size_t width, enum strided_key_order order, ptrdiff_t rank,
                         ptrdiff_t count, void *elements) {
  (void)width, (void)order, (void)rank, (void)count, (void)elements;
}

ptrdiff_t strided_split(size_t width, enum strided_key_order order, ptrdiff_t count,
                        void *elements, uint64_t pivot, bool or_equal) {
  (void)width, (void)order, (void)count, (void)elements, (void)pivot, (void)or_equal;
  return 0;
}
#endif
