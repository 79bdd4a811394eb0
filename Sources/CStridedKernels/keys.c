#include "CStridedKernels.h"
#include "levels.h"

// Keys for sorting, in loops that the compiler vectorizes.

/// The number of elements that are compared before a check can end.
enum { checked = 128 };

#define SIGN(element) ((element)((element)1 << (8 * sizeof(element) - 1)))
#define IS_NEGATIVE(element, bits) ((element)(0 - (element)((bits) >> (8 * sizeof(element) - 1))))

/// The key of an element: the same for -0 and 0, and the greatest for NaN alone.
#define UNIQUE_KEY(element, bits)                                                                  \
  ((((bits) & (element)~SIGN(element)) > infinity)                                                 \
       ? (element)~(element)0                                                                      \
       : (element)(((spread != 0) & ((bits) == SIGN(element)))                                     \
                       ? flip                                                                      \
                       : ((bits) ^ (IS_NEGATIVE(element, (bits)) & spread) ^ flip)))

/// Defines functions for integers of one width.
#define DEFINE_KEYS(bits_, suffix, element, attributes)                                            \
  attributes static bool make_keys_##bits_##_##suffix(ptrdiff_t count, void *elements,             \
                                                      struct strided_key_form form) {              \
    element *keys = elements;                                                                      \
    const element flip = (element)form.flip, spread = (element)form.spread;                        \
    const element infinity = (element)form.infinity;                                               \
    if (spread == 0) {                                                                             \
      for (ptrdiff_t index = 0; index < count; index++) keys[index] ^= flip;                       \
      return false;                                                                                \
    }                                                                                              \
    element special = 0;                                                                           \
    for (ptrdiff_t index = 0; index < count; index++) {                                            \
      element bits = keys[index];                                                                  \
      element magnitude = bits & (element)~SIGN(element);                                          \
      special |= (element)((magnitude > infinity) | (bits == SIGN(element)));                      \
      keys[index] = bits ^ (IS_NEGATIVE(element, bits) & spread) ^ flip;                           \
    }                                                                                              \
    return special != 0;                                                                           \
  }                                                                                                \
  attributes static bool has_specials_##bits_##_##suffix(ptrdiff_t count, const void *from,        \
                                                         struct strided_key_form form) {           \
    const element *elements = from;                                                                \
    const element infinity = (element)form.infinity;                                               \
    if (form.spread == 0) return false;                                                            \
    element special = 0;                                                                           \
    for (ptrdiff_t index = 0; index < count; index++) {                                            \
      element bits = elements[index];                                                              \
      element magnitude = bits & (element)~SIGN(element);                                          \
      special |= (element)((magnitude > infinity) | (bits == SIGN(element)));                      \
    }                                                                                              \
    return special != 0;                                                                           \
  }                                                                                                \
  attributes static void make_bits_##bits_##_##suffix(ptrdiff_t count, void *elements,             \
                                                      struct strided_key_form form) {              \
    element *keys = elements;                                                                      \
    const element flip = (element)form.flip, spread = (element)form.spread;                        \
    for (ptrdiff_t index = 0; index < count; index++) {                                            \
      element key = keys[index] ^ flip;                                                            \
      keys[index] = key ^ (IS_NEGATIVE(element, key) & spread);                                    \
    }                                                                                              \
  }                                                                                                \
  attributes static bool differences_##bits_##_##suffix(ptrdiff_t count, const void *from,         \
                                                        uint64_t *differing) {                     \
    const element *keys = from;                                                                    \
    const element first = keys[0];                                                                 \
    element found = 0, falls = 0;                                                                  \
    for (ptrdiff_t index = 1; index < count; index++) {                                            \
      found |= keys[index] ^ first;                                                                \
      falls |= (element)(keys[index] < keys[index - 1]);                                           \
    }                                                                                              \
    *differing = found;                                                                            \
    return falls != 0;                                                                             \
  }                                                                                                \
  attributes static bool is_rising_##bits_##_##suffix(ptrdiff_t count, const void *from,           \
                                                      struct strided_key_form form) {              \
    const element *elements = from;                                                                \
    const element flip = (element)form.flip, spread = (element)form.spread;                        \
    const element infinity = (element)form.infinity;                                               \
    element bad = 0;                                                                               \
    for (ptrdiff_t start = 0; start + 1 < count && !bad; start += checked) {                       \
      const ptrdiff_t end = start + checked < count - 1 ? start + checked : count - 1;             \
      const element first = elements[start];                                                       \
      if (first == elements[end]) {                                                                \
        /* Equal elements are in order. NaN is found where they end. */                            \
        element differing = 0;                                                                     \
        for (ptrdiff_t index = start; index < end; index++) {                                      \
          differing |= elements[index] ^ first;                                                    \
        }                                                                                          \
        if (differing == 0) continue;                                                              \
      }                                                                                            \
      for (ptrdiff_t index = start; index < end; index++) {                                        \
        element bits = elements[index], next = elements[index + 1];                                \
        element key = bits ^ (IS_NEGATIVE(element, bits) & spread) ^ flip;                         \
        element other = next ^ (IS_NEGATIVE(element, next) & spread) ^ flip;                       \
        bad |= (element)((other < key) | ((bits & (element)~SIGN(element)) > infinity));           \
      }                                                                                            \
    }                                                                                              \
    if (count > 0) bad |= (element)((elements[count - 1] & (element)~SIGN(element)) > infinity);   \
    return bad == 0;                                                                               \
  }                                                                                                \
  attributes static bool survey_##bits_##_##suffix(ptrdiff_t count, const void *from,              \
                                                   struct strided_key_form form,                   \
                                                   uint64_t *differing) {                          \
    const element *elements = from;                                                                \
    const element flip = (element)form.flip, spread = (element)form.spread;                        \
    const element infinity = (element)form.infinity;                                               \
    const element first = UNIQUE_KEY(element, elements[0]);                                        \
    element found = 0, special = 0;                                                                \
    for (ptrdiff_t index = 0; index < count; index++) {                                            \
      element bits = elements[index];                                                              \
      special |= (element)(((bits & (element)~SIGN(element)) > infinity) |                         \
                           (bits == SIGN(element)));                                               \
      found |= UNIQUE_KEY(element, bits) ^ first;                                                  \
    }                                                                                              \
    *differing = found;                                                                            \
    return spread != 0 && special != 0;                                                            \
  }                                                                                                \
  attributes static void count_##bits_##_##suffix(ptrdiff_t count, const void *from,               \
                                                  struct strided_key_form form, uint64_t pivot,    \
                                                  ptrdiff_t *less, ptrdiff_t *same) {              \
    const element *elements = from;                                                                \
    const element flip = (element)form.flip, spread = (element)form.spread;                        \
    const element infinity = (element)form.infinity;                                               \
    ptrdiff_t smaller = 0, equal = 0;                                                              \
    for (ptrdiff_t index = 0; index < count; index++) {                                            \
      element bits = elements[index];                                                              \
      element key = UNIQUE_KEY(element, bits);                                                     \
      smaller += key < (element)pivot;                                                             \
      equal += key == (element)pivot;                                                              \
    }                                                                                              \
    *less = smaller;                                                                               \
    *same = equal;                                                                                 \
  }

#define DEFINE_WIDTHS(suffix, attributes)                                                          \
  DEFINE_KEYS(8, suffix, uint8_t, attributes)                                                      \
  DEFINE_KEYS(16, suffix, uint16_t, attributes)                                                    \
  DEFINE_KEYS(32, suffix, uint32_t, attributes)                                                    \
  DEFINE_KEYS(64, suffix, uint64_t, attributes)

DEFINE_WIDTHS(baseline, )
#if defined(__x86_64__)
DEFINE_WIDTHS(avx2, __attribute__((target("avx2"))))
DEFINE_WIDTHS(avx512, __attribute__((target("avx512f,avx512vl"))))
#endif

/// The functions of one width.
struct key_functions {
  bool (*make_keys)(ptrdiff_t, void *, struct strided_key_form);
  bool (*has_specials)(ptrdiff_t, const void *, struct strided_key_form);
  void (*make_bits)(ptrdiff_t, void *, struct strided_key_form);
  bool (*differences)(ptrdiff_t, const void *, uint64_t *);
  bool (*is_rising)(ptrdiff_t, const void *, struct strided_key_form);
  bool (*survey)(ptrdiff_t, const void *, struct strided_key_form, uint64_t *);
  void (*count)(ptrdiff_t, const void *, struct strided_key_form, uint64_t, ptrdiff_t *,
                ptrdiff_t *);
};

#define FUNCTIONS(bits_, suffix)                                                                   \
  {make_keys_##bits_##_##suffix, has_specials_##bits_##_##suffix, make_bits_##bits_##_##suffix,    \
   differences_##bits_##_##suffix, is_rising_##bits_##_##suffix, survey_##bits_##_##suffix,        \
   count_##bits_##_##suffix}
#define WIDTHS(suffix)                                                                             \
  {FUNCTIONS(8, suffix), FUNCTIONS(16, suffix), FUNCTIONS(32, suffix), FUNCTIONS(64, suffix)}

static const struct key_functions functions[][4] = {
    WIDTHS(baseline),
#if defined(__x86_64__)
    WIDTHS(avx2),
    WIDTHS(avx512),
#endif
};

static const struct key_functions *functions_for(int level, size_t width) {
  return &functions[loop_index(level)][__builtin_ctzl(width)];
}

bool strided_make_keys(int level, size_t width, ptrdiff_t count, void *elements,
                       struct strided_key_form form) {
  return functions_for(level, width)->make_keys(count, elements, form);
}

bool strided_has_specials(int level, size_t width, ptrdiff_t count, const void *elements,
                          struct strided_key_form form) {
  return functions_for(level, width)->has_specials(count, elements, form);
}

void strided_make_bits(int level, size_t width, ptrdiff_t count, void *keys,
                       struct strided_key_form form) {
  functions_for(level, width)->make_bits(count, keys, form);
}

bool strided_key_differences(int level, size_t width, ptrdiff_t count, const void *keys,
                             uint64_t *differing) {
  return functions_for(level, width)->differences(count, keys, differing);
}

bool strided_is_rising(int level, size_t width, ptrdiff_t count, const void *elements,
                       struct strided_key_form form) {
  return functions_for(level, width)->is_rising(count, elements, form);
}

bool strided_survey_elements(int level, size_t width, ptrdiff_t count, const void *elements,
                             struct strided_key_form form, uint64_t *differing) {
  return functions_for(level, width)->survey(count, elements, form, differing);
}

void strided_count_elements(int level, size_t width, ptrdiff_t count, const void *elements,
                            struct strided_key_form form, uint64_t pivot, ptrdiff_t *less,
                            ptrdiff_t *same) {
  functions_for(level, width)->count(count, elements, form, pivot, less, same);
}
