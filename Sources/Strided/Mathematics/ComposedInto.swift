import Numerics
import StridedKernels

// Composed functions that write to a result. The sources and the mask are broadcast to the result's shape.
// Whatever overlaps, the result is as if the sources had been copied first. They trap, before anything is
// written, if the shapes do not fit or the result is read-only.

/// Writes the absolute value of each element to another array where a mask is true; as `absolute`.
@_alwaysEmitIntoClient
public func abs<Element: OrderedScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  absolute(array, into: result, where: mask)
}

/// Writes each element as it is to another array where a mask is true.
@_alwaysEmitIntoClient
public func positive<Element: NumericScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.compute("positive", of: [array.core], where: mask, runsClosure: false) { row in
    row.map { (x: Element) in x }
    return .none
  }
}

/// Writes angles in radians as angles in degrees to another array where a mask is true; as `degrees`.
@_alwaysEmitIntoClient
public func degrees<Element: RealScalar>(
  _ radians: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  multiply(radians, Element(180 / Double.pi), into: result, where: mask)
}

/// Writes angles in degrees as angles in radians to another array where a mask is true; as `radians`.
@_alwaysEmitIntoClient
public func radians<Element: RealScalar>(
  _ degrees: NDArray<Element>, into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  multiply(degrees, Element(Double.pi / 180), into: result, where: mask)
}

/// Writes each element rounded to a number of decimals to another array where a mask is true; as
/// `round(_:decimals:)`.
@_alwaysEmitIntoClient
public func round<Element: RealScalar>(
  _ array: NDArray<Element>, decimals: Int, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  positive(round(array, decimals: decimals), into: result, where: mask)
}

/// Writes the complex conjugates to another array where a mask is true.
@_alwaysEmitIntoClient
public func conj<Part: ComplexPart>(
  _ array: NDArray<Complex<Part>>, into result: NDArray<Complex<Part>>,
  where mask: NDArray<Bool>? = nil
) {
  result.compute("conj", of: [array.core], where: mask, runsClosure: false) { row in
    row.map { (z: Complex<Part>) in Complex(z.rawStorage.x, -z.rawStorage.y) }
    return .none
  }
}

/// Writes the angle of each complex number in radians to another array where a mask is true; as `angle`.
@_alwaysEmitIntoClient
public func angle<Part: ComplexPart & RealScalar>(
  _ array: NDArray<Complex<Part>>, into result: NDArray<Part>, where mask: NDArray<Bool>? = nil
) {
  atan2(array.imaginary, array.real, into: result, where: mask)
}

/// Writes the phase of each complex number to another array where a mask is true; as `angle`.
@_alwaysEmitIntoClient
public func phase<Part: ComplexPart & RealScalar>(
  _ array: NDArray<Complex<Part>>, into result: NDArray<Part>, where mask: NDArray<Bool>? = nil
) {
  angle(array, into: result, where: mask)
}

/// Writes each element times a power of 2 to another array where a mask is true; as `ldexp`.
@_alwaysEmitIntoClient
public func ldexp<Element: RealScalar>(
  _ array: NDArray<Element>, _ exponents: NDArray<Int>, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  result.compute(
    "ldexp", of: [array.core, exponents.core], where: mask, runsClosure: false
  ) { row in
    row.combine { (x: Element, exponent: Int) in Element(Double.scalbn(Double(x), exponent)) }
    return .none
  }
}

/// Writes the numbers between two arrays at a share of the way to another array where a mask is true; as
/// `lerp`.
@_alwaysEmitIntoClient
public func lerp<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, _ share: NDArray<Element>,
  into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.compute(
    "lerp", of: [first.core, second.core, share.core], where: mask, runsClosure: false
  ) { row in
    row.combine { (x: Element, y: Element, t: Element) in
      t == 0 ? x : t == 1 ? y : (1 - t) * x + t * y
    }
    return .none
  }
}

/// Writes the products of the elements of two arrays plus those of a third one to another array where a mask
/// is true; as `fma`.
@_alwaysEmitIntoClient
public func fma<Element: RealScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, _ addend: NDArray<Element>,
  into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.compute(
    "fma", of: [first.core, second.core, addend.core], where: mask, Element._fmaLoop)
}

/// Writes the elements with numbers in place of NaN and infinities to another array where a mask is true; as
/// `nanToNum`.
@_alwaysEmitIntoClient
public func nanToNum<Element: RealScalar>(
  _ array: NDArray<Element>, nan: Element = 0, positiveInfinity: Element? = nil,
  negativeInfinity: Element? = nil, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  let high = positiveInfinity ?? .greatestFiniteMagnitude
  let low = negativeInfinity ?? -.greatestFiniteMagnitude
  result.compute("nanToNum", of: [array.core], where: mask, runsClosure: false) { row in
    row.map { (x: Element) in x != x ? nan : x == .infinity ? high : x == -.infinity ? low : x }
    return .none
  }
}
