"""Writes printing.jsonl: arrays, and what NumPy 2.4.6 prints for them.

Run it with python3 in any directory; the file lands beside this script. The seed is fixed, so two
runs agree.

One case a line: group, dtype, shape, str and repr, and the elements in one of two spellings.
  values  the bytes of the elements, little-endian, in C order, as hexadecimal; when they are fewer
          than the shape holds, they repeat from the start
  arange  first element and step of an array that counts in C order; a complex element has the
          number in its real and the negated number in its imaginary part
"""

import json
import math
import pathlib

import numpy as np

FLOATS = ["float16", "float32", "float64"]
COMPLEXES = ["complex64", "complex128"]
INTEGERS = ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"]
TYPES = ["bool"] + INTEGERS + FLOATS + COMPLEXES
PART = {"complex64": "float32", "complex128": "float64"}


class Corpus:
    """The random source and the cases drawn from it so far."""

    def __init__(self, seed):
        self.random = np.random.default_rng(seed)
        self.lines = []

    def pick(self, options):
        return options[int(self.random.integers(len(options)))]

    def add(self, group, values, shape=None):
        """Adds an array of these values; where the shape holds more, they repeat."""
        values = np.array(values, order="C")
        shape = values.shape if shape is None else tuple(shape)
        if values.size == 1:
            array = np.broadcast_to(values.reshape(()), shape)
        else:
            array = np.resize(values, shape)
        self._append(group, array, {"values": values.tobytes().hex()})

    def add_arange(self, group, dtype, shape, start=0, step=1):
        """Adds an array that counts."""
        numbers = start + step * np.arange(math.prod(shape), dtype=np.int64)
        part = numbers.astype(PART.get(dtype, dtype))
        array = part.astype(dtype)
        if dtype in PART:
            array.imag = -part
        self._append(group, array.reshape(shape), {"arange": [start, step]})

    def _append(self, group, array, spelling):
        case = {"group": group, "dtype": array.dtype.name, "shape": array.shape}
        case |= spelling | {"str": str(array), "repr": repr(array)}
        self.lines.append(json.dumps(case, separators=(",", ":")))

    def bits(self, dtype, count):
        """Elements of any bit pattern."""
        if dtype == "bool":
            return self.random.integers(0, 2, count).astype(bool)
        return np.frombuffer(self.random.bytes(np.dtype(dtype).itemsize * count), dtype)

    def values(self, dtype, count):
        """Elements as they might occur: of one of several kinds, chosen at random."""
        if dtype == "bool" or dtype in INTEGERS:
            return self.integers(dtype, count)
        if dtype in PART:
            part = PART[dtype]
            return joined(self.values(part, count), self.values(part, count), dtype)
        kind = self.pick(["normal", "whole", "short", "decades", "bits", "special", "mixed"])
        normal = self.random.standard_normal(count)
        if kind == "normal":
            result = normal * 10.0 ** self.random.integers(-3, 6)
        elif kind == "whole":
            result = np.rint(normal * 10.0 ** self.random.integers(0, 7))
        elif kind == "short":
            result = np.round(normal, int(self.random.integers(1, 5)))
        elif kind == "decades":
            result = normal * 10.0 ** self.random.integers(-4, 5, count)
        elif kind == "bits":
            return self.bits(dtype, count)
        elif kind == "special":
            pool = specials(dtype)
            return pool[self.random.integers(0, len(pool), count)]
        else:
            odd = np.array([np.nan, np.inf, -np.inf, 0.0, -0.0])
            chosen = odd[self.random.integers(0, 5, count)]
            result = np.where(self.random.random(count) < 0.3, chosen, np.round(normal, 2))
        with np.errstate(over="ignore"):
            return result.astype(dtype)

    def integers(self, dtype, count):
        """Integers of a random number of digits."""
        if dtype == "bool":
            return self.bits(dtype, count)
        facts = np.iinfo(dtype)
        reach = 1 << int(self.random.integers(1, facts.bits + 1))
        low, high = max(facts.min, -reach), min(facts.max, reach)
        return self.random.integers(low, high, count, dtype=dtype, endpoint=True)


def joined(real, imaginary, dtype):
    """Complex elements from their parts, bit by bit, so that NaN and -0 survive."""
    result = np.empty(real.shape, dtype)
    result.real, result.imag = real, imaginary
    return result


def specials(dtype):
    """The corners of a floating-point type."""
    facts = np.finfo(dtype)
    values = [0.0, -0.0, np.nan, np.inf, -np.inf, 1.0, -1.0, 0.5, 10.0, 100.0, 1000.0, 0.1, 1 / 3]
    values += [facts.max, facts.min, facts.tiny, facts.smallest_subnormal, facts.eps]
    values += [-facts.smallest_subnormal, 1e-4, 1e-3, 9.9999e-5, 999.5, 65504.0]
    if dtype != "float16":
        values += [1e5, 1e6, 1e7, 1e8, 99999999.5, 999999.94, 16777216.0, 123456789.0, 1e-10, 1e16]
    if dtype == "float64":
        values += [9007199254740993.0, 9999999999999998.0, 1e15, 1e100, 1e-100, 1.7e308, 2e23]
    with np.errstate(all="ignore"):
        pool = np.array(values, dtype)
        around = [np.nextafter(pool, np.array(end, dtype)) for end in (-np.inf, np.inf)]
    return np.concatenate([pool, *around])


def add_scalars(corpus, every):
    """0-d arrays: their str shows a scalar, their repr an array."""
    for dtype in FLOATS:
        for value in specials(dtype)[::every]:
            corpus.add("0-d", value)
    for dtype in COMPLEXES:
        part = specials(PART[dtype])
        for value in part[::every]:
            corpus.add("0-d", joined(value, corpus.pick(part), dtype))
            corpus.add("0-d", joined(corpus.pick(part[:5]), value, dtype))
    for dtype in INTEGERS:
        corpus.add("0-d", np.array(np.iinfo(dtype).min, dtype))
        corpus.add("0-d", np.array(np.iinfo(dtype).max, dtype))
    for value in (True, False):
        corpus.add("0-d", np.array(value))


def add_columns(corpus, count):
    """Small arrays of every type and rank."""
    for number in range(count):
        dtype = TYPES[number % len(TYPES)]
        rank = int(corpus.random.integers(0, 6))
        high = (2, 24, 7, 5, 4, 3)[rank]
        shape = tuple(corpus.random.integers(1, high, rank).tolist())
        corpus.add("columns", corpus.values(dtype, max(1, math.prod(shape))).reshape(shape))


def add_bit_patterns(corpus, count):
    """Any bits at all, a few at a time, so that they share a column."""
    for number in range(count):
        dtype = (FLOATS + COMPLEXES)[number % 5]
        corpus.add("bits", corpus.bits(dtype, int(corpus.random.integers(1, 5))))


def add_forms(corpus, count):
    """Values on both sides of what decides between fixed-point and scientific form."""
    for number in range(count):
        dtype = FLOATS[number % 3]
        top = {"float16": 1e3, "float32": 1e6, "float64": 1e8}[dtype]
        low = 10.0 ** corpus.random.integers(-4, 2)
        pairs = [[top, top / 10], [1e-4, 1e-3], [low, low * 1000]]
        pair = np.array(pairs[number // 3 % 3], dtype)
        steps = corpus.random.integers(-2, 3, 2)
        for position, step in enumerate(steps.tolist()):
            for _ in range(abs(step)):
                end = np.array(np.inf * step, dtype)
                pair[position] = np.nextafter(pair[position], end)
        corpus.add("form", pair * np.array(corpus.pick([1, -1]), dtype))


def add_nonfinite(corpus):
    """What is not finite, alone and beside numbers that are narrower or wider."""
    nan, inf = np.nan, np.inf
    rows = [[inf], [-inf], [nan], [-nan], [inf, -inf], [nan, inf], [nan, -inf], [-nan, inf, 1]]
    rows += [[1, inf], [1, -inf], [-1, nan], [0.25, -inf], [0.25, inf], [-250, nan], [250, -inf]]
    rows += [[1e-5, nan, -inf]]
    for dtype in FLOATS:
        for row in rows:
            corpus.add("not finite", np.array(row, dtype))
    for dtype in COMPLEXES:
        for row in rows:
            part = np.array(row, PART[dtype])
            corpus.add("not finite", joined(part, np.ones_like(part), dtype))
            corpus.add("not finite", joined(np.ones_like(part), part, dtype))
            corpus.add("not finite", joined(part[:1], part[-1:], dtype)[0])


def add_ties(corpus, count):
    """Shortest digits that end in a 5 right behind the cut after eight places."""
    for number in range(count):
        kind = number % 6
        size = int(corpus.random.integers(1, 4))
        odd = corpus.random.integers(0, 500_000, size) * 2 + 1
        if kind == 0:
            values = odd / 512.0
        elif kind == 1:
            values = (odd % 1000 + 0.5 + odd // 1000 * 1000) / 256.0
        elif kind == 2:
            values = np.array([float(f"{n % 1000}.{n * 7919 % 10**8:08d}5") for n in odd.tolist()])
        elif kind == 3:
            values = corpus.random.integers(10**8, 10**9, size) * 10.0 + 5
        elif kind == 4:
            power = int(corpus.random.integers(-330, 299))
            lead = corpus.random.integers(10**8, 10**9, size).tolist()
            values = np.array([float(f"{n}5e{power}") for n in lead])
        else:
            values = odd * 5.0 * 2.0 ** -corpus.random.integers(20, 60)
        if corpus.random.random() < 0.3:
            values = np.nextafter(values, corpus.pick([-np.inf, np.inf]))
        with np.errstate(over="ignore"):
            values = values.astype("float32" if number % 7 == 6 else "float64")
        corpus.add("ties", values * np.array(corpus.pick([1, -1]), values.dtype))


def add_powers(corpus, every):
    """Powers of two, whose lower neighbour is nearer than the upper one."""
    for dtype in FLOATS:
        facts = np.finfo(dtype)
        lowest = int(facts.minexp) - int(facts.nmant)
        for start in range(lowest, int(facts.maxexp), every):
            ends = range(start, min(start + every, int(facts.maxexp)), max(1, every // 4))
            corpus.add("powers", np.array([math.ldexp(1, power) for power in ends], dtype))


def add_lines(corpus, count):
    """Rows around the length of one line, and the facts of a repr around its end."""
    for number in range(count):
        dtype = TYPES[number % len(TYPES)]
        length = int(corpus.random.integers(3, 48))
        values = corpus.values(dtype, length)
        rows = int(corpus.random.integers(1, 4))
        corpus.add("lines", values, (length,) if rows == 1 else (rows, length))


def add_summaries(corpus, count):
    """Arrays of more than 1000 elements, and of just as many."""
    shapes = [(1001,), (1000,), (2000, 2), (2, 600), (6, 400), (7, 200), (3, 4, 100), (5, 20, 30)]
    shapes += [(1200, 1), (1, 1300), (9, 9, 13), (4, 4, 4, 4, 4), (1, 5000, 1), (2, 7, 100)]
    long_shapes = [(1000,), (4, 4, 4, 4, 4)]  # their text holds every element: few are enough
    for number in range(count):
        dtype = TYPES[number % len(TYPES)]
        shape = shapes[(number + number // len(TYPES) * 5) % len(shapes)]
        if number >= 2 * len(TYPES) and shape in long_shapes:
            continue
        if number % 3 == 0 and dtype in ("int32", "int64", "uint64", "float64", "complex128"):
            first = int(corpus.random.integers(0, 1000))
            corpus.add_arange("summary", dtype, shape, first, int(corpus.random.integers(1, 12345)))
        else:
            values = corpus.values(dtype, int(corpus.random.integers(2, 30)))
            corpus.add("summary", values, shape)
    for dtype in ("float64", "int8", "bool", "complex64"):
        one = corpus.values(dtype, 1)
        corpus.add("broadcast", one, (1 << 20, 1 << 20))
        corpus.add("broadcast", one, (3, 1 << 40))
    for columns in range(20, 28):
        corpus.add_arange("summary", "int32", (3, columns * 50), 10 ** (columns - 18), 1)


def add_shapes(corpus):
    """Empty arrays, many axes."""
    empties = [(0,), (0, 3), (3, 0), (0, 0), (2, 0, 3), (1001, 0), (0,) * 17, (0,) * 18, (0,) * 30]
    for number, shape in enumerate(empties * 2):
        corpus.add("empty", np.zeros(shape, TYPES[number * 5 % len(TYPES)]))
    for rank in (6, 12, 20, 32, 64):
        for dtype in ("float32", "int64", "complex128"):
            corpus.add("rank", corpus.values(dtype, 1), (1,) * rank)
    for rank in (20, 33, 63):
        shape = [1] * rank
        shape[3] = shape[rank // 2] = 2
        shape[-1] = 5
        corpus.add_arange("rank", "float64", shape, -7, 3)
    corpus.add_arange("rank", "int16", [1, 2] * 3 + [1] * 18, 0, 999)
    corpus.add_arange("rank", "int16", [9] + [1] * 20 + [300], 0, 1)


def main():
    corpus = Corpus(seed=20240607)
    add_scalars(corpus, every=3)
    add_columns(corpus, 210)
    add_bit_patterns(corpus, 120)
    add_forms(corpus, 90)
    add_nonfinite(corpus)
    add_ties(corpus, 200)
    add_powers(corpus, every=24)
    add_lines(corpus, 140)
    add_summaries(corpus, 84)
    add_shapes(corpus)
    target = pathlib.Path(__file__).with_name("printing.jsonl")
    target.write_text("\n".join(corpus.lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if np.__version__ != "2.4.6":
        raise SystemExit(f"NumPy 2.4.6 is the reference, this is {np.__version__}")
    main()
