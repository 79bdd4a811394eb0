"""Steps that make views, and those that make one where strides allow it."""

import math

import numpy as np
from numpy.lib.stride_tricks import as_strided, sliding_window_view

from . import selections
from .elements import COMPLEXES, LETTERS, PART, WHOLE, need, width
from .encoding import integers
from .steps import step


@step("sl", 40)
def basic_subscript(program):
    source = program.pick()
    text, key = selections.basic(program.chance, source.shape)
    program.view(f"sl{source.name}[{text}]", source, source.values[key])


@step("vw", 3)
def same(program):
    source = program.pick()
    program.view(f"vw{source.name}", source, source.values.view())


@step("tt", 6)
def transposed(program):
    source = program.pick(lambda a: a.rank > 1)
    program.view(f"tt{source.name}", source, source.values.T)


@step("tr", 8)
def permuted(program):
    source = program.pick(lambda a: a.rank > 1)
    axes = program.chance.shuffled(range(source.rank))
    written = [a - source.rank if program.chance.one_in(5) else a for a in axes]
    program.view(f"tr{source.name}{integers(written)}", source, source.values.transpose(axes))


@step("sw")
def swapped_axes(program):
    source = program.pick(lambda a: a.rank > 0)
    (first, one), (second, other) = program.axis(source.rank), program.axis(source.rank)
    text = f"sw{source.name}{integers([one, other])}"
    program.view(text, source, source.values.swapaxes(first, second))


@step("mv")
def moved_axis(program):
    source = program.pick(lambda a: a.rank > 0)
    (first, one), (second, other) = program.axis(source.rank), program.axis(source.rank)
    text = f"mv{source.name}{integers([one, other])}"
    program.view(text, source, np.moveaxis(source.values, first, second))


@step("ex")
def expanded(program):
    source = program.pick(lambda a: a.rank < 5)
    axis, written = program.axis(source.rank + 1)
    program.view(f"ex{source.name}{written}", source, np.expand_dims(source.values, axis))


@step("sq")
def squeezed(program):
    source = program.pick(lambda a: 1 in a.shape or program.chance.one_in(10))
    program.view(f"sq{source.name}", source, source.values.squeeze())


@step("sx", 8)
def squeezed_axis(program):
    source = program.pick(lambda a: 1 in a.shape)
    axes = [axis for axis, extent in enumerate(source.shape) if extent == 1]
    axis = program.chance.pick(axes)
    program.view(f"sx{source.name}{axis}", source, source.values.squeeze(axis))


@step("fl")
def flipped(program):
    source = program.pick()
    # Of a 0-d array NumPy's flip is a number, not a view.
    values = np.flip(source.values) if source.rank > 0 else source.values.view()
    program.view(f"fl{source.name}", source, values)


@step("fx", 6)
def flipped_axis(program):
    source = program.pick(lambda a: a.rank > 0)
    axis, written = program.axis(source.rank)
    program.view(f"fx{source.name}{written}", source, np.flip(source.values, axis))


@step("ro")
def rotated(program):
    source = program.pick(lambda a: a.rank > 1)
    turns = program.chance.between(-5, 5)
    axes = program.chance.shuffled(range(source.rank))[:2]
    written = [a - source.rank if program.chance.one_in(5) else a for a in axes]
    text = f"ro{source.name}{integers([turns, *written])}"
    program.view(text, source, np.rot90(source.values, turns, axes))


@step("di", 8)
def diagonal(program):
    source = program.pick(lambda a: a.rank > 1)
    axes = program.chance.shuffled(range(source.rank))[:2]
    offset = program.chance.pick([0, 0, 1, -1, 2, -2, 9])
    values = source.values.diagonal(offset, *axes)
    values.flags.writeable = source.values.flags.writeable
    program.view(f"di{source.name}{integers([offset, *axes])}", source, values)


@step("br", 8)
def broadcast(program):
    chance = program.chance
    source = program.pick(lambda a: a.size < 60)
    shape = [chance.pick([0, 1, 2, 3, 3, 4]) if extent == 1 else extent for extent in source.shape]
    if chance.one_in(2) and len(shape) < 4:
        shape = [chance.between(1, 3)] + shape
    values = np.broadcast_to(source.values, shape)
    program.view(f"br{source.name}{integers(shape)}", source, values, is_writable=False)


@step("wx", 6)
def windows_of_axis(program):
    source = program.pick(lambda a: 0 < a.rank < 4 and a.size < 60)
    axis, written = program.axis(source.rank)
    need(source.shape[axis] > 0)
    extent = program.chance.between(1, source.shape[axis])
    values = sliding_window_view(source.values, extent, axis)
    program.view(f"wx{source.name}{integers([extent, written])}", source, values, is_writable=False)


@step("wn")
def windows(program):
    chance = program.chance
    source = program.pick(lambda a: 0 < a.rank < 4 and 0 < a.size < 40)
    if chance.one_in(3):
        extents = [chance.between(1, extent) for extent in source.shape]
        text = f"wn{source.name}{integers(extents)}"
        values = sliding_window_view(source.values, extents)
    else:
        axes = chance.shuffled(range(source.rank))[: chance.between(1, source.rank)]
        extents = [chance.between(1, source.shape[axis]) for axis in axes]
        text = f"wn{source.name}{integers(extents)}/{integers(axes)}"
        values = sliding_window_view(source.values, extents, axes)
    program.view(text, source, values, is_writable=False)


def another_shape(chance, count):
    """A shape of so many elements."""
    if count == 0:
        shape = [chance.between(0, 3) for _ in range(chance.between(0, 2))]
        shape.insert(chance.between(0, len(shape)), 0)
        return shape
    shape, left = [], count
    while left > 1 and len(shape) < 4:
        divisors = [d for d in range(1, left + 1) if left % d == 0]
        extent = chance.pick(divisors)
        shape.append(extent)
        left //= extent
    if left > 1:
        shape.append(left)
    if chance.one_in(3) and len(shape) < 5:
        shape.insert(chance.between(0, len(shape)), 1)
    return chance.shuffled(shape)


@step("re", 20)
def reshaped(program):
    chance = program.chance
    source = program.pick()
    shape = another_shape(chance, source.size)
    if chance.one_in(3) and source.rank > 1:
        # Neighbours taken together, which strides often allow.
        shape = list(source.shape)
        place = chance.below(source.rank - 1)
        shape[place : place + 2] = [shape[place] * shape[place + 1]]
    order = chance.pick("CCF")
    written = list(shape)
    if shape and chance.one_in(3):
        place = chance.below(len(shape))
        if math.prod(shape[:place] + shape[place + 1 :]) > 0:
            written[place] = -1
    values = source.values.reshape(shape, order=order)
    text = f"re{source.name}:{order}{integers(written)}"
    add_view_or_copy(program, text, source, values, order)


@step("ra", 10)
def raveled(program):
    source = program.pick()
    order = program.chance.pick("CCFAK")
    need(order != "K" or same_flattened(source.values))
    values = source.values.ravel(order)
    add_view_or_copy(program, f"ra{source.name}:{order}", source, values, "C")


def same_flattened(values):
    """Whether K means the order of a K copy: with axes of stride 0 NumPy has two meanings."""
    return values.flatten("K").tobytes() == values.copy("K").ravel("K").tobytes()


def add_view_or_copy(program, text, source, values, order):
    """Adds what NumPy made, as a view where it is one."""
    if source.size == 0 or np.may_share_memory(values, source.values):
        program.view(text, source, values)
    else:
        program.fresh(text, values, source.letter, order)


@step("se")
def split_evenly(program):
    source = program.pick(lambda a: a.rank > 0)
    axis, written = program.axis(source.rank)
    extent = source.shape[axis]
    count = program.chance.pick([d for d in range(1, extent + 1) if extent % d == 0] or [1, 2])
    pieces = np.split(source.values, count, axis)
    place = program.chance.below(count)
    program.view(f"se{source.name}{integers([count, written, place])}", source, pieces[place])


@step("su")
def split_unevenly(program):
    source = program.pick(lambda a: a.rank > 0)
    axis, written = program.axis(source.rank)
    count = program.chance.between(1, 5)
    pieces = np.array_split(source.values, count, axis)
    place = program.chance.below(count)
    program.view(f"su{source.name}{integers([count, written, place])}", source, pieces[place])


@step("sa")
def split_at(program):
    chance = program.chance
    source = program.pick(lambda a: a.rank > 0)
    axis, written = program.axis(source.rank)
    extent = source.shape[axis]
    cuts = sorted(chance.between(0, extent) for _ in range(chance.between(0, 3)))
    spelled = [cut - extent if cut < extent and chance.one_in(4) else cut for cut in cuts]
    place = chance.between(0, len(cuts))
    piece = np.split(source.values, cuts, axis)[place]
    program.view(f"sa{source.name}{integers([written, place])}/{integers(spelled)}", source, piece)


@step("un")
def unstacked(program):
    source = program.pick(lambda a: a.rank > 0)
    axis, written = program.axis(source.rank)
    need(source.shape[axis] > 0)
    place = program.chance.below(source.shape[axis])
    values = np.moveaxis(source.values, axis, 0)[place, ...]
    program.view(f"un{source.name}{integers([written, place])}", source, values)


@step("sc", 3)
def slices_along(program):
    source = program.pick(lambda a: a.rank > 0)
    axis, written = program.axis(source.rank)
    need(source.shape[axis] > 0)
    place = program.chance.below(source.shape[axis])
    values = np.moveaxis(source.values, axis, 0)[place, ...]
    program.view(f"sc{source.name}{integers([written, place])}", source, values)


@step("va", 10)
def view_as(program):
    chance = program.chance
    source = program.pick()
    letter = chance.pick(LETTERS[1:])
    need(letter != source.letter)
    old, new = width(source.letter), width(letter)
    if old != new:
        need(source.rank > 0 and source.size > 0 and source.values.strides[-1] == old)
        need(source.shape[-1] * old % new == 0)
        # Strides count elements, which have to lie where a pointer to them may point.
        need(source.start % new == 0)
        need(all(stride % new == 0 for stride in source.values.strides[:-1]))
    # The bytes of truth values have to stay 0 or 1.
    is_writable = source.is_writable and source.letter != "?"
    values = source.values.view(letter)
    program.view(f"va{source.name}:{letter}", source, values, is_writable, letter)


@step("rl", 14)
def real(program):
    source = program.pick(letters=COMPLEXES)
    program.view(f"rl{source.name}", source, source.values.real, letter=PART[source.letter])


@step("im", 14)
def imaginary(program):
    source = program.pick(letters=COMPLEXES)
    program.view(f"im{source.name}", source, source.values.imag, letter=PART[source.letter])


@step("pa", 14)
def parts(program):
    source = program.pick(letters=COMPLEXES)
    size = width(PART[source.letter])
    values = as_strided(source.values.real, (*source.shape, 2), (*source.values.strides, size))
    program.view(f"pa{source.name}", source, values, letter=PART[source.letter])


@step("cv", 60)
def complex_view(program):
    source = program.pick(lambda a: a.rank > 0 and a.shape[-1] == 2 and a.size > 0, "fd")
    letter = WHOLE[source.letter]
    size = width(letter)
    need(source.values.strides[-1] == width(source.letter) and source.start % size == 0)
    need(all(stride % size == 0 for stride in source.values.strides[:-1]))
    values = source.values.view(letter)[..., 0]
    program.view(f"cv{source.name}", source, values, letter=letter)


@step("st", 6)
def strided_view(program):
    """Any shape and strides over the owner's memory, counted from the first element."""
    chance = program.chance
    source = program.pick(lambda a: a.size > 0 and a.owner.letter == a.letter)
    size = width(source.letter)
    need(source.start % size == 0)
    first, last = source.start // size, source.owner.size - 1
    offset = chance.between(-first, last - first) if chance.one_in(3) else 0
    place = first + offset
    shape, strides = [], []
    low = high = place
    for _ in range(chance.between(0, 3)):
        extent = chance.between(1, 4)
        stride = chance.between(-5, 9)
        reach = (extent - 1) * stride
        if 0 <= low + min(reach, 0) and high + max(reach, 0) <= last:
            low, high = low + min(reach, 0), high + max(reach, 0)
            shape.append(extent)
            strides.append(stride)
    places = np.full((), place)
    for extent, stride in zip(shape, strides):
        places = places[..., np.newaxis] + stride * np.arange(extent)
    is_unique = len(np.unique(places)) == places.size
    memory = source.owner.values.ravel("K")
    need(np.may_share_memory(memory, source.owner.values))
    values = as_strided(memory[place:], shape, [size * stride for stride in strides])
    text = f"st{source.name}{integers(shape)}/{integers(strides)}/{offset}"
    program.view(text, source, values, is_writable=source.is_writable and is_unique)


@step("tz", 6)
def trimmed_zeros(program):
    source = program.pick(lambda a: a.rank > 0)
    ends = program.chance.pick(["f", "b", "fb", "fb"])
    values = np.trim_zeros(source.values, ends)
    program.view(f"tz{source.name}:{ends[0] if len(ends) == 1 else 'x'}", source, values)


@step("bt")
def broadcast_together(program):
    chance = program.chance
    first = program.pick(lambda a: a.size < 60)
    second = program.pick(lambda a: a.size < 60 and fits(a.shape, first.shape))
    place = chance.below(2)
    source = [first, second][place]
    values = np.broadcast_to(source.values, np.broadcast_shapes(first.shape, second.shape))
    text = f"bt{first.name}{second.name}{place}"
    program.view(text, source, values, is_writable=False)


def fits(first, second):
    """Whether two shapes broadcast together."""
    try:
        np.broadcast_shapes(first, second)
        return True
    except ValueError:
        return False
