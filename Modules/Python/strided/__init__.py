"""Arrays that Swift and NumPy share without a copy.

`array(x)` copies to memory of Swift, `view(x)` shares the memory of `x`. `numpy.asarray(a)` shares the
memory of an `Array`, in the other direction. Whoever shares memory keeps its owner alive.
"""

from ._array import Array, array, view
from ._library import Error, library
from ._tensors import call

__all__ = ["Array", "Error", "array", "call", "library", "view"]
