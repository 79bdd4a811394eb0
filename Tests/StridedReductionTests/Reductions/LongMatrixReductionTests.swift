import Oracle
import Strided
import Testing

/// Reductions of matrices that are long along one axis or both.
@Suite(.withoutAddressSanitizer) struct LongMatrixReductionTests {
  /// The types, of every width.
  private static let kinds: [ElementKind] = [
    .int8, .uint16, .int32, .uint, .float16, .float, .double,
  ]

  /// The shapes.
  private static var shapes: [(rows: Int, columns: Int)] {
    TestScale.isFull
      ? [(rows: 3, columns: 70_000), (rows: 70_000, columns: 3), (rows: 300, columns: 300)]
      : [(rows: 3, columns: 700), (rows: 700, columns: 3), (rows: 40, columns: 60)]
  }

  /// Extrema and positions in large matrices, with and without special values.
  @Test(arguments: kinds)
  func extrema(kind: ElementKind) {
    func run<Element: OracleOrdered>(_ type: Element.Type) {
      let log = FailureLog()
      for (rows, columns) in Self.shapes {
        var values = (0..<rows * columns).map { Element.right($0 * 3 + $0 / 7) }
        every(values, rows, columns, log)
        for (turn, special) in (Element.specials + [Element.low, Element.high]).enumerated() {
          values[(turn * 7919 + 13) % values.count] = special
        }
        every(values, rows, columns, log)
      }
      log.finish(atLeast: 100)
    }
    if let type = kind.orderedType { run(type) }
  }

  /// A NaN at every position of short rows and columns.
  @Test(arguments: [ElementKind.float16, .float, .double])
  func notANumberAtEveryPlace(kind: ElementKind) {
    func run<Element: OracleOrdered>(_ type: Element.Type) {
      let log = FailureLog()
      for length in [1, 2, 3, 4, 7, 8, 9, 15, 16, 17, 31, 32, 33, 65] {
        // In each row, the first NaN is one position further; some rows have another one later.
        var values = (0..<length * length).map { Element.right($0) }
        for nan in Element.specials where nan != nan {
          for row in 0..<length {
            values[row * length + row] = nan
            if row % 2 == 0 { values[row * length + length - 1] = nan }
          }
        }
        every(values, length, length, log)
      }
      log.finish(atLeast: 100)
    }
    if let type = kind.orderedType { run(type) }
  }

  /// A few different truth values in large matrices.
  @Test func truthValues() {
    let log = FailureLog()
    for (rows, columns) in Self.shapes {
      for value in [true, false] {
        var values = Array(repeating: value, count: rows * columns)
        for turn in 0..<5 { values[(turn * 7919 + 13) % values.count] = !value }
        let truths = ReductionFunction<Bool, Bool>.truths
        check(truths, values, rows, columns, gap: !value, log)
      }
    }
    log.finish(atLeast: 50)
  }

  /// All four reductions of ordered elements.
  private func every<Element: OracleOrdered>(
    _ values: [Element], _ rows: Int, _ columns: Int, _ log: FailureLog
  ) {
    let gap = Element.specials[0]
    check(ReductionFunction<Element, Element>.extrema, values, rows, columns, gap: gap, log)
    check(ReductionFunction<Element, Int>.positions, values, rows, columns, gap: gap, log)
  }

  /// Compares reductions of a matrix along both axes and whole, on one thread and on two.
  private func check<Element: OracleElement, Result: OracleElement>(
    _ functions: [ReductionFunction<Element, Result>], _ values: [Element], _ rows: Int,
    _ columns: Int, gap: Element, _ log: FailureLog
  ) {
    let matrices = LongArrays(matrix: values, rows: rows, columns: columns, gap: gap)
    let rowLists = (0..<rows).map { Array(values[$0 * columns..<($0 + 1) * columns]) }
    let columnLists = (0..<columns).map { column in
      (0..<rows).map { values[$0 * columns + column] }
    }
    for function in functions {
      let ofRows = rowLists.compactMap(function.values)
      let ofColumns = columnLists.compactMap(function.values)
      let ofAll = function.values(values)
      for limit in [1, 2] {
        Threads.withLimit(limit, bytesPerThread: 1 << 10) {
          for (way, matrix) in matrices.ways {
            let name = "\(Element.self) \(function.name) of (\(rows), \(columns)), \(way)"
            let alongColumns = Array(function.along(matrix, 0))
            let alongRows = Array(function.along(matrix, 1))
            let found =
              difference(of: alongColumns, from: ofColumns, by: function.isEqual)
              ?? difference(of: alongRows, from: ofRows, by: function.isEqual)
            log.check(found == nil, "\(name), \(limit) threads: \(found ?? "")")
            let whole = function.whole(matrix)
            let isRight = ofAll.map { function.isEqual(whole, $0) } ?? false
            log.check(isRight, "\(name), \(limit) threads: \(whole)")
          }
        }
      }
    }
  }
}
