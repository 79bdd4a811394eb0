import Oracle
import Strided
import Testing

/// `sorted` and `unique`.
@Suite struct SortingTests {
  @Test(arguments: ElementKind.all)
  func sorting(kind: ElementKind) {
    sortEverywhere(kind.type)
  }

  private func sortEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    var generator = SplitMix64(seed: 5)
    for shape in CopySamples.shapes where !shape.isEmpty {
      let values = SortedOrder.randomElements(elementCount(shape), of: type, using: &generator)
      for subject in representations(of: shape, values) {
        for axis in -shape.count..<shape.count {
          let place = axis < 0 ? axis + shape.count : axis
          let lanes = subject.twin.model.lanes(along: place)
          let sorted = lanes.lanes.map { lane in SortedOrder.places(of: lane).map { lane[$0] } }
          let problem = CopySamples.problem(
            of: subject.twin.array.sorted(axis: axis), shape: shape, disjointFrom: [subject]
          ) { index in
            var rest = index
            let position = rest.remove(at: place)
            return sorted[flatPosition(of: rest, in: lanes.shape)][position]
          }
          log.check(
            problem == nil, "\(type) \(shape) \(subject.twin.name) \(axis): \(problem ?? "")")
        }
      }
    }
    log.finish(atLeast: 100)
  }

  /// Rows of every length at which the algorithm changes.
  @Test(arguments: ElementKind.all)
  func lengths(kind: ElementKind) {
    sortLengths(kind.type)
  }

  private func sortLengths<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    var generator = SplitMix64(seed: 11)
    for length in [0, 1, 2, 15, 16, 17, 31, 33, 63, 64, 65, 100, 130, 260, 520, 600, 1100] {
      let values = SortedOrder.randomElements(2 * length, of: type, using: &generator)
      let rows = NDArray(values, shape: [2, length])
      let found = Array(rows.sorted())
      for row in 0..<2 {
        let lane = Array(values[(row * length)..<((row + 1) * length)])
        let places = SortedOrder.places(of: lane)
        let problem = difference(
          of: Array(found[(row * length)..<((row + 1) * length)]), from: places.map { lane[$0] },
          by: { $0.isIdentical(to: $1) })
        log.check(problem == nil, "\(type) \(length): \(problem ?? "")")
        let again = NDArray(places.map { lane[$0] }).sorted()
        log.check(
          zip(Array(again), places).allSatisfy { $0.isIdentical(to: lane[$1]) },
          "\(type) \(length): sorted rows change")
        check(NDArray(lane), lane, name: "\(type) \(length)", log)
      }
    }
    log.finish(atLeast: 50)
  }

  @Test(arguments: ElementKind.all)
  func uniqueElements(kind: ElementKind) {
    uniqueEverywhere(kind.type)
  }

  private func uniqueEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    CopySamples.forEach(of: type) { subject in
      let name = "\(type) \(subject.twin.model.shape) \(subject.twin.name)"
      check(subject.twin.array, subject.twin.model.values, name: name, log)
      let found = subject.twin.array.unique()
      let isFresh =
        !found.values.sharesMemory(with: subject.twin.array) && found.values.ownsData
        && found.inverse.ownsData && found.inverse.isContiguous(.c) && found.counts.ownsData
      log.check(isFresh, "\(name): no fresh arrays")
    }
    log.finish(atLeast: 100)
  }

  /// Compares with a search through all elements.
  private func check<Element: OracleElement>(
    _ array: NDArray<Element>,
    _ elements: [Element],
    name: String,
    _ log: FailureLog
  ) {
    var firsts: [Int] = []
    var counts: [Int] = []
    var inverse = Array(repeating: 0, count: elements.count)
    for place in SortedOrder.places(of: elements) {
      let isNew: Bool
      if let first = firsts.last {
        let isGreater = SortedOrder.precedes(elements[first], elements[place])
        isNew = isGreater && !SortedOrder.isNaN(elements[first])
      } else {
        isNew = true
      }
      if isNew {
        firsts.append(place)
        counts.append(0)
      }
      counts[counts.count - 1] += 1
      inverse[place] = firsts.count - 1
    }
    let found = array.unique()
    let values = difference(
      of: Array(found.values), from: firsts.map { elements[$0] }, by: { $0.isIdentical(to: $1) })
    log.check(values == nil, "\(name): \(values ?? "")")
    log.check(Array(found.firstIndices) == firsts, "\(name): first \(found.firstIndices)")
    log.check(Array(found.counts) == counts, "\(name): counts \(found.counts)")
    log.check(
      Array(found.inverse) == inverse && found.inverse.shape == array.shape,
      "\(name): inverse \(found.inverse.shape) \(found.inverse)")
  }

  /// The positions are those of the elements at the call.
  @Test func uniqueIsASnapshot() {
    let a = NDArray([3, 1, 3, 2])
    let found = a.unique()
    a[...] = 0
    #expect(found.inverse == [2, 0, 2, 1] && found.counts == [1, 1, 2])
    #expect(found.firstIndices == [1, 3, 0] && found.values == [1, 2, 3])
    #expect(found.inverse.sharesMemory(with: found.inverse))
  }

  @Test func asNumPy() {
    let a = NDArray([[0, -0.0, Double.nan], [.nan, 1, -0.0]])
    let found = a.unique()
    #expect(found.values.description == "[ 0.  1. nan]")
    #expect(found.firstIndices == [0, 4, 2] && found.counts == [3, 1, 2])
    #expect(found.inverse == [[0, 0, 2], [2, 1, 0]])
    typealias C = Complex<Double>
    let complex: [C] = [
      C(2, 3), C(1, .nan), C(.nan, 1), C(.nan, .nan), C(.nan, 0), C(0, .nan), C(1, 5), C(1, -2),
      C(-0.0, 1), C(0, -1),
    ]
    let sorted = Array(NDArray(complex).sorted())
    let order = [9, 8, 7, 6, 0, 5, 1, 4, 2, 3]
    #expect(zip(sorted, order).allSatisfy { $0.isIdentical(to: complex[$1]) })
    let groups = NDArray(complex).unique()
    #expect(groups.firstIndices == [9, 8, 7, 6, 0, 5] && groups.counts == [1, 1, 1, 1, 1, 5])
    #expect(groups.inverse == [4, 5, 5, 5, 5, 5, 3, 2, 1, 0])
  }

  @Test func whatIsSortedIsCopied() {
    let a = NDArray([1, 2, 3])
    let sorted = a.sorted()
    sorted[0] = 9
    #expect(a == [1, 2, 3])
    let values = a.unique().values
    values[0] = 9
    #expect(a == [1, 2, 3])
  }

  @Test func zerosKeepTheirOrder() {
    let zeros = Array(NDArray([0.0, -0.0, -1, 0.0, -0.0]).sorted())
    #expect(zeros.map(\.sign) == [.minus, .plus, .minus, .plus, .minus])
  }
}
