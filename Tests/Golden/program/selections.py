"""Subscripts: as they are written down, and as NumPy takes them."""

from .elements import need


def bounded(chance, extent):
    """A native range of an axis, exact: its text and its slice."""
    lower = chance.between(0, extent)
    upper = chance.between(lower, extent)
    if upper - lower < 2 and chance.one_in(2):
        lower, upper = min(lower, 1), extent
    return exact(chance, lower, upper, extent)


def exact(chance, lower, upper, extent):
    """The spellings of a native range."""
    low = str(lower - extent if 0 < lower < extent and chance.one_in(6) else lower)
    if lower == 0 and chance.one_in(2):
        low = ""
    if upper == extent and chance.one_in(2):
        return low + ":", slice(lower, upper)
    if upper > lower and chance.one_in(5):
        return f"{low}:={upper - 1 - (extent if chance.one_in(3) else 0)}", slice(lower, upper)
    high = upper - extent if 0 < upper < extent and chance.one_in(6) else upper
    return f"{low}:{high}", slice(lower, upper)


def stepped(chance, extent):
    """A slice that is clipped: its text and itself."""
    reach = extent + 2
    start = None if chance.one_in(2) else chance.between(-reach, reach)
    stop = None if chance.one_in(2) else chance.between(-reach, reach)
    step = chance.pick([1, 2, 2, 3, -1, -1, -2, -3])
    return clipped(start, stop, step), slice(start, stop, step)


def clipped(start, stop, step):
    """The text of a clipped slice."""
    return f"{'' if start is None else start}:{'' if stop is None else stop}:{step}"


def taking(chance, count, extent):
    """A slice of an axis that takes so many places: its text and itself."""
    if count == 0:
        start = chance.between(0, extent)
        return exact(chance, start, start, extent)
    if count == extent and chance.one_in(2):
        return ":", slice(None)
    most = (extent - 1) // (count - 1) if count > 1 else 2
    step = chance.between(1, min(most, 3)) if most else 1
    span = (count - 1) * step
    need(span < extent)
    first = chance.between(0, extent - 1 - span)
    if chance.one_in(3):
        start, stop = first + span, first - step
        stop = None if stop < 0 else stop
        return clipped(start, stop, -step), slice(start, stop, -step)
    if step == 1 and chance.one_in(2):
        return exact(chance, first, first + count, extent)
    stop = first + span + chance.between(1, step)
    return clipped(first, stop, step), slice(first, stop, step)


def index(chance, extent):
    """A place on an axis: its text and itself."""
    need(extent > 0)
    place = chance.between(-extent, extent - 1)
    return str(place), place


def whole(chance):
    """All of an axis."""
    return chance.pick([":", "::1"]), slice(None)


def basic(chance, shape, rate=2):
    """A subscript without index arrays: its text and NumPy's tuple."""
    entries = []
    for extent in shape:
        kind = chance.below(3 + rate)
        if kind == 0 and extent > 0 and (len(shape) < 3 or chance.one_in(2)):
            entries.append(index(chance, extent))
        elif kind == 1:
            entries.append(bounded(chance, extent))
        elif kind == 2:
            entries.append(stepped(chance, extent))
        elif kind == 3:
            entries.append(taking(chance, chance.between(min(extent, 1), extent), extent))
        else:
            entries.append(whole(chance))
    return finished(chance, entries, len(shape))


def finished(chance, entries, rank):
    """Adds new axes and an ellipsis to entries for every axis: text and tuple."""
    has_ellipsis = chance.one_in(4)
    if has_ellipsis:
        place = chance.between(0, rank)
        end = place
        while end < rank and entries[end][1] == slice(None):
            end += 1
        entries[place:end] = [("e", Ellipsis)]
    else:
        while entries and entries[-1][1] == slice(None) and chance.one_in(2):
            entries.pop()
    if rank < 4 and chance.one_in(6):
        entries.insert(chance.between(0, len(entries)), ("n", None))
    if not entries:
        entries.append(("e", Ellipsis))
        has_ellipsis = True
    key = tuple(entry for _, entry in entries)
    if not has_ellipsis:
        key += (Ellipsis,)
    return ",".join(text for text, _ in entries), key


def matching(chance, shape, counts):
    """A subscript that takes so many places of each axis, None for an integer: text and tuple."""
    entries = []
    for extent, count in zip(shape, counts):
        if count is None:
            entries.append(index(chance, extent))
        else:
            entries.append(taking(chance, count, extent))
    if not entries:
        return "e", (Ellipsis,)
    return ",".join(text for text, _ in entries), tuple(e for _, e in entries) + (Ellipsis,)
