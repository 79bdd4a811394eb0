#!/usr/bin/env python3
"""Writes random_streams.jsonl: programs of draws with NumPy's bit generators, and the hashes of what they give.

Each line is a generator with its seed, the calls that are made one after the other, and its state at the end. A call
has its parameters, the number of draws, the first results and a hash of all of them: h = (h ^ bits) * 1099511628211
modulo 2^64 for each element, from 14695981039346656037 on.
"""
import json
import os
import struct

import numpy as np

assert np.__version__ == "2.4.6", np.__version__
FOLDER = os.path.dirname(os.path.abspath(__file__))
TYPES = ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"]


def words(values):
    """The bits of the elements, as numbers of 64 bits."""
    values = np.ascontiguousarray(values).ravel()
    if values.dtype == np.float64:
        return values.view(np.uint64).tolist()
    if values.dtype == np.float32:
        return values.view(np.uint32).tolist()
    return [int(v) % 2**64 for v in values.tolist()]


def hashed(values):
    h = 14695981039346656037
    for word in words(values):
        h = (h ^ word) * 1099511628211 % 2**64
    return f"{h:016x}"


def plain(value):
    """A state with lists instead of arrays."""
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    if isinstance(value, np.ndarray):
        return [int(v) for v in value]
    return value


# Distribution, its parameters and the number of draws. Parameters can be arrays.
CONTINUOUS = [
    ("uniform", [0, 1]), ("uniform", [-2.5, 7]), ("uniform", [[0.0, 1.0, 5.0], [[5.5], [9.5]]]),
    ("normal", [0, 1]), ("normal", [3, 2.5]), ("normal", [[1.0, -1.0, 4.0], 0.5]),
    ("exponential", [1]), ("exponential", [0.25]), ("exponential", [[1.0, 2.0, 3.0]]),
    ("laplace", [0, 1]), ("laplace", [2, 3.5]), ("gumbel", [0, 1]), ("gumbel", [-1, 2]),
    ("logistic", [0, 1]), ("logistic", [5, 0.1]), ("logNormal", [0, 1]), ("logNormal", [1, 0.25]),
    ("triangular", [-1, 0.5, 3]), ("triangular", [0, 0, 1]), ("triangular", [[0.0, 1.0], 2.0, [[2.0], [5.0]]]),
    ("rayleigh", [1]), ("rayleigh", [3]), ("weibull", [0.5]), ("weibull", [1]), ("weibull", [4]), ("weibull", [0]),
    ("pareto", [1]), ("pareto", [3.5]), ("power", [0.3]), ("power", [5]), ("wald", [1, 1]), ("wald", [3, 0.2]),
    ("gamma", [1, 1]), ("gamma", [0, 1]), ("gamma", [0.05, 2]), ("gamma", [0.75, 1]), ("gamma", [1.5, 3]),
    ("gamma", [250, 0.5]), ("gamma", [[0.5, 1.0, 2.0], [[1.0], [10.0]]]),
    ("beta", [0.5, 0.5]), ("beta", [1, 1]), ("beta", [0.01, 0.02]), ("beta", [1e-105, 2e-105]),
    ("beta", [1e-4, 3e-4]), ("beta", [2, 0.5]), ("beta", [8, 3]), ("beta", [[1.0, 2.0], [0.5, 0.7]]),
    ("chiSquare", [1]), ("chiSquare", [2]), ("chiSquare", [7.5]), ("noncentralChiSquare", [0.5, 2]),
    ("noncentralChiSquare", [3, 0]), ("noncentralChiSquare", [3, 25]), ("noncentralChiSquare", [1, 60]),
    ("f", [1, 3]), ("f", [10, 4.5]), ("noncentralF", [3, 5, 2]), ("noncentralF", [0.5, 5, 40]),
    ("studentT", [1]), ("studentT", [5.5]), ("studentT", [[2.0, 30.0]]), ("standardCauchy", []),
    ("vonMises", [0, 0]), ("vonMises", [1, 1e-6]), ("vonMises", [1, 4]), ("vonMises", [-3, 0.3]),
    ("vonMises", [2, 1000]), ("vonMises", [3, 1e7]),
]
COUNTS = [
    ("binomial", [10, 0.3]), ("binomial", [10, 0.7]), ("binomial", [1, 0.5]), ("binomial", [0, 0.5]),
    ("binomial", [5, 0]), ("binomial", [5, 1]), ("binomial", [100, 0.3]), ("binomial", [100, 0.301]),
    ("binomial", [1000, 0.5]), ("binomial", [1000, 0.9]), ("binomial", [100000, 0.25]),
    ("binomial", [10**9, 0.125]), ("binomial", [10**12, 1e-11]), ("binomial", [[10, 200, 5000], [[0.2], [0.9]]]),
    ("negativeBinomial", [1, 0.5]), ("negativeBinomial", [0.5, 0.9]), ("negativeBinomial", [20, 0.05]),
    ("poisson", [1]), ("poisson", [0]), ("poisson", [0.01]), ("poisson", [9.99]), ("poisson", [10]),
    ("poisson", [35.5]), ("poisson", [1e4]), ("poisson", [1e10]), ("poisson", [[0.5, 9.0, 11.0, 200.0]]),
    ("geometric", [0.5]), ("geometric", [1]), ("geometric", [0.1]), ("geometric", [1e-5]), ("geometric", [1e-19]),
    ("zipf", [1.05]), ("zipf", [2]), ("zipf", [7.5]), ("logSeries", [0.1]), ("logSeries", [0.9]), ("logSeries", [0.9999]),
    ("hypergeometric", [5, 6, 7]), ("hypergeometric", [10, 5, 0]), ("hypergeometric", [3, 200, 9]),
    ("hypergeometric", [100, 50, 30]), ("hypergeometric", [50, 100, 120]), ("hypergeometric", [1000, 2000, 1500]),
    ("hypergeometric", [10**6, 10**8, 10**5]), ("hypergeometric", [20, 20, 20]), ("hypergeometric", [[5, 50, 500], 60, 40]),
]
NAMES = {
    "logNormal": "lognormal", "chiSquare": "chisquare", "noncentralChiSquare": "noncentral_chisquare",
    "noncentralF": "noncentral_f", "studentT": "standard_t", "standardCauchy": "standard_cauchy",
    "vonMises": "vonmises", "negativeBinomial": "negative_binomial", "logSeries": "logseries",
}


def single_and_many(rng, name, parameters, count):
    """One draw, then an array."""
    method = getattr(rng, NAMES.get(name, name))
    arrays = [np.array(p) if isinstance(p, list) else p for p in parameters]
    if any(isinstance(p, list) for p in parameters):
        shape = np.broadcast_shapes(*[np.shape(a) for a in arrays])
        return np.concatenate([method(*arrays).ravel(), method(*arrays, size=(5, *shape)).ravel()])
    first = np.array([method(*arrays)])
    return np.concatenate([first, method(*arrays, size=count)])


def integers(rng, kind, low, high, count, old):
    """A closed range: one number, then an array."""
    if old:
        return np.array([rng.randint(low, high + 1, dtype=kind)] + rng.randint(low, high + 1, size=count, dtype=kind).tolist(), dtype=kind)
    one = rng.integers(low, high, endpoint=True, dtype=kind)
    return np.concatenate([[one], rng.integers(low, high, endpoint=True, size=count, dtype=kind)])


def ranges(kind):
    info = np.iinfo(kind)
    result = [(0, 0), (0, 1), (3, 8), (0, 99), (info.min, info.max), (info.max - 6, info.max), (0, 63)]
    if info.bits >= 16:
        result += [(0, 255), (1, 1000), (0, info.max // 2 + 1)]
    if info.bits >= 32:
        result += [(0, 0xffff), (0, 10**9), (0, info.max // 3 * 2)]
    if info.bits == 64:
        result += [(0, 2**32 - 2), (0, 2**32 - 1), (0, 2**32), (5, 2**40), (0, 2**62 + 1)]
    return result


class Program:
    def __init__(self, rng, old=False):
        self.rng, self.old, self.calls = rng, old, []

    def add(self, name, values, **more):
        self.calls.append({"call": name, **more, "first": [f"{w:x}" for w in words(values)[:2]], "hash": hashed(values)})

    def distributions(self, table, count):
        for name, parameters in table:
            values = single_and_many(self.rng, name, parameters, count)
            self.add(name, values, parameters=parameters, count=count)

    def integers(self, count):
        for kind in TYPES:
            for low, high in ranges(kind):
                values = integers(self.rng, kind, low, high, count, self.old)
                self.add("integers", values, type=kind, low=str(low), high=str(high), count=count)
        draw = self.rng.randint if self.old else self.rng.integers
        for kind in ("int8", "uint16", "int64"):
            low = np.array([0, 3, 5, 7], dtype=kind)
            high = np.maximum(np.array([[1], [100], [120]]), low + 1).astype(kind)
            values = np.concatenate([draw(low, high, dtype=kind).ravel(), draw(low, high, size=(7, 3, 4), dtype=kind).ravel()])
            self.add("integersBetween", values, type=kind, low=",".join(map(str, low.tolist())), high=str(high.ravel().tolist())[1:-1].replace(" ", ""))

    def choices(self):
        rng = self.rng
        p = np.array([0.1, 0, 0.3, 0.25, 0.05, 0.3])
        matrix = np.arange(30.0).reshape(5, 6)
        self.add("choice replacing", rng.choice(1000, (3, 67)))
        self.add("choice distinct", rng.choice(1000, 67, replace=False))
        self.add("choice all", rng.choice(77, 77, replace=False))
        self.add("choice large", rng.choice(20001, 5000, replace=False))
        self.add("choice weighted", rng.choice(6, (5, 41), p=p))
        self.add("choice weighted distinct", rng.choice(6, 5, replace=False, p=p))
        self.add("choice one", np.array([rng.choice(10), rng.choice(6, p=p)]))
        self.add("choice elements", rng.choice(matrix[:, 2], 9))
        if not self.old:
            self.add("choice unshuffled", rng.choice(1000, 67, replace=False, shuffle=False))
            self.add("choice large unshuffled", rng.choice(20001, 5000, replace=False, shuffle=False))
            self.add("choice rows", rng.choice(matrix, (2, 3)))
            self.add("choice columns", rng.choice(matrix, 4, replace=False, axis=1))

    def shuffles(self):
        rng = self.rng
        a = np.arange(101)
        rng.shuffle(a)
        self.add("shuffle", a)
        rng.shuffle(a[::-2])
        self.add("shuffle view", a)
        m = np.arange(60, dtype=np.int16).reshape(5, 12)
        rng.shuffle(m)
        self.add("shuffle rows", m)
        self.add("permutation", rng.permutation(50))
        self.add("permutation elements", rng.permutation(np.arange(0, 5, 0.125)))
        self.add("permutation rows", rng.permutation(m))
        if self.old:
            return
        rng.shuffle(m, axis=1)
        self.add("shuffle columns", m)
        self.add("permutation columns", rng.permutation(m, axis=1))
        self.add("permuted rows", rng.permuted(m, axis=0))
        self.add("permuted columns", rng.permuted(m, axis=1))
        self.add("permuted all", rng.permuted(m))
        self.add("permuted in F order", rng.permuted(np.asfortranarray(m)))
        self.add("permuted view", rng.permuted(m[1:, ::3]))
        cube = np.arange(60).reshape(3, 4, 5)
        self.add("permuted middle", rng.permuted(cube, axis=1))
        self.add("permuted transposed", rng.permuted(cube.transpose(1, 0, 2)))

    def vectors(self):
        rng = self.rng
        p = [0.2, 0.3, 0.1, 0.4]
        self.add("multinomial", rng.multinomial(20, p, size=(3, 7)))
        self.add("multinomial large", rng.multinomial(2000, p, size=11))
        self.add("dirichlet", rng.dirichlet([0.5, 2, 3.5], size=(2, 9)))
        self.add("dirichlet small", rng.dirichlet([0.05, 0.02, 0.09, 0.01], size=13))
        if self.old:
            return
        self.add("multinomial broadcast", rng.multinomial(np.array([[5], [50], [0]]), np.array([p, p[::-1]])))
        colors = [20, 0, 35, 12, 3]
        self.add("hypergeometric marginals", rng.multivariate_hypergeometric(colors, 11, size=17))
        self.add("hypergeometric marginals more", rng.multivariate_hypergeometric(colors, 61, size=(3, 5)))
        self.add("hypergeometric count", rng.multivariate_hypergeometric(colors, 11, size=17, method="count"))
        self.add("hypergeometric count more", rng.multivariate_hypergeometric(colors, 61, size=9, method="count"))


def generator_program(kind, count):
    bits = getattr(np.random, kind)(20260729)
    rng = np.random.Generator(bits)
    program = Program(rng)

    def reals():
        for name, method in (("random", rng.random), ("standardNormal", rng.standard_normal),
                             ("standardExponential", rng.standard_exponential)):
            for dtype in (np.float64, np.float32):
                values = np.concatenate([[method(dtype=dtype)], method(size=count, dtype=dtype)]).astype(dtype)
                program.add(name, values, type=np.dtype(dtype).name, count=count)
        for dtype in (np.float32, np.float64):
            values = rng.standard_exponential(size=count, dtype=dtype, method="inv")
            program.add("standardExponential inverse", values, type=np.dtype(dtype).name, count=count)
            for alpha in (0, 0.5, 1, 3.25):
                values = rng.standard_gamma(alpha, size=count, dtype=dtype)
                program.add("standardGamma", values, type=np.dtype(dtype).name, count=count, parameters=[alpha])

    reals()
    program.integers(count)
    program.add("booleans", rng.integers(0, 2, size=count, dtype=bool), count=count)
    program.add("bytes", np.frombuffer(rng.bytes(count), dtype=np.uint8), count=count)
    program.distributions(CONTINUOUS, count)
    program.distributions(COUNTS, count // 4)
    program.choices()
    program.shuffles()
    program.vectors()
    reals()
    return {"generator": kind, "calls": program.calls, "state": plain(bits.state)}


def many_program(kind, count):
    """Long streams, which several threads fill, after an odd number of halves."""
    bits = getattr(np.random, kind)(7)
    rng = np.random.Generator(bits)
    program = Program(rng)
    for name, method in (("random", rng.random), ("standardNormal", rng.standard_normal),
                         ("standardExponential", rng.standard_exponential)):
        for dtype in (np.float32, np.float64):
            values = np.concatenate([[method(dtype=dtype)], method(size=count, dtype=dtype)]).astype(dtype)
            program.add(name, values, type=np.dtype(dtype).name, count=count)
    for dtype, low, high in (("int64", 0, 99), ("int32", 0, 2**31 - 1), ("uint8", 0, 255), ("uint32", 5, 10**7),
                             ("int64", 0, 2**33), ("uint8", 0, 15)):
        values = integers(rng, dtype, low, high, count, False)
        program.add("integers", values, type=dtype, low=str(low), high=str(high), count=count)
    return {"generator": kind, "calls": program.calls, "state": plain(bits.state)}


def old_program(count):
    state = np.random.RandomState(42)
    program = Program(state, old=True)
    for name, values in (("rand", state.rand(7, 3)), ("randn", state.randn(5, 3)), ("randn", state.randn(5, 3)),
                         ("random_sample", state.random_sample(count)),
                         ("standard_exponential", state.standard_exponential(count))):
        program.add(name, values, count=count)
    for alpha in (0, 0.5, 1, 3.25):
        program.add("standard_gamma", state.standard_gamma(alpha, size=count), count=count, parameters=[alpha])
    program.integers(count // 4)
    program.add("bytes", np.frombuffer(state.bytes(count), dtype=np.uint8), count=count)
    few = [(n, p) for n, p in COUNTS if not (n == "geometric" and p == [1e-19])
           and not (n == "hypergeometric" and p[2] == 0)]
    program.distributions(CONTINUOUS, count)
    program.distributions(few, count // 4)
    program.choices()
    program.shuffles()
    program.vectors()
    program.add("randn", state.randn(3, 3))
    return {"generator": "RandomState", "calls": program.calls, "state": plain(state.get_state(legacy=False))}


def seeding():
    """States of generators that were seeded, spawned, advanced and jumped."""
    lines = []
    for seed in (0, 1, 2**31, 2**32, 2**64 - 1, 2**128 + 12345, [1, 2, 3], [2**40, 0, 7, 2**33, 5, 6]):
        sequence = np.random.SeedSequence(seed)
        child = sequence.spawn(3)[2].spawn(2)[1]
        text = [str(s) for s in seed] if isinstance(seed, list) else [str(seed)]
        lines.append({"seeds": text, "words": sequence.generate_state(11).tolist(),
                      "long": [str(w) for w in sequence.generate_state(5, np.uint64).tolist()],
                      "child": child.generate_state(9).tolist()})
    for kind in ("PCG64", "PCG64DXSM", "Philox", "SFC64", "MT19937"):
        bits = getattr(np.random, kind)(987654321)
        values = np.array([bits.random_raw(3)]).ravel().tolist()
        np.random.Generator(bits).random(dtype=np.float32)
        record = {"bits": kind, "raw": [f"{v:x}" for v in values], "state": plain(bits.state)}
        if kind != "SFC64":
            for jumps in (1, 3):
                jumped = bits.jumped(jumps)
                record[f"jumped{jumps}"] = plain(jumped.state)
        if kind in ("PCG64", "PCG64DXSM", "Philox"):
            for delta in (0, 1, 1000, -5, 2**70 + 3):
                other = type(bits)(0)
                other.state = bits.state
                record[f"advanced{delta}"] = plain(other.advance(delta).state)
        lines.append(record)
    legacy = []
    for seed in (0, 42, 2**32 - 1, [1], [5, 6, 7], list(range(700))):
        legacy.append({"old": seed if isinstance(seed, list) else [seed], "isList": isinstance(seed, list),
                       "raw": np.random.RandomState(seed).randint(0, 2**32, 5, dtype=np.uint32).tolist()})
    mean, covariance = np.array([1.0, -2.0, 0.5]), np.array([[4.0, 1.0, 0.5], [1.0, 3.0, -1.0], [0.5, -1.0, 2.0]])
    u, values, vh = np.linalg.svd(covariance)
    draw, old = np.random.default_rng, np.random.RandomState(5)
    vectors = [
        ("cholesky", draw(5).multivariate_normal(mean, covariance, (2, 3), method="cholesky"), np.linalg.cholesky(covariance)),
        ("svd", draw(5).multivariate_normal(mean, covariance, (2, 3)), u * np.sqrt(values)),
        ("old", old.multivariate_normal(mean, covariance, (2, 3)), vh.T * np.sqrt(values)),
    ]
    return lines + legacy + [
        {"vectors": numbers.ravel().tolist(), "factor": factor.ravel().tolist(), "method": method}
        for method, numbers, factor in vectors]


def main():
    programs = [generator_program(kind, 1001 if kind == "PCG64" else 333)
                for kind in ("PCG64", "PCG64DXSM", "Philox", "SFC64", "MT19937")]
    programs += [many_program(kind, 300001) for kind in ("PCG64", "PCG64DXSM", "Philox", "SFC64", "MT19937")]
    programs.append(old_program(701))
    with open(os.path.join(FOLDER, "random_streams.jsonl"), "w") as file:
        for program in programs:
            file.write(json.dumps(program, separators=(",", ":")) + "\n")
    with open(os.path.join(FOLDER, "random_seeds.jsonl"), "w") as file:
        for line in seeding():
            file.write(json.dumps(line, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
