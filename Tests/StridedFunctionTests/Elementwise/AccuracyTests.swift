import Foundation
import Strided
import StridedKernels
import Testing

/// The errors of functions of real numbers, against correctly rounded results of 200 bits, which are
/// recorded in `Tests/Golden/accuracy.txt`; `accuracy.py` says how, and how the table of the article Accuracy
/// is measured.
@Suite struct AccuracyTests {
  /// The recorded results, or others.
  static let golden: GoldenLines = {
    let path = ProcessInfo.processInfo.environment["STRIDED_ACCURACY"]
    return path.map { GoldenLines(at: URL(filePath: $0)) } ?? GoldenLines("accuracy.txt")
  }()

  /// Every function of `Float` and `Double`, on each level of vector instructions.
  @Test(arguments: VectorLevel.allCases)
  func withinOneUlp(level: VectorLevel) async {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) { [level = level.rawValue as String] in
      VectorLevel(rawValue: level)?.choose()
      AccuracyTests.everyFunction(level)
    }
    print(String(decoding: result?.standardOutputContent ?? [], as: UTF8.self), terminator: "")
  }

  /// Checks all functions; prints their largest errors if other results than the recorded ones are given.
  private static func everyFunction(_ level: String) {
    let log = FailureLog(reported: 40)
    let singles = errors(of: Float.self, log)
    let doubles = errors(of: Double.self, log)
    log.finish(atLeast: 40_000)
    guard ProcessInfo.processInfo.environment["STRIDED_ACCURACY"] != nil else { return }
    print("\(level)\n\n| function | `Double` | `Float` |\n| --- | --- | --- |")
    for (name, error) in doubles.sorted(by: { $0.key < $1.key }) {
      let columns = [error, singles[name] ?? 0].map { String(format: "%.4f", $0) }
      print("| `\(name)` | \(columns[0]) | \(columns[1]) |")
    }
  }

  /// The vectors of AVX2 and of AVX-512 give the same bits.
  @Test func sameBitsInAllVectors() async {
    var outputs: [String] = []
    for level in [VectorLevel.avx2, .avx512] {
      let result = await #expect(
        processExitsWith: .success, observing: [\.standardOutputContent]
      ) { [level = level.rawValue as String] in
        VectorLevel(rawValue: level)?.choose()
        print(
          "digest \(AccuracyTests.digest(of: Float.self)) \(AccuracyTests.digest(of: Double.self))")
      }
      let text = String(decoding: result?.standardOutputContent ?? [], as: UTF8.self)
      outputs += text.split(separator: "\n").filter { $0.hasPrefix("digest") }.map(String.init)
    }
    #expect(outputs.count == 2 && outputs.first == outputs.last, "\(outputs)")
  }

  /// A hash of the bits of all results of a type.
  private static func digest<Element: ElementwiseElement & RealScalar>(
    of type: Element.Type
  ) -> UInt64 {
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    for fields in golden.results where fields[2] == type._typeName {
      let (x, y) = golden.arguments(fields[3], of: type)
      let results = type.function(named: String(fields[1]))?.results(NDArray(x), NDArray(y)) ?? []
      for result in results {
        let value = result.parts?.real ?? .nan
        state = (state ^ (value.isNaN ? 1 : value.bitPattern)) &* 0x100_0000_01B3
      }
    }
    return state
  }

  /// Checks all functions of a type; their largest errors.
  private static func errors<Element: ElementwiseElement & RealScalar>(
    of type: Element.Type, _ log: FailureLog
  ) -> [String: Double] {
    var largest: [String: Double] = [:]
    for fields in golden.results where fields[2] == type._typeName {
      let name = String(fields[1])
      guard let function = type.function(named: name) else {
        log.record("no function of \(type) is called \(name)")
        continue
      }
      let (x, y) = golden.arguments(fields[3], of: type)
      let (rounded, rests) = (elements(fields[4], of: type), elements(fields[5], of: Int16.self))
      let found = function.results(NDArray(x), NDArray(y))
      log.check(
        found.count == rounded.count && found.count == rests.count, "\(name): \(found.count)")
      for place in found.indices {
        let result = Element(found[place].parts?.real ?? .nan)
        let rest = Double(rests[place]) / 65536
        let unit = unit(of: name, rounded[place], x[place], y[place])
        let error = ulps(result, rounded[place], rest, unit)
        let isRight = fields[3].hasPrefix("exact_") ? result == rounded[place] : error < 1
        log.check(
          isRight,
          "\(type) \(name)(\(x[place]), \(y[place])) is \(result), not \(rounded[place]): "
            + "\(error) ulp")
        largest[name] = max(largest[name] ?? 0, error)
      }
    }
    return largest
  }

  /// The unit of errors: that of the result, or for a sum of logarithms that of the larger operand, because
  /// both may cancel.
  private static func unit<Element: RealScalar>(
    of name: String, _ result: Element, _ x: Element, _ y: Element
  ) -> Element {
    name == "logaddexp" && result.isFinite
      ? max(result.magnitude, max(x, y).magnitude).ulp : result.ulp
  }

  /// How many units a result is away from a rounded result and what was left of it; infinite if the result is
  /// not of the same kind.
  private static func ulps<Element: RealScalar>(
    _ result: Element, _ rounded: Element, _ rest: Double, _ unit: Element
  ) -> Double {
    if rounded.isNaN || result.isNaN { return rounded.isNaN && result.isNaN ? 0 : .infinity }
    guard rounded.isFinite, result.isFinite else { return rounded == result ? 0 : .infinity }
    if result == 0, rounded == 0, result.sign != rounded.sign { return .infinity }
    let distance = Double((result - rounded) / unit)
    return (distance - rest * Double(rounded.ulp / unit)).magnitude
  }
}
