/// The shapes that tests over representations use.
package enum SampleShapes {
  /// Shapes of all kinds: no axes, one, many, extents of 0 and 1, and some beyond a vector's width.
  package static var all: [[Int]] {
    let few: [[Int]] = [[], [0], [5], [2, 3], [3, 1], [2, 2, 3]]
    let more: [[Int]] = [
      [1], [1, 4], [0, 3], [2, 0, 3], [2, 3, 4], [2, 1, 3, 2], [37], [9, 8], [1, 1], [3, 3, 3],
    ]
    return TestScale.isFull ? few + more : few
  }

  /// Pairs of different shapes that broadcast, the second into the first.
  package static var broadcasting: [(target: [Int], source: [Int])] {
    let few: [(target: [Int], source: [Int])] = [
      ([5], []), ([3, 4], [4]), ([3, 4], [3, 1]), ([2, 3, 4], [2, 1, 4]), ([0, 3], [1, 3]),
    ]
    let more: [(target: [Int], source: [Int])] = [
      ([5], [1]), ([3, 4], [1, 4]), ([3, 4], []),
      ([2, 3, 4], [3, 1]), ([2, 3, 4], [4]), ([0, 3], [3]), ([3, 0], [3, 1]), ([2, 1, 3], [1]),
    ]
    return TestScale.isFull ? few + more : few
  }

  /// Pairs of shapes that broadcast to a third one, but not one to the other.
  package static var meeting: [(first: [Int], second: [Int])] {
    [([3, 1], [1, 4]), ([3, 1], [4]), ([2, 1, 4], [3, 1]), ([0, 1], [1, 3]), ([1], [0])]
  }
}

/// Calls `body` with every sample shape, once with different values and once with a single value.
package func forEverySample<Element: OracleElement>(
  of type: Element.Type,
  _ body: ([Int], [Element]) -> Void
) {
  for shape in SampleShapes.all {
    let count = elementCount(shape)
    body(shape, (0..<count).map { Element.left($0) })
    if count > 1 {
      body(shape, Array(repeating: Element.left(5), count: count))
      // Equal along the first axis, so that a broadcast row can represent it.
      body(shape, (0..<count).map { Element.left($0 % (count / shape[0])) })
    }
  }
}
