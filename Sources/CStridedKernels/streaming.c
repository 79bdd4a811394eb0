#include "CStridedKernels.h"
#include "levels.h"

#include <stdint.h>
#include <string.h>

enum { line = 64, rows_ahead = 16, source_rows_ahead = 2, longest_fetched_row = 8192 };

/// The number of bytes up to the next cache line, at most `limit`.
static size_t bytes_to_line(const char *place, size_t limit) {
  size_t bytes = -(uintptr_t)place % line;
  return bytes < limit ? bytes : limit;
}

/// Makes streaming stores visible to other threads before the caller's next store.
static void order_streamed_stores(void) {
#if defined(__x86_64__)
  __builtin_ia32_sfence();
#endif
}

/// Defines `name`, which copies whole cache lines with streaming stores of `bytes` bytes.
#define DEFINE_STREAM(name, bytes, attributes)                                                     \
  attributes static void name(char *to, const char *from, size_t byte_count) {                     \
    typedef uint64_t vector __attribute__((vector_size(bytes), may_alias));                        \
    typedef uint64_t unaligned __attribute__((vector_size(bytes), aligned(1), may_alias));         \
    for (size_t done = 0; done < byte_count; done += line) {                                       \
      unaligned part[line / (bytes)];                                                              \
      memcpy(part, from + done, line);                                                             \
      for (int i = 0; i < line / (bytes); i++) {                                                   \
        __builtin_nontemporal_store((vector)part[i], (vector *)(to + done) + i);                   \
      }                                                                                            \
    }                                                                                              \
  }

DEFINE_STREAM(stream_16, 16, )
#if defined(__x86_64__)
DEFINE_STREAM(stream_32, 32, __attribute__((target("avx2"))))
DEFINE_STREAM(stream_64, 64, __attribute__((target("avx512f"))))
#endif

typedef void stream_function(char *, const char *, size_t);
/// The loops of each level.
static stream_function *const streams[] = {
    stream_16,
#if defined(__x86_64__)
    stream_32,
    stream_64,
#endif
};

/// Prefetches a row that is read soon and that the hardware does not predict.
static void fetch_row(const char *row, size_t byte_count) {
  for (size_t place = 0; place < byte_count; place += line) __builtin_prefetch(row + place);
}

void strided_stream_rows(int level, ptrdiff_t rows, size_t byte_count, void *destination,
                         ptrdiff_t destination_stride, const void *source,
                         ptrdiff_t source_stride, bool fetches) {
  bool jumps = fetches && byte_count <= longest_fetched_row;
  for (ptrdiff_t row = 0; row < rows; row++) {
    char *to = (char *)destination + row * destination_stride;
    const char *from = (const char *)source + row * source_stride;
    // The first and the last cache line of a row are written only in part, so they must be read.
    // They are prefetched early.
    char *later = to + rows_ahead * destination_stride;
    if ((uintptr_t)later % line) __builtin_prefetch(later, 1);
    if ((uintptr_t)(later + byte_count) % line) __builtin_prefetch(later + byte_count, 1);
    if (jumps && row + source_rows_ahead < rows) {
      fetch_row(from + source_rows_ahead * source_stride, byte_count);
    }
    size_t head = bytes_to_line(to, byte_count);
    size_t body = (byte_count - head) / line * line;
    memcpy(to, from, head);
    streams[loop_index(level)](to + head, from + head, body);
    memcpy(to + head + body, from + head + body, byte_count - head - body);
  }
  order_streamed_stores();
}
