"""The arrays of the cases. Each has its own random numbers, so a new one changes no other."""

import zlib

import numpy as np

from .case import INTEGERS, REALS, Sample

KNOWN = {}


def sample(kind, dtype, shape):
    """The array of a kind; words after the first one of `kind` tell arrays of the same kind apart."""
    extents = "x".join(map(str, shape)) or "-"
    name = f"{kind} {dtype} {extents}"
    if name not in KNOWN:
        random = np.random.default_rng(zlib.crc32(name.encode()))
        word = kind.split()[0]
        if dtype in REALS:
            array = real(word, shape, random)
        elif dtype in INTEGERS:
            array = integer(word, dtype, shape, random)
        elif dtype == "complex128":
            array = complex_number(word, shape, random)
        else:
            array = random.random(shape) < 0.5 if word != "full" else np.ones(shape, bool)
        KNOWN[name] = Sample(name, np.asarray(array).astype(dtype).reshape(shape))
    return KNOWN[name]


def decimals(random, shape):
    """Numbers with two decimals, most of which no binary type represents exactly."""
    return np.round(random.normal(0, 2, shape), 2)


def real(kind, shape, random):
    numbers = decimals(random, shape)
    flat = numbers.reshape(-1)
    if kind in ("holes", "hollow"):
        flat[2::5] = np.nan
    if kind == "hollow":
        numbers[1] = np.nan
    if kind == "infinite":
        flat[[1, flat.size // 2]], flat[-2] = np.inf, -np.inf
    if kind == "ties":
        numbers = random.integers(-2, 3, shape) * 1.0
        numbers = np.where((numbers == 0) & (random.random(shape) < 0.5), -0.0, numbers)
    if kind == "factors":
        numbers = random.choice([-1, 0.5, 1, 1.5, 2], shape)
    if kind == "eighths":
        numbers = random.integers(-32, 33, shape) / 8
    if kind == "weights":
        numbers = np.round(random.uniform(0.1, 2, shape), 2)
    if kind == "rising":
        numbers = np.cumsum(random.integers(1, 9, shape) / 4, -1)
    return numbers


def integer(kind, dtype, shape, random):
    signed = dtype != "uint8"
    if kind == "ties":
        return random.integers(-2 if signed else 0, 3 if signed else 4, shape)
    if kind == "factors":
        return random.choice([-2, -1, 1, 2] if signed else [1, 2, 3], shape)
    if kind == "keys":
        return random.integers(0, 6, shape)
    if kind == "powers":
        # Differences of powers of 2 are powers of 2, so they are never negative.
        return sum(2**places for places in np.indices(shape))
    numbers = np.asarray(random.integers(-9 if signed else 0, 10 if signed else 41, shape))
    if kind == "extreme":
        limits = np.iinfo(dtype)
        numbers = numbers.astype(dtype)
        numbers.reshape(-1)[[1, -2, -1]] = limits.min, limits.max, limits.min
    return numbers


def complex_number(kind, shape, random):
    if kind == "ties":
        return random.integers(-1, 2, shape) + 1j * random.integers(-1, 2, shape)
    if kind == "factors":
        return random.choice([1, 1j, 1 + 1j, 0.5 - 1j], shape)
    numbers = np.asarray(decimals(random, shape) + 1j * decimals(random, shape))
    if kind == "holes":
        flat = numbers.reshape(-1)
        flat[1], flat[4] = complex(2, np.nan), complex(np.nan, -1)
    return numbers
