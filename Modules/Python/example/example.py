"""A Swift function on arrays of NumPy, which are not copied."""

import ctypes

import numpy as np

import strided

strided.library.moving_mean.restype = ctypes.c_bool


def moving_mean(x, width, out=None):
    """The mean of `width` neighbours along the last axis of an array of any layout."""
    if out is None:
        out = np.empty(x.shape[:-1] + (max(x.shape[-1] - width + 1, 0),))
    if not strided.call(strided.library.moving_mean, x, ctypes.c_ssize_t(width), out):
        raise ValueError(f"no moving mean of {x.dtype} {x.shape}, width {width}, in {out.dtype} {out.shape}")
    return out


x = np.arange(8.0)
print(moving_mean(x, 3))

# A view with steps, and a view as the destination.
m = np.arange(12.0).reshape(3, 4)
result = np.zeros((4, 4))
moving_mean(m.T, 2, out=result[:, 1:3])
print(result)

# The source and the result overlap: as if the source had been copied first.
moving_mean(x, 2, out=x[1:])
print(x)

try:
    moving_mean(x.astype(np.float32), 3)
except ValueError as error:
    print(error)
