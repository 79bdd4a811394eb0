"""Scans, differences and convolutions."""

import numpy as np

from .case import INTEGERS, MAIN, NUMBERS, ORDERED, REALS, Case, finite, rounding, silently
from .samples import sample

SHAPES = [(7,), (3, 4), (2, 3, 4)]


def axes(array):
    """The axes of scans: the flattened array, the first and the last axis."""
    if array.ndim == 1 or array.size > 100:
        return [{}]
    return [{}, {"axis": 0}, {"axis": -1}] if array.dtype.name in MAIN else [{}, {"axis": 0}]


def scanned(name, array, function, bound=0, **arguments):
    """A scan along all axes."""
    for axis in axes(array.array):
        result = np.asarray(silently(function, array.array, **axis))
        yield Case(name, [array], [result], bound, arguments={**axis, **arguments})


def multiplied(name, array, function, **arguments):
    """A scan of products, whose rounding errors are relative to them."""
    for case in scanned(name, array, function, **arguments):
        if array.array.dtype.name not in INTEGERS:
            case.bound = rounding(array.array.size, finite(case.results[0]).max(initial=0))
        yield case


def initial(function):
    """A scan that starts with the result of no elements; NumPy's flattens no array."""

    def scan(array, axis=None):
        array = array.ravel() if axis is None else array
        return function(array, axis=0 if axis is None else axis, include_initial=True)

    return scan


def cumulative(dtype):
    inexact = dtype in REALS or dtype == "complex128"
    kinds = ["plain", "holes"] if dtype in REALS else ["plain"]
    shapes = SHAPES if dtype in MAIN else [(3, 4)]
    arrays = [sample(kind, dtype, shape) for kind in kinds for shape in (shapes if kind == "plain" else [(3, 4)])]
    arrays.append(sample("plain", dtype, (0, 3)))
    if dtype in (*MAIN, "uint8"):
        arrays.append(sample("plain", dtype, (9, 33)))
    for array in arrays:
        terms = array.array.size
        bound = rounding(terms, finite(array.array).sum()) if inexact else 0
        yield from scanned("cumsum", array, np.cumsum, bound)
        if "plain" in array.name and terms == 12:
            yield from scanned(
                "cumsum", array, initial(np.cumulative_sum), bound, include_initial=True)
    if dtype == "bool":
        return
    for array in [sample("factors", dtype, shape) for shape in shapes] + [sample("plain", dtype, (0,))]:
        yield from multiplied("cumprod", array, np.cumprod)
        if array.array.size == 12:
            yield from multiplied("cumprod", array, initial(np.cumulative_prod), include_initial=True)
    if dtype in REALS:
        for array in [sample("holes", dtype, shape) for shape in shapes] + [sample("hollow", dtype, (3, 4))]:
            bound = rounding(array.array.size, finite(array.array).sum())
            yield from scanned("nancumsum", array, np.nancumsum, bound)
            if "hollow" in array.name:
                yield from multiplied("nancumprod", array, np.nancumprod)


def extrema(dtype):
    """The extrema so far. NumPy's have no flattened form."""

    def so_far(function):
        return lambda array, axis=None: function.accumulate(
            array.ravel() if axis is None else array, axis=0 if axis is None else axis)

    kinds = ["plain", "holes", "infinite", "ties"] if dtype in REALS else ["plain", "extreme"]
    arrays = [sample(kind, dtype, (3, 4)) for kind in kinds] + [sample("plain", dtype, (0,))]
    for array in arrays + ([sample("plain", dtype, (2, 3, 4))] if dtype in MAIN else []):
        yield from scanned("minimum.accumulate", array, so_far(np.minimum))
        yield from scanned("maximum.accumulate", array, so_far(np.maximum))


def differences(dtype):
    """Differences. Those of unsigned integers that fall wrap in NumPy and trap in Strided; here they rise."""
    kinds = ["powers"] if dtype == "uint8" else ["plain", "holes", "infinite"] if dtype in REALS else ["plain"]
    for kind in kinds:
        for shape in [*SHAPES, (0,), (1,)] if kind in ("plain", "powers") and dtype in MAIN else [(3, 4)]:
            array = sample(kind, dtype, shape)
            for order in [1, 2, 3]:
                for axis in [0, -1][: len(shape) if kind in ("plain", "powers") else 1]:
                    result = silently(np.diff, array.array, order, axis=axis)
                    yield Case("diff", [array], [result], arguments={"n": order, "axis": axis})


def slopes(dtype):
    """Slopes and integrals. NumPy takes integers as well; Strided has real numbers only."""
    for kind in ["plain", "holes"]:
        for shape in SHAPES if kind == "plain" and dtype in MAIN else [(3, 4)]:
            array = sample(kind, dtype, shape)
            for axis in [0, -1][: len(shape)]:
                places = sample("rising", dtype, (shape[axis],))
                size = finite(array.array).max()
                steps = np.diff(places.array.astype(float))
                for spacing in [None, 0.5]:
                    arguments = {"axis": axis} | ({"spacing": spacing} if spacing else {})
                    slope = np.gradient(array.array, *([spacing] if spacing else []), axis=axis)
                    yield Case("gradient", [array], [slope], rounding(4, 4 * size), arguments=arguments)
                    area = np.trapezoid(array.array, dx=spacing or 1, axis=axis)
                    bound = rounding(shape[axis], shape[axis] * size)
                    yield Case("trapezoid", [array], [area.astype(dtype)], bound, arguments=arguments)
                slope = np.gradient(array.array, places.array, axis=axis)
                bound = rounding(8, 4 * size / steps.min())
                yield Case("gradient at", [array, places], [slope], bound, arguments={"axis": axis})
                area = np.trapezoid(array.array, places.array, axis=axis)
                bound = rounding(shape[axis], size * steps.sum())
                yield Case("trapezoid at", [array, places], [area.astype(dtype)], bound, arguments={"axis": axis})
    array = sample("plain", dtype, (1,))
    yield Case("trapezoid", [array], [np.trapezoid(array.array).astype(dtype)])


def products(dtype):
    """Convolutions and correlations; those of small integers do not overflow."""
    kind = "ties" if dtype in INTEGERS else "plain"
    lengths = [(7, 3), (4, 5), (5, 4), (3, 7), (4, 4), (1, 5), (6, 1)]
    for first, second in lengths if dtype in MAIN else lengths[:2]:
        a, b = sample(f"{kind} first", dtype, (first,)), sample(f"{kind} second", dtype, (second,))
        inexact = dtype not in INTEGERS
        terms = min(first, second)
        bound = rounding(terms, terms * finite(a.array).max() * finite(b.array).max()) if inexact else 0
        for mode in ["full", "same", "valid"]:
            for name, function in [("convolve", np.convolve), ("correlate", np.correlate)]:
                result = function(a.array, b.array, mode)
                yield Case(name, [a, b], [result], bound, arguments={"mode": mode})
    if dtype in REALS:
        a, b = sample("holes", dtype, (7,)), sample("plain second", dtype, (3,))
        bound = rounding(3, 3 * finite(a.array).max() * finite(b.array).max())
        yield Case("convolve", [a, b], [np.convolve(a.array, b.array)], bound, arguments={"mode": "full"})


def interpolations(dtype):
    """Values between points; NumPy's are `float64`."""
    points, values = sample("rising", dtype, (7,)), sample("plain values", dtype, (7,))
    arrays = [("holes", (3, 4)), ("weights", (7,)), ("plain", (3, 4)), ("plain", (0,))]
    for kind, shape in arrays if dtype in MAIN else arrays[:2]:
        places = sample(kind, dtype, shape)
        for ends in [{}, {"left": -7, "right": 8.5}, {"right": 0}]:
            result = np.interp(places.array, points.array, values.array, **ends)
            bound = rounding(4, 2 * finite(values.array).max())
            yield Case("interp", [places, points, values], [result.astype(dtype)], bound, arguments=ends)


def cases(dtype):
    yield from cumulative(dtype)
    if dtype in ORDERED:
        yield from extrema(dtype)
    if dtype in NUMBERS:
        yield from differences(dtype)
        yield from products(dtype)
    if dtype in REALS:
        yield from slopes(dtype)
        yield from interpolations(dtype)
