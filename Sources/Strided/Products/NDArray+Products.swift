import StridedKernels
import StridedLayout

/// The matrix product of two arrays: fresh memory.
///
/// Matrices are the last two axes; the axes before them broadcast together, as stacks of matrices. A
/// vector on the left is a row, one on the right a column, and that axis is missing in the result;
/// two vectors give a 0-d array.
///
/// ```swift
/// let m: NDArray<Double> = [[1, 2], [3, 4]]
/// print(matmul(m, m.transposed()))
/// // [[ 5. 11.]
/// //  [11. 25.]]
/// ```
///
/// Traps where the inner extents differ, for 0-d arrays, and where integers overflow.
///
/// - Complexity: O(rows · inner · columns) for each matrix. `cblas_?gemm` for real and complex
///   numbers: transposed and sliced matrices go to it as they are, if one stride is 1 and the other
///   at least that extent; others are copied first.
public func matmul<Element: NumericScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  let shape = productShape(first, second)
  let count = shape.validatedCount(for: "matmul", width: MemoryLayout<Element>.stride)
  let fresh = NDArray<Element>(uninitialized: Layout(contiguous: shape, count: count))
  multiplyMatrices(first, second, into: fresh)
  return fresh.asSending()
}

/// Writes the matrix product of two arrays to a third one, through to its memory.
///
/// Whatever overlaps, the result is as if the sources had been copied first: `matmul(a, a, into: a)`
/// is right. Traps, before anything is written, where shapes do not fit or the result is read-only;
/// otherwise as ``matmul(_:_:)``.
///
/// - Complexity: as ``matmul(_:_:)``; no allocation where the result lies apart from both sources and
///   `gemm` takes the strides of all three.
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

/// The shape of a product; traps where there is none.
func productShape<Element>(_ first: NDArray<Element>, _ second: NDArray<Element>) -> Shape {
  guard first.rank > 0, second.rank > 0 else {
    trap("matmul: shapes \(first.shape) and \(second.shape): a 0-d array is no matrix")
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

/// Writes a product to a result that lies apart from both sources.
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

  /// Whether the matrices of this array, or the vector as a column, lie as `gemm` takes them; true for
  /// element types that have none.
  var isFitForBLAS: Bool {
    if !Element._usesBLAS || rank == 0 { return true }
    let matrix = rank == 1 ? layout.expandingAxis(at: 1, for: "matmul") : matrixLayout
    return MatrixForm(matrix) != nil
  }

  /// The array as a stack of matrices, copied where BLAS needs it, repeated to fill `stack`.
  fileprivate func stackedForProduct(_ stack: Shape) -> NDArray {
    let fit = isFitForBLAS ? self : copy()
    return fit.broadcast(to: Shape(Array(stack) + shape.suffix(2)))
  }

  /// The layout of the last two axes.
  var matrixLayout: Layout {
    Layout(
      shape: Shape(shape.suffix(2)), strides: Strides(strides.suffix(2)), offset: layout.offset)
  }

  /// The memory of one matrix of a stack.
  fileprivate func matrix(at place: Coordinates) -> ElementPointer<Element> {
    var steps = 0
    for axis in place.indices { steps += place[axis] * strides[axis] }
    return memory.advanced(by: steps)
  }
}
