#define _GNU_SOURCE
#include "CStridedKernels.h"

#if defined(__linux__)
#include <fcntl.h>

bool strided_start_writeback(int descriptor, int64_t offset, int64_t byte_count) {
  return sync_file_range(descriptor, offset, byte_count, SYNC_FILE_RANGE_WRITE) == 0;
}
#else
bool strided_start_writeback(int descriptor, int64_t offset, int64_t byte_count) {
  (void)descriptor, (void)offset, (void)byte_count;
  return false;
}
#endif
