import Strided

/// The eigenvalues and eigenvectors of a real symmetric matrix by the steps of `syevd`.
///
/// The vectors of the tridiagonal matrix are multiplied by the reflections in larger blocks than those of LAPACK.
@safe
struct TridiagonalEigenproblem<Element: LinearScalar> {
  typealias Real = Element.RealPart

  /// Whether the matrices are real, neither small nor large, and need not be scaled.
  ///
  /// - Parameter norms: for each matrix, the largest sum of absolute values of a column.
  static func accepts(_ n: Int, _ norms: StackValues<Real>) -> Bool {
    guard !Element._isComplex, (Tuning.smallReduction...Tuning.blockedFactors).contains(n) else {
      return false
    }
    // `syevd` scales matrices beyond these limits.
    let least = (Real.leastNormalMagnitude / Real.ulpOfOne).squareRoot()
    return norms.allSatisfy { $0 > Real(n) * least && $0 < 1 / least }
  }

  /// Like `syevd` for the upper triangle: writes the eigenvalues, and replaces the matrix by the eigenvectors.
  ///
  /// Returns `info` of `stedc`, which is that of `syevd`.
  static func decompose(
    _ n: Int, _ a: UnsafeMutablePointer<Element>, _ lead: Int, _ values: UnsafeMutablePointer<Real>
  ) -> Int {
    let lapack = Element._lapack
    guard let reduce = unsafe lapack.sytrd, let solve = unsafe lapack.stedc else {
      trap("LAPACK: complex matrices have no tridiagonal form here")
    }
    return unsafe withWorkspace(n * n + n) { (vectors: UnsafeMutablePointer<Element>) in
      unsafe withWorkspace(n) { (beside: UnsafeMutablePointer<Real>) in
        let scales = unsafe vectors + n * n
        var info = unsafe reduce("U", n, a, lead, values, beside, scales)
        if info == 0 { info = unsafe solve("I", n, values, beside, vectors, n) }
        if info != 0 { return info }
        let reflections = unsafe Reflections(
          a + lead, element: 1, vector: lead, scales: scales, count: n - 1, length: n - 1,
          isBackward: true)
        unsafe Factors.multiply(
          width: MemoryLayout<Element>.stride, by: reflections, vectors, n, columns: n)
        for column in 0..<n {
          unsafe (a + column * lead).update(from: vectors + column * n, count: n)
        }
        return 0
      }
    }
  }
}
