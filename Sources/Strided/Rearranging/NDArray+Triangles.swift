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
    let fresh = copy()
    fresh.core.clearColumns(rows, columns) {
      Swift.max(0, Swift.min($0 + offset + 1, columns))..<columns
    }
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
    let fresh = copy()
    fresh.core.clearColumns(rows, columns) { 0..<Swift.max(0, Swift.min($0 + offset, columns)) }
    return fresh.asSending()
  }

  private func matrixExtents(for operation: String) -> (rows: Int, columns: Int) {
    guard rank >= 2 else { trap("\(operation): shape \(shape) has no rows and columns") }
    return (shape[rank - 2], shape[rank - 1])
  }
}

extension ArrayCore {
  /// Writes 0 to some columns of each row of matrices in C order, its last two axes.
  ///
  /// The bytes of a 0 of every element type are 0.
  fileprivate func clearColumns(
    _ rows: Int, _ columns: Int, _ columnsToClear: (_ row: Int) -> Range<Int>
  ) {
    guard layout.count > 0, let start = unsafe UnsafeMutableRawPointer(bitPattern: address()) else {
      return
    }
    for line in 0..<layout.count / columns {
      let cleared = columnsToClear(line % rows)
      unsafe (start + (line * columns + cleared.lowerBound) * width)
        .initializeMemory(as: UInt8.self, repeating: 0, count: cleared.count * width)
    }
    keepAlive()
  }
}
