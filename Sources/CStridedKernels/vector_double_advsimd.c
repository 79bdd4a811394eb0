#if defined(__aarch64__)
#define IS_SINGLE 0
#include "vector_level_advsimd.h"
#endif
