import StridedLayout

/// How elements of one type are moved, compared and summed.
///
/// One table exists for each element type, made where that type is known, so that its loops are
/// compiled for the type; generic callers pay for one call through the table an operation.
public struct Kernels<Element: Scalar>: Sendable {
  /// The letter of BLAS's routines for this type; nil where there are none.
  package let blasLetter: String?
  /// Writes the nest's first source to its destination.
  package let copy:
    @Sendable (AssignmentPlan, Engine, _ destination: Memory<Element>, _ source: Memory<Element>)
      -> Void
  /// Exchanges the nest's destination and first source.
  package let swap:
    @Sendable (AssignmentPlan, Engine, _ first: Memory<Element>, _ second: Memory<Element>) -> Void
  /// Whether the nest's destination and first source hold equal elements.
  package let areEqual: @Sendable (LoopNest, Memory<Element>, Memory<Element>) -> Bool
  /// Writes truth values: whether elements of the nest's two sources are equal.
  package let markEqual:
    @Sendable (LoopNest, Bool, Memory<Bool>, Memory<Element>, Memory<Element>) -> Void
  /// Sums as the plan says.
  package let sum: @Sendable (ReductionPlan, Memory<Element.Sum>, Memory<Element>) -> Void
  /// Averages as the plan says.
  package let mean: @Sendable (ReductionPlan, Memory<Element.Mean>, Memory<Element>) -> Void
}

/// How numbers of one type are calculated with.
public struct ArithmeticKernels<Element: NumericScalar>: Sendable {
  /// Writes `first op second` to the nest's destination.
  package let combine:
    @Sendable (
      ArithmeticOperation, LoopNest, _ destination: Memory<Element>, _ first: Memory<Element>,
      _ second: Memory<Element>
    ) -> Void
  /// Replaces the destination by `destination op source`, on the portable loops.
  package let update:
    @Sendable (
      ArithmeticOperation, AssignmentPlan, Engine, _ destination: Memory<Element>,
      _ source: Memory<Element>
    ) -> Void
  /// Adds `alpha` times the source to the destination.
  package let addProduct:
    @Sendable (
      Element, AssignmentPlan, Engine, _ destination: Memory<Element>, _ source: Memory<Element>
    ) -> Void
  /// Multiplies the destination by `alpha` through BLAS.
  package let scale: @Sendable (Element, LoopNest, BLASLimits, Memory<Element>) -> Void
  /// Whether `axpy` does not do all of the work at this factor.
  package let axpySkips: @Sendable (Element) -> Bool
  /// Whether `scal` does not do all of the work at this factor.
  package let scalSkips: @Sendable (Element) -> Bool
  /// The sum of the products of two runs.
  package let dot: @Sendable (DotPlan, BLASLimits, Memory<Element>, Memory<Element>) -> Element
  /// Writes the negated first source to the destination; traps for unsigned numbers other than 0.
  package let negate: @Sendable (LoopNest, Memory<Element>, Memory<Element>) -> Void
  /// Writes truth values: how elements of the nest's two sources compare; nil for complex numbers.
  package let compare:
    (@Sendable (Comparison, LoopNest, Memory<Bool>, Memory<Element>, Memory<Element>) -> Void)?
}

/// The elementwise operations of two operands.
package enum ArithmeticOperation: String, Equatable, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
}

/// The elementwise comparisons of ordered operands.
package enum Comparison: String, Equatable, Sendable {
  case less = ".<"
  case lessOrEqual = ".<="
}
