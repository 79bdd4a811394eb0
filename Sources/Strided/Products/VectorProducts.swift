import Numerics
import StridedKernels
import StridedLayout

/// The dot product of two arrays as NumPy's `dot`: fresh memory.
///
/// It is the sum of products over the last axis of the first array and the second to last axis, or the only
/// one, of the second array. Two vectors give a 0-d array, which `[]` reads; `a.dot(b)` gives the number.
/// A 0-d array is a factor.
///
/// ```swift
/// print(dot(NDArray([1, 2, 3]), NDArray([4, 5, 6])))
/// // 32
/// ```
///
/// Traps if the extents of the axes differ, and if integers overflow.
///
/// - Complexity: that of the matrix product, see ``matmul(_:_:)``.
public func dot<Element: ProductScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  if first.rank == 0 || second.rank == 0 {
    return NDArray<Element>.combined("dot", first, second, isInCOrder: true) {
      Element._elementProductLoop($0)
    }.asSending()
  }
  let (sum, other) = (first.rank - 1, max(second.rank - 2, 0))
  if first.rank <= 2, second.rank <= 2, first.shape[sum] == second.shape[other] {
    return matrixProduct("dot", first.core, second.core)
  }
  return contracted(first, second, ([sum], [other]), for: "dot").asSending()
}

/// The matrix product of two vectors or matrices that fit: what a contraction of them computes, without its plan.
func matrixProduct<Element: ProductScalar>(
  _ name: OperationName, _ first: ArrayCore, _ second: ArrayCore
) -> sending NDArray<Element> {
  NDArray(ArrayCore.product(NDArray<Element>.productContext(name), first, second)).asSending()
}

/// The sum of the products of all elements of two arrays, read in C order.
///
/// Traps if the numbers of elements differ, and if integers overflow.
///
/// - Complexity: O(n); `cblas_?dot`. Arrays of several axes that are not contiguous are copied.
public func vdot<Element: NumericScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>
) -> Element {
  requireEqualCounts(first, second)
  return first.asVector.dot(second.asVector)
}

/// The sum of the products of the conjugates of all elements of one array with those of another one.
///
/// ```swift
/// let a = NDArray<Complex<Double>>([Complex(1, 2), Complex(3, 4)])
/// print(vdot(a, a))
/// // (30.0, 0.0)
/// ```
///
/// Elements are read in C order. Traps if the numbers of elements differ.
///
/// - Complexity: O(n); `cblas_?dotc_sub`. Arrays of several axes that are not contiguous are copied.
public func vdot<Part: ComplexPart>(
  _ first: NDArray<Complex<Part>>, _ second: NDArray<Complex<Part>>
) -> Complex<Part> {
  requireEqualCounts(first, second)
  let product = matmul(first.asVector, second.asVector, conjugating: .first)
  return product[]
}

private func requireEqualCounts<Element>(_ first: NDArray<Element>, _ second: NDArray<Element>) {
  guard first.count == second.count else {
    trap("vdot: shapes \(first.shape) and \(second.shape) have different numbers of elements")
  }
}

/// The dot products of the vectors along an axis: fresh memory.
///
/// The other axes broadcast together; the result has their shape.
///
/// ```swift
/// let a: NDArray<Double> = [[1, 2], [3, 4]]
/// print(vecdot(a, NDArray([10.0, 1])))
/// // [12. 34.]
/// print(vecdot(a, a, axis: 0))
/// // [10. 20.]
/// ```
///
/// - Parameters:
///   - first: an array of vectors.
///   - second: an array of vectors of the same length.
///   - axis: the axis of both arrays along which the vectors are; negative ones count from the end.
/// - Complexity: O(n); `cblas_?dot` for each pair of vectors of more than 8 elements.
public func vecdot<Element: ProductScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, axis: Int = -1
) -> sending NDArray<Element> {
  let (rows, columns) = vectors(first, second, axis)
  let products = matmul(rows, columns)
  return products.reshaped(to: Shape(products.shape.dropLast(2))).fresh.asSending()
}

/// The dot products of the complex vectors along an axis, the first one conjugated: fresh memory.
///
/// The rules are those for real numbers.
///
/// - Complexity: O(n); `cblas_?dotc_sub` for each pair of vectors.
public func vecdot<Part: ComplexPart>(
  _ first: NDArray<Complex<Part>>, _ second: NDArray<Complex<Part>>, axis: Int = -1
) -> sending NDArray<Complex<Part>> {
  let (rows, columns) = vectors(first, second, axis)
  let products = matmul(rows, columns, conjugating: .first)
  return products.reshaped(to: Shape(products.shape.dropLast(2))).fresh.asSending()
}

/// Vectors along an axis as stacks of rows and of columns; traps if their lengths differ.
private func vectors<Element>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, _ axis: Int
) -> (rows: NDArray<Element>, columns: NDArray<Element>) {
  let length = first.shape[first.layout.resolvedAxis(axis, for: "vecdot")]
  let other = second.shape[second.layout.resolvedAxis(axis, for: "vecdot")]
  guard length == other else {
    trap(
      "vecdot: extents \(length) and \(other) of axis \(axis) of shapes \(first.shape) and \(second.shape) differ"
    )
  }
  return (
    first.movingAxis(from: axis, to: -1).expandingAxis(at: -2),
    second.movingAxis(from: axis, to: -1).expandingAxis(at: -1)
  )
}

extension NDArray {
  /// The elements in C order in one axis: a view of any vector, otherwise a view only if contiguous.
  var asVector: NDArray { rank == 1 ? self : raveled() }

  /// This array as the owner of its memory, which nothing else refers to.
  var fresh: NDArray {
    var layout = layout
    layout.isView = false
    return view(through: layout)
  }
}
