import Strided
import Testing

/// An ordered element type, with functions of one and two elements in plain Swift.
package protocol OracleOrdered: OracleNumber, OrderedScalar {
  /// The remainder with the sign of the dividend, or nil if Swift would trap.
  static func modelRemainder(_ first: Self, _ second: Self) -> Self?
  /// The quotient rounded down, or nil if it is not defined.
  static func modelFloorQuotient(_ first: Self, _ second: Self) -> Self?
  /// The magnitude, or nil if Swift would trap.
  static func modelAbsolute(_ value: Self) -> Self?
  /// A value with random bits.
  static func randomBits(using generator: inout SplitMix64) -> Self
}

extension OracleOrdered {
  /// The smaller of two elements; NaN if one of them is.
  package static func modelMinimum(_ first: Self, _ second: Self) -> Self {
    if first != first { return first }
    if second != second { return second }
    return second < first ? second : first
  }

  /// The larger of two elements; NaN if one of them is.
  package static func modelMaximum(_ first: Self, _ second: Self) -> Self {
    if first != first { return first }
    if second != second { return second }
    return second > first ? second : first
  }

  /// Whether both are the same number, ignoring the sign of zero, or both are NaN.
  package func isSameNumber(as other: Self) -> Bool {
    self == other || (self != self && other != other)
  }

  /// Special and ordinary values, of both signs if the type has both.
  package static var assorted: [Self] {
    let ordinary: [Self] = [right(1), right(2), left(3), 1]
    return specials + ordinary + ordinary.compactMap { minus(0, $0) }
  }

  /// Assorted values and random ones, the same for every call.
  package static var samples: [Self] {
    var generator = SplitMix64(seed: 11)
    let count = TestScale.isFull ? 12 : 3
    let small: [Self] = (0..<count).map { _ in random(using: &generator) }
    let wide: [Self] = (0..<count).map { _ in randomBits(using: &generator) }
    return assorted + small + wide
  }

  /// A value below every `right(_:)`.
  package static var low: Self {
    minus(0, left(20)) ?? 0
  }

  /// A value above every `right(_:)`.
  package static var high: Self {
    left(5)
  }
}

extension OracleOrdered where Self: OracleInteger {
  package static func modelRemainder(_ first: Self, _ second: Self) -> Self? {
    let (result, overflow) = first.remainderReportingOverflow(dividingBy: second)
    return overflow ? nil : result
  }

  package static func modelFloorQuotient(_ first: Self, _ second: Self) -> Self? {
    let (quotient, overflow) = first.dividedReportingOverflow(by: second)
    if overflow { return nil }
    let remainder = first - quotient * second
    let isTooLarge = remainder != 0 && (remainder < 0) != (second < 0)
    return isTooLarge ? quotient - 1 : quotient
  }

  package static func modelAbsolute(_ value: Self) -> Self? {
    value < 0 ? minus(0, value) : value
  }

  package static func randomBits(using generator: inout SplitMix64) -> Self {
    Self(truncatingIfNeeded: generator.next())
  }
}

extension OracleOrdered where Self: OracleReal {
  package static func modelRemainder(_ first: Self, _ second: Self) -> Self? {
    first.truncatingRemainder(dividingBy: second)
  }

  /// NumPy's `floor_divide`; `Float16` is computed in `Float`.
  package static func modelFloorQuotient(_ first: Self, _ second: Self) -> Self? {
    significandBitCount < Float.significandBitCount
      ? Self(floorQuotientOfReals(Float(first), Float(second)))
      : floorQuotientOfReals(first, second)
  }

  package static func modelAbsolute(_ value: Self) -> Self? {
    value.magnitude
  }

  package static func randomBits(using generator: inout SplitMix64) -> Self {
    Self(
      sign: generator.oneIn(2) ? .minus : .plus,
      exponentBitPattern: RawExponent(generator.below(1 << exponentBitCount)),
      significandBitPattern: RawSignificand(generator.next() & ((1 << significandBitCount) - 1))
    )
  }
}

/// NumPy's `floor_divide` of two real numbers, every step in their own type.
private func floorQuotientOfReals<Number: BinaryFloatingPoint>(
  _ first: Number, _ second: Number
) -> Number {
  if second == 0 { return first / second }
  let remainder = first.truncatingRemainder(dividingBy: second)
  var quotient = (first - remainder) / second
  if remainder != 0 && (second < 0) != (remainder < 0) { quotient -= 1 }
  var floor = quotient.rounded(.down)
  if quotient - floor > 0.5 { floor += 1 }
  return floor == 0 ? Number(signOf: first / second, magnitudeOf: 0) : floor
}

extension Int8: OracleOrdered {}
extension Int16: OracleOrdered {}
extension Int32: OracleOrdered {}
extension Int64: OracleOrdered {}
extension Int: OracleOrdered {}
extension UInt8: OracleOrdered {}
extension UInt16: OracleOrdered {}
extension UInt32: OracleOrdered {}
extension UInt64: OracleOrdered {}
extension UInt: OracleOrdered {}
extension Float16: OracleOrdered {}
extension Float: OracleOrdered {}
extension Double: OracleOrdered {}

extension ElementKind {
  /// The type, if it is ordered.
  package var orderedType: (any OracleOrdered.Type)? {
    numberType as? any OracleOrdered.Type
  }

  /// The ordered kinds to run over.
  package static let ordered: [ElementKind] = all.filter { $0.orderedType != nil }
}
