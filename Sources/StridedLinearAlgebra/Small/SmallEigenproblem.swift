import Strided

/// The eigenvalues and eigenvectors of a symmetric matrix so small that a call of LAPACK takes longer than its work.
///
/// By the cyclic method of Jacobi: Golub and Van Loan, Matrix Computations, 4th edition, section 8.5.
@safe
struct SmallEigenproblem<Element: LinearScalar> {
  typealias Real = Element.RealPart

  /// Whether a matrix is small and real, and squares of its elements neither overflow nor underflow, or has no elements.
  static func accepts(_ n: Int, _ norms: StackValues<Real>) -> Bool {
    if n == 0 { return true }
    if Element._isComplex || n > Tuning.smallEigenproblem { return false }
    return norms.allSatisfy { norm in
      let square = norm * norm
      return norm == 0 || square.isFinite && square * Real.ulpOfOne > Real.leastNormalMagnitude
    }
  }

  /// Like `syevd`: writes the eigenvalues, the least first, and replaces the matrix by the eigenvectors; returns 0.
  ///
  /// Returns 1 if 30 sweeps are not enough, of which five are.
  static func decompose(
    _ triangle: Triangle, _ n: Int, _ a: UnsafeMutablePointer<Element>, _ lead: Int,
    _ values: UnsafeMutablePointer<Real>
  ) -> Int {
    unsafe withWorkspace(2 * n * n) { (matrix: UnsafeMutablePointer<Real>) in
      let vectors = unsafe matrix + n * n
      for column in 0..<n {
        for row in 0..<n {
          let isGiven = triangle == .lower ? row >= column : row <= column
          let place = isGiven ? column * lead + row : row * lead + column
          unsafe matrix[column * n + row] = a[place]._parts.real
          unsafe vectors[column * n + row] = row == column ? 1 : 0
        }
      }
      var sweeps = 0
      while unsafe sweep(n, matrix, vectors) {
        sweeps += 1
        if sweeps == 30 { return 1 }
      }
      for place in 0..<n {
        // The least of the eigenvalues that are left.
        var least = 0
        for column in 1..<Swift.max(n, 1) {
          if unsafe matrix[column * (n + 1)] < matrix[least * (n + 1)] { least = column }
        }
        unsafe values[place] = matrix[least * (n + 1)]
        unsafe matrix[least * (n + 1)] = .infinity
        for row in 0..<n {
          unsafe a[place * lead + row] = Element(_real: vectors[least * n + row], imaginary: 0)
        }
      }
      return 0
    }
  }

  /// Makes each element beside the diagonal 0 by a rotation; returns whether one of them was not negligible.
  private static func sweep(
    _ n: Int, _ matrix: UnsafeMutablePointer<Real>, _ vectors: UnsafeMutablePointer<Real>
  ) -> Bool {
    var isRotated = false
    for first in 0..<n {
      for second in (first + 1)..<Swift.max(n, first + 1) {
        let element = unsafe matrix[second * n + first]
        let (low, high) = unsafe (matrix[first * (n + 1)], matrix[second * (n + 1)])
        let size = Swift.abs(element)
        if Swift.abs(low) + size == Swift.abs(low), Swift.abs(high) + size == Swift.abs(high) {
          continue
        }
        isRotated = true
        let rotation = JacobiRotation(element, between: low, and: high)
        unsafe rotation.rotate(n, matrix + first * n, matrix + second * n)
        unsafe rotation.rotate(n, vectors + first * n, vectors + second * n)
        for other in 0..<n {
          unsafe matrix[other * n + first] = matrix[first * n + other]
          unsafe matrix[other * n + second] = matrix[second * n + other]
        }
        unsafe matrix[first * (n + 1)] = low - rotation.tangent * element
        unsafe matrix[second * (n + 1)] = high + rotation.tangent * element
        unsafe matrix[first * n + second] = 0
        unsafe matrix[second * n + first] = 0
      }
    }
    return isRotated
  }
}
