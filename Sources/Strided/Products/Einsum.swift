import StridedKernels
import StridedLayout

/// An Einstein summation in NumPy's notation: `ij,jk->ik` is the product of two matrices.
///
/// Each operand has one letter for each axis. The result has the axes after `->`, and is the sum of the
/// products of the operands over all other letters. Without `->`, the result has the letters that occur
/// once, in alphabetical order, capitals first. A letter that an operand repeats takes its diagonal. An
/// ellipsis `...` stands for any number of axes, which broadcast. Axes of extent 1 broadcast; spaces are
/// ignored.
///
/// ```swift
/// let trace = try Einsum("ii")
/// print(trace(NDArray([[1, 2], [3, 4]])))
/// // 5
/// ```
///
/// The subscripts are parsed once, and can be applied to arrays of any type and of any shapes that fit.
public struct Einsum: Equatable, Sendable, CustomStringConvertible {
  let notation: EinsumNotation

  /// Parses subscripts.
  ///
  /// - Throws: `EinsumError` with the position of what is wrong.
  public init(_ subscripts: String) throws(EinsumError) {
    notation = try EinsumNotation(subscripts)
  }

  /// An axis in a list of labels: a number, or an ellipsis.
  public enum Label: Equatable, Sendable, ExpressibleByIntegerLiteral {
    /// The axis with a number, which is not negative.
    case axis(Int)
    /// Any number of axes, which broadcast.
    case ellipsis

    /// Creates the label of an axis.
    public init(integerLiteral value: Int) { self = .axis(value) }

    fileprivate var number: Int? {
      if case .axis(let number) = self { number } else { nil }
    }
  }

  /// Creates a summation from a list of labels for each operand, and one for the result.
  ///
  /// Numbers stand for letters. Without a list for the result, it has the numbers that occur once, in rising
  /// order.
  ///
  /// ```swift
  /// let product = try Einsum([[0, 1], [1, 2]], to: [0, 2])
  /// print(product)
  /// // [0, 1], [1, 2] -> [0, 2]
  /// ```
  ///
  /// - Throws: `EinsumError` if a number is negative, or if the lists are no subscripts.
  public init(_ operands: [[Label]], to result: [Label]? = nil) throws(EinsumError) {
    notation = try EinsumNotation(
      operands.map { $0.map(\.number) }, output: result.map { $0.map(\.number) })
  }

  /// The subscripts as they were given; lists of labels as Swift writes them.
  public var description: String { notation.text }

  /// The shape of the result for operands of these shapes.
  ///
  /// - Throws: `EinsumError` if the subscripts do not fit the shapes.
  public func shape(of shapes: Shape...) throws(EinsumError) -> Shape {
    let labels = try EinsumLabels(notation, shapes)
    return Shape(labels.output.map { labels.extents[$0] })
  }

  /// The sums of products of some arrays: fresh memory.
  ///
  /// Traps if the subscripts do not fit the shapes, and if integers overflow. ``shape(of:)`` checks shapes
  /// that come from outside.
  ///
  /// - Complexity: `explain` prints the order of the operands, the routine for
  ///   each pair and the number of multiplications.
  @_alwaysEmitIntoClient
  public func callAsFunction<Element: ProductScalar>(
    _ operands: NDArray<Element>...
  ) -> sending NDArray<Element> {
    NDArray<Element>(run(operands.map { $0.core }, ContractionContext("einsum", Element.self)))
      .asSending()
  }

  /// What a summation would do, without computing it.
  ///
  /// Traps if the subscripts do not fit the shapes.
  public func explain<Element: ProductScalar>(
    _ operands: NDArray<Element>...
  ) -> EinsumExplanation {
    explain(operands)
  }

  fileprivate func explain<Element: ProductScalar>(
    _ operands: [NDArray<Element>]
  ) -> EinsumExplanation {
    let cores = operands.map { $0.core }
    var summation = EinsumRun(plan(cores), ContractionContext("einsum", Element.self), isDry: true)
    _ = summation.run(cores)
    return summation.explanation
  }

  @usableFromInline
  func run(_ operands: [ArrayCore], _ context: ContractionContext) -> ArrayCore {
    var summation = EinsumRun(plan(operands), context, isDry: false)
    return summation.run(operands)
  }

  /// The plan for some arrays; traps if the subscripts do not fit their shapes.
  private func plan(_ operands: [ArrayCore]) -> EinsumPlan {
    Self.checked { () throws(EinsumError) -> EinsumPlan in
      try EinsumPlans.plan(notation.text, operands) { notation }
    }
  }
}

/// The Einstein summation of some arrays: fresh memory.
///
/// ``Einsum`` describes the notation.
///
/// ```swift
/// let a: NDArray<Double> = [[1, 2], [3, 4]]
/// print(einsum("ij,kj->ik", a, a))
/// // [[ 5. 11.]
/// //  [11. 25.]]
/// print(einsum("ii", a))
/// // 5.0
/// ```
///
/// Operands are contracted in pairs, in the order with the fewest multiplications for up to four operands.
/// A pair with a common sum is a matrix product of views of the operands. An operand is copied only if no
/// view can merge its axes. For `Bool`, a product is "and", and a sum is "or".
///
/// Traps if the subscripts are wrong, with the position, or do not fit the shapes, and if integers overflow.
///
/// - Complexity: ``explainEinsum(_:_:)`` prints the number of multiplications.
@_alwaysEmitIntoClient
public func einsum<Element: ProductScalar>(
  _ subscripts: String, _ operands: NDArray<Element>...
) -> sending NDArray<Element> {
  NDArray<Element>(
    Einsum.run(
      subscripts, operands.map { $0.core }, ContractionContext("einsum", Element.self))
  ).asSending()
}

/// The Einstein summation of some arrays, whose axes have numbers: fresh memory.
///
/// Each operand comes with the labels of its axes. `to` has the labels of the result; without it, the result
/// has the labels that occur once, in rising order. ``Einsum/Label/ellipsis`` stands for any number of axes.
///
/// ```swift
/// let a: NDArray<Double> = [[1, 2], [3, 4]]
/// print(einsum((a, [0, 1]), (a, [2, 1]), to: [0, 2]))
/// // [[ 5. 11.]
/// //  [11. 25.]]
/// ```
///
/// Traps if the labels are wrong or do not fit the shapes, and if integers overflow.
///
/// - Complexity: the same as for ``einsum(_:_:)``.
public func einsum<Element: ProductScalar>(
  _ operands: (NDArray<Element>, [Einsum.Label])..., to result: [Einsum.Label]? = nil
) -> sending NDArray<Element> {
  let einsum = Einsum.checked { () throws(EinsumError) -> Einsum in
    try Einsum(operands.map { $0.1 }, to: result)
  }
  let cores = operands.map { $0.0.core }
  return NDArray<Element>(einsum.run(cores, ContractionContext("einsum", Element.self)))
    .asSending()
}

/// What ``einsum(_:_:)`` would do: the order of the operands, and the routine for each pair.
///
/// Traps in the same cases as ``einsum(_:_:)``, except for overflow.
public func explainEinsum<Element: ProductScalar>(
  _ subscripts: String, _ operands: NDArray<Element>...
) -> EinsumExplanation {
  Einsum.checked { () throws(EinsumError) -> Einsum in try Einsum(subscripts) }.explain(operands)
}

extension Einsum {
  /// The summation of some arrays; parses only subscripts that have no plan.
  @usableFromInline
  static func run(
    _ subscripts: String, _ operands: [ArrayCore], _ context: ContractionContext
  ) -> ArrayCore {
    let plan = checked { () throws(EinsumError) -> EinsumPlan in
      try EinsumPlans.plan(subscripts, operands) { () throws(EinsumError) -> EinsumNotation in
        try EinsumNotation(subscripts)
      }
    }
    var summation = EinsumRun(plan, context, isDry: false)
    return summation.run(operands)
  }

  /// What a closure makes; traps if the subscripts are wrong.
  fileprivate static func checked<Made>(_ make: () throws(EinsumError) -> Made) -> Made {
    do {
      return try make()
    } catch {
      trap("einsum: \(error)")
    }
  }
}
