import Oracle
import Strided
import StridedKernels
import StridedLayout
import Testing

/// Calculated results with streaming stores, as for arrays that exceed the caches, against plain
/// loops.
@Suite(.withoutAddressSanitizer) struct StreamedResultTests {
  private static let shapes: [Shape] = [[9, 1100], [70, 1030], [3, 5, 1100]]

  @Test func doubles() { check { Double($0 % 1009) } }
  @Test func singles() { check { Float($0 % 1009) } }
  @Test func integers() { check { Int32($0 % 1009) } }

  /// Sums of operands of every order, in an array of their shape and in rows of a wider one.
  private func check<Element: NumericScalar>(_ value: (Int) -> Element) {
    let log = FailureLog()
    var tiledCount = 0
    for shape in Self.shapes {
      let sources = Self.sources(of: shape, value)
      let wide = Shape(shape.dropLast() + [shape[shape.count - 1] + 3])
      for (name, first) in sources {
        for (otherName, second) in sources {
          let expected = zip(Array(first), Array(second)).map { $0 + $1 }
          for isWide in [false, true] {
            let memory = NDArray<Element>.full(isWide ? wide : shape, 77)
            let target = isWide ? memory[.ellipsis, 1..<(wide[wide.count - 1] - 2)] : memory
            let place = "\(shape): \(name) + \(otherName)\(isWide ? ", rows apart" : "")"
            var plan = LoopPlan(of: target, first, second)
            plan.decide(.compute, Tuning(threads: 1, lastLevelCache: 1))
            log.check(plan.isStreaming, "\(place) is streamed")
            if plan.walk == .tiles { tiledCount += 1 }
            let loop = Element._innerLoop(for: .add, plan.rowForm, scalar: nil)
            let failure = Driver.run(plan, loop)
            withExtendedLifetime((first, second, memory)) {}
            log.check(failure == .none && Array(target) == expected, place)
            let gaps = memory.count - target.count
            log.check(
              Array(memory).count { $0 == 77 } == expected.count { $0 == 77 } + gaps,
              "\(place): gaps keep their values")
          }
        }
      }
    }
    log.finish(atLeast: 200)
    #expect(tiledCount > 50)
  }

  /// Arrays of one shape in different layouts.
  private static func sources<Element: NumericScalar>(
    of shape: Shape, _ value: (Int) -> Element
  ) -> [(String, NDArray<Element>)] {
    let base = NDArray((0..<shape.elementCount).map(value), shape: shape)
    let turned = Shape(shape.reversed())
    let other = NDArray((0..<shape.elementCount).map { value(3 * $0 + 1) }, shape: turned)
    let row = NDArray((0..<shape[shape.count - 1]).map { value(5 * $0) })
    return [
      ("contiguous", base), ("reversed", base.flipped()), ("transposed", other.transposed()),
      ("transposed, reversed", other.transposed().flipped()),
      ("a row", row.broadcast(to: shape)),
      ("one value", NDArray<Element>.full([], value(5)).broadcast(to: shape)),
    ]
  }
}
