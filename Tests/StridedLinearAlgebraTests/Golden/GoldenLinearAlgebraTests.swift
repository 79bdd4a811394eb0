import Oracle
import Strided
import StridedLinearAlgebra
import Testing

/// Every function against the results of NumPy and SciPy.
@Suite struct GoldenLinearAlgebraTests {
  @Test(arguments: LinearKind.allCases)
  func replay(kind: LinearKind) throws { try replay(kind.type) }

  private func replay<Element: LinearScalar>(_ type: Element.Type) throws {
    let log = FailureLog(reported: 20)
    for record in try GoldenRecord.all() where record.complex == Element._isComplex {
      let inputs = record.inputs.map { $0.array(of: type) }
      let found = try results(record.function, inputs)
      for (number, expected) in record.results.enumerated() {
        let wanted = expected.array(of: Complex<Element.RealPart>.self)
        let scale = Swift.max(wanted.largest, inputs.first?.largest ?? 1, 1)
        let result = found[number]
        let fits = result.shape == wanted.shape
        let error = fits && wanted.count > 0 ? (result - wanted).largest : 0
        log.check(
          fits && error <= 2e4 * Element.epsilon * scale,
          "\(type) \(record.function) \(record.inputs.map(\.shape)): \(error), \(result)")
      }
    }
    log.finish(atLeast: 120)
  }

  /// Numbers as complex numbers.
  private func numbers<Element: LinearScalar>(
    _ array: NDArray<Element>
  ) -> NDArray<Complex<Element.RealPart>> {
    NDArray(shape: array.shape) {
      let (real, imaginary) = array.element(at: $0)._parts
      return Complex(real, imaginary)
    }
  }

  private func numbers<Real: LinearReal>(_ list: [Real]) -> NDArray<Complex<Real>> {
    numbers(NDArray(list))
  }

  /// Complex numbers by their real parts, then by their imaginary parts, rounded.
  private func ordered<Real: LinearReal>(
    _ values: NDArray<Complex<Real>>
  ) -> NDArray<Complex<Real>> {
    func key(_ number: Real) -> Int { Int((Double(number) * 1e3).rounded()) }
    return NDArray(
      Array(values).sorted {
        (key($0.real), key($0.imaginary)) < (key($1.real), key($1.imaginary))
      })
  }

  private func results<Element: LinearScalar>(
    _ function: String, _ inputs: [NDArray<Element>]
  ) throws -> [NDArray<Complex<Element.RealPart>>] {
    let (a, b) = (inputs[0], inputs[inputs.count - 1])
    let words = function.split(separator: " ")
    let norms: [MatrixNorm] = [
      .frobenius, .nuclear, .two, .leastTwo, .one, .leastOne, .infinity, .leastInfinity,
    ]
    let rough: Element.RealPart = 1e-5
    switch words[0] {
    case "determinants": return [numbers(try determinants(a))]
    case "logDeterminants":
      let (sign, logarithm) = try logDeterminants(a)
      return [numbers(sign), numbers(logarithm)]
    case "inverse": return [numbers(try inverse(a))]
    case "solve": return [numbers(try solve(a, b))]
    case "solveTriangular": return [numbers(try solveTriangular(a, b, .lower))]
    case "solveBanded": return [numbers(try solveBanded(a, lower: 2, upper: 1, b))]
    case "solvePositiveDefinite": return [numbers(try solvePositiveDefinite(a, b))]
    case "leastSquares":
      let fit = try leastSquares(a, b, tolerance: rough)
      let values = fit.singularValues[..<fit.rank]
      let rank = NDArray([Element.RealPart(fit.rank)]).reshaped(to: [])
      return [numbers(fit.solution), numbers(fit.residuals), numbers(rank), numbers(values)]
    case "pseudoInverse": return [numbers(try pseudoInverse(a, tolerance: rough))]
    case "ranks":
      let rank = Element.RealPart(try matrixRank(a, tolerance: rough))
      return [numbers(NDArray([rank]).reshaped(to: []))]
    case "norms": return [numbers(try norms.map { try matrixNorm(a, $0) })]
    case "conditions": return [numbers(try norms.map { try conditionNumber(a, $0) })]
    case "nullProjector":
      let basis = try nullSpace(a, tolerance: rough)
      return [numbers(matmul(basis, adjoint(basis)))]
    case "basisProjector":
      let basis = try orthonormalBasis(a, tolerance: rough)
      return [numbers(matmul(basis, adjoint(basis)))]
    case "singularValues": return [numbers(try singularValues(a))]
    case "absoluteR":
      let r = try qr(a).r
      return [numbers(NDArray(shape: r.shape) { Element.RealPart(r.element(at: $0).size) })]
    case "vectorNorms":
      let orders: [Double] = [0, 1, 2, 3, .infinity, -.infinity]
      return [numbers(orders.map { vectorNorm(a, order: $0) })]
    case "traces": return [numbers(try traces(a))]
    case "cholesky": return [numbers(try cholesky(a).lower)]
    case "hermitianEigenvalues": return [numbers(try hermitianEigenvalues(a))]
    case "pairEigenvalues": return [numbers(try eigh(a, b).values)]
    case "eigenvalues": return [ordered(try eigenvalues(a))]
    case "generalizedEigenvalues": return [ordered(try eig(a, b).values)]
    case "matrixExponential": return [numbers(try matrixExponential(a))]
    case "matrixSquareRoot": return [numbers(try matrixSquareRoot(a))]
    case "matrixLogarithm": return [numbers(try matrixLogarithm(a))]
    case "tensorSolve": return [numbers(try tensorSolve(a, b))]
    // Axis 2 of the array was moved to the front.
    case "tensorSolveMoved": return [numbers(try tensorSolve(a, b, axes: [0, -1]))]
    case "tensorInverse": return [numbers(try tensorInverse(a))]
    case "matrixPower": return [numbers(try matrixPower(a, Int(words[1]) ?? 0))]
    case "polynomialFit":
      return [numbers(try polynomialFit(a, b, degree: Int(words[1]) ?? 0))]
    case "polynomialValues": return [numbers(polynomialValues(a, at: b))]
    case "polynomialRoots": return [ordered(try polynomialRoots(a))]
    default: return try furtherResults(words, inputs)
    }
  }

  /// Results of SciPy's factorisations and of its solvers for matrices of a structure.
  private func furtherResults<Element: LinearScalar>(
    _ words: [Substring], _ inputs: [NDArray<Element>]
  ) throws -> [NDArray<Complex<Element.RealPart>>] {
    let (a, b) = (inputs[0], inputs[inputs.count - 1])
    let forms = [Transposition.none, .transposed, .adjoint]
    func sizes(_ array: NDArray<Element>) -> NDArray<Complex<Element.RealPart>> {
      numbers(NDArray(shape: array.shape) { Element.RealPart(array.element(at: $0).size) })
    }
    func integers(_ array: NDArray<Int>) -> NDArray<Complex<Element.RealPart>> {
      numbers(Array(array).map { Element.RealPart($0) })
    }
    switch words[0] {
    case "luFactors":
      let factors = try lu(a)
      return [integers(factors.permutation), numbers(factors.lower), numbers(factors.upper)]
    case "pivotedR":
      let factors = try qr(a, pivoting: true)
      let order = try #require(factors.permutation)
      return [sizes(factors.q), sizes(factors.r), integers(order)]
    case "absoluteVectors":
      let factors = try svd(a)
      return [sizes(factors.u), sizes(factors.vh)]
    case "hermitianVectors": return [sizes(try eigh(a).vectors)]
    case "hessenberg": return [sizes(try hessenberg(a).h)]
    case "schurValues": return [ordered(try schur(a).values)]
    case "luSolution": return [numbers(try lu(a).solve(b, forms[Int(words[1]) ?? 0]))]
    case "solveTridiagonal":
      return [numbers(try solveTridiagonal(inputs[0], inputs[1], inputs[2], b))]
    case "solvePositiveDefiniteBanded": return [numbers(try solvePositiveDefiniteBanded(a, b))]
    case "choleskySolution": return [numbers(try cholesky(a).solve(b))]
    case "solveUpper":
      return [numbers(try solveTriangular(a, b, .upper, forms[Int(words[1]) ?? 0]))]
    default: fatalError("no function \(words)")
    }
  }
}
