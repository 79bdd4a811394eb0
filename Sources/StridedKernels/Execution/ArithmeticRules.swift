import StridedLayout

/// What the four operations and negation mean for one kind of number, on single elements.
///
/// Integers note overflow in `failure` rather than trap at once, so that loops stay vector code; the
/// loop checks it at its end.
protocol ArithmeticRules: SendableMetatype {
  associatedtype Element: NumericScalar
  /// The rules of `&+ &- &*`; the same rules for numbers that cannot overflow.
  associatedtype Wrapping: ArithmeticRules where Wrapping.Element == Element

  static func add(_ x: Element, _ y: Element, _ failure: inout Element) -> Element
  static func subtract(_ x: Element, _ y: Element, _ failure: inout Element) -> Element
  static func multiply(_ x: Element, _ y: Element, _ failure: inout Element) -> Element
  static func divide(_ x: Element, _ y: Element, _ failure: inout Element) -> Element
  static func negate(_ x: Element, _ failure: inout Element) -> Element

  /// Traps if an operation noted a failure.
  static func check(_ failure: Element, _ operation: StaticString)
}

/// The rules of real and complex numbers, which never fail.
enum FieldRules<Element: SignedScalar>: ArithmeticRules {
  typealias Wrapping = FieldRules

  @inline(__always)
  static func add(_ x: Element, _ y: Element, _ failure: inout Element) -> Element { x + y }

  @inline(__always)
  static func subtract(_ x: Element, _ y: Element, _ failure: inout Element) -> Element { x - y }

  @inline(__always)
  static func multiply(_ x: Element, _ y: Element, _ failure: inout Element) -> Element { x * y }

  @inline(__always)
  static func divide(_ x: Element, _ y: Element, _ failure: inout Element) -> Element { x / y }

  @inline(__always)
  static func negate(_ x: Element, _ failure: inout Element) -> Element { -x }

  @inline(__always)
  static func check(_ failure: Element, _ operation: StaticString) {}
}

/// The rules of integers: overflow and division by zero trap.
enum IntegerRules<Element: NumericScalar & FixedWidthInteger>: ArithmeticRules {
  typealias Wrapping = WrappingRules<Element>

  @inline(__always)
  static func add(_ x: Element, _ y: Element, _ failure: inout Element) -> Element {
    let sum = x &+ y
    if Element.isSigned {
      // The sum of two numbers of one sign has the other sign.
      failure |= (x ^ sum) & (y ^ sum)
    } else {
      failure |= sum < x ? 1 : 0
    }
    return sum
  }

  @inline(__always)
  static func subtract(_ x: Element, _ y: Element, _ failure: inout Element) -> Element {
    let difference = x &- y
    if Element.isSigned {
      failure |= (x ^ y) & (x ^ difference)
    } else {
      failure |= x < y ? 1 : 0
    }
    return difference
  }

  @inline(__always)
  static func multiply(_ x: Element, _ y: Element, _ failure: inout Element) -> Element {
    let (product, overflow) = x.multipliedReportingOverflow(by: y)
    failure |= overflow ? failureMark : 0
    return product
  }

  @inline(__always)
  static func divide(_ x: Element, _ y: Element, _ failure: inout Element) -> Element {
    if y == 0 { trap("NDArray<\(Element.self)> /: division by zero") }
    let (quotient, overflow) = x.dividedReportingOverflow(by: y)
    failure |= overflow ? failureMark : 0
    return quotient
  }

  @inline(__always)
  static func negate(_ x: Element, _ failure: inout Element) -> Element {
    subtract(0, x, &failure)
  }

  /// A failure is a negative number or, of unsigned ones, any but 0.
  @inline(__always)
  private static var failureMark: Element { Element.isSigned ? Element.min : 1 }

  @inline(__always)
  static func check(_ failure: Element, _ operation: StaticString) {
    if Element.isSigned ? failure < 0 : failure != 0 {
      trap("NDArray<\(Element.self)> \(operation): arithmetic overflow")
    }
  }
}

/// The rules of integers that wrap around: the low bits of what does not fit.
enum WrappingRules<Element: NumericScalar & FixedWidthInteger>: ArithmeticRules {
  typealias Wrapping = WrappingRules

  @inline(__always)
  static func add(_ x: Element, _ y: Element, _ failure: inout Element) -> Element { x &+ y }

  @inline(__always)
  static func subtract(_ x: Element, _ y: Element, _ failure: inout Element) -> Element { x &- y }

  @inline(__always)
  static func multiply(_ x: Element, _ y: Element, _ failure: inout Element) -> Element { x &* y }

  @inline(__always)
  static func divide(_ x: Element, _ y: Element, _ failure: inout Element) -> Element {
    IntegerRules.divide(x, y, &failure)
  }

  @inline(__always)
  static func negate(_ x: Element, _ failure: inout Element) -> Element { 0 &- x }

  @inline(__always)
  static func check(_ failure: Element, _ operation: StaticString) {
    IntegerRules.check(failure, operation)
  }
}
