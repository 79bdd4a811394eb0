// SLEEF, vector mathematics: https://sleef.org, Boost Software License.
//
// The header of SLEEF declares its functions only under compiler flags that SwiftPM packages cannot set,
// and the compiler passes wide vectors wrongly without them. CStridedKernels declares the functions by name
// and on x86-64 calls them from assembly, so this module only says what to link.
#ifndef STRIDED_CSLEEF_SHIM_H
#define STRIDED_CSLEEF_SHIM_H
#endif
