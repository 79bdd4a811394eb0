import StridedKernels
import StridedLayout

/// The matrix product of two arrays: fresh memory.
///
/// The matrices are the last two axes; the axes before them are stacks of matrices and broadcast
/// together. A vector on the left is a row, a vector on the right is a column; the result does not
/// have that axis. Two vectors give a 0-d array.
///
/// ```swift
/// let m: NDArray<Double> = [[1, 2], [3, 4]]
/// print(matmul(m, m.transposed()))
/// // [[ 5. 11.]
/// //  [11. 25.]]
/// ```
///
/// Traps if the inner extents differ, for 0-d arrays, and if integers overflow.
///
/// - Complexity: O(rows · inner · columns) for each matrix. `Float`, `Double` and complex
///   numbers use `cblas_?gemm`. It accepts transposed and sliced matrices if one axis has stride 1 and the
///   stride of the other is at least the first one's extent; others are copied first.
public func matmul<Element: NumericScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  let shape = productShape(first, second)
  let count = shape.validatedCount(for: "matmul", width: MemoryLayout<Element>.stride)
  let fresh = NDArray<Element>(uninitialized: Layout(contiguous: shape, count: count))
  multiplyMatrices(first, second, into: fresh)
  return fresh.asSending()
}

/// Writes the matrix product of two arrays to a third one, in place.
///
/// If arrays overlap, the result is as if the sources had been copied first:
/// `matmul(a, a, into: a)` is correct. Traps, before anything is written, if shapes do not fit or the
/// result is read-only, and in the same cases as ``matmul(_:_:)``.
///
/// - Complexity: the same as for ``matmul(_:_:)``; no memory for elements if the result does not overlap the
///   sources and `gemm` accepts the strides of all three.
public func matmul<Element: NumericScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>
) {
  let shape = productShape(first, second)
  guard result.shape == shape else {
    trap("matmul: the product of shape \(shape) does not fit the result of shape \(result.shape)")
  }
  result.requireWritable("matmul")
  if result.isDisjoint(from: first), result.isDisjoint(from: second), result.isFitForBLAS {
    multiplyMatrices(first, second, into: result)
  } else {
    result.assign(matmul(first, second))
  }
}

/// The shape of a product; traps if there is none.
func productShape<Element>(_ first: NDArray<Element>, _ second: NDArray<Element>) -> Shape {
  guard first.rank > 0, second.rank > 0 else {
    trap("matmul: shapes \(first.shape) and \(second.shape): a 0-d array is not a matrix")
  }
  let inner = second.shape[Swift.max(second.rank - 2, 0)]
  guard first.shape[first.rank - 1] == inner else {
    trap(
      "matmul: inner extents \(first.shape[first.rank - 1]) and \(inner) of shapes \(first.shape) and \(second.shape) differ"
    )
  }
  guard
    var shape = broadcastShape(Shape(first.shape.dropLast(2)), Shape(second.shape.dropLast(2)))
  else {
    trap(
      "matmul: the stacks of shapes \(first.shape) and \(second.shape) do not broadcast together")
  }
  if first.rank > 1 { shape.values.append(first.shape[first.rank - 2]) }
  if second.rank > 1 { shape.values.append(second.shape[second.rank - 1]) }
  return shape
}

/// Writes a product to a result that does not overlap the sources.
private func multiplyMatrices<Element: NumericScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>
) {
  guard result.count > 0 else { return }
  var target = result
  if second.rank == 1 { target = target.expandingAxis(at: -1) }
  if first.rank == 1 { target = target.expandingAxis(at: -2) }
  let stack = Shape(target.shape.dropLast(2))
  let left = first.asLeftMatrices.stackedForProduct(stack)
  let right = second.asRightMatrices.stackedForProduct(stack)
  defer { withExtendedLifetime((left.storage, right.storage, target.storage)) {} }
  let plan = ProductPlan(left.matrixLayout, right.matrixLayout, into: target.matrixLayout)
  let loop = Element._productLoop(for: plan)
  var place = Coordinates(repeating: 0, count: stack.count)
  repeat {
    NDArray<Element>.report(
      loop.body(
        plan, target.matrix(at: place), left.matrix(at: place), right.matrix(at: place)), "matmul")
  } while place.advance(in: stack)
}

extension NDArray where Element: NumericScalar {
  /// The array on the left of a product, a vector as a row.
  var asLeftMatrices: NDArray { rank == 1 ? expandingAxis(at: 0) : self }

  /// The array on the right of a product, a vector as a column.
  var asRightMatrices: NDArray { rank == 1 ? expandingAxis(at: 1) : self }

  /// Whether `gemm` accepts the layout of the matrices, or of the vector as a column.
  ///
  /// It is true for element types without `gemm`.
  var isFitForBLAS: Bool {
    if !Element._usesBLAS || rank == 0 { return true }
    let matrix = rank == 1 ? layout.expandingAxis(at: 1, for: "matmul") : matrixLayout
    return MatrixForm(matrix) != nil
  }

  /// The array as a stack of matrices, copied if BLAS needs it, repeated to fill `stack`.
  fileprivate func stackedForProduct(_ stack: Shape) -> NDArray {
    let fit = isFitForBLAS ? self : copy()
    return fit.broadcast(to: Shape(Array(stack) + shape.suffix(2)))
  }

  /// The layout of the last two axes.
  var matrixLayout: Layout {
    Layout(
      shape: Shape(shape.suffix(2)), strides: Strides(strides.suffix(2)), offset: layout.offset)
  }

  /// The address of one matrix of a stack.
  fileprivate func matrix(at place: Coordinates) -> ElementPointer<Element> {
    var steps = 0
    for axis in place.indices { steps += place[axis] * strides[axis] }
    return memory.advanced(by: steps)
  }
}
