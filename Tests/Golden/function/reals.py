"""Functions of real numbers, and those that all types have."""

from fractions import Fraction

import numpy as np

from .exact import references, rounded
from .mathematics import BINARY, UNARY
from .table import BITS, NUMBER, Function, same, within

# NumPy's functions of float64 are within 1 ulp, those of float32 within 4; Strided's are within 1.
ACCURATE = within(double=2, single=5)

LACKING = "NumPy has none"

# What NumPy lacks, or has with larger errors: by references of 200 bits.
REFERRED = {
    "exp10": LACKING, "erf": LACKING, "erfc": LACKING, "gamma": LACKING, "lgamma": LACKING,
    "sinc": "0 for integers, where NumPy's are near 0",
}

EXACT = {
    "floor": np.floor, "ceil": np.ceil, "truncate": np.trunc, "round": np.rint,
    "absolute": np.absolute, "sign": np.sign, "negative": np.negative, "square": np.square,
    "reciprocal": np.reciprocal,
}

TESTS = {"isNaN": np.isnan, "isFinite": np.isfinite, "isInfinite": np.isinf}


def first(operation):
    """A function of the first arguments."""
    return lambda x, y: operation(x)


def referred(function, special):
    """A function by references of 200 bits."""
    return lambda *arrays: references(function, special, arrays, arrays[0].dtype.name)[0]


def referred_to_one(function, special):
    """The same of a function of one number."""
    return lambda x, y: references(function, special, (x,), x.dtype.name)[0]


def product_added(x, y):
    """x * y + y, rounded once; by floats where a number is not finite."""
    results = []
    for a, b in zip(x.astype(float), y.astype(float)):
        product = a * b
        if not np.isfinite(a) or not np.isfinite(b) or (product == 0 and 0 in (a, b)):
            results.append(x.dtype.type(product + b))
        else:
            results.append(rounded(Fraction(a) * Fraction(b) + Fraction(b), x.dtype.name)[0])
    return np.array(results, x.dtype)


def quarter_way(x, y):
    """What lies a quarter of the way between two numbers."""
    return x.dtype.type(0.75) * x + x.dtype.type(0.25) * y


def close(x, y):
    """NumPy's `isclose` with the tolerances in the type of the numbers."""
    kind = x.dtype.type
    near = abs(x - y) <= kind(1e-8) + kind(1e-5) * abs(y)
    return (x == y) | (np.isfinite(y) & near)


def next_after(x, y):
    """The neighbour in a direction."""
    return np.where(x == y, y, np.nextafter(x, y))


def clipped(x, y):
    """Numbers between two bounds."""
    return np.clip(x, x.dtype.type(-1), x.dtype.type(2.5))


def scaled(x, y):
    """Numbers times powers of 2."""
    return np.ldexp(x, y.astype(np.int32))


def mathematical(name, reference, special):
    """A row of a function of one number."""
    if name in REFERRED:
        call = referred_to_one(reference, special)
        return Function(name, "f", call, "values", within(1, 1), REFERRED[name])
    return Function(name, "f", first(special), "values", same(BITS) if name == "sqrt" else ACCURATE)


FUNCTIONS = [mathematical(name, *row) for name, row in UNARY.items()]
FUNCTIONS += [Function(name, "f", first(call), "values") for name, call in EXACT.items()]
FUNCTIONS += [Function(name, "iufc", first(call), "values") for name, call in TESTS.items()]
FUNCTIONS += [
    Function("signbit", "iuf", first(np.signbit), "values"),
    Function("positive", "iufc", first(np.positive), "values"),
    Function("+", "f", np.add),
    Function("-", "f", np.subtract),
    Function("*", "f", np.multiply),
    Function("/", "f", np.divide),
    Function("%", "f", np.fmod, differs="has the sign of the dividend"),
    Function("floorDivide", "f", np.floor_divide),
    Function("remainder", "f", np.remainder),
    Function("divmod, remainder", "f", np.remainder),
    Function("pow", "f", np.power, bound=ACCURATE),
    Function("pow, near 1", "f", np.power, "powers", ACCURATE),
    Function("atan2", "f", np.arctan2, bound=ACCURATE),
    Function("hypot", "f", np.hypot, bound=ACCURATE),
    Function("copysign", "f", np.copysign),
    Function(
        "nextAfter", "f", next_after,
        differs="the second number if both are equal, zeros too; NumPy's of float16 is the first",
    ),
    Function("heaviside", "f", np.heaviside),
    Function("minimum", "f", np.minimum, bound=same(NUMBER)),
    Function("maximum", "f", np.maximum, bound=same(NUMBER)),
    Function("fmin", "f", np.fmin, bound=same(NUMBER)),
    Function("fmax", "f", np.fmax, bound=same(NUMBER)),
    Function("clipped", "f", clipped, "values"),
    Function("degrees", "f", first(np.degrees), "values", within(1, 1)),
    Function("radians", "f", first(np.radians), "values", within(1, 1)),
    Function("round to 1 decimal", "f", lambda x, y: np.round(x, 1), "values"),
    Function("nanToNum", "f", lambda x, y: np.nan_to_num(x), "values"),
    Function("modf, fraction", "f", lambda x, y: np.modf(x)[0], "values"),
    Function("modf, integer", "f", lambda x, y: np.modf(x)[1], "values"),
    Function("frexp, significand", "f", lambda x, y: np.frexp(x)[0], "values"),
    Function("frexp, exponent", "f", lambda x, y: np.frexp(x)[1].astype(int), "values"),
    Function("ldexp", "f", scaled, "exponents"),
    Function("isClose", "f", close, "near", differs="the tolerances are rounded to the type"),
    Function("lerp", "f", quarter_way, differs=LACKING),
    Function("fma", "f", product_added, differs=LACKING),
    Function(
        "logaddexp", "f", referred(*BINARY["logaddexp"]), bound=within(1, 1),
        differs="NumPy's has large errors where the result is small",
    ),
    Function("==", "biuf", np.equal),
    Function("!=", "biuf", np.not_equal),
    Function("<", "iuf", np.less),
    Function("<=", "iuf", np.less_equal),
    Function(">", "iuf", np.greater),
    Function(">=", "iuf", np.greater_equal),
]
