"""The arrays of a program and the steps that made them, as NumPy has them."""

import math

import numpy as np

from . import encoding
from .chance import Chance
from .elements import COMPLEXES, LETTERS, REALS, UNSIGNED, need, width

NAMES = "abcdefghijklmnop"
LARGEST = 700


class Array:
    """One array of a program: a name, NumPy's array, and what Strided knows beyond that."""

    def __init__(self, name, values, letter, owner=None, is_writable=True):
        self.name = name
        self.values = values
        self.letter = letter
        self.owner = self if owner is None else owner.owner
        self.is_writable = is_writable

    @property
    def shape(self):
        return self.values.shape

    @property
    def rank(self):
        return self.values.ndim

    @property
    def size(self):
        return self.values.size

    @property
    def content(self):
        """The bytes of the elements in C order."""
        return self.values.tobytes()

    @property
    def start(self):
        """How many bytes after the owner's first the first element lies."""
        address = self.values.__array_interface__["data"][0]
        return address - self.owner.values.__array_interface__["data"][0]


class Program:
    """A program that is being drawn and run at once."""

    def __init__(self, seed):
        self.chance = Chance(seed)
        self.arrays = []
        self.bases = []
        self.steps = []
        self.codes = []

    # Drawing operands

    def pick(self, fits=lambda array: True, letters=None):
        """One of the arrays that fit, the latest ones more often."""
        fitting = [a for a in self.arrays if (letters is None or a.letter in letters) and fits(a)]
        need(fitting)
        if self.chance.one_in(2):
            fitting = fitting[-3:]
        return self.chance.pick(fitting)

    def pick_target(self, fits=lambda array: True, letters=None):
        """One of the arrays that fit and may be written."""
        return self.pick(lambda array: array.is_writable and fits(array), letters)

    def axis(self, rank):
        """An axis as an index, and as it is written: sometimes counted from the end."""
        need(rank > 0)
        axis = self.chance.below(rank)
        return axis, axis - rank if self.chance.one_in(4) else axis

    def number(self, letter):
        """A small number that a type has."""
        return self.chance.between(0 if letter in UNSIGNED + "?" else -3, 1 if letter == "?" else 4)

    # Adding arrays and steps

    def base(self):
        """A fresh array of small numbers."""
        chance = self.chance
        rank = chance.pick([0, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 5])
        if self.bases and chance.one_in(2):
            letter = self.bases[-1].letter
        else:
            letter = chance.pick(LETTERS + "llddfiDF??")
        shape = [self.extent(rank) for _ in range(rank)]
        if self.bases and chance.one_in(3):
            shape = list(chance.pick(self.bases).shape)
        if len(shape) > 1 and chance.one_in(3):
            shape = [shape[0]] * len(shape)
        while math.prod(shape) > 400:
            shape[shape.index(max(shape))] //= 2
        order = chance.pick("CCF")
        modulus = chance.pick([3, 5, 11, 23, 47])
        start, pace = chance.below(modulus), chance.between(1, modulus - 1)
        low = 0 if letter in UNSIGNED + "?" else -chance.pick([0, 1, modulus // 2])
        suffix = chance.pick(["", "", "", "/", "~"]) if letter in REALS else ""
        numbers = low + (start + pace * np.arange(math.prod(shape))) % modulus
        values = based(numbers, letter, suffix, low).reshape(shape, order=order)
        values = np.array(values, order=order, copy=True)
        name = NAMES[len(self.arrays)]
        array = Array(name, values, letter)
        self.arrays.append(array)
        recipe = encoding.integers([start, pace, modulus, low])
        self.bases.append(array)
        return f"{letter}{order}{encoding.integers(shape)}={recipe}{suffix}"

    def extent(self, rank):
        chance = self.chance
        if chance.one_in(30):
            return 0
        if rank == 1 and chance.one_in(8):
            return chance.between(40, 300)
        if rank == 2 and chance.one_in(12):
            return chance.between(8, 40)
        return chance.between(1, (1, 14, 7, 5, 4, 3)[rank])

    def view(self, text, source, values, is_writable=None, letter=None):
        """Adds an array that shares the memory of another one."""
        assert isinstance(values, np.ndarray)
        need(values.size <= LARGEST and values.ndim <= 6 and len(self.arrays) < len(NAMES))
        letter = letter or source.letter
        is_writable = source.is_writable if is_writable is None else is_writable
        name = NAMES[len(self.arrays)]
        self.arrays.append(Array(name, values, letter, source, is_writable))
        self.steps.append(text)

    def fresh(self, text, values, letter, order="C"):
        """Adds an array with memory of its own, and notes what is in it at first."""
        need(values.size <= LARGEST and values.ndim <= 6 and len(self.arrays) < len(NAMES))
        values = np.array(values, letter, order=order, copy=True)
        array = Array(NAMES[len(self.arrays)], values, letter)
        self.arrays.append(array)
        self.steps.append(f"{text}!{encoding.short_digest(array.content)}")

    def write(self, text, target, contents):
        """Gives an array new contents, which were worked out from copies of all that was read."""
        assert target.is_writable and contents.shape == target.shape
        target.values[...] = np.array(contents, target.letter, copy=True)
        self.written(text, target)

    def written(self, text, *targets):
        """Notes a write, and what the arrays hold after it."""
        contents = [target.content for target in targets]
        self.steps.append(f"{text}!{encoding.short_digest(*contents)}")

    # Writing down

    def line(self, bases):
        """The program and what it leaves behind, as one line."""
        facts = [encoding.data(base.content) for base in self.bases]
        facts += [fact(array) for array in self.arrays[len(self.bases) :]]
        return ";".join([" ".join(bases), " ".join(self.steps), " ".join(facts), self.sharing()])

    def sharing(self):
        """Which arrays share memory with which: one bit a pair, a and b, a and c, b and c, ..."""
        flags = []
        for place, array in enumerate(self.arrays):
            for other in self.arrays[:place]:
                is_related = other.owner is array.owner
                flags.append(is_related and bool(np.shares_memory(array.values, other.values)))
        return encoding.bits(flags)


def based(numbers, letter, suffix, low):
    """The elements that a recipe of a base array stands for."""
    if letter == "?":
        return numbers % 2 == 1
    if letter in COMPLEXES:
        return (numbers - 1j * np.roll(numbers, -1)).astype(letter)
    values = numbers.astype(letter)
    if suffix == "/":
        values /= 2
    if suffix == "~":
        values[numbers == low] = np.nan
    return values


def fact(array):
    """What is recorded of an array: flags, extents, strides where flags do not tell, elements."""
    flags = array.values.flags
    is_c, is_f = flags.c_contiguous, flags.f_contiguous
    text = format(is_c + 2 * is_f + 4 * array.is_writable + 8 * (array.owner is not array), "x")
    text += encoding.integers(array.shape)
    if not is_c and not is_f:
        size = width(array.letter)
        steps = [s // size for s, extent in zip(array.values.strides, array.shape) if extent > 1]
        text += ":" + encoding.integers(steps)
    return text + encoding.data(array.content)
