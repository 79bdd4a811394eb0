#include "CStridedKernels.h"
#include "levels.h"

// Keys and positions in one integer, in loops that the compiler vectorizes.

/// The number of integers that are compared before a search can end.
enum { searched = 32 };

/// Defines functions for elements of one width.
#define DEFINE_WIDENING(bits_, suffix, element, attributes)                                        \
  attributes static void widen_##bits_##_##suffix(ptrdiff_t count, const void *from,               \
                                                  struct strided_key_form form, uint64_t *keys) {  \
    const element *elements = from;                                                                \
    const element sign = (element)((element)1 << (8 * sizeof(element) - 1));                       \
    const element flip = (element)form.flip, spread = (element)form.spread;                        \
    const element infinity = (element)form.infinity;                                               \
    for (ptrdiff_t index = 0; index < count; index++) {                                            \
      element bits = elements[index];                                                              \
      bits = ((spread != 0) & (bits == sign)) ? 0 : bits;                                          \
      element all = (element)(0 - (element)(bits >> (8 * sizeof(element) - 1)));                   \
      element key = bits ^ (all & spread) ^ flip;                                                  \
      keys[index] = (bits & (element)~sign) > infinity ? (element)~(element)0 : key;               \
    }                                                                                              \
  }

#define DEFINE_LEVEL(suffix, attributes)                                                           \
  DEFINE_WIDENING(8, suffix, uint8_t, attributes)                                                  \
  DEFINE_WIDENING(16, suffix, uint16_t, attributes)                                                \
  DEFINE_WIDENING(32, suffix, uint32_t, attributes)                                                \
  DEFINE_WIDENING(64, suffix, uint64_t, attributes)                                                \
  attributes static void pack_##suffix(ptrdiff_t count, const uint64_t *keys, int dropped,         \
                                       int bits, uint64_t first, uint64_t *items) {                \
    for (ptrdiff_t index = 0; index < count; index++) {                                            \
      items[index] = keys[index] >> dropped << bits | (first + (uint64_t)index);                   \
    }                                                                                              \
  }                                                                                                \
  attributes static void unpack_##suffix(ptrdiff_t count, uint64_t *items, uint64_t mask) {        \
    for (ptrdiff_t index = 0; index < count; index++) items[index] &= mask;                        \
  }                                                                                                \
  attributes static ptrdiff_t find_tie_##suffix(ptrdiff_t count, const uint64_t *items,            \
                                                uint64_t mask) {                                   \
    ptrdiff_t place = 0;                                                                           \
    for (; place + searched < count; place += searched) {                                          \
      uint64_t found = 0;                                                                          \
      for (ptrdiff_t index = place; index < place + searched; index++) {                           \
        found |= (uint64_t)((items[index] ^ items[index + 1]) <= mask);                            \
      }                                                                                            \
      if (found) break;                                                                            \
    }                                                                                              \
    while (place + 1 < count && (items[place] ^ items[place + 1]) > mask) place++;                 \
    return place;                                                                                  \
  }

DEFINE_LEVEL(baseline, )
#if defined(__x86_64__)
DEFINE_LEVEL(avx2, __attribute__((target("avx2"))))
DEFINE_LEVEL(avx512, __attribute__((target("avx512f,avx512vl,avx512bw"))))
#endif

/// The functions of one level.
struct packing_functions {
  void (*widen[4])(ptrdiff_t, const void *, struct strided_key_form, uint64_t *);
  void (*pack)(ptrdiff_t, const uint64_t *, int, int, uint64_t, uint64_t *);
  void (*unpack)(ptrdiff_t, uint64_t *, uint64_t);
  ptrdiff_t (*find_tie)(ptrdiff_t, const uint64_t *, uint64_t);
};

#define LEVEL(suffix)                                                                              \
  {{widen_8_##suffix, widen_16_##suffix, widen_32_##suffix, widen_64_##suffix},                    \
   pack_##suffix,                                                                                  \
   unpack_##suffix,                                                                                \
   find_tie_##suffix}

static const struct packing_functions functions[] = {
    LEVEL(baseline),
#if defined(__x86_64__)
    LEVEL(avx2),
    LEVEL(avx512),
#endif
};

void strided_widen_keys(int level, size_t width, ptrdiff_t count, const void *elements,
                        struct strided_key_form form, uint64_t *keys) {
  functions[loop_index(level)].widen[__builtin_ctzl(width)](count, elements, form, keys);
}

void strided_pack_positions(int level, ptrdiff_t count, const uint64_t *keys, int dropped,
                            int bits, uint64_t first, uint64_t *items) {
  functions[loop_index(level)].pack(count, keys, dropped, bits, first, items);
}

void strided_unpack_positions(int level, ptrdiff_t count, uint64_t *items, uint64_t mask) {
  functions[loop_index(level)].unpack(count, items, mask);
}

ptrdiff_t strided_find_tie(int level, ptrdiff_t count, const uint64_t *items, uint64_t mask) {
  return functions[loop_index(level)].find_tie(count, items, mask);
}
