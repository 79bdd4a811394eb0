"""Steps that make fresh arrays out of whole ones."""

import numpy as np

from .elements import (
    COMPLEXES,
    INTEGERS,
    NUMBERS,
    ORDERED,
    PART,
    REALS,
    calculated,
    has_minus_zero,
    has_nan,
    is_plain,
    need,
)
from .encoding import integers
from .steps import step
from .views import fits, same_flattened


@step("cp", 8)
def copied(program):
    source = program.pick()
    order = program.chance.pick("CFAK")
    program.fresh(f"cp{source.name}:{order}", source.values.copy(order), source.letter, "K")


@step("ft")
def flattened(program):
    source = program.pick()
    order = program.chance.pick("CFAK")
    need(order != "K" or same_flattened(source.values))
    program.fresh(f"ft{source.name}:{order}", source.values.flatten(order), source.letter)


def common_order(*arrays):
    """F where all arrays are in that order alone, else C: how Strided lays what is like them."""
    flags = [array.flags for array in arrays]
    return "F" if all(f.f_contiguous and not f.c_contiguous for f in flags) else "C"


def joined(program, first, fits_first):
    """An array and up to two others of its type whose shapes fit it, in any order."""
    arrays = [first]
    for _ in range(program.chance.below(3)):
        fitting = lambda a: a.size < 120 and fits_first(a.shape)  # noqa: E731
        arrays.append(program.pick(fitting, first.letter))
    return program.chance.shuffled(arrays)


@step("co", 8)
def concatenated(program):
    first = program.pick(lambda a: 0 < a.rank and a.size < 120)
    axis, written = program.axis(first.rank)

    def without_axis(shape):
        return shape[:axis] + shape[axis + 1 :]

    arrays = joined(
        program,
        first,
        lambda shape: len(shape) == first.rank and without_axis(shape) == without_axis(first.shape),
    )
    names = "".join(array.name for array in arrays)
    values = np.concatenate([array.values for array in arrays], axis)
    laid = common_order(*(array.values for array in arrays))
    program.fresh(f"co{names}{written}", values, first.letter, laid)


@step("sk")
def stacked(program):
    first = program.pick(lambda a: a.rank < 4 and a.size < 120)
    axis, written = program.axis(first.rank + 1)
    arrays = joined(program, first, lambda shape: shape == first.shape)
    names = "".join(array.name for array in arrays)
    values = np.stack([array.values for array in arrays], axis)
    laid = common_order(*(np.expand_dims(array.values, axis) for array in arrays))
    program.fresh(f"sk{names}{written}", values, first.letter, laid)


@step("ti")
def tiled(program):
    chance = program.chance
    source = program.pick(lambda a: a.size < 80)
    repeats = [
        chance.pick([0, 1, 1, 2, 2, 3]) for _ in range(chance.between(0, min(source.rank + 1, 4)))
    ]
    values = np.tile(source.values, repeats)
    program.fresh(
        f"ti{source.name}{integers(repeats)}", values, source.letter, common_order(source.values)
    )


@step("rp")
def repeated(program):
    chance = program.chance
    source = program.pick(lambda a: a.size < 100)
    count = chance.pick([0, 1, 2, 3])
    if source.rank == 0 or chance.one_in(4):
        text, axis = f"rp{source.name}{count},~", None
    else:
        axis, written = program.axis(source.rank)
        text = f"rp{source.name}{count},{written}"
    values = np.repeat(source.values, count, axis)
    program.fresh(text, values, source.letter, common_order(source.values))


@step("rc")
def repeated_by_counts(program):
    chance = program.chance
    source = program.pick(lambda a: a.size < 30)
    if source.rank == 0 or chance.one_in(4):
        axis, written, extent = None, "~", source.size
    else:
        axis, written = program.axis(source.rank)
        extent = source.shape[axis]
    counts = [chance.pick([0, 1, 1, 2, 3]) for _ in range(extent)]
    values = np.repeat(source.values, counts, axis)
    program.fresh(
        f"rc{source.name}{written}/{integers(counts)}",
        values,
        source.letter,
        common_order(source.values),
    )


@step("rf", 3)
def rolled_flat(program):
    source = program.pick()
    distance = program.chance.between(-9, 9)
    program.fresh(f"rf{source.name}{distance}", np.roll(source.values, distance), source.letter)


@step("rx")
def rolled_axis(program):
    source = program.pick(lambda a: a.rank > 0)
    axis, written = program.axis(source.rank)
    distance = program.chance.between(-9, 9)
    values = np.roll(source.values, distance, axis)
    program.fresh(
        f"rx{source.name}{integers([distance, written])}",
        values,
        source.letter,
        common_order(source.values),
    )


@step("rm", 3)
def rolled_axes(program):
    chance = program.chance
    source = program.pick(lambda a: a.rank > 0)
    count = chance.between(1, 3)
    axes = [chance.below(source.rank) for _ in range(count)]
    distances = [chance.between(-5, 5) for _ in range(count)]
    values = np.roll(source.values, distances, axes)
    program.fresh(
        f"rm{source.name}{integers(distances)}/{integers(axes)}",
        values,
        source.letter,
        common_order(source.values),
    )


MODES = {"c": "constant", "e": "edge", "r": "reflect", "s": "symmetric", "w": "wrap"}


@step("pd", 12)
def padded(program):
    chance = program.chance
    source = program.pick(lambda a: 0 < a.rank < 4 and a.size < 60)
    mode = chance.pick("cersw")
    need(mode == "c" or source.size > 0)
    if chance.one_in(3):
        widths = chance.between(0, 3)
        written = str(widths)
    else:
        widths = [[chance.pick([0, 0, 1, 2, 3, 5]) for _ in range(2)] for _ in range(source.rank)]
        written = integers(number for pair in widths for number in pair)
    text = f"pd{source.name}:{mode}{written}"
    if mode == "c":
        number = program.number(source.letter)
        text += f"/{number}"
        values = np.pad(source.values, widths, constant_values=number)
    else:
        values = np.pad(source.values, widths, MODES[mode])
    program.fresh(text, values, source.letter, common_order(source.values))


@step("in", 12)
def inserted(program):
    """One slab before a place: an array without the axis, or one that broadcasts to that."""
    chance = program.chance
    source = program.pick(lambda a: 0 < a.rank < 5)
    axis, written = program.axis(source.rank)
    extent = source.shape[axis]
    slab = source.shape[:axis] + source.shape[axis + 1 :]
    values = program.pick(lambda a: reaches(a.shape, slab), source.letter)
    place = chance.between(-extent, extent)
    whole = np.broadcast_to(values.values, slab)
    result = np.insert(source.values, place, whole, axis)
    text = f"in{source.name}{values.name}{integers([place, written])}"
    program.fresh(text, result, source.letter, common_order(source.values))


def reaches(shape, target):
    """Whether a shape broadcasts to another one."""
    return len(shape) <= len(target) and all(
        mine in (1, its) for mine, its in zip(reversed(shape), reversed(target))
    )


@step("il", 6)
def inserted_before_several(program):
    chance = program.chance
    source = program.pick(lambda a: 0 < a.rank < 5)
    axis, written = program.axis(source.rank)
    extent = source.shape[axis]
    # NumPy takes a list of one for a number, and then moves the axes of the values.
    count = chance.between(2, 4)
    slabs = source.shape[:axis] + (count,) + source.shape[axis + 1 :]
    values = program.pick(lambda a: reaches(a.shape, slabs), source.letter)
    places = [chance.between(-extent, extent) for _ in range(count)]
    whole = np.broadcast_to(values.values, slabs)
    result = np.insert(source.values, places, whole, axis)
    text = f"il{source.name}{values.name}{written}/{integers(places)}"
    program.fresh(text, result, source.letter, common_order(source.values))


@step("de", 3)
def deleted(program):
    source = program.pick(lambda a: a.rank > 0)
    axis, written = program.axis(source.rank)
    extent = source.shape[axis]
    need(extent > 0)
    place = program.chance.between(-extent, extent - 1)
    values = np.delete(source.values, place, axis)
    program.fresh(
        f"de{source.name}{integers([place, written])}",
        values,
        source.letter,
        common_order(source.values),
    )


@step("dl")
def deleted_list(program):
    chance = program.chance
    source = program.pick(lambda a: a.rank > 0)
    axis, written = program.axis(source.rank)
    extent = source.shape[axis]
    places = [
        chance.between(-extent, extent - 1) for _ in range(chance.between(0, 4) if extent else 0)
    ]
    values = np.delete(source.values, np.array(places, int), axis)
    program.fresh(
        f"dl{source.name}{written}/{integers(places)}",
        values,
        source.letter,
        common_order(source.values),
    )


@step("ds")
def deleted_slice(program):
    from .selections import bounded, stepped

    chance = program.chance
    source = program.pick(lambda a: a.rank > 0)
    axis, written = program.axis(source.rank)
    text, key = chance.pick([bounded, stepped])(chance, source.shape[axis])
    values = np.delete(source.values, key, axis)
    program.fresh(
        f"ds{source.name}[{text}]{written}", values, source.letter, common_order(source.values)
    )


@step("tl")
def lower_triangle(program):
    source = program.pick(lambda a: a.rank > 1)
    offset = program.chance.between(-3, 3)
    program.fresh(f"tl{source.name}{offset}", np.tril(source.values, offset), source.letter)


@step("tu")
def upper_triangle(program):
    source = program.pick(lambda a: a.rank > 1)
    offset = program.chance.between(-3, 3)
    program.fresh(f"tu{source.name}{offset}", np.triu(source.values, offset), source.letter)


@step("mg", 9)
def grid(program):
    chance = program.chance
    first = program.pick(lambda a: a.rank == 1 and a.size < 9)
    vectors = [first]
    for _ in range(chance.between(0, 2)):
        vectors.append(program.pick(lambda a: a.rank == 1 and a.size < 9, first.letter))
    indexing = chance.pick(["xy", "ij"])
    place = chance.below(len(vectors))
    values = np.meshgrid(*(vector.values for vector in vectors), indexing=indexing)[place]
    names = "".join(vector.name for vector in vectors)
    program.fresh(f"mg{names}:{indexing[0]}{place}", values, first.letter)


@step("uq", 10)
def unique(program):
    source = program.pick()
    # Of equal numbers with different bits it is open which one is kept.
    need(source.letter in INTEGERS + "?" or is_plain(source.values, source.letter))
    need(not has_minus_zero(source.values, source.letter))
    which = program.chance.pick("vfic")
    results = np.unique(source.values, return_index=True, return_inverse=True, return_counts=True)
    values = with_usual_nan(results["vfic".index(which)])
    program.fresh(f"uq{source.name}:{which}", values, source.letter if which == "v" else "l")


@step("so", 6)
def sorted_axis(program):
    source = program.pick(lambda a: a.rank > 0)
    need(source.letter in INTEGERS + "?" or is_plain(source.values, source.letter))
    need(not has_minus_zero(source.values, source.letter))
    axis, written = program.axis(source.rank)
    values = with_usual_nan(np.sort(source.values, axis))
    program.fresh(f"so{source.name}{written}", values, source.letter)


def with_usual_nan(values):
    """What NumPy has sorted, with the bits back that its sort of half precision may lose."""
    if values.dtype.kind == "f":
        values[np.isnan(values)] = np.nan
    return values


@step("cl", 6)
def clipped(program):
    chance = program.chance
    source = program.pick(letters=ORDERED)
    need(source.letter in INTEGERS or is_plain(source.values, source.letter))
    # A zero of either sign clipped to 0 could keep its own.
    need(not has_minus_zero(source.values, source.letter))
    low, high = sorted([program.number(source.letter), program.number(source.letter)])
    low = None if chance.one_in(4) else low
    high = None if chance.one_in(4) else high
    values = np.clip(source.values, low, high)
    add_like(program, f"cl{source.name}{integers([low, high])}", values, source)


@step("wh", 10)
def selected(program):
    mask = program.pick(lambda a: a.size < 120, "?")
    first = program.pick(lambda a: a.size < 120 and fits(a.shape, mask.shape))
    shape = np.broadcast_shapes(mask.shape, first.shape)
    second = program.pick(lambda a: a.size < 120 and fits(a.shape, shape), first.letter)
    values = np.where(mask.values, first.values, second.values)
    program.fresh(f"wh{first.name}{second.name}{mask.name}", values, first.letter)


@step("cs", 8)
def chosen(program):
    """Of several arrays, for each place the one that a selector names."""
    chance = program.chance
    first = program.pick(lambda a: a.size < 60)
    arrays = [first]
    shape = first.shape
    for _ in range(chance.between(0, 2)):
        arrays.append(program.pick(lambda a: a.size < 60 and fits(a.shape, shape), first.letter))
        shape = np.broadcast_shapes(shape, arrays[-1].shape)
    extents = [extent if chance.one_in(2) else 1 for extent in shape]
    count = int(np.prod(extents))
    selectors = [chance.below(len(arrays)) for _ in range(count)]
    values = np.choose(np.reshape(selectors, extents).astype(int), [a.values for a in arrays])
    names = "".join(array.name for array in arrays)
    program.fresh(f"cs{names}{integers(extents)}/{integers(selectors)}", values, first.letter)


def add_like(program, text, values, source, letter=None):
    """Adds a result in the order in which the source lies."""
    letter = letter or source.letter
    program.fresh(text, laid_like(values, source.shape, source.values), letter, "K")


@step("cn", 30)
def converted(program):
    """Conversions that lose nothing, by the initialiser that would tell."""
    source = program.pick(letters=NUMBERS)
    old, letter = source.letter, program.chance.pick(NUMBERS)
    need(is_plain(source.values, old) and letter != old)
    if old in COMPLEXES:
        need(letter in COMPLEXES or letter == PART[old] and np.all(source.values.imag == 0))
    else:
        need(letter not in COMPLEXES or PART[letter] == old)
    plain = source.values if letter in COMPLEXES or old not in COMPLEXES else source.values.real
    with np.errstate(all="ignore"):
        values = plain.astype(letter)
        back = values if plain.dtype.kind == "c" else values.real
        back = back.astype(plain.dtype)
    need(back.tobytes() == plain.tobytes() and not has_nan(values, letter))
    if letter in INTEGERS and plain.size > 0:
        facts = np.iinfo(letter)
        need(facts.min <= int(plain.min()) and int(plain.max()) <= facts.max)
    add_like(program, f"cn{source.name}:{letter}", values, source, letter)


@step("cb", 12)
def truths_as_numbers(program):
    source = program.pick(letters="?")
    letter = program.chance.pick(NUMBERS)
    add_like(program, f"cb{source.name}:{letter}", source.values.astype(letter), source, letter)


@step("cf", 4)
def numbers_as_truths(program):
    source = program.pick(letters=NUMBERS)
    add_like(program, f"cf{source.name}", source.values != 0, source, "?")


@step("cw", 6)
def wrapped(program):
    """Integers to integers, keeping the low bits."""
    source = program.pick(letters=INTEGERS)
    letter = program.chance.pick(INTEGERS)
    need(letter != source.letter)
    add_like(program, f"cw{source.name}:{letter}", source.values.astype(letter), source, letter)


@step("ct", 10)
def truncated(program):
    """Real numbers to integers, towards zero."""
    source = program.pick(lambda a: np.all(np.isfinite(a.values)), REALS)
    need(is_plain(source.values, source.letter))
    letter = program.chance.pick(INTEGERS)
    whole = np.trunc(source.values.astype(np.float64))
    facts = np.iinfo(letter)
    need(np.all(whole >= facts.min) and np.all(whole <= facts.max))
    add_like(program, f"ct{source.name}:{letter}", whole.astype(letter), source, letter)


@step("cr", 10)
def rounded(program):
    """Real numbers to integers, half to even."""
    source = program.pick(lambda a: np.all(np.isfinite(a.values)), REALS)
    need(is_plain(source.values, source.letter))
    letter = program.chance.pick(INTEGERS)
    whole = np.rint(source.values.astype(np.float64))
    facts = np.iinfo(letter)
    need(np.all(whole >= facts.min) and np.all(whole <= facts.max))
    add_like(program, f"cr{source.name}:{letter}", whole.astype(letter), source, letter)


@step("ca", 6)
def saturated(program):
    """Integers to integers, the nearest that there is."""
    source = program.pick(letters=INTEGERS)
    letter = program.chance.pick(INTEGERS)
    need(letter != source.letter)
    facts = np.iinfo(letter)
    numbers = [min(max(int(number), facts.min), facts.max) for number in source.values.flat]
    values = np.array(numbers, letter).reshape(source.shape)
    add_like(program, f"ca{source.name}:{letter}", values, source, letter)


OPERATIONS = {"a": "+", "s": "-", "m": "*"}


def laid_like(values, shape, model, other=None):
    """A result in the order in which Strided lays it: that of an operand of its shape, else C."""
    if model.shape != shape and other is not None:
        model = other
    if model.shape != shape:
        return np.array(values, order="C", copy=True)
    result = np.empty_like(model, values.dtype, order="K", subok=False)
    result[...] = values
    return result


@step("ar", 14)
def arithmetic(program):
    first = program.pick(lambda a: a.size < 200, NUMBERS)
    second = program.pick(lambda a: a.size < 200 and fits(a.shape, first.shape), first.letter)
    mode = program.chance.pick("asm")
    values = calculated(OPERATIONS[mode], first.values, second.values, first.letter)
    values = laid_like(values, values.shape, first.values, second.values)
    program.fresh(f"ar{first.name}{second.name}:{mode}", values, first.letter, "K")


@step("as", 8)
def arithmetic_with_number(program):
    source = program.pick(letters=NUMBERS)
    mode, number = program.chance.pick("asm"), program.number(source.letter)
    values = calculated(
        OPERATIONS[mode], source.values, np.array(number, source.letter), source.letter
    )
    add_like(program, f"as{source.name}:{mode}{number}", values, source)


COMPARISONS = {"e": np.equal, "n": np.not_equal, "l": np.less, "g": np.greater_equal}


@step("cm", 14)
def compared(program):
    chance = program.chance
    first = program.pick(lambda a: a.size < 200)
    second = program.pick(lambda a: a.size < 200 and fits(a.shape, first.shape), first.letter)
    mode = chance.pick("enlg" if first.letter in ORDERED else "en")
    values = COMPARISONS[mode](first.values, second.values)
    program.fresh(f"cm{first.name}{second.name}:{mode}", values, "?")


@step("nz", 6)
def nonzero(program):
    source = program.pick(lambda a: a.rank > 0)
    axis = program.chance.below(source.rank)
    values = np.nonzero(source.values)[axis]
    program.fresh(f"nz{source.name}{axis}", values, "l")
