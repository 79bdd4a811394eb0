import Oracle
import Strided
import Testing

/// Reductions of lines around the limits of vectors, blocks, segments and threads.
@Suite(.withoutAddressSanitizer) struct LongLineReductionTests {
  /// Lengths of lines.
  private static let lengths = [7, 8, 31, 32, 33, 511, 512, 513, 1025]

  /// A length with several segments, for two threads.
  private static let greatLength = TestScale.isFull ? 300_000 : 40_000

  /// The first and the last position, and those beside the borders of blocks.
  private static func places(_ length: Int) -> [Int] {
    let borders = [8, 16, 31, 32, 64, 128, 256, 511, 512, 1024, length / 2, length]
    let places = [0] + borders.flatMap { [$0 - 1, $0] }
    return Set(places.filter { $0 < length }).sorted()
  }

  /// Extrema and NaN beside the borders of blocks.
  @Test(arguments: ElementKind.ordered)
  func bordersOfBlocks(kind: ElementKind) {
    func run<Element: OracleOrdered>(_ type: Element.Type) {
      let log = FailureLog()
      for length in Self.lengths {
        for place in Self.places(length) { borders(type, length, place, log) }
      }
      log.finish(atLeast: 1000)
    }
    if let type = kind.orderedType { run(type) }
  }

  /// The same in lines of several segments.
  @Test func bordersOfSegments() {
    func run<Element: OracleOrdered>(_ type: Element.Type) {
      let log = FailureLog()
      let length = Self.greatLength
      for place in [0, 16_384, length / 2, length - 1] { borders(type, length, place, log) }
      log.finish(atLeast: 100)
    }
    run(Int8.self)
    run(Int.self)
    run(Float16.self)
    run(Float.self)
    run(Double.self)
  }

  /// An extremum or NaN at a position, and another one after it.
  private func borders<Element: OracleOrdered>(
    _ type: Element.Type, _ length: Int, _ place: Int, _ log: FailureLog
  ) {
    let later = place + (length - place) / 2
    for special in [Element.low, Element.high] + Element.specials.filter({ $0 != $0 }) {
      for isTie in [false, true] {
        var values = (0..<length).map { Element.right($0 * 3 + 1) }
        if special != special {
          // The extrema, if NaN were ignored.
          values[0] = Element.low
          values[length - 1] = Element.high
        }
        values[place] = special
        if isTie { values[later] = special }
        let name = "\(special) at \(place)\(isTie ? " and \(later)" : "")"
        let lines = LongArrays(line: values, gap: Element.specials[0])
        check(ReductionFunction<Element, Element>.extrema, lines, name, log)
        check(ReductionFunction<Element, Int>.positions, lines, name, log)
      }
    }
  }

  /// One different truth value beside the borders of blocks.
  @Test func truthValues() {
    let log = FailureLog()
    let great = Self.greatLength
    for length in Self.lengths + [great] {
      let places =
        length == great ? [0, 511, 16_384, great / 2, great - 1] : Self.places(length)
      for value in [true, false] {
        var values = Array(repeating: value, count: length)
        let same = LongArrays(line: values, gap: !value)
        check(ReductionFunction<Bool, Bool>.truths, same, "all \(value)", log)
        for place in places {
          values[place] = !value
          let lines = LongArrays(line: values, gap: value)
          check(ReductionFunction<Bool, Bool>.truths, lines, "\(!value) at \(place)", log)
          values[place] = value
        }
      }
    }
    log.finish(atLeast: 1000)
  }

  /// Compares reductions of lines, whole and as rows and columns, on one thread and on two.
  private func check<Element: OracleElement, Result: OracleElement>(
    _ functions: [ReductionFunction<Element, Result>], _ lines: LongArrays<Element>,
    _ name: String, _ log: FailureLog
  ) {
    for function in functions {
      guard let expected = function.values(lines.values) else { continue }
      for limit in [1, 2] {
        Threads.withLimit(limit, bytesPerThread: 1 << 10) {
          for (way, line) in lines.ways {
            var found = [function.whole(line)]
            found += Array(function.along(line.expandingAxis(at: 0), 1))
            found += Array(function.along(line.expandingAxis(at: 1), 0))
            log.check(
              found.count == 3 && found.allSatisfy { function.isEqual($0, expected) },
              "\(Element.self) \(function.name) of \(lines.values.count), \(name), \(way), "
                + "\(limit) threads: \(found), not \(expected)")
          }
        }
      }
    }
  }
}
