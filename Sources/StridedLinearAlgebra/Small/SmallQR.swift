import Numerics
import Strided

/// The QR factorisation of a matrix for which LAPACK takes longer.
///
/// The members take the arguments of the routines of LAPACK, and write what these write; the last bits may differ.
@safe
struct SmallQR<Element: LinearScalar> {
  /// Whether a matrix is factorised without LAPACK and BLAS: a small one.
  static func accepts(_ rows: Int, _ columns: Int) -> Bool {
    let most = Element._isComplex ? Tuning.smallComplexFactorization : Tuning.smallReflections
    return Swift.max(rows, columns) <= most
  }

  /// Whether a matrix is factorised without LAPACK; a real one that is not small calls BLAS.
  static func acceptsWithBLAS(_ rows: Int, _ columns: Int) -> Bool {
    accepts(rows, columns)
      || !Element._isComplex && Swift.max(rows, columns) <= Tuning.blockedFactors
  }

  /// Whether reflections of real vectors are applied to some columns without LAPACK, by products of matrices.
  static func appliesReflections(_ rows: Int, _ columns: Int) -> Bool {
    !Element._isComplex && Swift.max(rows, columns) <= Tuning.blockedFactors
  }

  /// Like `geqrf`: factorises a matrix; returns 0.
  static func factorize(
    _ m: Int, _ n: Int, _ a: UnsafeMutablePointer<Element>, _ lead: Int,
    _ scales: UnsafeMutablePointer<Element>
  ) -> Int {
    if !Element._isComplex {
      unsafe Factors.qr(width: MemoryLayout<Element>.stride, m, n, a, lead, scales)
      return 0
    }
    for step in 0..<Swift.min(m, n) {
      let column = unsafe a + step * (lead + 1)
      let count = m - step
      let scale = unsafe reflection(count, column)
      unsafe scales[step] = scale
      if scale == 0 { continue }
      let factor = scale.conjugated
      for other in 1..<Swift.max(n - step, 1) {
        let place = unsafe column + other * lead
        let product = unsafe (place[0] + Self.product(column, place, count)) * factor
        unsafe place[0] -= product
        var row = 1
        while row < count {
          unsafe place[row] -= product * column[row]
          row += 1
        }
      }
    }
    return 0
  }

  /// Replaces a vector by its reflection: a real number, and the elements of v below the first one, which is 1.
  ///
  /// Returns the factor τ of the reflection 1 - τ·v·vᴴ, or 0 if the vector is such a multiple already.
  private static func reflection(
    _ count: Int, _ x: UnsafeMutablePointer<Element>
  ) -> Element {
    var below = unsafe squares(1, count, x)
    var total = unsafe below + square(x[0])
    var size: Element.RealPart = 1
    let least =
      Element.RealPart.leastNormalMagnitude
      / (Element.RealPart.ulpOfOne * Element.RealPart.ulpOfOne)
    if !(total > least && total.isFinite) {
      // The squares underflow or overflow: divided by the largest part, they do not.
      size = unsafe largestPart(count, x)
      if size == 0 { return 0 }
      for row in 0..<count {
        let (real, imaginary) = unsafe x[row]._parts
        unsafe x[row] = Element(_real: real / size, imaginary: imaginary / size)
      }
      below = unsafe squares(1, count, x)
      total = unsafe below + square(x[0])
    }
    let (real, imaginary) = unsafe x[0]._parts
    if below == 0, imaginary == 0 {
      unsafe x[0] = Element(_real: real * size, imaginary: 0)
      return 0
    }
    // The sign for which no digits cancel, as LAPACK chooses it for zeros.
    let image = real.sign == .plus ? -total.squareRoot() : total.squareRoot()
    let divisor = 1 / Element(_real: real - image, imaginary: imaginary)
    var row = 1
    while row < count {
      unsafe x[row] *= divisor
      row += 1
    }
    unsafe x[0] = Element(_real: image * size, imaginary: 0)
    return Element(_real: (image - real) / image, imaginary: -imaginary / image)
  }

  /// The sum of the products of the elements of two vectors but the first ones; those of v are conjugated.
  @inline(__always)
  private static func product(
    _ v: UnsafeMutablePointer<Element>, _ other: UnsafeMutablePointer<Element>, _ count: Int
  ) -> Element {
    var (first, second, row): (Element, Element, Int) = (0, 0, 1)
    // Two sums, because each addition waits for the one before.
    while row + 1 < count {
      first += unsafe v[row].conjugated * other[row]
      second += unsafe v[row + 1].conjugated * other[row + 1]
      row += 2
    }
    if row < count { first += unsafe v[row].conjugated * other[row] }
    return first + second
  }

  /// The sum of the squares of the absolute values of some elements.
  @inline(__always)
  private static func squares(
    _ start: Int, _ end: Int, _ x: UnsafeMutablePointer<Element>
  ) -> Element.RealPart {
    var (sum, row): (Element.RealPart, Int) = (0, start)
    while row < end {
      sum += unsafe square(x[row])
      row += 1
    }
    return sum
  }

  /// The square of the absolute value of a number.
  @inline(__always)
  private static func square(_ number: Element) -> Element.RealPart {
    let (real, imaginary) = number._parts
    return real * real + imaginary * imaginary
  }

  /// The largest absolute value of a real or an imaginary part.
  private static func largestPart(
    _ count: Int, _ x: UnsafeMutablePointer<Element>
  ) -> Element.RealPart {
    var largest: Element.RealPart = 0
    for row in 0..<count {
      let (real, imaginary) = unsafe x[row]._parts
      largest = Swift.max(largest, Swift.max(Swift.abs(real), Swift.abs(imaginary)))
    }
    return largest
  }
}
