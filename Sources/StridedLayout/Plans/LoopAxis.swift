/// One loop of a nest: how often it runs, and how far each operand moves a turn, in elements.
@usableFromInline
package struct LoopAxis: Equatable, Sendable, BitwiseCopyable {
  @usableFromInline
  package var extent: Int
  /// The stride of what is written (or, where nothing is, of the only operand).
  @usableFromInline
  package var destination: Int
  /// The stride of the first source; 0 where there is none.
  @usableFromInline
  package var first: Int
  /// The stride of the second source; 0 where there is none.
  @usableFromInline
  package var second: Int

  @inlinable
  package init(extent: Int, destination: Int, first: Int = 0, second: Int = 0) {
    self.extent = extent
    self.destination = destination
    self.first = first
    self.second = second
  }

  /// Whether this loop and the next inner one are a single longer loop for every operand.
  func chains(onto inner: LoopAxis) -> Bool {
    destination == inner.destination * inner.extent && first == inner.first * inner.extent
      && second == inner.second * inner.extent
  }

  /// Whether this loop belongs outside `other`: by the destination's stride, then the sources'.
  func belongsOutside(_ other: LoopAxis) -> Bool {
    if destination.magnitude != other.destination.magnitude {
      return destination.magnitude > other.destination.magnitude
    }
    if first.magnitude != other.first.magnitude { return first.magnitude > other.first.magnitude }
    return second.magnitude > other.second.magnitude
  }
}

/// How far each operand stands from its first element, in elements.
@usableFromInline
package struct LoopOffsets: Equatable, Sendable, BitwiseCopyable {
  @usableFromInline
  package var destination = 0
  @usableFromInline
  package var first = 0
  @usableFromInline
  package var second = 0

  package init(destination: Int = 0, first: Int = 0, second: Int = 0) {
    self.destination = destination
    self.first = first
    self.second = second
  }

  @inlinable
  package mutating func advance(along axis: LoopAxis, by steps: Int) {
    destination += axis.destination * steps
    first += axis.first * steps
    second += axis.second * steps
  }
}

extension LoopAxis {
  /// The loop run the other way round.
  var turned: LoopAxis {
    LoopAxis(extent: extent, destination: -destination, first: -first, second: -second)
  }

  /// Whether the destination, or the first operand that moves at all, moves to lower addresses.
  var runsDownwards: Bool {
    if destination != 0 { return destination < 0 }
    return first != 0 ? first < 0 : second < 0
  }
}
