import Oracle
import Strided
import Testing

/// `argsort`, `sorted(axis:descending:)` and `lexsort`.
@Suite struct SortingPositionTests {
  @Test(arguments: ElementKind.all)
  func everyRepresentation(kind: ElementKind) {
    sortEverywhere(kind.type)
  }

  private func sortEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    var generator = SplitMix64(seed: 17)
    for shape in CopySamples.shapes where !shape.isEmpty {
      let values = type.repeatedElements(elementCount(shape), using: &generator)
      for subject in representations(of: shape, values) {
        for descending in [false, true] {
          forEachAxis(of: shape) { axis, place in
            check(subject, shape: shape, axis, place, descending: descending, log)
          }
        }
      }
    }
    log.finish(atLeast: 100)
  }

  private func check<Element: OracleElement>(
    _ subject: Subject<Element>, shape: [Int], _ axis: Int, _ place: Int, descending: Bool,
    _ log: FailureLog
  ) {
    let array = subject.twin.array
    let name = "\(Element.self) \(shape) \(subject.twin.name) axis \(axis) \(descending)"
    let lanes = subject.twin.model.lanes(along: place)
    let orders = lanes.lanes.map { SortedOrder.places(of: $0, descending: descending) }
    let positions = CopySamples.problem(
      of: array.argsort(axis: axis, descending: descending), shape: shape,
      disjointFrom: [subject]
    ) { element(of: (lanes.shape, orders), along: place, at: $0) }
    log.check(positions == nil, "\(name): \(positions ?? "")")
    let sorted = zip(lanes.lanes, orders).map { lane, order in order.map { lane[$0] } }
    let values = CopySamples.problem(
      of: array.sorted(axis: axis, descending: descending), shape: shape, disjointFrom: [subject]
    ) { element(of: (lanes.shape, sorted), along: place, at: $0) }
    log.check(values == nil, "\(name), sorted: \(values ?? "")")
  }

  /// Rows of lengths at which the algorithm changes, in patterns that split unevenly.
  @Test(arguments: ElementKind.all)
  func lengths(kind: ElementKind) {
    sortLengths(kind.type)
  }

  private func sortLengths<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    var generator = SplitMix64(seed: 23)
    for length in [0, 1, 2, 23, 24, 25, 26, 64, 100, 257, 600, 2100] {
      let random = SortedOrder.randomElements(length, of: type, using: &generator)
      let sorted = SortedOrder.places(of: random).map { random[$0] }
      let few = random.prefix(3)
      let patterns: [(name: String, values: [Element])] = [
        ("random", random),
        ("repeated", type.repeatedElements(length, using: &generator)),
        ("sorted", sorted),
        ("reversed", sorted.reversed()),
        ("halves", Array(sorted[(length / 2)...] + sorted[..<(length / 2)])),
        ("few", (0..<length).map { _ in few[generator.below(few.count)] }),
        ("small", (0..<length).map { _ in Element.random(using: &generator) }),
        ("equal but one", (0..<length).map { $0 == length / 2 ? random[0] : random[length - 1] }),
      ]
      for (pattern, values) in patterns {
        for descending in [false, true] {
          let places = SortedOrder.places(of: values, descending: descending)
          let array = NDArray(values)
          let found = Array(array.argsort(descending: descending))
          log.check(found == places, "\(type) \(length) \(pattern) \(descending)")
          let rows = concatenate([array, array]).reshaped(to: [2, length]).argsort(
            descending: descending)
          log.check(
            Array(rows) == places + places, "\(type) \(length) \(pattern) \(descending), rows")
        }
      }
    }
    log.finish(atLeast: 50)
  }

  @Test(arguments: ElementKind.all)
  func severalKeys(kind: ElementKind) {
    sortByKeys(kind.type)
  }

  private func sortByKeys<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    var generator = SplitMix64(seed: 29)
    for shape in CopySamples.shapes + [[200]] where !shape.isEmpty {
      for keyCount in 1...3 {
        let keys = (0..<keyCount).map { _ in
          generator.pick(
            representations(
              of: shape, type.repeatedElements(elementCount(shape), using: &generator)))
        }
        forEachAxis(of: shape) { axis, place in
          let lanes = keys.map { $0.twin.model.lanes(along: place) }
          let orders = lanes[0].lanes.indices.map { lane in
            (0..<shape[place]).sorted { first, second in
              for key in lanes.reversed() {
                let (x, y) = (key.lanes[lane][first], key.lanes[lane][second])
                if SortedOrder.precedes(x, y) { return true }
                if SortedOrder.precedes(y, x) { return false }
              }
              return first < second
            }
          }
          let problem = CopySamples.problem(
            of: lexsort(keys: keys.map(\.twin.array), axis: axis), shape: shape,
            disjointFrom: keys
          ) { element(of: (lanes[0].shape, orders), along: place, at: $0) }
          log.check(problem == nil, "\(type) \(shape) axis \(axis): \(problem ?? "")")
          let (a, all) = (keys[0].twin.array, lexsort(keys: keys.map(\.twin.array), axis: axis))
          let same =
            switch keyCount {
            case 1: lexsort(a, axis: axis)
            case 2: lexsort(a, keys[1].twin.array, axis: axis)
            default: lexsort(a, keys[1].twin.array, keys[2].twin.array, axis: axis)
            }
          log.check(same == all, "\(type) \(shape) axis \(axis), keys of any types")
        }
      }
    }
    log.finish(atLeast: 20)
  }

  @Test func keysOfSeveralTypes() {
    var generator = SplitMix64(seed: 31)
    for shape: Shape in [[0], [1], [7], [300], [5, 4], [3, 0, 2], [2, 3, 40]] {
      let count = shape.reduce(1, *)
      let bytes = NDArray((0..<count).map { _ in UInt8(generator.below(3)) }, shape: shape)
      let truths = NDArray((0..<count).map { _ in generator.below(2) == 0 }, shape: shape)
      let reals = NDArray((0..<count).map { _ in Double(generator.below(4)) - 1.5 }, shape: shape)
      // One number in place of the three keys, the primary one in front.
      let weights = NDArray<Double>(converting: bytes)
      let ranks = weights * 100 + NDArray<Double>(converting: truths) * 10 + reals
      for axis in 0..<shape.count {
        #expect(lexsort(reals, truths, bytes, axis: axis) == ranks.argsort(axis: axis))
      }
      #expect(lexsort(reals.flipped(), truths.flipped()).shape == shape)
    }
  }

  @Test func asNumPy() {
    let a = NDArray([[3, .nan, 1.0], [2, 4, 0]])
    #expect(a.argsort() == [[2, 0, 1], [2, 0, 1]])
    #expect(a.argsort(axis: 0) == [[1, 1, 1], [0, 0, 0]])
    #expect(a.argsort(descending: true) == [[0, 2, 1], [1, 0, 2]])
    #expect(a.take(a.argsort(), alongAxis: 1)[1, 0...] == a.sorted()[1, 0...])
    let keys = [NDArray([1, 5, 1, 4, 3]), NDArray([2, 1, 2, 1, 1])]
    #expect(lexsort(keys: keys) == [4, 3, 1, 0, 2])
    #expect(NDArray([Int.max, .min, 0, -1]).argsort() == [1, 3, 2, 0])
    #expect(NDArray([UInt.max, 0, 1]).argsort(descending: true) == [0, 2, 1])
  }

  @Test func zerosAndNaNKeepTheirOrder() {
    let zeros = NDArray([0.0, -0.0, .nan, 1, -0.0, .nan])
    #expect(zeros.argsort() == [0, 1, 4, 3, 2, 5])
    #expect(zeros.argsort(descending: true) == [3, 0, 1, 4, 2, 5])
    let sorted = Array(zeros.sorted(descending: true))
    #expect(sorted[1].sign == .plus && sorted[2].sign == .minus && sorted[3].sign == .minus)
  }
}
