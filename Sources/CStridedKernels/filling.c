#include "CStridedKernels.h"
#include "levels.h"

#include <stdint.h>
#include <string.h>

enum { line = 64, longest_element = 16 };

/// Defines `name`, which writes the same bytes to whole cache lines in vectors of `bytes` bytes.
///
/// If `streams` is true, it uses streaming stores.
#define DEFINE_FILL(name, bytes, attributes)                                                       \
  attributes static void name(char *to, const char *pattern, size_t byte_count, bool streams) {    \
    typedef uint64_t vector __attribute__((vector_size(bytes), may_alias));                        \
    vector value[line / (bytes)];                                                                  \
    memcpy(value, pattern, line);                                                                  \
    for (size_t done = 0; done < byte_count; done += line) {                                       \
      for (int i = 0; i < line / (bytes); i++) {                                                   \
        vector *place = (vector *)(to + done) + i;                                                 \
        if (streams) {                                                                             \
          __builtin_nontemporal_store(value[i], place);                                            \
        } else {                                                                                   \
          *place = value[i];                                                                       \
        }                                                                                          \
      }                                                                                            \
    }                                                                                              \
  }

DEFINE_FILL(fill_16, 16, )
#if defined(__x86_64__)
DEFINE_FILL(fill_32, 32, __attribute__((target("avx2"))))
DEFINE_FILL(fill_64, 64, __attribute__((target("avx512f"))))
#endif

typedef void fill_function(char *, const char *, size_t, bool);
/// The loops of each level.
static fill_function *const fills[] = {
    fill_16,
#if defined(__x86_64__)
    fill_32,
    fill_64,
#endif
};

/// Fills `pattern` with copies of an element; the pattern's length is a multiple of every width.
#define SPREAD(bits, pattern, element)                                                             \
  do {                                                                                             \
    bits value;                                                                                    \
    memcpy(&value, element, sizeof value);                                                         \
    for (size_t place = 0; place < line + longest_element; place += sizeof value) {                \
      memcpy((pattern) + place, &value, sizeof value);                                             \
    }                                                                                              \
  } while (0)

static void spread(char *pattern, const void *element, size_t width) {
  typedef struct {
    uint64_t low, high;
  } wide;
  switch (width) {
  case 1: SPREAD(uint8_t, pattern, element); break;
  case 2: SPREAD(uint16_t, pattern, element); break;
  case 4: SPREAD(uint32_t, pattern, element); break;
  case 8: SPREAD(uint64_t, pattern, element); break;
  default: SPREAD(wide, pattern, element);
  }
}

void strided_fill(int level, void *destination, const void *element, size_t width, size_t count,
                  bool streams) {
  // Every cache line holds the same bytes, because every width divides its length.
  char pattern[line + longest_element];
  spread(pattern, element, width);
  char *place = destination;
  size_t byte_count = width * count;
  size_t head = -(uintptr_t)place % line;
  if (head > byte_count) head = byte_count;
  size_t body = (byte_count - head) / line * line;
  const char *phase = pattern + head % width;
  memcpy(place, pattern, head);
  fills[loop_index(level)](place + head, phase, body, streams);
  memcpy(place + head + body, phase, byte_count - head - body);
#if defined(__x86_64__)
  if (streams) __builtin_ia32_sfence();
#endif
}
