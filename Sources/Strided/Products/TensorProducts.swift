import StridedKernels
import StridedLayout

/// The sum of the products over the last axes of two arrays: fresh memory.
///
/// The result has the other axes of the first array, then those of the second one. A 0-d array is a factor.
///
/// ```swift
/// let a: NDArray<Double> = [[1, 2], [3, 4]]
/// print(inner(a, a))
/// // [[ 5. 11.]
/// //  [11. 25.]]
/// ```
///
/// Traps if the extents of the last axes differ, and if integers overflow.
///
/// - Complexity: that of the matrix product, see ``matmul(_:_:)``.
public func inner<Element: ProductScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  if first.rank == 0 || second.rank == 0 { return dot(first, second) }
  let (sum, other) = (first.rank - 1, second.rank - 1)
  if first.rank <= 2, second.rank <= 2, first.shape[sum] == second.shape[other] {
    let right =
      second.rank == 1
      ? second.core
      : ArrayCore(
        storage: second.core.storage, layout: second.layout.withTransposedMatrices,
        width: second.core.width)
    return matrixProduct("inner", first.core, right)
  }
  return contracted(first, second, ([sum], [other]), for: "inner").asSending()
}

/// The products of each element of one array with each of another one: fresh memory, a matrix.
///
/// Arrays of several axes are read in C order.
///
/// ```swift
/// print(outer(NDArray([1, 2]), NDArray([10, 20, 30])))
/// // [[10 20 30]
/// //  [20 40 60]]
/// ```
///
/// - Complexity: O(n m), one elementwise product of broadcast views.
public func outer<Element: ProductScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.combined(
    "outer", first.asVector.expandingAxis(at: 1), second.asVector, isInCOrder: true
  ) { Element._elementProductLoop($0) }.asSending()
}

/// The Kronecker product: each element of one array times the whole of another one; fresh memory.
///
/// An array of fewer axes gets leading axes of extent 1.
///
/// ```swift
/// print(kron(NDArray([1, 10]), NDArray([1, 2, 3])))
/// // [ 1  2  3 10 20 30]
/// ```
///
/// Traps if twice the rank exceeds 64, and if integers overflow.
///
/// - Complexity: O(n m), one elementwise product of broadcast views.
public func kron<Element: ProductScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  let rank = max(first.rank, second.rank)
  let left = Shape(Array(repeating: 1, count: rank - first.rank) + first.shape)
  let right = Shape(Array(repeating: 1, count: rank - second.rank) + second.shape)
  let result = NDArray<Element>(
    uninitialized: NDArray<Element>.freshLayout(
      Shape((0..<rank).map { left[$0] * right[$0] }), for: "kron"))
  var (a, b) = (first.reshaped(to: left), second.reshaped(to: right))
  for axis in 0..<rank {
    a = a.expandingAxis(at: 2 * axis + 1)
    b = b.expandingAxis(at: 2 * axis)
  }
  let blocks = result.reshaped(to: Shape((0..<rank).flatMap { [left[$0], right[$0]] }))
  blocks.write("kron", a, b) { Element._elementProductLoop($0) }
  return result.asSending()
}

/// The cross products of the vectors of three elements along an axis: fresh memory.
///
/// The other axes broadcast together.
///
/// ```swift
/// print(cross(NDArray([1, 0, 0]), NDArray([0, 1, 0])))
/// // [0 0 1]
/// ```
///
/// - Parameters:
///   - first: an array of vectors.
///   - second: an array of vectors.
///   - axis: the axis of both arrays along which the vectors are, and the axis of the result. Traps unless
///     its extent is 3 in both.
/// - Complexity: O(n): six elementwise products and three differences.
public func cross<Element: NumericScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, axis: Int = -1
) -> sending NDArray<Element> {
  let lengths = [first, second].map { $0.shape[$0.layout.resolvedAxis(axis, for: "cross")] }
  guard lengths == [3, 3] else {
    trap(
      "cross: shapes \(first.shape) and \(second.shape) do not have extent 3 along axis \(axis)")
  }
  func parts(_ array: NDArray<Element>) -> [NDArray<Element>] {
    let moved = array.movingAxis(from: axis, to: 0)
    return (0..<3).map { moved.section(along: 0, from: $0, count: 1).squeezed(axis: 0) }
  }
  let (a, b) = (parts(first), parts(second))
  guard let shape = broadcastShape(a[0].shape, b[0].shape) else {
    trap("cross: shapes \(first.shape) and \(second.shape) do not broadcast together")
  }
  var extents = Array(shape)
  let place = axis < 0 ? axis + extents.count + 1 : axis
  extents.insert(3, at: place)
  let result = NDArray<Element>(
    uninitialized: NDArray<Element>.freshLayout(Shape(extents), for: "cross"))
  for (index, part) in parts(result).enumerated() {
    let (next, last) = ((index + 1) % 3, (index + 2) % 3)
    multiply(a[next], b[last], into: part)
    subtract(part, multiply(a[last], b[next]), into: part)
  }
  return result.asSending()
}

/// The sum of the products over the last axes of one array and the first axes of another one: fresh memory.
///
/// The result has the other axes of the first array, then those of the second one.
///
/// ```swift
/// let a = NDArray<Double>.ones([2, 3, 4])
/// let b = NDArray<Double>.ones([3, 4, 5])
/// print(tensordot(a, b).shape)
/// // (2, 5)
/// ```
///
/// - Parameters:
///   - first: an array.
///   - second: an array.
///   - axes: the number of axes. 0 gives the product of each element with each.
/// - Complexity: that of the matrix product, see ``matmul(_:_:)``. An operand is copied only if no view can
///   merge its axes.
public func tensordot<Element: ProductScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, axes: Int = 2
) -> sending NDArray<Element> {
  guard axes >= 0, axes <= first.rank, axes <= second.rank else {
    trap("tensordot: \(axes) axes for shapes \(first.shape) and \(second.shape)")
  }
  let pairs = (Array(first.rank - axes..<first.rank), Array(0..<axes))
  return contracted(first, second, pairs, for: "tensordot").asSending()
}

/// The sum of the products over pairs of axes of two arrays: fresh memory.
///
/// The result has the other axes of the first array, then those of the second one.
///
/// ```swift
/// let a = NDArray<Double>.ones([2, 3, 4])
/// let b = NDArray<Double>.ones([4, 5, 3])
/// print(tensordot(a, b, axes: ([1, 2], [2, 0])).shape)
/// // (2, 5)
/// ```
///
/// - Parameters:
///   - first: an array.
///   - second: an array.
///   - axes: the axes of both arrays, in pairs; negative ones count from the end. Traps if the extents of a
///     pair differ, or if an axis is given twice.
/// - Complexity: that of the matrix product, see ``matmul(_:_:)``.
public func tensordot<Element: ProductScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, axes: ([Int], [Int])
) -> sending NDArray<Element> {
  contracted(first, second, axes, for: "tensordot").asSending()
}

/// The contraction of two arrays over pairs of axes.
func contracted<Element: ProductScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, _ axes: ([Int], [Int]),
  for name: OperationName
) -> NDArray<Element> {
  NDArray(contracted(first.core, second.core, axes, ContractionContext(name, Element.self)))
}

/// The contraction of two arrays without their element type.
private func contracted(
  _ first: ArrayCore, _ second: ArrayCore, _ axes: ([Int], [Int]), _ context: ContractionContext
) -> ArrayCore {
  let (one, other) = (first.layout.shape, second.layout.shape)
  guard axes.0.count == axes.1.count else {
    trap(
      "\(context.name): \(axes.0.count) axes of the first array and \(axes.1.count) of the second one"
    )
  }
  var labels = (first: Array(one.indices), second: other.indices.map { $0 + one.count })
  for (left, right) in zip(axes.0, axes.1) {
    let a = first.layout.resolvedAxis(left, for: "\(context.name)")
    let b = second.layout.resolvedAxis(right, for: "\(context.name)")
    guard labels.second[b] >= one.count, !labels.second.contains(a) else {
      trap("\(context.name): an axis is given twice in \(axes.0) or \(axes.1)")
    }
    guard one[a] == other[b] else {
      trap(
        "\(context.name): extents \(one[a]) and \(other[b]) of axes \(a) and \(b) of shapes \(one) and \(other) differ"
      )
    }
    labels.second[b] = a
  }
  let output =
    labels.first.filter { !labels.second.contains($0) } + labels.second.filter { $0 >= one.count }
  return Contraction(context: context)
    .run(first, second, ContractionPlan(labels.first, labels.second, to: output))
}
