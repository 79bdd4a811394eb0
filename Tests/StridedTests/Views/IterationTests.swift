import Oracle
import Strided
import Testing

/// Slices along axes and elements as collections, for arrays in every representation.
@Suite(.withoutAddressSanitizer) struct IterationTests {
  @Test(arguments: ElementKind.all)
  func slices(kind: ElementKind) {
    sliceEverywhere(kind.type)
  }

  private func sliceEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    withEverySubject(of: type) { shape, subject in
      let array = subject.twin.array
      for axis in 0..<shape.count {
        let slices = array.slices(along: axis - shape.count)
        let list = array.unstacked(axis: axis)
        log.check(slices.count == shape[axis] && list.count == shape[axis], "\(shape): count")
        for (place, (slice, item)) in zip(slices, list).enumerated() {
          let expected = subject.twin.model.indexed(axis: axis, at: place)
          let check = ViewCheck(log: log)
          check.check(slice, expected, of: subject, "\(type) \(shape) slice \(place), \(axis)")
          check.check(item, expected, of: subject, "\(type) \(shape) item \(place), \(axis)")
        }
      }
    }
    log.finish(atLeast: 400)
  }

  @Test func rowsAreTheSlicesAlongTheFirstAxis() {
    let m = NDArray<Int>.arange(6).reshaped(to: [2, 3])
    #expect(m.rows.elementsEqual(m.slices(along: 0)))
    for row in m.rows { row[0] = 9 }
    #expect(m == [[9, 1, 2], [9, 4, 5]])
  }

  @Test(arguments: ElementKind.all)
  func elements(kind: ElementKind) {
    readEverywhere(kind.type)
  }

  private func readEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    withEverySubject(of: type) { shape, subject in
      let elements = subject.twin.array.elements
      let expected = subject.twin.model.values
      let name = "\(type) \(shape) \(subject.twin.name)"
      var iterated: [Element] = []
      var iterator = elements.makeIterator()
      while let element = iterator.next() { iterated.append(element) }
      log.check(iterator.next() == nil && iterator.next() == nil, "\(name): goes on")
      let indexed = elements.indices.map { elements[$0] }
      let backwards: [Element] = elements.reversed().reversed()
      for (found, way) in [(iterated, "iterated"), (indexed, "by index"), (backwards, "reversed")] {
        let problem = difference(of: found, from: expected, by: { $0.isIdentical(to: $1) })
        log.check(problem == nil, "\(name) \(way): \(problem ?? "")")
      }
      log.check(elements.count == expected.count, "\(name): count \(elements.count)")
      let buffer = elements.withContiguousStorageIfAvailable { Array($0) }
      if subject.twin.model.isInMemoryOrder {
        let problem = difference(of: buffer ?? [], from: expected, by: { $0.isIdentical(to: $1) })
        log.check(problem == nil, "\(name) buffer: \(problem ?? "")")
      } else {
        log.check(buffer == nil, "\(name) gives a buffer")
      }
    }
    log.finish(atLeast: 400)
  }

  @Test func writesAreSeen() {
    let a = NDArray([[1, 2], [3, 4]])
    let elements = a.transposed().elements
    #expect(elements.map { 10 * $0 } == [10, 30, 20, 40])
    a[0, 1] = 7
    #expect(Array(elements) == [1, 3, 7, 4])
    #expect(elements[1...2].reduce(0, +) == 10)
    for row in a.slices() { row[0] = 0 }
    #expect("\(a)" == "[[0 7]\n [0 4]]")
    #expect(a.slices(along: 1).map { $0.sum() } == [0, 11])
    #expect(NDArray([5, 6]).slices()[1][] == 6)
  }

  @Test func highRank() {
    let shape = Shape(repeating: 1, count: 61)
    let a = NDArray<Int>.arange(12).reshaped(to: Shape(Array(shape) + [2, 3, 2])).transposed()
    let expected = [0, 6, 2, 8, 4, 10, 1, 7, 3, 9, 5, 11]
    #expect(Array(a.elements) == expected)
    #expect(a.elements.indices.map { a.elements[$0] } == expected)
    #expect(a.slices(along: 63).count == 1 && a.slices()[1].rank == 63)
  }
}
