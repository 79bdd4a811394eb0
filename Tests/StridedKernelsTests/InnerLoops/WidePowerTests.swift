import CStridedKernels
import Testing

/// The powers of integers in C, against plain products: at every level above the baseline, for every type, with
/// every combination of strides, of blocks that fit and of blocks that do not.
@Suite struct WidePowerTests {
  @Test func int32() { check(Int32.self) }
  @Test func int64() { check(Int64.self) }
  @Test func uint32() { check(UInt32.self) }
  @Test func uint64() { check(UInt64.self) }

  private func check<Number: FixedWidthInteger>(_ type: Number.Type) {
    var mistakes: [String] = []
    var cases = 0
    for level in stride(from: 1, through: strided_simd_level(), by: 1) {
      for bits in [0, 1, 2, 3, 4, 7, 15, 16, 31, 32, 63] where bits < Number.bitWidth {
        for limit in [0, 1, 2, 3, 7, 10, 31, 64] {
          for count in [1, 3, 17, 511, 513, 1100] {
            for (x, y) in [(1, 1), (1, 0), (0, 1)] {
              let bases = Self.bases(Number.self, bits: bits, count: x == 1 ? count : 1)
              let exponents =
                y == 1 ? (0..<count).map { Number(7 * $0 % (limit + 1)) } : [Number(limit)]
              cases += 1
              if let mistake = mistake(level, bases, exponents, count) {
                mistakes.append("level \(level), \(bits) bits to \(limit), \(count): \(mistake)")
              }
            }
          }
        }
      }
      // A failure in each part of a row, and the last of two.
      for place in [0, 16, 511, 512, 599] {
        var (bases, exponents) = (
          [Number](repeating: 3, count: 600), [Number](repeating: 4, count: 600)
        )
        bases[place] = .max
        cases += 1
        if let mistake = mistake(level, bases, exponents, 600) { mistakes.append(mistake) }
        if Number.isSigned {
          exponents[599] = 0 - 1
          if let mistake = mistake(level, bases, exponents, 600) { mistakes.append(mistake) }
          (bases[599], bases[300], exponents[300]) = (1, 0 - 1, 0 - 3)
          if let mistake = mistake(level, bases, exponents, 600) { mistakes.append(mistake) }
        }
      }
    }
    #expect(mistakes.isEmpty, "\(mistakes.count) of \(cases), first \(mistakes.first ?? "")")
    #expect(cases > 1000 || strided_simd_level() == 0)
  }

  /// Numbers with at most some bits, of both signs if the type has them.
  private static func bases<Number: FixedWidthInteger>(
    _ type: Number.Type, bits: Int, count: Int
  ) -> [Number] {
    (0..<count).map { index in
      let mixed = (UInt64(index) + 1) &* 0x9E37_79B9_7F4A_7C15
      let number = Number(truncatingIfNeeded: mixed) & ((1 << bits) &- 1)
      return Number.isSigned && index % 3 == 0 ? ~number : number
    }
  }

  /// What is wrong with a row of powers; nil if nothing is.
  private func mistake<Number: FixedWidthInteger>(
    _ level: Int32, _ bases: [Number], _ exponents: [Number], _ count: Int
  ) -> String? {
    let width = MemoryLayout<Number>.stride
    var results = [Number](repeating: 9, count: count)
    let failure = results.withUnsafeMutableBytes { to in
      bases.withUnsafeBytes { first in
        exponents.withUnsafeBytes { second in
          strided_power_integers(
            level, Number.isSigned, width, count, to.baseAddress, first.baseAddress,
            bases.count == 1 ? 0 : width, second.baseAddress, exponents.count == 1 ? 0 : width)
        }
      }
    }
    var expected = strided_power_fits
    for index in 0..<count {
      let (base, exponent) = (bases[index % bases.count], exponents[index % exponents.count])
      let power = Self.power(base, exponent)
      if power.failure != strided_power_fits { expected = power.failure }
      if let value = power.value, value != results[index] {
        return "\(base) to \(exponent) is \(results[index])"
      }
    }
    return failure == expected ? nil : "fails with \(failure), not \(expected)"
  }

  /// A power by repeated products.
  private static func power<Number: FixedWidthInteger>(
    _ base: Number, _ exponent: Number
  ) -> (value: Number?, failure: strided_power_failure) {
    if exponent < 0 {
      let isUnit = base == 1 || Number.isSigned && base == 0 &- 1
      let value = exponent & 1 == 0 ? 1 : base
      return isUnit ? (value, strided_power_fits) : (0, strided_power_is_negative)
    }
    var value: Number = 1
    for _ in 0..<Int(exponent) {
      let (product, overflows) = value.multipliedReportingOverflow(by: base)
      if overflows { return (nil, strided_power_overflows) }
      value = product
    }
    return (value, strided_power_fits)
  }
}
