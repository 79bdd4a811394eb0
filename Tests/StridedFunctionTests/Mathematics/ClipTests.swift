import Oracle
import Strided
import Testing

/// `clip` with bounds for each element, against plain loops.
@Suite(.withoutAddressSanitizer) struct ClipTests {
  /// A number between bounds: NaN if one of them is; the upper bound wins.
  static func clipped<Element: OrderedScalar>(_ x: Element, _ low: Element, _ high: Element)
    -> Element
  {
    for number in [x, low, high] where number != number { return number }
    if x > high || low > high { return high }
    return x < low ? low : x
  }

  /// Whether two numbers are equal, or both NaN.
  static func isSame<Element: OrderedScalar>(_ first: Element, _ second: Element) -> Bool {
    first == second || first != first && second != second
  }

  private func numbers<Element: OracleElement>(
    _ count: Int, _ type: Element.Type, _ generator: inout SplitMix64
  ) -> [Element] {
    (0..<count).map { _ in
      generator.oneIn(4) ? generator.pick(Element.specials) : .random(using: &generator)
    }
  }

  @Test func integers() {
    run(Int8.self)
    run(UInt16.self)
    run(Int.self)
  }

  @Test func realNumbers() {
    run(Float16.self)
    run(Float.self)
    run(Double.self)
  }

  @_semantics("optimize.sil.specialize.generic.never")
  private func run<Element: OracleElement & OrderedScalar>(_ type: Element.Type) {
    let log = FailureLog()
    var generator = SplitMix64(seed: 43)
    let same = SampleShapes.all.map { (target: $0, source: $0) }
    for (shape, boundShape) in same + SampleShapes.broadcasting {
      let values = numbers(elementCount(shape), type, &generator)
      let lower = numbers(elementCount(boundShape), type, &generator)
      let upper = numbers(elementCount(boundShape), type, &generator)
      let (low, high) = (
        ModelArray(lower, shape: boundShape).broadcast(to: shape)?.values ?? [],
        ModelArray(upper, shape: boundShape).broadcast(to: shape)?.values ?? []
      )
      let expected = values.indices.map { Self.clipped(values[$0], low[$0], high[$0]) }
      let targets = representations(of: shape, values, isWritable: true)
      for subject in representations(of: shape, values) {
        let lows = generator.pick(representations(of: boundShape, lower)).twin
        let highs = generator.pick(representations(of: boundShape, upper)).twin
        let name = "\(type) \(shape) \(subject.twin.name), \(lows.name), \(highs.name)"
        let array = subject.twin.array
        let fresh = clip(array, lows.array, highs.array)
        let found = difference(
          of: fresh, from: ModelArray(expected, shape: shape), by: Self.isSame)
        log.check(found == nil && fresh.ownsData, "\(name): \(found ?? "")")
        let target = generator.pick(targets)
        target.reset()
        clip(array, lows.array, highs.array, into: target.twin.array)
        target.twin.model.write(expected)
        let written = target.twin.memoryDifference(by: Self.isSame)
        log.check(written == nil, "\(name) into \(target.twin.name): \(written ?? "")")
        target.reset()
        checkElements(subject, target, lower.first, upper.first, &generator, log)
      }
    }
    log.finish(atLeast: 200)
  }

  /// One lower and one upper bound, also where a mask is true.
  private func checkElements<Element: OracleElement & OrderedScalar>(
    _ subject: Subject<Element>, _ target: Subject<Element>, _ lower: Element?, _ upper: Element?,
    _ generator: inout SplitMix64, _ log: FailureLog
  ) {
    guard let lower, let upper else { return }
    let (values, shape) = (subject.twin.model.values, subject.twin.model.shape)
    let expected = values.map { Self.clipped($0, lower, upper) }
    let name = "\(Element.self) \(shape) \(subject.twin.name), \(lower), \(upper)"
    let found = difference(
      of: clip(subject.twin.array, lower, upper), from: ModelArray(expected, shape: shape),
      by: Self.isSame)
    log.check(found == nil, "\(name): \(found ?? "")")
    let flags = values.map { _ in generator.oneIn(2) }
    for mask in [nil, generator.pick(representations(of: shape, flags)).twin] {
      clip(subject.twin.array, lower, upper, into: target.twin.array, where: mask?.array)
      let before = target.twin.model.values
      target.twin.model.write(
        expected.indices.map { mask == nil || flags[$0] ? expected[$0] : before[$0] })
      let written = target.twin.memoryDifference(by: Self.isSame)
      log.check(
        written == nil,
        "\(name) into \(target.twin.name), mask \(mask?.name ?? "none"): \(written ?? "")")
      target.reset()
    }
  }

  /// Results that overlap the array and both bounds.
  @Test func overlappingViews() {
    let log = FailureLog()
    for memory in [
      OverlappingViews<Double>(ofLine: 20) { Double($0 * 7 % 11) },
      OverlappingViews<Double>(ofSquare: 4) { Double($0 * 7 % 11) },
    ] {
      for array in memory.views {
        for low in memory.views {
          for high in memory.views {
            for target in memory.views {
              memory.reset()
              let (x, y, z) = (array.model.values, low.model.values, high.model.values)
              clip(array.array, low.array, high.array, into: target.array)
              target.model.write(x.indices.map { Self.clipped(x[$0], y[$0], z[$0]) })
              let found = target.memoryDifference()
              log.check(
                found == nil,
                "\(array.name), \(low.name), \(high.name) into \(target.name): \(found ?? "")")
            }
          }
        }
      }
    }
    log.finish(atLeast: 3000)
  }

  @Test func traps() async {
    let shapes = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = clip(NDArray([1, 2, 3]), NDArray([1, 2]), NDArray([3, 4, 5]))
    }
    expectMessage("clip: shapes (3,) and (2,) and (3,) do not broadcast together", in: shapes)
    let readOnly = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      clip(NDArray([1, 2, 3]), 0, 2, into: NDArray(1).broadcast(to: [3]))
    }
    expectMessage(
      "clip: the view of shape (3,) is read-only, axis 0 repeats its elements", in: readOnly)
  }
}
