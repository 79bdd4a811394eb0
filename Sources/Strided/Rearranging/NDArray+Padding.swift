import StridedKernels
import StridedLayout

extension NDArray {
  /// The array with the same number of new positions at both ends of every axis: fresh memory.
  ///
  /// ```swift
  /// print(NDArray([1, 2, 3]).padded(2, with: .edge))  // [1 1 1 2 3 3 3]
  /// ```
  ///
  /// Traps if the width is negative, or if the rule needs elements of an axis of extent 0. The
  /// result is in F order if this array is F-contiguous but not C-contiguous, otherwise in C order.
  ///
  /// - Parameters:
  ///   - width: the number of positions before the first and after the last one.
  ///   - padding: the rule for the new elements.
  /// - Complexity: O(n) of the result.
  public func padded(_ width: Int, with padding: Padding<Element>) -> sending NDArray {
    padded(Array(repeating: (width, width), count: rank), with: padding)
  }

  /// The array with more positions at the ends of its axes: fresh memory.
  ///
  /// ```swift
  /// let a: NDArray<Int> = [[1, 2], [3, 4]]
  /// print(a.padded([(0, 1), (2, 0)], with: .constant(0)))
  /// // [[0 0 1 2]
  /// //  [0 0 3 4]
  /// //  [0 0 0 0]]
  /// ```
  ///
  /// Corners are padded along one axis after the other; the order of the axes does not matter.
  /// Traps if the number of pairs is not the rank, if a width is negative, or if the rule needs
  /// elements of an axis of extent 0. The result is in F order if this array is F-contiguous but
  /// not C-contiguous, otherwise in C order.
  ///
  /// - Parameters:
  ///   - widths: for each axis, the numbers of positions before the first and after the last one.
  ///   - padding: the rule for the new elements.
  /// - Complexity: O(n) of the result.
  public func padded(
    _ widths: [(before: Int, after: Int)],
    with padding: Padding<Element>
  ) -> sending NDArray {
    let fresh = unwritten(paddedShape(widths, padding), for: "padded")
    guard fresh.count > 0 else { return fresh.asSending() }
    var center = fresh
    for axis in 0..<rank {
      center = center.section(along: axis, from: widths[axis].before, count: shape[axis])
    }
    center.assign(self)
    // From the innermost axis outwards: positions beyond an outer axis are not written yet.
    for axis in (0..<rank).reversed() {
      var frame = fresh
      for outer in 0..<axis {
        frame = frame.section(along: outer, from: widths[outer].before, count: shape[outer])
      }
      let start = widths[axis].before
      frame.writePadding(padding, around: start..<(start + shape[axis]), along: axis)
    }
    return fresh.asSending()
  }

  /// The shape with the widths added; traps if they are not valid.
  private func paddedShape(
    _ widths: [(before: Int, after: Int)],
    _ padding: Padding<Element>
  ) -> Shape {
    guard widths.count == rank else {
      trap("padded: \(widths.count) pairs of widths for rank \(rank), shape \(shape)")
    }
    var padded = shape
    for (axis, width) in widths.enumerated() {
      guard width.before >= 0, width.after >= 0 else {
        trap(
          "padded: negative width in (\(width.before), \(width.after)) of axis \(axis), shape \(shape)"
        )
      }
      let (added, overflow) = width.before.addingReportingOverflow(width.after)
      let (extent, overflowAgain) = shape[axis].addingReportingOverflow(added)
      if overflow || overflowAgain {
        trap("padded: extent \(shape[axis]) and widths \((width.before, width.after)) overflow Int")
      }
      if added > 0, shape[axis] == 0 {
        guard case .constant = padding else {
          trap("padded: axis \(axis) of shape \(shape) has no elements to pad with")
        }
      }
      padded[axis] = extent
    }
    return padded
  }

  /// Writes the positions along an axis on both sides of those already written.
  private func writePadding(
    _ padding: Padding<Element>, around written: Range<Int>, along axis: Int
  ) {
    let (start, end) = (written.lowerBound, written.upperBound)
    let after = shape[axis] - end
    switch padding {
    case .constant(let value):
      section(along: axis, from: 0, count: start).fill(value)
      section(along: axis, from: end, count: after).fill(value)
    case .edge: writeEdges(around: written, along: axis)
    case .reflect where written.count == 1: writeEdges(around: written, along: axis)
    case .reflect: writeMirrored(around: written, skipping: 1, along: axis)
    case .symmetric: writeMirrored(around: written, skipping: 0, along: axis)
    case .wrap: writeRepeated(around: written, period: written.count, along: axis)
    }
  }

  private func writeEdges(around written: Range<Int>, along axis: Int) {
    let (start, end) = (written.lowerBound, written.upperBound)
    if start > 0 {
      section(along: axis, from: 0, count: start).assign(
        section(along: axis, from: start, count: 1))
    }
    if end < shape[axis] {
      section(along: axis, from: end, count: shape[axis] - end).assign(
        section(along: axis, from: end - 1, count: 1))
    }
  }

  /// Writes mirror images of the written positions, and repeats them.
  ///
  /// - Parameter skipped: the number of positions at the edge that the image leaves out.
  private func writeMirrored(around written: Range<Int>, skipping skipped: Int, along axis: Int) {
    let (start, end) = (written.lowerBound, written.upperBound)
    let reach = written.count - skipped
    let before = Swift.min(start, reach)
    let after = Swift.min(shape[axis] - end, reach)
    if after > 0 {
      section(along: axis, from: end, count: after).assign(
        section(along: axis, from: end - 1 - skipped, count: after, by: -1))
    }
    if before > 0 {
      section(along: axis, from: start - 1, count: before, by: -1).assign(
        section(along: axis, from: start + skipped, count: before))
    }
    writeRepeated(around: (start - before)..<(end + after), period: 2 * reach, along: axis)
  }

  /// Repeats the written positions with a period in both directions, until the axis is full.
  private func writeRepeated(around written: Range<Int>, period: Int, along axis: Int) {
    let extent = shape[axis]
    repeatUpwards(written, to: extent, period: period, along: axis)
    // In the flipped array, downwards is upwards.
    flipped(axis: axis).repeatUpwards(
      0..<(extent - written.lowerBound), to: extent, period: period, along: axis)
  }
}
