"""How elements and lines are written down."""

import base64

import numpy as np

FLOATS = ["float16", "float32", "float64"]
COMPLEXES = ["complex64", "complex128"]
SIGNED = ["int8", "int16", "int32", "int64"]
UNSIGNED = ["uint8", "uint16", "uint32", "uint64"]
PART = {"complex64": "float32", "complex128": "float64"}
KINDS = {"b": ["bool"], "i": SIGNED, "u": UNSIGNED, "f": FLOATS, "c": COMPLEXES}


def types(kinds):
    """The element types of some kinds, which are NumPy's letters."""
    return [name for kind in kinds for name in KINDS[kind]]


def packed(array):
    """The little-endian bytes of elements in base 64; bytes of NaN are those of one NaN."""
    array = np.ascontiguousarray(array)
    if array.dtype.kind in "fc":
        parts = array.view(PART.get(array.dtype.name, array.dtype)).copy()
        negative = np.signbit(parts) & np.isnan(parts)
        parts[np.isnan(parts)] = np.nan
        parts[negative] = -parts[negative]
        array = parts
    return base64.b64encode(array.tobytes()).decode("ascii").rstrip("=")


def mask(truths):
    """Truth values, one bit each, the lowest first; `all` if all are true."""
    truths = np.asarray(truths, bool)
    if truths.all():
        return "all"
    content = np.packbits(truths, bitorder="little").tobytes()
    return base64.b64encode(content).decode("ascii").rstrip("=")
