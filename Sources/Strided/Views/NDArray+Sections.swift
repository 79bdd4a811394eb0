import StridedKernels
import StridedLayout

// Helpers for functions that rearrange an array along an axis.
extension NDArray {
  /// A view of `count` positions along an axis, all of them in bounds; a step of 0 repeats one.
  func section(along axis: Int, from start: Int, count: Int, by step: Int = 1) -> NDArray {
    view(through: layout.section(along: axis, from: start, count: count, by: step))
  }

  /// An unwritten array of another shape.
  ///
  /// It is in F order if this array is F-contiguous but not C-contiguous, otherwise in C order.
  func unwritten(_ shape: Shape, for operation: String) -> NDArray {
    NDArray(
      uninitialized: Self.freshLayout(shape, order: layout.resolved(.a), for: operation))
  }

  /// This array's shape with another extent along an axis.
  func shape(withExtent extent: Int, along axis: Int) -> Shape {
    var shape = self.shape
    shape[axis] = extent
    return shape
  }

  /// This array's shape without an axis.
  func shape(without axis: Int) -> Shape {
    var shape = self.shape
    shape.values.remove(at: axis)
    return shape
  }

  /// Writes positions of an array to positions of this one along an axis.
  ///
  /// The extents must be equal except along `axis`, and the arrays must not share memory.
  func write(_ transfers: [AxisTransfer], of source: NDArray, along axis: Int) {
    guard !transfers.isEmpty, count > 0 else { return }
    // Blocks of this many elements are long enough for one assignment each.
    let worthwhile = 256
    if count / transfers.count >= worthwhile {
      for transfer in transfers {
        let (number, step) = (transfer.count, transfer.step)
        section(along: axis, from: transfer.destination, count: number).assign(
          source.section(along: axis, from: transfer.source, count: number, by: step))
      }
      return
    }
    defer { withExtendedLifetime((storage, source.storage)) {} }
    let movement = AxisMovement(transfers, axis: axis, to: layout, from: source.layout)
    TransferLoops.move(
      movement, to: memory, from: source.memory, width: MemoryLayout<Element>.stride)
  }

  /// Repeats the written positions along an axis upwards, until `end`.
  ///
  /// - Parameters:
  ///   - written: the positions that are written, at least as many as the period.
  ///   - end: the end of the positions to write.
  ///   - period: the distance at which elements are equal.
  func repeatUpwards(_ written: Range<Int>, to end: Int, period: Int, along axis: Int) {
    var high = written.upperBound
    while high < end {
      // The number of written positions doubles in each iteration.
      let reach = (high - written.lowerBound) / period * period
      let count = Swift.min(reach, end - high)
      section(along: axis, from: high, count: count).assign(
        section(along: axis, from: high - reach, count: count))
      high += count
    }
  }
}
