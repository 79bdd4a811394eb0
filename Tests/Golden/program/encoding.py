"""How numbers, bytes and facts are written down."""

BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
MASK = (1 << 64) - 1


def fnv1a(*parts):
    """The 64-bit FNV-1a hash of some bytes."""
    state = 0xCBF29CE484222325
    for part in parts:
        for byte in part:
            state = ((state ^ byte) * 0x100000001B3) & MASK
    return state


def letters(number, count):
    """A number in so many base-64 digits, the lowest first."""
    text = ""
    for _ in range(count):
        text += BASE64[number & 63]
        number >>= 6
    return text


def digest(*parts):
    """Bytes in 11 letters: all of their hash."""
    return letters(fnv1a(*parts), 11)


def short_digest(*parts):
    """Bytes in 3 letters: their hash, folded."""
    state = fnv1a(*parts)
    return letters(state ^ state >> 18 ^ state >> 36 ^ state >> 54, 3)


def data(content):
    """Bytes as themselves where they are few, else as a digest."""
    return "=" + content.hex() if len(content) <= 6 else "#" + digest(content)


def bits(flags):
    """Truth values, six to a letter, the lowest bit first."""
    text = ""
    for start in range(0, len(flags), 6):
        text += BASE64[
            sum(1 << place for place, flag in enumerate(flags[start : start + 6]) if flag)
        ]
    return text


def integers(numbers):
    """Integers in a list; None is an absent one."""
    return ",".join("~" if number is None else str(int(number)) for number in numbers)
