#define _GNU_SOURCE
#include "CStridedKernels.h"

#if defined(__linux__)
#include <sched.h>

int strided_current_processor(void) { return sched_getcpu(); }

void strided_leave_processor(int processor) {
  if (processor < 0 || processor >= CPU_SETSIZE || sched_getcpu() != processor) return;
  cpu_set_t permitted;
  if (sched_getaffinity(0, sizeof permitted, &permitted)) return;
  cpu_set_t others = permitted;
  CPU_CLR(processor, &others);
  // The system refuses an empty set; then nothing has changed.
  if (sched_setaffinity(0, sizeof others, &others) == 0) {
    sched_setaffinity(0, sizeof permitted, &permitted);
  }
}
#else
int strided_current_processor(void) { return -1; }

void strided_leave_processor(int processor) { (void)processor; }
#endif
