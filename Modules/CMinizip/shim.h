// minizip over zlib: the members of .npz files.
#include <minizip/unzip.h>
#include <minizip/zip.h>
#include <zlib.h>
