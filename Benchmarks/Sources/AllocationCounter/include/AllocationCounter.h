#ifndef ALLOCATION_COUNTER_H
#define ALLOCATION_COUNTER_H

#include <stdbool.h>
#include <stdint.h>

/// Whether this build can count heap allocations: it needs glibc, and no sanitizer.
bool allocation_counter_is_available(void);

/// Sets the count to 0 and starts counting, in every thread.
void allocation_counter_start(void);

/// Stops counting and returns how many heap blocks were asked for since the start.
uint64_t allocation_counter_stop(void);

#endif
