import StridedLayout

/// The arithmetic of portable products.
protocol ProductRules {
  associatedtype Element
  /// The type in which products are added.
  associatedtype Total
  /// What notes overflow.
  associatedtype Mark

  static var zero: Total { get }
  static var noMark: Mark { get }
  static func total(_ element: Element) -> Total
  static func element(_ total: Total) -> Element
  /// `sum + x y`
  static func adding(_ sum: Total, _ x: Total, _ y: Total, _ mark: inout Mark) -> Total
  static func failure(_ mark: Mark) -> Failure
}

/// Integers, whose overflow is noted.
enum IntegerProductRules<Element: NumericScalar & FixedWidthInteger>: ProductRules {
  @inline(__always) static var zero: Element { 0 }
  @inline(__always) static var noMark: Element { 0 }
  @inline(__always) static func total(_ element: Element) -> Element { element }
  @inline(__always) static func element(_ total: Element) -> Element { total }

  @inline(__always)
  static func adding(_ sum: Element, _ x: Element, _ y: Element, _ mark: inout Element) -> Element {
    Element.addNoting(sum, Element.multiplyNoting(x, y, &mark), &mark)
  }

  @inline(__always)
  static func failure(_ mark: Element) -> Failure { Element.overflow(mark) }
}

/// Real and complex numbers.
enum FieldProductRules<Element: NumericScalar>: ProductRules {
  @inline(__always) static var zero: Element { 0 }
  @inline(__always) static var noMark: Void { () }
  @inline(__always) static func total(_ element: Element) -> Element { element }
  @inline(__always) static func element(_ total: Element) -> Element { total }

  @inline(__always)
  static func adding(_ sum: Element, _ x: Element, _ y: Element, _ mark: inout Void) -> Element {
    sum + x * y
  }

  @inline(__always) static func failure(_ mark: Void) -> Failure { .none }
}

/// `Float16`, added in `Float` and rounded once.
enum HalfProductRules: ProductRules {
  @inline(__always) static var zero: Float { 0 }
  @inline(__always) static var noMark: Void { () }
  @inline(__always) static func total(_ element: Float16) -> Float { Float(element) }
  @inline(__always) static func element(_ total: Float) -> Float16 { Float16(total) }

  @inline(__always)
  static func adding(_ sum: Float, _ x: Float, _ y: Float, _ mark: inout Void) -> Float {
    sum + x * y
  }

  @inline(__always) static func failure(_ mark: Void) -> Failure { .none }
}

/// Truth values: a product is "and", a sum is "or".
enum TruthProductRules: ProductRules {
  @inline(__always) static var zero: UInt8 { 0 }
  @inline(__always) static var noMark: Void { () }
  @inline(__always) static func total(_ element: Bool) -> UInt8 { element ? 1 : 0 }
  @inline(__always) static func element(_ total: UInt8) -> Bool { total != 0 }

  @inline(__always)
  static func adding(_ sum: UInt8, _ x: UInt8, _ y: UInt8, _ mark: inout Void) -> UInt8 {
    sum | (x & y)
  }

  @inline(__always) static func failure(_ mark: Void) -> Failure { .none }
}
