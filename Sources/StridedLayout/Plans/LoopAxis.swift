/// One loop of a nest: its number of iterations, and each operand's stride.
@usableFromInline
package struct LoopAxis: Equatable, Sendable, BitwiseCopyable {
  /// The number of iterations.
  @usableFromInline
  package var extent: Int
  /// The distance that each operand moves in one iteration, in bytes.
  @usableFromInline
  package var strides: OperandVector

  @inlinable
  package init(extent: Int, strides: OperandVector) {
    self.extent = extent
    self.strides = strides
  }

  /// A loop of one iteration.
  @inlinable
  package static var single: LoopAxis { LoopAxis(extent: 1, strides: OperandVector()) }

  /// Whether this loop and the next inner one form one longer loop for every operand.
  @inline(__always)
  func chains(onto inner: LoopAxis) -> Bool { strides == inner.strides * inner.extent }

  /// Whether this loop belongs outside `other`, by the destination's stride, then by the sources'.
  @inline(__always)
  func belongsOutside(_ other: LoopAxis) -> Bool {
    for operand in 0..<OperandVector.capacity {
      let (mine, theirs) = (strides[operand].magnitude, other.strides[operand].magnitude)
      if mine != theirs { return mine > theirs }
    }
    return false
  }

  /// The loop in the opposite direction.
  var reversed: LoopAxis { LoopAxis(extent: extent, strides: strides * -1) }

  /// Whether the first operand that moves, in the order of indices, moves to lower addresses.
  @inline(__always)
  var runsDownwards: Bool {
    for operand in 0..<OperandVector.capacity where strides[operand] != 0 {
      return strides[operand] < 0
    }
    return false
  }
}
