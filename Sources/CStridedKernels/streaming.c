#include "CStridedKernels.h"

#include <stdint.h>
#include <string.h>

typedef uint64_t aligned_vector __attribute__((vector_size(16), may_alias));
typedef uint64_t any_vector __attribute__((vector_size(16), aligned(1), may_alias));

enum { line = 64, rows_ahead = 16 };

/// The bytes up to the next cache line, at most `limit`.
static size_t bytes_to_line(const char *place, size_t limit) {
  size_t bytes = -(uintptr_t)place % line;
  return bytes < limit ? bytes : limit;
}

/// Makes streamed stores visible to other threads before whatever the caller stores next.
static void order_streamed_stores(void) {
#if defined(__x86_64__)
  __builtin_ia32_sfence();
#endif
}

static void stream_row(char *destination, const char *source, size_t byte_count) {
  size_t head = bytes_to_line(destination, byte_count);
  memcpy(destination, source, head);
  size_t done = head;
  for (; done + line <= byte_count; done += line) {
    const any_vector *from = (const any_vector *)(source + done);
    aligned_vector *to = (aligned_vector *)(destination + done);
    any_vector a = from[0], b = from[1], c = from[2], d = from[3];
    __builtin_nontemporal_store(a, to);
    __builtin_nontemporal_store(b, to + 1);
    __builtin_nontemporal_store(c, to + 2);
    __builtin_nontemporal_store(d, to + 3);
  }
  memcpy(destination + done, source + done, byte_count - done);
}

void strided_stream_rows(ptrdiff_t rows, size_t byte_count, void *destination,
                         ptrdiff_t destination_stride, const void *source,
                         ptrdiff_t source_stride) {
  for (ptrdiff_t row = 0; row < rows; row++) {
    // The lines at both ends are shared with others, and so have to be read: in good time.
    char *later = (char *)destination + (row + rows_ahead) * destination_stride;
    if ((uintptr_t)later % line) __builtin_prefetch(later, 1);
    if ((uintptr_t)(later + byte_count) % line) __builtin_prefetch(later + byte_count, 1);
    stream_row((char *)destination + row * destination_stride,
               (const char *)source + row * source_stride, byte_count);
  }
  order_streamed_stores();
}

void strided_stream_fill(void *destination, const void *element, size_t width, size_t count) {
  // Two vectors hold the element at every distance of it from a line.
  char pattern[16];
  for (size_t place = 0; place < sizeof pattern; place += width) {
    memcpy(pattern + place, element, width);
  }
  char *place = destination;
  size_t byte_count = width * count;
  size_t head = bytes_to_line(place, byte_count);
  size_t done = 0;
  for (; done + width <= head; done += width) memcpy(place + done, element, width);
  if (done == head) {
    aligned_vector value;
    memcpy(&value, pattern, sizeof value);
    for (; done + line <= byte_count; done += line) {
      aligned_vector *to = (aligned_vector *)(place + done);
      __builtin_nontemporal_store(value, to);
      __builtin_nontemporal_store(value, to + 1);
      __builtin_nontemporal_store(value, to + 2);
      __builtin_nontemporal_store(value, to + 3);
    }
    order_streamed_stores();
  }
  for (; done + width <= byte_count; done += width) memcpy(place + done, element, width);
}
