"""A random source whose numbers never depend on the version of anything."""

MASK = (1 << 64) - 1


class Chance:
    """SplitMix64, and choices drawn from it."""

    def __init__(self, seed):
        self.state = seed & MASK

    def bits(self):
        """The next 64 random bits."""
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        bits = self.state
        bits = ((bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        bits = ((bits ^ (bits >> 27)) * 0x94D049BB133111EB) & MASK
        return bits ^ (bits >> 31)

    def below(self, bound):
        """A number from 0 up to, not including, a bound."""
        return self.bits() % bound

    def between(self, low, high):
        """A number from low to high, both included."""
        return low + self.below(high - low + 1)

    def pick(self, choices):
        """One of some choices."""
        return choices[self.below(len(choices))]

    def one_in(self, times):
        """True once in so many times."""
        return self.below(times) == 0

    def shuffled(self, items):
        """The items in random order."""
        items = list(items)
        for place in range(len(items)):
            other = self.between(place, len(items) - 1)
            items[place], items[other] = items[other], items[place]
        return items

    def weighted(self, weights):
        """A position, each as often as its weight says."""
        left = self.below(sum(weights))
        for position, weight in enumerate(weights):
            left -= weight
            if left < 0:
                return position
        raise AssertionError("the weights add up to more")
