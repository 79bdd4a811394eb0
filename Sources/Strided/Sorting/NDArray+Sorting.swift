import StridedKernels
import StridedLayout

extension NDArray {
  /// The elements in rising order along an axis: fresh memory, in C order.
  ///
  /// ```swift
  /// let a = NDArray([[3, Double.nan, 1], [2, 4, 0]])
  /// print(a.sorted())
  /// // [[ 1.  3. nan]
  /// //  [ 0.  2.  4.]]
  /// ```
  ///
  /// False stands before true. NaN stands last. Complex numbers are ordered by their real, then by
  /// their imaginary parts; behind them stand those whose imaginary part alone is NaN, in the order of
  /// the real ones, then those whose real part is. Elements that are equal, like -0 and 0, keep their
  /// order.
  ///
  /// - Parameter axis: the axis; a negative one counts from the end. Traps where there is none.
  /// - Complexity: O(n) for long rows, O(n log n) for short ones, which are merged.
  public func sorted(axis: Int = -1) -> sending NDArray {
    let axis = layout.resolvedAxis(axis, for: "sorted")
    // Rows are sorted where they lie without gaps.
    let rows = movingAxis(from: axis, to: -1).copy()
    if rows.count > 0 {
      let length = shape[axis]
      defer { withExtendedLifetime(rows.storage) {} }
      Element._sortRows(rows.memory, rows: rows.count / length, length: length)
    }
    if axis == rank - 1 { return rows.asSending() }
    return rows.movingAxis(from: -1, to: axis).copy().asSending()
  }
}
