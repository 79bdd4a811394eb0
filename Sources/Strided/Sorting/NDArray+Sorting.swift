import StridedKernels
import StridedLayout

extension NDArray {
  /// The elements in ascending order along an axis: fresh memory, in C order.
  ///
  /// ```swift
  /// let a = NDArray([[3, Double.nan, 1], [2, 4, 0]])
  /// print(a.sorted())
  /// // [[ 1.  3. nan]
  /// //  [ 0.  2.  4.]]
  /// ```
  ///
  /// The sort is stable: equal elements, like -0 and 0, keep their order. False comes before true.
  /// NaN comes last. Complex numbers are ordered by their real parts, then by their imaginary
  /// parts. After them come the numbers of which only the imaginary part is NaN, ordered by their
  /// real parts, and then those whose real part is NaN.
  ///
  /// - Parameter axis: the axis; a negative one counts from the end. Traps if there is none.
  /// - Complexity: O(n) for long rows, O(n log² n) for short ones, which are sorted in vectors.
  public func sorted(axis: Int = -1) -> sending NDArray {
    sorted(axis: axis, descending: false)
  }

  /// The elements in ascending or descending order along an axis: fresh memory, in C order.
  ///
  /// Ascending order is that of ``sorted(axis:)``. Descending order is stable as well, so that
  /// equal elements, like -0 and 0, keep their order. NaN comes last in both directions.
  ///
  /// - Parameters:
  ///   - axis: the axis; a negative one counts from the end. Traps if there is none.
  ///   - descending: whether the greatest element comes first.
  /// - Complexity: O(n) for long rows, O(n log² n) for short ones, which are sorted in vectors.
  public func sorted(axis: Int = -1, descending: Bool) -> sending NDArray {
    let axis = layout.resolvedAxis(axis, for: "sorted")
    // Rows are sorted in contiguous memory.
    let rows = axis == rank - 1 ? copy() : movingAxis(from: axis, to: -1).copy()
    if rows.count > 0 {
      let length = shape[axis]
      defer { withExtendedLifetime(rows.storage) {} }
      OrderedRows.sort(
        rows.memory, rows: rows.count / length, length: length, descending: descending)
    }
    if axis == rank - 1 { return rows.asSending() }
    return rows.movingAxis(from: -1, to: axis).copy().asSending()
  }
}
