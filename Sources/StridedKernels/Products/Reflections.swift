/// Householder reflections 1 - τ·v·vᵀ as LAPACK stores them, in a matrix of real numbers.
///
/// Element i of vector i is 1. The elements behind it are stored, and those before it are 0. The product Q of the
/// reflections begins with the first one. In backward order Q begins with the last one, and the elements before the 1
/// are stored.
@safe
package struct Reflections {
  /// The place of the first element of the first vector.
  let start: UnsafeMutableRawPointer
  /// The distance in elements from one element of a vector to the next one.
  let element: Int
  /// The distance in elements from one vector to the next one.
  let vector: Int
  /// The factors τ.
  let scales: UnsafeMutableRawPointer
  let count: Int
  /// The elements of a vector.
  let length: Int
  let isBackward: Bool

  /// Reflections, which must outlive the value.
  package init(
    _ start: UnsafeMutableRawPointer, element: Int, vector: Int,
    scales: UnsafeMutableRawPointer, count: Int, length: Int, isBackward: Bool = false
  ) {
    unsafe (self.start, self.scales) = (start, scales)
    (self.element, self.vector, self.count) = (element, vector, count)
    (self.length, self.isBackward) = (length, isBackward)
  }

  /// The factor τ of a reflection.
  func scale<Number: BLASScalar>(_ number: Int) -> Number {
    unsafe scales.assumingMemoryBound(to: Number.self)[number]
  }

  /// Writes some elements of a vector.
  func copy<Number: BLASScalar>(
    _ number: Int, _ rows: Range<Int>, to place: UnsafeMutablePointer<Number>
  ) {
    let stored = unsafe start.assumingMemoryBound(to: Number.self) + number * vector
    let (zeros, rest) =
      isBackward
      ? (number + 1..<rows.upperBound, 0..<number)
      : (rows.lowerBound..<number, number + 1..<rows.upperBound)
    let result = unsafe place - rows.lowerBound
    for row in zeros { unsafe result[row] = 0 }
    unsafe result[number] = 1
    if element == 1 {
      unsafe (result + rest.lowerBound).update(from: stored + rest.lowerBound, count: rest.count)
    } else {
      for row in rest { unsafe result[row] = stored[row * element] }
    }
  }
}
