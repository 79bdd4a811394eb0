#include "CQuicksortCounter.h"

// Tests run in parallel, so each thread counts its own work.
static _Thread_local struct quicksort_work work;

// The quicksort of the library, compiled again with comparisons that are counted, and under other names.
#if defined(__x86_64__)
#include <immintrin.h>

#undef _mm512_cmplt_epu64_mask
#define _mm512_cmplt_epu64_mask(a, b)                                                              \
  (work.compared++, _mm512_cmp_epu64_mask(a, b, _MM_CMPINT_LT))
#undef _mm512_mask_cmpeq_epu64_mask
#define _mm512_mask_cmpeq_epu64_mask(lanes, a, b)                                                  \
  (work.checked++, _mm512_mask_cmp_epu64_mask(lanes, a, b, _MM_CMPINT_EQ))
#endif

#define strided_has_quicksort counted_has_quicksort
#define strided_quicksort counted_quicksort
#define strided_quickselect counted_quickselect
#define strided_split counted_split
#include "../../Sources/CStridedKernels/quicksort.c"

struct quicksort_work counted_sort(ptrdiff_t count, uint64_t *elements) {
  work = (struct quicksort_work){0, 0};
  counted_quicksort(sizeof(uint64_t), strided_order_unsigned, count, elements);
  return work;
}

struct quicksort_work counted_select(ptrdiff_t rank, ptrdiff_t count, uint64_t *elements) {
  work = (struct quicksort_work){0, 0};
  counted_quickselect(sizeof(uint64_t), strided_order_unsigned, rank, count, elements);
  return work;
}
