import Numerics
import StridedKernels

// Functions that are composed of other operations.

/// The absolute value of each element: fresh memory; like `absolute(_:)`.
@_alwaysEmitIntoClient
public func abs<Element: OrderedScalar>(_ array: NDArray<Element>) -> sending NDArray<Element> {
  absolute(array)
}

/// The absolute value of each complex number: fresh memory; like `absolute(_:)`.
@_alwaysEmitIntoClient
public func abs<Part: ComplexPart>(_ array: NDArray<Complex<Part>>) -> sending NDArray<Part> {
  absolute(array)
}

/// Each element as it is: a copy.
@_alwaysEmitIntoClient
public func positive<Element: NumericScalar>(_ array: NDArray<Element>) -> sending NDArray<Element>
{
  array.copy(order: .k)
}

/// The square of each element: fresh memory.
///
/// Integer overflow traps.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func square<Element: NumericScalar>(_ array: NDArray<Element>) -> sending NDArray<Element> {
  multiply(array, array)
}

/// Writes the square of each element to an existing array; like ``square(_:)``.
@_alwaysEmitIntoClient
public func square<Element: NumericScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  multiply(array, array, into: result, where: mask)
}

/// 1 divided by each element: fresh memory.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func reciprocal<Element: ElementaryScalar>(
  _ array: NDArray<Element>
) -> sending NDArray<Element> {
  divide(Element._one, array)
}

/// Writes 1 divided by each element to an existing array; like ``reciprocal(_:)``.
@_alwaysEmitIntoClient
public func reciprocal<Element: ElementaryScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  divide(Element._one, array, into: result, where: mask)
}

/// Angles in radians as angles in degrees: fresh memory.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func degrees<Element: RealScalar>(_ radians: NDArray<Element>) -> sending NDArray<Element> {
  multiply(radians, Element(180 / Double.pi))
}

/// Angles in degrees as angles in radians: fresh memory.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func radians<Element: RealScalar>(_ degrees: NDArray<Element>) -> sending NDArray<Element> {
  multiply(degrees, Element(Double.pi / 180))
}

/// Each element rounded to a number of decimals, half to even: fresh memory.
///
/// Each element is multiplied by a power of ten, rounded, and divided by that power, as in NumPy. A decimal
/// number such as 0.285 has no exact binary value, so the nearest binary number is rounded.
///
/// ```swift
/// print(round(NDArray([1.2345, -2.5]), decimals: 2))  // [ 1.23 -2.5 ]
/// ```
///
/// - Parameters:
///   - array: the numbers.
///   - decimals: the number of digits after the point; if negative, the number before it that become 0.
/// - Complexity: O(n).
public func round<Element: RealScalar>(
  _ array: NDArray<Element>, decimals: Int
) -> sending NDArray<Element> {
  let scale = Element(Double.pow(10, Double(decimals.magnitude)))
  if decimals < 0 {
    let quotients = divide(array, scale)
    round(quotients, into: quotients)
    multiply(quotients, scale, into: quotients)
    return quotients.asSending()
  }
  let products = multiply(array, scale)
  round(products, into: products)
  divide(products, scale, into: products)
  return products.asSending()
}

/// The complex conjugates: fresh memory.
///
/// - Complexity: O(n).
public func conj<Part: ComplexPart>(
  _ array: NDArray<Complex<Part>>
) -> sending NDArray<Complex<Part>> {
  let fresh = array.copy(order: .k)
  negative(fresh.imaginary, into: fresh.imaginary)
  return fresh.asSending()
}

/// The angle of each complex number in radians, from -pi to pi: fresh memory.
///
/// - Complexity: O(n).
public func angle<Part: ComplexPart & RealScalar>(
  _ array: NDArray<Complex<Part>>
) -> sending NDArray<Part> {
  atan2(array.imaginary, array.real)
}

/// The phase of each complex number, its angle in radians: fresh memory; like ``angle(_:)``.
public func phase<Part: ComplexPart & RealScalar>(
  _ array: NDArray<Complex<Part>>
) -> sending NDArray<Part> {
  angle(array)
}

/// The quotients rounded down, and the matching remainders: fresh memory.
///
/// They are the results of `floorDivide(_:_:)` and `remainder(_:_:)`.
@_alwaysEmitIntoClient
public func divmod<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>
) -> (quotient: NDArray<Element>, remainder: NDArray<Element>) {
  (floorDivide(first, second), remainder(first, second))
}

/// The fraction and the integer part of each element, both with its sign: fresh memory.
///
/// The fraction of infinity is 0.
///
/// - Complexity: O(n).
public func modf<Element: RealScalar>(
  _ array: NDArray<Element>
) -> (fraction: NDArray<Element>, integer: NDArray<Element>) {
  let integer = truncate(array)
  let fraction = array - integer
  fraction[isInfinite(array)] = 0
  return (copysign(fraction, array), integer)
}

/// The significand of each element, from 0.5 up to 1, and its exponent: fresh memory.
///
/// An element is its significand times 2 to the power of its exponent. Zeros, infinities and NaN have
/// the exponent 0.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func frexp<Element: RealScalar>(
  _ array: NDArray<Element>
) -> (significand: NDArray<Element>, exponent: NDArray<Int>) {
  let significand = array.map { (x: Element) -> Element in
    guard x.isFinite, x != 0 else { return x }
    return Element(sign: x.sign, exponent: -1, significand: x.significand)
  }
  let exponent = array.map { (x: Element) -> Int in
    guard x.isFinite, x != 0 else { return 0 }
    return Int(x.exponent) + 1
  }
  return (significand, exponent)
}

/// Each element times a power of 2: fresh memory.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func ldexp<Element: RealScalar>(
  _ array: NDArray<Element>, _ exponents: NDArray<Int>
) -> sending NDArray<Element> {
  NDArray<Element>.computed(
    "ldexp", of: [array.core, exponents.core], runsClosure: false
  ) { row in
    row.combine { (x: Element, exponent: Int) in Element(Double.scalbn(Double(x), exponent)) }
    return .none
  }.asSending()
}

extension Double {
  /// A number times a power of 2, rounded once.
  @usableFromInline
  static func scalbn(_ x: Double, _ exponent: Int) -> Double {
    guard x.isFinite, x != 0 else { return x }
    // Two steps reach every exponent; the first one is exact unless the result is out of range anyway.
    let clamped = Swift.min(Swift.max(exponent, -4000), 4000)
    let first = Double(sign: .plus, exponent: x.exponent, significand: 1)
    let target = Int(x.exponent) + clamped
    if target > 1023 { return x.sign == .minus ? -.infinity : .infinity }
    let fraction = x / first
    if target >= -1022 { return fraction * Double(sign: .plus, exponent: target, significand: 1) }
    if target < -1080 { return x.sign == .minus ? -0.0 : 0 }
    return fraction * Double(sign: .plus, exponent: -1022, significand: 1)
      * Double(sign: .plus, exponent: target + 1022, significand: 1)
  }
}

/// The linear interpolation between the elements of two arrays: fresh memory.
///
/// The share 0 gives the first element, and 1 gives the second. Shares below 0 or above 1 extrapolate.
///
/// ```swift
/// print(lerp(NDArray([0.0, 10]), NDArray([1.0, 20]), NDArray([0.5])))  // [ 0.5 15. ]
/// ```
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func lerp<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, _ share: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.computed(
    "lerp", of: [first.core, second.core, share.core], runsClosure: false
  ) { row in
    row.combine { (x: Element, y: Element, t: Element) in
      t == 0 ? x : t == 1 ? y : (1 - t) * x + t * y
    }
    return .none
  }.asSending()
}

/// The products of the elements of two arrays plus the elements of a third, rounded once: fresh memory.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func fma<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, _ addend: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.computed(
    "fma", of: [first.core, second.core, addend.core], Element._fmaLoop
  ).asSending()
}

/// The elements with numbers in place of NaN and infinities: fresh memory.
///
/// - Parameters:
///   - array: the numbers.
///   - nan: what replaces NaN.
///   - positiveInfinity: what replaces infinity; the largest finite number if nil.
///   - negativeInfinity: what replaces minus infinity; the least finite number if nil.
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func nanToNum<Element: RealScalar>(
  _ array: NDArray<Element>, nan: Element = 0, positiveInfinity: Element? = nil,
  negativeInfinity: Element? = nil
) -> sending NDArray<Element> {
  let high = positiveInfinity ?? .greatestFiniteMagnitude
  let low = negativeInfinity ?? -.greatestFiniteMagnitude
  return NDArray<Element>.computed("nanToNum", of: [array.core], runsClosure: false) { row in
    row.map { (x: Element) in x != x ? nan : x == .infinity ? high : x == -.infinity ? low : x }
    return .none
  }.asSending()
}
