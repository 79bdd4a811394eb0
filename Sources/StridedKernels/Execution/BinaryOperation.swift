/// One of the four operations, as a type, so that loops over it are compiled for it.
protocol BinaryOperation {
  associatedtype Rules: ArithmeticRules

  static func apply(
    _ x: Rules.Element,
    _ y: Rules.Element,
    _ failure: inout Rules.Element
  ) -> Rules.Element
}

/// The sum of two elements.
enum Adding<Rules: ArithmeticRules>: BinaryOperation {
  @inline(__always)
  static func apply(
    _ x: Rules.Element,
    _ y: Rules.Element,
    _ failure: inout Rules.Element
  ) -> Rules.Element {
    Rules.add(x, y, &failure)
  }
}

/// The difference of two elements.
enum Subtracting<Rules: ArithmeticRules>: BinaryOperation {
  @inline(__always)
  static func apply(
    _ x: Rules.Element,
    _ y: Rules.Element,
    _ failure: inout Rules.Element
  ) -> Rules.Element {
    Rules.subtract(x, y, &failure)
  }
}

/// The product of two elements.
enum Multiplying<Rules: ArithmeticRules>: BinaryOperation {
  @inline(__always)
  static func apply(
    _ x: Rules.Element,
    _ y: Rules.Element,
    _ failure: inout Rules.Element
  ) -> Rules.Element {
    Rules.multiply(x, y, &failure)
  }
}

/// The quotient of two elements.
enum Dividing<Rules: ArithmeticRules>: BinaryOperation {
  @inline(__always)
  static func apply(
    _ x: Rules.Element,
    _ y: Rules.Element,
    _ failure: inout Rules.Element
  ) -> Rules.Element {
    Rules.divide(x, y, &failure)
  }
}
