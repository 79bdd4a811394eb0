/// What Swift cannot say: vector instructions chosen at run time, and stores that bypass the caches.
///
/// Strides are in bytes. Elements are moved as bits, at any alignment. What is read and what is written
/// do not overlap, unless a function says otherwise. `level` is at most `strided_simd_level()`.
#ifndef CSTRIDEDKERNELS_H
#define CSTRIDEDKERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The vector instructions that kernels may use, in rising order.
enum strided_simd {
  /// Those that every processor of the architecture has.
  strided_simd_baseline = 0,
  strided_simd_avx2 = 1,
  strided_simd_avx512 = 2,
};

/// The vector instructions in use: those of the processor or, where the environment variable
/// `STRIDED_SIMD` is `baseline`, `avx2` or `avx512`, at most these. Found out at the first call.
int strided_simd_level(void);

/// Writes the transpose of a matrix whose columns lie without gaps to one whose rows do:
/// element (r, c) is read at `source + r * width + c * source_stride` and written at
/// `destination + r * destination_stride + c * width`.
///
/// `width` is 1, 2, 4, 8 or 16.
void strided_transpose(int level, size_t width, ptrdiff_t rows, ptrdiff_t columns,
                       void *destination, ptrdiff_t destination_stride, const void *source,
                       ptrdiff_t source_stride);

/// Copies rows of `byte_count` bytes with stores that bypass the caches. If `fetches`, rows of the
/// source are fetched ahead, because one does not lead to the next.
void strided_stream_rows(int level, ptrdiff_t rows, size_t byte_count, void *destination,
                         ptrdiff_t destination_stride, const void *source,
                         ptrdiff_t source_stride, bool fetches);

/// The elementwise operations of real numbers.
enum strided_operation {
  strided_add = 0,
  strided_subtract = 1,
  strided_multiply = 2,
  strided_divide = 3,
};

/// Writes `first op second` to a contiguous row of `float` (`width` 4) or `double` (8).
///
/// The stride of each source is `width`, or 0 for a single number. A source may be the result or lie
/// above it, unless `streams`: then results bypass the caches.
void strided_combine(int level, enum strided_operation operation, size_t width, ptrdiff_t count,
                     void *result, const void *first, ptrdiff_t first_stride, const void *second,
                     ptrdiff_t second_stride, bool streams);

/// The comparisons of real numbers.
enum strided_comparison {
  strided_less = 0,
  strided_less_or_equal = 1,
  strided_equal = 2,
  strided_not_equal = 3,
};

/// Writes whether `first op second` holds to a contiguous row, for sources of `float` (`width` 4) or
/// `double` (8) with a stride of `width`, or 0 for a single number.
void strided_compare(int level, enum strided_comparison comparison, size_t width, ptrdiff_t count,
                     bool *result, const void *first, ptrdiff_t first_stride, const void *second,
                     ptrdiff_t second_stride);

/// The sum of `count` contiguous numbers, in the same order of additions at every level.
double strided_sum_double(int level, ptrdiff_t count, const void *from);

/// The sum of `count` contiguous numbers, in the same order of additions at every level.
float strided_sum_float(int level, ptrdiff_t count, const void *from);

/// Writes the sums of the lower and of the upper 32 bits of `count` contiguous 64-bit integers, after
/// the bits of `flip` are changed in each, to `sums`. No sum of fewer than 2^32 overflows.
void strided_sum_halves(int level, ptrdiff_t count, const void *from, uint64_t flip,
                        uint64_t *sums);

/// Writes the same element of `width` bytes (1, 2, 4, 8 or 16) `count` times, to any address.
///
/// `streams`: whether stores bypass the caches.
void strided_fill(int level, void *destination, const void *element, size_t width, size_t count,
                  bool streams);

/// The processor that the calling thread runs on at the moment; -1 if the system does not tell.
int strided_current_processor(void);

/// Moves the calling thread off `processor`, if its affinity mask allows another one.
///
/// A system that wakes a thread often puts it on the processor of the thread that woke it, and may
/// leave both there for milliseconds while another processor idles. The mask is restored at once.
void strided_leave_processor(int processor);

#ifdef __cplusplus
}
#endif

#endif
