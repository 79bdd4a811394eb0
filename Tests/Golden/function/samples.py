"""Sets of arguments that show the errors of functions of real numbers."""

import numpy as np

from .arguments import source, special


def signed(numbers, random):
    """Numbers with signs by chance."""
    return numbers * random.choice([-1, 1], len(numbers))


def sizes(low, high, count, random):
    """Positive numbers of every magnitude between two powers of 2."""
    return 2.0 ** random.uniform(low, high, count)


def ends(dtype):
    """The exponents of the least and the greatest numbers."""
    facts = np.finfo(dtype)
    return int(facts.minexp) - int(facts.nmant), int(facts.maxexp) - 0.001


def real(dtype, count, random):
    """Real numbers of every magnitude, most of them as they occur."""
    thirds = count // 4
    drawn = [
        signed(sizes(-40, 12, count - 3 * thirds, random), random),
        signed(sizes(*ends(dtype), thirds, random), random),
        random.uniform(-1000, 1000, thirds), random.standard_normal(thirds),
    ]
    return (np.concatenate([special(dtype), *drawn]),)


def unit(dtype, count, random):
    """Numbers from -1 to 1, many of them near the ends and near 0."""
    third = count // 3
    near = 1 - sizes(-np.finfo(dtype).nmant - 1, -1, third, random)
    small = signed(sizes(-60, 0, third, random), random)
    uniform = random.uniform(-1, 1, count - 2 * third)
    return (np.concatenate([special(dtype), signed(near, random), small, uniform]),)


def positive(dtype, count, random):
    """Positive numbers of every magnitude, many of them near 1."""
    third = count // 3
    near = 1 + signed(sizes(-np.finfo(dtype).nmant, -1, third, random), random)
    large, common = sizes(*ends(dtype), third, random), sizes(-8, 8, count - 2 * third, random)
    return (np.concatenate([special(dtype), near, large, common]),)


def angle(dtype, count, random):
    """Angles next to multiples of pi / 2, and very large ones."""
    half = count // 2
    turns = np.rint(signed(sizes(0, 24, half, random), random))
    large = signed(sizes(4, ends(dtype)[1], count - half, random), random)
    return (np.concatenate([turns * (np.pi / 2), large]),)


def moderate(dtype, count, random):
    """Numbers as large as functions that grow fast can take."""
    third = count // 3
    limits = [(-170, 172), (-30, 30), (-6, 6)]
    drawn = [random.uniform(*limit, third) for limit in limits]
    halves = np.arange(-60, 61) / 2
    return (np.concatenate([halves, *drawn]),)


def small(dtype, count, random):
    """Numbers next to the least normal one, and subnormal ones."""
    low = np.finfo(dtype).minexp
    return (signed(sizes(low - 8, low + 40, count // 3, random), random),)


def crossed(dtype):
    """Special numbers with each other."""
    ends = special(dtype)
    return np.repeat(ends, len(ends)), np.tile(ends, len(ends))


def joined(*pairs):
    """Pairs of arrays, one after another."""
    return tuple(map(np.concatenate, zip(*pairs)))


def bases(dtype, count, random):
    """Bases and exponents, most of whose powers are in range."""
    third = count // 3
    top = ends(dtype)[1]
    x = sizes(-20, 20, third, random)
    y = random.uniform(-1, 1, third) * top / np.abs(np.log2(x))
    signs = signed(sizes(-4, 8, third, random), random)
    whole = np.rint(random.uniform(-30, 30, third))
    rest = count - 2 * third
    near = 1 + signed(sizes(-np.finfo(dtype).nmant, -4, rest, random), random)
    large = random.uniform(-1, 1, rest) * top / np.abs(np.log2(near))
    return joined(crossed(dtype), (x, y), (signs, whole), (near, large))


def points(dtype, count, random):
    """Coordinates of points in all quadrants."""
    half = count // 2
    wide = [signed(sizes(*ends(dtype), half, random), random) for _ in range(2)]
    size = sizes(-30, 30, count - half, random)
    near = [signed(size * sizes(-3, 3, count - half, random), random) for _ in range(2)]
    return joined(crossed(dtype), wide, near)


def logarithms(dtype, count, random):
    """Logarithms near each other, and some whose sum is near 1."""
    half = count // 2
    x = random.uniform(-80, 80, half)
    y = x + signed(sizes(-30, 6, half, random), random)
    share = random.uniform(0, 1, count - half)
    return joined(crossed(dtype), (x, y), (np.log(share), np.log1p(-share)))


def exact_cubes(dtype, count, random):
    """Cubes of integers."""
    reach = 200 if dtype == "float32" else 2000
    return (np.rint(random.uniform(-reach, reach, count // 4)) ** 3,)


def exact_tens(dtype, count, random):
    """The powers of ten that are exact."""
    return (10.0 ** np.arange(11 if dtype == "float32" else 23),)


def exact_twos(dtype, count, random):
    """Powers of two."""
    low, high = ends(dtype)
    return (2.0 ** np.arange(low, high, 7 if dtype == "float64" else 1),)


def exact_integers(dtype, count, random):
    """The exponents of the powers of two that a type has."""
    low, high = ends(dtype)
    return (np.arange(low, high, 7 if dtype == "float64" else 1),)


def exact_squares(dtype, count, random):
    """Squares of integers, and the exponent of the square root."""
    numbers = np.arange(1, 4096, 37.0) ** 2
    return numbers, np.full(len(numbers), 0.5)


def exact_powers(dtype, count, random):
    """Integers, and integers as exponents for which the power is exact."""
    limit = 2 ** (np.finfo(dtype).nmant + 1)
    pairs = [(n, k) for n in range(1, 301) for k in range(2, 53) if n**k <= limit]
    bases, exponents = np.array(pairs, "float64").T
    return bases * (1 - 2 * (np.arange(len(bases)) % 2)), exponents


def exact_triangles(dtype, count, random):
    """Legs of right triangles with sides of 3, 4 and 5 parts."""
    parts = np.arange(1, 100000, 997.0)
    return 3 * parts, -4 * parts


def drawn(name, dtype, count):
    """The arguments of a set, rounded to a type."""
    with np.errstate(all="ignore"):
        arrays = globals()[name](dtype, count, source("accuracy", name, dtype))
        return tuple(array.astype(dtype) for array in arrays)


SETS = {
    "real": [
        "exp", "expm1", "exp2", "exp10", "sin", "cos", "tan", "atan", "sinh", "cosh", "tanh",
        "asinh", "cbrt", "erf", "erfc", "gamma", "lgamma", "sinc",
    ],
    "unit": ["asin", "acos", "atanh", "log1p", "asinh", "expm1", "erf"],
    "positive": ["log", "log2", "log10", "log1p", "sqrt", "acosh"],
    "angle": ["sin", "cos", "tan"],
    "moderate": ["exp", "expm1", "sinh", "cosh", "tanh", "erf", "erfc", "gamma", "lgamma", "sinc"],
    "small": [
        "expm1", "log1p", "sin", "tan", "asin", "atan", "sinh", "tanh", "asinh", "atanh", "cbrt",
        "erf",
    ],
    "bases": ["pow"],
    "points": ["atan2", "hypot"],
    "logarithms": ["logaddexp"],
    "exact_cubes": ["cbrt"],
    "exact_tens": ["log10"],
    "exact_twos": ["log2"],
    "exact_integers": ["exp2"],
    "exact_squares": ["sqrt", "pow"],
    "exact_powers": ["pow"],
    "exact_triangles": ["hypot"],
}
