import Foundation
import Oracle
import Strided
import StridedKernels
import Testing

/// The errors of functions of real numbers, against correctly rounded results of 200 bits.
///
/// `Tests/Golden/accuracy.txt` records them, and `accuracy.py` says how. The table of the article Accuracy is
/// measured by `error_table.py`.
@Suite(.withoutAddressSanitizer) struct AccuracyTests {
  static let golden = GoldenLines("accuracy.txt")

  /// Every function of `Float` and `Double`, on each level of vector instructions.
  @Test(arguments: VectorLevel.allCases)
  func withinTheBound(level: VectorLevel) async {
    await #expect(processExitsWith: .success) { [level = level.rawValue as String] in
      VectorLevel(rawValue: level)?.choose()
      let log = FailureLog(reported: 40)
      AccuracyTests.everyFunction(of: Float.self, bound: 1.5, log)
      AccuracyTests.everyFunction(of: Double.self, bound: 1, log)
      log.finish(atLeast: 40_000)
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

  /// Checks all functions of a type: within a number of ulp, and exact where results are exact.
  private static func everyFunction<Element: ElementwiseElement & RealScalar>(
    of type: Element.Type, bound: Double, _ log: FailureLog
  ) {
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
        let isRight = fields[3].hasPrefix("exact_") ? result == rounded[place] : error < bound
        log.check(
          isRight,
          "\(type) \(name)(\(x[place]), \(y[place])) is \(result), not \(rounded[place]): "
            + "\(error) ulp")
      }
    }
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
