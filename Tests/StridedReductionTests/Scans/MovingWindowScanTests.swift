import Oracle
import Strided
import Testing

/// Scans and sorts of moving windows against plain loops, and results over the elements of the windows.
@Suite(.withoutAddressSanitizer) struct MovingWindowScanTests {
  /// Compares an operation on lines along every axis with its plain form.
  @_semantics("optimize.sil.specialize.generic.never")
  private func compare<Element: OracleElement, Result: OracleElement>(
    _ name: String, _ value: (Int) -> Element,
    fresh: (NDArray<Element>, Int) -> NDArray<Result>,
    into: (NDArray<Element>, Int, NDArray<Result>) -> Void, model: ([Element]) -> [Result]
  ) {
    let log = FailureLog()
    for windows in MovingWindows.all(value) {
      for axis in windows.shape.indices {
        var results = [Result](repeating: Result.left(3), count: windows.values.count)
        for line in AxisLines(windows.shape, along: [axis]).lines {
          for (place, result) in zip(line, model(line.map { windows.values[$0] })) {
            results[place] = result
          }
        }
        let expected = ModelArray(results, shape: windows.shape)
        for array in windows.arrays {
          let label = "\(name) of \(windows.name), axis \(axis)"
          let found = fresh(array, axis - windows.shape.count)
          let problem = difference(of: found, from: expected) { $0.isSame(as: $1) }
          log.check(problem == nil && found.ownsData, "\(label): \(problem ?? "")")
          let pairs = NDArray<Result>.full(Shape(windows.shape + [2]), Result.left(3))
          let target: NDArray<Result> = pairs[.ellipsis, 1]
          into(array, axis, target)
          let fault = difference(of: target, from: expected) { $0.isSame(as: $1) }
          log.check(fault == nil, "\(label), into: \(fault ?? "")")
        }
      }
    }
    log.finish(atLeast: 100)
  }

  private static func number(_ place: Int) -> Double { Double(place * 7 % 13) / 4 - 1.5 }
  private static func integer(_ place: Int) -> Int32 { Int32(place * 7 % 13) - 4 }

  @Test func sorts() {
    compare(
      "sorted", Self.number, fresh: { $0.sorted(axis: $1) },
      into: { $0.sorted(axis: $1, into: $2) }, model: { $0.sorted() })
    compare(
      "sorted", Self.integer, fresh: { $0.sorted(axis: $1, descending: true) },
      into: { $0.sorted(axis: $1, descending: true, into: $2) }, model: { $0.sorted(by: >) })
    compare(
      "argsort", Self.number, fresh: { $0.argsort(axis: $1) },
      into: { $0.argsort(axis: $1, into: $2) },
      model: { list in list.indices.sorted { (list[$0], $0) < (list[$1], $1) } })
  }

  @Test func scans() {
    compare(
      "cumulativeSum", Self.number, fresh: { $0.cumulativeSum(axis: $1) },
      into: { $0.cumulativeSum(axis: $1, into: $2) },
      model: {
        CumulativeTests.scan($0, { $0 }) { (sum: Double, term: Double) -> Double in sum + term }
      })
    compare(
      "cumulativeSum", Self.integer, fresh: { $0.cumulativeSum(axis: $1) },
      into: { $0.cumulativeSum(axis: $1, into: $2) },
      model: {
        CumulativeTests.scan($0, { Int($0) }) { (sum: Int, term: Int32) -> Int in sum + Int(term) }
      })
    compare(
      "cumulativeMax", Self.integer, fresh: { $0.cumulativeMax(axis: $1) },
      into: { $0.cumulativeMax(axis: $1, into: $2) },
      model: { CumulativeTests.scan($0, { $0 }) { Swift.max($0, $1) } })
  }

  /// All elements are read before results are written over some of them, and nothing else changes.
  @Test func resultsInTheirOwnMemory() {
    let log = FailureLog()
    let values = (0..<140).map { $0 * 7 % 13 - 4 }
    for extent in [1, 2, 3, 7] {
      let rows = (10...(30 - extent)).map { Array(values[$0..<($0 + extent)]) }
      let columns = (0..<extent).map { column in rows.map { $0[column] } }
      func check(
        _ name: String, _ expected: [Int], _ target: (NDArray<Int>) -> NDArray<Int>,
        _ operation: (_ windows: NDArray<Int>, _ result: NDArray<Int>) -> Void
      ) {
        let memory = NDArray(values)
        operation(memory[10..<30].slidingWindows(of: extent), target(memory))
        var wanted = values
        let places = Array(target(NDArray(Array(values.indices))))
        for (place, result) in zip(places, expected) { wanted[place] = result }
        log.check(
          places.count == expected.count && Array(memory) == wanted,
          "\(name) of windows of \(extent), to \(places): \(memory)")
      }
      for (axis, lines) in [columns, rows].enumerated() {
        let targets: [(NDArray<Int>) -> NDArray<Int>] = [
          { $0[8..<(8 + lines.count)] }, { $0[8..<(8 + lines.count)].flipped() },
          { $0[.stride(from: 4, to: 4 + 2 * lines.count, by: 2)] },
        ]
        for target in targets {
          check("sum", lines.map { $0.reduce(0, +) }, target) { $0.sum(axis: axis, into: $1) }
          check("max", lines.map { $0.max()! }, target) { $0.max(axis: axis, into: $1) }
          check("argmin", lines.map { $0.firstIndex(of: $0.min()!)! }, target) {
            $0.argmin(axis: axis, into: $1)
          }
        }
      }
      let target: (NDArray<Int>) -> NDArray<Int> = {
        $0[5..<(5 + rows.count * extent)].reshaped(to: [rows.count, extent])
      }
      let sums: ([Int]) -> [Int] = { CumulativeTests.scan($0, { $0 }) { $0 + $1 } }
      let down = columns.map(sums)
      check("cumulativeSum", rows.flatMap(sums), target) { $0.cumulativeSum(axis: 1, into: $1) }
      check("cumulativeSum", rows.indices.flatMap { row in down.map { $0[row] } }, target) {
        $0.cumulativeSum(axis: 0, into: $1)
      }
      check("sorted", rows.flatMap { $0.sorted() }, target) { $0.sorted(axis: 1, into: $1) }
    }
    log.finish(atLeast: 80)
  }
}
