import Strided

/// The eigenvalues and eigenvectors of a real symmetric matrix by the steps of `syevd`.
///
/// Divide and conquer of our own finds the vectors of the tridiagonal matrix. They are multiplied by the reflections in
/// larger blocks than those of LAPACK.
@safe
struct TridiagonalEigenproblem<Element: LinearScalar> {
  typealias Real = Element.RealPart

  /// Whether matrices of some rows are real, and neither small nor large.
  static func accepts(_ n: Int) -> Bool {
    !Element._isComplex && n >= Tuning.smallReduction && n <= Tuning.blockedFactors
  }

  /// Whether a matrix certainly needs no scaling.
  ///
  /// - Parameter norm: the largest sum of absolute values of a column.
  static func accepts(_ n: Int, norm: Real) -> Bool {
    // `syevd` scales a matrix whose largest element is beyond these limits.
    let least = (Real.leastNormalMagnitude / Real.ulpOfOne).squareRoot()
    return norm > Real(n) * least && norm < 1 / least
  }

  /// Like `syevd` for the upper triangle: overwrites the matrix, and writes the eigenvalues and the eigenvectors.
  ///
  /// Returns `info` of the step that failed, or 0.
  ///
  /// - Parameter vectors: the place of the eigenvectors: that of the matrix, or of other columns without gaps.
  static func decompose(
    _ n: Int, _ a: UnsafeMutablePointer<Element>, _ lead: Int, _ values: UnsafeMutablePointer<Real>,
    to vectors: UnsafeMutablePointer<Element>
  ) -> Int {
    if unsafe a != vectors { return unsafe decompose(n, a, lead, values, apart: vectors) }
    return unsafe withWorkspace(n * n) { (vectors: UnsafeMutablePointer<Element>) in
      let info = unsafe decompose(n, a, lead, values, apart: vectors)
      unsafe copyColumns(n, n, from: vectors, 1, n, to: a, lead)
      return info
    }
  }

  private static func decompose(
    _ n: Int, _ a: UnsafeMutablePointer<Element>, _ lead: Int, _ values: UnsafeMutablePointer<Real>,
    apart vectors: UnsafeMutablePointer<Element>
  ) -> Int {
    let lapack = Element._lapack
    guard let reduce = unsafe lapack.sytrd, let solve = unsafe lapack.stedc else {
      trap("LAPACK: complex matrices have no tridiagonal form here")
    }
    return unsafe withWorkspace(n) { (scales: UnsafeMutablePointer<Element>) in
      unsafe withWorkspace(n) { (beside: UnsafeMutablePointer<Real>) in
        var info = unsafe reduce("U", n, a, lead, values, beside, scales)
        if info != 0 { return info }
        info = unsafe Factors.eigenvectors(
          width: MemoryLayout<Element>.stride, n, values, beside, vectors, n
        ) { n, values, beside, vectors in
          unsafe solve(
            "I", n, values.assumingMemoryBound(to: Real.self),
            beside.assumingMemoryBound(to: Real.self),
            vectors.assumingMemoryBound(to: Element.self), n)
        }
        if info != 0 { return info }
        let reflections = unsafe Reflections(
          a + lead, element: 1, vector: lead, scales: scales, count: n - 1, length: n - 1,
          isBackward: true)
        unsafe Factors.multiply(
          width: MemoryLayout<Element>.stride, by: reflections, vectors, n, columns: n)
        return 0
      }
    }
  }
}
