"""A function with its element types, its arguments, and how NumPy's result is compared."""

import dataclasses
from collections.abc import Callable

import numpy as np

from .encoding import SIGNED, UNSIGNED

# How a result is compared: all bits except those of NaN; the same, but zeros have no sign; or a
# number of ulp by which it may be off.
BITS = "bits"
NUMBER = "number"


@dataclasses.dataclass
class Function:
    """One row: the result is that of NumPy, unless `differs` says why it is another one."""

    # The name in the table of the tests.
    name: str
    # The kinds of elements: b, i, u, f and c.
    kinds: str
    # The results of two arrays of arguments; those of functions of one element are in the first.
    # Elements of an array of objects that are None have no result.
    call: Callable
    # The list of arguments.
    arguments: str = "pairs"
    # How results are compared, by the name of the type.
    bound: Callable = lambda dtype: BITS
    # Where Strided means something else than NumPy, and why; `call` then follows Strided.
    differs: str = ""
    # NumPy's function where `call` is not: the generator checks that both agree.
    numpy: Callable | None = None


def within(double, single, half=1):
    """Bounds in ulp of real types, and of complex types with such parts."""
    bounds = {"float16": half, "float32": single, "float64": double}
    bounds |= {"complex64": single, "complex128": double}
    return lambda dtype: bounds.get(dtype, BITS)


def same(bound):
    """One bound for all types."""
    return lambda dtype: bound


def checked(operation):
    """An operation of integers without limit; results that do not fit the type have none.

    `operation` gives None where Strided traps for another reason.
    """

    def call(x, y):
        low, high = limits(x.dtype.name)
        results = [operation(int(a), int(b)) for a, b in zip(x, y)]
        return objects(
            None if result is None or not low <= result <= high else result for result in results
        )

    return call


def objects(results):
    """Python's numbers as an array of objects."""
    results = list(results)
    array = np.empty(len(results), object)
    array[:] = results
    return array


def limits(dtype):
    """The least and the greatest element."""
    assert dtype in SIGNED + UNSIGNED
    facts = np.iinfo(dtype)
    return int(facts.min), int(facts.max)
