"""Writes products.jsonl: arrays, and the products that NumPy 2.4.6 computes of them.

Run it with python3 in any directory; the file lands beside this script. All random numbers have fixed seeds,
and are small integers, so that every type represents the results exactly.

One record a line, a JSON object:

  function  the name of a function in `GoldenProductTests`, and its arguments
  kind      "natural": all types with arithmetic; "signed": those with negative numbers; "wide": those of at least
            32 bits; "complex": complex numbers, each as two numbers, the real part first; "truth": Bool, as 0 or 1
  inputs    arrays: their shape and their elements in C order
  result    an array in the same form
"""

import json
import pathlib

import numpy as np


def encoded(array):
    array = np.asarray(array)
    flat = array.ravel()
    if np.iscomplexobj(flat):
        flat = np.stack([flat.real, flat.imag], -1).ravel()
    return {"shape": list(array.shape), "data": [int(number) for number in flat]}


# The shapes of operands; the last ones are large enough for every routine of BLAS.
MATRICES = [
    [(3,), (3,)], [(2, 3), (3,)], [(3,), (3, 2)], [(2, 3), (3, 4)], [(1, 1), (1, 5)], [(4, 1), (1, 3)],
    [(2, 0), (0, 3)], [(0, 2), (2, 3)], [(2, 3, 4), (4,)], [(2, 3, 4), (4, 2)], [(3,), (2, 3, 2)],
    [(2, 1, 3, 2), (4, 2, 3)], [(5, 2, 3), (1, 3, 4)],
]
LARGE = [
    [(30,), (30,)], [(12, 10), (10,)], [(10,), (10, 12)], [(12, 10), (10, 11)], [(12, 1), (1, 11)],
    [(3, 12, 10), (10, 9)], [(3, 12, 10), (3, 10, 9)], [(4, 9, 20), (20,)],
]
EINSUMS = [
    ("ij,jk->ik", [(2, 3), (3, 4)]), ("ij,jk", [(2, 3), (3, 4)]), ("ij,kj->ki", [(2, 3), (4, 3)]),
    ("ii", [(3, 3)]), ("ii->i", [(3, 3)]), ("ij->ji", [(2, 3)]), ("ij->", [(2, 3)]), ("ba", [(2, 3)]),
    ("i,j->ij", [(2,), (3,)]), ("i,i->", [(3,), (3,)]), ("ij,ij->i", [(2, 3), (2, 3)]),
    ("bij,bjk->bik", [(2, 2, 3), (2, 3, 2)]), ("...ij,...jk->...ik", [(2, 2, 3), (3, 2)]),
    ("ijk,jil->kl", [(2, 3, 2), (3, 2, 2)]), ("ij,jk,kl->il", [(2, 2), (2, 3), (3, 2)]),
    ("ijkl,jl->ik", [(2, 2, 2, 2), (2, 2)]), ("i...->...", [(2, 3, 2)]), (",ij->ij", [(), (2, 3)]),
    ("aab,b->a", [(2, 2, 3), (3,)]),
]


def vector_records(a, b):
    """Products with vectors: the columns of b, or the rows of a, are vectors for all matrices of the other one."""
    if a.ndim > 1 and b.ndim > 1:
        matrices, vectors = a[..., None, :, :], b.swapaxes(-1, -2)
        yield "matvec", [matrices, vectors], np.matvec(matrices, vectors)
        matrices = b[..., None, :, :]
        yield "vecmat", [a, matrices], np.vecmat(a, matrices)
    elif a.ndim > 1:
        yield "matvec", [a, b], np.matvec(a, b)
    elif b.ndim > 1:
        yield "vecmat", [a, b], np.vecmat(a, b)


def records(kind, numbers):
    def both(shapes):
        return [numbers(*shape) for shape in shapes]

    for shapes in MATRICES + (LARGE if kind in ("wide", "complex", "truth") else []):
        a, b = both(shapes)
        yield "matmul", [a, b], np.matmul(a, b)
        if shapes in LARGE:
            continue
        yield "dot", [a, b], np.dot(a, b)
        yield "tensordot 0", [a, b], np.tensordot(a, b, 0)
        if a.shape[-1] == b.shape[0]:
            yield "tensordot 1", [a, b], np.tensordot(a, b, 1)
        yield from vector_records(a, b)
    for shapes in [[(2, 3), (4, 3)], [(3,), (2, 2, 3)], [(), (2, 3)]]:
        a, b = both(shapes)
        yield "inner", [a, b], np.inner(a, b)
    a, b = both([(2, 3, 4), (4, 3, 2)])
    yield "tensordot 1,2 1,0", [a, b], np.tensordot(a, b, ([1, 2], [1, 0]))
    yield "tensordot 0,-1 -1,0", [a, b], np.tensordot(a, b, ([0, -1], [-1, 0]))
    for shapes in [[(3,), (4,)], [(2, 2), (3,)]]:
        a, b = both(shapes)
        yield "outer", [a, b], np.outer(a, b)
    for shapes in [[(2,), (3,)], [(2, 2), (3,)], [(2, 3), (2, 2)], [(2, 1, 2), (2, 2)]]:
        a, b = both(shapes)
        yield "kron", [a, b], np.kron(a, b)
    for subscripts, shapes in EINSUMS:
        arrays = both(shapes)
        yield f"einsum {subscripts}", arrays, np.einsum(subscripts, *arrays)
    if kind == "truth":
        return
    a, b = both([(2, 3), (2, 3)])
    yield "vdot", [a, b], np.vdot(a, b)
    yield "vecdot -1", [a, b], np.vecdot(a, b)
    yield "vecdot 0", [a, b], np.vecdot(a, b, axis=0)
    if kind == "natural":
        return
    for shapes, axis in [([(3,), (3,)], -1), ([(2, 3), (3,)], -1), ([(3, 2), (3, 2)], 0)]:
        a, b = both(shapes)
        yield f"cross {axis}", [a, b], np.cross(a, b, axis=axis)


def main():
    random = np.random.default_rng(11)
    kinds = {
        "natural": lambda *shape: random.integers(0, 3, shape),
        "signed": lambda *shape: random.integers(-2, 3, shape),
        "wide": lambda *shape: random.integers(-9, 10, shape),
        "complex": lambda *shape: random.integers(-4, 5, shape) + 1j * random.integers(-4, 5, shape),
        "truth": lambda *shape: random.integers(0, 3, shape) == 0,
    }
    lines = []
    for kind, numbers in kinds.items():
        for function, inputs, result in records(kind, numbers):
            record = {
                "function": function,
                "kind": kind,
                "inputs": [encoded(array) for array in inputs],
                "result": encoded(result),
            }
            lines.append(json.dumps(record))
    target = pathlib.Path(__file__).with_name("products.jsonl")
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if np.__version__ != "2.4.6":
        raise SystemExit(f"NumPy 2.4.6 is the reference, not {np.__version__}")
    main()
