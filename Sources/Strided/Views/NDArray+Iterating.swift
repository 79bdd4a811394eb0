import StridedKernels
import StridedLayout

extension NDArray {
  /// The slices along an axis, each a view without that axis: a collection that shares the memory.
  ///
  /// Traps if the axis is out of range, as for a 0-d array; negative axes count from the end.
  ///
  /// - Complexity: O(rank), and O(1) for each slice.
  public func slices(along axis: Int = 0) -> AxisSlices<Element> {
    AxisSlices(self, axis: layout.resolvedAxis(axis, for: "slices"))
  }

  /// The slices along the first axis, each a view: a collection that shares the memory.
  ///
  /// For a matrix, these are its rows. ``slices(along:)`` gives the slices along any axis.
  ///
  /// ```swift
  /// let m = NDArray([[1, 2], [3, 4]])
  /// print(m.rows.map { $0.sum() })  // [3, 7]
  /// ```
  ///
  /// Traps for a 0-d array.
  ///
  /// - Complexity: O(rank), and O(1) for each slice.
  public var rows: AxisSlices<Element> {
    AxisSlices(self, axis: layout.resolvedAxis(0, for: "rows"))
  }

  /// The slices along an axis as a list, each a view without that axis, sharing the memory.
  ///
  /// Traps if the axis is out of range, as for a 0-d array; negative axes count from the end.
  ///
  /// - Complexity: O(extent of the axis).
  public func unstacked(axis: Int = 0) -> [NDArray] {
    Array(AxisSlices(self, axis: layout.resolvedAxis(axis, for: "unstacked")))
  }

  /// The elements in logical (C) order: a collection that reads the memory and copies nothing.
  ///
  /// - Complexity: O(rank).
  public var elements: ArrayElements<Element> {
    ArrayElements(self)
  }
}
