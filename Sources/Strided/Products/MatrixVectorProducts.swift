import Numerics
import StridedKernels
import StridedLayout

/// The products of matrices and vectors, A·x: fresh memory.
///
/// The matrices are the last two axes of the first array, the vectors the last axis of the second one. The axes
/// before them are stacks and broadcast together. ``matmul(_:_:)`` instead takes an array of several axes for
/// matrices.
///
/// ```swift
/// let m: NDArray<Double> = [[1, 2], [3, 4], [5, 6]]
/// let vectors: NDArray<Double> = [[1, 0], [1, 1]]
/// print(matvec(m, vectors))
/// // [[ 1.  3.  5.]
/// //  [ 3.  7. 11.]]
/// ```
///
/// Complex numbers are not conjugated. Traps if the first array has less than two axes or the second one none, if the
/// length of the vectors is not the number of columns, if the stacks do not broadcast together, and if integers
/// overflow.
///
/// - Complexity: that of the matrix product, see ``matmul(_:_:)``. Several vectors for one matrix, if their strides
///   allow it, are one product of matrices.
public func matvec<Element: ProductScalar>(
  _ matrices: NDArray<Element>, _ vectors: NDArray<Element>
) -> sending NDArray<Element> {
  requireFit("matvec", matrices.shape, vectors.shape, matrixAxis: -1)
  let products = NDArray<Element>(
    ArrayCore.product(
      NDArray<Element>.productContext("matvec"), matrices.core, vectors.expandingAxis(at: -1).core))
  return products.reshaped(to: Shape(products.shape.dropLast())).fresh.asSending()
}

/// The products of vectors and matrices, x·A: fresh memory.
///
/// The vectors are the last axis of the first array, the matrices the last two axes of the second one. The axes
/// before them are stacks and broadcast together.
///
/// ```swift
/// let m: NDArray<Double> = [[1, 2], [3, 4], [5, 6]]
/// print(vecmat(NDArray([1.0, 10, 100]), m))
/// // [531. 642.]
/// ```
///
/// Traps if the first array has no axis or the second one less than two, if the length of the vectors is not the
/// number of rows, if the stacks do not broadcast together, and if integers overflow.
///
/// - Complexity: that of the matrix product, see ``matmul(_:_:)``. Several vectors for one matrix, if their strides
///   allow it, are one product of matrices.
public func vecmat<Element: ProductScalar>(
  _ vectors: NDArray<Element>, _ matrices: NDArray<Element>
) -> sending NDArray<Element> {
  vectorProduct(vectors, matrices, NDArray<Element>.productContext("vecmat"))
}

/// The products of the conjugates of complex vectors and matrices, xᴴ·A: fresh memory.
///
/// The rules are those for real numbers.
///
/// - Complexity: the same, and a copy of the vectors.
public func vecmat<Part: ComplexPart>(
  _ vectors: NDArray<Complex<Part>>, _ matrices: NDArray<Complex<Part>>
) -> sending NDArray<Complex<Part>> {
  let context = NDArray<Complex<Part>>.productContext("vecmat", conjugating: (true, false))
  return vectorProduct(vectors, matrices, context)
}

private func vectorProduct<Element>(
  _ vectors: NDArray<Element>, _ matrices: NDArray<Element>, _ context: borrowing ProductContext
) -> sending NDArray<Element> {
  requireFit("vecmat", matrices.shape, vectors.shape, matrixAxis: -2)
  let products = NDArray<Element>(
    ArrayCore.product(context, vectors.expandingAxis(at: -2).core, matrices.core))
  let shape = Shape(Array(products.shape.dropLast(2)) + Array(products.shape.suffix(1)))
  return products.reshaped(to: shape).fresh.asSending()
}

/// Traps unless matrices have an axis, from the end, of the length of vectors, and the stacks broadcast together.
private func requireFit(
  _ operation: OperationName, _ matrices: Shape, _ vectors: Shape, matrixAxis: Int
) {
  func operands() -> String { "matrices of shape \(matrices) and vectors of shape \(vectors)" }
  guard matrices.count >= 2, let length = vectors.last else {
    trap("\(operation): \(operands()) need at least 2 axes and 1 axis")
  }
  let extent = matrices[matrices.count + matrixAxis]
  guard extent == length else {
    trap("\(operation): extents \(extent) and \(length) of \(operands()) differ")
  }
  guard broadcastShape(Shape(matrices.dropLast(2)), Shape(vectors.dropLast())) != nil else {
    trap("\(operation): the stacks of \(operands()) do not broadcast together")
  }
}
