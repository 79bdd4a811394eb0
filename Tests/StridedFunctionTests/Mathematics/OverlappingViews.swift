import Oracle
import Strided
import Testing

/// Views of one memory and one shape: an operation reads some and writes one.
struct OverlappingViews<Element: OracleElement> {
  /// The views, over the same memory.
  let views: [Twin<Element>]
  /// The memory at the beginning.
  private let elements: [Element]

  /// Views of a line: shifted, reversed, and of every second element.
  init(ofLine count: Int, _ value: (Int) -> Element) {
    let ways: [(String, [ViewStep])] = [
      ("all but the last", [.range(axis: 0, lower: 0, upper: count)]),
      ("all but the first", [.range(axis: 0, lower: 1, upper: count + 1)]),
      ("all but the last, reversed", [.range(axis: 0, lower: 0, upper: count), .flipAll]),
      ("all but the first, reversed", [.range(axis: 0, lower: 1, upper: count + 1), .flipAll]),
      ("shifted by 8", [.range(axis: 0, lower: 8, upper: count + 8)]),
      ("even places", [.slice(axis: 0, start: 0, stop: 2 * count, step: 2)]),
      ("odd places, reversed", [.slice(axis: 0, start: 1, stop: 2 * count, step: 2), .flipAll]),
    ]
    self.init(shape: [2 * count + 8], value, ways)
  }

  /// Views of a square: transposed, reversed, and shifted by a row and a column.
  init(ofSquare side: Int, _ value: (Int) -> Element) {
    func inner(_ first: Int, _ second: Int) -> [ViewStep] {
      [
        .range(axis: 0, lower: first, upper: first + side),
        .range(axis: 1, lower: second, upper: second + side),
      ]
    }
    let ways: [(String, [ViewStep])] = [
      ("a corner", inner(0, 0)),
      ("a corner, transposed", inner(0, 0) + [.transpose]),
      ("a corner, rows reversed", inner(0, 0) + [.flip(axis: 0)]),
      ("a corner, transposed and reversed", inner(0, 0) + [.transpose, .flipAll]),
      ("shifted by a row", inner(1, 0)),
      ("shifted by a row and a column, transposed", inner(1, 1) + [.transpose]),
    ]
    self.init(shape: [side + 1, side + 1], value, ways)
  }

  /// Views of a memory of some shape.
  private init(shape: [Int], _ value: (Int) -> Element, _ ways: [(String, [ViewStep])]) {
    elements = (0..<elementCount(shape)).map(value)
    let whole = Twin(elements, shape: shape, name: "whole")
    views = ways.map { name, steps in
      steps.reduce(whole) { $0.applying($1, name: name) }
    }
  }

  /// Restores the memory.
  func reset() {
    views[0].reset(to: elements)
  }
}
