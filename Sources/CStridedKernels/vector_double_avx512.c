#if defined(__x86_64__)
#define IS_SINGLE 0
#include "vector_level_avx512.h"
#endif
