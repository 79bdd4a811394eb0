import Oracle
import Strided
import Testing

/// A view and the memory positions of its elements, in logical order.
struct PlacedView<Element: NumericScalar> {
  /// The library's view.
  let array: NDArray<Element>
  /// The position of each element.
  let places: [Int]

  /// Whether no element shares memory with another view.
  func isDisjoint(from other: PlacedView) -> Bool {
    for place in places where other.places.contains(place) {
      return false
    }
    return true
  }

  /// Whether both views have equal strides along all axes of extent above 1.
  func hasEqualSteps(as other: PlacedView) -> Bool {
    for axis in 0..<array.rank where array.shape[axis] > 1 {
      if array.strides[axis] != other.array.strides[axis] {
        return false
      }
    }
    return true
  }
}

/// One memory in which views are written from each other, compared with plain Swift arrays.
///
/// Faster than a twin: no model is made for a write, so that a million pairs can run.
struct OverlapBench<Element: NumericScalar> {
  /// The memory, as an array of one axis.
  let base: NDArray<Element>
  /// The content of the memory before each write.
  private let start: [Element]
  private let log = FailureLog()

  /// A memory of `count` elements, each with the value of its position.
  init(count: Int, _ value: (Int) -> Element) {
    start = (0..<count).map(value)
    base = NDArray(start)
  }

  /// Writes one view from another, which must be of equal shape.
  func checkAssignment(_ target: PlacedView<Element>, _ source: PlacedView<Element>) {
    var expected = start
    for index in 0..<target.places.count {
      expected[target.places[index]] = start[source.places[index]]
    }
    reset()
    target.array.assign(source.array)
    log.check(isMemory(expected), "\(text(target)) = \(text(source))\(difference(expected))")
  }

  /// Adds one view to another, which must be of equal shape.
  func checkAddition(_ target: PlacedView<Element>, _ source: PlacedView<Element>) {
    var expected = start
    for index in 0..<target.places.count {
      let place = target.places[index]
      expected[place] = start[place] + start[source.places[index]]
    }
    reset()
    target.array += source.array
    log.check(isMemory(expected), "\(text(target)) += \(text(source))\(difference(expected))")
  }

  /// Checks that a temporary is made exactly if elements are shared by unequal strides.
  func checkTemporary(_ target: PlacedView<Element>, _ source: PlacedView<Element>) {
    let explanation = target.array.explainAssignment(from: source.array)
    let expected = !target.isDisjoint(from: source) && !target.hasEqualSteps(as: source)
    log.check(
      explanation.needsTemporary == expected,
      "\(text(target)) = \(text(source)): \(explanation)"
    )
  }

  /// Checks the exact test whether two views share memory.
  func checkSharing(_ target: PlacedView<Element>, _ source: PlacedView<Element>) {
    log.check(
      target.array.sharesMemory(with: source.array) == !target.isDisjoint(from: source),
      "\(text(target)) shares with \(text(source))"
    )
  }

  /// Reports the number of differences, and checks that at least `minimum` cases ran.
  func finish(atLeast minimum: Int) {
    log.finish(atLeast: minimum)
  }

  /// Records a case that could not be made.
  func require(_ isRight: Bool, _ message: @autoclosure () -> String) {
    log.check(isRight, message())
  }

  private func reset() {
    base.withUnsafeMutableBufferPointer { buffer in
      for place in 0..<start.count {
        buffer[place] = start[place]
      }
    }
  }

  private func isMemory(_ expected: [Element]) -> Bool {
    base.withUnsafeBufferPointer { buffer in
      for place in 0..<expected.count where buffer[place] != expected[place] {
        return false
      }
      return true
    }
  }

  /// The first memory position that differs.
  private func difference(_ expected: [Element]) -> String {
    let found = Array(base)
    let place = expected.indices.first { found[$0] != expected[$0] } ?? 0
    return ": memory[\(place)] is \(found[place]), expected \(expected[place])"
  }

  private func text(_ view: PlacedView<Element>) -> String {
    "\(Element.self) \(view.array.shape) with strides \(view.array.strides) from \(view.places[0])"
  }
}
