import Oracle
import Strided
import Testing

/// `scatterMin` and `scatterMax` against the model, with every kind of index.
@Suite struct ScatterExtremumTests {
  /// The indices for one axis, with places that repeat.
  private static func menu(_ extent: Int) -> [IndexTerm] {
    let last = extent - 1
    return [
      .index(-1), .all, .slice(by: -1), .range(0, last), .list([last, -extent]), .list([-1, -1]),
      .positions([0, last, 0, 0], shape: [2, 2]), .positions([last], shape: []),
      .flags([true] + Array(repeating: false, count: last - 1) + [true]), .list([]),
    ]
  }

  @Test(arguments: [ElementKind.int8, .uint32, .int, .float16, .float, .double])
  func everyKindOfIndex(kind: ElementKind) {
    switch kind {
    case .int8: run(Int8.self)
    case .uint32: run(UInt32.self)
    case .int: run(Int.self)
    case .float16: run(Float16.self)
    case .float: run(Float.self)
    default: run(Double.self)
    }
  }

  private func run<Element: OracleNumber & OrderedScalar>(_ type: Element.Type) {
    let log = FailureLog()
    var generator = SplitMix64(seed: 41)
    let values = (0..<12).map { _ in Element.random(using: &generator) }
    var subscripts: [[IndexTerm]] = [
      [.mask((0..<12).map { $0 % 3 == 1 }, shape: [3, 4])],
      [.ellipsis, .list([3, 3])], [.newAxis, .list([1, 1])], [.list([2, 2]), .newAxis, .all],
    ]
    for first in Self.menu(3) {
      subscripts.append([first])
      for second in Self.menu(4) where [first, second].hasArray {
        subscripts.append([first, second])
      }
    }
    for subject in representations(of: [3, 4], values, isWritable: true) {
      for terms in subscripts where terms.hasArray {
        guard let selected = subject.twin.model.selecting(terms.map(\.model)) else { continue }
        for shape in [selected.shape, []] {
          let numbers = (0..<elementCount(shape)).map { _ in
            generator.oneIn(5) ? generator.pick(Element.specials) : .random(using: &generator)
          }
          for source in representations(of: shape, numbers).prefix(generator.pick([1, 1, 20])) {
            for isGreatest in [false, true] {
              check(subject, terms, source.twin, isGreatest, log)
            }
          }
        }
      }
    }
    log.finish(atLeast: 1000)
  }

  private func check<Element: OracleNumber & OrderedScalar>(
    _ subject: Subject<Element>, _ terms: [IndexTerm], _ values: Twin<Element>, _ isGreatest: Bool,
    _ log: FailureLog
  ) {
    func winner(_ old: Element, _ new: Element) -> Element {
      if old != old || new != new { return old != old ? old : new }
      return isGreatest ? (new > old ? new : old) : (new < old ? new : old)
    }
    subject.reset()
    guard let selected = subject.twin.model.selecting(terms.map(\.model)),
      selected.combine(values.model, { $0.dropFirst().reduce($0[0], winner) })
    else {
      return
    }
    subject.twin.array.scatterExtrema(values.array, at: terms, isGreatest: isGreatest)
    let found = subject.twin.memoryDifference(by: { $0.isSame(as: $1) })
    log.check(
      found == nil,
      "\(Element.self) \(subject.twin.name)\(terms.text), greatest \(isGreatest), of "
        + "\(values.name) \(values.model.values): \(found ?? "")")
    subject.reset()
  }

  /// Values and places that share memory with the array are read before anything is written.
  @Test func snapshots() {
    let a = NDArray([3, 1, 2, 0])
    a.scatterMin(a.flipped(), at: [0, 0, 1, 1])
    #expect(a == [0, 1, 2, 0])
    let b = NDArray([2, 0, 1])
    b.scatterMax([5, 6, 7], at: b)
    #expect(b == [6, 7, 5])
    let c = NDArray([1.0, .nan, 3])
    c.scatterMin(NDArray([Double.nan, 0, 2, 9]), at: [0, 1, 2, 2])
    #expect("\(c)" == "[nan nan  2.]")
    let counts = NDArray([0, 5, 0])
    counts.scatterMax([4, 9, 2], at: NDArray([true, true, true]))
    #expect(counts == [4, 9, 2])
  }

  @Test func traps() async {
    let range = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      NDArray<Double>.zeros([3]).scatterMin([1, 2], at: [0, 5])
    }
    expectMessage(
      "scatterMin: index 5 of an index array is out of range for axis 0 of extent 3, shape (3,)",
      in: range)
    let shape = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      NDArray<Int>.zeros([3]).scatterMax(NDArray([1, 2, 3]), at: [0, 1])
    }
    expectMessage("scatterMax: shape (3,) does not broadcast to (2,)", in: shape)
    let readOnly = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      NDArray<Int>.zeros([]).broadcast(to: [3]).scatterMax(NDArray(1), at: [0])
    }
    expectMessage(
      "scatterMax: the view of shape (3,) is read-only, axis 0 repeats its elements", in: readOnly)
  }
}

extension NDArray where Element: OrderedScalar {
  /// Takes extrema of values and the selection of a subscript with these indices, once per occurrence.
  fileprivate func scatterExtrema(_ values: NDArray, at terms: [IndexTerm], isGreatest: Bool) {
    let i = terms.map(\.library)
    switch (i.count, isGreatest) {
    case (1, false): scatterMin(values, at: i[0])
    case (1, true): scatterMax(values, at: i[0])
    case (2, false): scatterMin(values, at: i[0], i[1])
    case (2, true): scatterMax(values, at: i[0], i[1])
    case (3, false): scatterMin(values, at: i[0], i[1], i[2])
    case (3, true): scatterMax(values, at: i[0], i[1], i[2])
    default: preconditionFailure("the tests use one to three indices")
    }
  }
}
