#include "CStridedKernels.h"
#include "levels.h"

// Products are rounded before they are added.
#pragma clang fp contract(off)

/// Defines `name`, which adds the products of factors and rows of a panel to rows of sums.
///
/// Four rows are computed together, so a row of the panel is read once for all of them.
#define DEFINE_PANEL(name, element, factor, SUM, attributes)                                       \
  attributes static void name(ptrdiff_t rows, ptrdiff_t inner, const void *factors,                \
                              const void *panel, void *sums) {                                     \
    typedef element vector __attribute__((vector_size(strided_panel_bytes), may_alias));           \
    const factor *left = factors;                                                                  \
    const vector *right = panel;                                                                   \
    vector *to = sums;                                                                             \
    ptrdiff_t row = 0;                                                                             \
    for (; row + 4 <= rows; row += 4) {                                                            \
      const factor *x = left + row * inner;                                                        \
      vector a = to[row], b = to[row + 1], c = to[row + 2], d = to[row + 3];                       \
      for (ptrdiff_t k = 0; k < inner; k++) {                                                      \
        const vector y = right[k];                                                                 \
        a = SUM(a, (element)x[k], y);                                                              \
        b = SUM(b, (element)x[k + inner], y);                                                      \
        c = SUM(c, (element)x[k + 2 * inner], y);                                                  \
        d = SUM(d, (element)x[k + 3 * inner], y);                                                  \
      }                                                                                            \
      to[row] = a;                                                                                 \
      to[row + 1] = b;                                                                             \
      to[row + 2] = c;                                                                             \
      to[row + 3] = d;                                                                             \
    }                                                                                              \
    for (; row < rows; row++) {                                                                    \
      const factor *x = left + row * inner;                                                        \
      vector a = to[row];                                                                          \
      for (ptrdiff_t k = 0; k < inner; k++) a = SUM(a, (element)x[k], right[k]);                   \
      to[row] = a;                                                                                 \
    }                                                                                              \
  }

#define SUM(sum, x, y) ((sum) + (x) * (y))
// Both factors fit in 32 bits: the compiler uses a multiplication of 32 bits with a result of 64.
#define SUM_NARROW(sum, x, y) ((sum) + (int64_t)(int32_t)(x) * (((y) << 32) >> 32))
// A factor is 0 or 1; a word holds 64 columns.
#define SUM_TRUTH(sum, x, y) ((sum) | (-(x) & (y)))

#define DEFINE_LEVEL(level, attributes)                                                            \
  DEFINE_PANEL(panel_8_##level, uint8_t, uint8_t, SUM, attributes)                                 \
  DEFINE_PANEL(panel_16_##level, uint16_t, uint16_t, SUM, attributes)                              \
  DEFINE_PANEL(panel_32_##level, uint32_t, uint32_t, SUM, attributes)                              \
  DEFINE_PANEL(panel_64_##level, uint64_t, uint64_t, SUM, attributes)                              \
  DEFINE_PANEL(panel_32_to_64_##level, int64_t, int64_t, SUM_NARROW, attributes)                   \
  DEFINE_PANEL(panel_float_##level, float, float, SUM, attributes)                                 \
  DEFINE_PANEL(panel_truth_##level, uint64_t, uint8_t, SUM_TRUTH, attributes)

DEFINE_LEVEL(baseline, )
#if defined(__x86_64__)
DEFINE_LEVEL(avx2, __attribute__((target("avx2,fma"))))
DEFINE_LEVEL(avx512, __attribute__((target("avx512f,avx512vl"))))
#endif

typedef void panel_function(ptrdiff_t, ptrdiff_t, const void *, const void *, void *);

#define LEVEL(level)                                                                               \
  {panel_8_##level,  panel_16_##level,       panel_32_##level,    panel_64_##level,                \
   panel_32_to_64_##level, panel_float_##level, panel_truth_##level}

/// The loops of each level, in the order of `strided_panel_arithmetic`.
static panel_function *const panels[][7] = {
    LEVEL(baseline),
#if defined(__x86_64__)
    LEVEL(avx2), LEVEL(avx512),
#endif
};

void strided_add_panel(int level, enum strided_panel_arithmetic arithmetic, ptrdiff_t rows,
                       ptrdiff_t inner, const void *factors, const void *panel, void *sums) {
  panels[loop_index(level)][arithmetic](rows, inner, factors, panel, sums);
}
