import Oracle
import Strided
import Testing

/// Elementwise functions of two operands long enough for vectors, tiles and threads.
@Suite(.withoutAddressSanitizer) struct LongBinaryTests {
  /// Lengths below, at and above those of vectors, and one for several threads.
  static let lengths = TestScale.isFull ? [31, 32, 33, 1000, 100_000] : [31, 32, 33, 1000]

  /// Limits on threads.
  static let limits = [1, 3]

  /// The pairs of representations of lines.
  private static let pairs = [
    ("contiguous", "contiguous"), ("stepped", "stepped"), ("reversed", "reversed"),
    ("contiguous", "stepped"), ("reversed", "contiguous"), ("column", "reversed"),
  ]

  /// Long rows, in several pairs of representations.
  @Test(arguments: ElementKind.ordered)
  func rows(kind: ElementKind) {
    if let type = kind.orderedType { rows(type) }
  }

  /// Functions of two long rows, and of a long row and a number.
  private func rows<Element: OracleOrdered>(_ type: Element.Type) {
    let log = FailureLog()
    for function in BinaryFunction<Element>.ordered {
      let defined = function.definedPairs(of: Element.samples)
      for length in Self.lengths {
        let places = (0..<length).map { $0 * 31 % defined.left.count }
        let left = places.map { defined.left[$0] }
        let right = places.map { defined.right[$0] }
        twoLines(function, left, right, log)
        lineAndNumber(function, (0..<length).map { Element.right($0) }, Element.right(4), log)
      }
    }
    log.finish(atLeast: 100)
  }

  /// A function of two lines, on some numbers of threads.
  private func twoLines<Element: OracleOrdered>(
    _ function: BinaryFunction<Element>, _ left: [Element], _ right: [Element], _ log: FailureLog
  ) {
    guard let expected = combined(left, right, function.values) else {
      log.record("\(function.name): the model has no result")
      return
    }
    let lefts = LongArrays(line: left, gap: Element.left(50))
    let rights = LongArrays(line: right, gap: Element.left(50))
    for limit in Self.limits {
      Threads.withLimit(limit, bytesPerThread: 1 << 10) {
        for (first, second) in Self.pairs {
          let result = function.arrays(lefts[first], rights[second])
          let found = difference(of: Array(result), from: expected, by: function.isEqual)
          log.check(
            found == nil,
            "\(Element.self) \(function.name), \(left.count) elements, \(first) and \(second), "
              + "\(limit) threads: \(found ?? "")")
        }
      }
    }
  }

  /// A function of a line and a number on either side, on some numbers of threads.
  private func lineAndNumber<Element: OracleOrdered>(
    _ function: BinaryFunction<Element>, _ values: [Element], _ number: Element, _ log: FailureLog
  ) {
    let numbers: [Element] = Array(repeating: number, count: values.count)
    guard let byNumber = combined(values, numbers, function.values),
      let ofNumber = combined(numbers, values, function.values)
    else {
      log.record("\(function.name): the model has no result")
      return
    }
    let lines = LongArrays(line: values, gap: Element.left(50))
    for limit in Self.limits {
      Threads.withLimit(limit, bytesPerThread: 1 << 10) {
        for (way, line) in lines.ways {
          let name = "\(Element.self) \(function.name), \(values.count) elements, \(way)"
          let found = difference(
            of: Array(function.arrayAndValue(line, number)), from: byNumber, by: function.isEqual)
          log.check(found == nil, "\(name), \(limit) threads, by a number: \(found ?? "")")
          guard let valueAndArray = function.valueAndArray else { continue }
          let other = difference(
            of: Array(valueAndArray(number, line)), from: ofNumber, by: function.isEqual)
          log.check(other == nil, "\(name), \(limit) threads, of a number: \(other ?? "")")
        }
      }
    }
  }

  /// Matrices of rows and of columns, in every pair.
  @Test(arguments: ElementKind.ordered)
  func matrices(kind: ElementKind) {
    if let type = kind.orderedType { matrices(type) }
  }

  /// Functions of matrices of different orders, which are walked in tiles.
  private func matrices<Element: OracleOrdered>(_ type: Element.Type) {
    let (rows, columns) = (100, 130)
    let log = FailureLog()
    for function in BinaryFunction<Element>.ordered {
      let defined = function.definedPairs(of: Element.samples)
      let places = (0..<rows * columns).map { $0 * 31 % defined.left.count }
      let left = places.map { defined.left[$0] }
      let right = places.map { defined.right[$0] }
      let gap = Element.left(50)
      let lefts = LongArrays(matrix: left, rows: rows, columns: columns, gap: gap)
      let rights = LongArrays(matrix: right, rows: rows, columns: columns, gap: gap)
      let expected = combined(left, right, function.values) ?? []
      for limit in Self.limits {
        Threads.withLimit(limit, bytesPerThread: 1 << 10) {
          for (first, x) in lefts.ways {
            for (second, y) in rights.ways {
              let result = Array(function.arrays(x, y))
              let found = difference(of: result, from: expected, by: function.isEqual)
              log.check(
                found == nil,
                "\(type) \(function.name) of \(first) and \(second), \(limit) threads: "
                  + "\(found ?? "")")
            }
          }
        }
      }
    }
    log.finish(atLeast: 50)
  }
}
