import Strided

/// The highest 128 bits of powers of five, for the conversion of decimal numbers.
///
/// The bits of 5^q for q ≥ 0 are those of the integer. For q < 0 they are those of the reciprocal of 5^−q. The
/// reciprocal is rounded up where 5^−q has at most 64 bits, as the algorithm of Eisel and Lemire needs it: D. Lemire,
/// "Number parsing at a gigabyte per second", Software: Practice and Experience 51 (2021),
/// https://arxiv.org/abs/2101.11408. The table is computed once, in integers, when the first number is read.
@safe
struct PowersOfFive: @unchecked Sendable {
  /// The exponents for which a number of 19 digits can be finite and not 0 as a `Double`.
  static let exponents = -342...308
  /// The table.
  static let shared = PowersOfFive()

  /// The higher and the lower 64 bits of each power.
  private let words: UnsafePointer<UInt64>
  /// The powers of ten up to the 22nd, which `Double` has exactly.
  private let tens: UnsafePointer<Double>

  private init() {
    let words = UnsafeMutablePointer<UInt64>.allocate(capacity: 2 * Self.exponents.count)
    func store(_ bits: UInt128, _ exponent: Int) {
      let position = 2 * (exponent - Self.exponents.lowerBound)
      unsafe words[position] = UInt64(truncatingIfNeeded: bits >> 64)
      unsafe words[position + 1] = UInt64(truncatingIfNeeded: bits)
    }
    var power = Natural(1)
    for exponent in 0...Self.exponents.upperBound {
      store(power.leadingBits, exponent)
      power.multiply(by: 5)
    }
    // Dividing by 5 again and again, without remainders, gives what dividing by the power gives.
    var reciprocal = Natural(1)
    reciprocal.multiply(byTwoToThe: 1024)
    for exponent in (Self.exponents.lowerBound ... -1).reversed() {
      reciprocal.divide(by: 5)
      store(exponent >= -27 ? reciprocal.leadingBits + 1 : reciprocal.leadingBits, exponent)
    }
    unsafe self.words = UnsafePointer(words)
    let tens = UnsafeMutablePointer<Double>.allocate(capacity: 23)
    var ten = 1.0
    for exponent in 0...22 {
      unsafe tens[exponent] = ten
      ten *= 10
    }
    unsafe self.tens = UnsafePointer(tens)
  }

  /// A power of ten from 0 to 22.
  @inline(__always)
  func ten(_ exponent: Int) -> Double {
    assert(exponent >= 0 && exponent <= 22)
    return unsafe tens[exponent]
  }

  /// The higher 64 bits of a power.
  @inline(__always)
  func high(_ exponent: Int) -> UInt64 {
    unsafe words[2 &* (exponent &- Self.exponents.lowerBound)]
  }

  /// The lower 64 bits of a power.
  @inline(__always)
  func low(_ exponent: Int) -> UInt64 {
    unsafe words[2 &* (exponent &- Self.exponents.lowerBound) &+ 1]
  }
}
