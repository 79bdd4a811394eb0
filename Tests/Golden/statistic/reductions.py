"""Sums, extrema, truths, norms and variances."""

import math

import numpy as np

from .case import MAIN, ORDERED, REALS, Case, finite, reduced, rounding
from .samples import sample

SHAPES = [(7,), (3, 4), (2, 3, 4)]


def shapes(dtype):
    """All shapes for the types that are used most, two for the others."""
    return SHAPES if dtype in MAIN else SHAPES[1:]


def kinds(dtype):
    """The kinds of arrays that sums and extrema are computed of."""
    if dtype in REALS:
        return ["plain", "holes"] if dtype == "float16" else ["plain", "ties", "holes", "infinite"]
    return ["plain", "extreme"] if dtype in ORDERED else ["plain"]


def samples(dtype):
    """The arrays of most reductions."""
    for kind in kinds(dtype):
        for shape in shapes(dtype) if kind == "plain" else [(3, 4)]:
            yield sample(kind, dtype, shape)
    if dtype in ("float64", "float32", "int64", "uint8"):
        # Long enough for the vectors of every loop.
        yield sample("plain", dtype, (9, 33))


def sums(dtype):
    """Sums, products, means and counts."""
    arrays = [array for array in samples(dtype) if "extreme" not in array.name]
    few = [(), (0, 3), (1,), (0,), (3, 0)]
    arrays += [sample("plain", dtype, shape) for shape in (few if dtype in MAIN else few[:2])]
    inexact = dtype in REALS or dtype == "complex128"
    for array in arrays:
        yield from reduced("sum", array, np.sum, np.sum if inexact else None)
        if array.array.size or array.array.ndim > 1:
            yield from reduced("mean", array, np.mean, np.mean)
    ties = "ties" if dtype != "bool" else "full"
    for kind, shape in [("plain", (3, 4)), (ties, (2, 3, 4)), (ties, (9, 33)), ("plain", (0, 3))]:
        yield from reduced("count_nonzero", sample(kind, dtype, shape), np.count_nonzero)
    # Small factors, so that neither integers nor float16 overflow.
    kind = "factors" if dtype != "bool" else "full"
    for array in [sample(kind, dtype, shape) for shape in [*shapes(dtype), (0, 3), ()]]:
        for case in reduced("prod", array, np.prod):
            if inexact:
                case.bound = rounding(array.array.size, finite(case.results[0]))
            yield case
    if dtype in REALS:
        for kind in ["holes", "infinite"]:
            yield from reduced("prod", sample(kind, dtype, (3, 4)), np.prod, np.prod)


def extrema(dtype):
    """Extrema and their positions. NumPy's extrema of truth values and complex numbers are not Strided's."""
    for array in samples(dtype):
        yield from reduced("min", array, np.min)
        yield from reduced("max", array, np.max)
        yield from reduced("argmin", array, np.argmin, several=False)
        yield from reduced("argmax", array, np.argmax, several=False)
        # The distance of the limits of an integer type overflows, which traps.
        if "extreme" not in array.name:
            yield from reduced("ptp", array, np.ptp)
        if array.array.size > 24:
            continue
        for case in reduced("minmax", array, np.min):
            axis = {key: case.arguments[key] for key in case.arguments if key != "axes"}
            if "axes" in case.arguments:
                axis["axis"] = tuple(case.arguments["axes"])
            case.results.append(np.asarray(np.max(array.array, **axis)))
            yield case
    empty = sample("plain", dtype, (3, 0))
    for name, function in [("min", np.min), ("max", np.max)]:
        yield Case(name, [empty], [function(empty.array, axis=0)], arguments={"axis": 0})
    array = sample("plain", dtype, ())
    for name, function in [("min", np.min), ("max", np.max), ("argmin", np.argmin), ("argmax", np.argmax)]:
        yield from reduced(name, array, function)


def truths():
    """Reductions that Strided has for truth values only; NumPy takes all other types for truth values as well."""
    arrays = [sample("plain", "bool", shape) for shape in [*SHAPES, (9, 33), (0, 3), (3, 0), ()]]
    for array in arrays + [sample("full", "bool", (3, 4))]:
        yield from reduced("any", array, np.any)
        yield from reduced("all", array, np.all)
        if array.array.size:
            yield from reduced("argmin", array, np.argmin, several=False)
            yield from reduced("argmax", array, np.argmax, several=False)


def exact_sums(dtype):
    """The sums of `math.fsum`, which Strided has along axes too."""
    for array in [sample("plain", dtype, shape) for shape in [*SHAPES, (0,)]]:
        for case in reduced("fsum", array, fsum):
            case.results = [np.asarray(case.results[0]).astype(dtype)]
            case.bound = float(finite(case.results[0]).max(initial=0))
            yield case


def fsum(array, axis, keepdims=False):
    """The correctly rounded sums along axes."""
    axes = range(array.ndim) if axis is None else [axis] if isinstance(axis, int) else axis
    axes = sorted(axis % array.ndim for axis in axes)
    kept = [axis for axis in range(array.ndim) if axis not in axes]
    lines = array.transpose(kept + axes).reshape([array.shape[axis] for axis in kept] + [-1])
    sums = np.apply_along_axis(lambda line: math.fsum(line.tolist()), -1, lines)
    return np.expand_dims(sums, axes) if keepdims else sums


def norms(dtype):
    """Norms of vectors; NumPy's norms along two axes are those of matrices."""
    kinds = ["plain", "infinite", "holes"] if dtype in ("float64", "float32") else ["plain"]
    for kind in kinds:
        array = sample(kind, dtype, (3, 4))
        for order in [2, 1, 0, 3, np.inf, -np.inf]:
            found = list(reduced(
                "norm", array, lambda a, axis, keepdims=False, order=order: norm(a, order, axis, keepdims),
                several=False, order=str(order),
            ))
            for case in found if kind == "plain" else found[-1:]:
                # The extreme norms of complex numbers are magnitudes, which are rounded.
                rounded = order in (1, 2, 3) or order and dtype.startswith("complex")
                case.bound = rounding(array.array.size, finite(case.results[0])) if rounded else 0
                yield case
    yield from reduced("norm", sample("plain", dtype, (2, 3, 4)), summed, np.sum, order="1")


def norm(array, order, axis, keepdims):
    if axis is None:
        array = array.ravel()
    return np.linalg.norm(array, order, axis, keepdims)


def summed(array, **axes):
    """The norms of order 1."""
    return np.sum(np.abs(array), **axes)


def variances(dtype):
    """Variances and standard deviations, which are NaN unless there are more terms than the correction."""
    kinds = ["plain", "holes", "infinite"] if dtype in REALS else ["plain"]
    arrays = [
        sample(kind, dtype, shape) for kind in kinds for shape in (shapes(dtype) if kind == "plain" else [(3, 4)])]
    if dtype in ("float64", "float32", "int64"):
        arrays.append(sample("plain", dtype, (9, 33)))
    arrays += [sample("plain", dtype, (0,)), sample("plain", dtype, (1,))]

    def squares(array, **axes):
        return np.mean(array**2, **axes)

    for array in arrays:
        for ddof in [0, 1]:
            found = list(reduced(
                "var", array, lambda a, ddof=ddof, **axes: np.var(a, ddof=ddof, **axes), squares, ddof=ddof))
            found += list(reduced(
                "std", array, lambda a, ddof=ddof, **axes: np.std(a, ddof=ddof, **axes),
                lambda a, **axes: np.sqrt(squares(a, **axes)), ddof=ddof))
            yield from found[ddof :: 1 if dtype == "float64" and array.array.shape == (3, 4) else 2]


def windows(dtype):
    """Windows, and reductions of them."""
    for shape, window, form in [
        ((7,), 3, {"axis": -1}), ((3, 4), 2, {"axis": 0}), ((3, 4), [2, 3], {}), ((2, 3, 4), [2, 2], {"axes": [2, 0]}),
    ]:
        array = sample("plain", dtype, shape)
        axis = form.get("axis", form.get("axes"))
        view = np.lib.stride_tricks.sliding_window_view(array.array, window, axis)
        extents = [window] if isinstance(window, int) else window
        last = tuple(range(-len(extents), 0))
        arguments = {**form, "window": extents}
        yield Case("sliding_window_view", [array], [view], signed=True, arguments=arguments)
        bound = rounding(9, 9 * finite(array.array).max()) if dtype in REALS or dtype == "complex128" else 0
        yield Case("sliding sum", [array], [view.sum(last)], bound, arguments=arguments)
        bound = rounding(9, finite(array.array).max())
        yield Case("sliding mean", [array], [view.mean(last)], bound, arguments=arguments)
        if dtype in ORDERED:
            yield Case("sliding max", [array], [view.max(last)], arguments=arguments)


def cases(dtype):
    yield from sums(dtype)
    yield from windows(dtype)
    if dtype in ORDERED:
        yield from extrema(dtype)
    if dtype in REALS:
        yield from exact_sums(dtype)
    if dtype == "bool":
        yield from truths()
    if dtype in REALS or dtype == "complex128":
        yield from norms(dtype)
    if dtype != "bool":
        yield from variances(dtype)
