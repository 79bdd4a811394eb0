"""A recorded case, how arrays are written down, and how far results may be off."""

import dataclasses
import warnings

import numpy as np

REALS = ["float64", "float32", "float16"]
INTEGERS = ["int64", "int32", "uint8"]
ORDERED = REALS + INTEGERS
NUMBERS = ORDERED + ["complex128"]
TYPES = NUMBERS + ["bool"]
# The types whose cases have all shapes and axes; those of others are a part of them, to keep the file short.
MAIN = ["float64", "int64"]


@dataclasses.dataclass
class Sample:
    """An array with a name, by which the cases refer to it."""

    name: str
    array: np.ndarray


@dataclasses.dataclass
class Case:
    """A call of a function, and what it gives."""

    function: str
    # Arrays or samples; the type of the first one is that of the case.
    inputs: list
    results: list
    # How far a result may be off, in units of the type's rounding; nothing by default.
    bound: float = 0
    # Whether zeros have to have the recorded sign.
    signed: bool = False
    arguments: dict = dataclasses.field(default_factory=dict)


def number(value):
    """The shortest text that gives this number in its own type."""
    if isinstance(value, np.complexfloating):
        return f"{number(value.real)},{number(value.imag)}"
    if isinstance(value, np.floating):
        return str(value).removesuffix(".0")
    return str(int(value))


def text(array):
    """The type, the shape with `x` between its extents, or `-` if there are none, and the elements in C order."""
    array = np.asarray(array)
    shape = "x".join(map(str, array.shape)) or "-"
    return " ".join([array.dtype.name, shape, *map(number, array.ravel())])


def rounding(terms, magnitude):
    """How far the sum of some terms may be off, whose magnitudes add up to `magnitude`, in units of the rounding.

    This is the one place that says so. A sum of n terms in any order is off by at most n half units, and NumPy's is
    off as far. Three units are for what follows the sum.
    """
    magnitude = np.asarray(magnitude, float)
    finite = magnitude[np.isfinite(magnitude)]
    greatest = float(finite.max()) if finite.size else 0
    return float(f"{(terms + 3) * greatest:.3g}")


def finite(array):
    """The magnitudes as `float64`, with 0 for what is not finite."""
    array = np.abs(np.asarray(array)).astype(float)
    return np.where(np.isfinite(array), array, 0)


def silently(function, *arguments, **named):
    """A call without warnings about NaN, infinities and empty arrays."""
    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return function(*arguments, **named)


def forms(array, several=True):
    """The axes along which an array is reduced, some of them kept."""
    axes = {
        0: [{}],
        1: [{}, {"axis": 0, "keepdims": True}],
        2: [{}, {"axis": 0}, {"axis": -1, "keepdims": True}],
        3: [{"axis": 1}],
    }[array.ndim]
    if array.dtype.name not in MAIN:
        axes = [axes[0], axes[-1]] if array.ndim == 2 else axes[-1:]
    elif several and array.ndim == 2:
        axes = axes + [{"axes": [1, 0]}]
    if several and array.ndim == 3:
        axes = axes + [{"axes": [0, 2]}, {"axes": [-2, -1], "keepdims": True}]
    return axes


def along(form):
    """The arguments of NumPy for a form."""
    axis = tuple(form["axes"]) if "axes" in form else form.get("axis")
    return {"axis": axis, "keepdims": True} if form.get("keepdims") else {"axis": axis}


def reduced(name, sample, function, magnitude=None, several=True, dtype=None, **arguments):
    """A reduction in every form of its axes.

    `magnitude` gives, for the magnitudes of the elements and the arguments of the axes, what the rounding errors
    are measured by; without it results are exact.
    """
    array = sample.array
    for form in forms(array, several):
        result = np.asarray(silently(function, array, **along(form)))
        if dtype:
            result = result.astype(dtype)
        bound = 0
        if magnitude:
            terms = array.size // max(result.size, 1)
            bound = rounding(terms, silently(magnitude, finite(array), **along(form)))
        yield Case(name, [sample], [result], bound, arguments={**form, **arguments})
