"""Writes linear_algebra.jsonl: matrices, and the results of NumPy 2.4.6 and SciPy 1.17 for them.

Run it with python3 in any directory; the file lands beside this script. It needs NumPy and SciPy. All random
numbers have fixed seeds, and are short binary fractions, which every type represents exactly.

One record a line, a JSON object:

  function  the name of a function in `GoldenLinearAlgebraTests`
  complex   whether the numbers are complex; each is then two numbers, the real part first
  inputs    arrays: their shape and their elements in C order
  results   arrays in the same form; results of different order or sign are sorted or made absolute
"""

import json
import pathlib

import numpy as np
import scipy
import scipy.linalg as sl

la = np.linalg


def encoded(array):
    array = np.asarray(array)
    flat = array.ravel()
    if np.iscomplexobj(flat):
        flat = np.stack([flat.real, flat.imag], -1).ravel()
    numbers = [float(number) for number in flat]
    return {"shape": list(array.shape), "data": [n if np.isfinite(n) else str(n) for n in numbers]}


def ordered(values):
    """Complex numbers by their real parts, then by their imaginary parts, rounded."""
    values = np.asarray(values, complex)
    return values[np.lexsort((values.imag.round(6), values.real.round(6)))]


def symmetric(a):
    return a + np.swapaxes(a, -1, -2).conj()


def definite(a):
    return a @ np.swapaxes(a, -1, -2).conj() + 4 * np.eye(a.shape[-1])


def records(random, is_complex):
    def numbers(*shape):
        a = random.integers(-16, 17, shape) / 8
        return a + 1j * random.integers(-16, 17, shape) / 8 if is_complex else a

    square, stack, tall, wide = numbers(5, 5), numbers(2, 3, 3), numbers(7, 3), numbers(3, 6)
    deficient = numbers(6, 2) @ numbers(2, 4)
    half = square / 4
    spd = definite(numbers(4, 4))
    bands = numbers(4, 6)
    bands[1] += 8
    yield "determinants", [square], [la.det(square)]
    yield "determinants", [stack], [la.det(stack)]
    sign, logarithm = la.slogdet(stack)
    yield "logDeterminants", [stack], [sign, logarithm]
    yield "inverse", [square], [la.inv(square)]
    yield "inverse", [stack], [la.inv(stack)]
    for right in [numbers(5), numbers(5, 2), numbers(2, 5, 3)]:
        yield "solve", [square, right], [la.solve(square, right)]
    lower, right = np.tril(square) + 4 * np.eye(5), numbers(5, 2)
    yield "solveTriangular", [lower, right], [sl.solve_triangular(lower, right, lower=True)]
    right = numbers(6, 2)
    yield "solveBanded", [bands, right], [sl.solve_banded((2, 1), bands, right)]
    right = numbers(4)
    yield "solvePositiveDefinite", [spd, right], [sl.solve(spd, right, assume_a="pos")]
    for matrix, right in [(tall, numbers(7)), (wide, numbers(3, 2)), (deficient, numbers(6, 2))]:
        x, _, rank, values = la.lstsq(matrix, right, rcond=None)
        misses = np.abs(right - matrix @ x) ** 2
        yield "leastSquares", [matrix, right], [x, misses.sum(0), rank, values[:rank]]
    for matrix in [square, tall, wide, deficient]:
        yield "pseudoInverse", [matrix], [la.pinv(matrix, rcond=1e-6)]
        yield "ranks", [matrix], [la.matrix_rank(matrix, rtol=1e-6)]
        norms = ["fro", "nuc", 2, -2, 1, -1, np.inf, -np.inf]
        yield "norms", [matrix], [[la.norm(matrix, norm) for norm in norms]]
        null = sl.null_space(matrix, rcond=1e-6)
        yield "nullProjector", [matrix], [null @ null.conj().T]
        basis = sl.orth(matrix, rcond=1e-6)
        yield "basisProjector", [matrix], [basis @ basis.conj().T]
        yield "singularValues", [matrix], [la.svd(matrix, compute_uv=False)]
        yield "absoluteR", [matrix], [np.abs(la.qr(matrix)[1])]
    conditions = [la.cond(square, norm) for norm in ["fro", "nuc", 2, -2, 1, -1, np.inf, -np.inf]]
    yield "conditions", [square], [conditions]
    yield "vectorNorms", [tall], [[la.norm(tall.ravel(), p) for p in [0, 1, 2, 3, np.inf, -np.inf]]]
    yield "traces", [stack], [np.trace(stack, axis1=-2, axis2=-1)]
    yield "cholesky", [spd], [la.cholesky(spd)]
    yield "hermitianEigenvalues", [symmetric(stack)], [la.eigvalsh(symmetric(stack))]
    hermitian, metric = symmetric(numbers(4, 4)), spd
    yield "pairEigenvalues", [hermitian, metric], [sl.eigh(hermitian, metric, eigvals_only=True)]
    yield "eigenvalues", [square], [ordered(la.eigvals(square))]
    yield "generalizedEigenvalues", [square[:4, :4], metric], [ordered(sl.eigvals(square[:4, :4], metric))]
    for scale in [1 / 64, 1 / 4, 1, 4]:
        yield "matrixExponential", [scale * square], [sl.expm(scale * square)]
    for matrix in [spd, np.eye(5) + half / 8, definite(numbers(6, 6)) / 64]:
        yield "matrixSquareRoot", [matrix], [sl.sqrtm(matrix)]
        yield "matrixLogarithm", [matrix], [sl.logm(matrix)]
    cube, right = numbers(2, 3, 3, 2) + 4 * np.eye(6).reshape(2, 3, 3, 2), numbers(2, 3)
    yield "tensorSolve", [cube, right], [la.tensorsolve(cube, right)]
    yield "tensorSolveMoved", [np.moveaxis(cube, 2, 0), right], [la.tensorsolve(cube, right)]
    yield "tensorInverse", [cube], [la.tensorinv(cube)]
    for power in [0, 1, 5, -3]:
        yield f"matrixPower {power}", [square], [la.matrix_power(square, power)]
    x, y = numbers(9) + np.arange(9), numbers(9)
    yield "polynomialFit 3", [x, y], [np.polyfit(x, y, 3)]
    coefficients = numbers(5)
    yield "polynomialValues", [coefficients, x], [np.polyval(coefficients, x)]
    coefficients = np.array([1, -6, 11, -6, 0]) * (1 + 0j if is_complex else 1.0)
    yield "polynomialRoots", [coefficients], [ordered(np.roots(coefficients))]
    yield from structured_records(numbers)
    for matrix in [square, tall, wide, numbers(20, 20)]:
        p, lower, upper = sl.lu(matrix, p_indices=True)
        yield "luFactors", [matrix], [np.argsort(p), lower, upper]
        q, r, order = sl.qr(matrix, mode="economic", pivoting=True)
        yield "pivotedR", [matrix], [np.abs(q), np.abs(r), order]
        u, _, vh = la.svd(matrix, full_matrices=False)
        yield "absoluteVectors", [matrix], [np.abs(u), np.abs(vh)]
    for matrix in [symmetric(numbers(5, 5)), symmetric(numbers(20, 20))]:
        yield "hermitianVectors", [matrix], [np.abs(la.eigh(matrix)[1])]
    for matrix in [square, numbers(20, 20)]:
        yield "hessenberg", [matrix], [np.abs(sl.hessenberg(matrix))]
        values = np.diag(sl.schur(matrix, output="complex")[0])
        yield "schurValues", [matrix], [ordered(values)]
    right = numbers(5, 2)
    for number in range(3):
        solution = sl.lu_solve(sl.lu_factor(square), right, trans=number)
        yield f"luSolution {number}", [square, right], [solution]


def structured_records(numbers):
    below, diagonal, above, right = numbers(5), numbers(6) + 8, numbers(5), numbers(6, 2)
    bands = np.array([np.append(0, above), diagonal, np.append(below, 0)])
    yield "solveTridiagonal", [below, diagonal, above, right], [sl.solve_banded((1, 1), bands, right)]
    bands = numbers(3, 6)
    bands[0] = 16 + bands[0].real
    yield "solvePositiveDefiniteBanded", [bands, right], [sl.solveh_banded(bands, right, lower=True)]
    matrix = definite(numbers(5, 5))
    right = numbers(5)
    yield "choleskySolution", [matrix, right], [sl.cho_solve(sl.cho_factor(matrix, lower=True), right)]
    upper = np.triu(numbers(5, 5), 1) + 4 * np.eye(5)
    for number in range(3):
        solution = sl.solve_triangular(upper, right, trans=number)
        yield f"solveUpper {number}", [upper, right], [solution]



def main():
    lines = []
    for is_complex in [False, True]:
        for function, inputs, results in records(np.random.default_rng(7), is_complex):
            record = {
                "function": function,
                "complex": is_complex,
                "inputs": [encoded(array) for array in inputs],
                "results": [encoded(array) for array in results],
            }
            lines.append(json.dumps(record))
    target = pathlib.Path(__file__).with_name("linear_algebra.jsonl")
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if np.__version__ != "2.4.6" or not scipy.__version__.startswith("1.17."):
        raise SystemExit(f"NumPy 2.4.6 and SciPy 1.17 are the reference, not {np.__version__}, {scipy.__version__}")
    main()
