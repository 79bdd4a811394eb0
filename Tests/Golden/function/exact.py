"""References of 200 bits, and how they are rounded."""

from fractions import Fraction

import mpmath
import numpy as np
from mpmath import mp, mpf

BITS = 200

mp.prec = BITS


def facts(dtype):
    """The significant bits of a type, and the exponents of its least bit and of its limit."""
    about = np.finfo(dtype)
    return about.nmant + 1, int(about.minexp) - about.nmant, int(about.maxexp)


def rounded(value, dtype):
    """A reference rounded to a type, half to even, and how far above that it is, in ulp.

    A fraction is exact, so are integers. The ulp is that of the rounded number.
    """
    precision, lowest, limit = facts(dtype)
    if isinstance(value, mpf):
        if not mpmath.isfinite(value):
            return np.array(float(value), dtype)[()], 0.0
        sign, digits, power, _ = value._mpf_
        # Of a type of GMP, if mpmath finds gmpy2.
        digits, power = int(digits), int(power)
        # Beyond the type: without the digits, which may be millions.
        top = power + digits.bit_length()
        if digits and not lowest - 9 < top < limit + 9:
            end = np.array(np.inf if top > 0 else 0, dtype)
            return (-end if sign else end)[()], 0.0
        exact = Fraction(-digits if sign else digits) * Fraction(2) ** power
    else:
        exact = Fraction(value)
    if exact == 0:
        return np.array(0, dtype)[()], 0.0
    # The exponent of the leading bit, from a quotient of integers that is within a factor of 2.
    top = exact.numerator.bit_length() - exact.denominator.bit_length()
    if abs(exact) < Fraction(2) ** top:
        top -= 1
    power = max(top - precision + 1, lowest)
    scaled = exact / Fraction(2) ** power
    whole = round(scaled)
    if abs(whole) == 1 << precision:
        whole, power, scaled = whole // 2, power + 1, scaled / 2
    if power + precision > limit:
        return np.array(np.inf if exact > 0 else -np.inf, dtype)[()], 0.0
    result = np.ldexp(np.array(whole, "float64"), power).astype(dtype)[()]
    if whole == 0 and exact < 0:
        result = -result
    return result, float(scaled - whole)


def number(value):
    """An element as a number of 200 bits."""
    return mpf(float(value))


def references(function, special, arrays, dtype):
    """The rounded references of a function of real numbers, and the rest of each in ulp.

    `special` has the results of arguments of which one is not finite, or a zero, which has a sign.
    Those of zeros are references too if the function has an attribute `takes_zeros`.
    """
    takes_zeros = getattr(function, "takes_zeros", False)
    with np.errstate(all="ignore"):
        results = special(*arrays).astype(dtype)
    rests = np.zeros(len(results))
    for place, elements in enumerate(zip(*arrays)):
        if all(np.isfinite(element) and (takes_zeros or element != 0) for element in elements):
            results[place], rests[place] = reference(function, elements, dtype)
    return results, rests


def reference(function, elements, dtype):
    """One reference, rounded, and the rest of it in ulp; NaN if there is no real result."""
    try:
        result = function(*[number(element) for element in elements])
    except (ValueError, ZeroDivisionError):
        return np.nan, 0.0
    return rounded(result, dtype) if isinstance(result, mpf) else (np.nan, 0.0)
