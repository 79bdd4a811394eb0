"""Writes elementwise.txt: arguments of elementwise functions, and NumPy 2.4.6's results for them.

Run it with python3 in any directory; the file lands beside this script. It needs NumPy and mpmath.
All random numbers have fixed seeds. NumPy's results of real numbers depend on its vector
instructions, which are switched off here, and on the C library; the bound of each line allows for
both.

One record a line, with spaces between its fields. Elements are their little-endian bytes in base
64.

  arguments TYPE LIST X Y  the arguments of a list; Y is `-` if there is one array only
  result NAME TYPE LIST WHERE BOUND RESULT ELEMENTS
                           the results of a function for a list of this type. A `_` in NAME stands
                           for a space. WHERE says for which arguments there are results: `all`, or
                           a bit for each, the lowest first. BOUND is `bits` (NaNs are one),
                           `number` (zeros have no sign either) or a number of ulp. RESULT is the
                           type of the results.
  # ...                    where results are not NumPy's, and why

The functions stand in `function/integers.py`, `reals.py` and `complexes.py`, each row with its name
in the tables of `ElementwiseFunction`. Where Strided means something else than NumPy, the row says
what and why.
"""

import os
import pathlib
import sys

os.environ["NPY_DISABLE_CPU_FEATURES"] = "AVX512F AVX512CD AVX512_SKX AVX2 FMA3"
sys.dont_write_bytecode = True

import numpy as np  # noqa: E402

from function import complexes, integers, reals  # noqa: E402
from function.arguments import LISTS  # noqa: E402
from function.encoding import mask, packed, types  # noqa: E402


def computed(function, dtype, arrays):
    """The results, and for which arguments there are some."""
    x, y = arrays if len(arrays) == 2 else (arrays[0], arrays[0])
    with np.errstate(all="ignore"):
        results = function.call(x, y)
        fits = np.ones(len(x), bool)
        if results.dtype == object:
            fits = np.array([result is not None for result in results])
            results = np.array([result for result in results if result is not None], dtype)
        if function.numpy:
            expected = function.numpy(x[fits], y[fits])
            assert np.array_equal(results, expected), (function.name, dtype)
    return results, fits


def line(function, dtype, arrays):
    """The record of a function of a type, and a remark if the results are not NumPy's."""
    results, fits = computed(function, dtype, arrays)
    found = "bool" if results.dtype == bool else results.dtype.name
    name = function.name.replace(" ", "_")
    fields = ["result", name, dtype, function.arguments, mask(fits), str(function.bound(dtype))]
    remarks = []
    if function.differs:
        left_out = f"; {int((~fits).sum())} of {len(fits)} left out" if not fits.all() else ""
        remarks = [f"# {name} {dtype}: {function.differs}{left_out}"]
    return remarks + [" ".join([*fields, found, packed(results)])]


def main():
    lines, known = [], {}
    for function in integers.FUNCTIONS + reals.FUNCTIONS + complexes.FUNCTIONS:
        for dtype in types(function.kinds):
            place = (dtype, function.arguments)
            if place not in known:
                known[place] = LISTS[function.arguments](dtype)
                both = [*map(packed, known[place]), "-"][:2]
                lines.append(" ".join(["arguments", *place, *both]))
            lines += line(function, dtype, known[place])
    target = pathlib.Path(__file__).with_name("elementwise.txt")
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if np.__version__ != "2.4.6":
        raise SystemExit(f"NumPy 2.4.6 is the reference, this is {np.__version__}")
    main()
