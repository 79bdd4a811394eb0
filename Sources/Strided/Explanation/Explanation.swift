import StridedKernels
import StridedLayout

/// What an operation would do: which loops run, which routine runs on the rows, how overlap is dealt
/// with, and how many threads work.
///
/// ```swift
/// let a = NDArray<Double>.zeros([100, 100])
/// print(a[.all, 1].explainAssignment(from: a[.all, 0]))
/// // assign float64 (100,) <- (100,)
/// //   loops:     rank 1 to 1 loop
/// //   walk:      one row of 100, strides 100 <- 100
/// //   routine:   cblas_dcopy, 1 call
/// //   overlap:   bounds meet, no element is shared: no temporary
/// //   threads:   1
/// ```
public struct Explanation: Equatable, Sendable {
  /// The operation and the shapes, as `assign float64 (3,) <- (3,)`.
  public let operation: String
  /// The plan that runs: on the operands or, where a source has to be copied first, on its copy.
  public let plan: LoopPlan
  /// Whether a source has to be copied first because it overlaps the destination.
  public let needsTemporary: Bool
  /// The routine that runs on the rows, by its name, as `cblas_dcopy`, `memmove` or `register tiles`.
  public let routine: String
  /// How often the routine is called, 0 for loops that call nothing.
  public let calls: Int
  let overlaps: [Overlap]

  /// On how many threads it runs under the present `Threads.limit`, unless another operation has
  /// the threads at that time.
  public var threads: Int { plan.split.threads }

  /// The walk and the routine in one short line.
  public var summary: String {
    let copied = needsTemporary ? "copy, then " : ""
    return plan.walk == .nothing ? "nothing to do" : "\(copied)\(plan.walk) by \(routine)"
  }
}

extension Explanation: CustomStringConvertible {
  /// The explanation, one line a step.
  public var description: String {
    let called = calls == 0 ? "" : ", \(calls) \(calls == 1 ? "call" : "calls")"
    let streams = plan.isStreaming ? ", streaming stores" : ""
    let overlap = overlaps.map(\.description).joined(separator: "; ")
    return """
      \(operation)
        loops:     \(plan.coalescing)
        walk:      \(plan)\(streams)
        routine:   \(routine)\(called)
        overlap:   \(overlap)
        threads:   \(threads)
      """
  }
}

extension Explanation {
  /// The explanation of an operation by a plan that knows its operands, with the inner loop that it
  /// looks up.
  ///
  /// - Parameter copied: the plan once the source that overlaps is copied.
  init(
    _ operation: String, _ plan: LoopPlan, _ purpose: LoopPlan.Purpose, isFresh: Bool = false,
    copied: (_ source: Int) -> LoopPlan, _ loop: (RowForm) -> InnerLoop
  ) {
    var plan = plan
    let tuning = plan.tuning(isRequest: false)
    plan.decide(purpose, isFresh: isFresh, tuning)
    overlaps = (1..<max(plan.operandCount, 2)).map { plan.overlaps[$0] }
    needsTemporary = plan.sourceToCopy != nil
    if let source = plan.sourceToCopy {
      plan = copied(source)
      plan.decide(purpose, tuning)
    }
    self.operation = operation
    self.plan = plan
    let inner = loop(plan.rowForm)
    routine = inner.name
    calls = plan.walk == .nothing ? 0 : plan.calls(of: inner)
  }
}

extension NDArray {
  /// What ``assign(_:)`` would do with a source, without doing it.
  ///
  /// Traps if the shapes do not fit.
  public func explainAssignment(from source: NDArray) -> Explanation {
    Explanation(
      "assign \(Element._typeName) \(shape) <- \(source.shape)", assigning(source), .copy,
      copied: { _ in assigning(source.copy(order: .k)) }, { Element._copyLoop($0) })
  }

  /// The plan of an assignment with its operands; traps if the shapes do not fit.
  private func assigning(_ source: NDArray) -> LoopPlan {
    guard let seen = source.placement.broadcastForAssignment(to: shape) else {
      trap("assign: shape \(source.shape) does not broadcast to \(shape)")
    }
    var plan = LoopPlan()
    begin(&plan)
    _ = source.view(through: seen).add(to: &plan)
    return plan
  }
}

extension NDArray where Element: NumericScalar {
  /// What an operation with another array would do to this one, as `+=` does for `.add`, without doing
  /// it.
  ///
  /// ```swift
  /// let y = NDArray<Double>.zeros([1000])
  /// print(y.explainUpdate(.add, with: .ones([1000])).routine)  // cblas_daxpy
  /// ```
  ///
  /// Traps if the shapes do not fit.
  public func explainUpdate(_ operation: BinaryOperation, with source: NDArray) -> Explanation {
    func updating(_ source: NDArray) -> LoopPlan {
      var plan = LoopPlan()
      begin(&plan)
      guard add(to: &plan), source.add(to: &plan) else {
        trap("\(operation.rawValue)=: shape \(source.shape) does not broadcast to \(shape)")
      }
      return plan
    }
    return Explanation(
      "\(Element._typeName) \(shape) \(operation.rawValue)= \(source.shape)", updating(source),
      .compute, copied: { _ in updating(source.copy(order: .k)) },
      { Element._innerLoop(for: operation, $0, scalar: nil) })
  }

  /// What an operation on this array and another one would do, as `+` does for `.add`, without doing
  /// it: the result would be fresh memory.
  ///
  /// Traps if the shapes do not broadcast together.
  public func explain(_ operation: BinaryOperation, _ other: NDArray) -> Explanation {
    let shape = Self.broadcastShape(of: self, other, for: operation.rawValue)
    let isSelfLarger = rank == other.rank ? count >= other.count : rank > other.rank
    let larger = isSelfLarger ? self : other
    let fresh =
      larger.shape == shape
      ? NDArray.fresh(like: larger.placement)
      : NDArray(uninitialized: Self.freshLayout(shape, for: operation.rawValue))
    var plan = LoopPlan()
    fresh.begin(&plan)
    _ = add(to: &plan) && other.add(to: &plan)
    return Explanation(
      "\(Element._typeName) \(self.shape) \(operation.rawValue) \(other.shape)", plan, .compute,
      isFresh: true, copied: { _ in preconditionFailure("fresh memory overlaps nothing") },
      { Element._innerLoop(for: operation, $0, scalar: nil) })
  }
}
