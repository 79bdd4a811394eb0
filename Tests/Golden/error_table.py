"""Measures the errors of mathematical functions, and prints the table of the article Accuracy.

Run it with python3 in any directory. It needs NumPy, gmpy2 (MPFR), Clang and SLEEF.

  error_table.py               all functions; takes 15 minutes on one core
  error_table.py exp pow       some of them
  --count N                    how many random arguments a function has, by default 10^6
  --worst                      also prints the arguments of the largest errors

Every function of `Float` and `Double` is computed at each level of vector instructions that the
processor has, for special arguments and for random ones of several magnitudes: the sets of
`function/samples.py`. Functions of one `Float16` number are computed for all of them. References
are those of MPFR. NumPy's errors are measured with the same arguments.

A row has the largest errors of `Double` and of `Float`, in ulp: those in vectors, those of the C
library, and those of NumPy. The script fails if an error is above the bound of the type, if a result is not exact that has to
be, or if vectors of AVX2 and AVX-512 give other bits.
"""

import argparse
import sys

sys.dont_write_bytecode = True

import numpy as np  # noqa: E402

from function.exact import facts  # noqa: E402
from function.kernels import Kernels  # noqa: E402
from function.mathematics import BINARY, UNARY  # noqa: E402
from function.multiprecision import SCALE, SMALL, references  # noqa: E402
from function.samples import SETS, drawn  # noqa: E402

TYPES = ["float64", "float32", "float16"]
BOUNDS = {"float64": 1, "float32": 1.5, "float16": 0.51}


def places(name, exact=False):
    """The sets of arguments of a function."""
    found = [place for place, names in SETS.items() if name in names]
    return [place for place in found if place.startswith("exact_") == exact]


def arguments(name, dtype, count):
    """Special arguments and `count` random ones or more; all `Float16` numbers for functions of one."""
    if dtype == "float16" and name in UNARY:
        return (np.arange(1 << 16, dtype="uint16").view("float16"),)
    found = places(name)
    share = -(-count // len([place for place in found if place != "small"]))
    sets = [drawn(place, dtype, share)[: arity(name)] for place in found]
    return tuple(map(np.concatenate, zip(*sets)))


def arity(name):
    """How many arguments a function has."""
    return 2 if name in BINARY else 1


def note(text):
    """Prints what does not belong to the table."""
    print(text, file=sys.stderr)


def units(values, dtype):
    """The ulp of numbers of a type."""
    precision, lowest, _ = facts(dtype)
    with np.errstate(invalid="ignore"):
        exponents = np.frexp(np.abs(values.astype("float64")))[1]
    return np.ldexp(1.0, np.maximum(exponents - precision, lowest))


class Expectation:
    """The references of a function for arguments of a type."""

    def __init__(self, name, arrays):
        self.name, self.arrays, self.dtype = name, arrays, arrays[0].dtype.name
        reference, special = (UNARY | BINARY)[name]
        with np.errstate(all="ignore"):
            self.special = special(*arrays).astype(self.dtype)
        # Zeros and infinities have results of their own.
        regular = np.all([np.isfinite(array) for array in arrays], axis=0)
        if not getattr(reference, "takes_zeros", False):
            regular &= np.all([array != 0 for array in arrays], axis=0)
        self.places = np.flatnonzero(regular)
        self.heads, self.rests = references(name, [array[regular] for array in arrays])
        with np.errstate(all="ignore"):
            self.special[self.places] = self.heads.astype(self.dtype)

    def errors(self, results):
        """The errors of results in ulp; infinite if a result is of another kind."""
        with np.errstate(all="ignore"):
            same = (results == self.special) & (np.signbit(results) == np.signbit(self.special))
            same |= np.isnan(results) & np.isnan(self.special)
            errors = np.where(same, 0, np.inf)
            rounded, found = self.special[self.places], results[self.places].astype("float64")
            unit = units(rounded, self.dtype)
            if self.name == "logaddexp":
                large = np.max([np.abs(array[self.places]) for array in self.arrays], axis=0)
                unit = np.maximum(unit, units(large, self.dtype))
            scale = np.where(np.abs(self.heads) < SMALL, SCALE, 1)
            distance = found * scale - self.heads * scale - self.rests
            measured = np.isfinite(rounded) & np.isfinite(found)
            measured &= (found != 0) | (rounded != 0) | same[self.places]
            errors[self.places[measured]] = (np.abs(distance) / (unit * scale))[measured]
        return errors


def measure(kernels, name, dtype, options):
    """The largest errors at each level and of NumPy, and whether the results are as promised."""
    expectation = Expectation(name, arguments(name, dtype, options.count))
    results = {level: kernels.results(level, name, expectation.arrays) for level in kernels.levels}
    special = (UNARY | BINARY)[name][1]
    peer = np.sinc if name == "sinc" else special
    if name == "sinc" or isinstance(special, np.ufunc):
        with np.errstate(all="ignore"):
            results["NumPy"] = peer(*expectation.arrays)
    largest, good = {}, True
    for side, found in results.items():
        errors = expectation.errors(found)
        place = int(np.argmax(errors))
        largest[side] = float(errors[place])
        if options.worst:
            elements = [float(array[place]) for array in expectation.arrays]
            note(f"{name} {dtype} {side}: {largest[side]:.4f} at {elements}: {found[place]}")
        if side != "NumPy" and largest[side] > BOUNDS[dtype]:
            note(f"{name} of {dtype} at {side}: {largest[side]:.4f} ulp")
            good = False
    if "avx512" in results:
        one, other = results["avx2"], results["avx512"]
        same = (one == other) & (np.signbit(one) == np.signbit(other))
        same |= np.isnan(one) & np.isnan(other)
        if not same.all():
            note(f"{name} of {dtype}: {np.sum(~same)} results of AVX2 differ from those of AVX-512")
            good = False
    return largest, good & is_exact(kernels, name, dtype, options)


def is_exact(kernels, name, dtype, options):
    """Whether results that are exact are computed without error."""
    good = True
    for place in places(name, exact=True) if dtype != "float16" else []:
        expectation = Expectation(name, drawn(place, dtype, options.count)[: arity(name)])
        for level in kernels.levels:
            errors = expectation.errors(kernels.results(level, name, expectation.arrays))
            if errors.any():
                wrong = np.count_nonzero(errors)
                note(f"{name} of {dtype} at {level}: {wrong} of {place} are not exact")
                good = False
    return good


def cell(largest):
    """The cells of a type."""
    others = ("baseline", "NumPy")
    vector = max((largest[side] for side in largest if side not in others), default=None)
    numbers = [vector, largest["baseline"], largest.get("NumPy")]
    text = lambda number: f"{number:.2f}" if number < 1000 else "large"
    return ["none" if number is None else text(number) for number in numbers]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    add = parser.add_argument
    add("names", nargs="*", metavar="NAME", help="functions; all of them if none is named")
    add("--count", type=int, default=10**6, help="random arguments of a function")
    add("--worst", action="store_true", help="also print the arguments of the largest errors")
    options = parser.parse_args()
    kernels, good = Kernels(), True
    print("| function | `Double` | C library | NumPy | `Float` | C library | NumPy |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for name in options.names or UNARY | BINARY:
        cells = []
        for dtype in TYPES:
            largest, fine = measure(kernels, name, dtype, options)
            cells += cell(largest) if dtype != "float16" else []
            good &= fine
        print("| " + " | ".join([f"`{name}`", *cells]) + " |", flush=True)
    sys.exit(not good)


if __name__ == "__main__":
    main()
