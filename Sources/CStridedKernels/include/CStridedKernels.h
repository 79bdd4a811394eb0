/// What Swift cannot say: vector instructions chosen at run time, and stores that bypass the caches.
///
/// Strides are in bytes. Elements are moved as bits, at any alignment; what is read and what is
/// written lie apart.
#ifndef CSTRIDEDKERNELS_H
#define CSTRIDEDKERNELS_H

#include <stdbool.h>
#include <stddef.h>

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
/// `width` is 1, 2, 4, 8 or 16. `level` is at most `strided_simd_level()`.
void strided_transpose(int level, size_t width, ptrdiff_t rows, ptrdiff_t columns,
                       void *destination, ptrdiff_t destination_stride, const void *source,
                       ptrdiff_t source_stride);

/// Copies rows of `byte_count` bytes with stores that bypass the caches; where `fetches`, rows of the
/// source are fetched ahead, as one does not lead to the next.
///
/// `level` is at most `strided_simd_level()`.
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

/// Writes `first op second` to a row of `float` (`width` 4) or `double` (8) without gaps.
///
/// The steps of the sources are in elements: 1, or 0 where one number stands for all. A source may be
/// the result, lie above it, or apart from it. Where `past_caches`, results bypass the caches, and
/// sources lie apart. `level` is at most `strided_simd_level()`.
void strided_combine(int level, enum strided_operation operation, size_t width, ptrdiff_t count,
                     void *result, const void *first, ptrdiff_t first_step, const void *second,
                     ptrdiff_t second_step, bool past_caches);

/// Writes `count` times the same element of `width` bytes (1, 2, 4, 8 or 16), with stores that bypass
/// the caches. `destination` is a multiple of `width`, or of 8 where `width` is 16.
void strided_stream_fill(void *destination, const void *element, size_t width, size_t count);

/// The processor that this thread runs on at the moment; -1 where the system does not tell.
int strided_current_processor(void);

/// Moves this thread to another processor where it runs on this one and may run elsewhere.
///
/// A system that wakes a thread often puts it on the processor of the one that woke it, and may leave
/// both there for milliseconds while another one idles. The set of processors that the thread may run
/// on is put back at once.
void strided_leave_processor(int processor);

#ifdef __cplusplus
}
#endif

#endif
