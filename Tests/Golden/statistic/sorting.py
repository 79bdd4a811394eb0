"""Sorting, searching, positions and sets."""

import numpy as np

from .case import MAIN, ORDERED, REALS, Case, Sample
from .samples import sample

SHAPES = [(7,), (3, 4), (2, 3, 4)]


def kinds(dtype):
    """The kinds of arrays that are sorted."""
    if dtype in REALS:
        return ["plain", "ties", "holes", "infinite"]
    if dtype in ORDERED:
        return ["plain", "ties", "extreme"]
    return ["plain", "ties", "holes"] if dtype == "complex128" else ["plain"]


def samples(dtype):
    for kind in kinds(dtype):
        for shape in SHAPES if kind == "plain" and dtype in MAIN else [(3, 4)]:
            yield sample(kind, dtype, shape)


def sorts(dtype):
    """Stable sorts, so that zeros of both signs keep their order."""
    arrays = [*samples(dtype), sample("plain", dtype, (0, 3))]
    if dtype in ("float64", "float32", "int64", "uint8"):
        arrays += [sample("ties", dtype, (200,))]
    if dtype in MAIN:
        arrays += [sample("plain", dtype, (9, 33)), sample("plain", dtype, (0,))]
    for array in arrays:
        for axis in [0, -1][: array.array.ndim] if array.array.size < 100 else [-1]:
            arguments = {"axis": axis}
            yield Case(
                "sort", [array], [np.sort(array.array, axis, kind="stable")], signed=True, arguments=arguments)
            positions = np.argsort(array.array, axis, kind="stable")
            yield Case("argsort", [array], [positions], arguments=arguments)


def partitions(dtype):
    """Partitions: the sorted elements before and from the place of a rank, and the element of this rank.

    Nothing is promised about the order of the others. The positions are checked by the same elements, and are
    each one once.
    """
    arrays = [*samples(dtype), sample("ties", dtype, (9, 33))] if dtype in ("float64", "int64") else samples(dtype)
    for array in arrays:
        for axis, rank in [(0, 1), (-1, -2)][: array.array.ndim] if array.array.size < 100 else [(-1, 20)]:
            parted = np.partition(array.array, rank, axis)
            cut = rank % parted.shape[axis]
            before, after = np.split(parted, [cut], axis)
            results = [
                np.sort(before, axis, kind="stable"), np.sort(after, axis, kind="stable"), parted.take(cut, axis)]
            arguments = {"axis": axis, "k": rank}
            yield Case("partition", [array], results, arguments=arguments)
            if array.array.size > 24 or "infinite" in array.name or array.array.ndim == 3:
                continue
            positions = np.sort(np.argpartition(array.array, rank, axis), axis)
            yield Case("argpartition", [array], [*results, positions], arguments=arguments)


def lexsorts(dtype):
    for shape in SHAPES if dtype in MAIN else [(3, 4)]:
        keys = [sample(kind, dtype, shape) for kind in ["ties first", "ties second", "ties third"]]
        for count in [1, 2, 3]:
            for axis in [0, -1][: len(shape)]:
                result = np.lexsort([key.array for key in keys[:count]], axis)
                yield Case("lexsort", keys[:count], [result], arguments={"axis": axis})
        other = sample("ties fourth", "int64", shape)
        result = np.lexsort([keys[0].array, other.array])
        yield Case("lexsort mixed", [keys[0], other], [result])
    if dtype in REALS:
        keys = [sample(kind, dtype, (3, 4)) for kind in ["ties first", "holes"]]
        yield Case("lexsort", keys, [np.lexsort([key.array for key in keys], -1)], arguments={"axis": -1})


def searches(dtype):
    """Places in sorted arrays; NaN counts as the greatest."""
    for kind in kinds(dtype) if dtype in MAIN else kinds(dtype)[::2]:
        unsorted = sample(kind, dtype, (12,))
        order = np.argsort(unsorted.array, kind="stable")
        line = Sample(f"sorted {unsorted.name}", unsorted.array[order])
        values = sample(f"{kind} values" if kind == "plain" else "ties values", dtype, (2, 3))
        for side in ["left", "right"]:
            arguments = {"side": side}
            for places in [values, unsorted]:
                result = line.array.searchsorted(places.array, side)
                yield Case("searchsorted", [line, places], [result], arguments=arguments)
            place = values.array[0, 0]
            result = line.array.searchsorted(place, side)
            yield Case("searchsorted scalar", [line, place], [result], arguments=arguments)
            result = unsorted.array.searchsorted(values.array, side, order)
            yield Case(
                "searchsorted sorter", [unsorted, values, order], [result], arguments=arguments)
    empty, values = sample("plain", dtype, (0,)), sample("plain values", dtype, (2, 3))
    result = np.searchsorted(empty.array, values.array)
    yield Case("searchsorted", [empty, values], [result], arguments={"side": "left"})


def positions(dtype):
    shapes = SHAPES if dtype in MAIN else SHAPES[1:]
    arrays = [sample("ties" if dtype != "bool" else "plain", dtype, shape) for shape in shapes]
    arrays.append(sample("plain", dtype, (0, 3)))
    if dtype in REALS:
        arrays.append(sample("holes", dtype, (3, 4)))
    for array in arrays:
        yield Case("nonzero", [array], list(np.nonzero(array.array)))
        yield Case("argwhere", [array], [np.argwhere(array.array)])
        yield Case("flatnonzero", [array], [np.flatnonzero(array.array)])
    scalar = np.ones((), dtype)
    yield Case("argwhere", [scalar], [np.argwhere(scalar)])
    yield Case("flatnonzero", [scalar], [np.flatnonzero(scalar)])


def uniques(dtype):
    """Distinct elements and parts. Complex numbers with NaN are one element in Strided, and several in NumPy."""
    arrays = [array for array in samples(dtype) if dtype != "complex128" or "holes" not in array.name]
    if dtype in ("float64", "int64"):
        arrays.append(sample("ties", dtype, (9, 33)))
    for array in [*arrays, sample("plain", dtype, (0,))]:
        yield Case("unique", [array], unique(array.array))
    # NaN is not equal to NaN in parts of NumPy's arrays.
    shapes = [((20, 2), 0), ((2, 12), -1), ((7,), 0), ((3, 4), 0), ((3, 4), 1), ((2, 3, 4), 1)]
    for shape, axis in shapes if dtype in MAIN else shapes[:2]:
        array = sample("ties" if dtype != "bool" else "plain", dtype, shape)
        yield Case("unique axis", [array], unique(array.array, axis), arguments={"axis": axis})


def unique(array, axis=None):
    values, places, inverse, counts = np.unique(array, True, True, True, axis)
    assert axis is None or inverse.ndim == 1
    return [values, places, inverse, counts]


def sets(dtype):
    """Sets. NaN is equal to NaN in Strided and not in NumPy, except in a union, so there is none elsewhere."""
    for kinds, shapes in [
        (["ties first", "ties second"], [(7,), (3, 4)]), (["plain first", "ties second"], [(3, 4), (20,)]),
        (["plain first", "plain second"], [(0,), (7,)]), (["plain first", "plain second"], [(7,), (0,)]),
    ]:
        first, second = [sample(kind, dtype, shape) for kind, shape in zip(kinds, shapes)]
        inputs, arrays = [first, second], (first.array, second.array)
        yield Case("union1d", inputs, [np.union1d(*arrays)])
        yield Case("intersect1d", inputs, [np.intersect1d(*arrays)])
        yield Case("intersect1d indices", inputs, list(np.intersect1d(*arrays, return_indices=True)))
        yield Case("setdiff1d", inputs, [np.setdiff1d(*arrays)])
        yield Case("setxor1d", inputs, [np.setxor1d(*arrays)])
        for invert in [False, True]:
            yield Case("isin", inputs, [np.isin(*arrays, invert=invert)], arguments={"invert": invert})
    if dtype in REALS:
        first, second = sample("holes", dtype, (3, 4)), sample("holes", dtype, (7,))
        yield Case("union1d", [first, second], [np.union1d(first.array, second.array)])


def flat_positions():
    """Positions as one number each, and as an index along each axis."""
    random = np.random.default_rng(3)
    for shape in [(3, 4), (2, 3, 4), (5, 1, 2)]:
        count = int(np.prod(shape))
        for order in ["C", "F"]:
            arguments = {"shape": list(shape), "order": order}
            for positions in [random.integers(0, count, (2, 3)), np.array(count - 1)]:
                indices = [np.asarray(index) for index in np.unravel_index(positions, shape, order)]
                yield Case("unravel_index", [positions], indices, arguments=arguments)
                result = np.asarray(np.ravel_multi_index(indices, shape, order=order))
                yield Case("ravel_multi_index", indices, [result], arguments=arguments)
    indices = [np.array([[0], [2]]), np.array([3, 0, 1])]
    result = np.ravel_multi_index(np.broadcast_arrays(*indices), (3, 4))
    yield Case("ravel_multi_index", indices, [result], arguments={"shape": [3, 4], "order": "C"})


def cases(dtype):
    yield from sorts(dtype)
    yield from partitions(dtype)
    yield from lexsorts(dtype)
    yield from searches(dtype)
    yield from positions(dtype)
    yield from uniques(dtype)
    yield from sets(dtype)
    if dtype == "int64":
        yield from flat_positions()
