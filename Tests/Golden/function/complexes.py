"""Functions of complex numbers."""

import mpmath
import numpy as np

from .arguments import joined
from .encoding import PART
from .exact import rounded
from .reals import first
from .table import Function, objects, within

# How far the length of a difference may be, in ulp of the length of the result.
NEAR = within(double=4, single=4)

UNARY = {
    "exp": np.exp, "log": np.log, "log2": np.log2, "log10": np.log10,
    "sqrt": np.sqrt, "sin": np.sin, "cos": np.cos, "tan": np.tan, "asin": np.arcsin,
    "acos": np.arccos, "atan": np.arctan, "sinh": np.sinh, "cosh": np.cosh, "tanh": np.tanh,
    "asinh": np.arcsinh, "acosh": np.arccosh, "atanh": np.arctanh,
}


def reference(function, numbers, dtype):
    """A result of 200 bits, rounded."""
    result = function(*[mpmath.mpc(float(z.real), float(z.imag)) for z in numbers])
    parts = [rounded(value, PART[dtype.name])[0] for value in (result.real, result.imag)]
    return joined(*map(np.array, parts), dtype)[()]


def log1p(x):
    """NumPy's function; for real numbers above -1 by that of real numbers."""
    real = joined(np.log1p(x.real), x.imag, x.dtype)
    return np.where((x.imag == 0) & (x.real > -1), real, np.log1p(x))


def power(x, y):
    """The powers of numbers other than 0."""
    results = []
    for z, w in zip(x, y):
        # References have no -0: below the cut, by the conjugates.
        below = bool(np.signbit(z.imag))
        pair = np.conj([z, w]) if below else [z, w]
        found = reference(lambda z, w: z**w, pair, x.dtype) if z != 0 else None
        results.append(np.conj(found) if below and found is not None else found)
    return objects(results)


def equal(x, y):
    """Equality in swift-numerics, which has one infinity and counts NaN as it."""
    return np.where(np.isfinite(x) & np.isfinite(y), x == y, np.isfinite(x) == np.isfinite(y))


def referred(function, special):
    """A function by references of 200 bits where the argument is finite, else another one."""

    def call(x, y):
        results = special(x)
        for place, z in enumerate(x):
            if np.isfinite(z) and z.imag != 0:
                results[place] = reference(function, [z], x.dtype)
        return results

    return call


def reciprocal(x, y):
    """1 by a number."""
    return np.divide(np.ones_like(x), x)


def finite(operation):
    """A function of finite numbers alone."""

    def call(x, y):
        return objects(z if np.isfinite(a) else None for z, a in zip(operation(x), x))

    return call


EQUALITY = "as swift-numerics: all numbers that are not finite are equal"

FUNCTIONS = [Function(name, "c", first(call), "values", NEAR) for name, call in UNARY.items()]
FUNCTIONS += [
    Function(
        "expm1", "c", finite(np.expm1), "values", NEAR,
        differs="infinite numbers have the values of the C standard; they are left out",
    ),
    Function(
        "log1p", "c", referred(mpmath.log1p, log1p), "values", NEAR,
        differs="NumPy's has large errors near 0",
    ),
    Function(
        "signbit", "c", lambda x, y: np.signbit(x.real), "values",
        differs="that of the real part; NumPy has none",
    ),
    Function("negative", "c", first(np.negative), "values"),
    Function("conj", "c", first(np.conj), "values"),
    Function("real", "c", first(np.real), "values"),
    Function("imaginary", "c", first(np.imag), "values"),
    Function("angle", "c", first(np.angle), "values", within(2, 5)),
    Function("absolute", "c", first(np.absolute), "values", within(2, 5)),
    Function("square", "c", first(np.square), "values", NEAR),
    Function("reciprocal", "c", reciprocal, "values", NEAR),
    Function("+", "c", np.add),
    Function("-", "c", np.subtract),
    Function("*", "c", np.multiply, bound=NEAR),
    Function("/", "c", np.divide, bound=NEAR),
    Function(
        "pow", "c", power, "moderate", within(double=16, single=4),
        differs="NumPy's of complex64 has larger errors",
    ),
    Function("==", "c", equal, differs=EQUALITY),
    Function("!=", "c", lambda x, y: ~equal(x, y), differs=EQUALITY),
]
