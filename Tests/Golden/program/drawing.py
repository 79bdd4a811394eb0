"""Draws whole programs."""

from . import copies, gathers, views, writes
from .chance import MASK
from .elements import Unfit
from .state import Program
from .steps import STEPS

MODULES = (views, copies, gathers, writes)
CODES = sorted(STEPS)
WEIGHTS = [STEPS[code][0] for code in CODES]


def drawn_program(seed, number, trace=False):
    """The program of a number, which depends on the seed and the number alone, and its bases."""
    program = Program((seed * 0x9E3779B97F4A7C15 + number * 0xD1342543DE82EF95) & MASK)
    chance = program.chance
    bases = [program.base() for _ in range(chance.pick([1, 1, 2, 2, 3]))]
    if trace:
        tell(program, bases, 0)
    for _ in range(chance.between(3, 8)):
        before = len(program.arrays)
        code = CODES[chance.weighted(WEIGHTS)]
        attempts = 0
        while not attempt(program, code):
            attempts += 1
            if attempts % 6 == 0:
                code = CODES[chance.weighted(WEIGHTS)]
        program.codes.append(code)
        if trace:
            tell(program, program.steps[-1:], before)
    return program, bases


def attempt(program, code):
    """Draws one step of a kind; false where the choices made no valid one."""
    try:
        STEPS[code][1](program)
        return True
    except Unfit:
        return False


def tell(program, lines, before):
    """Prints what has just been done, and all arrays that there are."""
    print(*lines)
    for array in program.arrays:
        mark = "new" if array in program.arrays[before:] else ""
        print(f"  {array.name} {array.letter} {array.shape} {array.values.tolist()} {mark}")
