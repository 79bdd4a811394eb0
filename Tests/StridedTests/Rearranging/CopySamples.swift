import Oracle
import Strided

/// The arrays for tests of copying functions, and their expected results.
enum CopySamples {
  /// Shapes of all kinds: of rank 0, 1 and more, with and without elements.
  static var shapes: [[Int]] {
    let few: [[Int]] = [[], [0], [5], [2, 3], [2, 0, 3], [2, 2, 3]]
    let more: [[Int]] = [[1], [3, 1], [0, 2], [37], [4, 17], [3, 2, 20], [2, 3, 1, 2]]
    return TestScale.isFull ? few + more : few
  }

  /// Different values, including special ones.
  static func values<Element: OracleElement>(_ count: Int, of type: Element.Type) -> [Element] {
    let specials = Element.specials
    return (0..<count).map { $0 % 4 == 3 ? specials[$0 / 4 % specials.count] : Element.left($0) }
  }

  /// Calls `body` with every representation of every sample of at least some rank.
  static func forEach<Element: OracleElement>(
    of type: Element.Type,
    minimumRank: Int = 0,
    _ body: (Subject<Element>) -> Void
  ) {
    for shape in shapes where shape.count >= minimumRank {
      let count = elementCount(shape)
      let values = values(count, of: type)
      for subject in representations(of: shape, values) {
        body(subject)
      }
      guard count > 1 else {
        continue
      }
      // Equal along the first axis, so that a broadcast row can represent it.
      let row = count / shape[0]
      let rows: [Element] = (0..<count).map { values[$0 % row] }
      for subject in representations(of: shape, rows) where !subject.twin.isWritable {
        body(subject)
      }
    }
  }

  /// The fault of an array that should be fresh and hold an element for each index, or nil.
  ///
  /// At the end the array is written, which must not change the sources.
  static func problem<Element: OracleElement, Source: OracleElement>(
    of array: NDArray<Element>,
    shape: [Int],
    disjointFrom sources: [Subject<Source>],
    _ expected: ([Int]) -> Element
  ) -> String? {
    if Array(array.shape) != shape {
      return "shape \(array.shape), expected \(shape)"
    }
    var values: [Element] = []
    forEachIndex(of: shape) { values.append(expected($0)) }
    let found = difference(of: Array(array), from: values, by: { $0.isIdentical(to: $1) })
    if let found {
      return found
    }
    if !array.ownsData || !array.isWritable {
      return "is a view, or read-only"
    }
    let reach = zip(shape, array.strides).reduce(1) { $0 + ($1.0 - 1) * $1.1 }
    if array.count > 0 && reach != array.count {
      return "has gaps: strides \(array.strides) of shape \(array.shape)"
    }
    for source in sources {
      if array.sharesMemory(with: source.twin.array) {
        return "shares memory with \(source.twin.name)"
      }
    }
    array.fill(Element.right(1))
    for source in sources {
      if let written = source.twin.memoryDifference() {
        return "\(source.twin.name), after the result was filled: \(written)"
      }
    }
    return nil
  }
}

extension Twin {
  /// The element of the model at an index.
  func element(at index: [Int]) -> Element {
    model.memory.elements[model.positions[flatPosition(of: index, in: model.shape)]]
  }

  /// The element at an index seen through a broadcast: aligned at the last axis, with 0 along axes
  /// of extent 1.
  func broadcastElement(at index: [Int]) -> Element {
    let missing = index.count - model.shape.count
    let own: [Int] = (0..<model.shape.count).map { axis in
      model.shape[axis] == 1 ? 0 : index[axis + missing]
    }
    return element(at: own)
  }
}

extension [Int] {
  /// The list with another number at a place.
  func with(_ number: Int, at place: Int) -> [Int] {
    var list = self
    list[place] = number
    return list
  }
}
