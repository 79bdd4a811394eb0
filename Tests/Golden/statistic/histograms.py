"""Histograms, counts, bins and sums of groups."""

import numpy as np

from .case import INTEGERS, MAIN, NUMBERS, ORDERED, REALS, Case, finite, rounding, silently
from .samples import sample


def checked(values, edges, counts):
    """Counts, after a check that no rounding of the edges can change them.

    An element lies on an edge only at the ends, or if the edge is a short binary fraction, as every type represents it.
    """
    values, edges = np.asarray(values, float).ravel(), np.asarray(edges, float)
    numbers = values[np.isfinite(values)]
    for edge in edges:
        distances = np.abs(numbers - edge)
        assert ((distances > 1e-3) | (distances == 0)).all(), edge
        assert (distances > 0).all() or edge * 64 % 1 == 0 or edge in edges[[0, -1]], edge
    places = np.searchsorted(edges, numbers, "right") - 1
    places[numbers == edges[-1]] = len(edges) - 2
    inside = (places >= 0) & (places < len(edges) - 1)
    assert np.array_equal(np.bincount(places[inside], minlength=len(edges) - 1), counts)


def histograms(dtype):
    """Histograms. Those of NumPy have weights and densities of `float64`, and Strided's have the element type."""
    found = dtype if dtype in REALS else "float64"
    plain = sample("plain", dtype, (2, 3, 4))
    arrays = [(plain, {"bins": 5}), (plain, {"bins": 10}), (sample("plain", dtype, (0,)), {"bins": 4})]
    if dtype == "float16":
        # Edges that are exact, because a rounded one is far off.
        arrays = [(sample("eighths", dtype, (2, 3, 4)), {"bins": 4}), (sample("plain", dtype, (0,)), {"bins": 4})]
    low, high = (0, 32) if dtype == "uint8" else (-4, 4)
    arrays += [(plain, {"bins": 8, "range": [low, high]}), (plain, {"bins": 2, "range": [high, high]})]
    if dtype in REALS:
        arrays += [
            (sample("eighths", dtype, (2, 3, 4)), {"bins": 8, "range": [-4, 4]}),
            (sample("holes", dtype, (3, 4)), {"bins": 4, "range": [-3, 5]}),
        ]
    for array, named_bins in arrays:
        counts, edges = np.histogram(array.array, **named_bins)
        arguments = {**named_bins, "bins": [named_bins["bins"]]}
        checked(array.array, edges, counts)
        bound = rounding(1, finite(edges).max())
        yield Case("histogram", [array], [counts, edges.astype(found)], bound, arguments=arguments)
        if array.array.size == 0:
            continue
        weights = sample("weights", found, array.array.shape)
        for name, inputs, named in [
            ("histogram weights", [array, weights], {"weights": weights.array}),
            ("histogram density", [array], {"density": True}),
            ("histogram density weights", [array, weights], {"weights": weights.array, "density": True}),
        ]:
            if "density" in name and counts.sum() == 0:
                continue
            sums, _ = np.histogram(array.array, **named_bins, **named)
            bound = rounding(array.array.size, max(finite(sums).max(), finite(edges).max()))
            yield Case(name, inputs, [sums.astype(found), edges.astype(found)], bound, arguments=arguments)
    edges = np.array([0, 5, 5, 20.5, 40] if dtype == "uint8" else [-3, -0.5, 0, 0, 2.25, 4], found)
    kinds = ["plain", "eighths", "holes", "infinite"] if dtype in REALS else ["plain"]
    for array in [sample(kind, dtype, (3, 4)) for kind in kinds]:
        weights = sample("weights", found, (3, 4))
        for name, inputs, named in [
            ("histogram edges", [array, edges], {}),
            ("histogram edges weights", [array, edges, weights], {"weights": weights.array}),
        ]:
            sums, _ = np.histogram(array.array, edges, **named)
            bound = rounding(12, weights.array.sum()) if named else 0
            sums = sums.astype(found) if named else sums
            yield Case(name, inputs, [sums, edges], bound)
    # The density of a bin without a width is NaN.
    array, edges = sample("plain", dtype, (3, 4)), np.unique(edges)
    weights = sample("weights", found, (3, 4))
    for name, inputs, named in [
        ("histogram edges density", [array, edges], {}),
        ("histogram edges density weights", [array, edges, weights], {"weights": weights.array}),
    ]:
        sums, _ = np.histogram(array.array, edges, density=True, **named)
        # NumPy computes the differences of the sums of all weights up to each edge.
        bound = rounding(12, finite(sums).max() * (weights.array.sum() if named else 1))
        yield Case(name, inputs, [sums.astype(found), edges], bound)


def planes(dtype):
    """Histograms of points in a plane, which Strided has for real numbers only."""
    x, y = sample("eighths first", dtype, (20,)), sample("eighths second", dtype, (20,))
    weights = sample("weights", dtype, (20,))
    holes = sample("holes", dtype, (20,))
    edges = [np.array([-4, -1, 0, 0, 2.5], dtype), np.array([-3, 0.5, 4], dtype)]
    points = [
        (x, {"bins": [8, 4], "ranges": [[-4, 4], [-4, 4]]}), (x, {"bins": [3, 2], "ranges": [[-3, 3], [0, 4]]}),
        (holes, {"bins": [2, 2], "ranges": [[-4, 4], [-2, 2]]}), (x, {"bins": [4, 2]}),
    ]
    for first, arguments in points if dtype in MAIN else points[:2]:
        named = {"bins": arguments["bins"], "range": arguments.get("ranges")}
        for name, inputs, more in [
            ("histogram2d", [first, y], {}),
            ("histogram2d weights", [first, y, weights], {"weights": weights.array}),
            ("histogram2d density", [first, y], {"density": True}),
            ("histogram2d density weights", [first, y, weights], {"weights": weights.array, "density": True}),
        ]:
            counts, rows, columns = np.histogram2d(first.array, y.array, **named, **more)
            if not more:
                check_plane(first.array, y.array, rows, columns, counts)
                counts = counts.astype(np.int64)
            yield plane(name, inputs, counts, rows, columns, dtype, arguments)
    for name, inputs, more in [
        ("histogram2d edges", [], {}),
        ("histogram2d edges weights", [weights], {"weights": weights.array}),
        ("histogram2d edges density", [], {"density": True}),
        ("histogram2d edges density weights", [weights], {"weights": weights.array, "density": True}),
    ]:
        both = [np.unique(edge) for edge in edges] if "density" in name else edges
        counts, rows, columns = np.histogram2d(x.array, y.array, both, **more)
        counts = counts if more else counts.astype(np.int64)
        yield plane(name, [x, y, *both, *inputs], counts, rows, columns, dtype, {})


def plane(name, inputs, counts, rows, columns, dtype, arguments):
    bound = rounding(20, max(finite(counts).max(), finite(rows).max(), finite(columns).max()))
    if counts.dtype != np.int64:
        counts = counts.astype(dtype)
    return Case(name, inputs, [counts, rows.astype(dtype), columns.astype(dtype)], bound, arguments=arguments)


def check_plane(x, y, rows, columns, counts):
    """The counts of each axis alone, of points that the other axis holds."""
    for values, others, edges, other, axis in [(x, y, rows, columns, 1), (y, x, columns, rows, 0)]:
        inside = (others >= other[0]) & (others <= other[-1])
        checked(values[inside], edges, counts.sum(axis))


def counting(dtype):
    """Counts of integers."""
    for shape in [(7,), (20,), (0,)]:
        keys = sample("keys", dtype, shape)
        for minimum in [0, 9]:
            arguments = {"minlength": minimum} if minimum else {}
            yield Case("bincount", [keys], [np.bincount(keys.array, **arguments)], arguments=arguments)
            weights = sample("weights", "float64", shape)
            sums = np.bincount(keys.array, weights.array, **arguments).astype(float)
            bound = rounding(shape[0], finite(sums).max(initial=0))
            yield Case("bincount weights", [keys, weights], [sums], bound, arguments=arguments)


def digits(dtype):
    """The bins of values."""
    edges = np.array([3, 10, 10, 20] if dtype == "uint8" else [-3, -1, 0, 0, 2], dtype)
    kinds = ["plain", "holes", "infinite"] if dtype in REALS else ["plain"]
    if dtype not in MAIN:
        kinds = kinds[:2]
    for values in [sample(kind, dtype, (3, 4)) for kind in kinds] + [sample("plain", dtype, (0,))]:
        for bins in [edges, edges[::-1].copy()]:
            for right in [False, True]:
                places = np.digitize(values.array, bins, right)
                yield Case("digitize", [values, bins], [places], arguments={"closed_right": right})


def groups(dtype):
    """The sums and the means of elements with the same key: counts of each line with its elements as weights."""
    shapes = [((20,), 0), ((3, 4), 1), ((2, 3, 4), -2), ((7,), 0), ((3, 4), 0), ((0,), 0)]
    for shape, axis in shapes if dtype in MAIN else shapes[:3]:
        values = sample("plain", dtype, shape)
        keys = sample("keys", "int64", (shape[axis],))
        for count in [None, 8] if dtype in MAIN else [8] if len(shape) == 2 else [None]:
            length = max(count or 0, int(keys.array.max(initial=-1)) + 1)
            sums = np.apply_along_axis(
                lambda line: np.bincount(keys.array, line, minlength=length).astype(float), axis,
                values.array.astype(float))
            counts = np.bincount(keys.array, minlength=length)
            means = np.moveaxis(silently(np.divide, np.moveaxis(sums, axis, -1), counts), -1, axis)
            found = dtype if dtype in REALS else "float64"
            total = found if dtype in REALS else "uint64" if dtype == "uint8" else "int64"
            bound = rounding(shape[axis], finite(values.array).sum()) if dtype in REALS else 0
            arguments = {"axis": axis} | ({"count": count} if count else {})
            yield Case("group sums", [values, keys], [sums.astype(total)], bound, arguments=arguments)
            bound = rounding(shape[axis], finite(values.array).sum())
            yield Case("group means", [values, keys], [means.astype(found)], bound, arguments=arguments)


def additions(dtype):
    """Additions and extrema at positions, once for each occurrence of a position."""
    line, matrix = sample("plain", dtype, (7,)), sample("plain", dtype, (3, 4))
    places, rows = np.array([0, 3, 3, -1, 0, 2]), np.array([[2, 0], [-1, 2]])
    pair = [np.array([0, 2, 2, -1]), np.array([1, 3, -1, 1])]
    functions = [("add", np.add)]
    if dtype in ORDERED:
        functions += [("maximum", np.maximum), ("minimum", np.minimum)]
    for name, function in functions:
        for kind in ["plain", "holes"] if dtype in REALS else ["plain"]:
            for target, indices, values in [
                (line, [places], sample(f"{kind} values", dtype, (6,))),
                (matrix, [rows], sample(f"{kind} values", dtype, (2, 2, 4))),
                (matrix, [np.array([1, 1, 0])], sample(f"{kind} values", dtype, (4,))),
                (matrix, pair, sample(f"{kind} values", dtype, (4,))),
            ]:
                result = target.array.copy()
                silently(function.at, result, tuple(indices), values.array)
                inexact = name == "add" and dtype not in INTEGERS
                bound = rounding(8, finite(values.array).sum() + finite(target.array).max()) if inexact else 0
                yield Case(f"{name}.at", [target, values, *indices], [result], bound)
    one = np.array(3, dtype)
    result = line.array.copy()
    np.add.at(result, places, one)
    bound = 0 if dtype in INTEGERS else rounding(8, finite(line.array).max() + 9)
    yield Case("add.at number", [line, one, places], [result], bound)


def cases(dtype):
    if dtype not in NUMBERS:
        return
    yield from additions(dtype)
    if dtype not in ORDERED:
        return
    yield from digits(dtype)
    yield from groups(dtype)
    yield from histograms(dtype)
    if dtype in REALS:
        yield from planes(dtype)
    if dtype in INTEGERS:
        yield from counting(dtype)
