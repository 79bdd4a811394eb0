/// The conversion of real numbers to one integer type.
///
/// Every real element type is exact in `Double`, so all arithmetic is done there. The functions
/// have no branches and no calls, so that loops over them vectorise. Adding and subtracting 2⁵²
/// rounds a number of magnitude below 2⁵², half to even. Adding 1.5 · 2⁵² puts the value of a whole
/// number into the low bits.
@usableFromInline
struct IntegerConversion<Target: FixedWidthInteger>: Sendable {
  /// The largest number that is below every number whose integer part is in range.
  @usableFromInline let lower: Double
  /// The smallest number that is above every number whose integer part is in range.
  @usableFromInline let upper: Double

  @_alwaysEmitIntoClient
  init() {
    // For 64 bits, `minimum - 1` is not a `Double`; the next `Double` below `minimum` replaces it.
    let minimum = Double(Target.min)
    lower = minimum - 1 < minimum ? minimum - 1 : minimum.nextDown
    upper = (Double(Target.max / 2) + 1) * 2
  }

  /// 0 if the integer part is in range, otherwise 1; 1 for NaN.
  @_alwaysEmitIntoClient
  @inline(__always)
  func fault(_ value: Double) -> Int {
    (value > lower ? 0 : 1) | (value < upper ? 0 : 1)
  }

  /// 0 if the number is an integer in range, otherwise 1; 1 for NaN.
  @_alwaysEmitIntoClient
  @inline(__always)
  func inexactness(_ value: Double) -> Int {
    fault(value) | (Self.rounded(value) == value ? 0 : 1)
  }

  /// The nearest integer as a real number, half to even.
  @_alwaysEmitIntoClient
  @inline(__always)
  static func rounded(_ value: Double) -> Double {
    let magnitude = value.magnitude
    let whole = (magnitude + 0x1p52) - 0x1p52
    return withSign(of: value, magnitude < 0x1p52 ? whole : magnitude)
  }

  /// The integer part of a number whose fault is 0.
  @_alwaysEmitIntoClient
  @inline(__always)
  static func truncated(_ value: Double) -> Target {
    if Target.bitWidth > 32 {
      return Target.isSigned
        ? Target(truncatingIfNeeded: Int64(value)) : Target(truncatingIfNeeded: UInt64(value))
    }
    let magnitude = value.magnitude
    let nearest = (magnitude + 0x1p52) - 0x1p52
    return lowBits(withSign(of: value, nearest > magnitude ? nearest - 1 : nearest))
  }

  /// A whole number whose fault is 0, as an integer.
  @_alwaysEmitIntoClient
  @inline(__always)
  static func whole(_ value: Double) -> Target {
    Target.bitWidth > 32 ? truncated(value) : lowBits(value)
  }

  /// The integer part, clamped to the range; 0 for NaN.
  @_alwaysEmitIntoClient
  @inline(__always)
  func saturated(_ value: Double) -> Target {
    if Target.bitWidth > 32 {
      if value <= lower { return Target.min }
      if value >= upper { return Target.max }
      return value == value ? Self.truncated(value) : 0
    }
    let low = Double(Target.min)
    let high = Double(Target.max)
    let raised = value > low ? value : low
    let clamped = raised < high ? raised : high
    return Self.truncated(value == value ? clamped : 0)
  }

  /// A whole number of magnitude below 2³³, as the low bits of an integer.
  @_alwaysEmitIntoClient
  @inline(__always)
  static func lowBits(_ value: Double) -> Target {
    Target(truncatingIfNeeded: (value + 0x1.8p52).bitPattern)
  }

  /// A magnitude with the sign of a number.
  @_alwaysEmitIntoClient
  @inline(__always)
  static func withSign(of value: Double, _ magnitude: Double) -> Double {
    Double(bitPattern: magnitude.bitPattern | (value.bitPattern & (1 << 63)))
  }
}
