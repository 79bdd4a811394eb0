#if defined(__aarch64__)
#define IS_SINGLE 1
#include "vector_level_advsimd.h"
#endif
