import StridedKernels
import StridedLayout

/// What a reduction would do: the order in which memory is read, and the number of threads.
///
/// ```swift
/// print(NDArray<Double>.zeros([4000, 40]).explainSum(axis: 0))
/// // sum float64 (4000, 40) along axis 0
/// //   order:     4000 rows of terms across 40 results, in 9 segments
/// //   threads:   1
/// ```
public struct ReductionExplanation: Equatable, Sendable {
  /// The operation and the shape.
  public let operation: String
  /// The order in which memory is read, in a few words.
  public let order: String
  /// The number of threads under the current `Threads.limit`, if no other operation uses the threads.
  public let threads: Int
}

extension ReductionExplanation: CustomStringConvertible {
  /// The explanation, one line per step.
  public var description: String {
    """
    \(operation)
      order:     \(order)
      threads:   \(threads)
    """
  }
}

extension NDArray {
  /// What ``sum()`` or `sum(axis:)` would do, without running it.
  ///
  /// - Parameter axis: the axis; nil for all of them. Traps if it is out of range.
  public func explainSum(axis: Int? = nil) -> ReductionExplanation {
    explain(Element._loops(for: .sum), axis: axis, of: Element.Sum.self)
  }

  /// What ``mean()`` or `mean(axis:)` would do, without running it.
  ///
  /// - Parameter axis: the axis; nil for all of them. Traps if it is out of range.
  public func explainMean(axis: Int? = nil) -> ReductionExplanation {
    explain(Element._loops(for: .mean), axis: axis, of: Element.Mean.self)
  }

  fileprivate func explain<Result>(
    _ loops: borrowing ReductionLoops, axis: Int?, of type: Result.Type
  ) -> ReductionExplanation {
    let axis = axis.map { layout.resolvedAxis($0, for: "\(loops.name)") }
    let shape = axis.map { self.shape(without: $0) } ?? []
    let result = Layout(contiguous: shape, count: shape.elementCount)
    var plan = ReductionPlan()
    core.decide(
      &plan, loops, axes: axis.map { 1 << UInt64($0) } ?? .max, into: result,
      width: MemoryLayout<Result>.stride, isRequest: false)
    let along = axis.map { "along axis \($0)" } ?? "over all axes"
    return ReductionExplanation(
      operation: "\(loops.name) \(Element._typeName) \(self.shape) \(along)",
      order: "\(plan)", threads: plan.split.threads)
  }
}

extension NDArray where Element: OrderedScalar {
  /// What `min(axis:)`, `argmax()` and similar reductions would do: `explain(.min, axis: 0)`.
  ///
  /// - Parameters:
  ///   - reduction: the reduction.
  ///   - axis: the axis; nil for all of them. Traps if it is out of range.
  public func explain(_ reduction: OrderedReduction, axis: Int? = nil) -> ReductionExplanation {
    let loops = Element._loops(for: reduction)
    return switch reduction {
    case .min, .max: explain(loops, axis: axis, of: Element.self)
    case .minMax: explain(loops, axis: axis, of: (Element, Element).self)
    case .argmin, .argmax: explain(loops, axis: axis, of: Int.self)
    }
  }
}

extension NDArray<Bool> {
  /// What ``any()``, `all(axis:)` and similar reductions would do: `explain(.any)`.
  ///
  /// - Parameters:
  ///   - reduction: the reduction.
  ///   - axis: the axis; nil for all of them. Traps if it is out of range.
  public func explain(_ reduction: TruthReduction, axis: Int? = nil) -> ReductionExplanation {
    explain(Bool._loops(for: reduction), axis: axis, of: Bool.self)
  }
}
