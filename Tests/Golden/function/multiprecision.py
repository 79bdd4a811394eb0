"""References of functions of real numbers by MPFR, rounded correctly to 130 bits."""

import gmpy2
import numpy as np
from gmpy2 import mpfr

from .mathematics import BINARY, UNARY

BITS = 130

# References below this magnitude are multiplied by this power of 2, so that their rests are normal.
SMALL, SCALE = 1e-150, 2.0**300

# Stands for results that are too small for any type.
LEAST = gmpy2.exp2(-1200)


def gamma(x):
    """The gamma function; those of large negative numbers are 0."""
    if x < -200 and x != gmpy2.floor(x):
        return LEAST if gmpy2.floor(x) % 2 == 0 else -LEAST
    return gmpy2.gamma(x)


def lgamma(x):
    """The logarithm of the magnitude of the gamma function."""
    return gmpy2.lgamma(x)[0]


def sinc(x):
    """The sine of pi x, divided by pi x; x is reduced first, exactly."""
    rest = gmpy2.fmod(abs(x), 2)
    angle = rest - 2 if rest > 1 else rest
    if abs(angle) > 0.5:
        angle = gmpy2.copy_sign(1 - abs(angle), angle)
    return gmpy2.sin(angle * gmpy2.const_pi()) / (gmpy2.const_pi() * abs(x))


def logaddexp(x, y):
    """The logarithm of the sum of two exponentials, by 300 bits, because both terms may cancel."""
    with gmpy2.context(precision=300):
        x, y = mpfr(x), mpfr(y)
        return max(x, y) + gmpy2.log1p(gmpy2.exp(-abs(x - y)))


FUNCTIONS = {name: getattr(gmpy2, name, None) for name in UNARY | BINARY} | {
    "gamma": gamma,
    "lgamma": lgamma,
    "sinc": sinc,
    "logaddexp": logaddexp,
    "pow": lambda x, y: x**y,
}


def references(name, arrays):
    """The nearest numbers of 53 bits to results, and by how much the results are above them.

    The second ones are multiplied by `SCALE` where the first ones are below `SMALL`.
    """
    function = FUNCTIONS[name]
    heads, rests = np.empty((2, len(arrays[0])))
    with gmpy2.context(precision=BITS):
        for place, elements in enumerate(zip(*[array.tolist() for array in arrays])):
            value = function(*map(mpfr, elements))
            heads[place] = head = float(value)
            if abs(head) < SMALL:
                value, head = value * SCALE, head * SCALE
            rests[place] = float(value - head)
    return heads, rests
