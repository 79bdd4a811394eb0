"""Writes programs.txt: programs over arrays, and what NumPy 2.4.6 says is left when they have run.

Run it with python3 in any directory; the file lands beside this script. The seed is fixed, so two
runs agree.

  --count N      how many programs, by default 20480
  --seed N       another seed
  --output PATH  another file
  --show N       prints one program of the file in full, with what every step leaves behind, instead

One program a line, in four parts with a semicolon between them.

1. The base arrays, named a, b and so on: letter of the element type (NumPy's), order in memory,
   extents, `=`, and a recipe of four numbers: element k in memory is low + (start + pace * k) %
   modulus. A complex element has the next one, negated, as its imaginary part; a truth value is
   whether the number is odd; `/` halves the numbers, `~` makes not-a-numbers of the lowest ones.
2. The steps: two letters of a code, the arrays that are read or written, each with a subscript or
   without, `:` and a letter, groups of numbers with `/` between them (`~` is an absent one). A step
   that makes an array names it by the next letter. What follows `!` is a short digest of the
   elements that were made or written.
3. What every array is at the end: of a base its elements, of the others flags (the sum of 1
   C-contiguous, 2 F-contiguous, 4 writable, 8 a view, as a hexadecimal digit), extents, `:` and the
   strides in elements of the axes of extents above 1 where no flag tells them, and the elements:
   their bytes in C order, as hexadecimal digits after `=` or, when there are many, a digest of them
   after `#`.
4. Which arrays share memory: one bit for each of the pairs ab, ac, bc, ad, and so on.

A write means what it means in Strided: all that is read is copied first. Where that is not what
NumPy does, and where NumPy's results have their axes elsewhere or are laid out otherwise, the
programs say what Strided should.
"""

import argparse
import collections
import pathlib
import sys

import numpy as np

sys.dont_write_bytecode = True

from program.drawing import drawn_program  # noqa: E402


def show(number, seed):
    """Prints a program and what every one of its steps leaves behind."""
    program, bases = drawn_program(seed, number, trace=True)
    print(program.line(bases))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=20480, help="how many programs")
    parser.add_argument("--seed", type=int, default=20241123, help="another seed")
    parser.add_argument("--output", type=pathlib.Path, help="another file")
    parser.add_argument("--show", type=int, metavar="N", help="print one program instead")
    options = parser.parse_args()
    if options.show is not None:
        show(options.show, options.seed)
        return
    target = options.output or pathlib.Path(__file__).with_name("programs.txt")
    counts = collections.Counter()
    with target.open("w", encoding="ascii", newline="\n") as file:
        for number in range(1, options.count + 1):
            program, bases = drawn_program(options.seed, number)
            counts.update(program.codes)
            file.write(program.line(bases) + "\n")
    rarest = counts.most_common()[:-6:-1]
    print(
        f"{options.count} programs of {counts.total()} steps, the rarest of {len(counts)}: {rarest}"
    )


if __name__ == "__main__":
    if np.__version__ != "2.4.6":
        raise SystemExit(f"NumPy 2.4.6 is the reference, this is {np.__version__}")
    main()
