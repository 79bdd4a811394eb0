import Oracle
import Strided
import Testing

/// `union`, `intersection`, `difference`, `symmetricDifference` and `isIn`.
@Suite(.withoutAddressSanitizer) struct SetTests {
  @Test(arguments: ElementKind.all)
  func sets(kind: ElementKind) {
    compareSets(kind.type)
  }

  private func compareSets<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    var generator = SplitMix64(seed: 47)
    for shape in CopySamples.shapes + [[120]] {
      for otherShape in [[0], [1], [2, 3], [60]] {
        let pool = SortedOrder.randomElements(40, of: type, using: &generator)
        let values = (0..<elementCount(shape)).map { _ in generator.pick(pool) }
        let others = (0..<elementCount(otherShape)).map { _ in generator.pick(pool) }
        for subject in representations(of: shape, values) {
          let other = generator.pick(representations(of: otherShape, others))
          check(subject, other, log)
        }
      }
    }
    log.finish(atLeast: 100)
  }

  private func check<Element: OracleElement>(
    _ subject: Subject<Element>, _ other: Subject<Element>, _ log: FailureLog
  ) {
    let (a, b) = (subject.twin.array, other.twin.array)
    let (x, y) = (subject.twin.model.values, other.twin.model.values)
    let onlyX = x.filter { !SortedOrder.contains(y, $0) }
    let onlyY = y.filter { !SortedOrder.contains(x, $0) }
    // Of complex numbers with a NaN part, the first in sorted order stands for all.
    let results: [(String, NDArray<Element>, [Element])] = [
      ("union", union(a, b), SortedOrder.distinct(x + y)),
      (
        "intersection", intersection(a, b),
        SortedOrder.distinct(x.filter { SortedOrder.contains(y, $0) })
      ),
      ("difference", Strided.difference(a, b), SortedOrder.distinct(onlyX)),
      ("symmetricDifference", symmetricDifference(a, b), SortedOrder.distinct(onlyX + onlyY)),
    ]
    let name = "\(Element.self) \(a.shape) \(subject.twin.name), \(b.shape) \(other.twin.name)"
    for (function, found, expected) in results {
      let problem = CopySamples.problem(
        of: found, shape: [expected.count], disjointFrom: [subject, other]
      ) { expected[$0[0]] }
      log.check(problem == nil, "\(function) of \(name): \(problem ?? "")")
    }
    for inverted in [false, true] {
      let problem = CopySamples.problem(
        of: isIn(a, b, inverted: inverted), shape: Array(a.shape), disjointFrom: [subject, other]
      ) { SortedOrder.contains(y, subject.twin.element(at: $0)) != inverted }
      log.check(problem == nil, "isIn \(inverted) of \(name): \(problem ?? "")")
    }
  }

  @Test func asNumPy() {
    let (a, b) = (NDArray([[3, 1], [1, 2]]), NDArray([2, 5, 3, 5]))
    #expect(union(a, b) == [1, 2, 3, 5])
    #expect(intersection(a, b) == [2, 3])
    #expect(Strided.difference(a, b) == [1] && Strided.difference(b, a) == [5])
    #expect(symmetricDifference(a, b) == [1, 5])
    #expect(isIn(a, b) == [[true, false], [false, true]])
    #expect(isIn(a, b, inverted: true) == [[false, true], [true, false]])
    #expect(isIn(NDArray(2), b)[] && !isIn(NDArray(4), b)[])
  }

  @Test func specialNumbers() {
    let a = NDArray([.nan, -0.0, 1])
    let b = NDArray([0, .nan, .nan, 2.0])
    #expect(union(a, b).description == "[-0.  1.  2. nan]")
    #expect(intersection(a, b).description == "[-0. nan]")
    #expect(Strided.difference(a, b) == [1] && symmetricDifference(a, b) == [1, 2])
    #expect(isIn(a, b) == [true, true, false])
  }
}
