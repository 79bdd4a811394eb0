import Oracle
import Strided
import Testing

/// `unique(axis:)` against lists of parts, sorted and compared element by element.
@Suite(.withoutAddressSanitizer) struct UniqueRowTests {
  /// Whether the first part comes before the second; nil if they are equal.
  private static func precedes<Element: Scalar>(_ first: [Element], _ second: [Element]) -> Bool? {
    for (x, y) in zip(first, second) {
      if SortedOrder.isNaN(x) || SortedOrder.isNaN(y) {
        if SortedOrder.isNaN(x) && SortedOrder.isNaN(y) { continue }
        return SortedOrder.isNaN(y)
      }
      if SortedOrder.precedes(x, y) { return true }
      if SortedOrder.precedes(y, x) { return false }
    }
    return nil
  }

  /// The parts of a list of elements of some shape at each place of an axis, in C order.
  private static func parts<Element>(_ values: [Element], _ shape: [Int], axis: Int) -> [[Element]]
  {
    var parts: [[Element]] = Array(repeating: [], count: shape[axis])
    var place = 0
    forEachIndex(of: shape) { index in
      parts[index[axis]].append(values[place])
      place += 1
    }
    return parts
  }

  private func check<Element: OracleElement>(
    _ subject: Subject<Element>, axis: Int, _ log: FailureLog
  ) {
    let values = subject.twin.model.values
    let shape = subject.twin.model.shape
    let parts = Self.parts(values, shape, axis: axis)
    // The places of the first of equal parts, in the order of the parts.
    var firsts: [Int] = []
    for place in parts.indices
    where !firsts.contains(where: { Self.precedes(parts[$0], parts[place]) == nil }) {
      firsts.append(place)
    }
    firsts.sort { Self.precedes(parts[$0], parts[$1]) == true }
    let inverse = parts.map { part in
      firsts.firstIndex { Self.precedes(parts[$0], part) == nil } ?? -1
    }
    let counts = firsts.indices.map { number in inverse.filter { $0 == number }.count }
    for given in [axis, axis - shape.count] {
      let found = subject.twin.array.unique(axis: given)
      let name = "\(Element.self) \(shape) \(subject.twin.name), axis \(given)"
      var newShape = shape
      newShape[axis] = firsts.count
      log.check(
        Array(found.values.shape) == newShape,
        "\(name): shape \(found.values.shape), expected \(newShape)")
      let foundParts = Self.parts(Array(found.values), Array(found.values.shape), axis: axis)
      let expected = firsts.map { parts[$0] }
      log.check(
        zip(foundParts, expected).allSatisfy { zip($0, $1).allSatisfy { $0.isIdentical(to: $1) } },
        "\(name): \(found.values), expected \(expected)")
      log.check(
        Array(found.firstIndices) == firsts && Array(found.inverse) == inverse
          && Array(found.counts) == counts,
        "\(name): \(found.firstIndices) \(found.inverse) \(found.counts), expected \(firsts) "
          + "\(inverse) \(counts)")
      log.check(
        found.values.ownsData && found.values.isWritable && found.inverse.rank == 1
          && !found.values.sharesMemory(with: subject.twin.array),
        "\(name): no fresh array")
    }
  }

  @Test(arguments: ElementKind.all)
  func everyAxis(kind: ElementKind) {
    run(kind.type)
  }

  private func run<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    var generator = SplitMix64(seed: 23)
    for shape in [
      [1], [7], [4, 2], [6, 3], [3, 2, 2], [5, 1, 3], [0], [0, 3], [3, 0], [2, 0, 2],
    ] {
      for choices in [2, 4] {
        var pool = (0..<choices).map { Element.left($0) }
        if choices == 4 { pool = [pool[0], generator.pick(Element.specials), pool[1]] }
        let values = (0..<elementCount(shape)).map { _ in generator.pick(pool) }
        for subject in representations(of: shape, values) {
          for axis in shape.indices { check(subject, axis: axis, log) }
        }
      }
    }
    log.finish(atLeast: 500)
  }

  /// Numbers that are equal although their bits differ.
  @Test func zerosAndNaN() {
    let log = FailureLog()
    let pool: [Double] = [0, -0.0, .nan, -.nan, 1]
    var generator = SplitMix64(seed: 29)
    for shape in [[8], [9, 2], [2, 9], [4, 2, 3]] {
      for _ in 0..<5 {
        let values = (0..<elementCount(shape)).map { _ in generator.pick(pool) }
        for subject in representations(of: shape, values) {
          for axis in shape.indices { check(subject, axis: axis, log) }
        }
      }
    }
    log.finish(atLeast: 500)
  }

  /// Many parts, of which some are equal.
  @Test func longArrays() {
    let log = FailureLog()
    var generator = SplitMix64(seed: 31)
    for shape in [[600, 2], [2, 600], [300, 3]] {
      let values = (0..<elementCount(shape)).map { _ in generator.below(9) }
      let subject = Subject(
        Representation("contiguous", base: shape, []), values: values, filler: 0)
      for axis in shape.indices { check(subject, axis: axis, log) }
    }
    log.finish(atLeast: 20)
  }

  @Test func missingAxis() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray([[1, 2]]).unique(axis: 2)
    }
    expectMessage("unique: axis 2 is out of range for rank 2, shape (1, 2)", in: result)
    let noAxes = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray(3).unique(axis: 0)
    }
    expectMessage("unique: axis 0 is out of range for rank 0, shape ()", in: noAxes)
  }
}

/// `intersectionWithIndices` against lists.
@Suite(.withoutAddressSanitizer) struct IntersectionWithIndicesTests {
  @Test(arguments: ElementKind.all)
  func everyRepresentation(kind: ElementKind) {
    run(kind.type)
  }

  private func run<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    var generator = SplitMix64(seed: 37)
    // Complex numbers with a NaN part all count as equal, without an order of their own.
    let specials = Element.specials.filter {
      !SortedOrder.isNaN($0) || $0 is any BinaryFloatingPoint
    }
    let pool = (0..<12).map { Element.left($0) } + specials
    for shape in [[], [1], [6], [3, 4], [2, 3, 2], [0], [60]] {
      for otherShape in [[0], [5], [2, 3], [40]] {
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
    func isEqual(_ x: Element, _ y: Element) -> Bool {
      !SortedOrder.precedes(x, y) && !SortedOrder.precedes(y, x)
    }
    let (x, y) = (subject.twin.model.values, other.twin.model.values)
    var firsts: [Int] = []
    for place in x.indices
    where y.contains(where: { isEqual($0, x[place]) })
      && !x[..<place].contains(where: { isEqual($0, x[place]) })
    {
      firsts.append(place)
    }
    firsts.sort { SortedOrder.precedes(x[$0], x[$1]) }
    let seconds = firsts.map { first in y.firstIndex { isEqual($0, x[first]) } ?? -1 }
    let found = intersectionWithIndices(subject.twin.array, other.twin.array)
    let name = "\(Element.self) \(x) \(subject.twin.name), \(y) \(other.twin.name)"
    log.check(
      Array(found.firstIndices) == firsts && Array(found.secondIndices) == seconds,
      "\(name): \(found.firstIndices) \(found.secondIndices), expected \(firsts) \(seconds)")
    let values = Array(found.values)
    log.check(
      values.count == firsts.count && zip(values, firsts).allSatisfy { isEqual($0, x[$1]) },
      "\(name): \(found.values)")
    log.check(
      isIdentical(found.values, intersection(subject.twin.array, other.twin.array)),
      "\(name): not as intersection")
  }

  private func isIdentical<Element: OracleElement>(
    _ first: NDArray<Element>, _ second: NDArray<Element>
  ) -> Bool {
    first.shape == second.shape
      && zip(first.elements, second.elements).allSatisfy { $0.isSame(as: $1) }
  }
}
