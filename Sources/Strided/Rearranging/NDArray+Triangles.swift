import StridedKernels
import StridedLayout

extension NDArray {
  /// The elements on and below a diagonal of the last two axes: fresh memory, in C order.
  ///
  /// All other elements are 0.
  ///
  /// ```swift
  /// let a: NDArray<Int> = [[1, 2, 3], [4, 5, 6]]
  /// print(a.lowerTriangle())
  /// // [[1 0 0]
  /// //  [4 5 0]]
  /// ```
  ///
  /// Traps if there are fewer than two axes.
  ///
  /// - Parameter offset: the diagonal: 0 is the main one, above 0 to its right, below 0 under it.
  /// - Complexity: O(n).
  public func lowerTriangle(offset: Int = 0) -> sending NDArray {
    let (rows, columns) = matrixExtents(for: "lowerTriangle")
    let offset = Swift.min(Swift.max(offset, -rows), columns)
    let fresh = Self.zeros(shape)
    // From this row on, all columns belong to the triangle.
    let whole = Swift.min(Swift.max(columns - 1 - offset, 0), rows)
    for row in Swift.min(Swift.max(-offset, 0), whole)..<whole {
      fresh.writeBlock(of: self, rows: row..<(row + 1), columns: 0..<(row + offset + 1))
    }
    fresh.writeBlock(of: self, rows: whole..<rows, columns: 0..<columns)
    return fresh.asSending()
  }

  /// The elements on and above a diagonal of the last two axes: fresh memory, in C order.
  ///
  /// All other elements are 0.
  ///
  /// ```swift
  /// let a: NDArray<Int> = [[1, 2, 3], [4, 5, 6]]
  /// print(a.upperTriangle())
  /// // [[1 2 3]
  /// //  [0 5 6]]
  /// ```
  ///
  /// Traps if there are fewer than two axes.
  ///
  /// - Parameter offset: the diagonal: 0 is the main one, above 0 to its right, below 0 under it.
  /// - Complexity: O(n).
  public func upperTriangle(offset: Int = 0) -> sending NDArray {
    let (rows, columns) = matrixExtents(for: "upperTriangle")
    let offset = Swift.min(Swift.max(offset, -rows), columns)
    let fresh = Self.zeros(shape)
    // Before this row, all columns belong to the triangle.
    let whole = Swift.min(Swift.max(1 - offset, 0), rows)
    fresh.writeBlock(of: self, rows: 0..<whole, columns: 0..<columns)
    for row in whole..<Swift.max(Swift.min(columns - offset, rows), whole) {
      fresh.writeBlock(of: self, rows: row..<(row + 1), columns: (row + offset)..<columns)
    }
    return fresh.asSending()
  }

  private func matrixExtents(for operation: String) -> (rows: Int, columns: Int) {
    guard rank >= 2 else { trap("\(operation): shape \(shape) has no rows and columns") }
    return (shape[rank - 2], shape[rank - 1])
  }

  /// Writes a block of rows and columns of the last two axes, from an array of this shape.
  private func writeBlock(of source: NDArray, rows: Range<Int>, columns: Range<Int>) {
    block(rows, columns).assign(source.block(rows, columns))
  }

  private func block(_ rows: Range<Int>, _ columns: Range<Int>) -> NDArray {
    section(along: rank - 2, from: rows.lowerBound, count: rows.count)
      .section(along: rank - 1, from: columns.lowerBound, count: columns.count)
  }
}
