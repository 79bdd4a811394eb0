import Numerics
import Strided

/// The exponential of a square matrix, or of each matrix of a stack: fresh memory.
///
/// ```swift
/// let a: NDArray<Double> = [[0, 1], [0, 0]]
/// print(try matrixExponential(a))
/// // [[1. 1.]
/// //  [0. 1.]]
/// ```
///
/// The matrix is divided by a power of 2, so that a Padé approximant has the precision of the type, and the result is
/// squared as often (N. J. Higham, "The Scaling and Squaring Method for the Matrix Exponential Revisited", SIAM J.
/// Matrix Anal. Appl. 26, 2005; SIAM Review 51, 2009).
///
/// Throws if a matrix is not square or an element is not finite. An exponential that overflows has elements that are
/// not finite.
///
/// - Complexity: O(n³) for each matrix: up to 6 products and a system, and a product for each squaring.
@_specialize(where Element == Float)
@_specialize(where Element == Double)
@_specialize(where Element == Complex<Float>)
@_specialize(where Element == Complex<Double>)
public func matrixExponential<Element: LinearScalar>(
  _ array: NDArray<Element>
) throws(LinearAlgebraError) -> NDArray<Element> {
  let operation = "matrixExponential"
  try array.requireSquare(operation)
  try array.requireFinite(operation)
  return try eachMatrix(array) { (matrix) throws(LinearAlgebraError) in
    try exponential(matrix, operation)
  }
}

/// Applies a function of one square matrix to each matrix of a stack, on several threads if that is worth it: fresh
/// memory, in C order.
func eachMatrix<Element: LinearScalar, Result: LinearScalar>(
  _ array: NDArray<Element>,
  _ function: (NDArray<Element>) throws(LinearAlgebraError) -> NDArray<Result>
) throws(LinearAlgebraError) -> NDArray<Result> {
  let (n, stack) = (array.columnCount, array.shape.stack)
  if n == 0 { return .zeros(array.shape) }
  if stack.isEmpty {
    let only = try function(array)
    return only.isContiguous(.c) ? only : only.copy(order: .c)
  }
  let result = NDArray<Result>.zeros(array.shape)
  try runForEach(stack, work: 30 * n * n * n) { (index) throws(LinearAlgebraError) in
    result.matrix(index).assign(try function(array.matrix(index)))
  }
  return result
}

/// A degree of the Padé approximant, and the largest 1-norm of a matrix for which it is precise.
///
/// Higham's table 2.3 for `Double`, and the values of his table 2.1 for the rounding error of `Float`.
private struct PadeDegree {
  let degree: Int
  let bound: Double

  static let double = [
    PadeDegree(degree: 3, bound: 1.495585217958292e-2),
    PadeDegree(degree: 5, bound: 2.539398330063230e-1),
    PadeDegree(degree: 7, bound: 9.504178996162932e-1),
    PadeDegree(degree: 9, bound: 2.097847961257068),
    PadeDegree(degree: 13, bound: 5.371920351148152),
  ]
  static let single = [
    PadeDegree(degree: 3, bound: 4.258730016922831e-1),
    PadeDegree(degree: 5, bound: 1.880152677804762),
    PadeDegree(degree: 7, bound: 3.925724783138660),
  ]

  /// The coefficients of the numerator of the diagonal approximant, the constant first, divided by the last one.
  var coefficients: [Double] {
    var coefficients: [Double] = [1]
    for k in stride(from: degree, to: 0, by: -1) {
      let next =
        coefficients[degree - k] * Double((2 * degree - k + 1) * k) / Double(degree - k + 1)
      coefficients.append(next)
    }
    return coefficients.reversed()
  }
}

private func exponential<Element: LinearScalar>(
  _ matrix: NDArray<Element>, _ operation: String
) throws(LinearAlgebraError) -> NDArray<Element> {
  let n = matrix.columnCount
  let degrees = Element.RealPart.self == Float.self ? PadeDegree.single : PadeDegree.double
  let norm = Double(try matrixNorm(matrix, .one))
  let fitting = degrees.first { norm <= $0.bound }
  let chosen = fitting ?? degrees[degrees.count - 1]
  var squarings = 0
  while norm / Double.pow(2, squarings) > chosen.bound { squarings += 1 }
  let scale = Element(_real: Element.RealPart(Double.pow(2, -squarings)), imaginary: 0)
  let a = matrix * scale
  let identity = NDArray<Element>.identities([], n, for: operation)
  let coefficients = chosen.coefficients.map {
    Element(_real: Element.RealPart($0), imaginary: 0)
  }
  // The even powers; degree 13 uses those up to 6 only, with Horner's rule in the power 6.
  let highest = chosen.degree == 13 ? 3 : (chosen.degree - 1) / 2
  var powers = [identity]
  if highest > 0 { powers.append(matmul(a, a)) }
  for power in 2..<(highest + 1) { powers.append(matmul(powers[power - 1], powers[1])) }
  func sum(_ first: Int, _ range: ClosedRange<Int>, from start: Int) -> NDArray<Element> {
    // All powers are contiguous. They are in C order, apart from the first one, which is symmetric.
    let total = NDArray<Element>.zeros([n, n])
    unsafe total.withUnsafePointer { sum, _ in
      for power in range {
        let factor = coefficients[2 * (power + start) + first]
        unsafe powers[power].withUnsafePointer { numbers, _ in
          for index in 0..<n * n { unsafe sum[index] += factor * numbers[index] }
        }
      }
    }
    return total
  }
  func part(_ first: Int) -> NDArray<Element> {
    if chosen.degree < 13 { return sum(first, 0...highest, from: 0) }
    return sum(first, 0...3, from: 0) + matmul(powers[3], sum(first, 1...3, from: 3))
  }
  let odd = matmul(a, part(1))
  let even = part(0)
  let factors = try LUFactorization(even - odd, overwriting: false, operation)
  var result = try factors.solved(even + odd, .none, into: nil, operation)
  for _ in 0..<squarings { result = matmul(result, result) }
  return result
}
