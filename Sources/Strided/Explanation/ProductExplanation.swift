import Numerics
import StridedKernels
import StridedLayout

/// What a product would do: the routine, the number of calls, and which operands are copied first.
///
/// ```swift
/// let a = NDArray<Double>.zeros([100, 80])
/// print(explainMatmul(a, a.transposed()))
/// // matmul float64 (100, 80) x (80, 100)
/// //   products:  1 of (100, 80) x (80, 100)
/// //   routine:   cblas_dsyrk, 1 call
/// //   copied:    nothing
/// ```
public struct ProductExplanation: Equatable, Sendable {
  /// The operation and the shapes.
  public let operation: String
  /// The plan that runs; if operands are copied first, the plan for the copies.
  public let plan: ProductPlan?
  /// The name of the routine that multiplies, for example `cblas_dgemm`.
  public let routine: String
  /// The number of calls of the routine, 0 for loops without calls.
  public let calls: Int
  /// Whether the first operand is copied because the routine does not accept its strides.
  public let copiesFirst: Bool
  /// Whether the second operand is copied because the routine does not accept its strides.
  public let copiesSecond: Bool
  /// Whether the result is computed in a temporary array: it overlaps an operand, or the routine does not
  /// accept its strides.
  public let usesTemporary: Bool
}

extension ProductExplanation: CustomStringConvertible {
  /// The explanation, one line per step.
  public var description: String {
    let called = calls == 0 ? "" : ", \(calls) \(calls == 1 ? "call" : "calls")"
    var copied =
      switch (copiesFirst, copiesSecond) {
      case (false, false): usesTemporary ? "" : "nothing"
      case (true, false): "the first operand"
      case (false, true): "the second operand"
      case (true, true): "both operands"
      }
    if usesTemporary { copied += copied.isEmpty ? "the result" : ", the result" }
    let products = plan.map { "\n  products:  \($0)" } ?? ""
    return """
      \(operation)\(products)
        routine:   \(routine)\(called)
        copied:    \(copied)
      """
  }
}

extension ProductPlan: CustomStringConvertible {
  /// The number of products and their shapes, after axes of a stack became rows or columns.
  public var description: String {
    "\(productCount) of (\(rows), \(inner)) x (\(inner), \(columns))"
  }
}

/// What ``matmul(_:_:)`` would do, without running it.
///
/// Traps in the same cases as ``matmul(_:_:)``.
public func explainMatmul<Element: ProductScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>
) -> ProductExplanation {
  let context = NDArray<Element>.productContext("matmul")
  let shape = productShape(first.layout, second.layout, for: "matmul")
  let count = shape.validatedCount(for: "matmul", width: MemoryLayout<Element>.stride)
  return ProductExplanation(
    context, Element._typeName, first.core, second.core,
    into: Layout(contiguous: shape, count: count), isOverlapping: false)
}

/// What ``matmul(_:_:into:)`` would do, without running it.
///
/// Traps in the same cases as ``matmul(_:_:into:)``.
public func explainMatmul<Element: ProductScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, into result: NDArray<Element>
) -> ProductExplanation {
  let context = NDArray<Element>.productContext("matmul")
  let shape = productShape(first.layout, second.layout, for: "matmul")
  guard result.shape == shape else {
    trap("matmul: the product of shape \(shape) does not fit the result of shape \(result.shape)")
  }
  result.requireWritable("matmul")
  let overlaps = result.core.mayOverlap(first.core) || result.core.mayOverlap(second.core)
  let layout = overlaps ? Layout(contiguous: shape, count: result.count) : result.layout
  return ProductExplanation(
    context, Element._typeName, first.core, second.core, into: layout, isOverlapping: overlaps)
}

/// What a product of complex numbers would do, of which one operand is conjugated, without running it.
///
/// Traps in the same cases as ``matmul(_:_:)``.
public func explainMatmul<Part: ComplexPart>(
  _ first: NDArray<Complex<Part>>, _ second: NDArray<Complex<Part>>,
  conjugating operand: ConjugatedOperand
) -> ProductExplanation {
  let context = NDArray<Complex<Part>>.productContext("matmul", conjugating: operand.pair)
  let shape = productShape(first.layout, second.layout, for: "matmul")
  return ProductExplanation(
    context, Complex<Part>._typeName, first.core, second.core,
    into: Layout(contiguous: shape, count: shape.elementCount), isOverlapping: false)
}

extension ProductExplanation {
  /// Explains a product, with the steps of `ArrayCore.writeProduct`.
  init(
    _ context: ProductContext, _ type: String, _ first: ArrayCore, _ second: ArrayCore,
    into result: Layout, isOverlapping: Bool
  ) {
    var (left, right, target) = (first.layout, second.layout, result)
    var conjugates = context.conjugates
    var startsAreEqual = first.address() == second.address()
    var (copiesFirst, copiesSecond, usesTemporary) = (false, false, isOverlapping)
    var plan: ProductPlan
    while true {
      plan = ProductPlan()
      guard plan.begin(left, right, into: target) else {
        preconditionFailure("the shapes fit, because the result has the shape of the product")
      }
      plan.choose(
        context.support, .ignored, isPlainGram: startsAreEqual, conjugates: conjugates)
      guard plan.packsFirst || plan.packsSecond || plan.usesTemporary else { break }
      let isTriangle = plan.routine == .syrk || plan.routine == .herk
      startsAreEqual = startsAreEqual && isTriangle
      if plan.packsFirst {
        copiesFirst = true
        left = left.packedForProduct.copy
        if isTriangle { right = left.withTransposedMatrices } else { conjugates.first = false }
      }
      if plan.packsSecond {
        copiesSecond = true
        right = right.packedForProduct.copy
        conjugates.second = false
      }
      if plan.usesTemporary {
        usesTemporary = true
        target = Layout(contiguous: target.shape, count: target.count)
      }
    }
    let loop = context.loop(plan.routine)
    let isEmpty = plan.routine == .nothing
    self.init(
      operation: "\(context.operation.name) \(type) \(first.layout.shape) x \(second.layout.shape)",
      plan: plan, routine: isEmpty ? "nothing" : "\(loop.name)",
      calls: loop.callsRoutine && !isEmpty ? plan.productCount : 0, copiesFirst: copiesFirst,
      copiesSecond: copiesSecond, usesTemporary: usesTemporary)
  }
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
      operation: "dot \(Element._typeName) \(shape) x \(other.shape)", plan: nil,
      routine: loop.name, calls: calls, copiesFirst: false, copiesSecond: false,
      usesTemporary: false)
  }
}
