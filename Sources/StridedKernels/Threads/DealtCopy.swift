import StridedLayout

/// A copy's plan as it is dealt out under the present limit: for explanations.
package struct DealtCopy {
  private let plan: AssignmentPlan
  private let split: WorkSplit

  /// The plan of a copy.
  package init(_ plan: AssignmentPlan) {
    self.plan = plan
    let limit = ThreadLimit.current
    split = plan.split(
      accesses: plan.copyAccesses, limit: limit.threads,
      bytesPerThread: limit.bytesPerThread)
  }

  /// The number of threads, the calling one included.
  package var threads: Int { split.threads }

  /// How often an engine calls its routine, in all parts.
  package func calls(of engine: Engine) -> Int {
    (0..<split.parts).reduce(0) { $0 + engine.calls(for: plan.part($1, of: split)) }
  }
}
