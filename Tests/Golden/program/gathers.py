"""Subscripts with index arrays and masks: how they are drawn, and what they select."""

import math

import numpy as np

from . import selections
from .elements import need
from .encoding import integers
from .steps import step


class Indexed:
    """A subscript with index arrays: its text, and the positions that it selects in C order.

    The axes of the index arrays stay where the first of them stood, whatever stands between them.
    """

    def __init__(self, text, entries, shape):
        self.text = text
        places = np.arange(math.prod(shape)).reshape(shape)
        basic = [slice(None) if is_array(entry) else entry for entry in expanded(entries)]
        view = places[tuple(basic)]
        axes, arrays, axis = [], [], 0
        for entry in expanded(entries):
            if isinstance(entry, int):
                continue
            if is_array(entry):
                axes.append(axis)
                arrays.append(np.where(entry < 0, entry + view.shape[axis], entry))
            axis += 1
        together = np.broadcast_arrays(*arrays)
        front = np.moveaxis(view, axes, range(len(axes)))[tuple(together)]
        rank = together[0].ndim
        self.positions = np.moveaxis(front, range(rank), range(axes[0], axes[0] + rank))

    @property
    def shape(self):
        return self.positions.shape


def is_array(entry):
    return isinstance(entry, np.ndarray)


def expanded(entries):
    """The entries with every mask as the index arrays that it stands for."""
    result = []
    for entry in entries:
        if is_array(entry) and entry.dtype == bool:
            result += list(np.nonzero(entry))
        else:
            result.append(entry)
    return result


def positions_list(chance, extent, shape=None):
    """Places on an axis in an array of some shape, with repetitions: text and array."""
    if shape is None:
        shape = chance.pick(
            [
                (chance.between(0 if extent == 0 else 1, 5),),
                (chance.between(1, 4),),
                (2, 2),
                (1, 3),
                (),
            ]
        )
    count = math.prod(shape)
    need(extent > 0 or count == 0)
    places = [chance.between(-extent, extent - 1) for _ in range(count)]
    text = ".".join(str(place) for place in places)
    if len(shape) != 1:
        text = "x".join(str(extent) for extent in shape) + ":" + text
    return "{" + text + "}", np.array(places, int).reshape(shape)


def mask_list(chance, shape):
    """A mask of some shape: text and array."""
    count = math.prod(shape)
    need(0 < count <= 40)
    flags = [chance.one_in(2) for _ in range(count)]
    text = "".join("01"[flag] for flag in flags)
    if len(shape) != 1:
        text = "x".join(str(extent) for extent in shape) + ":" + text
    return "<" + text + ">", np.array(flags).reshape(shape)


def indices_named(program, extent):
    """An array of the program as places on an axis: text and array."""
    array = program.pick(
        lambda a: a.size < 40
        and a.rank < 4
        and np.all(a.values < extent)
        and np.all(a.values >= -extent),
        "l",
    )
    return "@" + array.name, np.array(array.values, copy=True)


def mask_named(program, shape):
    """An array of the program as a mask over the first of some axes: text and array."""
    mask = program.pick(lambda a: a.rank > 0 and shape[: a.rank] == a.shape, "?")
    return "@" + mask.name, np.array(mask.values, copy=True)


def indexed(program, array):
    """A subscript of an array with at least one index array or mask."""
    chance = program.chance
    need(0 < array.rank < 6)
    shape = list(array.shape)
    kinds = [chance.pick("iisssak") for _ in shape]
    if not any(kind in "ak" for kind in kinds):
        kinds[chance.below(len(kinds))] = chance.pick("ak")
    # A mask and index arrays broadcast together only by luck, so mostly it is one kind.
    if "k" in kinds and chance.one_in(2):
        kinds = ["s" if kind == "a" else kind for kind in kinds]
        first = kinds.index("k")
        kinds = [
            ("s" if kind == "k" and place != first else kind) for place, kind in enumerate(kinds)
        ]
    common = chance.pick([None, (3,), (2, 2), (1,), (4,)]) if kinds.count("a") > 1 else None
    texts, entries, axis = [], [], 0
    while axis < len(shape):
        kind, extent = kinds[axis], shape[axis]
        taken = 1
        if kind == "i":
            text, entry = selections.index(chance, extent)
        elif kind == "s":
            text, entry = chance.pick(
                [
                    selections.whole(chance),
                    selections.stepped(chance, extent),
                    selections.bounded(chance, extent),
                ]
            )
        elif kind == "a" and chance.one_in(5):
            text, entry = indices_named(program, extent)
        elif kind == "a":
            text, entry = positions_list(
                chance, extent, common and tuple(e if chance.one_in(2) else 1 for e in common)
            )
        elif chance.one_in(2):
            text, entry = mask_named(program, tuple(shape[axis:]))
            taken = entry.ndim
        else:
            taken = chance.between(1, min(2, len(shape) - axis))
            text, entry = mask_list(chance, tuple(shape[axis : axis + taken]))
        texts.append(text)
        entries.append(entry)
        axis += taken
    if chance.one_in(8):
        place = chance.between(0, len(texts))
        texts.insert(place, "n")
        entries.insert(place, None)
    if chance.one_in(2):
        while is_whole(entries[-1]):
            texts.pop()
            entries.pop()
    else:
        texts, entries = with_ellipsis(chance, texts, entries)
    return subscripted(",".join(texts), entries, array.shape)


def is_whole(entry):
    return isinstance(entry, slice) and entry == slice(None)


def with_ellipsis(chance, texts, entries):
    """Writes one of the whole axes as an ellipsis; all axes have to be named."""
    whole = [place for place, entry in enumerate(entries) if is_whole(entry)]
    if whole and chance.one_in(2):
        place = chance.pick(whole)
        texts = texts[:place] + ["e"] + texts[place + 1 :]
        entries = entries[:place] + [Ellipsis] + entries[place + 1 :]
    return texts, entries


def subscripted(text, entries, shape):
    """The subscript, with an ellipsis replaced by the axes that it stands for."""
    named = sum(axis_count(entry) for entry in entries)
    left = len(shape) - named
    if any(entry is Ellipsis for entry in entries):
        place = next(place for place, entry in enumerate(entries) if entry is Ellipsis)
        entries = entries[:place] + [slice(None)] * left + entries[place + 1 :]
    else:
        entries = entries + [slice(None)] * left
    need(any(is_array(entry) for entry in entries))
    try:
        return Indexed(text, entries, shape)
    except (IndexError, ValueError):
        # Index arrays that do not broadcast together.
        need(False)


def axis_count(entry):
    """How many axes an entry stands for."""
    if entry is None or entry is Ellipsis:
        return 0
    return entry.ndim if is_array(entry) and entry.dtype == bool else 1


@step("ga", 24)
def gathered(program):
    source = program.pick(lambda a: a.size < 300)
    chosen = indexed(program, source)
    values = source.values.reshape(-1)[chosen.positions]
    program.fresh(f"ga{source.name}[{chosen.text}]", values, source.letter)


@step("mk", 10)
def masked(program):
    source = program.pick(lambda a: a.size < 300)
    mask = program.pick(lambda a: a.shape == source.shape, "?")
    program.fresh(f"mk{source.name}{mask.name}", source.values[mask.values], source.letter)


@step("tk", 8)
def taken_along(program):
    source = program.pick(lambda a: 0 < a.rank < 5 and a.size < 200)
    axis, written = program.axis(source.rank)
    indices, places = places_on(program, source.shape[axis])
    values = np.take(source.values, places, axis)
    program.fresh(f"tk{source.name}{written}/{indices}", values, source.letter)


def places_on(program, extent):
    """Places on an axis as two groups of numbers, shape and values, and as an array."""
    _, places = positions_list(program.chance, extent)
    return f"{integers(places.shape)}/{integers(places.flat)}", places


@step("tf")
def taken_flat(program):
    source = program.pick(lambda a: a.size < 200)
    indices, places = places_on(program, source.size)
    program.fresh(f"tf{source.name}{indices}", np.take(source.values, places), source.letter)


def places_along(program, array, axis):
    """Places along an axis, one for each element of a result: groups of numbers, and an array."""
    chance = program.chance
    shape = list(array.shape)
    shape[axis] = chance.between(0 if chance.one_in(8) else 1, 3)
    for other in range(len(shape)):
        if other != axis and chance.one_in(8):
            shape[other] = 1
    count = math.prod(shape)
    need(count < 30)
    extent = array.shape[axis]
    need(extent > 0 or count == 0)
    places = np.array([chance.between(-extent, extent - 1) for _ in range(count)], int).reshape(
        shape
    )
    return f"{integers(shape)}/{integers(places.flat)}", places


@step("ta", 8)
def taken_along_axis(program):
    source = program.pick(lambda a: a.rank > 0 and a.size < 60)
    axis, written = program.axis(source.rank)
    indices, places = places_along(program, source, axis)
    values = np.take_along_axis(source.values, places, axis)
    program.fresh(f"ta{source.name}{written}/{indices}", values, source.letter)


@step("ck", 6)
def compressed(program):
    chance = program.chance
    source = program.pick(lambda a: a.rank > 0)
    axis, written = program.axis(source.rank)
    flags = [chance.below(2) for _ in range(source.shape[axis])]
    values = np.compress(np.array(flags, bool), source.values, axis)
    program.fresh(f"ck{source.name}{written}/{integers(flags)}", values, source.letter)
