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
  /// - Complexity: as ``sorted(axis:)``.
  public func partitioned(at k: Int, axis: Int = -1) -> sending NDArray {
    requireRank(k, along: layout.resolvedAxis(axis, for: "partitioned"), for: "partitioned")
    return sorted(axis: axis)
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
  /// - Complexity: as ``argsort(axis:descending:)``.
  public func argpartitioned(at k: Int, axis: Int = -1) -> sending NDArray<Int> {
    requireRank(k, along: layout.resolvedAxis(axis, for: "argpartitioned"), for: "argpartitioned")
    return argsort(axis: axis)
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
  /// - Complexity: as ``argsort(axis:descending:)``.
  public func topK(
    _ k: Int, axis: Int = -1, largest: Bool = true
  ) -> sending (values: NDArray, indices: NDArray<Int>) {
    let axis = layout.resolvedAxis(axis, for: "topK")
    guard k >= 0, k <= shape[axis] else {
      trap("topK: \(k) elements of axis \(axis) of extent \(shape[axis]), shape \(shape)")
    }
    let (rows, positions) = sortedRows(along: axis, descending: largest, for: "topK")
    let values = rows.taking(k, at: positions, for: "topK").withRows(along: axis)
    let first = positions.section(along: rank - 1, from: 0, count: k)
    // A section of some positions would keep the memory of all.
    let indices = first.movingAxis(from: -1, to: axis).copy()
    return (values: values.asSending(), indices: indices)
  }

  /// Traps unless `k` is a position along an axis.
  private func requireRank(_ k: Int, along axis: Int, for operation: String) {
    if k >= -shape[axis] && k < shape[axis] { return }
    trap(
      "\(operation): place \(k) is out of range for axis \(axis) of extent \(shape[axis]), "
        + "shape \(shape)")
  }
}
