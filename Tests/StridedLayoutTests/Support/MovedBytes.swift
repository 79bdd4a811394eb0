import StridedLayout

/// The bytes of a memory that holds both sides of an assignment, each byte with its own mark.
struct MovedBytes {
  private let bytes: [Int]
  private let expected: [Int]
  private let destination: Int
  private let source: Int
  private let width: Int

  /// A memory that exactly holds two layouts, and its expected bytes after a copy of the source.
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

  /// Whether moving the elements one by one in the order of a plan gives the snapshot result.
  ///
  /// - Parameter operand: the index of the source.
  func isSnapshot(by plan: LoopPlan, operand: Int = 1) -> Bool {
    isSnapshot(by: plan.nest, inTiles: plan.sides, width: plan.widths[0], operand: operand)
  }

  /// Whether moving the elements one by one in the order of a nest gives the snapshot result.
  ///
  /// - Parameters:
  ///   - width: the size of the moved unit, if it is not an element.
  ///   - operand: the index of the source.
  func isSnapshot(
    by nest: LoopNest, inTiles sides: TileSides? = nil, width: Int? = nil, operand: Int = 1
  ) -> Bool {
    let width = width ?? self.width
    var memory = bytes
    nest.forEachElement(inTiles: sides) { offsets in
      let (to, from) = (destination + offsets[0], source + offsets[operand])
      let element = Array(memory[from..<from + width])
      memory.replaceSubrange(to..<to + width, with: element)
    }
    return memory == expected
  }
}
