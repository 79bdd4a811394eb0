import StridedLayout

/// The bytes of a memory that holds both sides of an assignment, each byte with a mark of its own.
struct MovedBytes {
  private let bytes: [Int]
  private let expected: [Int]
  private let destination: Int
  private let source: Int
  private let width: Int

  /// A memory that just holds two layouts, and what a copy of the source would leave in it.
  init(_ destination: Layout, _ source: Layout, displacement: Int, width: Int) {
    let places = ElementPlaces(destination, width: width)
    let others = ElementPlaces(source, width: width)
    let bounds = places.bounds ?? 0..<0
    let otherBounds = others.bounds ?? 0..<0
    let lowest = min(bounds.lowerBound, otherBounds.lowerBound + displacement)
    let end = max(bounds.upperBound, otherBounds.upperBound + displacement)
    self.destination = -lowest
    self.source = displacement - lowest
    self.width = width
    bytes = Array(0..<end - lowest)
    var copied = bytes
    for (place, other) in zip(places.starts, others.starts) {
      for byte in 0..<width {
        copied[self.destination + place + byte] = bytes[self.source + other + byte]
      }
    }
    expected = copied
  }

  /// Whether the elements, moved one by one in the order of a plan, arrive as if copied first.
  func isSnapshot(by plan: AssignmentPlan) -> Bool {
    isSnapshot(by: plan.nest, inTiles: plan.tileSides, width: plan.width)
  }

  /// Whether the elements, moved one by one in the order of a nest, arrive as if copied first.
  ///
  /// - Parameter width: the size of what is moved as one, where that is not an element.
  func isSnapshot(
    by nest: LoopNest, inTiles sides: TileSides? = nil, width: Int? = nil, second: Bool = false
  ) -> Bool {
    let width = width ?? self.width
    var memory = bytes
    let inner = nest.inner
    nest.forEachRun(inTiles: sides) { offsets, count in
      var to = destination + offsets.destination * width
      var from = source + (second ? offsets.second : offsets.first) * width
      for _ in 0..<count {
        let element = Array(memory[from..<from + width])
        memory.replaceSubrange(to..<to + width, with: element)
        to += inner.destination * width
        from += (second ? inner.second : inner.first) * width
      }
    }
    return memory == expected
  }
}
