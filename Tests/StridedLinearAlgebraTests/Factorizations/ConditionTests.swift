import Oracle
import Strided
import StridedLinearAlgebra
import Testing

/// Condition estimates, and the norms behind them.
@Suite struct ConditionTests {
  @Test(arguments: LinearKind.allCases)
  func estimates(kind: LinearKind) throws { try estimates(kind.type) }

  /// An estimate is at most the condition number, and seldom less than a tenth of it.
  private func estimates<Element: LinearScalar>(_ type: Element.Type) throws {
    let log = FailureLog()
    var matrices = TestMatrices<Element>(seed: 81)
    func check(
      _ found: NDArray<Element.RealPart>, _ wanted: NDArray<Element.RealPart>, _ text: String
    ) {
      for (estimate, condition) in zip(found.elements, wanted.elements) {
        log.check(
          estimate <= condition * 1.1 && estimate >= condition / 10,
          "\(type) \(text): \(estimate), \(condition)")
      }
    }
    let large = Element(real: Element.RealPart.self == Double.self ? 1e200 : 1e25)
    for (text, a) in matrices.definite() where a.count > 0 {
      let expected = try conditionNumbers(a, .one)
      for (name, view) in a.representations {
        check(try lu(view).conditionEstimates(), expected, "LU \(text) \(name)")
        for triangle in [Triangle.lower, .upper] {
          // The other triangle is not read.
          let half = view.copy(order: name.hasPrefix("F") ? .f : .c)
          if triangle == .lower {
            half.assign(half.lowerTriangle() + half.upperTriangle(offset: 1) * 1000)
          } else {
            half.assign(half.upperTriangle() + half.lowerTriangle(offset: -1) * 1000)
          }
          let definite = try cholesky(half, triangle: triangle)
          check(definite.conditionEstimates(), expected, "Cholesky \(text) \(name)")
          let symmetric = try ldl(half, triangle: triangle)
          check(symmetric.conditionEstimates(), expected, "LDL \(text) \(name)")
        }
      }
      if text == "large numbers" || text == "graded" { continue }
      // Numbers whose squares overflow or underflow.
      for scale in [large, 1 / large] {
        check(try lu(a * scale).conditionEstimates(), expected, "LU \(text) \(scale)")
        check(try cholesky(a * scale).conditionEstimates(), expected, "Cholesky \(text) \(scale)")
      }
    }
    log.finish(atLeast: 300)
  }

  @Test func numbersThatAreNotRead() throws {
    for value in [Double.nan, .infinity] {
      let a = NDArray<Double>([[4, value], [2, 5]])
      #expect(try cholesky(a).lower == [[2, 0], [1, 2]])
      #expect(try cholesky(a.transposed(), triangle: .upper).lower == [[2, 0], [1, 2]])
      #expect(try abs(ldl(a).determinants()[] - 16) < 1e-13)
      #expect(try abs(hermitianEigenvalues(a).sum() - 9) < 1e-13)
      let expected = LinearAlgebraError.Reason.notFinite(at: [0, 1])
      for error in [
        thrown({ () throws(LinearAlgebraError) in try cholesky(a, triangle: .upper) }),
        thrown({ () throws(LinearAlgebraError) in try ldl(a, triangle: .upper) }),
        thrown({ () throws(LinearAlgebraError) in try eigh(a, triangle: .upper) }),
      ] { #expect(error?.reason == expected) }
      for n in [7, 40] {
        for place in [[0, 0], [n - 1, 0], [n - 1, n - 1], [n / 2, 3]] {
          let (b, c) = (NDArray<Double>.identity(n), NDArray<Complex<Double>>.identity(n))
          b[place[0], place[1]] = value
          c[place[0], place[1]] = Complex(value, 1)
          let reason = LinearAlgebraError.Reason.notFinite(at: Coordinates(place))
          #expect(thrown { () throws(LinearAlgebraError) in try lu(b) }?.reason == reason)
          #expect(thrown { () throws(LinearAlgebraError) in try lu(c) }?.reason == reason)
          #expect(thrown { () throws(LinearAlgebraError) in try cholesky(b) }?.reason == reason)
          #expect(thrown { () throws(LinearAlgebraError) in try cholesky(c) }?.reason == reason)
        }
      }
    }
    // Finite numbers whose sum overflows are permitted.
    let large = NDArray<Double>([[1e308, 1e308], [9e307, 1e307]])
    #expect((try lu(large).reconstructed() - large).largest < 1e293)
  }
}
