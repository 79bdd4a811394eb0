"""Medians, quantiles, averages and covariances, and statistics that ignore NaN."""

import numpy as np

from .case import INTEGERS, MAIN, REALS, Case, finite, reduced, rounding, silently
from .samples import sample

METHODS = [
    "inverted_cdf", "averaged_inverted_cdf", "closest_observation", "interpolated_inverted_cdf", "hazen", "weibull",
    "linear", "median_unbiased", "normal_unbiased", "lower", "higher", "midpoint", "nearest",
]
# Methods that take elements and never compute with two of them. NumPy's others give NaN beside infinities.
TAKING = ["inverted_cdf", "closest_observation", "lower", "higher", "nearest"]
SHARES = np.array([0, 0.1, 0.25, 1 / 3, 0.5, 0.6, 0.75, 0.9, 1])
PERCENTAGES = np.array([0, 12.5, 40, 50, 75, 99, 100])
SHAPES = [(7,), (3, 4), (2, 3, 4)]


def result_type(dtype):
    """Strided's results for integers are `float64` for all methods; NumPy takes elements for some of them."""
    return dtype if dtype in REALS else "float64"


def quantile_cases(dtype, name, function, kinds, percent=False):
    """A quantile of all methods: scalars in every form, and lists of them."""
    scale = 100 if percent else 1
    few = np.array([25.0, 80]) if percent else np.array([0.25, 0.8])
    for index, method in enumerate(METHODS):
        for kind in kinds:
            if kind == "infinite" and method not in TAKING:
                continue
            if kind == "hollow" and method in TAKING:
                continue
            array = sample(kind, dtype, (3, 4))
            bound = 0 if method in TAKING else rounding(4, finite(array.array).max())
            line = sample(kind, dtype, (7,))
            lists = [(line, PERCENTAGES if percent else SHARES, {})] if kind == kinds[0] else []
            if dtype in MAIN and kind != "infinite":
                lists.append((array, few, {"axis": index % 2 - 1}))
            if percent or (name.startswith("nan") and dtype not in MAIN):
                # The rules are those of quantiles.
                lists = lists[index % 2 :: 2] if dtype in MAIN else lists if index % 4 == 0 else []
            for values, shares, axis in lists:
                result = silently(function, values.array, shares, method=method, **axis)
                yield Case(
                    f"{name} list", [values, shares], [result.astype(result_type(dtype))], bound,
                    arguments={**axis, "method": method})
            share = [0.3, 0.5, 0.875, 1][index % 4] * scale
            values = sample(kind, dtype, SHAPES[index % 3] if kind == "plain" else (3, 4))
            if percent and dtype not in MAIN and index % 4:
                continue
            found = list(reduced(
                name, values, lambda a, **axes: function(a, share, method=method, **axes),
                dtype=result_type(dtype), q=share, method=method,
            ))
            case = found[index // 3 % len(found)]
            case.bound = bound
            yield case


def medians(dtype, name, function, kinds):
    """Medians, which are NaN of no elements."""
    arrays = [sample("plain", dtype, shape) for shape in (SHAPES if dtype in MAIN else SHAPES[1:])]
    arrays += [sample(kind, dtype, (3, 4)) for kind in kinds] + [sample("plain", dtype, (0, 3))]
    if dtype in ("float64", "int64"):
        arrays.append(sample("plain", dtype, (9, 33)))
    for array in arrays:
        for case in reduced(name, array, function, dtype=result_type(dtype)):
            case.bound = rounding(4, finite(array.array).max(initial=0))
            yield case


def averages(dtype):
    """Weighted means. Where weights add up to 0, NumPy has no result, and Strided's is NaN."""
    weight_type = dtype if dtype in REALS else "float64"

    def case(array, weights, **axes):
        axis = tuple(axes["axes"]) if "axes" in axes else axes.get("axis")
        keep = {"keepdims": True} if axes.get("keepdims") else {}
        result = np.average(array.array, axis=axis, weights=weights.array, **keep)
        bound = rounding(array.array.size, 2 * finite(array.array).max())
        return Case("average", [array, weights], [np.asarray(result)], bound, arguments=axes)

    for kind in ["plain", "holes"] if dtype == "float64" else ["plain"]:
        line, matrix, cube = [sample(kind, dtype, shape) for shape in SHAPES]
        for array in [line, matrix, cube]:
            yield case(array, sample("weights", weight_type, array.array.shape))
        yield case(matrix, sample("weights", weight_type, (3, 4)), axis=1)
        yield case(matrix, sample("weights", weight_type, (3,)), axis=0)
        yield case(cube, sample("weights", weight_type, (3,)), axis=-2)
        yield case(cube, sample("weights", weight_type, (2, 3, 4)), axes=[0, 2])
        yield case(cube, sample("weights", weight_type, (2, 3, 4)), axes=[1], keepdims=True)


def covariances(dtype):
    """Covariances. NumPy computes those of `float32` and `float16` as `float64`, and Strided as `Float`.

    NumPy gives a 0-d array for a matrix of one variable, and Strided a matrix, so there is none here.
    """
    found = result_type(dtype)

    def case(name, inputs, result, **arguments):
        rows = np.atleast_2d(np.stack([value.array for value in inputs]).squeeze()).astype(float)
        rows = rows if arguments.get("rowvar", True) else rows.T
        # The rounding errors of a mean, which are those of the distances from it, are relative to the numbers.
        squares = np.nanmean(rows**2, 1)
        scale = np.nanmax(squares / np.nanvar(rows, 1)) if "corrcoef" in name else squares.max()
        result = np.asarray(result).astype(found)
        return Case(name, inputs, [result], rounding(3 * rows.shape[1], scale), arguments=arguments)

    kinds = ["plain", "holes"] if dtype in REALS else ["plain"]
    for matrix in [sample(kind, dtype, (3, 4)) for kind in kinds]:
        for rowvar in [True, False]:
            for ddof in [0, 1, 2] if dtype in MAIN and rowvar else [1]:
                result = silently(np.cov, matrix.array, rowvar=rowvar, ddof=ddof)
                yield case("cov", [matrix], result, rowvar=rowvar, ddof=ddof)
            result = silently(np.corrcoef, matrix.array, rowvar=rowvar)
            yield case("corrcoef", [matrix], result, rowvar=rowvar)
    if dtype in MAIN:
        matrix = sample("plain", dtype, (9, 33))
        yield case("cov", [matrix], np.cov(matrix.array), rowvar=True, ddof=1)
    line = sample("plain", dtype, (7,))
    yield case("cov", [line], np.cov(line.array), rowvar=True, ddof=1)
    yield case("corrcoef", [line], np.corrcoef(line.array), rowvar=True)
    if dtype in REALS:
        other = sample("plain second", dtype, (7,))
        for ddof in [0, 1]:
            yield case("cov pair", [line, other], np.cov(line.array, other.array, ddof=ddof), ddof=ddof)
        yield case("corrcoef pair", [line, other], np.corrcoef(line.array, other.array))


def ignoring_nan(dtype):
    """Statistics that ignore NaN, which Strided has for real numbers only."""
    arrays = [sample("holes", dtype, shape) for shape in SHAPES] + [sample("hollow", dtype, (3, 4))]
    infinite = sample("infinite", dtype, (3, 4))
    for array in [*arrays, infinite, sample("plain", dtype, (0,))]:
        yield from reduced("nansum", array, np.nansum, np.sum)
        yield from reduced("nanmean", array, np.nanmean, np.sum)
    for array in [sample("holes", dtype, (3, 4)), sample("hollow", dtype, (3, 4)), sample("factors", dtype, (2, 3, 4))]:
        for case in reduced("nanprod", array, np.nanprod):
            case.bound = rounding(array.array.size, finite(case.results[0]))
            yield case
    for array in [*arrays, infinite]:
        yield from reduced("nanmin", array, np.nanmin)
        yield from reduced("nanmax", array, np.nanmax)
    # NumPy's positions trap where all are NaN, and are wrong where an infinity stands beside NaN.
    for array in arrays[:-1] + [infinite]:
        yield from reduced("nanargmin", array, np.nanargmin, several=False)
        yield from reduced("nanargmax", array, np.nanargmax, several=False)
    for array in arrays:
        for ddof in [0, 1] if dtype in MAIN else [1]:
            def variance(a, ddof=ddof, **axes):
                return np.nanvar(a, ddof=ddof, **axes)

            def deviation(a, ddof=ddof, **axes):
                return np.nanstd(a, ddof=ddof, **axes)

            for name, function, power in [("nanvar", variance, 2), ("nanstd", deviation, 1)][: 1 + ddof]:
                for case in reduced(name, array, function, dtype=dtype, ddof=ddof):
                    case.bound = rounding(array.array.size, finite(array.array).max() ** power)
                    yield case
    yield from medians(dtype, "nanmedian", np.nanmedian, ["holes", "hollow"])
    kinds = ["holes", "hollow"] if dtype == "float64" else ["holes"]
    yield from quantile_cases(dtype, "nanquantile", np.nanquantile, kinds)
    yield from quantile_cases(dtype, "nanpercentile", np.nanpercentile, ["holes"], percent=True)


def cases(dtype):
    if dtype not in REALS + INTEGERS:
        return
    yield from medians(dtype, "median", np.median, ["holes", "infinite", "ties"] if dtype in REALS else ["ties"])
    kinds = ["plain", "infinite"] if dtype in REALS else ["plain"]
    if dtype == "float64":
        kinds = ["plain", "holes", "infinite"]
    yield from quantile_cases(dtype, "quantile", np.quantile, kinds)
    yield from quantile_cases(dtype, "percentile", np.percentile, ["plain"], percent=True)
    yield from averages(dtype)
    yield from covariances(dtype)
    if dtype in REALS:
        yield from ignoring_nan(dtype)
