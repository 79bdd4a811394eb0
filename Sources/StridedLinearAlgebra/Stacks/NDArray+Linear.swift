import Numerics
import Strided

extension NDArray where Element: LinearScalar {
  /// The conjugate transpose of the last two axes: a view of real numbers, fresh memory for complex ones.
  var adjoint: NDArray { conjugate.swappingAxes(-2, -1) }

  /// The complex conjugates: the array itself if it is real.
  var conjugate: NDArray {
    guard let numbers = self as? NDArray<Complex<Element.RealPart>>,
      let result = conj(numbers) as? NDArray
    else { return self }
    return result
  }

  /// The absolute values: fresh memory.
  var magnitudes: NDArray<Element.RealPart> {
    if let numbers = self as? NDArray<Complex<Element.RealPart>> { return absolute(numbers) }
    guard let numbers = self as? NDArray<Element.RealPart> else { return .zeros(shape) }
    return absolute(numbers)
  }

  /// Real numbers with the same absolute values: the array itself if it is real, otherwise fresh memory.
  var ofEqualSize: NDArray<Element.RealPart> {
    self as? NDArray<Element.RealPart> ?? magnitudes
  }

  /// The numbers as complex numbers: the array itself if it is complex, otherwise fresh memory.
  var asComplex: NDArray<Complex<Element.RealPart>> {
    if let numbers = self as? NDArray<Complex<Element.RealPart>> { return numbers }
    let result = NDArray<Complex<Element.RealPart>>.zeros(shape)
    if let numbers = self as? NDArray<Element.RealPart> { result.real.assign(numbers) }
    return result
  }

  /// The real parts of complex numbers, or the complex numbers themselves if the type is complex.
  init(partsOf numbers: NDArray<Complex<Element.RealPart>>) {
    if let same = numbers as? NDArray {
      self = same
    } else if let parts = numbers.real.copy() as? NDArray {
      self = parts
    } else {
      self = .zeros(numbers.shape)
    }
  }

  /// Real numbers as elements.
  init(real numbers: NDArray<Element.RealPart>) {
    if let same = numbers as? NDArray {
      self = same
      return
    }
    let result = NDArray<Complex<Element.RealPart>>.zeros(numbers.shape)
    result.real.assign(numbers)
    self.init(partsOf: result)
  }

  /// The identity matrices of a stack, in column-major order.
  static func identities(_ stack: Shape, _ n: Int, for operation: String) -> NDArray {
    let result = NDArray.columnMajor(stack.appending(n, n), for: operation)
    result.fill(0)
    result.diagonal(axes: (-2, -1)).fill(1)
    return result
  }

  /// Hermitian matrices, of which one triangle is given.
  func hermitian(from triangle: Triangle) -> NDArray {
    triangle == .lower
      ? lowerTriangle() + lowerTriangle(offset: -1).adjoint
      : upperTriangle() + upperTriangle(offset: 1).adjoint
  }
}

extension NDArray<Int32> {
  /// The integers as `Int`: fresh memory.
  var asInt: NDArray<Int> { NDArray<Int>(Array(self).map(Int.init), shape: shape) }
}
