import StridedKernels
import StridedLayout

// Each function in place exists twice, as explained in NDArray+Copying.swift.

extension InPlaceOperand {
  /// Sorts the elements along an axis, in place, through any writable view.
  ///
  /// ```swift
  /// let a = NDArray([3, 1, 2, 0])
  /// a[..<3].sort()
  /// print(a)  // [1 2 3 0]
  /// ```
  ///
  /// The order is that of ``NDArray/sorted(axis:descending:)``: stable, with NaN last. Traps, before anything
  /// is written, if there is no such axis, or if the array is read-only.
  ///
  /// - Parameters:
  ///   - axis: the axis; a negative one counts from the end.
  ///   - descending: whether the greatest element comes first.
  /// - Complexity: that of ``NDArray/sorted(axis:descending:)``. Rows that are contiguous in memory are sorted
  ///   where they are. Others are copied, sorted and written back.
  public func sort(axis: Int = -1, descending: Bool = false) {
    _operand.sortElements(axis: axis, descending: descending, for: "sort")
  }

  /// Splits the elements along an axis at the place of the element of a rank, in place.
  ///
  /// The result is that of ``NDArray/partitioned(at:axis:)``, written to any writable view. Traps, before
  /// anything is written, if the axis or the position is out of range, or if the array is read-only.
  ///
  /// - Parameters:
  ///   - k: a position along the axis; a negative one counts from the end.
  ///   - axis: the axis; a negative one counts from the end.
  /// - Complexity: O(n), with memory for n elements.
  public func partition(at k: Int, axis: Int = -1) {
    _operand.receive(_operand.partitioned(at: k, axis: axis), for: "partition")
  }
}

extension NDArray {
  /// Sorts the elements along an axis, in place; like ``InPlaceOperand/sort(axis:descending:)``.
  public mutating func sort(axis: Int = -1, descending: Bool = false) {
    sortElements(axis: axis, descending: descending, for: "sort")
  }

  /// Splits the elements along an axis at a rank, in place; like ``InPlaceOperand/partition(at:axis:)``.
  public mutating func partition(at k: Int, axis: Int = -1) {
    receive(partitioned(at: k, axis: axis), for: "partition")
  }

  /// Writes the sorted elements along an axis to an array of this shape.
  ///
  /// The result is that of ``sorted(axis:descending:)``, also if both arrays overlap. Traps, before anything
  /// is written, if there is no such axis, if the shapes differ, or if the result is read-only.
  ///
  /// - Parameters:
  ///   - axis: the axis; a negative one counts from the end.
  ///   - descending: whether the greatest element comes first.
  ///   - result: where the elements are written.
  /// - Complexity: that of ``sorted(axis:descending:)``.
  public func sorted(axis: Int = -1, descending: Bool = false, into result: NDArray) {
    let axis = layout.resolvedAxis(axis, for: "sorted")
    result.requireShape(shape, for: "sorted")
    result.core.copyElements(of: core, Self.context("sorted"))
    result.sortElements(axis: axis, descending: descending, for: "sorted")
  }

  /// Writes the positions along an axis that sort the elements to an array of this shape.
  ///
  /// The result is that of ``argsort(axis:descending:)``, also if both arrays overlap. Traps, before anything
  /// is written, if there is no such axis, if the shapes differ, or if the result is read-only.
  ///
  /// - Parameters:
  ///   - axis: the axis; a negative one counts from the end.
  ///   - descending: whether the greatest element comes first.
  ///   - result: where the positions are written.
  /// - Complexity: that of ``argsort(axis:descending:)``.
  public func argsort(axis: Int = -1, descending: Bool = false, into result: NDArray<Int>) {
    let axis = layout.resolvedAxis(axis, for: "argsort")
    result.requireShape(shape, for: "argsort")
    let (_, positions) = sortedRows(along: axis, descending: descending, for: "argsort")
    result.movingAxis(from: axis, to: -1).assign(positions)
  }

  /// Writes the elements along an axis, split at the place of the element of a rank, to another array.
  ///
  /// The result is that of ``partitioned(at:axis:)``, also if both arrays overlap. Traps, before anything is
  /// written, if the axis or the position is out of range, if the shapes differ, or if the result is read-only.
  ///
  /// - Parameters:
  ///   - k: a position along the axis; a negative one counts from the end.
  ///   - axis: the axis; a negative one counts from the end.
  ///   - result: where the elements are written.
  /// - Complexity: O(n), with memory for n elements.
  public func partitioned(at k: Int, axis: Int = -1, into result: NDArray) {
    result.receive(partitioned(at: k, axis: axis), for: "partitioned")
  }

  /// Writes the positions along an axis that split the elements at a rank to an array of this shape.
  ///
  /// The result is that of ``argpartitioned(at:axis:)``, also if both arrays overlap. Traps, before anything is
  /// written, if the axis or the position is out of range, if the shapes differ, or if the result is read-only.
  ///
  /// - Parameters:
  ///   - k: a position along the axis; a negative one counts from the end.
  ///   - axis: the axis; a negative one counts from the end.
  ///   - result: where the positions are written.
  /// - Complexity: O(n), with memory for n elements.
  public func argpartitioned(at k: Int, axis: Int = -1, into result: NDArray<Int>) {
    result.receive(argpartitioned(at: k, axis: axis), for: "argpartitioned")
  }

  /// Sorts the elements along an axis where they are.
  func sortElements(axis: Int, descending: Bool, for operation: String) {
    let axis = layout.resolvedAxis(axis, for: operation)
    requireWritable(operation)
    if count == 0 { return }
    let rows = movingAxis(from: axis, to: -1)
    if rows.isContiguous(.c) {
      defer { withExtendedLifetime(storage) {} }
      OrderedRows.sort(
        rows.memory, rows: count / shape[axis], length: shape[axis], descending: descending)
    } else {
      rows.assign(rows.sorted(axis: -1, descending: descending))
    }
  }
}
