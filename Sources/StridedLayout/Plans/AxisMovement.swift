/// Transfers along one axis, done for every position of the other axes: a value that executes nothing.
///
/// All distances are in elements.
package struct AxisMovement: Sendable {
  /// The positions along the axis.
  package let transfers: [AxisTransfer]
  /// The loops over the other axes; operand 0 is written, operand 1 is read.
  package let nest: LoopNest
  /// The distance between neighbours along the axis in what is written.
  package let destinationStride: Int
  /// The distance between neighbours along the axis in what is read.
  package let sourceStride: Int

  /// The movement between two layouts that differ in the extent of `axis` alone, neither empty.
  package init(_ transfers: [AxisTransfer], axis: Int, to destination: Layout, from source: Layout)
  {
    self.transfers = transfers
    nest = LoopNest(
      elementsOf: destination.droppingAxis(axis), source.droppingAxis(axis))
    destinationStride = destination.strides[axis]
    sourceStride = source.strides[axis]
  }

  /// Whether rows across the axis are the longer ones, and contiguous on both sides.
  package var runsAcross: Bool {
    let worthwhile = 16
    let inner = nest.inner
    return inner.extent >= worthwhile && inner.strides[0] == 1 && inner.strides[1] == 1
  }
}
