import Strided

/// A real parameter of a distribution: a number, or an array whose elements broadcast.
///
/// `Double`, `Int` and `NDArray<Double>` are real parameters.
public protocol RealParameter {
  /// The number or the array.
  var _parameter: ParameterValue<Double> { get }
}

/// An integer parameter of a distribution: a number, or an array whose elements broadcast.
///
/// `Int` and `NDArray<Int>` are integer parameters.
public protocol IntegerParameter {
  /// The number or the array.
  var _integerParameter: ParameterValue<Int> { get }
}

/// A number, or an array of numbers.
public enum ParameterValue<Number: Scalar> {
  /// The same number for all draws.
  case number(Number)
  /// A number for each draw.
  case array(NDArray<Number>)
}

extension Double: RealParameter {
  /// The number itself.
  @inlinable public var _parameter: ParameterValue<Double> { .number(self) }
}

extension Int: RealParameter, IntegerParameter {
  /// The number as a real one.
  @inlinable public var _parameter: ParameterValue<Double> { .number(Double(self)) }

  /// The number itself.
  @inlinable public var _integerParameter: ParameterValue<Int> { .number(self) }
}

extension NDArray: RealParameter where Element == Double {
  /// The array itself.
  @inlinable public var _parameter: ParameterValue<Double> { .array(self) }
}

extension NDArray: IntegerParameter where Element == Int {
  /// The array itself.
  @inlinable public var _integerParameter: ParameterValue<Int> { .array(self) }
}

extension ParameterValue where Number == Int {
  /// No parameter.
  @inlinable static var none: ParameterValue { .number(0) }
}

extension ParameterValue {
  /// The shape, empty for a number.
  @inlinable
  var shape: Shape {
    if case .array(let array) = self { array.shape } else { [] }
  }

  /// Whether it is one number.
  @inlinable
  var isNumber: Bool {
    if case .number = self { true } else { false }
  }

  /// Traps, naming the operation and the parameter, if a number does not meet a rule.
  @inlinable
  func _require(_ rule: ParameterRule<Number>, _ name: String) -> ParameterValue {
    switch self {
    case .number(let number): rule.require(number, name)
    case .array(let array): for number in array.elements { rule.require(number, name) }
    }
    return self
  }
}

/// The values that a parameter may have.
@usableFromInline
struct ParameterRule<Number: Scalar>: Sendable {
  /// Whether a number is a value.
  @usableFromInline let admits: @Sendable (Number) -> Bool
  /// What a message says about another one.
  @usableFromInline let reason: String

  /// Traps, naming the operation and the parameter, if a number does not meet the rule.
  @inlinable
  func require(_ number: Number, _ name: String) {
    if !admits(number) { refuse("\(name) \(number) \(reason)") }
  }
}

extension ParameterRule<Double> {
  @usableFromInline static let any = ParameterRule(admits: { _ in true }, reason: "")
  @usableFromInline static let positive = ParameterRule(
    admits: { $0 > 0 }, reason: "is not positive")
  @usableFromInline static let notNegative = ParameterRule(
    admits: { $0 >= 0 }, reason: "is negative or NaN")
  @usableFromInline static let finite = ParameterRule(
    admits: { $0.isFinite && $0 >= 0 }, reason: "is negative or not finite")
  @usableFromInline static let probability = ParameterRule(
    admits: { $0 >= 0 && $0 <= 1 }, reason: "is not in 0...1")
  @usableFromInline static let positiveProbability = ParameterRule(
    admits: { $0 > 0 && $0 <= 1 }, reason: "is not above 0 and at most 1")
  @usableFromInline static let probabilityBelow1 = ParameterRule(
    admits: { $0 >= 0 && $0 < 1 }, reason: "is not in 0..<1")
  @usableFromInline static let aboveOne = ParameterRule(
    admits: { $0 > 1 }, reason: "is not above 1")
  @usableFromInline static let poissonMean = ParameterRule(
    admits: { $0 >= 0 && $0 <= 9.223372006484771e+18 }, reason: "is negative, NaN or too large")
}

extension ParameterRule<Int> {
  @usableFromInline static let any = ParameterRule(admits: { _ in true }, reason: "")
  @usableFromInline static let notNegative = ParameterRule(
    admits: { $0 >= 0 }, reason: "is negative")
  @usableFromInline static let countBelowBillion = ParameterRule(
    admits: { $0 >= 0 && $0 < 1_000_000_000 }, reason: "is not in 0..<1000000000")
}
