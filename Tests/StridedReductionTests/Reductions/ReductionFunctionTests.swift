import Oracle
import Strided
import Testing

/// Smallest and largest elements and their positions, of small arrays in every representation.
@Suite struct ReductionFunctionTests {
  /// Shapes of ranks 0 to 4, with and without elements.
  private static var shapes: [[Int]] {
    SampleShapes.all + [[3, 0], [0, 2, 3], [2, 3, 2, 2]]
  }

  /// Arrays of ranks 0 to 4, whole and along every axis.
  @Test(arguments: ElementKind.ordered)
  func everyAxis(kind: ElementKind) {
    if let type = kind.orderedType { everyAxis(type) }
  }

  /// Random lists with ties, lists of one value, and lists that a broadcast row can represent.
  private func everyAxis<Element: OracleOrdered>(_ type: Element.Type) {
    let log = FailureLog()
    var generator = SplitMix64(seed: 5)
    for (turn, shape) in Self.shapes.enumerated() {
      let count = elementCount(shape)
      for round in 0..<3 {
        let values = (0..<count).map { _ in Element.random(using: &generator) }
        check(shape, values, intoEveryResult: turn % 3 == 0 && round == 0, log)
      }
      if count > 1 {
        check(shape, Array(repeating: Element.right(5), count: count), log)
        let row = (0..<count / shape[0]).map { _ in Element.random(using: &generator) }
        check(shape, (0..<count).map { row[$0 % row.count] }, log)
      }
    }
    log.finish(atLeast: 1000)
  }

  /// All four reductions of a list in every representation.
  private func check<Element: OracleOrdered>(
    _ shape: [Int], _ values: [Element], intoEveryResult: Bool = false, _ log: FailureLog
  ) {
    for function in ReductionFunction<Element, Element>.extrema {
      ReductionFunctionCheck(function: function, log: log)
        .everywhere(shape, values, intoEveryResult: intoEveryResult)
    }
    for function in ReductionFunction<Element, Int>.positions {
      ReductionFunctionCheck(function: function, log: log)
        .everywhere(shape, values, intoEveryResult: intoEveryResult)
    }
  }

  /// Every short list of a few integers.
  @Test func shortListsOfIntegers() {
    let signed: [Int8] = [.min, -1, 0, 1, .max]
    everyList(signed)
    let unsigned: [UInt] = [.min, 1, .max]
    everyList(unsigned)
  }

  /// Every short list of a few real numbers, some of them special.
  @Test func shortListsOfReals() {
    let halves: [Float16] = [.nan, -.infinity, -0.0, 0, 1]
    everyList(halves)
    let singles: [Float] = [.nan, -1, -0.0, .infinity]
    everyList(singles)
    let doubles: [Double] = [.nan, -.infinity, -0.0, 0, .infinity]
    everyList(doubles)
  }

  /// Every list of up to four of some values.
  private func everyList<Element: OracleOrdered>(_ alphabet: [Element]) {
    let log = FailureLog()
    var lists: [[Element]] = [[]]
    for length in 1...(TestScale.isFull ? 4 : 3) {
      lists = lists.flatMap { list in alphabet.map { list + [$0] } }
      // All lists of a length are the rows of one matrix.
      let values = lists.flatMap { $0 }
      let shape = [lists.count, length]
      check(shape, values, log)
    }
    for list in lists {
      for function in ReductionFunction<Element, Element>.extrema {
        let found = function.whole(NDArray(list))
        let isRight = function.values(list).map { function.isEqual(found, $0) } ?? false
        log.check(isRight, "\(Element.self) \(function.name) of \(list): \(found)")
      }
      for function in ReductionFunction<Element, Int>.positions {
        let found = function.whole(NDArray(list))
        log.check(found == function.values(list), "\(function.name) of \(list): \(found)")
      }
    }
    log.finish(atLeast: 100)
  }

  /// Results that overlap the source.
  @Test func intoTheirSource() {
    intoTheirSource(Int.self)
    intoTheirSource(Int16.self)
    intoTheirSource(Double.self)
  }

  /// Results written to rows and columns of the memory that is read.
  private func intoTheirSource<Element: OracleOrdered>(_ type: Element.Type) {
    let log = FailureLog()
    let side = 4
    let start = (0..<side * side).map { Element.right($0 * $0 + 3) }
    let square = Twin(start, shape: [side, side], name: "a square")
    let transposed = square.applying(.transpose, name: "a square, transposed")
    var targets: [Twin<Element>] = []
    for place in 0..<side {
      for axis in 0..<2 {
        let line = square.applying(.index(axis: axis, at: place), name: "line \(place) of \(axis)")
        targets += [line, line.applying(.flipAll, name: "\(line.name), reversed")]
      }
    }
    targets.append(square.applying(.diagonal(offset: 0, first: 0, second: 1), name: "a diagonal"))
    for function in ReductionFunction<Element, Element>.extrema {
      let check = ReductionFunctionCheck(function: function, log: log)
      for source in [square, transposed] {
        for target in targets {
          for axis in 0..<2 {
            check.overlapping(source, axis: axis, into: target)
            square.reset(to: start)
          }
        }
      }
    }
    log.finish(atLeast: 100)
  }

  /// Positions written to the integers that are read.
  @Test func positionsIntoTheirSource() {
    let log = FailureLog()
    let start = (0..<12).map { Int.right($0 * $0 + 3) }
    let matrix = Twin(start, shape: [3, 4], name: "a matrix")
    for function in ReductionFunction<Int, Int>.positions {
      let check = ReductionFunctionCheck(function: function, log: log)
      for place in 0..<3 {
        let row = matrix.applying(.index(axis: 0, at: place), name: "row \(place)")
        check.overlapping(matrix, axis: 0, into: row)
        matrix.reset(to: start)
        let column = matrix.applying(.index(axis: 1, at: place), name: "column \(place)")
        check.overlapping(matrix, axis: 1, into: column)
        matrix.reset(to: start)
      }
    }
    log.finish(atLeast: 12)
  }
}
