/// The rotation of two columns by which Jacobi's methods make an element, or an inner product, 0.
///
/// Golub and Van Loan, Matrix Computations, 4th edition, section 8.5.2.
@safe
struct JacobiRotation<Real: FloatingPoint> {
  /// The tangent, the cosine and the sine of the angle, which is at most 45 degrees.
  let tangent: Real
  let cosine: Real
  let sine: Real

  /// The rotation that makes an element other than 0 between two elements of the diagonal 0.
  @inline(__always)
  init(_ element: Real, between low: Real, and high: Real) {
    let cotangent = (high - low) / (2 * element)
    let root = Swift.abs(cotangent) + (cotangent * cotangent + 1).squareRoot()
    tangent = cotangent < 0 ? -1 / root : 1 / root
    cosine = 1 / (tangent * tangent + 1).squareRoot()
    sine = tangent * cosine
  }

  /// Rotates two columns.
  @inline(__always)
  func rotate(
    _ count: Int, _ first: UnsafeMutablePointer<Real>, _ second: UnsafeMutablePointer<Real>
  ) {
    for row in 0..<count {
      let (low, high) = unsafe (first[row], second[row])
      unsafe first[row] = cosine * low - sine * high
      unsafe second[row] = sine * low + cosine * high
    }
  }
}
