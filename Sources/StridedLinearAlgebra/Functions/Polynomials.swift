import Numerics
import Strided

/// The coefficients of the polynomial that fits points best, the highest power first: fresh memory.
///
/// It has the least sum of squared differences. If there are fewer different points than coefficients, many polynomials
/// pass through them; the result is one of them.
///
/// ```swift
/// let x = NDArray<Double>([0, 1, 2, 3])
/// print(round(try polynomialFit(x, x * x - 2, degree: 2), decimals: 6) + 0)  // [ 1.  0. -2.]
/// ```
///
/// Throws if x and y are not vectors of one length, if there are no points, or if an element is not finite. Traps if
/// the degree is negative.
///
/// - Complexity: O(n · degree²). Calls `gelsd` on powers of x that are scaled to the norm 1.
@_specialize(where Element == Float)
@_specialize(where Element == Double)
@_specialize(where Element == Complex<Float>)
@_specialize(where Element == Complex<Double>)
public func polynomialFit<Element: LinearScalar>(
  _ x: NDArray<Element>, _ y: NDArray<Element>, degree: Int
) throws(LinearAlgebraError) -> NDArray<Element> {
  let operation = "polynomialFit"
  guard degree >= 0 else { trap("\(operation): degree \(degree) is negative") }
  try x.requireVector(operation)
  guard x.shape == y.shape else {
    throw LinearAlgebraError(operation, .shapes([x.shape, y.shape]))
  }
  if x.count == 0 { throw LinearAlgebraError(operation, .empty(x.shape)) }
  try x.requireFinite(operation)
  let powers = NDArray<Element>.columnMajor([x.count, degree + 1], for: operation)
  powers[0..., degree].fill(1)
  for column in (0..<degree).reversed() {
    multiply(powers[0..., column + 1], x, into: powers[0..., column])
  }
  let norms = powers.magnitudes.norm(order: 2, axes: [0])
  let scale = NDArray<Element>(real: select(1, norms, where: norms .== 0))
  return try leastSquares(powers / scale, y, tolerance: nil, operation).solution / scale
}

/// The values of a polynomial, whose coefficients start with the highest power: fresh memory.
///
/// ```swift
/// print(polynomialValues(NDArray([1.0, 0, -2]), at: NDArray([0.0, 1, 2])))  // [-2. -1.  2.]
/// ```
///
/// The polynomial without coefficients is 0. Traps unless the coefficients are a vector.
///
/// - Complexity: O(n · degree), Horner's method.
public func polynomialValues<Element: LinearScalar>(
  _ coefficients: NDArray<Element>, at x: NDArray<Element>
) -> NDArray<Element> {
  guard coefficients.rank == 1 else {
    trap("polynomialValues: the coefficients of shape \(coefficients.shape) are not a vector")
  }
  let result = NDArray<Element>.zeros(x.shape)
  for coefficient in coefficients.elements {
    multiply(result, x, into: result)
    add(result, coefficient, into: result)
  }
  return result
}

/// The complex roots of a polynomial, whose coefficients start with the highest power: fresh memory.
///
/// They are the eigenvalues of the companion matrix, each as often as it is a root. Leading zeros do not count.
///
/// Throws if the coefficients are not a vector, if one is not finite, or if the iteration does not converge.
///
/// - Complexity: O(degree³). Calls `geev`.
@_specialize(where Element == Float)
@_specialize(where Element == Double)
@_specialize(where Element == Complex<Float>)
@_specialize(where Element == Complex<Double>)
public func polynomialRoots<Element: LinearScalar>(
  _ coefficients: NDArray<Element>
) throws(LinearAlgebraError) -> NDArray<Complex<Element.RealPart>> {
  let operation = "polynomialRoots"
  try coefficients.requireVector(operation)
  try coefficients.requireFinite(operation)
  let numbers = Array(coefficients)
  guard let first = numbers.firstIndex(where: { $0 != 0 }),
    let last = numbers.lastIndex(where: { $0 != 0 })
  else { return .zeros([0]) }
  let degree = last - first
  let result = NDArray<Complex<Element.RealPart>>.zeros([numbers.count - 1 - first])
  if degree == 0 { return result }
  let companion = NDArray<Element>.zeros([degree, degree])
  companion.diagonal(offset: -1).fill(1)
  companion[0, 0...] = -coefficients[(first + 1)...last] / numbers[first]
  try companion.requireFinite(operation)
  result[..<degree].assign(try eigenvalues(companion))
  return result
}
