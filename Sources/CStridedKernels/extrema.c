#include "CStridedKernels.h"
#include "levels.h"

/// The size of the interleaved partial results in bytes.
///
/// It is the same at every level, so every level compares in the same order, and of -0 and 0 the
/// same one wins.
enum { side_by_side = 256 };

/// Whether `x` wins over the winner so far.
#define LESS(x, winner) ((x) < (winner))
#define GREATER(x, winner) ((x) > (winner))

/// Defines `name_block`, which finds the winner of at least one contiguous element, `name_position`,
/// which finds the first place of the winner, and `name_row`, which replaces a row of winners by the
/// elements that win over them.
///
/// NaN wins over every number. `sum` adds up the elements, if they can be NaN: the sum is NaN if one
/// of them is, and a sum costs less than comparing each of them with itself. If the sum is NaN, the
/// block is searched for NaN.
#define DEFINE_EXTREMUM(name, element, wins, sum, attributes)                                      \
  attributes static void name##_block(ptrdiff_t count, const void *elements, void *winner) {       \
    enum { lanes = side_by_side / sizeof(element) };                                               \
    const element *from = elements;                                                                \
    element winners[lanes], sums[lanes];                                                           \
    for (int lane = 0; lane < lanes; lane++) {                                                     \
      winners[lane] = from[0];                                                                     \
      sums[lane] = 0;                                                                              \
    }                                                                                              \
    ptrdiff_t done = 0;                                                                            \
    for (; done + lanes <= count; done += lanes) {                                                 \
      for (int lane = 0; lane < lanes; lane++) {                                                   \
        element x = from[done + lane];                                                             \
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
    for (; done < count; done++) {                                                                 \
      element x = from[done];                                                                      \
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
  attributes static ptrdiff_t name##_position(ptrdiff_t count, const void *elements) {              \
    enum { lanes = side_by_side / sizeof(element) };                                               \
    const element *from = elements;                                                                \
    element winner;                                                                                \
    name##_block(count, elements, &winner);                                                        \
    ptrdiff_t place = 0;                                                                           \
    if (winner != winner) {                                                                        \
      while (from[place] == from[place]) place++;                                                  \
      return place;                                                                                \
    }                                                                                              \
    for (; place + lanes <= count; place += lanes) {                                               \
      int found = 0;                                                                               \
      for (int lane = 0; lane < lanes; lane++) found |= from[place + lane] == winner;              \
      if (found) break;                                                                            \
    }                                                                                              \
    while (from[place] != winner) place++;                                                         \
    return place;                                                                                  \
  }                                                                                                \
  attributes static void name##_row(ptrdiff_t count, const void *elements, void *winners) {        \
    const element *from = elements;                                                                \
    element *to = winners;                                                                         \
    for (ptrdiff_t i = 0; i < count; i++) {                                                        \
      element x = from[i], winner = to[i];                                                         \
      to[i] = wins(x, winner) || x != x ? x : winner;                                              \
    }                                                                                              \
  }

#define ADD(total, x) ((total) + (x))
#define KEEP(total, x) (total)

#define DEFINE_EXTREMA(element, sum, suffix, attributes)                                           \
  DEFINE_EXTREMUM(min_##element##_##suffix, element, LESS, sum, attributes)                        \
  DEFINE_EXTREMUM(max_##element##_##suffix, element, GREATER, sum, attributes)

#define DEFINE_LEVEL(suffix, attributes)                                                           \
  DEFINE_EXTREMA(float, ADD, suffix, attributes)                                                   \
  DEFINE_EXTREMA(double, ADD, suffix, attributes)                                                  \
  DEFINE_EXTREMA(int8_t, KEEP, suffix, attributes)                                                 \
  DEFINE_EXTREMA(int16_t, KEEP, suffix, attributes)                                                \
  DEFINE_EXTREMA(int32_t, KEEP, suffix, attributes)                                                \
  DEFINE_EXTREMA(int64_t, KEEP, suffix, attributes)                                                \
  DEFINE_EXTREMA(uint8_t, KEEP, suffix, attributes)                                                \
  DEFINE_EXTREMA(uint16_t, KEEP, suffix, attributes)                                               \
  DEFINE_EXTREMA(uint32_t, KEEP, suffix, attributes)                                               \
  DEFINE_EXTREMA(uint64_t, KEEP, suffix, attributes)

DEFINE_LEVEL(baseline, )
#if defined(__x86_64__)
DEFINE_LEVEL(avx2, __attribute__((target("avx2"))))
DEFINE_LEVEL(avx512, __attribute__((target("avx512f,avx512vl"))))
#endif

typedef void extremum_function(ptrdiff_t, const void *, void *);
typedef ptrdiff_t position_function(ptrdiff_t, const void *);

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

static extremum_function *const rows[][10][2] = {
    LEVEL(baseline, row),
#if defined(__x86_64__)
    LEVEL(avx2, row),
    LEVEL(avx512, row),
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

void strided_extremum_row(int level, enum strided_element element, bool is_greatest,
                          ptrdiff_t count, const void *elements, void *winners) {
  rows[loop_index(level)][element][is_greatest](count, elements, winners);
}
