import StridedKernels
import StridedLayout

/// What a product would do: the routine, the number of calls, and which operands are copied first.
///
/// ```swift
/// let a = NDArray<Double>.zeros([100, 50])
/// print(explainMatmul(a, a.transposed()))
/// // matmul float64 (100, 50) x (50, 100)
/// //   routine:   cblas_dgemm, 1 call
/// //   copied:    nothing
/// ```
public struct ProductExplanation: Equatable, Sendable {
  /// The operation and the shapes.
  public let operation: String
  /// The name of the routine that multiplies, for example `cblas_dgemm`.
  public let routine: String
  /// The number of calls of the routine, 0 for loops without calls.
  public let calls: Int
  /// Whether the first operand is copied because the routine does not accept its strides.
  public let copiesFirst: Bool
  /// Whether the second operand is copied because the routine does not accept its strides.
  public let copiesSecond: Bool
}

extension ProductExplanation: CustomStringConvertible {
  /// The explanation, one line per step.
  public var description: String {
    let called = calls == 0 ? "" : ", \(calls) \(calls == 1 ? "call" : "calls")"
    let copied =
      switch (copiesFirst, copiesSecond) {
      case (false, false): "nothing"
      case (true, false): "the first operand"
      case (false, true): "the second operand"
      case (true, true): "both operands"
      }
    return """
      \(operation)
        routine:   \(routine)\(called)
        copied:    \(copied)
      """
  }
}

/// What ``matmul(_:_:)`` would do, without running it.
///
/// Traps in the same cases as ``matmul(_:_:)``.
public func explainMatmul<Element: NumericScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>
) -> ProductExplanation {
  let shape = productShape(first, second)
  let (left, right) = (first.asLeftMatrices, second.asRightMatrices)
  var stack = Array(shape)
  if first.rank > 1 { stack.removeLast() }
  if second.rank > 1 { stack.removeLast() }
  let products = shape.elementCount == 0 ? 0 : stack.reduce(1, *)
  func layout(_ matrices: NDArray<Element>) -> Layout {
    let layout = matrices.matrixLayout
    return matrices.isFitForBLAS ? layout : Layout(contiguous: layout.shape, count: layout.count)
  }
  let (rows, columns) = (left.shape[left.rank - 2], right.shape[right.rank - 1])
  let plan = ProductPlan(
    layout(left), layout(right), into: Layout(contiguous: [rows, columns], count: rows * columns))
  let loop = Element._productLoop(for: plan)
  return ProductExplanation(
    operation: "matmul \(Element._typeName) \(first.shape) x \(second.shape)",
    routine: "\(loop.name)", calls: loop.callsRoutine ? products : 0,
    copiesFirst: products > 0 && !left.isFitForBLAS,
    copiesSecond: products > 0 && !right.isFitForBLAS)
}

extension NDArray where Element: NumericScalar {
  /// What ``dot(_:)`` would do, without running it.
  ///
  /// Traps in the same cases as ``dot(_:)``.
  public func explainDot(_ other: NDArray) -> ProductExplanation {
    let row = dotRow(other)
    let loop = Element._dotLoop(row)
    let calls = loop.callLength.map { (row.count + $0 - 1) / $0 } ?? 0
    return ProductExplanation(
      operation: "dot \(Element._typeName) \(shape) x \(other.shape)", routine: loop.name,
      calls: calls, copiesFirst: false, copiesSecond: false)
  }
}
