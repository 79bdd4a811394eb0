/// The extents of a matrix that is as square as its number of elements allows.
package struct MatrixExtents: Equatable, Sendable {
  package let rows: Int
  package let columns: Int

  /// Finds extents whose product is the count, as close to each other as possible.
  ///
  /// If they would be far apart, as for a prime number, uses the largest matrix below it.
  package init(count: Int) {
    let root = max(Int(Double(count).squareRoot()), 1)
    let divisor = (max(root / 4, 1)...root).last { count.isMultiple(of: $0) }
    rows = divisor ?? root
    columns = count / rows
  }

  /// The elements of the matrix.
  package var count: Int { rows * columns }
}
