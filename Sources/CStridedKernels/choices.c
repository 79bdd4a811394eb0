#include <stddef.h>
#include <stdint.h>

// Functions of two real numbers that choose one of them, or a part of it, in vectors of each level. Their loops
// run over memory of a multiple of 64 bytes. Results are those of the C library.

/// The greater number, or the one that is a number; `y` if both are equal.
#define FMAX(x, y) (x > y ? x : y != y ? x : y)
#define FMIN(x, y) (x < y ? x : y != y ? x : y)
#define HEAVISIDE(x, y) (x != x ? x : x == 0 ? y : x > 0 ? 1 : 0)

#define DEFINE_CHOICE(name, element, level, attributes, choose)                                    \
  attributes void strided_##name##_##element##_##level(size_t bytes, void *to, const void *first,  \
                                                       const void *second) {                       \
    element *results = to;                                                                         \
    const element *lefts = first, *rights = second;                                                \
    _Pragma("clang loop vectorize(assume_safety)")                                                 \
    for (size_t i = 0; i < bytes / sizeof(element); i++) {                                         \
      element x = lefts[i], y = rights[i];                                                         \
      results[i] = choose(x, y);                                                                   \
    }                                                                                              \
  }

#define DEFINE_CHOICES(element, level, copysign_of, attributes)                                    \
  DEFINE_CHOICE(fmax, element, level, attributes, FMAX)                                            \
  DEFINE_CHOICE(fmin, element, level, attributes, FMIN)                                            \
  DEFINE_CHOICE(heaviside, element, level, attributes, HEAVISIDE)                                  \
  DEFINE_CHOICE(copysign, element, level, attributes, copysign_of)

#define DEFINE_LEVEL(level, attributes)                                                            \
  DEFINE_CHOICES(float, level, __builtin_copysignf, attributes)                                    \
  DEFINE_CHOICES(double, level, __builtin_copysign, attributes)

#if defined(__x86_64__)
DEFINE_LEVEL(avx2, __attribute__((target("avx2"))))
DEFINE_LEVEL(avx512, __attribute__((target("avx512f,avx512vl"))))
#elif defined(__aarch64__)
DEFINE_LEVEL(advsimd, )
#endif
