#include "CStridedKernels.h"

// Elements of few values are sorted by counting each value (D. E. Knuth, "The Art of Computer Programming", volume 3,
// second edition, algorithm 5.2 D). A hash table tells the values apart.

/// The greatest number of values.
enum { most = 64 };

/// The number of places of the table, many for each value, so that most values can have places of their own.
enum { slot_bits = 10, slots = 1 << slot_bits };

/// The number of elements that are counted in one step.
enum { lanes = 4 };

/// The number of elements that are looked at first.
///
/// They show too many values if the first n have more than 16 + n / 2. 32 values always pass, and 99 of 100 random rows
/// of 64 values.
enum { sampled = 64 };

/// The values of elements, each in a place of its own. Multiplication gives the place (Knuth, 6.4).
struct values {
  uint64_t multiplier;
  /// An empty place holds a key of another place: 0, or 1 in place 0.
  uint64_t keys[slots];
  bool is_used[slots];
  /// Elements that follow each other are counted apart, so that a count seldom waits for the one before.
  ptrdiff_t counts[slots][lanes];
  int count;
  uint64_t found[most];
};

/// The place of a key.
static inline unsigned slot(uint64_t multiplier, uint64_t key) {
  return (unsigned)(key * multiplier >> (64 - slot_bits));
}

/// The bits of an element of 4 or 8 bytes.
static inline uint64_t key_at(size_t width, const void *elements, ptrdiff_t index) {
  return width == 4 ? ((const uint32_t *)elements)[index] : ((const uint64_t *)elements)[index];
}

/// Forgets all values.
static void clear(struct values *values) {
  for (int i = 0; i < slots; i++) values->keys[i] = 0;
  for (int i = 0; i < slots; i++) values->is_used[i] = false;
  values->keys[0] = 1;
  values->count = 0;
}

/// Writes a value to its place, which is empty.
static void put(struct values *values, uint64_t key, const ptrdiff_t counts[lanes]) {
  unsigned place = slot(values->multiplier, key);
  values->keys[place] = key;
  values->is_used[place] = true;
  for (int lane = 0; lane < lanes; lane++) values->counts[place][lane] = counts[lane];
  values->found[values->count++] = key;
}

/// Whether all values and a further one get places of their own with some multiplier.
static bool are_apart(const struct values *values, uint64_t multiplier, uint64_t key) {
  uint64_t taken[slots / 64] = {0};
  if (slot(multiplier, 1) == 0) return false;
  for (int i = 0; i <= values->count; i++) {
    unsigned place = slot(multiplier, i < values->count ? values->found[i] : key);
    if (taken[place / 64] >> place % 64 & 1) return false;
    taken[place / 64] |= UINT64_C(1) << place % 64;
  }
  return true;
}

/// Adds a value, with another multiplier if its place is taken; false if there are too many values.
static __attribute__((noinline)) bool add(struct values *values, uint64_t key) {
  if (values->count == most) return false;
  if (values->is_used[slot(values->multiplier, key)]) {
    uint64_t multiplier = values->multiplier;
    int trials = 0;
    do {
      if (++trials > 64) return false;
      multiplier = multiplier * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963406);
    } while (!are_apart(values, multiplier, key));
    uint64_t found[most];
    ptrdiff_t counts[most][lanes];
    int count = values->count;
    for (int i = 0; i < count; i++) {
      unsigned place = slot(values->multiplier, found[i] = values->found[i]);
      for (int lane = 0; lane < lanes; lane++) counts[i][lane] = values->counts[place][lane];
    }
    clear(values);
    values->multiplier = multiplier;
    for (int i = 0; i < count; i++) put(values, found[i], counts[i]);
  }
  put(values, key, (ptrdiff_t[lanes]){0});
  return true;
}

/// Makes sure that a value is known; false if there are too many.
static inline bool know(struct values *values, uint64_t key) {
  return values->keys[slot(values->multiplier, key)] == key || add(values, key);
}

/// Counts the values of elements; false if there are too many, which a sample mostly shows.
static inline __attribute__((always_inline)) bool count_values(
    struct values *values, size_t width, ptrdiff_t count, const void *elements) {
  clear(values);
  values->multiplier = UINT64_C(0x9E3779B97F4A7C15);
  for (int i = 0; i < sampled; i++) {
    if (!know(values, key_at(width, elements, count / sampled * i))) return false;
    if (values->count > 16 + (i + 1) / 2) return false;
  }
  ptrdiff_t i = 0;
  while (i + lanes <= count) {
    uint64_t keys[lanes], unknown = 0;
    unsigned places[lanes];
    for (int lane = 0; lane < lanes; lane++) {
      keys[lane] = key_at(width, elements, i + lane);
      places[lane] = slot(values->multiplier, keys[lane]);
      unknown |= values->keys[places[lane]] ^ keys[lane];
    }
    if (__builtin_expect(unknown != 0, 0)) {
      for (int lane = 0; lane < lanes; lane++) {
        if (!know(values, keys[lane])) return false;
      }
    } else {
      for (int lane = 0; lane < lanes; lane++) values->counts[places[lane]][lane]++;
      i += lanes;
    }
  }
  for (; i < count; i++) {
    uint64_t key = key_at(width, elements, i);
    if (!know(values, key)) return false;
    values->counts[slot(values->multiplier, key)][0]++;
  }
  return true;
}

/// The number of elements with a value.
static inline ptrdiff_t number_of(const ptrdiff_t counts[lanes]) {
  ptrdiff_t sum = 0;
  for (int lane = 0; lane < lanes; lane++) sum += counts[lane];
  return sum;
}

/// The value of a key in an order, so that integers without a sign are in it.
static inline uint64_t rank_of(uint64_t key, size_t width, enum strided_key_order order) {
  if (order == strided_order_unsigned) return key;
  uint64_t sign = UINT64_C(1) << (8 * width - 1);
  return order == strided_order_real && key & sign ? ~key & (sign | (sign - 1)) : key ^ sign;
}

/// Sorts the values.
static void sort_values(struct values *values, size_t width, enum strided_key_order order) {
  for (int i = 1; i < values->count; i++) {
    uint64_t key = values->found[i], rank = rank_of(key, width, order);
    int place = i;
    while (place > 0 && rank_of(values->found[place - 1], width, order) > rank) {
      values->found[place] = values->found[place - 1];
      place--;
    }
    values->found[place] = key;
  }
}

bool strided_place_few(ptrdiff_t count, const uint64_t *keys, uint64_t *positions) {
  struct values values;
  if (!count_values(&values, sizeof *keys, count, keys)) return false;
  sort_values(&values, sizeof *keys, strided_order_unsigned);
  ptrdiff_t start = 0;
  for (int i = 0; i < values.count; i++) {
    ptrdiff_t *counts = values.counts[slot(values.multiplier, values.found[i])];
    ptrdiff_t number = number_of(counts);
    counts[0] = start;
    start += number;
  }
  for (ptrdiff_t i = 0; i < count; i++) {
    positions[values.counts[slot(values.multiplier, keys[i])][0]++] = (uint64_t)i;
  }
  return true;
}

/// Whether a value of real numbers is NaN or -0, whose order their bits do not tell.
static bool is_special(uint64_t key, size_t width) {
  uint64_t sign = UINT64_C(1) << (8 * width - 1);
  int fraction_bits = width == 4 ? 23 : 52;
  uint64_t infinity = (sign - 1) >> fraction_bits << fraction_bits;
  return key == sign || (key & (sign - 1)) > infinity;
}

/// Sorts elements of one width of few values; false, and they are not changed, if there are too many.
static inline __attribute__((always_inline)) bool sort_few(
    struct values *values, size_t width, enum strided_key_order order, ptrdiff_t count,
    void *elements) {
  if (!count_values(values, width, count, elements)) return false;
  for (int i = 0; i < values->count && order == strided_order_real; i++) {
    if (is_special(values->found[i], width)) return false;
  }
  sort_values(values, width, order);
  ptrdiff_t start = 0;
  for (int i = 0; i < values->count; i++) {
    uint64_t key = values->found[i];
    ptrdiff_t end = start + number_of(values->counts[slot(values->multiplier, key)]);
    for (; start < end; start++) {
      if (width == 4) ((uint32_t *)elements)[start] = (uint32_t)key;
      else ((uint64_t *)elements)[start] = key;
    }
  }
  return true;
}

bool strided_sort_few(size_t width, enum strided_key_order order, ptrdiff_t count, void *elements) {
  struct values values;
  return width == 4 ? sort_few(&values, 4, order, count, elements)
                    : sort_few(&values, 8, order, count, elements);
}
