#include "CStridedKernels.h"
#include "levels.h"

#include <stdint.h>

enum { line = 64 };

/// Defines `name`, which writes `first op second` to a row; a source whose step is 0 is a scalar.
///
/// A step is 1 element, or 0. The loop computes single elements up to the next cache line of the
/// result, then vectors, then the remaining elements. Elements are read before they are written, by
/// rising address. A source may therefore be the result itself or start at a higher address.
#define DEFINE_ROW(name, element, op, bytes, attributes)                                           \
  attributes static inline __attribute__((always_inline)) void name##_with(                        \
      ptrdiff_t count, element *to, const element *first, ptrdiff_t first_step,                    \
      const element *second, ptrdiff_t second_step, bool streams) {                            \
    typedef element vector __attribute__((vector_size(bytes), may_alias));                         \
    typedef element any                                                                            \
        __attribute__((vector_size(bytes), aligned(sizeof(element)), may_alias));                  \
    const ptrdiff_t lanes = (bytes) / sizeof(element);                                             \
    ptrdiff_t done = (ptrdiff_t)(-(uintptr_t)to % line / sizeof(element));                         \
    if (done > count) done = count;                                                                \
    _Pragma("clang loop vectorize(disable) unroll(disable)") for (ptrdiff_t i = 0; i < done; i++) { \
      to[i] = first[i * first_step] op second[i * second_step];                                    \
    }                                                                                              \
    any all_first, all_second;                                                                     \
    for (ptrdiff_t lane = 0; lane < lanes; lane++) {                                               \
      if (!first_step) all_first[lane] = *first;                                                   \
      if (!second_step) all_second[lane] = *second;                                                \
    }                                                                                              \
    for (; done + lanes <= count; done += lanes) {                                                 \
      any x = first_step ? *(const any *)(first + done) : all_first;                               \
      any y = second_step ? *(const any *)(second + done) : all_second;                            \
      if (streams) {                                                                           \
        __builtin_nontemporal_store((vector)(x op y), (vector *)(to + done));                      \
      } else {                                                                                     \
        *(any *)(to + done) = x op y;                                                              \
      }                                                                                            \
    }                                                                                              \
    _Pragma("clang loop vectorize(disable) unroll(disable)") for (; done < count; done++) {        \
      to[done] = first[done * first_step] op second[done * second_step];                           \
    }                                                                                              \
  }                                                                                                \
  attributes static void name(ptrdiff_t count, void *to, const void *first, ptrdiff_t first_step,  \
                              const void *second, ptrdiff_t second_step, bool streams) {       \
    if (first_step && second_step) {                                                               \
      streams ? name##_with(count, to, first, 1, second, 1, true)                              \
                  : name##_with(count, to, first, 1, second, 1, false);                            \
    } else if (first_step) {                                                                       \
      streams ? name##_with(count, to, first, 1, second, 0, true)                              \
                  : name##_with(count, to, first, 1, second, 0, false);                            \
    } else {                                                                                       \
      streams ? name##_with(count, to, first, 0, second, second_step, true)                    \
                  : name##_with(count, to, first, 0, second, second_step, false);                  \
    }                                                                                              \
  }

#define DEFINE_ROWS(element, bytes, attributes)                                                    \
  DEFINE_ROW(add_##element##_##bytes, element, +, bytes, attributes)                               \
  DEFINE_ROW(subtract_##element##_##bytes, element, -, bytes, attributes)                          \
  DEFINE_ROW(multiply_##element##_##bytes, element, *, bytes, attributes)                          \
  DEFINE_ROW(divide_##element##_##bytes, element, /, bytes, attributes)

DEFINE_ROWS(float, 16, )
DEFINE_ROWS(double, 16, )
#if defined(__x86_64__)
#define AVX2 __attribute__((target("avx2")))
#define AVX512 __attribute__((target("avx512f")))
DEFINE_ROWS(float, 32, AVX2)
DEFINE_ROWS(double, 32, AVX2)
DEFINE_ROWS(float, 64, AVX512)
DEFINE_ROWS(double, 64, AVX512)
#endif

typedef void row_function(ptrdiff_t, void *, const void *, ptrdiff_t, const void *, ptrdiff_t,
                          bool);

#define ROWS(element, bytes)                                                                       \
  {                                                                                                \
    add_##element##_##bytes, subtract_##element##_##bytes, multiply_##element##_##bytes,           \
        divide_##element##_##bytes                                                                 \
  }

/// The loops of each level, for elements of 4 and 8 bytes, in the order of `strided_operation`.
static row_function *const rows[][2][4] = {
    {ROWS(float, 16), ROWS(double, 16)},
#if defined(__x86_64__)
    {ROWS(float, 32), ROWS(double, 32)},
    {ROWS(float, 64), ROWS(double, 64)},
#endif
};

void strided_combine(int level, enum strided_operation operation, size_t width, ptrdiff_t count,
                     void *result, const void *first, ptrdiff_t first_stride, const void *second,
                     ptrdiff_t second_stride, bool streams) {
  // Streaming stores need a result that is aligned to the element size.
  bool aligned = streams && (uintptr_t)result % width == 0;
  rows[loop_index(level)][width == 8][operation](count, result, first, first_stride != 0, second,
                                     second_stride != 0, aligned);
#if defined(__x86_64__)
  // Other threads see the streaming stores before the caller's next store.
  if (aligned) __builtin_ia32_sfence();
#endif
}
