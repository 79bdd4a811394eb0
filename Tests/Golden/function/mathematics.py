"""The functions of real numbers by references of 200 bits."""

import mpmath
import numpy as np
from mpmath import mpf

# A number that is far below half an ulp of 1, and one that rounds to 0.
TINY = mpf(2) ** -150
LEAST = mpf(2) ** -1200


def gamma(x):
    """The gamma function; without the digits of results that overflow or underflow."""
    if x > 200:
        return mpf(2) ** 1100
    if x < -200 and x != mpmath.floor(x):
        return LEAST if mpmath.floor(x) % 2 == 0 else -LEAST
    return mpmath.gamma(x)


def lgamma(x):
    """The logarithm of the magnitude of the gamma function."""
    if x <= 0 and x == mpmath.floor(x):
        return mpf("inf")
    return mpmath.re(mpmath.loggamma(x))


def erf(x):
    """The error function."""
    return mpmath.erf(x) if abs(x) < 30 else mpmath.sign(x) * (1 - TINY)


def erfc(x):
    """1 less the error function."""
    return mpmath.erfc(x) if abs(x) < 30 else LEAST if x > 0 else 2 - TINY


def logaddexp(x, y):
    """The logarithm of the sum of two exponentials."""
    distance = abs(x - y)
    return max(x, y) + (mpmath.log1p(mpmath.exp(-distance)) if distance < 2000 else 0)


logaddexp.takes_zeros = True


def log_of(base):
    """A logarithm, which is exact for powers of the base."""

    def call(x):
        power = int(mpmath.nint(mpmath.log(x, base))) if x > 0 else 0
        return mpf(power) if mpf(base) ** power == x else mpmath.log(x, base)

    return call


def power(x, y):
    """A power; without the digits of results that overflow or underflow."""
    if y != mpmath.floor(y):
        if x < 0:
            return mpf("nan")
    size = y * mpmath.log(abs(x), 2)
    if abs(size) > 1200:
        result = mpf(2) ** 1100 if size > 0 else LEAST
        return -result if x < 0 and y % 2 == 1 else result
    return x**y


def exponential(function, limit=1200):
    """A function that grows as an exponential; its results beyond a limit overflow."""
    return lambda x: function(min(max(x, mpf(-limit)), mpf(limit)))


def of(zero, minus_zero, infinity, minus_infinity):
    """The results for zeros, infinities and NaN of a function that NumPy lacks."""
    table = {"0.0": zero, "-0.0": minus_zero, "inf": infinity, "-inf": minus_infinity}
    return lambda x: np.array([table.get(str(float(a)), np.nan) for a in x], x.dtype)


INF, NAN = np.inf, np.nan

# The reference of each function of one number, and its results for zeros, infinities and NaN.
UNARY = {
    "exp": (exponential(mpmath.exp), np.exp),
    "expm1": (exponential(mpmath.expm1), np.expm1),
    "log": (mpmath.log, np.log),
    "log2": (log_of(2), np.log2),
    "log10": (log_of(10), np.log10),
    "log1p": (mpmath.log1p, np.log1p),
    "sqrt": (mpmath.sqrt, np.sqrt),
    "sin": (mpmath.sin, np.sin),
    "cos": (mpmath.cos, np.cos),
    "tan": (mpmath.tan, np.tan),
    "asin": (mpmath.asin, np.arcsin),
    "acos": (mpmath.acos, np.arccos),
    "atan": (mpmath.atan, np.arctan),
    "sinh": (exponential(mpmath.sinh), np.sinh),
    "cosh": (exponential(mpmath.cosh), np.cosh),
    "tanh": (mpmath.tanh, np.tanh),
    "asinh": (mpmath.asinh, np.arcsinh),
    "acosh": (mpmath.acosh, np.arccosh),
    "atanh": (mpmath.atanh, np.arctanh),
    "exp2": (exponential(lambda x: mpf(2) ** x), np.exp2),
    "exp10": (exponential(lambda x: mpf(10) ** x), of(1, 1, INF, 0)),
    "cbrt": (lambda x: mpmath.sign(x) * mpmath.cbrt(abs(x)), np.cbrt),
    "erf": (erf, of(0, -0.0, 1, -1)),
    "erfc": (erfc, of(1, 1, 0, 2)),
    "gamma": (gamma, of(INF, -INF, INF, NAN)),
    "lgamma": (lgamma, of(INF, INF, INF, INF)),
    "sinc": (mpmath.sincpi, of(1, 1, NAN, NAN)),
}

# The same of functions of two numbers.
BINARY = {
    "pow": (power, np.power),
    "atan2": (mpmath.atan2, np.arctan2),
    "hypot": (mpmath.hypot, np.hypot),
    "logaddexp": (logaddexp, np.logaddexp),
}
