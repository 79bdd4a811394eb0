import Oracle
import Strided
import StridedLinearAlgebra

/// Matrices of one element type.
struct TestMatrices<Element: LinearScalar> {
  private var random: SplitMix64

  /// Starts the random numbers with a seed.
  init(seed: UInt64 = 1) { random = SplitMix64(seed: seed) }

  /// A random number from -1 to 1, with a random imaginary part if the type is complex.
  mutating func number() -> Element {
    let real = Float.random(in: -1...1, using: &random)
    let imaginary = Float.random(in: -1...1, using: &random)
    return Element(_real: Element.RealPart(real), imaginary: Element.RealPart(imaginary))
  }

  /// Random numbers in a shape.
  mutating func random(_ shape: Shape) -> NDArray<Element> {
    let numbers = (0..<shape.elementCount).map { _ in number() }
    return NDArray(numbers, shape: shape)
  }

  /// A random Hermitian matrix, or a stack of them.
  mutating func hermitian(_ shape: Shape) -> NDArray<Element> {
    let a = random(shape)
    return a + adjoint(a)
  }

  /// A random positive definite matrix, or a stack of them.
  mutating func positiveDefinite(_ shape: Shape) -> NDArray<Element> {
    let a = random(shape)
    let n = shape[shape.count - 1]
    return matmul(a, adjoint(a)) + NDArray.identity(n)
  }

  /// The Hilbert matrix, whose condition number grows as 33 to the power of n.
  func hilbert(_ n: Int) -> NDArray<Element> {
    NDArray(shape: [n, n]) { Element(real: 1 / Double($0[0] + $0[1] + 1)) }
  }

  /// The powers of n numbers at equal distances.
  func vandermonde(_ n: Int) -> NDArray<Element> {
    NDArray(shape: [n, n]) { Element(real: Double.pow(Double($0[0] + 1) / Double(n), $0[1])) }
  }

  /// A matrix whose rows differ in size by many orders of magnitude.
  mutating func graded(_ n: Int) -> NDArray<Element> {
    let scale = NDArray<Element>(shape: [n, 1]) { Element(real: Double.pow(10, -$0[0])) }
    return random([n, n]) * scale
  }

  /// The matrix of second differences, whose eigenvalues, Cholesky factor and solutions are known.
  func secondDifference(_ n: Int) -> NDArray<Element> {
    NDArray(shape: [n, n]) { $0[0] == $0[1] ? 2 : abs($0[0] - $0[1]) == 1 ? -1 : 0 }
  }

  /// The Toeplitz matrix of the powers of a ratio, whose inverse is tridiagonal.
  func toeplitz(_ n: Int, ratio: Double) -> NDArray<Element> {
    NDArray(shape: [n, n]) { Element(real: Double.pow(ratio, abs($0[0] - $0[1]))) }
  }

  /// A Jordan block, which has one eigenvector.
  func defective(_ n: Int) -> NDArray<Element> {
    NDArray(shape: [n, n]) { $0[0] == $0[1] ? 2 : $0[0] + 1 == $0[1] ? 1 : 0 }
  }

  /// A matrix of a rank below its extents.
  mutating func deficient(_ m: Int, _ n: Int, rank: Int) -> NDArray<Element> {
    matmul(random([m, rank]), random([rank, n]))
  }

  /// The square matrices that tests run over, with their names.
  mutating func square() -> [(name: String, matrix: NDArray<Element>)] {
    [
      ("1 x 1", random([1, 1])), ("2 x 2", random([2, 2])), ("random", random([7, 7])),
      ("larger", random([40, 40])), ("Hilbert", hilbert(6)), ("Vandermonde", vandermonde(6)),
      ("graded", graded(6)), ("defective", defective(5)), ("deficient", deficient(6, 6, rank: 3)),
      ("zeros", .zeros([3, 3])), ("empty", .zeros([0, 0])), ("stack", random([2, 3, 4, 4])),
      ("empty stack", .zeros([0, 3, 3])), ("large numbers", random([4, 4]) * Element(real: 1e18)),
    ]
  }

  /// Positive definite matrices, well-conditioned and ill-conditioned.
  mutating func definite() -> [(name: String, matrix: NDArray<Element>)] {
    let scale = NDArray<Element>(shape: [6]) { Element(real: Double.pow(10, -$0[0])) }
    var found: [(name: String, matrix: NDArray<Element>)] = []
    for shape: Shape in [[1, 1], [2, 2], [9, 9], [40, 40], [0, 0], [2, 3, 5, 5], [0, 2, 2]] {
      found.append(("\(shape)", positiveDefinite(shape)))
    }
    found.append(("Hilbert", hilbert(4)))
    found.append(("second difference", secondDifference(20)))
    found.append(("Toeplitz", toeplitz(12, ratio: 0.5)))
    found.append(("large numbers", positiveDefinite([4, 4]) * Element(real: 1e6)))
    found.append(("graded", positiveDefinite([6, 6]) * scale * scale.expandingAxis(at: -1)))
    return found
  }

  /// Hermitian matrices, definite or not.
  mutating func hermitian() -> [(name: String, matrix: NDArray<Element>)] {
    let factor = random([6, 2])
    // Without a diagonal, every pivot is a block of two rows.
    let hollow = hermitian([2, 2])
    hollow.diagonal().fill(0)
    var found = definite()
    found.append(("indefinite", hermitian([70, 70])))
    found.append(("hollow", hollow))
    found.append(("zeros", .zeros([3, 3])))
    found.append(("deficient", matmul(factor, adjoint(factor))))
    found.append(("stack", hermitian([2, 3, 5, 5])))
    return found
  }

  /// Square matrices and others.
  mutating func all() -> [(name: String, matrix: NDArray<Element>)] {
    square() + [
      ("tall", random([9, 4])), ("wide", random([4, 9])), ("column", random([5, 1])),
      ("row", random([1, 5])), ("tall, deficient", deficient(9, 5, rank: 2)),
      ("0 x 3", .zeros([0, 3])), ("3 x 0", .zeros([3, 0])), ("tall stack", random([3, 5, 2])),
      ("wide stack", random([3, 2, 5])),
    ]
  }
}

extension NDArray where Element: LinearScalar {
  /// The identity matrix.
  static func identity(_ n: Int) -> NDArray {
    NDArray(shape: [n, n]) { $0[0] == $0[1] ? 1 : 0 }
  }

  /// The largest absolute value.
  var largest: Double {
    var largest = 0.0
    for element in Array(self) {
      let size = element.size
      largest = size.isNaN ? .infinity : Swift.max(largest, size)
    }
    return largest
  }
}

/// The conjugate transpose of the last two axes.
func adjoint<Element: LinearScalar>(_ a: NDArray<Element>) -> NDArray<Element> {
  let transposed = a.swappingAxes(-2, -1)
  return NDArray(shape: transposed.shape) { place in
    let (real, imaginary) = transposed.element(at: place)._parts
    return Element(_real: real, imaginary: -imaginary)
  }
}

extension NDArray {
  /// The element at coordinates.
  func element(at place: Coordinates) -> Element {
    withUnsafePointer { first, layout in
      var offset = 0
      for axis in 0..<rank { offset += place[axis] * layout.strides[axis] }
      return first[offset]
    }
  }

  /// The same values in every representation: contiguous, transposed, stepped, reversed, and inside others.
  var representations: [(name: String, array: NDArray)] {
    var found = [("contiguous", copy()), ("Fortran order", copy(order: .f))]
    guard rank >= 2 else { return found }
    let (m, n) = (shape[rank - 2], shape[rank - 1])
    let stack = Array(shape.dropLast(2))
    let transposed = NDArray.zeros(Shape(stack + [n, m])).swappingAxes(-2, -1)
    let stepped = NDArray.full(Shape(stack + [2 * m, 3 * n]), ._one)[
      .ellipsis, .stride(by: 2), .stride(by: 3)]
    let inside = NDArray.full(Shape(stack + [m + 3, n + 2]), ._one)[
      .ellipsis, 2..<(m + 2), 1..<(n + 1)]
    let columns = NDArray.full(Shape(stack + [n + 1, m + 2]), ._one).swappingAxes(-2, -1)[
      .ellipsis, 1..<(m + 1), ..<n]
    let reversed = NDArray.zeros(shape)[.ellipsis, .stride(by: -1), .stride(by: -1)]
    let rows = NDArray.zeros(shape)[.ellipsis, .stride(by: -1), 0...]
    found += [
      ("transposed", transposed), ("stepped", stepped), ("inside", inside), ("columns", columns),
      ("reversed", reversed), ("rows reversed", rows), ("read-only", copy().readOnly()),
    ]
    for (name, array) in found.dropFirst(2) where name != "read-only" { array.assign(self) }
    return found
  }
}
