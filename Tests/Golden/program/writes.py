"""Steps that write through arrays.

Every write works out the new contents from copies of all that is read, and then stores them: that
is what a write means in Strided. NumPy never sees a source that overlaps a destination, because it
gets some of those wrong.
"""

import numpy as np

from . import selections
from .elements import (
    COMPLEXES,
    NUMBERS,
    calculated,
    fitted,
    has_minus_zero,
    has_nan,
    is_plain,
    need,
)
from .gathers import indexed, places_along, places_on
from .steps import step

OPERATIONS = {"p": "+", "m": "-", "t": "*"}


class Place:
    """An array or a part of it, as it stands in a step."""

    def __init__(self, array, text="", key=(Ellipsis,)):
        self.array = array
        self.text = array.name + (f"[{text}]" if text else "")
        self.key = key
        self.values = array.values[key]

    def with_new(self, values):
        """The contents of the whole array, with new ones in this part of it."""
        contents = self.array.values.copy()
        contents[self.key] = values
        return contents


def related(program, array):
    """An array of the same type, mostly one in the same memory."""
    letter = array.letter
    if program.chance.one_in(4):
        return program.pick(letters=letter)
    return program.pick(lambda a: a.owner is array.owner, letter)


def pair(program, letters=None, is_assignment=False, is_swap=False):
    """A part of an array to be written, and one of the same shape, or that broadcasts to it."""
    chance = program.chance
    target = program.pick_target(lambda a: a.size > 0 or chance.one_in(10), letters)
    source = related(program, target)
    if is_swap:
        need(source.is_writable)
    # Whole arrays where they fit.
    is_equal = source.shape == target.shape
    if chance.one_in(3) and (is_equal or not is_swap and reaches(source.shape, target.shape)):
        return distinct(chance, Place(target), Place(source))
    counts, source_counts = [], []
    for back in range(1, max(target.rank, source.rank) + 1):
        mine = target.shape[-back] if back <= target.rank else None
        its = source.shape[-back] if back <= source.rank else None
        if mine is None:
            need(its > 0)
            # Surplus leading axes of extent 1 are allowed in an assignment.
            keeps = is_assignment and chance.one_in(3)
            source_counts.append(1 if keeps else None)
        elif its is None:
            need(not is_swap or mine > 0)
            counts.append(None if is_swap else drawn(chance, mine))
        else:
            count = drawn(chance, min(mine, its))
            counts.append(count)
            repeats = not is_swap and chance.one_in(12)
            source_counts.append(1 if repeats and its > 0 else count)
    one = selections.matching(chance, target.shape, counts[::-1])
    other = selections.matching(chance, source.shape, source_counts[::-1])
    first, second = Place(target, *one), Place(source, *other)
    if is_swap:
        need(first.values.shape == second.values.shape)
    return distinct(chance, first, second)


def distinct(chance, first, second):
    """The two places, seldom the same one twice."""
    one, other = first.values, second.values
    is_same = one.shape == other.shape and one.strides == other.strides
    if is_same and one.__array_interface__["data"][0] == other.__array_interface__["data"][0]:
        need(chance.one_in(10))
    return first, second


def drawn(chance, most):
    """How many places of an axis to take: mostly nearly all of them."""
    if chance.one_in(25):
        return 0
    return max(min(most, 1), most - chance.pick([0, 0, 1, 1, 1, 2, 3]))


def reaches(shape, target):
    """Whether a shape broadcasts to another one."""
    return len(shape) <= len(target) and all(
        mine in (1, its) for mine, its in zip(reversed(shape), reversed(target))
    )


def as_source(values, shape):
    """A copy of a source, broadcast to what is written, without surplus leading axes."""
    values = np.array(values, copy=True)
    while values.ndim > len(shape) and values.shape[0] == 1:
        values = values[0]
    need(reaches(values.shape, shape))
    return np.broadcast_to(values, shape)


@step("wa", 60)
def assigned(program):
    target, source = pair(program, is_assignment=True)
    values = as_source(source.values, target.values.shape)
    program.write(f"wa{target.text}{source.text}", target.array, target.with_new(values))


def update(mode):
    """An in-place operator with an array."""

    def updated(program):
        target, source = pair(program, NUMBERS)
        need(source.values.ndim <= target.values.ndim)
        values = as_source(source.values, target.values.shape)
        values = calculated(OPERATIONS[mode], target.values, values, target.array.letter)
        program.write(f"w{mode}{target.text}{source.text}", target.array, target.with_new(values))

    return updated


def update_by_number(mode):
    """An in-place operator with a number."""

    def updated(program):
        target = part(program, program.pick_target(letters=NUMBERS))
        letter = target.array.letter
        number = program.number(letter)
        values = calculated(OPERATIONS[mode], target.values, np.array(number, letter), letter)
        program.write(f"n{mode}{target.text}{number}", target.array, target.with_new(values))

    return updated


for code, weight in {"p": 36, "m": 18, "t": 18}.items():
    step("w" + code, weight)(update(code))
    step("n" + code, weight // 3)(update_by_number(code))


def part(program, array):
    """All of an array, or some of it."""
    if program.chance.one_in(2):
        return Place(array)
    return Place(array, *selections.basic(program.chance, array.shape, rate=4))


@step("wf", 8)
def filled(program):
    target = part(program, program.pick_target())
    number = program.number(target.array.letter)
    program.write(f"wf{target.text}{number}", target.array, target.with_new(number))


@step("ap", 12)
def product_added(program):
    target, source = pair(program, NUMBERS)
    need(source.values.ndim <= target.values.ndim)
    letter = target.array.letter
    factor = program.number(letter)
    values = as_source(source.values, target.values.shape)
    values = calculated("*", values, np.array(factor, letter), letter)
    values = calculated("+", target.values, values, letter)
    text = f"ap{target.text}{source.text}{factor}"
    program.write(text, target.array, target.with_new(values))


@step("xc", 24)
def exchanged(program):
    """First the one and then the other is written, from copies of both."""
    first, second = pair(program, is_swap=True)
    ours, theirs = first.values.copy(), second.values.copy()
    first.array.values[first.key] = theirs
    second.array.values[second.key] = ours
    program.written(f"xc{first.text}{second.text}", first.array, second.array)


def source_for(program, target, shape):
    """An array whose elements can be written to places of a shape."""
    if program.chance.one_in(2):
        try_related = lambda a: a.owner is target.owner and fits_as_source(a.shape, shape)
        if any(try_related(a) for a in program.arrays if a.letter == target.letter):
            return program.pick(try_related, target.letter)
    return program.pick(lambda a: fits_as_source(a.shape, shape), target.letter)


def fits_as_source(shape, target):
    while len(shape) > len(target) and shape[0] == 1:
        shape = shape[1:]
    return reaches(shape, target)


def scattered(array, positions, values):
    """The contents of an array with values put at positions, the last one to stay."""
    contents = array.values.copy().reshape(-1)
    for position, value in zip(positions.flat, values.flat):
        contents[position] = value
    return contents.reshape(array.shape)


@step("gs", 30)
def scattered_array(program):
    target = program.pick_target(lambda a: a.size < 300)
    chosen = indexed(program, target)
    source = source_for(program, target, chosen.shape)
    values = as_source(source.values, chosen.shape)
    text = f"gs{target.name}[{chosen.text}]{source.name}"
    program.write(text, target, scattered(target, chosen.positions, values))


@step("gf", 10)
def scattered_number(program):
    target = program.pick_target(lambda a: a.size < 300)
    chosen = indexed(program, target)
    number = program.number(target.letter)
    values = np.full(chosen.shape, number, target.letter)
    text = f"gf{target.name}[{chosen.text}]{number}"
    program.write(text, target, scattered(target, chosen.positions, values))


def update_places(mode):
    """An in-place operator through index arrays, which reads all, calculates, and writes all."""

    def updated(program):
        target = program.pick_target(lambda a: a.size < 300, NUMBERS)
        chosen = indexed(program, target)
        source = source_for(program, target, chosen.shape)
        need(source.rank <= len(chosen.shape))
        values = as_source(source.values, chosen.shape)
        before = target.values.reshape(-1)[chosen.positions]
        values = calculated(OPERATIONS[mode], before, values, target.letter)
        text = f"g{mode}{target.name}[{chosen.text}]{source.name}"
        program.write(text, target, scattered(target, chosen.positions, values))

    return updated


def update_places_by_number(mode):
    """An in-place operator through index arrays with a number."""

    def updated(program):
        target = program.pick_target(lambda a: a.size < 300, NUMBERS)
        chosen = indexed(program, target)
        number = program.number(target.letter)
        before = target.values.reshape(-1)[chosen.positions]
        values = np.array(number, target.letter)
        values = calculated(OPERATIONS[mode], before, values, target.letter)
        text = f"h{mode}{target.name}[{chosen.text}]{number}"
        program.write(text, target, scattered(target, chosen.positions, values))

    return updated


for code, weight in {"p": 12, "m": 9, "t": 9}.items():
    step("g" + code, weight)(update_places(code))
    step("h" + code, weight // 2)(update_places_by_number(code))


@step("gc", 16)
def added_everywhere(program):
    """Adding at positions, as often as each one comes."""
    target = program.pick_target(lambda a: a.size < 300, NUMBERS)
    chosen = indexed(program, target)
    source = source_for(program, target, chosen.shape)
    values = as_source(source.values, chosen.shape)
    need(is_plain(values, target.letter) and is_plain(target.values, target.letter))
    contents = target.values.reshape(-1).copy()
    for position, value in zip(chosen.positions.flat, values.flat):
        added = calculated("+", contents[position], value, target.letter)
        contents[position] = added
    text = f"gc{target.name}[{chosen.text}]{source.name}"
    program.write(text, target, contents.reshape(target.shape))


@step("ms", 40)
def masked_assignment(program):
    """As many values as a mask of the whole shape selects, or one."""
    target = program.pick_target()
    mask = program.pick(lambda a: a.shape == target.shape, "?")
    count = int(mask.values.sum())
    source = program.pick(
        lambda a: a.shape == (count,) or a.size == 1 and a.rank < 2, target.letter
    )
    values = as_source(source.values, (count,))
    contents = target.values.copy()
    contents[mask.values.copy()] = values
    program.write(f"ms{target.name}{mask.name}{source.name}", target, contents)


@step("mf", 10)
def filled_where_greater(program):
    target = program.pick_target(letters="bhilqBHILQefd")
    need(is_plain(target.values, target.letter))
    limit, number = program.number(target.letter), program.number(target.letter)
    contents = target.values.copy()
    contents[contents > limit] = number
    program.write(f"mf{target.name}{limit},{number}", target, contents)


@step("pu", 8)
def put(program):
    target = program.pick_target(lambda a: a.size < 200)
    indices, places = places_on(program, target.size)
    source = source_for(program, target, places.shape)
    values = as_source(source.values, places.shape)
    positions = np.where(places < 0, places + target.size, places)
    text = f"pu{target.name}{source.name}{indices}"
    program.write(text, target, scattered(target, positions, values))


@step("pl", 10)
def put_along_axis(program):
    target = program.pick_target(lambda a: a.rank > 0 and a.size < 60)
    axis, written = program.axis(target.rank)
    indices, places = places_along(program, target, axis)
    positions = np.arange(target.size).reshape(target.shape)
    positions = np.take_along_axis(positions, places, axis)
    source = source_for(program, target, positions.shape)
    values = as_source(source.values, positions.shape)
    text = f"pl{target.name}{source.name}{written}/{indices}"
    program.write(text, target, scattered(target, positions, values))


def calculate_into(mode):
    """The result of an operation on two arrays, written to a third, which they may overlap."""

    def calculated_into(program):
        target = program.pick_target(lambda a: a.size < 300, NUMBERS)
        first, second = (
            program.pick(lambda a: reaches(a.shape, target.shape), target.letter) for _ in range(2)
        )
        need(np.broadcast_shapes(first.shape, second.shape) == target.shape)
        values = calculated(OPERATIONS[mode], first.values, second.values, target.letter)
        text = f"o{mode}{first.name}{second.name}{target.name}"
        program.write(text, target, values)

    return calculated_into


for code, weight in {"p": 8, "m": 8, "t": 8}.items():
    step("o" + code, weight)(calculate_into(code))


def product(first, second, letter):
    """The matrix product, where it is exact."""
    need(first.ndim == 2 and second.ndim == 2 and first.shape[1] == second.shape[0])
    need(not has_nan(first, letter) and not has_nan(second, letter))
    products = calculated("*", first[:, :, np.newaxis], second, letter)
    # Where only negative zeros are added up, the sign is that of what the sum starts with.
    need(not has_minus_zero(products, letter))
    wide = np.int64 if letter in "bhilqBHILQ" else np.complex128 if letter in "FD" else np.float64
    # Whatever is added up first has to fit as well.
    fitted(np.abs(products.astype(wide)).sum(axis=1).astype(wide), letter)
    sums = fitted(products.astype(wide).sum(axis=1), letter)
    # Complex products are added up part by part, and then zeros have any sign.
    need(letter not in COMPLEXES or np.all(sums.real != 0) and np.all(sums.imag != 0))
    return sums


@step("mm", 20)
def multiplied(program):
    first = program.pick(lambda a: a.rank == 2 and a.size < 100, NUMBERS)
    second = program.pick(
        lambda a: a.rank == 2 and a.shape[0] == first.shape[1] and a.size < 100, first.letter
    )
    values = product(first.values, second.values, first.letter)
    program.fresh(f"mm{first.name}{second.name}", values, first.letter)


@step("mi", 20)
def multiplied_into(program):
    target = program.pick_target(lambda a: a.rank == 2 and a.size < 100, NUMBERS)
    first = program.pick(
        lambda a: a.rank == 2 and a.shape[0] == target.shape[0] and a.size < 100, target.letter
    )
    inner = (first.shape[1], target.shape[1])
    second = program.pick(lambda a: a.shape == inner, target.letter)
    values = product(first.values, second.values, target.letter)
    program.write(f"mi{first.name}{second.name}{target.name}", target, values)


@step("si", 30)
def summed_into(program):
    source = program.pick(lambda a: 0 < a.rank and a.size < 200)
    letter = source.letter
    result = "l" if letter in "?bhilq" else "L" if letter in "BHILQ" else letter
    axis, written = program.axis(source.rank)
    shape = source.shape[:axis] + source.shape[axis + 1 :]
    target = program.pick_target(lambda a: a.shape == shape, result)
    need(letter == "?" or is_plain(source.values, letter))
    need(not has_minus_zero(source.values, letter))
    wide = np.int64 if letter in "?bhilqBHILQ" else np.complex128 if letter in "FD" else np.float64
    values = fitted(source.values.astype(wide).sum(axis=axis), result)
    program.write(f"si{source.name}{target.name}{written}", target, values)
