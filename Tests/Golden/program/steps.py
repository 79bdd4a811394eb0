"""The table of all steps: their codes, how often each is drawn, and what draws them."""

STEPS = {}


def step(code, weight=4):
    """Enters a function into the table; it draws and runs one step or raises Unfit."""

    def enter(function):
        assert code not in STEPS
        STEPS[code] = (weight, function)
        return function

    return enter
