import Oracle
import Strided
import StridedLinearAlgebra
import Testing

/// Matrices whose spectra, factors, inverses and solutions are known.
@Suite struct KnownSpectrumTests {
  /// The second difference matrix has the eigenvalues 2 - 2 cos(πk / (n + 1)), which are its singular values.
  @Test(arguments: LinearKind.allCases)
  func secondDifferences(kind: LinearKind) throws { try secondDifferences(kind.type) }

  private func secondDifferences<Element: LinearScalar>(_ type: Element.Type) throws {
    let n = 30
    let a = TestMatrices<Element>().secondDifference(n)
    let bound = 4 * Double(n) * Element.epsilon
    let expected = (1...n).map { 2 - 2 * Double.cos(.pi * Double($0) / Double(n + 1)) }
    func distance(_ found: NDArray<Element.RealPart>, _ wanted: [Double]) -> Double {
      zip(found.elements, wanted).map { Swift.abs(Double($0) - $1) }.max() ?? .infinity
    }
    for (name, view) in a.representations {
      #expect(distance(try hermitianEigenvalues(view), expected) < bound, "\(name)")
      #expect(distance(try singularValues(view), expected.reversed()) < bound, "\(name)")
      let general = try eigenvalues(view)
      #expect(general.imaginary.largest < bound, "\(name)")
      #expect(distance(general.real.sorted(), expected) < 4 * bound, "\(name)")
      let lower = try cholesky(view).lower
      for row in 0..<n {
        let known = Double.sqrt(Double(row + 2) / Double(row + 1))
        #expect(Swift.abs(lower[row, row].size - known) < bound)
        if row > 0 {
          #expect(Swift.abs(lower[row, row - 1].size - 1 / (lower[row - 1, row - 1].size)) < bound)
        }
      }
      #expect((try determinant(view) - Element(real: Double(n + 1))).size < 40 * bound, "\(name)")
    }
    let cotangent = 1 / Double.tan(.pi / Double(2 * (n + 1)))
    let condition = cotangent * cotangent
    #expect(Swift.abs(Double(try conditionNumber(a)) - condition) < bound * condition * condition)
    let solution = NDArray<Element>(shape: [n]) {
      Element(real: Double(($0[0] + 1) * (n - $0[0])) / 2)
    }
    let ones = NDArray<Element>.ones([n])
    for x in [
      try solve(a, ones), try solvePositiveDefinite(a, ones), try ldl(a).solve(ones),
      try solveTridiagonal(-ones[1...], 2 * ones, -ones[1...], ones),
    ] { #expect((x - solution).largest < bound * condition) }
  }

  /// The Toeplitz matrix of the powers of r has the determinant (1 - r²)ⁿ⁻¹ and a tridiagonal inverse.
  @Test(arguments: LinearKind.allCases)
  func toeplitz(kind: LinearKind) throws { try toeplitz(kind.type) }

  private func toeplitz<Element: LinearScalar>(_ type: Element.Type) throws {
    let (n, ratio) = (12, 0.5)
    let a = TestMatrices<Element>().toeplitz(n, ratio: ratio)
    let bound = 40 * Double(n) * Element.epsilon
    let rest = 1 - ratio * ratio
    let expected = NDArray<Element>(shape: [n, n]) {
      let isCorner = $0[0] == $0[1] && ($0[0] == 0 || $0[0] == n - 1)
      let diagonal = isCorner ? 1 : 1 + ratio * ratio
      let distance = abs($0[0] - $0[1])
      return Element(real: (distance == 0 ? diagonal : distance == 1 ? -ratio : 0) / rest)
    }
    for (name, view) in a.representations {
      #expect((try inverse(view) - expected).largest < bound, "\(name)")
      #expect((try cholesky(view).inverse() - expected).largest < bound, "\(name)")
      #expect((try ldl(view).inverse() - expected).largest < bound, "\(name)")
      #expect((try qr(view).inverse() - expected).largest < bound, "\(name)")
      #expect((try eigh(view).inverse() - expected).largest < bound, "\(name)")
      #expect((try pseudoInverse(view) - expected).largest < bound, "\(name)")
    }
    let known = Double.pow(rest, n - 1)
    #expect((try determinant(a) - Element(real: known)).size < bound)
    #expect((try qr(a, pivoting: true).determinants()[] - Element(real: known)).size < bound)
  }

  /// A tridiagonal Toeplitz matrix a, b, c has the eigenvalues a + 2 sqrt(bc) cos(πk / (n + 1)).
  @Test func generalSpectra() throws {
    let toeplitz = NDArray<Double>(shape: [8, 8]) {
      $0[0] == $0[1] ? 5 : $0[0] == $0[1] + 1 ? 2 : $0[0] + 1 == $0[1] ? 0.5 : 0
    }
    let known = NDArray((1...8).map { 5 - 2 * Double.cos(.pi * Double($0) / 9) })
    #expect((try eigenvalues(toeplitz).real.sorted() - known).largest < 1e-12)
    // A circulant matrix has the Fourier transform of its column as eigenvalues.
    let rotation = NDArray<Double>(shape: [4, 4]) { ($0[1] + 1) % 4 == $0[0] ? 1 : 0 }
    let unit = try eigenvalues(rotation)
    #expect((absolute(unit) - 1).largest < 1e-14 && abs(unit.sum().real) < 1e-14)
  }
}
