import StridedLayout

/// How elements of one type are moved, compared and summed.
///
/// One table exists for each element type, made where that type is known, so that its loops are
/// compiled for the type; generic callers pay for one call through the table an operation.
public final class Kernels<Element: Scalar>: Sendable {
  /// The letter of BLAS's routines for this type; nil where there are none.
  @usableFromInline
  package let blasLetter: String?
  /// Writes the nest's first source to its destination.
  @usableFromInline
  package let copy:
    @Sendable (AssignmentPlan, Engine, _ destination: Memory<Element>, _ source: Memory<Element>)
      -> Void
  /// Copies a row of elements to another one, apart from it; calls no routine unless it may.
  @usableFromInline
  package let copyRow:
    @Sendable (_ calls: Bool, _ count: Int, _ to: Run<Element>, _ from: Run<Element>) -> Void
  /// Exchanges the nest's destination and first source.
  @usableFromInline
  package let swap:
    @Sendable (AssignmentPlan, Engine, _ first: Memory<Element>, _ second: Memory<Element>) -> Void
  /// Reads or writes through a table of offsets.
  package let gather:
    @Sendable (GatherPlan, _ destination: Memory<Element>, Memory<Element>) -> Void
  /// Packs the elements that the nest's destination, a mask, selects of the nest's first source.
  package let compress:
    @Sendable (LoopNest, Memory<Bool>, Memory<Element>, _ total: Int, _ result: Memory<Element>) ->
      Void
  /// Writes packed values, or a single one, to the elements that a mask selects.
  package let expand:
    @Sendable (LoopNest, Memory<Bool>, Memory<Element>, _ values: Memory<Element>, _ step: Int) ->
      Void
  /// Whether the nest's destination and first source hold equal elements.
  @usableFromInline
  package let areEqual: @Sendable (LoopNest, Memory<Element>, Memory<Element>) -> Bool
  /// Writes truth values: whether elements of the nest's two sources are equal.
  @usableFromInline
  package let markEqual:
    @Sendable (LoopNest, Bool, Memory<Bool>, Memory<Element>, Memory<Element>) -> Void
  /// Writes truth values to a row: whether elements of two others are equal.
  @usableFromInline
  package let markEqualRow:
    @Sendable (
      Bool, _ count: Int, _ to: Run<Bool>, _ first: Run<Element>, _ second: Run<Element>
    ) -> Void
  /// Sums as the plan says.
  @usableFromInline
  package let sum: @Sendable (ReductionPlan, Memory<Element.Sum>, Memory<Element>) -> Void
  /// Averages as the plan says.
  @usableFromInline
  package let mean: @Sendable (ReductionPlan, Memory<Element.Mean>, Memory<Element>) -> Void

  init(
    blasLetter: String?,
    copy:
      @escaping @Sendable (
        AssignmentPlan, Engine, _ destination: Memory<Element>, _ source: Memory<Element>
      ) -> Void,
    copyRow: @escaping @Sendable (Bool, Int, Run<Element>, Run<Element>) -> Void,
    swap:
      @escaping @Sendable (
        AssignmentPlan, Engine, _ first: Memory<Element>, _ second: Memory<Element>
      ) -> Void,
    gather: @escaping @Sendable (GatherPlan, Memory<Element>, Memory<Element>) -> Void,
    compress:
      @escaping @Sendable (LoopNest, Memory<Bool>, Memory<Element>, Int, Memory<Element>) -> Void,
    expand:
      @escaping @Sendable (LoopNest, Memory<Bool>, Memory<Element>, Memory<Element>, Int) -> Void,
    areEqual: @escaping @Sendable (LoopNest, Memory<Element>, Memory<Element>) -> Bool,
    markEqual:
      @escaping @Sendable (LoopNest, Bool, Memory<Bool>, Memory<Element>, Memory<Element>) -> Void,
    markEqualRow: @escaping @Sendable (Bool, Int, Run<Bool>, Run<Element>, Run<Element>) -> Void,
    sum: @escaping @Sendable (ReductionPlan, Memory<Element.Sum>, Memory<Element>) -> Void,
    mean: @escaping @Sendable (ReductionPlan, Memory<Element.Mean>, Memory<Element>) -> Void
  ) {
    self.blasLetter = blasLetter
    self.copy = copy
    self.copyRow = copyRow
    self.swap = swap
    self.gather = gather
    self.compress = compress
    self.expand = expand
    self.areEqual = areEqual
    self.markEqual = markEqual
    self.markEqualRow = markEqualRow
    self.sum = sum
    self.mean = mean
  }
}

/// How numbers of one type are calculated with.
public final class ArithmeticKernels<Element: NumericScalar>: Sendable {
  /// Writes `first op second` to the nest's destination.
  @usableFromInline
  package let combine:
    @Sendable (
      ArithmeticOperation, LoopNest, _ destination: Memory<Element>, _ first: Memory<Element>,
      _ second: Memory<Element>
    ) -> Void
  /// Replaces the destination by `destination op source`, on the portable loops.
  @usableFromInline
  package let update:
    @Sendable (
      ArithmeticOperation, AssignmentPlan, Engine, _ destination: Memory<Element>,
      _ source: Memory<Element>
    ) -> Void
  /// The same for single rows of elements.
  @usableFromInline
  package let rows: RowKernels<Element>
  /// Adds `alpha` times the source to the destination.
  @usableFromInline
  package let addProduct:
    @Sendable (
      Element, AssignmentPlan, Engine, _ destination: Memory<Element>, _ source: Memory<Element>
    ) -> Void
  /// Adds elements to places that a table of offsets names, once for every entry.
  package let scatterAdd:
    @Sendable (GatherPlan, _ destination: Memory<Element>, Memory<Element>) ->
      Void
  /// Writes the product of two matrices.
  package let multiplyMatrices:
    @Sendable (ProductPlan, _ result: Memory<Element>, Memory<Element>, Memory<Element>) -> Void
  /// Multiplies the destination by `alpha` through BLAS.
  ///
  /// Nil where BLAS has no routine that gives what the plain loop gives: that of complex numbers
  /// fuses products with sums, and so rounds otherwise.
  @usableFromInline
  package let scale: (@Sendable (Element, LoopNest, BLASLimits, Memory<Element>) -> Void)?
  /// Whether `axpy` does not do all of the work at this factor.
  @usableFromInline
  package let axpySkips: @Sendable (Element) -> Bool
  /// Whether `scal` does not do all of the work at this factor.
  @usableFromInline
  package let scalSkips: @Sendable (Element) -> Bool
  /// The sum of the products of two runs.
  @usableFromInline
  package let dot: @Sendable (DotPlan, BLASLimits, Memory<Element>, Memory<Element>) -> Element
  /// Writes the negated first source to the destination; traps for unsigned numbers other than 0.
  @usableFromInline
  package let negate: @Sendable (LoopNest, Memory<Element>, Memory<Element>) -> Void
  /// Writes truth values: how elements of the nest's two sources compare; nil for complex numbers.
  @usableFromInline
  package let compare:
    (@Sendable (Comparison, LoopNest, Memory<Bool>, Memory<Element>, Memory<Element>) -> Void)?

  init(
    combine:
      @escaping @Sendable (
        ArithmeticOperation, LoopNest, _ destination: Memory<Element>, _ first: Memory<Element>,
        _ second: Memory<Element>
      ) -> Void,
    update:
      @escaping @Sendable (
        ArithmeticOperation, AssignmentPlan, Engine, _ destination: Memory<Element>,
        _ source: Memory<Element>
      ) -> Void,
    rows: RowKernels<Element>,
    addProduct:
      @escaping @Sendable (
        Element, AssignmentPlan, Engine, _ destination: Memory<Element>, _ source: Memory<Element>
      ) -> Void,
    scatterAdd: @escaping @Sendable (GatherPlan, Memory<Element>, Memory<Element>) -> Void,
    multiplyMatrices:
      @escaping @Sendable (ProductPlan, Memory<Element>, Memory<Element>, Memory<Element>) -> Void,
    scale: (@Sendable (Element, LoopNest, BLASLimits, Memory<Element>) -> Void)?,
    axpySkips: @escaping @Sendable (Element) -> Bool,
    scalSkips: @escaping @Sendable (Element) -> Bool,
    dot: @escaping @Sendable (DotPlan, BLASLimits, Memory<Element>, Memory<Element>) -> Element,
    negate: @escaping @Sendable (LoopNest, Memory<Element>, Memory<Element>) -> Void,
    compare: (
      @Sendable (Comparison, LoopNest, Memory<Bool>, Memory<Element>, Memory<Element>) -> Void
    )?
  ) {
    self.combine = combine
    self.update = update
    self.rows = rows
    self.addProduct = addProduct
    self.scatterAdd = scatterAdd
    self.multiplyMatrices = multiplyMatrices
    self.scale = scale
    self.axpySkips = axpySkips
    self.scalSkips = scalSkips
    self.dot = dot
    self.negate = negate
    self.compare = compare
  }
}

/// The elementwise operations of two operands.
@usableFromInline
package enum ArithmeticOperation: String, Equatable, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case wrappingAdd = "&+"
  case wrappingSubtract = "&-"
  case wrappingMultiply = "&*"
}

/// The elementwise comparisons of ordered operands.
@usableFromInline
package enum Comparison: String, Equatable, Sendable {
  case less = ".<"
  case lessOrEqual = ".<="
}
