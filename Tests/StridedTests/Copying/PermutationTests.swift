import Oracle
import Strided
import StridedKernels
import StridedLayout
import Testing

/// Operands of different orders, large enough for several tiles, against plain loops.
@Suite(.withoutAddressSanitizer) struct PermutationTests {
  private static let shapes: [Shape] = [
    [150, 270], [270, 17], [3, 1100], [1100, 3], [40, 20, 30], [130, 3, 130], [130, 130, 2],
    [33, 5, 4, 40],
  ]

  /// Few elements: no tiles, but neighbours may be moved together.
  private static let smallShapes: [Shape] = [
    [4, 4, 8], [4, 4, 2], [3, 5, 4], [12, 9, 2], [2, 3, 4, 2], [12, 12],
  ]

  @Test func bytes() { check { UInt8(truncatingIfNeeded: $0 &* 7) } }
  @Test func shorts() { check { Int16(truncatingIfNeeded: $0) } }
  @Test func singles() { check { Float($0) } }
  @Test func doubles() { check { Double($0) } }
  @Test func complexes() { check { Complex(Double($0), Double(-$0)) } }
  @Test func truths() { check { $0 % 3 == 0 } }

  /// Copies of every permutation, and of reversed, stepped and offset views of it, to arrays and to
  /// views.
  private func check<Element: Scalar & Equatable>(_ value: (Int) -> Element) {
    let log = FailureLog()
    var streamedCount = 0
    for shape in Self.shapes + Self.smallShapes {
      let values = (0..<shape.elementCount).map(value)
      let base = NDArray(values, shape: shape)
      for (name, view) in Self.views(of: base) {
        let places = positions(
          of: Array(view.shape), Array(view.strides), from: view.layoutDescription.offset)
        let expected = elements(values, at: places)
        let fresh = view.copy()
        log.check(haveSameBytes(Array(fresh), expected), "\(shape) \(name)")
        let wide = NDArray<Element>(
          [Element](repeating: value(1), count: 2 * view.count + 2),
          shape: [2 * view.count + 2])
        let pairs = wide[1..<(2 * view.count + 1)].reshaped(to: Shape(Array(view.shape) + [2]))
        let target = pairs[.ellipsis, 0]
        target.assign(view)
        log.check(haveSameBytes(Array(target), expected), "\(shape) \(name) to a view")
        log.check(
          haveSameBytes(Array(wide), withGaps(expected, filler: value(1))),
          "\(shape) \(name): gaps keep their values")
        if isStreamed(view, expected, log, "\(shape) \(name)") { streamedCount += 1 }
      }
    }
    log.finish(atLeast: 100)
    #expect(streamedCount > 20)
  }

  /// The same tiles with streaming stores, as for arrays that exceed the caches; false if rows are
  /// too short.
  private func isStreamed<Element: Scalar & Equatable>(
    _ view: NDArray<Element>, _ expected: [Element], _ log: FailureLog, _ name: String
  ) -> Bool {
    let fresh = NDArray<Element>(expected.reversed(), shape: view.shape)
    var plan = LoopPlan(of: fresh, view)
    plan.decide(.copy, Tuning(threads: 1, lastLevelCache: 1))
    guard plan.walk == .tiles, plan.isStreaming else { return false }
    let failure = Driver.run(plan, Element._copyLoop(plan.rowForm))
    withExtendedLifetime((fresh, view)) {}
    log.check(failure == .none && haveSameBytes(Array(fresh), expected), "\(name), streamed")
    return true
  }

  /// Every permutation of an array: as it is, reversed, stepped and offset.
  private static func views<Element>(
    of base: NDArray<Element>
  ) -> [(String, NDArray<Element>)] {
    permutations(of: base.rank).flatMap { axes in
      let view = base.transposed(axes: axes)
      return [
        ("\(axes)", view), ("\(axes) reversed", view.flipped()),
        ("\(axes) last reversed", view.flipped(axis: -1)),
        ("\(axes) stepped", view[.stride(by: 2), .ellipsis]),
        ("\(axes) offset", view[1..., .ellipsis]),
        ("\(axes) last stepped", view[.ellipsis, .stride(by: -2)]),
      ]
    }
  }

  private static func permutations(of count: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    return permutations(of: count - 1).flatMap { shorter in
      (0...shorter.count).map { place in
        var longer = shorter
        longer.insert(count - 1, at: place)
        return longer
      }
    }
  }

  /// Elementwise operations on operands of different orders.
  @Test func operations() {
    let log = FailureLog()
    for shape in Self.shapes {
      let base = NDArray<Double>(shape: shape) { $0.reduce(1) { 31 * $0 + Double($1) } }
      for (name, view) in Self.views(of: base) {
        let other = NDArray<Double>(
          (0..<view.count).map { Double($0 % 1000) }, shape: view.shape)
        let (x, y) = (view.elements.map { $0 }, other.elements.map { $0 })
        let pairs = Array(zip(x, y))
        log.check(Array(other - view) == pairs.map { $1 - $0 }, "\(shape) \(name) -")
        log.check(Array(view - other) == pairs.map { $0 - $1 }, "\(shape) \(name) - turned")
        log.check(Array(-view) == x.map { -$0 }, "\(shape) \(name) negated")
        log.check(Array(view .< other) == pairs.map { $0 < $1 }, "\(shape) \(name) .<")
        log.check(Array(view .== view.copy()) == x.map { _ in true }, "\(shape) \(name) .==")
        log.check(view == view.copy() && view != other, "\(shape) \(name) ==")
        let sum = other.copy()
        sum += view
        log.check(Array(sum) == pairs.map { $0 + $1 }, "\(shape) \(name) +=")
        sum.addProduct(3, view)
        log.check(Array(sum) == pairs.map { ($0 + $1) + 3 * $0 }, "\(shape) \(name) addProduct")
        let (first, second) = (view.copy(order: .f), view.flipped().copy())
        swap(first, second)
        log.check(
          Array(second) == x && Array(first) == x.reversed(), "\(shape) \(name) exchanged")
      }
    }
    log.finish(atLeast: 1000)
  }

  /// A source above the result, beside a source that is walked in tiles, which have no single
  /// direction.
  @Test func overlapBesideATranspose() {
    let base = NDArray<Double>(shape: [300, 300]) { Double(300 * $0[0] + $0[1]) }
    let other = NDArray<Double>(shape: [250, 250]) { Double($0[0] - 7 * $0[1]) }.transposed()
    let (result, shifted) = (base[0..<250, 1..<251], base[1..<251, 0..<250])
    let expected = Array(shifted.copy() + other)
    add(shifted, other, into: result)
    #expect(Array(result) == expected)
  }

  @Test func plansSayWhichTiles() {
    let a = NDArray<Double>.zeros([300, 200])
    let explanation = NDArray<Double>.zeros([200, 300]).explainAssignment(from: a.transposed())
    #expect(explanation.plan.walk == .tiles && explanation.routine == "register tiles")
    #expect(
      explanation.plan.description
        == "tiles of 112 x 112 over 200 x 300, strides 1 <- 200")
    // Larger than the last-level cache of any processor. Nothing reads them, so they take no memory.
    let lazy = NDArray<Double>.zeros([16_384, 16_384])
    #expect(
      lazy.explainAssignment(from: NDArray<Double>.zeros([16_384, 16_384]).transposed()).routine
        == "register tiles, streaming stores")
  }
}
