"""Writes accuracy.txt: arguments of functions of real numbers, and results of 200 bits for them.

Run it with python3 in any directory; the file lands beside this script. It needs NumPy and mpmath.
All random numbers have fixed seeds, so two runs agree.

The table of the article Accuracy has the errors for many more arguments: see `error_table.py`.

One record a line, with spaces between its fields. Elements are their little-endian bytes in base
64.

  arguments TYPE SET X Y              the arguments of a set; Y is `-` if there is one array only
  result NAME TYPE SET RESULTS RESTS  the correctly rounded results of a function for a set, and
                                      by how much the result of 200 bits is above each of them:
                                      integers of 16 bits, in units of 2^-16 ulp of the rounded
                                      result

The results of sets whose names start with `exact_` are those numbers, and the functions have to
give them. NaN is the result of arguments that have no real result.
"""

import pathlib
import sys

sys.dont_write_bytecode = True

import numpy as np  # noqa: E402

from function.encoding import packed  # noqa: E402
from function.exact import references  # noqa: E402
from function.mathematics import BINARY, UNARY  # noqa: E402
from function.samples import SETS, drawn  # noqa: E402

# How many random arguments a set has.
COUNT = 700


def record(name, dtype, place, arrays):
    """The line of a function for a set."""
    reference, special = {**UNARY, **BINARY}[name]
    arrays = arrays if name in BINARY else arrays[:1]
    results, rests = references(reference, special, arrays, dtype)
    if place.startswith("exact_"):
        assert not rests.any(), (name, dtype, place)
    units = np.clip(np.rint(rests * 65536), -32767, 32767).astype("int16")
    return " ".join(["result", name, dtype, place, packed(results), packed(units)])


def main():
    target = pathlib.Path(__file__).with_name("accuracy.txt")
    with target.open("w", encoding="utf-8") as file:
        for place, names in SETS.items():
            for dtype in ["float32", "float64"]:
                arrays = drawn(place, dtype, COUNT)
                both = [*map(packed, arrays), "-"][:2]
                print("arguments", dtype, place, *both, file=file)
                for name in names:
                    print(record(name, dtype, place, arrays), file=file)


if __name__ == "__main__":
    main()
