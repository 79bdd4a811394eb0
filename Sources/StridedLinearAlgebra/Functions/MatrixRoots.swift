import Numerics
import Strided

/// The principal square root of a square matrix, or of each matrix of a stack: fresh memory.
///
/// It is the square root whose eigenvalues have no negative real parts.
///
/// ```swift
/// let a: NDArray<Double> = [[5, 4], [4, 5]]
/// print(round(try matrixSquareRoot(a), decimals: 6))
/// // [[2. 1.]
/// //  [1. 2.]]
/// ```
///
/// The root of the triangular Schur factor is computed by halves, each with a Sylvester equation (Å. Björck and
/// S. Hammarling, "A Schur Method for the Square Root of a Matrix", Linear Algebra Appl. 52/53, 1983; E. Deadman,
/// N. J. Higham and R. Ralha, "Blocked Schur Algorithms for Computing the Matrix Square Root", 2013).
///
/// Throws if a matrix is not square, if an element is not finite, if a singular matrix has no square root, or if the
/// root of a real matrix is not real, as for a negative eigenvalue; convert it to complex numbers first.
///
/// - Complexity: O(n³). Calls `gees`, that of complex numbers if eigenvalues are not real, and `trsyl`.
@_specialize(where Element == Float)
@_specialize(where Element == Double)
@_specialize(where Element == Complex<Float>)
@_specialize(where Element == Complex<Double>)
public func matrixSquareRoot<Element: LinearScalar>(
  _ array: NDArray<Element>
) throws(LinearAlgebraError) -> NDArray<Element> {
  let operation = "matrixSquareRoot"
  try array.requireSquare(operation)
  try array.requireFinite(operation)
  return try eachMatrix(array) { (matrix) throws(LinearAlgebraError) in
    try byTriangle(
      matrix, allowsZero: true, operation,
      { (t) throws(LinearAlgebraError) in try triangularSquareRoot(t, operation) },
      { (t) throws(LinearAlgebraError) in try triangularSquareRoot(t, operation) })
  }
}

/// The principal logarithm of a square matrix, or of each matrix of a stack: fresh memory.
///
/// It is the logarithm whose eigenvalues have imaginary parts between -π and π.
///
/// ```swift
/// let a: NDArray<Double> = [[1, 2], [0, 1]]
/// print(round(try matrixLogarithm(a), decimals: 6))
/// // [[0. 2.]
/// //  [0. 0.]]
/// ```
///
/// Square roots of the triangular Schur factor are taken until a Padé approximant has the precision of the type
/// (inverse scaling and squaring: N. J. Higham, "Functions of Matrices", SIAM 2008, algorithm 11.9).
///
/// Throws if a matrix is not square, if it is singular, if an element is not finite, or if the logarithm of a real
/// matrix is not real, as for a negative eigenvalue; convert it to complex numbers first.
///
/// - Complexity: O(n³). Calls `gees`, that of complex numbers if eigenvalues are not real, `trsyl` and `trtrs`.
@_specialize(where Element == Float)
@_specialize(where Element == Double)
@_specialize(where Element == Complex<Float>)
@_specialize(where Element == Complex<Double>)
public func matrixLogarithm<Element: LinearScalar>(
  _ array: NDArray<Element>
) throws(LinearAlgebraError) -> NDArray<Element> {
  let operation = "matrixLogarithm"
  try array.requireSquare(operation)
  try array.requireFinite(operation)
  return try eachMatrix(array) { (matrix) throws(LinearAlgebraError) in
    try byTriangle(
      matrix, allowsZero: false, operation,
      { (t) throws(LinearAlgebraError) in try triangularLogarithm(t, operation) },
      { (t) throws(LinearAlgebraError) in try triangularLogarithm(t, operation) })
  }
}

/// A function of a matrix, from a function of the triangular factor of its Schur decomposition.
///
/// The factor of a real matrix is real if all its eigenvalues are real and none is negative; otherwise it is complex.
///
/// - Parameters:
///   - own: the function of a triangular factor of the element type, which it may overwrite.
///   - complex: the function of a complex one.
private func byTriangle<Element: LinearScalar>(
  _ matrix: NDArray<Element>, allowsZero: Bool, _ operation: String,
  _ own: (MatrixStack<Element>) throws(LinearAlgebraError) -> NDArray<Element>,
  _ complex: (MatrixStack<Complex<Element.RealPart>>) throws(LinearAlgebraError)
    -> NDArray<Complex<Element.RealPart>>
) throws(LinearAlgebraError) -> NDArray<Element> {
  let (t, z) = try schurFactors(matrix, overwriting: false, operation)
  if try hasOwnResult(t, allowsZero: allowsZero, operation) {
    return matmul(matmul(z.array, try own(t)), z.array.adjoint)
  }
  let turned = try schurFactors(matrix.asComplex, overwriting: false, operation)
  let result = try complex(turned.t)
  return NDArray(partsOf: matmul(matmul(turned.z.array, result), turned.z.array.adjoint))
}

/// Whether the triangular factor of a Schur decomposition has a function of its own type.
///
/// Throws if the function of a matrix is not real though the matrix is, or if a singular matrix has no result.
private func hasOwnResult<Element: LinearScalar>(
  _ t: MatrixStack<Element>, allowsZero: Bool, _ operation: String
) throws(LinearAlgebraError) -> Bool {
  let n = t.rows
  var zero: Element.RealPart = 0
  if allowsZero {
    for index in 0..<n {
      let (real, imaginary) = eigenvalue(of: t, index)
      zero = Swift.max(zero, Element.RealPart.hypot(real, imaginary))
    }
    zero *= Element.RealPart(n) * Element.RealPart.ulpOfOne
  }
  var isOwn = true
  for index in 0..<n {
    let (real, imaginary) = eigenvalue(of: t, index)
    if !allowsZero, real == 0, imaginary == 0 {
      throw LinearAlgebraError(operation, .singular(pivot: index))
    }
    if Element._isComplex { continue }
    if real < -zero, imaginary == 0 { throw LinearAlgebraError(operation, .notReal) }
    if real < 0 || imaginary != 0 { isOwn = false }
  }
  t.keepAlive()
  return isOwn
}

/// An eigenvalue of the triangular factor of a Schur decomposition.
///
/// Of a conjugate pair, it is the one in the upper half-plane. A pair of a real matrix has a block of two rows, with its real part twice on the diagonal.
private func eigenvalue<Element: LinearScalar>(
  of t: MatrixStack<Element>, _ index: Int
) -> (real: Element.RealPart, imaginary: Element.RealPart) {
  let lead = t.leadingDimension
  let diagonal = unsafe t.pointer(0) + index * (lead + 1)
  if Element._isComplex { return unsafe diagonal.pointee._parts }
  func size(_ place: UnsafeMutablePointer<Element>) -> Element.RealPart {
    Swift.abs(unsafe place.pointee._parts.real)
  }
  let real = unsafe diagonal.pointee._parts.real
  // The elements beside the diagonal, towards the other row of the block.
  if index + 1 < t.rows, unsafe diagonal[1] != 0 {
    return unsafe (real, size(diagonal + 1).squareRoot() * size(diagonal + lead).squareRoot())
  }
  if index > 0, unsafe (diagonal - lead).pointee != 0 {
    return unsafe (real, size(diagonal - lead).squareRoot() * size(diagonal - 1).squareRoot())
  }
  return (real, 0)
}

/// The square root of an upper triangular matrix, in its memory.
private func triangularSquareRoot<Element: LinearScalar>(
  _ triangular: MatrixStack<Element>, _ operation: String
) throws(LinearAlgebraError) -> NDArray<Element> {
  try replaceBySquareRoot(triangular, 0..<triangular.rows, operation)
  return triangular.array
}

/// Replaces a block on the diagonal of an upper triangular matrix by its square root.
///
/// The halves X and Y of a large block have square roots of their own. The block B above Y and beside X becomes the
/// solution C of √X·C + C·√Y = B.
private func replaceBySquareRoot<Element: LinearScalar>(
  _ matrix: MatrixStack<Element>, _ range: Range<Int>, _ operation: String
) throws(LinearAlgebraError) {
  let (start, lead) = (range.lowerBound, matrix.leadingDimension)
  if range.count <= Tuning.smallRoot {
    return try replaceElementsBySquareRoot(matrix, range, operation)
  }
  let middle = start + range.count / 2
  try replaceBySquareRoot(matrix, start..<middle, operation)
  try replaceBySquareRoot(matrix, middle..<range.upperBound, operation)
  let beside = matrix.array[start..<middle, middle..<range.upperBound]
  if (beside .== 0).all() { return }
  var scale: Element.RealPart = 1
  let (m, n, lapack) = (middle - start, range.upperBound - middle, Element._lapack)
  let infos = callForEach("trsyl", 1, work: m * n * (m + n)) { _ in
    let base = unsafe matrix.pointer(0)
    return unsafe lapack.trsyl(
      "N", "N", 1, m, n, base + start * (lead + 1), lead, base + middle * (lead + 1), lead,
      base + middle * lead + start, lead, &scale)
  }
  withExtendedLifetime(matrix) {}
  // The equation has no solution if both halves have the eigenvalue 0.
  if infos[0] > 0 { throw LinearAlgebraError(operation, .singular(pivot: start)) }
  if scale != 1 { beside /= Element(_real: scale, imaginary: 0) }
}

/// The same for a block of few rows: each element follows from those to its left and those below it.
private func replaceElementsBySquareRoot<Element: LinearScalar>(
  _ matrix: MatrixStack<Element>, _ range: Range<Int>, _ operation: String
) throws(LinearAlgebraError) {
  let (lead, base) = unsafe (matrix.leadingDimension, matrix.pointer(0))
  for column in range {
    let numbers = unsafe base + column * lead
    let root = unsafe Element.sqrt(numbers[column])
    unsafe numbers[column] = root
    for row in (range.lowerBound..<column).reversed() {
      var rest = unsafe numbers[row]
      for between in (row + 1)..<column {
        unsafe rest -= base[between * lead + row] * numbers[between]
      }
      let sum = unsafe base[row * (lead + 1)] + root
      // The equation has no solution if both have the eigenvalue 0.
      if sum == 0, rest != 0 { throw LinearAlgebraError(operation, .singular(pivot: row)) }
      unsafe numbers[row] = rest == 0 ? 0 : rest / sum
    }
  }
  withExtendedLifetime(matrix) {}
}

/// The logarithm of an upper triangular matrix, which is overwritten.
private func triangularLogarithm<Element: LinearScalar>(
  _ root: MatrixStack<Element>, _ operation: String
) throws(LinearAlgebraError) -> NDArray<Element> {
  func number(_ value: Double) -> Element {
    Element(_real: Element.RealPart(value), imaginary: 0)
  }
  // Higham's table 11.1: the largest 1-norms of T - 1 for which degrees 1 to 7 are precise, for `Double`.
  let bounds = [1.10e-5, 1.82e-3, 1.62e-2, 5.39e-2, 1.14e-1, 1.87e-1, 2.64e-1]
  let n = root.columns
  let logarithms = Array(root.array.diagonal()).map { Element.log($0) }
  let identity = NDArray<Element>.identities([], n, for: operation)
  var roots = 0
  var degree: Int?
  while degree == nil, roots < 100 {
    let norm = Double(try matrixNorm(root.array - identity, .one))
    let fitting = bounds.firstIndex { norm <= $0 }.map { $0 + 1 }
    // One more root halves the distance to 1, and may save two degrees.
    if let fitting, fitting <= 7 { degree = fitting }
    if degree == nil {
      try replaceBySquareRoot(root, 0..<n, operation)
      roots += 1
    }
  }
  let power = number(Double.pow(2, roots))
  // The difference T - 1 on the diagonal, without cancellation.
  let difference = root.array - identity
  for (index, logarithm) in logarithms.enumerated() {
    difference[index, index] = Element.expMinusOne(logarithm / power)
  }
  let result = NDArray<Element>.zeros([n, n])
  for (node, weight) in gaussLegendre(degree ?? bounds.count) {
    let denominator = identity + difference * number(node)
    let term = try solveTriangular(denominator, difference, .upper)
    result.addProduct(number(weight), term)
  }
  result *= power
  for (index, logarithm) in logarithms.enumerated() { result[index, index] = logarithm }
  return result
}

/// The nodes and weights of the Gauss-Legendre quadrature between 0 and 1.
private func gaussLegendre(_ count: Int) -> [(node: Double, weight: Double)] {
  (1...count).map { index in
    var x = Double.cos(.pi * (Double(index) - 0.25) / (Double(count) + 0.5))
    var derivative = 1.0
    for _ in 0..<10 {
      var (previous, value) = (1.0, x)
      for k in 1..<count {
        let k = Double(k)
        (previous, value) = (value, ((2 * k + 1) * x * value - k * previous) / (k + 1))
      }
      derivative = Double(count) * (x * value - previous) / (x * x - 1)
      x -= value / derivative
    }
    return ((1 + x) / 2, 1 / ((1 - x * x) * derivative * derivative))
  }
}
