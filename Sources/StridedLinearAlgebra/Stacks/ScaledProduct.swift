import Numerics
import Strided

/// A product whose intermediate results neither overflow nor underflow.
struct ScaledProduct<Element: LinearScalar> {
  /// The product is `significand` times 2 to the power of `exponent`.
  private(set) var significand: Element = 1
  private(set) var exponent = 0

  /// Multiplies by a factor.
  mutating func multiply(by factor: Element) {
    significand *= reduced(factor)
    significand = reduced(significand)
  }

  /// A number divided by its power of 2, which is added to the exponent, unless the number is close to 1.
  private mutating func reduced(_ number: Element) -> Element {
    let size = number.absoluteValue
    guard size.isFinite, size != 0 else { return number }
    let power = Int(size.exponent)
    if Swift.abs(power) < 30 { return number }
    exponent += power
    return Self.scale(number, by: -power)
  }

  /// The product as a number, which may overflow or underflow.
  var value: Element { Self.scale(significand, by: exponent) }

  /// The product divided by its absolute value; 0 if the product is 0.
  var sign: Element {
    let size = significand.absoluteValue
    return size == 0 ? 0 : significand / Element(_real: size, imaginary: 0)
  }

  /// The natural logarithm of the absolute value; minus infinity if the product is 0.
  var logarithm: Element.RealPart {
    let ln2 = Element.RealPart.log(2)
    return Element.RealPart.log(significand.absoluteValue) + Element.RealPart(exponent) * ln2
  }

  /// A number times a power of 2.
  private static func scale(_ number: Element, by exponent: Int) -> Element {
    if exponent == 0 { return number }
    let (real, imaginary) = number._parts
    return Element(
      _real: scale(real, by: exponent), imaginary: scale(imaginary, by: exponent))
  }

  private static func scale(_ part: Element.RealPart, by exponent: Int) -> Element.RealPart {
    let limited = Swift.max(-5000, Swift.min(5000, exponent))
    return Element.RealPart(
      sign: .plus, exponent: Element.RealPart.Exponent(limited), significand: part)
  }
}
