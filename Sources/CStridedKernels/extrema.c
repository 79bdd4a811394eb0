#include "CStridedKernels.h"
#include "levels.h"

#include <string.h>

/// The size of the interleaved partial results in bytes.
///
/// It is the same at every level, so every level compares in the same order, and of -0 and 0 the
/// same one wins.
enum { side_by_side = 256 };

/// Whether `x` wins over the winner so far.
#define LESS(x, winner) ((x) < (winner))
#define GREATER(x, winner) ((x) > (winner))

/// Whether `x` is the first of two that wins: over every number that is not before it, or as the first NaN.
#define WINS_FIRST_LESS(x, winner) (!((x) >= (winner)) & ((winner) == (winner)))
#define WINS_FIRST_GREATER(x, winner) (!((x) <= (winner)) & ((winner) == (winner)))

/// Whether one of two elements is NaN.
#define DIFFER(x, y) (((x) != (x)) | ((y) != (y)))
#define NEVER_DIFFER(x, y) 0

/// Replaces a winner by an element that wins, but not by NaN.
#define MEET(wins, x, winner) winner = wins(x, winner) ? x : winner

/// Replaces a winner and the row it is in by an element of a later row that wins.
#define CHALLENGE(wins, x, winner, place, row)                                                     \
  do {                                                                                             \
    int isBetter = WINS_FIRST_##wins(x, winner);                                                   \
    winner = isBetter ? x : winner;                                                                \
    place = isBetter ? (__typeof__(place))(row) : place;                                           \
  } while (0)

/// Defines `name_block`, which finds the winner of at least one contiguous element, `name_position`,
/// which finds the first place of the winner, `name_rows`, which finds the winners of the columns of
/// some rows, `name_places`, which also finds the rows they are in, and `name_apart`, which finds them in columns
/// that are not neighbours in memory.
///
/// NaN wins over every number. `sum` adds up the elements, if they can be NaN: the sum is NaN if one
/// of them is, and a sum costs less than comparing each of them with itself. If the sum is NaN, the
/// block is searched for NaN.
#define DEFINE_EXTREMUM(name, element, place_type, wins, sum, differ, attributes)                  \
  attributes static void name##_block(ptrdiff_t count, const void *elements, void *winner) {       \
    enum { lanes = side_by_side / sizeof(element) };                                               \
    const element *from = elements;                                                                \
    element winners[lanes], sums[lanes];                                                           \
    for (int lane = 0; lane < lanes; lane++) {                                                     \
      winners[lane] = from[0];                                                                     \
      sums[lane] = 0;                                                                              \
    }                                                                                              \
    for (ptrdiff_t done = 0; lanes <= count && done < count; done += lanes) {                      \
      /* The last elements are read together with some before them, which changes no winner. */    \
      const element *next = from + (done + lanes <= count ? done : count - lanes);                 \
      for (int lane = 0; lane < lanes; lane++) {                                                   \
        element x = next[lane];                                                                    \
        winners[lane] = wins(x, winners[lane]) ? x : winners[lane];                                \
        sums[lane] = sum(sums[lane], x);                                                           \
      }                                                                                            \
    }                                                                                              \
    for (int half = lanes / 2; half > 0; half /= 2) {                                              \
      for (int lane = 0; lane < half; lane++) {                                                    \
        element x = winners[lane + half];                                                          \
        winners[lane] = wins(x, winners[lane]) ? x : winners[lane];                                \
        sums[lane] = sum(sums[lane], sums[lane + half]);                                           \
      }                                                                                            \
    }                                                                                              \
    element last = winners[0], total = sums[0];                                                    \
    for (ptrdiff_t i = 0; lanes > count && i < count; i++) {                                       \
      element x = from[i];                                                                         \
      last = wins(x, last) ? x : last;                                                             \
      total = sum(total, x);                                                                       \
    }                                                                                              \
    if (total != total) {                                                                          \
      for (ptrdiff_t i = 0; i < count; i++) {                                                      \
        if (from[i] != from[i]) last = from[i];                                                    \
      }                                                                                            \
    }                                                                                              \
    *(element *)winner = last;                                                                     \
  }                                                                                                \
  typedef element name##_vector __attribute__((                                                    \
      ext_vector_type(side_by_side / sizeof(element)), aligned(sizeof(element)), may_alias));      \
  typedef bool name##_mask __attribute__((ext_vector_type(side_by_side / sizeof(element))));       \
  attributes static ptrdiff_t name##_position(ptrdiff_t count, const void *elements) {             \
    enum { lanes = side_by_side / sizeof(element) };                                               \
    const element *from = elements;                                                                \
    element winner;                                                                                \
    name##_block(count, elements, &winner);                                                        \
    ptrdiff_t place = 0;                                                                           \
    if (winner != winner) {                                                                        \
      while (from[place] == from[place]) place++;                                                  \
      return place;                                                                                \
    }                                                                                              \
    for (ptrdiff_t done = 0; lanes <= count && done < count; done += lanes) {                      \
      const element *next = from + (done + lanes <= count ? done : count - lanes);                 \
      int found = 0;                                                                               \
      for (int lane = 0; lane < lanes; lane++) found |= next[lane] == winner;                      \
      if (!found) continue;                                                                        \
      const name##_vector row = *(const name##_vector *)next;                                      \
      const name##_mask equal = __builtin_convertvector(row == winner, name##_mask);               \
      uint64_t bits[(lanes + 63) / 64] = {0};                                                      \
      memcpy(bits, &equal, lanes / 8);                                                             \
      int word = 0;                                                                                \
      while (bits[word] == 0) word++;                                                              \
      const ptrdiff_t first = 64 * word + __builtin_ctzll(bits[word]);                             \
      return next - from + first;                                                                  \
    }                                                                                              \
    while (from[place] != winner) place++;                                                         \
    return place;                                                                                  \
  }                                                                                                \
  attributes static void name##_rows(ptrdiff_t count, ptrdiff_t rows, ptrdiff_t step,              \
                                     const void *elements, void *winners, bool starts) {           \
    const element *from = elements;                                                                \
    element *restrict to = winners;                                                                \
    if (starts) {                                                                                  \
      for (ptrdiff_t i = 0; i < count; i++) to[i] = from[i];                                       \
    }                                                                                              \
    ptrdiff_t row = starts ? 1 : 0;                                                                \
    while (row < rows) {                                                                           \
      const element *next = from + row * step;                                                     \
      const ptrdiff_t some = row + 4 <= rows ? 4 : 1;                                              \
      bool found = false;                                                                          \
      if (some == 4) {                                                                             \
        for (ptrdiff_t i = 0; i < count; i++) {                                                    \
          element a = next[i], b = next[step + i], c = next[2 * step + i], d = next[3 * step + i]; \
          element winner = to[i];                                                                  \
          MEET(wins, a, winner);                                                                   \
          MEET(wins, b, winner);                                                                   \
          MEET(wins, c, winner);                                                                   \
          MEET(wins, d, winner);                                                                   \
          to[i] = winner;                                                                          \
        }                                                                                          \
        for (ptrdiff_t i = 0; i < count; i++) {                                                    \
          found |= differ(next[i], next[step + i]);                                                \
          found |= differ(next[2 * step + i], next[3 * step + i]);                                 \
        }                                                                                          \
      } else {                                                                                     \
        for (ptrdiff_t i = 0; i < count; i++) {                                                    \
          element x = next[i], winner = to[i];                                                     \
          MEET(wins, x, winner);                                                                   \
          to[i] = winner;                                                                          \
          found |= differ(x, x);                                                                   \
        }                                                                                          \
      }                                                                                            \
      for (ptrdiff_t last = row + some; found && row < last; row++, next += step) {                \
        for (ptrdiff_t i = 0; i < count; i++) to[i] = differ(next[i], next[i]) ? next[i] : to[i];  \
      }                                                                                            \
      if (!found) row += some;                                                                     \
    }                                                                                              \
  }                                                                                                \
  attributes static void name##_places(ptrdiff_t count, ptrdiff_t rows, ptrdiff_t step,            \
                                       const void *elements, void *winners, void *places) {        \
    const element *from = elements;                                                                \
    element *restrict to = winners;                                                                \
    place_type *restrict at = places;                                                              \
    for (ptrdiff_t i = 0; i < count; i++) {                                                        \
      to[i] = from[i];                                                                             \
      at[i] = 0;                                                                                   \
    }                                                                                              \
    ptrdiff_t row = 1;                                                                             \
    for (; row + 4 <= rows; row += 4) {                                                            \
      const element *next = from + row * step;                                                     \
      for (ptrdiff_t i = 0; i < count; i++) {                                                      \
        element winner = to[i];                                                                    \
        place_type place = at[i];                                                                  \
        CHALLENGE(wins, next[i], winner, place, row);                                              \
        CHALLENGE(wins, next[step + i], winner, place, row + 1);                                   \
        CHALLENGE(wins, next[2 * step + i], winner, place, row + 2);                               \
        CHALLENGE(wins, next[3 * step + i], winner, place, row + 3);                               \
        to[i] = winner;                                                                            \
        at[i] = place;                                                                             \
      }                                                                                            \
    }                                                                                              \
    for (; row < rows; row++) {                                                                    \
      const element *next = from + row * step;                                                     \
      for (ptrdiff_t i = 0; i < count; i++) CHALLENGE(wins, next[i], to[i], at[i], row);           \
    }                                                                                              \
  }                                                                                                \
  attributes static void name##_apart(ptrdiff_t count, ptrdiff_t rows, ptrdiff_t step,             \
                                      ptrdiff_t distance, const void *elements,                    \
                                      void *winners, void *places) {                               \
    enum { lanes = 16 };                                                                           \
    const element *from = elements;                                                                \
    for (ptrdiff_t done = 0; done < count; done += lanes) {                                        \
      const ptrdiff_t some = count - done < lanes ? count - done : lanes;                          \
      ptrdiff_t offsets[lanes];                                                                    \
      element best[lanes];                                                                         \
      place_type at[lanes];                                                                        \
      for (int lane = 0; lane < lanes; lane++) {                                                   \
        offsets[lane] = (done + (lane < some ? lane : 0)) * distance;                              \
        best[lane] = from[offsets[lane]];                                                          \
        at[lane] = 0;                                                                              \
      }                                                                                            \
      for (ptrdiff_t row = 1; row < rows; row++) {                                                 \
        const element *next = from + row * step;                                                   \
        for (int lane = 0; lane < lanes; lane++) {                                                 \
          CHALLENGE(wins, next[offsets[lane]], best[lane], at[lane], row);                         \
        }                                                                                          \
      }                                                                                            \
      for (int lane = 0; lane < some; lane++) {                                                    \
        ((element *)winners)[done + lane] = best[lane];                                            \
        ((place_type *)places)[done + lane] = at[lane];                                            \
      }                                                                                            \
    }                                                                                              \
  }

#define ADD(total, x) ((total) + (x))
#define KEEP(total, x) (total)

#define DEFINE_EXTREMA(element, place_type, sum, differ, suffix, attributes)                       \
  DEFINE_EXTREMUM(min_##element##_##suffix, element, place_type, LESS, sum, differ, attributes)    \
  DEFINE_EXTREMUM(max_##element##_##suffix, element, place_type, GREATER, sum, differ, attributes)

#define DEFINE_LEVEL(suffix, attributes)                                                           \
  DEFINE_EXTREMA(float, int32_t, ADD, DIFFER, suffix, attributes)                                  \
  DEFINE_EXTREMA(double, int64_t, ADD, DIFFER, suffix, attributes)                                 \
  DEFINE_EXTREMA(int8_t, int8_t, KEEP, NEVER_DIFFER, suffix, attributes)                           \
  DEFINE_EXTREMA(int16_t, int16_t, KEEP, NEVER_DIFFER, suffix, attributes)                         \
  DEFINE_EXTREMA(int32_t, int32_t, KEEP, NEVER_DIFFER, suffix, attributes)                         \
  DEFINE_EXTREMA(int64_t, int64_t, KEEP, NEVER_DIFFER, suffix, attributes)                         \
  DEFINE_EXTREMA(uint8_t, int8_t, KEEP, NEVER_DIFFER, suffix, attributes)                          \
  DEFINE_EXTREMA(uint16_t, int16_t, KEEP, NEVER_DIFFER, suffix, attributes)                        \
  DEFINE_EXTREMA(uint32_t, int32_t, KEEP, NEVER_DIFFER, suffix, attributes)                        \
  DEFINE_EXTREMA(uint64_t, int64_t, KEEP, NEVER_DIFFER, suffix, attributes)

DEFINE_LEVEL(baseline, )
#if defined(__x86_64__)
DEFINE_LEVEL(avx2, __attribute__((target("avx2"))))
DEFINE_LEVEL(avx512, __attribute__((target("avx512f,avx512vl"))))
#endif

typedef void extremum_function(ptrdiff_t, const void *, void *);
typedef ptrdiff_t position_function(ptrdiff_t, const void *);
typedef void rows_function(ptrdiff_t, ptrdiff_t, ptrdiff_t, const void *, void *, bool);
typedef void places_function(ptrdiff_t, ptrdiff_t, ptrdiff_t, const void *, void *, void *);
typedef void apart_function(ptrdiff_t, ptrdiff_t, ptrdiff_t, ptrdiff_t, const void *, void *,
                            void *);

#define EXTREMA(element, suffix, form)                                                             \
  { min_##element##_##suffix##_##form, max_##element##_##suffix##_##form }
#define LEVEL(suffix, form)                                                                        \
  {                                                                                                \
    EXTREMA(float, suffix, form), EXTREMA(double, suffix, form), EXTREMA(int8_t, suffix, form),    \
        EXTREMA(int16_t, suffix, form), EXTREMA(int32_t, suffix, form),                            \
        EXTREMA(int64_t, suffix, form), EXTREMA(uint8_t, suffix, form),                            \
        EXTREMA(uint16_t, suffix, form), EXTREMA(uint32_t, suffix, form),                          \
        EXTREMA(uint64_t, suffix, form)                                                            \
  }

/// The loops of each level, in the order of `strided_element`, of the minimum and the maximum.
static extremum_function *const blocks[][10][2] = {
    LEVEL(baseline, block),
#if defined(__x86_64__)
    LEVEL(avx2, block),
    LEVEL(avx512, block),
#endif
};

static rows_function *const rows_of_extrema[][10][2] = {
    LEVEL(baseline, rows),
#if defined(__x86_64__)
    LEVEL(avx2, rows),
    LEVEL(avx512, rows),
#endif
};

static places_function *const rows_of_places[][10][2] = {
    LEVEL(baseline, places),
#if defined(__x86_64__)
    LEVEL(avx2, places),
    LEVEL(avx512, places),
#endif
};

static apart_function *const places_apart[][10][2] = {
    LEVEL(baseline, apart),
#if defined(__x86_64__)
    LEVEL(avx2, apart),
    LEVEL(avx512, apart),
#endif
};

static position_function *const positions[][10][2] = {
    LEVEL(baseline, position),
#if defined(__x86_64__)
    LEVEL(avx2, position),
    LEVEL(avx512, position),
#endif
};

void strided_extremum(int level, enum strided_element element, bool is_greatest, ptrdiff_t count,
                      const void *elements, void *winner) {
  blocks[loop_index(level)][element][is_greatest](count, elements, winner);
}

ptrdiff_t strided_extremum_position(int level, enum strided_element element, bool is_greatest,
                                    ptrdiff_t count, const void *elements) {
  return positions[loop_index(level)][element][is_greatest](count, elements);
}

void strided_extremum_positions(int level, enum strided_element element, bool is_greatest,
                                ptrdiff_t count, ptrdiff_t rows, ptrdiff_t step,
                                const void *elements, ptrdiff_t *places) {
  position_function *position = positions[loop_index(level)][element][is_greatest];
  const char *row = elements;
  for (ptrdiff_t i = 0; i < rows; i++) places[i] = position(count, row + i * step);
}

void strided_extremum_rows(int level, enum strided_element element, bool is_greatest,
                           ptrdiff_t count, ptrdiff_t rows, ptrdiff_t step, const void *elements,
                           void *winners, bool starts) {
  rows_of_extrema[loop_index(level)][element][is_greatest](count, rows, step, elements, winners,
                                                           starts);
}

void strided_extremum_places(int level, enum strided_element element, bool is_greatest,
                             ptrdiff_t count, ptrdiff_t rows, ptrdiff_t step, ptrdiff_t distance,
                             const void *elements, void *winners, void *places) {
  const int index = loop_index(level);
  if (distance == 1) {
    rows_of_places[index][element][is_greatest](count, rows, step, elements, winners, places);
  } else {
    places_apart[index][element][is_greatest](count, rows, step, distance, elements, winners,
                                              places);
  }
}
