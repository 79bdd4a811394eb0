import Oracle
import Strided
import Testing

/// Conversions of edges and random values of the larger element types, to every other type.
@Suite(.withoutAddressSanitizer) struct RandomConversionTests {
  private let count = TestScale.count(full: 3000, reduced: 300)

  /// The edges of every integer type, their neighbours, and random bits of every length.
  private func integers<Element: OracleInteger>(_ type: Element.Type) -> [Element] {
    var random = SplitMix64(seed: 3)
    var values = Element.specials
    for shift in 0..<Element.bitWidth {
      let power: Element = 1 << shift
      values += [power, power &- 1, power &+ 1, 0 &- power, 0 &- power &- 1, 1 &- power]
    }
    for _ in 0..<count {
      values.append(Element(truncatingIfNeeded: random.next()) >> random.below(Element.bitWidth))
    }
    return values
  }

  /// The edges of every integer type, their neighbours, halves, and random bits.
  private func reals<Element: OracleReal>(_ type: Element.Type) -> [Element] {
    var random = SplitMix64(seed: 4)
    var values = Element.specials + [.greatestFiniteMagnitude, .leastNormalMagnitude, 0x1p-25]
    for exponent in -2..<66 {
      let power = Element(sign: .plus, exponent: Element.Exponent(exponent), significand: 1)
      for value in [power, power - 1, power + 1, power - 0.5, power + 0.5, power * 0.75] {
        for near in [value, value.nextUp, value.nextDown] { values += [near, -near] }
      }
    }
    for _ in 0..<count {
      let scale = Element(sign: .plus, exponent: Element.Exponent(random.below(66)), significand: 1)
      let value = Element(Double.random(in: -1...1, using: &random)) * scale
      values += [value, (value * 2).rounded() / 2]
    }
    return values
  }

  @Test func ofInt16() { checkIntegers(Int16.self) }
  @Test func ofInt32() { checkIntegers(Int32.self) }
  @Test func ofInt64() { checkIntegers(Int64.self) }
  @Test func ofInt() { checkIntegers(Int.self) }
  @Test func ofUInt16() { checkIntegers(UInt16.self) }
  @Test func ofUInt32() { checkIntegers(UInt32.self) }
  @Test func ofUInt64() { checkIntegers(UInt64.self) }
  @Test func ofUInt() { checkIntegers(UInt.self) }
  @Test func ofFloat() { checkReals(Float.self) }
  @Test func ofDouble() { checkReals(Double.self) }

  private func checkIntegers<Element: OracleInteger>(_ type: Element.Type) {
    let check = ConversionCheck()
    check.checkAll(integers(type))
    check.log.finish(atLeast: 100)
  }

  private func checkReals<Element: OracleReal>(_ type: Element.Type) {
    let check = ConversionCheck()
    check.checkAll(reals(type))
    check.log.finish(atLeast: 100)
  }

  /// Rounding to nearest, against the standard library's parser of decimal digits.
  @Test func integersAsDigits() {
    let log = FailureLog()
    for value in integers(Int.self) {
      let array = NDArray([value])
      log.check(NDArray<Double>(converting: array)[0] == Double("\(value)"), "\(value)")
      log.check(NDArray<Float>(converting: array)[0] == Float("\(value)"), "\(value)")
    }
    log.finish(atLeast: 500)
  }
}
