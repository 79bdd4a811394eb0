import StridedKernels
import StridedLayout

extension NDArray {
  /// The array without one position along an axis: fresh memory.
  ///
  /// The result is in F order if this array is F-contiguous but not C-contiguous, otherwise in C order.
  ///
  /// - Parameters:
  ///   - index: the position; a negative one counts from the end. Traps if it is out of range.
  ///   - axis: the axis; a negative one counts from the end. Traps if it is out of range.
  /// - Complexity: O(n).
  public func deleting(_ index: Int, axis: Int) -> sending NDArray {
    let axis = layout.resolvedAxis(axis, for: "deleting")
    let position = layout.position(index, along: axis, for: "deleting")
    return deleting([position..<(position + 1)], along: axis).asSending()
  }

  /// The array without some positions along an axis: fresh memory.
  ///
  /// ```swift
  /// print(NDArray([1, 2, 3, 4]).deleting([0, -1, 0], axis: 0))  // [2 3]
  /// ```
  ///
  /// The result is in F order if this array is F-contiguous but not C-contiguous, otherwise in C order.
  ///
  /// - Parameters:
  ///   - indices: the positions, in any order; negative ones count from the end, and repeated ones
  ///     are deleted once. Traps if one is out of range.
  ///   - axis: the axis; a negative one counts from the end. Traps if it is out of range.
  /// - Complexity: O(n + k log k) for k indices.
  public func deleting(_ indices: [Int], axis: Int) -> sending NDArray {
    let axis = layout.resolvedAxis(axis, for: "deleting")
    var positions = indices.map { layout.position($0, along: axis, for: "deleting") }
    positions.sort()
    return deleting(positions.lazy.map { $0..<($0 + 1) }, along: axis).asSending()
  }

  /// The array without the positions of a range or stride along an axis: fresh memory.
  ///
  /// ```swift
  /// let a = NDArray([1, 2, 3, 4, 5])
  /// print(a.deleting(1..<3, axis: 0))  // [1 4 5]
  /// print(a.deleting(.stride(by: 2), axis: 0))  // [2 4]
  /// ```
  ///
  /// Ranges and strides have the same meaning as in a subscript: ranges are exact and trap out of
  /// bounds, strides are clipped. `.newAxis` and `.ellipsis` trap. The result is in F order if this
  /// array is F-contiguous but not C-contiguous, otherwise in C order.
  ///
  /// - Parameters:
  ///   - positions: the positions to delete.
  ///   - axis: the axis; a negative one counts from the end. Traps if it is out of range.
  /// - Complexity: O(n).
  public func deleting(_ positions: some AxisIndex, axis: Int) -> sending NDArray {
    let axis = layout.resolvedAxis(axis, for: "deleting")
    let run = layout.run(of: positions.selection, along: axis, for: "deleting")
    guard run.count > 0 else { return deleting([], along: axis).asSending() }
    let last = run.start + (run.count - 1) * run.step
    let (low, high) = (Swift.min(run.start, last), Swift.max(run.start, last))
    guard run.step.magnitude > 1 else {
      return deleting([low..<(high + 1)], along: axis).asSending()
    }
    let gaps = stride(from: low, through: high, by: Int(run.step.magnitude)).lazy
    return deleting(gaps.map { $0..<($0 + 1) }, along: axis).asSending()
  }

  /// The array without ranges of positions, which ascend; equal ranges may repeat.
  private func deleting(_ gaps: some Sequence<Range<Int>>, along axis: Int) -> NDArray {
    var kept: [AxisTransfer] = []
    var total = 0
    var next = 0
    func keep(to end: Int) {
      guard end > next else { return }
      kept.add(AxisTransfer(from: next, to: total, count: end - next))
      total += end - next
    }
    for gap in gaps {
      keep(to: gap.lowerBound)
      next = gap.upperBound
    }
    keep(to: shape[axis])
    let fresh = unwritten(shape(withExtent: total, along: axis), for: "deleting")
    fresh.write(kept, of: self, along: axis)
    return fresh
  }
}
