// OpenBLAS's CBLAS as Swift sees it.
#ifndef STRIDED_CBLAS_SHIM_H
#define STRIDED_CBLAS_SHIM_H

#include <cblas.h>

#endif
