import Oracle
import Strided
import StridedKernels
import Testing

/// `argmin` and `argmax` of few different values, in every order of axes: the first of equal elements counts.
///
/// Memory is read in its own order, not in logical order.
@Suite(.withoutAddressSanitizer) struct PositionOrderTests {
  @Test func smallShapes() {
    for shape in [[2, 3, 4], [3, 1, 5], [4, 4, 2], [1, 40, 3]] { check(shape) }
  }

  /// Long enough for several segments of terms.
  @Test func severalSegments() {
    check([64, 33, 21], isLong: true)
  }

  private func check(_ shape: [Int], isLong: Bool = false) {
    let log = FailureLog()
    var generator = SplitMix64(seed: 15)
    let count = elementCount(shape)
    for turn in 0..<(isLong ? 1 : 6) {
      let numbers = (0..<count).map { _ in Double(generator.pick([0, 1, 1, 2, 2]) * (turn % 3)) }
      var holes = numbers
      for _ in 0..<3 { holes[generator.pick(Array(0..<count))] = .nan }
      every(NDArray(numbers, shape: Shape(shape)), log)
      every(NDArray(holes, shape: Shape(shape)), log)
      every(NDArray(numbers.map { Int8($0) }, shape: Shape(shape)), log)
      every(NDArray(numbers.map { Float16($0) }, shape: Shape(shape)), log)
    }
    log.finish(atLeast: isLong ? 500 : 2000)
  }

  /// Every permutation of the axes, with every set of reversed axes, with and without repetitions.
  private func every<Element: OracleOrdered>(_ array: NDArray<Element>, _ log: FailureLog) {
    for order in permutations(of: array.rank) {
      for reversed in 0..<(1 << array.rank) {
        var view = array.transposed(axes: order)
        for axis in 0..<array.rank where reversed >> axis & 1 == 1 {
          view = view.flipped(axis: axis)
        }
        check(view, "\(array.shape), axes \(order), reversed \(reversed)", log)
        if array.count < 100 {
          let inner = view.expandingAxis(at: array.rank)
          let shape = Shape(view.shape + [3])
          check(inner.broadcast(to: shape), "\(array.shape), axes \(order), repeated", log)
          check(view.broadcast(to: Shape([3] + view.shape)), "repetitions of \(order)", log)
        }
      }
    }
  }

  private func check<Element: OracleOrdered>(
    _ array: NDArray<Element>, _ name: String, _ log: FailureLog
  ) {
    let elements = Array(array)
    for limit in [1, 3] {
      Threads.withLimit(limit, bytesPerThread: 1) {
        let (least, greatest) = (array.argmin(), array.argmax())
        log.check(
          least == Self.first(elements, where: <), "\(Element.self) argmin of \(name): \(least)")
        log.check(
          greatest == Self.first(elements, where: >),
          "\(Element.self) argmax of \(name): \(greatest)")
      }
    }
  }

  /// The position of the first NaN, else of the first element that no other precedes.
  private static func first<Element: Comparable>(
    _ elements: [Element], where precedes: (Element, Element) -> Bool
  ) -> Int {
    var found = 0
    for (place, element) in elements.enumerated() {
      if element != element { return place }
      if precedes(element, elements[found]) { found = place }
    }
    return found
  }
}
