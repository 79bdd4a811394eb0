#include "CStridedKernels.h"
#include "levels.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

// Selection of elements by their keys, and division by a key. With AVX-512 the chosen lanes of a vector are compressed;
// other levels move one element at a time.

/// Where the next elements of the three parts of a division go, in elements or positions.
#define PARTS(item)                                                                                \
  item *to_less = less, *to_same = same, *to_greater = greater;

/// Moves an item to its part, without a branch that would be mispredicted for every second element.
#define MOVE(item, key, pivot, value)                                                              \
  do {                                                                                             \
    bool isLess = (key) < (pivot), isGreater = (key) > (pivot);                                    \
    item *to = isLess ? to_less : isGreater ? to_greater : to_same;                                \
    *to = (value);                                                                                 \
    to_less += isLess;                                                                             \
    to_greater += isGreater;                                                                       \
    to_same += !(isLess | isGreater);                                                              \
  } while (0)

/// The key of an element: the same for -0 and 0, and the greatest for NaN alone.
#define DEFINE_KEY(bits, element)                                                                  \
  static inline element key_##bits(element value, struct strided_key_form form) {                  \
    const element sign = (element)((element)1 << (bits - 1));                                      \
    if ((value & (element)~sign) > (element)form.infinity) return (element)~(element)0;            \
    if (form.spread != 0 && value == sign) value = 0;                                              \
    element negative = (element)(0 - (element)(value >> (bits - 1)));                              \
    return value ^ (negative & (element)form.spread) ^ (element)form.flip;                         \
  }

#define DEFINE_SELECTION(bits, element)                                                            \
  DEFINE_KEY(bits, element)                                                                        \
  static ptrdiff_t choose_##bits(ptrdiff_t count, const void *elements,                            \
                                 struct strided_key_form form, uint64_t low, uint64_t high,        \
                                 void *chosen, ptrdiff_t *less) {                                  \
    const element *from = elements, least = (element)low, span = (element)(high - low);            \
    element *to = chosen;                                                                          \
    ptrdiff_t found = 0, before = 0;                                                               \
    for (ptrdiff_t index = 0; index < count; index++) {                                            \
      element key = key_##bits(from[index], form);                                                 \
      to[found] = key;                                                                             \
      found += (element)(key - least) <= span;                                                     \
      before += key < least;                                                                       \
    }                                                                                              \
    *less = before;                                                                                \
    return found;                                                                                  \
  }                                                                                                \
  static void divide_##bits(ptrdiff_t count, const void *elements, struct strided_key_form form,   \
                            uint64_t pivot, void *less, void *same, void *greater) {               \
    const element *from = elements;                                                                \
    PARTS(element)                                                                                 \
    for (ptrdiff_t index = 0; index < count; index++) {                                            \
      MOVE(element, key_##bits(from[index], form), (element)pivot, from[index]);                   \
    }                                                                                              \
  }                                                                                                \
  static void divide_positions_##bits(ptrdiff_t first, ptrdiff_t count, const void *elements,      \
                                      struct strided_key_form form, uint64_t pivot, int64_t *less, \
                                      int64_t *same, int64_t *greater) {                           \
    const element *from = elements;                                                                \
    PARTS(int64_t)                                                                                 \
    for (ptrdiff_t index = 0; index < count; index++) {                                            \
      MOVE(int64_t, key_##bits(from[index], form), (element)pivot, first + index);                 \
    }                                                                                              \
  }                                                                                                \
  static void first_##bits(ptrdiff_t first, ptrdiff_t count, const void *elements,                 \
                           struct strided_key_form form, uint64_t pivot, ptrdiff_t limit,          \
                           int64_t *less, int64_t *same, ptrdiff_t *numbers) {                     \
    const element *from = elements;                                                                \
    ptrdiff_t found = 0, equal = 0;                                                                \
    for (ptrdiff_t index = 0; index < count; index++) {                                            \
      element key = key_##bits(from[index], form);                                                 \
      if (key < (element)pivot) less[found++] = first + index;                                     \
      if (key == (element)pivot && equal < limit) same[equal++] = first + index;                   \
    }                                                                                              \
    numbers[0] = found;                                                                            \
    numbers[1] = equal;                                                                            \
  }

DEFINE_SELECTION(8, uint8_t)
DEFINE_SELECTION(16, uint16_t)
DEFINE_SELECTION(32, uint32_t)
DEFINE_SELECTION(64, uint64_t)

#if defined(__x86_64__)
#define WIDE __attribute__((target("avx512f,avx512vl,avx512bw,popcnt")))

/// Writes the lanes of a mask to a part, and nothing else.
#define STORE(bits, to, mask, values)                                                              \
  do {                                                                                             \
    int found = __builtin_popcount(mask);                                                          \
    _mm512_mask_storeu_epi##bits(to, (uint16_t)((1u << found) - 1),                                \
                                 _mm512_maskz_compress_epi##bits(mask, values));                   \
    to += found;                                                                                   \
  } while (0)

/// The functions of one width with AVX-512, for `lanes` elements at a time.
#define DEFINE_WIDE_SELECTION(bits, lanes)                                                         \
  WIDE static inline __m512i wide_keys_##bits(__m512i values, struct strided_key_form form) {      \
    const __m512i sign = _mm512_set1_epi##bits((int##bits##_t)((uint##bits##_t)1 << (bits - 1)));  \
    const __m512i spread = _mm512_set1_epi##bits((int##bits##_t)form.spread);                      \
    const __m512i infinity = _mm512_set1_epi##bits((int##bits##_t)form.infinity);                  \
    const uint##lanes##_t reals = form.spread != 0 ? (uint##lanes##_t)~0 : 0;                      \
    __mmask##lanes nan =                                                                           \
        _mm512_cmpgt_epu##bits##_mask(_mm512_andnot_si512(sign, values), infinity);                \
    __mmask##lanes zero = _mm512_mask_cmpeq_epu##bits##_mask(reals, values, sign);                 \
    values = _mm512_mask_set1_epi##bits(values, zero, 0);                                          \
    __m512i folded =                                                                               \
        _mm512_and_si512(_mm512_srai_epi##bits(values, (unsigned)(bits - 1)), spread);             \
    values = _mm512_xor_si512(_mm512_xor_si512(values, folded),                                    \
                              _mm512_set1_epi##bits((int##bits##_t)form.flip));                    \
    return _mm512_mask_set1_epi##bits(values, nan, -1);                                            \
  }                                                                                                \
  WIDE static ptrdiff_t wide_choose_##bits(ptrdiff_t count, const void *elements,                  \
                                           struct strided_key_form form, uint64_t low,             \
                                           uint64_t high, void *chosen, ptrdiff_t *less) {         \
    const uint##bits##_t *from = elements;                                                         \
    uint##bits##_t *to = chosen;                                                                   \
    const __m512i least = _mm512_set1_epi##bits((int##bits##_t)low);                               \
    const __m512i most = _mm512_set1_epi##bits((int##bits##_t)high);                               \
    ptrdiff_t found = 0, before = 0, index = 0, after = 0;                                         \
    for (; index + lanes <= count; index += lanes) {                                               \
      __m512i keys = wide_keys_##bits(_mm512_loadu_si512(from + index), form);                     \
      __mmask##lanes isLess = _mm512_cmplt_epu##bits##_mask(keys, least);                          \
      __mmask##lanes isChosen =                                                                    \
          (__mmask##lanes) ~(isLess | _mm512_cmpgt_epu##bits##_mask(keys, most));                  \
      /* This writes no further than the elements that have been read. */                          \
      _mm512_storeu_si512(to + found, _mm512_maskz_compress_epi##bits(isChosen, keys));            \
      found += __builtin_popcount(isChosen);                                                       \
      before += __builtin_popcount(isLess);                                                        \
    }                                                                                              \
    found += choose_##bits(count - index, from + index, form, low, high, to + found, &after);      \
    *less = before + after;                                                                        \
    return found;                                                                                  \
  }                                                                                                \
  WIDE static void wide_divide_##bits(ptrdiff_t count, const void *elements,                       \
                                      struct strided_key_form form, uint64_t pivot, void *less,    \
                                      void *same, void *greater) {                                 \
    const uint##bits##_t *from = elements;                                                         \
    const __m512i limit = _mm512_set1_epi##bits((int##bits##_t)pivot);                             \
    PARTS(uint##bits##_t)                                                                          \
    for (ptrdiff_t index = 0; index < count; index += lanes) {                                     \
      const ptrdiff_t left = count - index < lanes ? count - index : lanes;                        \
      const __mmask##lanes valid = (__mmask##lanes)((1u << left) - 1);                             \
      __m512i values = _mm512_maskz_loadu_epi##bits(valid, from + index);                          \
      __m512i keys = wide_keys_##bits(values, form);                                               \
      __mmask##lanes isLess = _mm512_mask_cmplt_epu##bits##_mask(valid, keys, limit);              \
      __mmask##lanes isGreater = _mm512_mask_cmpgt_epu##bits##_mask(valid, keys, limit);           \
      __mmask##lanes isSame = (__mmask##lanes)(valid & ~(isLess | isGreater));                     \
      STORE(bits, to_less, isLess, values);                                                        \
      STORE(bits, to_greater, isGreater, values);                                                  \
      if (isSame) STORE(bits, to_same, isSame, values);                                            \
    }                                                                                              \
  }                                                                                                \
  WIDE static void wide_divide_positions_##bits(                                                   \
      ptrdiff_t first, ptrdiff_t count, const void *elements, struct strided_key_form form,        \
      uint64_t pivot, int64_t *less, int64_t *same, int64_t *greater) {                            \
    const uint##bits##_t *from = elements;                                                         \
    const __m512i limit = _mm512_set1_epi##bits((int##bits##_t)pivot);                             \
    __m512i positions = _mm512_add_epi64(_mm512_set1_epi64(first),                                 \
                                         _mm512_setr_epi64(0, 1, 2, 3, 4, 5, 6, 7));               \
    PARTS(int64_t)                                                                                 \
    for (ptrdiff_t index = 0; index < count; index += lanes) {                                     \
      const ptrdiff_t left = count - index < lanes ? count - index : lanes;                        \
      const __mmask##lanes valid = (__mmask##lanes)((1u << left) - 1);                             \
      __m512i keys = wide_keys_##bits(_mm512_maskz_loadu_epi##bits(valid, from + index), form);    \
      __mmask##lanes isLess = _mm512_mask_cmplt_epu##bits##_mask(valid, keys, limit);              \
      __mmask##lanes isGreater = _mm512_mask_cmpgt_epu##bits##_mask(valid, keys, limit);           \
      __mmask##lanes isSame = (__mmask##lanes)(valid & ~(isLess | isGreater));                     \
      for (int part = 0; part < lanes; part += 8) {                                                \
        STORE(64, to_less, (__mmask8)(isLess >> part), positions);                                 \
        STORE(64, to_greater, (__mmask8)(isGreater >> part), positions);                           \
        if (isSame) STORE(64, to_same, (__mmask8)(isSame >> part), positions);                     \
        positions = _mm512_add_epi64(positions, _mm512_set1_epi64(8));                             \
      }                                                                                            \
    }                                                                                              \
  }                                                                                                \
  WIDE static void wide_first_##bits(ptrdiff_t first, ptrdiff_t count, const void *elements,       \
                                     struct strided_key_form form, uint64_t pivot,                 \
                                     ptrdiff_t limit, int64_t *less, int64_t *same,                \
                                     ptrdiff_t *numbers) {                                         \
    const uint##bits##_t *from = elements;                                                         \
    const __m512i last = _mm512_set1_epi##bits((int##bits##_t)pivot);                              \
    int64_t *to_less = less, *to_same = same;                                                      \
    for (ptrdiff_t index = 0; index < count; index += lanes) {                                     \
      const ptrdiff_t left = count - index < lanes ? count - index : lanes;                        \
      const __mmask##lanes valid = (__mmask##lanes)((1u << left) - 1);                             \
      __m512i keys = wide_keys_##bits(_mm512_maskz_loadu_epi##bits(valid, from + index), form);    \
      __mmask##lanes isFirst = _mm512_mask_cmple_epu##bits##_mask(valid, keys, last);              \
      if (!isFirst) continue;                                                                      \
      __mmask##lanes isSame = _mm512_mask_cmpeq_epu##bits##_mask(isFirst, keys, last);             \
      __mmask##lanes isLess = (__mmask##lanes)(isFirst & ~isSame);                                 \
      for (int part = 0; part < lanes; part += 8) {                                                \
        __m512i positions = _mm512_add_epi64(_mm512_set1_epi64(first + index + part),              \
                                             _mm512_setr_epi64(0, 1, 2, 3, 4, 5, 6, 7));           \
        STORE(64, to_less, (__mmask8)(isLess >> part), positions);                                 \
        if (to_same - same < limit) STORE(64, to_same, (__mmask8)(isSame >> part), positions);     \
      }                                                                                            \
    }                                                                                              \
    numbers[0] = to_less - less;                                                                   \
    numbers[1] = to_same - same < limit ? to_same - same : limit;                                  \
  }

DEFINE_WIDE_SELECTION(32, 16)
DEFINE_WIDE_SELECTION(64, 8)
#endif

/// The functions of one width.
struct selection {
  ptrdiff_t (*choose)(ptrdiff_t, const void *, struct strided_key_form, uint64_t, uint64_t, void *,
                      ptrdiff_t *);
  void (*divide)(ptrdiff_t, const void *, struct strided_key_form, uint64_t, void *, void *,
                 void *);
  void (*divide_positions)(ptrdiff_t, ptrdiff_t, const void *, struct strided_key_form, uint64_t,
                           int64_t *, int64_t *, int64_t *);
  void (*first)(ptrdiff_t, ptrdiff_t, const void *, struct strided_key_form, uint64_t, ptrdiff_t,
                int64_t *, int64_t *, ptrdiff_t *);
};

#define FUNCTIONS(prefix, bits)                                                                    \
  {prefix##choose_##bits, prefix##divide_##bits, prefix##divide_positions_##bits,                  \
   prefix##first_##bits}

static const struct selection *selection_for(int level, size_t width) {
  static const struct selection narrow[] = {FUNCTIONS(, 8), FUNCTIONS(, 16), FUNCTIONS(, 32),
                                            FUNCTIONS(, 64)};
#if defined(__x86_64__)
  static const struct selection wide[] = {FUNCTIONS(, 8), FUNCTIONS(, 16), FUNCTIONS(wide_, 32),
                                          FUNCTIONS(wide_, 64)};
  if (level == strided_simd_avx512) return &wide[__builtin_ctzl(width)];
#else
  (void)level;
#endif
  return &narrow[__builtin_ctzl(width)];
}

ptrdiff_t strided_choose_keys(int level, size_t width, ptrdiff_t count, const void *elements,
                              struct strided_key_form form, uint64_t low, uint64_t high,
                              void *chosen, ptrdiff_t *less) {
  return selection_for(level, width)->choose(count, elements, form, low, high, chosen, less);
}

void strided_divide_elements(int level, size_t width, ptrdiff_t count, const void *elements,
                             struct strided_key_form form, uint64_t pivot, void *less, void *same,
                             void *greater) {
  selection_for(level, width)->divide(count, elements, form, pivot, less, same, greater);
}

void strided_divide_positions(int level, size_t width, ptrdiff_t first, ptrdiff_t count,
                              const void *elements, struct strided_key_form form, uint64_t pivot,
                              int64_t *less, int64_t *same, int64_t *greater) {
  selection_for(level, width)
      ->divide_positions(first, count, elements, form, pivot, less, same, greater);
}

void strided_first_positions(int level, size_t width, ptrdiff_t first, ptrdiff_t count,
                             const void *elements, struct strided_key_form form, uint64_t pivot,
                             ptrdiff_t limit, int64_t *less, int64_t *same, ptrdiff_t *numbers) {
  selection_for(level, width)
      ->first(first, count, elements, form, pivot, limit, less, same, numbers);
}
