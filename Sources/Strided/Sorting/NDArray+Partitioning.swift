import StridedKernels
import StridedLayout

extension NDArray {
  /// The elements along an axis, split at the place of the element of a rank: fresh memory.
  ///
  /// Element `k` along the axis is the one that ``sorted(axis:)`` puts there. No element before it
  /// is greater, and no element after it is less. Nothing else is promised about their order. NaN
  /// counts as greater than every number.
  ///
  /// - Parameters:
  ///   - k: a position along the axis; a negative one counts from the end. Traps if it is out of
  ///     range.
  ///   - axis: the axis; a negative one counts from the end. Traps if there is none.
  /// - Complexity: O(n), in a few passes over the elements of a long row.
  public func partitioned(at k: Int, axis: Int = -1) -> sending NDArray {
    let axis = layout.resolvedAxis(axis, for: "partitioned")
    let rank = resolvedRank(k, along: axis, for: "partitioned")
    if OrderedRows.selectsBySorting(shape[axis], of: Element.self) { return sorted(axis: axis) }
    let rows = contiguousRows(along: axis)
    let result = NDArray(uninitialized: Self.freshLayout(rows.shape, for: "partitioned"))
    defer { withExtendedLifetime((rows.storage, result.storage)) {} }
    OrderedRows.partition(
      rows.memory, rows: count / shape[axis], length: shape[axis], at: rank, to: result.memory)
    return result.withRows(along: axis).asSending()
  }

  /// The positions along an axis that split the elements at the place of the element of a rank:
  /// fresh memory.
  ///
  /// `a.take(a.argpartitioned(at: k, axis: 1), alongAxis: 1)` fulfils what
  /// ``partitioned(at:axis:)`` promises.
  ///
  /// - Parameters:
  ///   - k: a position along the axis; a negative one counts from the end. Traps if it is out of
  ///     range.
  ///   - axis: the axis; a negative one counts from the end. Traps if there is none.
  /// - Complexity: O(n), in a few passes over the elements of a long row.
  public func argpartitioned(at k: Int, axis: Int = -1) -> sending NDArray<Int> {
    let axis = layout.resolvedAxis(axis, for: "argpartitioned")
    let rank = resolvedRank(k, along: axis, for: "argpartitioned")
    if OrderedRows.selectsBySorting(shape[axis], of: Element.self) { return argsort(axis: axis) }
    let rows = contiguousRows(along: axis)
    let positions = NDArray<Int>(
      uninitialized: NDArray<Int>.freshLayout(rows.shape, for: "argpartitioned"))
    defer { withExtendedLifetime((rows.storage, positions.storage)) {} }
    OrderedRows.partitionPositions(
      of: rows.memory, rows: count / shape[axis], length: shape[axis], at: rank,
      to: positions.memory)
    return positions.withRows(along: axis).asSending()
  }

  /// The greatest or the least elements along an axis, and their positions: fresh memory.
  ///
  /// The elements are sorted, the greatest first or the least first. Equal elements keep their
  /// order. NaN counts as smaller than every number if the greatest elements are wanted, and as
  /// greater if the least are, so NaN is taken only where there are too few numbers.
  ///
  /// - Parameters:
  ///   - k: the number of elements. Traps if it is negative or exceeds the extent of the axis.
  ///   - axis: the axis; a negative one counts from the end. Traps if there is none.
  ///   - largest: whether the greatest elements are wanted, not the least.
  /// - Returns: the elements, and their positions along the axis, both of extent `k` along it.
  /// - Complexity: O(n + k log k), in a few passes over the elements of a long row.
  public func topK(
    _ k: Int, axis: Int = -1, largest: Bool = true
  ) -> sending (values: NDArray, indices: NDArray<Int>) {
    let axis = layout.resolvedAxis(axis, for: "topK")
    guard k >= 0, k <= shape[axis] else {
      trap("topK: \(k) elements of axis \(axis) of extent \(shape[axis]), shape \(shape)")
    }
    let rows = contiguousRows(along: axis)
    let positions = rows.firstPositions(k, descending: largest)
    let values = rows.taking(at: positions, for: "topK").withRows(along: axis)
    return (
      values: values.asSending(), indices: positions.withRows(along: axis).asSending()
    )
  }

  /// Writes the first elements along an axis in sorted order, and their positions, to two existing arrays.
  ///
  /// If arrays overlap, the results are as if this array had been copied first, and the positions are written
  /// last. Traps where ``topK(_:axis:largest:)`` traps, and if a result has another shape or is read-only;
  /// nothing is written then.
  ///
  /// - Parameters:
  ///   - k: the number of elements; traps unless it is between 0 and the extent of the axis.
  ///   - axis: the axis; a negative one counts from the end. Traps if there is none.
  ///   - largest: whether the largest elements come first.
  ///   - results: the elements and their positions, in this shape with the extent `k` along the axis.
  /// - Complexity: that of ``topK(_:axis:largest:)``, with memory for the results.
  public func topK(
    _ k: Int, axis: Int = -1, largest: Bool = true,
    into results: (values: NDArray, indices: NDArray<Int>)
  ) {
    let (values, indices) = topK(k, axis: axis, largest: largest)
    results.indices.requireShape(indices.shape, for: "topK")
    results.values.receive(values, for: "topK")
    results.indices.receive(indices, for: "topK")
  }

  /// The positions of the first `count` elements of each row in sorted order, in fresh memory.
  ///
  /// This array is contiguous in C order.
  private func firstPositions(_ count: Int, descending: Bool) -> NDArray<Int> {
    let length = shape[rank - 1]
    if OrderedRows.selectsBySorting(length, of: Element.self) {
      let (_, positions) = sortedRows(along: rank - 1, descending: descending, for: "topK")
      return positions.section(along: rank - 1, from: 0, count: count).copy()
    }
    var shape = shape
    shape[rank - 1] = count
    let fresh = NDArray<Int>(uninitialized: NDArray<Int>.freshLayout(shape, for: "topK"))
    if fresh.count > 0 {
      defer { withExtendedLifetime((storage, fresh.storage)) {} }
      OrderedRows.firstPositions(
        count, of: memory, rows: fresh.count / count, length: length, descending: descending,
        to: fresh.memory)
    }
    return fresh
  }

  /// The position along an axis.
  ///
  /// A negative one counts from the end. Traps if it is out of range.
  private func resolvedRank(_ k: Int, along axis: Int, for operation: String) -> Int {
    if k >= -shape[axis] && k < shape[axis] { return k < 0 ? k + shape[axis] : k }
    trap(
      "\(operation): position \(k) is out of range for axis \(axis) of extent \(shape[axis]), "
        + "shape \(shape)")
  }
}
