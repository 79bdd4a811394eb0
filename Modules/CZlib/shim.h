// zlib: the deflated members of .npz files, and the checksums of all.
#include <zlib.h>
