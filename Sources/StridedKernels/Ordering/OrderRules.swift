import Numerics

/// The order in which elements of one type are sorted: a total order, with NaN last.
protocol OrderRules<Element>: SendableMetatype {
  associatedtype Element

  /// Whether the first element must come before the second.
  static func precedes(_ first: Element, _ second: Element) -> Bool

  /// Whether two neighbours in sorted order count as the same element.
  static func areSame(_ first: Element, _ second: Element) -> Bool
}

extension OrderRules {
  @inline(__always)
  static func areSame(_ first: Element, _ second: Element) -> Bool { !precedes(first, second) }
}

/// Integers by their value.
enum IntegerOrder<Element: FixedWidthInteger>: OrderRules {
  @inline(__always)
  static func precedes(_ first: Element, _ second: Element) -> Bool { first < second }
}

/// Truth values, false first.
enum TruthOrder: OrderRules {
  @inline(__always)
  static func precedes(_ first: Bool, _ second: Bool) -> Bool { !first && second }
}

/// Real numbers by their value: -0 is equal to 0, and every NaN is last.
enum RealOrder<Element: KeyedReal>: OrderRules {
  @inline(__always)
  static func precedes(_ first: Element, _ second: Element) -> Bool { key(first) < key(second) }

  /// The bits of an element, changed to rise with its value.
  @inline(__always)
  static func key(_ element: Element) -> Element.Key {
    // Comparing the bits avoids conversions of `Float16`, which most processors cannot compare.
    let (bits, sign) = (element._bits, ~(Element.Key.max >> 1))
    let magnitude = bits & ~sign
    if magnitude > Element.infinity._bits { return Element.Key.max }
    if magnitude == 0 { return sign }
    return bits & sign == 0 ? bits | sign : ~bits
  }
}

/// Complex numbers by their real parts, then by their imaginary parts.
///
/// Numbers with a NaN part come after all others. First come those whose real part is a number,
/// ordered by it. Then come those whose imaginary part is a number, ordered by it. Last come those
/// with two NaN parts. When elements are grouped, all numbers with a NaN part count as the same.
enum ComplexOrder<Part: ComplexPart & KeyedReal>: OrderRules {
  private typealias Parts = RealOrder<Part>

  @inline(__always)
  static func precedes(_ first: Complex<Part>, _ second: Complex<Part>) -> Bool {
    let (real, imaginary) = first.rawStorage
    let (otherReal, otherImaginary) = second.rawStorage
    let (mine, others) = (rank(real, imaginary), rank(otherReal, otherImaginary))
    if mine != others { return mine < others }
    let (key, otherKey) = (Parts.key(real), Parts.key(otherReal))
    return key == otherKey ? Parts.precedes(imaginary, otherImaginary) : key < otherKey
  }

  @inline(__always)
  static func areSame(_ first: Complex<Part>, _ second: Complex<Part>) -> Bool {
    // In sorted order, every element after a number with a NaN part has one too.
    let (real, imaginary) = first.rawStorage
    return rank(real, imaginary) > 0 || !precedes(first, second)
  }

  /// 0 if no part is NaN, 1 if only the imaginary part is, 2 if the real part is.
  @inline(__always)
  private static func rank(_ real: Part, _ imaginary: Part) -> Int {
    if real != real { return 2 }
    return imaginary != imaginary ? 1 : 0
  }
}
