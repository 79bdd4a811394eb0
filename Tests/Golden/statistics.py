"""Writes statistics.jsonl: arrays, and the results of NumPy 2.4.6 for them.

Run it with python3 in any directory; the file lands beside this script. All random numbers have fixed seeds.
NumPy's results depend on its vector instructions, which are switched off here.

One record a line, a JSON list. A list of two texts gives an array a name:

  name       the name
  array      the array as a text: its type, its shape with `x` between the extents (`-` for none), and its elements
             in C order; a complex number is its parts with a comma between

The other lines are cases, lists of five:

  function   the name of a function in the tables of `GoldenTable`, which is mostly NumPy's
  arguments  an object: its arguments that are not arrays, mostly by NumPy's names
  inputs     a list of arrays: their names, or texts; the type of the first one is that of the case
  results    a list of arrays as texts
  rule       a number: how far real and complex results may be off, in units of the difference between 1 and the
             next number of their type. `exact`: not at all, but zeros have no sign. `signed`: zeros have one, too.
             Integers and truth values are always exact.

The families of functions stand in `statistic/`, with remarks where Strided means something else than NumPy.
"""

import json
import os
import pathlib
import sys

os.environ["NPY_DISABLE_CPU_FEATURES"] = "AVX512F AVX512CD AVX512_SKX AVX2 FMA3"
sys.dont_write_bytecode = True

import numpy as np  # noqa: E402

from statistic import histograms, quantiles, reductions, scans, sorting  # noqa: E402
from statistic.case import TYPES, Sample, text  # noqa: E402


def record(case):
    """The record of a case."""
    inputs = [value.name if isinstance(value, Sample) else text(value) for value in case.inputs]
    results = [text(result) for result in case.results]
    rule = "signed" if case.signed else f"{case.bound:g}" if case.bound else "exact"
    return [case.function, case.arguments, inputs, results, rule]


def main():
    lines, named = [], set()
    for dtype in TYPES:
        for family in [reductions, quantiles, scans, sorting, histograms]:
            for case in family.cases(dtype):
                for value in case.inputs:
                    if isinstance(value, Sample) and value.name not in named:
                        named.add(value.name)
                        lines.append([value.name, text(value.array)])
                lines.append(record(case))
    target = pathlib.Path(__file__).with_name("statistics.jsonl")
    target.write_text(
        "".join(json.dumps(line, separators=(",", ":")) + "\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    if np.__version__ != "2.4.6":
        raise SystemExit(f"NumPy 2.4.6 is the reference, not {np.__version__}")
    main()
