import CStridedKernels
import StridedLayout

/// The eigenvalues and eigenvectors of a real symmetric tridiagonal matrix by divide and conquer.
///
/// Without the element that joins two halves, each half is a problem of its own. With the vectors of both, the matrix
/// is a diagonal plus ρ·z·zᵀ, whose eigenvectors have a closed form: J. Cuppen, "A divide and conquer method for the
/// symmetric tridiagonal eigenproblem", Numerische Mathematik 36 (1981). A product of matrices gives the vectors of the
/// whole.
@safe
struct DividedEigenproblem<Number: BLASScalar & BinaryFloatingPoint> {
  typealias Matrix = ColumnMajorMatrix<Number>
  typealias Numbers = UnsafeMutablePointer<Number>

  /// Solves a small problem: writes the values in ascending order and the vectors; returns 0, or what failed.
  typealias Leaf = (_ n: Int, _ values: Numbers, _ beside: Numbers, _ vectors: Numbers) -> Int

  /// The rows in which an eigenvector of one half, or a combination of two, is not zero.
  enum Rows: UInt8 {
    case first, all, second
  }

  /// The eigenvectors so far: those of both halves beside each other.
  let vectors: Matrix
  /// The diagonal, which the eigenvalues replace, and the elements beside it.
  let values: Numbers
  let beside: Numbers
  /// Memory for columns of the vectors, and for the vectors of a diagonal plus ρ·z·zᵀ.
  let packed: Numbers
  let joining: Numbers
  /// Memory for one number for each row: z, the poles and their z, the deflated values, and twice for the equation.
  let z: Numbers
  let poles: Numbers
  let zOfPoles: Numbers
  let deflatedValues: Numbers
  let scratch: Numbers
  /// The ascending order of the values of each part that is solved, counted from its first row.
  let order: UnsafeMutablePointer<Int>
  /// The columns of both halves in ascending order; those with a pole, and those without; the rows of the poles.
  let merged: UnsafeMutablePointer<Int>
  let kept: UnsafeMutablePointer<Int>
  let deflated: UnsafeMutablePointer<Int>
  let rows: UnsafeMutablePointer<Int>
  /// The rows of each column.
  let kinds: UnsafeMutablePointer<Rows>
  let leaf: Leaf

  /// Replaces the diagonal by the eigenvalues in ascending order, and writes the eigenvectors.
  ///
  /// The elements beside the diagonal are overwritten. Returns what failed, or 0.
  ///
  /// - Parameter leaf: solves problems of at most ``Tuning/dividedEigenproblem`` rows, whose vectors are in columns
  ///   without gaps.
  static func solve(
    _ n: Int, _ values: Numbers, _ beside: Numbers, _ vectors: Matrix, _ leaf: Leaf
  ) -> Int {
    unsafe withoutActuallyEscaping(leaf) { leaf in
      unsafe withUnsafeTemporaryAllocation(of: Number.self, capacity: 2 * n * n + 6 * n) { memory in
        unsafe withUnsafeTemporaryAllocation(of: Int.self, capacity: 5 * n) { indices in
          unsafe withUnsafeTemporaryAllocation(of: Rows.self, capacity: n) { kinds in
            let start = unsafe memory.baseAddress.unsafelyUnwrapped
            let lines = unsafe start + 2 * n * n
            let order = unsafe indices.baseAddress.unsafelyUnwrapped
            let problem = unsafe DividedEigenproblem(
              vectors: vectors, values: values, beside: beside, packed: start,
              joining: start + n * n, z: lines, poles: lines + n, zOfPoles: lines + 2 * n,
              deflatedValues: lines + 3 * n, scratch: lines + 4 * n, order: order,
              merged: order + n, kept: order + 2 * n, deflated: order + 3 * n, rows: order + 4 * n,
              kinds: kinds.baseAddress.unsafelyUnwrapped, leaf: leaf)
            return problem.solveScaled(n)
          }
        }
      }
    }
  }

  /// Solves the problem with a largest element between 1 and 2.
  private func solveScaled(_ n: Int) -> Int {
    var largest: Number = 0
    for row in 0..<n {
      unsafe largest = max(largest, values[row].magnitude)
      if row < n - 1 { unsafe largest = max(largest, beside[row].magnitude) }
    }
    for column in 0..<n {
      unsafe vectors.from(0, column).start.update(repeating: 0, count: n)
    }
    let scale: Number = largest > 0 && largest.isFinite ? largest.binade : 1
    for row in 0..<n {
      unsafe values[row] /= scale
      if row < n - 1 { unsafe beside[row] /= scale }
    }
    let info = solve(0, n)
    if info == 0 { sort(n) }
    for row in 0..<n { unsafe values[row] *= scale }
    return info
  }

  /// Solves the problem of some rows from `first` on.
  private func solve(_ first: Int, _ n: Int) -> Int {
    if n <= Tuning.dividedEigenproblem {
      let info = unsafe leaf(n, values + first, beside + first, packed)
      for column in 0..<n {
        unsafe vectors.from(first, first + column).start.update(
          from: packed + column * n, count: n)
        unsafe order[first + column] = column
      }
      return info
    }
    let (half, last) = (n / 2, first + n / 2 - 1)
    let joint = unsafe beside[last]
    unsafe values[last] -= joint.magnitude
    unsafe values[last + 1] -= joint.magnitude
    let (upper, lower) = (solve(first, half), solve(first + half, n - half))
    if upper != 0 || lower != 0 { return upper != 0 ? upper : lower }
    join(first, half, n, joint)
    return 0
  }

  /// Brings the values and the vectors into ascending order.
  private func sort(_ n: Int) {
    for start in 0..<n where unsafe order[start] != start {
      let value = unsafe values[start]
      unsafe packed.update(from: vectors.from(0, start).start, count: n)
      var hole = start
      while unsafe order[hole] != start {
        let source = unsafe order[hole]
        unsafe values[hole] = values[source]
        unsafe vectors.from(0, hole).start.update(from: vectors.from(0, source).start, count: n)
        unsafe order[hole] = hole
        hole = source
      }
      unsafe values[hole] = value
      unsafe vectors.from(0, hole).start.update(from: packed, count: n)
      unsafe order[hole] = hole
    }
  }
}
