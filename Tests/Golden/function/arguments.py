"""Arguments: special ones, and random ones of several magnitudes."""

import zlib

import numpy as np

from .encoding import PART, SIGNED, UNSIGNED


def source(*names):
    """Random numbers of their own for what has these names, so that nothing else changes them."""
    return np.random.default_rng(zlib.crc32(" ".join(names).encode()))


def joined(real, imaginary, dtype):
    """Complex elements from their parts, bit by bit, so that NaN and -0 survive."""
    result = np.empty(np.shape(real), dtype)
    result.real, result.imag = real, imaginary
    return result


def crossed(values):
    """Every value with every other one, as two arrays."""
    values = np.asarray(values)
    return np.repeat(values, len(values)), np.tile(values, len(values))


def special(dtype):
    """The corners of a type."""
    if dtype == "bool":
        return np.array([False, True])
    if dtype in UNSIGNED:
        top = np.iinfo(dtype).max
        return np.array([0, 1, 2, 3, 10, top // 2, top // 2 + 1, top - 1, top], dtype)
    if dtype in SIGNED:
        facts = np.iinfo(dtype)
        ends = [facts.min, facts.min + 1, facts.max - 1, facts.max]
        return np.array([0, 1, -1, 2, -2, 7, -10, *ends], dtype)
    if dtype in PART:
        return joined(*crossed(np.array([0, -0.0, 1, -1, np.inf, np.nan], PART[dtype])), dtype)
    facts = np.finfo(dtype)
    values = [0, -0.0, 1, -1, 0.5, -2.5, np.inf, -np.inf, np.nan, facts.max]
    return np.array([*values, facts.tiny, -facts.smallest_subnormal], dtype)


def scattered(dtype, count, random):
    """Random elements: integers of any number of bits, real numbers of several magnitudes."""
    if dtype == "bool":
        return random.integers(0, 2, count).astype(bool)
    if dtype in SIGNED + UNSIGNED:
        facts = np.iinfo(dtype)
        reaches = [1 << int(bits) for bits in random.integers(2, facts.bits + 1, count)]
        limits = [(max(facts.min, -reach), min(facts.max, reach)) for reach in reaches]
        drawn = [random.integers(*pair, dtype=dtype, endpoint=True) for pair in limits]
        return np.array(drawn, dtype)
    if dtype in PART:
        part = PART[dtype]
        return joined(scattered(part, count, random), scattered(part, count, random), dtype)
    kinds = random.integers(0, 4, count)
    normal = random.standard_normal(count)
    sizes = 2.0 ** random.integers(-8, 9, count)
    wide = 2.0 ** random.uniform(np.finfo(dtype).minexp, np.finfo(dtype).maxexp - 1, count)
    choices = [normal, np.rint(normal * 8) / 2, normal * sizes, np.copysign(wide, normal)]
    with np.errstate(all="ignore"):
        return np.choose(kinds, choices).astype(dtype)


def values(dtype):
    """Arguments of functions of one element."""
    random = source("values", dtype)
    found = [special(dtype), scattered(dtype, 100, random)]
    if dtype.startswith("float"):
        halves = np.arange(-9, 10) / 2.0
        limits = [9.5, 10.5, 17, 88.7, 89, 104, 127, 709.7, 710, 745, 1023, 2047.5, 8388607.5]
        with np.errstate(over="ignore"):
            found += [halves.astype(dtype), np.array(limits, dtype), -np.array(limits, dtype)]
    return (np.concatenate(found),)


def pairs(dtype):
    """Arguments of functions of two elements."""
    random = source("pairs", dtype)
    ends = special(dtype)
    if dtype in PART:
        ends = np.concatenate([ends[::5], ends[2:4]])
    count = 50 if dtype != "bool" else 12
    drawn = [scattered(dtype, count, random) for _ in range(2)]
    return tuple(np.concatenate(both) for both in zip(crossed(ends), drawn))


def powers(dtype):
    """Bases, and exponents for which many powers fit."""
    random = source("powers", dtype)
    bases = np.concatenate([special(dtype)[:6], scattered(dtype, 6, random)])
    exponents = np.array([0, 1, 2, 3, 4, 7, 10, 31, 62], dtype)
    if dtype in SIGNED:
        exponents = np.concatenate([exponents, np.array([-1, -2], dtype)])
    return np.repeat(bases, len(exponents)), np.tile(exponents, len(bases))


def shifts(dtype):
    """Integers, and by how many bits they are shifted."""
    bits = np.iinfo(dtype).bits
    numbers = np.concatenate([special(dtype), scattered(dtype, 5, source("shifts", dtype))])
    steps = [0, 1, 2, bits // 2, bits - 1, bits, bits + 1, 100]
    if dtype in SIGNED:
        steps.append(-1)
    steps = np.array(steps, dtype)
    return np.repeat(numbers, len(steps)), np.tile(steps, len(numbers))


def exponents(dtype):
    """Real numbers, and integers as exponents of 2."""
    random = source("exponents", dtype)
    numbers = np.concatenate([special(dtype), scattered(dtype, 20, random)])
    steps = np.array([0, 1, -1, 5, -10, 30, -1000, 1000, 2047, -2048], "float16")
    return np.repeat(numbers, len(steps)), np.tile(steps.astype(dtype), len(numbers))


def near(dtype):
    """Numbers, and others next to them."""
    random = source("near", dtype)
    first, second = pairs(dtype)
    numbers = scattered(dtype, 80, random)
    with np.errstate(all="ignore"):
        factors = 1 + random.choice([0, 1e-6, -0.9e-5, 1.1e-5, 1e-2], 80)
        others = (numbers * factors).astype(dtype)
    return np.concatenate([first, numbers]), np.concatenate([second, others])


def moderate(dtype):
    """Complex bases and exponents whose powers are of moderate size."""
    random = source("moderate", dtype)
    parts = [random.uniform(-3, 3, 120) for _ in range(4)]
    whole = [np.rint(part) for part in parts]
    x = joined(np.concatenate([parts[0], whole[0]]), np.concatenate([parts[1], whole[1]]), dtype)
    y = joined(np.concatenate([parts[2], whole[2]]), np.concatenate([parts[3], whole[3]]), dtype)
    return x, y


LISTS = {name.__name__: name for name in (values, pairs, powers, shifts, exponents, near, moderate)}
