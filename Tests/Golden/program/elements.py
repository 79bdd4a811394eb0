"""Element types by their letter, and arithmetic that is exact or refused."""

import numpy as np

SIGNED = "bhilq"
UNSIGNED = "BHILQ"
INTEGERS = SIGNED + UNSIGNED
REALS = "efd"
COMPLEXES = "FD"
NUMBERS = INTEGERS + REALS + COMPLEXES
ORDERED = INTEGERS + REALS
LETTERS = "?" + NUMBERS
PART = {"F": "f", "D": "d"}
WHOLE = {"f": "F", "d": "D"}

# The largest magnitude that may come up, so that quarters of it are exact.
REACH = {"e": 500, "f": 1 << 20, "d": 1 << 40, "F": 1 << 10, "D": 1 << 20}


class Unfit(Exception):
    """A random choice that makes no valid step; another one is drawn instead."""


def need(condition):
    """Gives up the step that is being drawn unless a condition holds."""
    if not condition:
        raise Unfit


def width(letter):
    """The number of bytes of an element."""
    return np.dtype(letter).itemsize


def is_plain(values, letter):
    """Whether values can be calculated with: no odd bits, and small enough to stay exact."""
    if letter == "?":
        return False
    if letter in INTEGERS:
        return bool(
            np.all(values <= 1 << 30) and (letter in UNSIGNED or np.all(values >= -(1 << 30)))
        )
    if letter in COMPLEXES:
        return is_plain(values.real, PART[letter]) and is_plain(values.imag, PART[letter])
    numbers = values.astype(np.float64)
    known = np.isfinite(numbers)
    if np.any(~known) and not has_one_nan(values, letter):
        return False
    numbers = numbers[known] * 4
    reach = 4 * REACH[letter]
    return bool(np.all(np.abs(numbers) <= reach) and np.all(np.rint(numbers) == numbers))


def has_one_nan(values, letter):
    """Whether what is not finite is the usual not-a-number, bit for bit."""
    odd = np.ascontiguousarray(values[~np.isfinite(values)])
    usual = np.array(np.nan, letter).tobytes()
    return odd.tobytes() == usual * odd.size


def has_nan(values, letter):
    return letter in REALS + COMPLEXES and bool(np.any(np.isnan(values)))


def has_minus_zero(values, letter):
    if letter in COMPLEXES:
        return has_minus_zero(values.real, "f") or has_minus_zero(values.imag, "f")
    return letter in REALS and bool(np.any((values == 0) & np.signbit(values)))


def calculated(operation, left, right, letter):
    """left op right, element by element; gives up the step where that is not exact."""
    need(is_plain(left, letter) and is_plain(right, letter))
    wide = np.int64 if letter in INTEGERS else np.float64 if letter in REALS else np.complex128
    functions = {"+": np.add, "-": np.subtract, "*": np.multiply}
    result = functions[operation](left.astype(wide), right.astype(wide))
    return fitted(result, letter)


def fitted(result, letter):
    """Wide numbers in an element type, where they fit exactly; else gives up the step."""
    if letter in INTEGERS:
        facts = np.iinfo(letter)
        need(np.all(result >= facts.min) and (letter in "LQ" or np.all(result <= facts.max)))
        return result.astype(letter)
    with np.errstate(over="ignore"):
        narrow = result.astype(letter)
    need(is_plain(narrow, letter))
    need(np.array_equal(narrow.astype(result.dtype), result, equal_nan=True))
    # The sign of a complex zero may depend on the order of products; what is recorded does not.
    need(letter not in COMPLEXES or not has_minus_zero(narrow, letter))
    return narrow
