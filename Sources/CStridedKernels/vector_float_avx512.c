#if defined(__x86_64__)
#define IS_SINGLE 1
#include "vector_level_avx512.h"
#endif
