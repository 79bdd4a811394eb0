#include "CStridedKernels.h"

// Keys of few values are sorted by counting each value and moving every position to its place (D. E. Knuth, "The Art of
// Computer Programming", volume 3, second edition, algorithm 5.2 D). A hash table tells the values apart.

/// The greatest number of values.
enum { most = 64 };

/// The number of places of the table: four for each value, so that two values seldom want the same place.
enum { slot_bits = 8, slots = 1 << slot_bits };

/// The values of keys, each with a code from 1 on in the order in which they were found.
struct values {
  uint64_t keys[slots];
  uint8_t codes[slots];
};

/// The place of a key in the table, or the empty one where it belongs.
///
/// The bits are mixed as in SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number
/// generators", 2014), because one multiplication sends multiples of some numbers to neighbouring places.
static inline unsigned slot(const struct values *values, uint64_t key) {
  uint64_t mixed = (key ^ key >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
  mixed = (mixed ^ mixed >> 27) * UINT64_C(0x94D049BB133111EB);
  unsigned slot = (unsigned)(mixed >> (64 - slot_bits));
  while (values->codes[slot] != 0 && values->keys[slot] != key) slot = (slot + 1) % slots;
  return slot;
}

bool strided_place_few(ptrdiff_t count, const uint64_t *keys, uint64_t *positions) {
  struct values values;
  for (int i = 0; i < slots; i++) values.codes[i] = 0;
  uint64_t found[most];
  // Keys in even and in odd places are counted apart, so that a count seldom waits for the one before.
  ptrdiff_t counts[2][most + 1] = {{0}};
  int kinds = 0;
  for (ptrdiff_t i = 0; i < count; i++) {
    unsigned place = slot(&values, keys[i]);
    if (values.codes[place] == 0) {
      if (kinds == most) return false;
      found[kinds] = values.keys[place] = keys[i];
      values.codes[place] = (uint8_t)++kinds;
    }
    counts[i % 2][values.codes[place]]++;
  }
  int order[most];
  for (int i = 0; i < kinds; i++) {
    int place = i;
    while (place > 0 && found[order[place - 1]] > found[i]) {
      order[place] = order[place - 1];
      place--;
    }
    order[place] = i;
  }
  ptrdiff_t next[most + 1], start = 0;
  for (int i = 0; i < kinds; i++) {
    int code = order[i] + 1;
    next[code] = start;
    start += counts[0][code] + counts[1][code];
  }
  for (ptrdiff_t i = 0; i < count; i++) {
    positions[next[values.codes[slot(&values, keys[i])]]++] = (uint64_t)i;
  }
  return true;
}
