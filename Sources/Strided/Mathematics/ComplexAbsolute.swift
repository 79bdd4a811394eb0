import Numerics
import StridedKernels

/// The absolute value of each complex number: fresh memory.
///
/// It is the hypotenuse of the parts. It does not overflow if the result fits. It is infinite if a part is
/// infinite; otherwise it is NaN if a part is NaN.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func absolute<Part: ComplexPart>(
  _ array: NDArray<Complex<Part>>
) -> sending NDArray<Part> {
  array.mapped("absolute") { Part._magnitudeLoop($0) }.asSending()
}

/// Writes the absolute value of each complex number to an existing array; like `absolute` of real numbers.
@_alwaysEmitIntoClient
public func absolute<Part: ComplexPart>(
  _ array: NDArray<Complex<Part>>, into result: NDArray<Part>
) {
  result.write("absolute", of: array) { Part._magnitudeLoop($0) }
}

/// The sign of each complex number, the number divided by its absolute value: fresh memory.
///
/// It is 0 for 0. For a number with one infinite part it is 1, -1, i or -i. It is NaN if both parts are
/// infinite, or if one is NaN.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func sign<Part: ComplexPart>(
  _ array: NDArray<Complex<Part>>
) -> sending NDArray<Complex<Part>> {
  map(array) { (z: Complex<Part>) in signOfNumber(z) }
}

/// Writes the sign of each complex number to an existing array, where a mask is true; like `sign`.
@_alwaysEmitIntoClient
public func sign<Part: ComplexPart>(
  _ array: NDArray<Complex<Part>>, into result: NDArray<Complex<Part>>,
  where mask: NDArray<Bool>? = nil
) {
  map(array, into: result, where: mask) { (z: Complex<Part>) in signOfNumber(z) }
}

/// A complex number divided by its absolute value.
@_alwaysEmitIntoClient
func signOfNumber<Part: ComplexPart>(_ number: Complex<Part>) -> Complex<Part> {
  let (x, y) = (number.rawStorage.x, number.rawStorage.y)
  if x.isNaN || y.isNaN { return Complex(.nan, .nan) }
  let size = Swift.max(Swift.abs(x), Swift.abs(y))
  if size == 0 { return .zero }
  if size.isInfinite {
    if x.isInfinite && y.isInfinite { return Complex(.nan, .nan) }
    return x.isInfinite ? Complex(x > 0 ? 1 : -1, 0) : Complex(0, y > 0 ? 1 : -1)
  }
  // After the division by the larger part, the squares neither overflow nor lose significant digits.
  let (a, b) = (x / size, y / size)
  let length = (a * a + b * b).squareRoot()
  return Complex(a / length, b / length)
}
