import Oracle
import Strided
import Testing

/// `searchSorted` and `digitize`.
@Suite struct SearchingTests {
  @Test(arguments: ElementKind.all)
  func places(kind: ElementKind) {
    searchEverywhere(kind.type)
  }

  private func searchEverywhere<Element: OracleElement>(_ type: Element.Type) {
    let log = FailureLog()
    var generator = SplitMix64(seed: 41)
    for length in [0, 1, 2, 3, 8, 37] {
      let random = type.repeatedElements(length, using: &generator)
      let line = SortedOrder.places(of: random).map { random[$0] }
      let lines = representations(of: [length], line)
      for shape in CopySamples.shapes {
        let values: [Element] = (0..<elementCount(shape)).map { _ in
          generator.oneIn(2) && length > 0
            ? generator.pick(line)
            : SortedOrder.randomElements(1, of: type, using: &generator)[0]
        }
        let subjects = representations(of: shape, values)
        // Every line meets some values, and all values meet some line.
        for turn in 0..<max(lines.count, subjects.count) {
          let (sorted, subject) = (lines[turn % lines.count], subjects[turn % subjects.count])
          for side in [SearchSide.left, .right] {
            let problem = CopySamples.problem(
              of: sorted.twin.array.searchSorted(subject.twin.array, side: side), shape: shape,
              disjointFrom: [subject]
            ) { place(of: subject.twin.element(at: $0), in: line, side) }
            log.check(
              problem == nil,
              "\(type) \(length) \(sorted.twin.name), \(shape) \(subject.twin.name) \(side): "
                + (problem ?? ""))
          }
        }
        for value in values {
          let sorted = lines[lines.count - 1].twin.array
          let isRight = [SearchSide.left, .right].allSatisfy {
            sorted.searchSorted(value, side: $0) == place(of: value, in: line, $0)
          }
          log.check(isRight, "\(type) \(length): \(value)")
        }
      }
    }
    log.finish(atLeast: 100)
  }

  /// The order of another array, for lines that are not sorted.
  @Test func sorters() {
    let log = FailureLog()
    var generator = SplitMix64(seed: 42)
    for length in [0, 1, 5, 40] {
      let line = SortedOrder.randomElements(length, of: Double.self, using: &generator)
      let values = NDArray(
        SortedOrder.randomElements(12, of: Double.self, using: &generator), shape: [3, 4])
      for subject in representations(of: [length], line) {
        let array = subject.twin.array
        for side in [SearchSide.left, .right] {
          log.check(
            array.searchSorted(values, side: side, sorter: array.argsort())
              == array.sorted().searchSorted(values, side: side),
            "\(length) \(subject.twin.name) \(side)")
        }
      }
    }
    log.finish(atLeast: 40)
  }

  private func place<Element: Scalar>(
    of value: Element, in line: [Element], _ side: SearchSide
  ) -> Int {
    line.count {
      side == .left ? SortedOrder.precedes($0, value) : !SortedOrder.precedes(value, $0)
    }
  }

  @Test func manyValues() {
    var generator = SplitMix64(seed: 43)
    let line = (0..<1000).map { Double($0 / 3) }
    let values = (0..<50_000).map { _ in Double(generator.pick(-10...700)) / 2 }
    let found = Array(NDArray(line).searchSorted(NDArray(values), side: .right))
    var wrong = 0
    for (value, place) in zip(values, found) {
      if (place > 0 && line[place - 1] > value) || (place < line.count && line[place] <= value) {
        wrong += 1
      }
    }
    #expect(wrong == 0 && found.count == values.count)
  }

  @Test func bins() {
    let rising = NDArray([0, 1, 2.5, 2.5, 4])
    let falling = rising.flipped()
    let values = NDArray([[-1, 0, 0.5, 1], [2.5, 3, 4, .nan]])
    // As NumPy 2.4 gives them.
    #expect(digitize(values, rising) == [[0, 1, 1, 2], [4, 4, 5, 5]])
    #expect(digitize(values, rising, right: true) == [[0, 0, 1, 1], [2, 4, 4, 5]])
    #expect(digitize(values, falling) == [[5, 4, 4, 3], [1, 1, 0, 0]])
    #expect(digitize(values, falling, right: true) == [[5, 5, 4, 4], [3, 1, 1, 0]])
    #expect(digitize(NDArray([1, 2, 3]), NDArray([2, 2])) == [0, 2, 2])
    #expect(digitize(NDArray([1, 2, 3]), NDArray<Int>([])) == [0, 0, 0])
    #expect(digitize(NDArray(2), NDArray([1]))[] == 1)
    #expect(digitize(values.transposed(), rising) == digitize(values, rising).transposed())
  }

  @Test func searchOfView() {
    let table = NDArray([[1, 9], [3, 8], [3, 7], [6, 0]])
    #expect(table[.all, 0].searchSorted(NDArray([0, 3, 7])) == [0, 1, 4])
    #expect(table[.all, 0].searchSorted(3, side: .right) == 3)
    #expect(NDArray([2, 2, 2]).searchSorted([1, 2, 3], side: .right) == [0, 3, 3])
  }
}
