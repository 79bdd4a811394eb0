// Vectors of LANES numbers of type `element`, and the moves between their lanes.
typedef element NAME(vector) __attribute__((vector_size(LANES * sizeof(element)),
                                            aligned(sizeof(element))));
#define vector NAME(vector)
#define INLINE static inline __attribute__((always_inline))
#define LOAD(from) (*(const vector *)(from))
#define STORE(to, value) (*(vector *)(to) = (value))

#undef ZIP_1
#undef ZIP_2
#undef ZIP_4
#undef ZIP_8
#undef EVEN
#undef ODD
#undef REVERSE
#if LANES == 2
#define ZIP_1(a, b, half) __builtin_shufflevector(a, b, half, 2 + half)
#define EVEN(a, b) __builtin_shufflevector(a, b, 0, 2)
#define ODD(a, b) __builtin_shufflevector(a, b, 1, 3)
#define REVERSE(a) __builtin_shufflevector(a, a, 1, 0)
#elif LANES == 4
#define ZIP_1(a, b, half)                                                                          \
  __builtin_shufflevector(a, b, 2 * half, 4 + 2 * half, 1 + 2 * half, 5 + 2 * half)
#define ZIP_2(a, b, half)                                                                          \
  __builtin_shufflevector(a, b, 2 * half, 1 + 2 * half, 4 + 2 * half, 5 + 2 * half)
#define EVEN(a, b) __builtin_shufflevector(a, b, 0, 2, 4, 6)
#define ODD(a, b) __builtin_shufflevector(a, b, 1, 3, 5, 7)
#define REVERSE(a) __builtin_shufflevector(a, a, 3, 2, 1, 0)
#elif LANES == 8
#define ZIP_1(a, b, half)                                                                          \
  __builtin_shufflevector(a, b, 4 * half, 8 + 4 * half, 1 + 4 * half, 9 + 4 * half, 2 + 4 * half,  \
                          10 + 4 * half, 3 + 4 * half, 11 + 4 * half)
#define ZIP_2(a, b, half)                                                                          \
  __builtin_shufflevector(a, b, 4 * half, 1 + 4 * half, 8 + 4 * half, 9 + 4 * half, 2 + 4 * half,  \
                          3 + 4 * half, 10 + 4 * half, 11 + 4 * half)
#define ZIP_4(a, b, half)                                                                          \
  __builtin_shufflevector(a, b, 4 * half, 1 + 4 * half, 2 + 4 * half, 3 + 4 * half, 8 + 4 * half,  \
                          9 + 4 * half, 10 + 4 * half, 11 + 4 * half)
#define EVEN(a, b) __builtin_shufflevector(a, b, 0, 2, 4, 6, 8, 10, 12, 14)
#define ODD(a, b) __builtin_shufflevector(a, b, 1, 3, 5, 7, 9, 11, 13, 15)
#define REVERSE(a) __builtin_shufflevector(a, a, 7, 6, 5, 4, 3, 2, 1, 0)
#else
#define ZIP_1(a, b, half)                                                                          \
  __builtin_shufflevector(a, b, 8 * half, 16 + 8 * half, 1 + 8 * half, 17 + 8 * half,              \
                          2 + 8 * half, 18 + 8 * half, 3 + 8 * half, 19 + 8 * half, 4 + 8 * half,  \
                          20 + 8 * half, 5 + 8 * half, 21 + 8 * half, 6 + 8 * half, 22 + 8 * half, \
                          7 + 8 * half, 23 + 8 * half)
#define ZIP_2(a, b, half)                                                                          \
  __builtin_shufflevector(a, b, 8 * half, 1 + 8 * half, 16 + 8 * half, 17 + 8 * half,              \
                          2 + 8 * half, 3 + 8 * half, 18 + 8 * half, 19 + 8 * half, 4 + 8 * half,  \
                          5 + 8 * half, 20 + 8 * half, 21 + 8 * half, 6 + 8 * half, 7 + 8 * half,  \
                          22 + 8 * half, 23 + 8 * half)
#define ZIP_4(a, b, half)                                                                          \
  __builtin_shufflevector(a, b, 8 * half, 1 + 8 * half, 2 + 8 * half, 3 + 8 * half, 16 + 8 * half, \
                          17 + 8 * half, 18 + 8 * half, 19 + 8 * half, 4 + 8 * half, 5 + 8 * half, \
                          6 + 8 * half, 7 + 8 * half, 20 + 8 * half, 21 + 8 * half, 22 + 8 * half, \
                          23 + 8 * half)
#define ZIP_8(a, b, half)                                                                          \
  __builtin_shufflevector(a, b, 8 * half, 1 + 8 * half, 2 + 8 * half, 3 + 8 * half, 4 + 8 * half,  \
                          5 + 8 * half, 6 + 8 * half, 7 + 8 * half, 16 + 8 * half, 17 + 8 * half,  \
                          18 + 8 * half, 19 + 8 * half, 20 + 8 * half, 21 + 8 * half,              \
                          22 + 8 * half, 23 + 8 * half)
#define EVEN(a, b)                                                                                 \
  __builtin_shufflevector(a, b, 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30)
#define ODD(a, b)                                                                                  \
  __builtin_shufflevector(a, b, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31)
#define REVERSE(a)                                                                                 \
  __builtin_shufflevector(a, a, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0)
#endif

/// Interleaves groups of `width` lanes of two vectors: the first half, then the second half.
INLINE void NAME(zip)(int width, const vector *a, const vector *b, vector *low, vector *high) {
  vector first = *a, second = *b;
  if (width == 1) {
    *low = ZIP_1(first, second, 0);
    *high = ZIP_1(first, second, 1);
  }
#if LANES >= 4
  if (width == 2) {
    *low = ZIP_2(first, second, 0);
    *high = ZIP_2(first, second, 1);
  }
#endif
#if LANES >= 8
  if (width == 4) {
    *low = ZIP_4(first, second, 0);
    *high = ZIP_4(first, second, 1);
  }
#endif
#if LANES >= 16
  if (width == 8) {
    *low = ZIP_8(first, second, 0);
    *high = ZIP_8(first, second, 1);
  }
#endif
}

/// Interleaves groups of `width` lanes of `count` vectors, a power of two.
///
/// With LANES vectors and groups of one lane, this transposes a square.
INLINE void NAME(interleave)(int count, int width, vector *values) {
#pragma clang loop unroll(full)
  for (int stage = 1; stage < count; stage *= 2) {
    vector next[16];
#pragma clang loop unroll(full)
    for (int j = 0; j < count / 2; j++) {
      NAME(zip)(width, &values[j], &values[j + count / 2], &next[2 * j], &next[2 * j + 1]);
    }
#pragma clang loop unroll(full)
    for (int j = 0; j < count; j++) values[j] = next[j];
  }
}
