import Numerics

/// An order of elements that is that of integer keys.
///
/// Descending order reverses everything but NaN, which stays last.
protocol KeyRules<Element>: OrderRules {
  /// A key of an element; place 0 is the least significant.
  ///
  /// Complex numbers have three keys, other elements one.
  static func key(_ place: Int, of element: Element, descending: Bool) -> UInt64

  /// What `precedes` gives, in the form that is fastest if one of the elements stays the same.
  static func searchPrecedes(_ first: Element, _ second: Element) -> Bool

  /// Whether two elements count as the same, whichever comes first.
  static func isSame(_ first: Element, _ second: Element) -> Bool
}

extension KeyRules {
  @inline(__always)
  static func searchPrecedes(_ first: Element, _ second: Element) -> Bool {
    precedes(first, second)
  }

  @inline(__always)
  static func isSame(_ first: Element, _ second: Element) -> Bool {
    areSame(first, second) && areSame(second, first)
  }
}

extension IntegerOrder: KeyRules {
  @inline(__always)
  static func key(_ place: Int, of element: Element, descending: Bool) -> UInt64 {
    let key = Element.isSigned ? element ^ Element.min : element
    let bits = UInt64(truncatingIfNeeded: descending ? ~key : key)
    return bits & (UInt64.max >> UInt64(64 - Element.bitWidth))
  }
}

extension TruthOrder: KeyRules {
  @inline(__always)
  static func key(_ place: Int, of element: Bool, descending: Bool) -> UInt64 {
    element != descending ? 1 : 0
  }
}

extension RealOrder: KeyRules {
  @inline(__always)
  static func key(_ place: Int, of element: Element, descending: Bool) -> UInt64 {
    let key = key(element)
    // Only NaN has the greatest key.
    return UInt64(descending && key != Element.Key.max ? ~key : key)
  }

  @inline(__always)
  static func searchPrecedes(_ first: Element, _ second: Element) -> Bool {
    if Element.self == Float16.self { return precedes(first, second) }
    return first < second || (second != second && first == first)
  }

  @inline(__always)
  static func isSame(_ first: Element, _ second: Element) -> Bool {
    if Element.self == Float16.self { return key(first) == key(second) }
    return first == second || (first != first && second != second)
  }
}

extension ComplexOrder: KeyRules {
  @inline(__always)
  static func key(_ place: Int, of element: Complex<Part>, descending: Bool) -> UInt64 {
    let (real, imaginary) = element.rawStorage
    switch place {
    case 0: return RealOrder<Part>.key(0, of: imaginary, descending: descending)
    case 1: return RealOrder<Part>.key(0, of: real, descending: descending)
    default: return real != real ? 2 : imaginary != imaginary ? 1 : 0
    }
  }
}

/// What needs the order of an element type.
protocol OrderVisitor {
  associatedtype Result

  /// Runs with the order.
  func visit<Rules: KeyRules>(_ rules: Rules.Type) -> Result
}

extension Scalar {
  /// Hands the order of this element type to a visitor.
  ///
  /// `Int` is ordered as `Int64`, and `UInt` as `UInt64`, whose code they share.
  @inline(__always)
  static func visitOrder<Visitor: OrderVisitor>(_ visitor: Visitor) -> Visitor.Result {
    if Self.self == Double.self { return visitor.visit(RealOrder<Double>.self) }
    if Self.self == Float.self { return visitor.visit(RealOrder<Float>.self) }
    if Self.self == Int.self { return visitor.visit(IntegerOrder<Int64>.self) }
    if Self.self == Bool.self { return visitor.visit(TruthOrder.self) }
    if Self.self == UInt8.self { return visitor.visit(IntegerOrder<UInt8>.self) }
    if Self.self == UInt16.self { return visitor.visit(IntegerOrder<UInt16>.self) }
    if Self.self == UInt32.self { return visitor.visit(IntegerOrder<UInt32>.self) }
    if Self.self == UInt64.self { return visitor.visit(IntegerOrder<UInt64>.self) }
    if Self.self == UInt.self { return visitor.visit(IntegerOrder<UInt64>.self) }
    if Self.self == Int8.self { return visitor.visit(IntegerOrder<Int8>.self) }
    if Self.self == Int16.self { return visitor.visit(IntegerOrder<Int16>.self) }
    if Self.self == Int32.self { return visitor.visit(IntegerOrder<Int32>.self) }
    if Self.self == Int64.self { return visitor.visit(IntegerOrder<Int64>.self) }
    if Self.self == Float16.self { return visitor.visit(RealOrder<Float16>.self) }
    if Self.self == Complex<Float>.self { return visitor.visit(ComplexOrder<Float>.self) }
    if Self.self == Complex<Double>.self { return visitor.visit(ComplexOrder<Double>.self) }
    preconditionFailure("an element type without an order")
  }
}
