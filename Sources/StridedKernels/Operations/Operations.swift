// The elementwise operations. The raw value of each is the name that messages and explanations print.

/// An operation of two numbers.
public enum BinaryOperation: String, CaseIterable, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case wrappingAdd = "&+"
  case wrappingSubtract = "&-"
  case wrappingMultiply = "&*"
}

/// An operation of one number.
public enum UnaryOperation: String, CaseIterable, Sendable {
  case negate = "-"
}

/// A question whether two elements are equal.
public enum EqualityComparison: String, CaseIterable, Sendable {
  case equal = ".=="
  case notEqual = ".!="
}

/// A question about the order of two numbers.
public enum OrderComparison: String, CaseIterable, Sendable {
  case less = ".<"
  case lessOrEqual = ".<="
}

/// An operation of two numbers that are ordered.
public enum OrderedOperation: String, CaseIterable, Sendable {
  case minimum
  case maximum
  case remainder = "%"
  case floorDivide
}

/// A function of one number that is ordered.
public enum OrderedFunction: String, CaseIterable, Sendable {
  case absolute
}

/// An elementary function of a real or complex number.
public enum ElementaryFunction: String, CaseIterable, Sendable {
  case exp
}

/// An operation of two truth values.
public enum LogicalOperation: String, CaseIterable, Sendable {
  case and = ".&&"
  case or = ".||"
}

/// A reduction of elements of any type.
public enum Reduction: String, CaseIterable, Sendable {
  case sum
  case mean
}

/// A reduction of truth values.
public enum TruthReduction: String, CaseIterable, Sendable {
  case any
  case all
}

/// A reduction of numbers that are ordered.
public enum OrderedReduction: String, CaseIterable, Sendable {
  case min
  case max
  case argmin
  case argmax
}

extension BinaryOperation {
  /// The name that messages print.
  @inlinable
  package var name: StaticString {
    switch self {
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    case .wrappingAdd: "&+"
    case .wrappingSubtract: "&-"
    case .wrappingMultiply: "&*"
    }
  }

  /// The name of the operator that writes the result to its left operand.
  @inlinable
  package var updatingName: StaticString {
    switch self {
    case .add: "+="
    case .subtract: "-="
    case .multiply: "*="
    case .divide: "/="
    case .wrappingAdd: "&+="
    case .wrappingSubtract: "&-="
    case .wrappingMultiply: "&*="
    }
  }
}

extension EqualityComparison {
  /// The name that messages print.
  @inlinable
  package var name: StaticString {
    switch self {
    case .equal: ".=="
    case .notEqual: ".!="
    }
  }
}
