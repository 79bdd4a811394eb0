#define _GNU_SOURCE
#include "CStridedKernels.h"
#include "levels.h"

#include <float.h>
#include <math.h>
#include <string.h>
#if defined(__aarch64__)
#include <arm_neon.h>
#endif

// The mathematical functions of one and of two real numbers: one row each in the tables below.
//
// A row says who computes a function in vectors of AVX2 and AVX-512, or of AdvSIMD: loops of ours, functions of
// SLEEF, or nobody. Without vectors it is computed by the C library, in a wider type and rounded once if its own
// function is off by more than 1 ulp.
//
// Our loops compute every number. Functions of SLEEF are trusted for the magnitudes in the row. The C library
// computes other elements, so that special values and errors are its own.
//
// Shibata and Petrogalli, "SLEEF: A Portable Vectorized Library of C Standard Mathematical Functions",
// IEEE Transactions on Parallel and Distributed Systems 31 (2020).

/// A function of another calling convention: it is called from assembly.
typedef void opaque_function(void);

/// The magnitudes for which vector functions are trusted.
struct trust {
  double low, high;
};

/// A loop over memory of a multiple of 64 bytes.
typedef void loop_function(size_t bytes, void *to, const void *from);
typedef void loop2_function(size_t bytes, void *to, const void *first, const void *second);

struct unary_row {
  double (*of_double)(double);
  float (*of_float)(float);
  /// Functions of SLEEF, by width (`float`, `double`) and level (AVX2, AVX-512; or AdvSIMD).
  opaque_function *of_vector[2][2];
  /// The magnitudes of `float` and `double` for which the functions of SLEEF are trusted, besides 0.
  struct trust trust[2];
  /// Loops of ours, by width and level.
  loop_function *loop[2][2];
};

struct binary_row {
  double (*of_double)(double, double);
  float (*of_float)(float, float);
  opaque_function *of_vector[2][2];
  /// The magnitudes of both operands.
  struct trust trust[2];
  loop2_function *loop[2][2];
};

// Functions that the C library does not have, and better ones than it has.

#if defined(__APPLE__)
// Apple's C library has these under other names.
static double exp10(double x) { return __exp10(x); }
static long double exp10l(long double x) { return powl(10, x); }
static long double lgammal_r(long double x, int *sign) {
  *sign = 0;
  return lgammal(x);
}
#endif

/// `name` of `double` in `long double`, and of `float` in `double`.
#define ROUNDED(name)                                                                              \
  static double name##_double(double x) { return (double)name##l(x); }                             \
  static float name##_float(float x) { return (float)name(x); }

/// `name` of `double` as it is, and of `float` in `double`.
#define PLAIN(name)                                                                                \
  static double name##_double(double x) { return name(x); }                                        \
  static float name##_float(float x) { return (float)name(x); }

PLAIN(exp) PLAIN(exp2) ROUNDED(exp10) PLAIN(expm1)
PLAIN(log) PLAIN(log2) ROUNDED(log10) PLAIN(log1p)
PLAIN(sin) PLAIN(cos) PLAIN(tan) PLAIN(asin) PLAIN(acos) PLAIN(atan)
ROUNDED(sinh) ROUNDED(cosh) ROUNDED(tanh) ROUNDED(asinh) ROUNDED(acosh) ROUNDED(atanh)
ROUNDED(cbrt) ROUNDED(erf) ROUNDED(erfc)

static double gamma_double(double x) { return (double)tgammal(x); }
static float gamma_float(float x) { return (float)tgamma(x); }

static double lgamma_double(double x) {
  int sign;
  return (double)lgammal_r(x, &sign);
}
static float lgamma_float(float x) {
  int sign;
  return (float)lgamma_r(x, &sign);
}

/// sin(pi x) / (pi x); x is reduced first, exactly, so that integers give 0.
static double sinc_double(double x) {
  long double magnitude = fabsl((long double)x);
  if (magnitude == 0) return 1;
  long double rest = fmodl(magnitude, 2);
  long double angle = rest > 1 ? rest - 2 : rest;
  if (fabsl(angle) > 0.5L) angle = copysignl(1 - fabsl(angle), angle);
  const long double pi = 3.14159265358979323846264338327950288L;
  return (double)(sinl(pi * angle) / (pi * magnitude));
}
static float sinc_float(float x) { return (float)sinc_double(x); }

static double pow_double(double x, double y) { return pow(x, y); }
static float pow_float(float x, float y) { return (float)pow(x, y); }
static double atan2_double(double x, double y) { return atan2(x, y); }
static float atan2_float(float x, float y) { return (float)atan2(x, y); }
static double hypot_double(double x, double y) { return hypot(x, y); }
static float hypot_float(float x, float y) { return (float)hypot(x, y); }

/// log(e^x + e^y), without overflow between.
static double logaddexp_double(double x, double y) {
  if (isnan(x) || isnan(y)) return x + y;
  long double larger = x > y ? x : y, smaller = x > y ? y : x;
  if (larger == smaller || isinf(larger)) return (double)(larger + (larger == smaller) * M_LN2);
  return (double)(larger + log1pl(expl(smaller - larger)));
}
static float logaddexp_float(float x, float y) { return (float)logaddexp_double(x, y); }

static double heaviside_double(double x, double y) {
  return isnan(x) ? x : x == 0 ? y : x > 0;
}
static float heaviside_float(float x, float y) { return (float)heaviside_double(x, y); }

#if defined(__x86_64__) && defined(__linux__)
#define SLEEF(name, accuracy)                                                                      \
  extern opaque_function Sleef_##name##f8_##accuracy##avx2, Sleef_##name##f16_##accuracy##avx512f, \
      Sleef_##name##d4_##accuracy##avx2, Sleef_##name##d8_##accuracy##avx512f;
#define VECTORS(name, accuracy)                                                                    \
  {{Sleef_##name##f8_##accuracy##avx2, Sleef_##name##f16_##accuracy##avx512f},                     \
   {Sleef_##name##d4_##accuracy##avx2, Sleef_##name##d8_##accuracy##avx512f}}
#elif defined(__aarch64__) && defined(__linux__)
#define SLEEF(name, accuracy)                                                                      \
  extern opaque_function Sleef_##name##f4_##accuracy##advsimd, Sleef_##name##d2_##accuracy##advsimd;
#define VECTORS(name, accuracy)                                                                    \
  {{Sleef_##name##f4_##accuracy##advsimd}, {Sleef_##name##d2_##accuracy##advsimd}}
#else
#define SLEEF(name, accuracy)
#define VECTORS(name, accuracy) {{0}}
#endif

SLEEF(erf, u10) SLEEF(hypot, u05)

#define __builtin_elementwise_fabs __builtin_elementwise_abs
#define DEFINE_LOOP(name, element, level, bytes, attributes)                                       \
  attributes static void strided_##name##_##element##_##level(size_t count, void *to,              \
                                                              const void *from) {                  \
    typedef element vector __attribute__((vector_size(bytes), aligned(sizeof(element)), may_alias)); \
    for (size_t i = 0; i < count; i += bytes) {                                                    \
      *(vector *)((char *)to + i) =                                                                \
          __builtin_elementwise_##name(*(const vector *)((const char *)from + i));                 \
    }                                                                                              \
  }

#if defined(__x86_64__)
#define LOOPS(name)                                                                                \
  {{strided_##name##_float_avx2, strided_##name##_float_avx512},                                   \
   {strided_##name##_double_avx2, strided_##name##_double_avx512}}
#define OWN_LOOPS(name)                                                                            \
  extern loop_function strided_##name##_float_avx2, strided_##name##_float_avx512,                 \
      strided_##name##_double_avx2, strided_##name##_double_avx512;
#define OWN_LOOPS2(name)                                                                           \
  extern loop2_function strided_##name##_float_avx2, strided_##name##_float_avx512,                \
      strided_##name##_double_avx2, strided_##name##_double_avx512;
#define INSTRUCTION_LOOPS(name)                                                                    \
  DEFINE_LOOP(name, float, avx2, 32, __attribute__((target("avx2"))))                              \
  DEFINE_LOOP(name, float, avx512, 64, __attribute__((target("avx512f"))))                         \
  DEFINE_LOOP(name, double, avx2, 32, __attribute__((target("avx2"))))                             \
  DEFINE_LOOP(name, double, avx512, 64, __attribute__((target("avx512f"))))
#elif defined(__aarch64__)
#define LOOPS(name) {{strided_##name##_float_advsimd}, {strided_##name##_double_advsimd}}
#define OWN_LOOPS(name)                                                                            \
  extern loop_function strided_##name##_float_advsimd, strided_##name##_double_advsimd;
#define OWN_LOOPS2(name)                                                                           \
  extern loop2_function strided_##name##_float_advsimd, strided_##name##_double_advsimd;
#define INSTRUCTION_LOOPS(name)                                                                    \
  DEFINE_LOOP(name, float, advsimd, 16, )                                                          \
  DEFINE_LOOP(name, double, advsimd, 16, )
#else
#define LOOPS(name) {{0}}
#define OWN_LOOPS(name)
#define OWN_LOOPS2(name)
#define INSTRUCTION_LOOPS(name)
#endif

// Defined in vector_functions.h, and in the files beside it.
OWN_LOOPS(exp) OWN_LOOPS(exp2) OWN_LOOPS(exp10) OWN_LOOPS(expm1)
OWN_LOOPS(log) OWN_LOOPS(log2) OWN_LOOPS(log10) OWN_LOOPS(log1p)
OWN_LOOPS(sinh) OWN_LOOPS(cosh) OWN_LOOPS(tanh) OWN_LOOPS(erfc) OWN_LOOPS(sinc)
OWN_LOOPS(cbrt) OWN_LOOPS(sin) OWN_LOOPS(cos) OWN_LOOPS(tan) OWN_LOOPS(asin) OWN_LOOPS(acos) OWN_LOOPS(atan)
OWN_LOOPS(asinh) OWN_LOOPS(acosh) OWN_LOOPS(atanh)
OWN_LOOPS2(pow) OWN_LOOPS2(logaddexp) OWN_LOOPS2(atan2)
// Defined in choices.c.
OWN_LOOPS2(copysign) OWN_LOOPS2(fmin) OWN_LOOPS2(fmax) OWN_LOOPS2(heaviside)

INSTRUCTION_LOOPS(sqrt) INSTRUCTION_LOOPS(floor) INSTRUCTION_LOOPS(ceil) INSTRUCTION_LOOPS(trunc)
INSTRUCTION_LOOPS(fabs) INSTRUCTION_LOOPS(rint)

/// Trust from a magnitude to another one, for `float` and for `double`.
#define TRUST(float_low, float_high, double_low, double_high)                                      \
  {{float_low, float_high}, {double_low, double_high}}

#define ROW(name, trusted)                                                                         \
  [strided_##name] = {name##_double, name##_float, VECTORS(name, u10), trusted}
/// A function with loops of ours.
#define OWN(name) [strided_##name] = {name##_double, name##_float, .loop = LOOPS(name)}
/// A function that is a few vector instructions.
#define INSTRUCTION(name) [strided_##name] = {name, name##f, .loop = LOOPS(name)}
/// A function without vectors.
#define SCALAR(name) [strided_##name] = {name##_double, name##_float}

static const struct unary_row unary_rows[] = {
    OWN(exp),
    OWN(exp2),
    OWN(exp10),
    OWN(expm1),
    OWN(log),
    OWN(log2),
    OWN(log10),
    OWN(log1p),
    OWN(sin),
    OWN(cos),
    OWN(tan),
    OWN(asin),
    OWN(acos),
    OWN(atan),
    OWN(sinh),
    OWN(cosh),
    OWN(tanh),
    OWN(asinh),
    OWN(acosh),
    OWN(atanh),
    OWN(cbrt),
    ROW(erf, TRUST(1e-25, FLT_MAX, 1e-280, DBL_MAX)),
    OWN(erfc),
    SCALAR(gamma),
    SCALAR(lgamma),
    OWN(sinc),
    INSTRUCTION(sqrt),
    INSTRUCTION(floor),
    INSTRUCTION(ceil),
    INSTRUCTION(trunc),
    INSTRUCTION(fabs),
    INSTRUCTION(rint),
};

static const struct binary_row binary_rows[] = {
    OWN(pow),
    OWN(atan2),
    [strided_hypot] = {hypot_double, hypot_float, VECTORS(hypot, u05),
                       TRUST(1e-15, 1e15, 1e-140, 1e140)},
    [strided_fmod] = {fmod, fmodf},
    INSTRUCTION(copysign),
    [strided_nextafter] = {nextafter, nextafterf},
    OWN(logaddexp),
    INSTRUCTION(fmin),
    INSTRUCTION(fmax),
    OWN(heaviside),
};

#if defined(__x86_64__) && defined(__linux__)
void strided_call_256(size_t vectors, void *to, const void *from, opaque_function *);
void strided_call_512(size_t vectors, void *to, const void *from, opaque_function *);
void strided_call2_256(size_t vectors, void *to, const void *first, const void *second,
                       opaque_function *);
void strided_call2_512(size_t vectors, void *to, const void *first, const void *second,
                       opaque_function *);

static void call(int level, size_t bytes, void *to, const void *from, opaque_function *function) {
  if (level == strided_simd_avx512) {
    strided_call_512((bytes + 63) / 64, to, from, function);
  } else {
    strided_call_256((bytes + 31) / 32, to, from, function);
  }
}

static void call2(int level, size_t bytes, void *to, const void *first, const void *second,
                  opaque_function *function) {
  if (level == strided_simd_avx512) {
    strided_call2_512((bytes + 63) / 64, to, first, second, function);
  } else {
    strided_call2_256((bytes + 31) / 32, to, first, second, function);
  }
}
#elif defined(__aarch64__) && defined(__linux__)
// A vector of 128 bits is passed in the same register whatever its elements are.
typedef uint8x16_t vector_function(uint8x16_t);
typedef uint8x16_t vector_function2(uint8x16_t, uint8x16_t);

static void call(int level, size_t bytes, void *to, const void *from, opaque_function *function) {
  (void)level;
  vector_function *vector = (vector_function *)function;
  for (size_t i = 0; i < bytes; i += 16) {
    vst1q_u8((uint8_t *)to + i, vector(vld1q_u8((const uint8_t *)from + i)));
  }
}

static void call2(int level, size_t bytes, void *to, const void *first, const void *second,
                  opaque_function *function) {
  (void)level;
  vector_function2 *vector = (vector_function2 *)function;
  for (size_t i = 0; i < bytes; i += 16) {
    vst1q_u8((uint8_t *)to + i, vector(vld1q_u8((const uint8_t *)first + i),
                                       vld1q_u8((const uint8_t *)second + i)));
  }
}
#else
static void call(int level, size_t bytes, void *to, const void *from, opaque_function *function) {}
static void call2(int level, size_t bytes, void *to, const void *first, const void *second,
                  opaque_function *function) {}
#endif

/// The most elements that are computed before they are written: their buffers stay in the first cache.
enum { block = 256 };

/// Copies strided elements to a buffer, and fills it up to whole vectors with the last of them. The compiler
/// vectorizes the strides that it knows.
#define DEFINE_GATHER(element, level, attributes)                                                  \
  attributes static void gather_##element##_##level(size_t count, element *restrict to,            \
                                                    const char *from, ptrdiff_t stride) {          \
    const element *numbers = (const element *)from;                                                \
    if (stride == sizeof(element)) {                                                               \
      memcpy(to, from, count * sizeof(element));                                                   \
    } else if (stride == 2 * sizeof(element)) {                                                    \
      for (size_t i = 0; i < count; i++) to[i] = numbers[2 * i];                                   \
    } else if (stride == -(ptrdiff_t)sizeof(element)) {                                            \
      for (size_t i = 0; i < count; i++) to[i] = numbers[-(ptrdiff_t)i];                           \
    } else {                                                                                       \
      for (size_t i = 0; i < count; i++, from += stride) to[i] = *(const element *)from;           \
    }                                                                                              \
    for (size_t i = count; i % (64 / sizeof(element)); i++) to[i] = to[count - 1];                 \
  }

#define DEFINE_SCATTER(element)                                                                    \
  static void scatter_##element(size_t count, char *to, ptrdiff_t stride, const element *from) {   \
    if (stride == sizeof(element)) {                                                               \
      memcpy(to, from, count * sizeof(element));                                                   \
    } else {                                                                                       \
      for (size_t i = 0; i < count; i++, to += stride) *(element *)to = from[i];                   \
    }                                                                                              \
  }

DEFINE_SCATTER(float)
DEFINE_SCATTER(double)
DEFINE_GATHER(float, baseline, )
DEFINE_GATHER(double, baseline, )
#if defined(__x86_64__)
DEFINE_GATHER(float, avx2, __attribute__((target("avx2"))))
DEFINE_GATHER(double, avx2, __attribute__((target("avx2"))))
DEFINE_GATHER(float, avx512, __attribute__((target("avx512f,avx512vl"))))
DEFINE_GATHER(double, avx512, __attribute__((target("avx512f,avx512vl"))))
#define GATHERS(element) {gather_##element##_baseline, gather_##element##_avx2, gather_##element##_avx512}
#else
#define GATHERS(element) {gather_##element##_baseline}
#endif

typedef void gather_function_float(size_t, float *restrict, const char *, ptrdiff_t);
typedef void gather_function_double(size_t, double *restrict, const char *, ptrdiff_t);
static gather_function_float *const gathers_float[] = GATHERS(float);
static gather_function_double *const gathers_double[] = GATHERS(double);

/// Defines how one type of number is computed.
#define DEFINE_MATHEMATICS(element, index)                                                         \
  static bool is_usual_##element(size_t count, const element *from, const struct trust *trust) {   \
    const element low = (element)trust->low, high = (element)trust->high;                          \
    int unusual = 0;                                                                               \
    for (size_t i = 0; i < count; i++) {                                                           \
      element x = from[i] < 0 ? -from[i] : from[i];                                                \
      unusual |= !(x <= high) | ((x < low) & (x != 0));                                            \
    }                                                                                              \
    return !unusual;                                                                               \
  }                                                                                                \
  static void map_##element(int level, const struct unary_row *row, ptrdiff_t count, char *to,     \
                            ptrdiff_t to_stride, const char *from, ptrdiff_t from_stride) {        \
    opaque_function *vector = level > 0 ? row->of_vector[index][level - 1] : 0;                    \
    loop_function *loop = level > 0 ? row->loop[index][level - 1] : 0;                             \
    gather_function_##element *gather = gathers_##element[loop_index(level)];                      \
    if (loop && to_stride == sizeof(element) && from_stride == sizeof(element)) {                  \
      size_t whole = ((size_t)count * sizeof(element)) & ~(size_t)63;                              \
      loop(whole, to, from);                                                                       \
      to += whole;                                                                                 \
      from += whole;                                                                               \
      count -= (ptrdiff_t)(whole / sizeof(element));                                               \
    }                                                                                              \
    element source[block] __attribute__((aligned(64)));                                            \
    element result[block] __attribute__((aligned(64)));                                            \
    while (count > 0) {                                                                            \
      size_t part = count < block ? (size_t)count : block;                                         \
      gather(part, source, from, from_stride);                                                     \
      /* Whole blocks of contiguous results need no buffer. */                                     \
      bool is_direct = loop && part == block && to_stride == sizeof(element);                      \
      if (loop) {                                                                                  \
        loop(part * sizeof(element), is_direct ? (element *)to : result, source);                  \
      } else if (!vector) {                                                                        \
        for (size_t i = 0; i < part; i++) result[i] = row->of_##element(source[i]);                \
      } else {                                                                                     \
        call(level, part * sizeof(element), result, source, vector);                               \
        if (!is_usual_##element(part, source, &row->trust[index])) {                               \
          for (size_t i = 0; i < part; i++) {                                                      \
            if (is_usual_##element(1, &source[i], &row->trust[index])) continue;                   \
            result[i] = row->of_##element(source[i]);                                              \
          }                                                                                        \
        }                                                                                          \
      }                                                                                            \
      if (!is_direct) scatter_##element(part, to, to_stride, result);                              \
      from += (ptrdiff_t)part * from_stride;                                                       \
      to += (ptrdiff_t)part * to_stride;                                                           \
      count -= (ptrdiff_t)part;                                                                    \
    }                                                                                              \
  }                                                                                                \
  static void combine_##element(int level, const struct binary_row *row, ptrdiff_t count,          \
                                char *to, ptrdiff_t to_stride, const char *first,                  \
                                ptrdiff_t first_stride, const char *second,                        \
                                ptrdiff_t second_stride) {                                         \
    opaque_function *vector = level > 0 ? row->of_vector[index][level - 1] : 0;                    \
    loop2_function *loop = level > 0 ? row->loop[index][level - 1] : 0;                            \
    gather_function_##element *gather = gathers_##element[loop_index(level)];                      \
    const struct trust *trust = &row->trust[index];                                                \
    if (loop && to_stride == sizeof(element) && first_stride == sizeof(element) &&                 \
        second_stride == sizeof(element)) {                                                        \
      size_t whole = ((size_t)count * sizeof(element)) & ~(size_t)63;                              \
      loop(whole, to, first, second);                                                              \
      to += whole;                                                                                 \
      first += whole;                                                                              \
      second += whole;                                                                             \
      count -= (ptrdiff_t)(whole / sizeof(element));                                               \
    }                                                                                              \
    element x[block] __attribute__((aligned(64)));                                                 \
    element y[block] __attribute__((aligned(64)));                                                 \
    element result[block] __attribute__((aligned(64)));                                            \
    while (count > 0) {                                                                            \
      size_t part = count < block ? (size_t)count : block;                                         \
      gather(part, x, first, first_stride);                                                        \
      gather(part, y, second, second_stride);                                                      \
      bool is_direct = loop && part == block && to_stride == sizeof(element);                      \
      if (loop) {                                                                                  \
        loop(part * sizeof(element), is_direct ? (element *)to : result, x, y);                    \
      } else if (!vector) {                                                                        \
        for (size_t i = 0; i < part; i++) result[i] = row->of_##element(x[i], y[i]);               \
      } else {                                                                                     \
        call2(level, part * sizeof(element), result, x, y, vector);                                \
        if (!is_usual_##element(part, x, trust) || !is_usual_##element(part, y, trust)) {          \
          for (size_t i = 0; i < part; i++) {                                                      \
            if (is_usual_##element(1, &x[i], trust) && is_usual_##element(1, &y[i], trust)) {      \
              continue;                                                                            \
            }                                                                                      \
            result[i] = row->of_##element(x[i], y[i]);                                             \
          }                                                                                        \
        }                                                                                          \
      }                                                                                            \
      if (!is_direct) scatter_##element(part, to, to_stride, result);                              \
      first += (ptrdiff_t)part * first_stride;                                                     \
      second += (ptrdiff_t)part * second_stride;                                                   \
      to += (ptrdiff_t)part * to_stride;                                                           \
      count -= (ptrdiff_t)part;                                                                    \
    }                                                                                              \
  }

DEFINE_MATHEMATICS(float, 0)
DEFINE_MATHEMATICS(double, 1)

void strided_map(int level, enum strided_function function, size_t width, ptrdiff_t count,
                 void *result, ptrdiff_t result_stride, const void *source,
                 ptrdiff_t source_stride) {
  const struct unary_row *row = &unary_rows[function];
  if (width == 8) {
    map_double(level, row, count, result, result_stride, source, source_stride);
  } else {
    map_float(level, row, count, result, result_stride, source, source_stride);
  }
}

void strided_map2(int level, enum strided_function2 function, size_t width, ptrdiff_t count,
                  void *result, ptrdiff_t result_stride, const void *first, ptrdiff_t first_stride,
                  const void *second, ptrdiff_t second_stride) {
  const struct binary_row *row = &binary_rows[function];
  if (width == 8) {
    combine_double(level, row, count, result, result_stride, first, first_stride, second,
                   second_stride);
  } else {
    combine_float(level, row, count, result, result_stride, first, first_stride, second,
                  second_stride);
  }
}

bool strided_map_has_vectors(int level, enum strided_function function, size_t width) {
  const struct unary_row *row = &unary_rows[function];
  return level > 0 && (row->of_vector[width == 8][level - 1] || row->loop[width == 8][level - 1]);
}

bool strided_map2_has_vectors(int level, enum strided_function2 function, size_t width) {
  const struct binary_row *row = &binary_rows[function];
  return level > 0 && (row->of_vector[width == 8][level - 1] || row->loop[width == 8][level - 1]);
}
