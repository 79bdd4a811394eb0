/// Transfers along one axis at every position of the other axes: a value that executes nothing.
///
/// All distances are in elements.
package struct AxisMovement: Sendable {
  /// The ranges of positions along the axis that are moved.
  package let transfers: [AxisTransfer]
  /// The loops over the other axes; operand 0 is written, operand 1 is read.
  package let nest: LoopNest
  /// The destination's stride along the axis.
  package let destinationStride: Int
  /// The source's stride along the axis.
  package let sourceStride: Int

  /// Creates the movement between two layouts that differ only in the extent of `axis`.
  ///
  /// Neither layout may be empty.
  package init(_ transfers: [AxisTransfer], axis: Int, to destination: Layout, from source: Layout)
  {
    self.transfers = transfers
    nest = LoopNest(
      elementsOf: destination.droppingAxis(axis), source.droppingAxis(axis))
    destinationStride = destination.strides[axis]
    sourceStride = source.strides[axis]
  }

  /// Whether to move rows across the axis: they are long enough, and contiguous on both sides.
  package var runsAcross: Bool {
    let worthwhile = 16
    let inner = nest.inner
    return inner.extent >= worthwhile && inner.strides[0] == 1 && inner.strides[1] == 1
  }
}
