"""Functions of integers and of truth values."""

import math

import numpy as np

from .table import Function, checked

TRAPS = "integer overflow traps, where NumPy wraps: such arguments are left out"
DIVISION = "overflow and division by zero trap, where NumPy wraps or gives 0: they are left out"


def truncated(x, y):
    """A quotient rounded toward zero."""
    if y == 0:
        return None
    return abs(x) // abs(y) * (1 if (x < 0) == (y < 0) else -1)


def swift_remainder(x, y):
    """A remainder with the sign of the dividend; Swift traps where the quotient overflows."""
    return None if y == 0 else x - truncated(x, y) * y


def remainders(operation):
    """Remainders as Swift has them: the least integer has none by -1."""

    def call(x, y):
        least = np.iinfo(x.dtype).min
        return checked(lambda a, b: None if b == -1 and a == least else operation(a, b))(x, y)

    return call


def power(x, y):
    """A power, or None if that is no integer."""
    if y < 0:
        return x ** (-y) if x in (1, -1) else None
    return x**y if abs(x) < 2 or y < 64 else None


def shifted(x, y, bits, wraps):
    """An integer times or by a power of 2; bits that leave the type are lost."""
    if y < 0:
        return None
    if not wraps:
        return x >> y
    low = (x << y) & ((1 << bits) - 1)
    return low - (1 << bits) if wraps == "signed" and low >> (bits - 1) else low


def shift(is_left):
    """The shifts of a type."""

    def call(x, y):
        bits = x.dtype.itemsize * 8
        wraps = is_left and ("signed" if x.dtype.kind == "i" else "unsigned")
        return checked(lambda a, b: shifted(a, b, bits, wraps))(x, y)

    return call


def leading(x, y):
    """The number of zeros above the highest bit."""
    bits = x.dtype.itemsize * 8
    return np.array([bits - (int(a) & ((1 << bits) - 1)).bit_length() for a in x])


def trailing(x, y):
    """The number of zeros below the lowest bit."""
    bits = x.dtype.itemsize * 8
    return np.array([bits if a == 0 else (int(a) & -int(a)).bit_length() - 1 for a in x])


def ones(x, y):
    """The number of bits of the two's complement."""
    return np.array([(int(a) % (1 << x.dtype.itemsize * 8)).bit_count() for a in x])


def same_integer(x, y):
    return x


SHIFTS = "a negative shift traps and is left out; one by the width of the type or more is defined"

FUNCTIONS = [
    Function("+", "iu", checked(lambda x, y: x + y), differs=TRAPS, numpy=np.add),
    Function("-", "iu", checked(lambda x, y: x - y), differs=TRAPS, numpy=np.subtract),
    Function("*", "iu", checked(lambda x, y: x * y), differs=TRAPS, numpy=np.multiply),
    Function(
        "/", "iu", checked(truncated),
        differs="rounds toward zero and traps; NumPy's is a float",
    ),
    Function(
        "%", "iu", remainders(swift_remainder),
        numpy=np.fmod, differs="has the sign of the dividend, and traps",
    ),
    Function("&+", "iu", lambda x, y: x + y),
    Function("&-", "iu", lambda x, y: x - y),
    Function("&*", "iu", lambda x, y: x * y),
    Function(
        "floorDivide", "iu", checked(lambda x, y: x // y if y else None),
        numpy=np.floor_divide, differs=DIVISION,
    ),
    Function(
        "remainder", "iu", checked(lambda x, y: x % y if y else None),
        numpy=np.remainder, differs=DIVISION,
    ),
    Function(
        "divmod, remainder", "iu", remainders(lambda x, y: x % y if y else None),
        differs=DIVISION,
    ),
    Function(
        "pow", "iu", checked(power), "powers",
        differs="overflow traps, and so do negative exponents, except of 1 and -1",
    ),
    Function(
        "square", "iu", checked(lambda x, y: x * x), "values",
        numpy=lambda x, y: np.square(x), differs=TRAPS,
    ),
    Function(
        "negative", "i", checked(lambda x, y: -x), "values",
        numpy=lambda x, y: np.negative(x), differs=TRAPS,
    ),
    Function(
        "absolute", "iu", checked(lambda x, y: abs(x)), "values",
        numpy=lambda x, y: np.absolute(x), differs=TRAPS,
    ),
    Function("sign", "iu", lambda x, y: np.sign(x), "values"),
    Function("floor", "iu", same_integer, "values"),
    Function("ceil", "iu", same_integer, "values"),
    Function("truncate", "iu", same_integer, "values"),
    Function("round", "iu", same_integer, "values"),
    Function("minimum", "iu", np.minimum),
    Function("maximum", "iu", np.maximum),
    Function("clipped", "iu", lambda x, y: np.clip(x, 2, 90), "values"),
    Function("&", "iu", np.bitwise_and),
    Function("|", "iu", np.bitwise_or),
    Function("^", "iu", np.bitwise_xor),
    Function("~", "iu", lambda x, y: np.invert(x), "values"),
    Function("<<", "iu", shift(True), "shifts", numpy=np.left_shift, differs=SHIFTS),
    Function(">>", "iu", shift(False), "shifts", numpy=np.right_shift, differs=SHIFTS),
    Function("gcd", "iu", checked(math.gcd), numpy=np.gcd, differs=TRAPS),
    Function("lcm", "iu", checked(math.lcm), numpy=np.lcm, differs=TRAPS),
    Function("bitCount", "iu", ones, "values", differs="of negative integers the two's complement"),
    Function("leadingZeroBitCount", "iu", leading, "values", differs="NumPy has none"),
    Function("trailingZeroBitCount", "iu", trailing, "values", differs="NumPy has none"),
    Function(".&&", "b", np.logical_and),
    Function(".||", "b", np.logical_or),
    Function(".^", "b", np.logical_xor),
    Function(".&", "b", np.bitwise_and),
    Function(".|", "b", np.bitwise_or),
    Function(".!", "b", lambda x, y: np.logical_not(x), "values"),
]
