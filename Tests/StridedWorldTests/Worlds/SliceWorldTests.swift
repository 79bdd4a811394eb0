import Oracle
import Strided
import Testing

/// Every slice of every short 1-D array.
@Suite(.withoutAddressSanitizer) struct SliceWorldTests {
  /// Bounds from far outside on one side to far outside on the other, and nil.
  static let bounds: [Int?] = [nil] + Array(-9...9)
  /// Steps forward and backward.
  static let steps: [Int] = [-4, -3, -2, -1, 1, 2, 3, 4]

  @Test(arguments: 0...7)
  func readingAndWriting(extent: Int) {
    everySlice(extent: extent, of: Int.self)
    everySlice(extent: extent, of: Double.self)
  }

  @Test(arguments: ElementKind.all)
  func everyElementType(kind: ElementKind) {
    let extents: [Int] = TestScale.isFull ? [0, 1, 4, 7] : [5]
    for extent in extents {
      everySlice(extent: extent, of: kind.type)
    }
  }

  private func everySlice<Element: OracleElement>(extent: Int, of type: Element.Type) {
    let log = FailureLog()
    let elements: [Element] = (0..<extent).map { Element.left($0) }
    let news: [Element] = (0..<extent).map { Element.right($0) }
    let twin = Twin(elements, shape: [extent], name: "a")
    for start in Self.bounds {
      for stop in Self.bounds {
        for step in Self.steps {
          let name = "\(type) a[\(start as Any):\(stop as Any):\(step)] of \(extent)"
          let viewStep = ViewStep.slice(axis: 0, start: start, stop: stop, step: step)
          twin.reset(to: elements)
          let view = twin.applying(viewStep, name: "slice")
          let reading = view.layoutDifference() ?? view.valueDifference()
          log.check(reading == nil, "\(name): \(reading ?? "")")

          let count = view.model.count
          view.model.write(Array(news[0..<count]))
          let source = NDArray(Array(news[0..<count]))
          twin.array[.stride(from: start, to: stop, by: step)] = source
          let writing = twin.memoryDifference()
          log.check(writing == nil, "\(name) = b: \(writing ?? "")")

          view.model.fill(Element.right(3))
          view.array.fill(Element.right(3))
          let filling = twin.memoryDifference()
          log.check(filling == nil, "\(name).fill: \(filling ?? "")")
        }
      }
    }
    log.finish(atLeast: 9600)
  }

  @Test func modelAgreesWithPython() {
    // From `list(range(n))[start:stop:step]` in Python.
    let log = FailureLog()
    let cases: [(Int, Int?, Int?, Int, [Int])] = [
      (6, nil, nil, -1, [5, 4, 3, 2, 1, 0]), (6, -9, 4, 2, [0, 2]), (6, 9, 1, -3, [5, 2]),
      (6, 1, -1, 2, [1, 3]), (6, -2, -9, -2, [4, 2, 0]), (6, 4, 1, 1, []), (0, -1, 5, 1, []),
      (7, 9, nil, -4, [6, 2]), (7, -8, nil, -1, []), (7, -8, 9, 4, [0, 4]), (3, 3, 9, 1, []),
    ]
    for (extent, start, stop, step, expected) in cases {
      let found = slicedIndices(extent: extent, start: start, stop: stop, step: step)
      log.check(found == expected, "\(extent) \(start as Any) \(stop as Any) \(step): \(found)")
    }
    log.finish(atLeast: 11)
  }
}
