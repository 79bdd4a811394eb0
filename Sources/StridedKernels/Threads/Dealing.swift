import StridedLayout

/// Deals the parts of a plan out over threads, where that is worth it.
///
/// What a part does is what the whole does, so kernels need not know.
enum Dealing {
  /// Runs a plan, whole or part by part.
  ///
  /// - Parameters:
  ///   - accesses: how often memory is read or written for an element.
  static func run(
    _ plan: AssignmentPlan, accesses: Int, _ body: (AssignmentPlan) -> Void
  ) {
    guard ThreadLimit.mayApply(toBytes: plan.nest.work(bytes: plan.width * accesses)) else {
      body(plan)
      return
    }
    let limit = ThreadLimit.current
    let split = plan.split(
      accesses: accesses, limit: limit.threads,
      bytesPerThread: limit.bytesPerThread)
    if !run(split, { body(plan.part($0, of: split)) }) { body(plan) }
  }

  /// Runs a nest, whole or part by part.
  ///
  /// - Parameters:
  ///   - bytes: what is read and written for each element.
  ///   - isSplittable: whether no part reads what another part writes; asked for large work only.
  static func run(
    _ nest: LoopNest, bytes: Int, isSplittable: @autoclosure () -> Bool = true,
    _ body: (LoopNest) -> Void
  ) {
    guard ThreadLimit.mayApply(toBytes: nest.work(bytes: bytes)), isSplittable() else {
      body(nest)
      return
    }
    let limit = ThreadLimit.current
    let split = nest.split(
      bytes: bytes, limit: limit.threads, bytesPerThread: limit.bytesPerThread)
    if !run(split, { body(nest.part($0, of: split)) }) { body(nest) }
  }

  /// Runs the parts of a split on the pool; false, and nothing done, where there is one part or no
  /// help.
  @inline(never)
  private static func run(_ split: WorkSplit, _ body: (Int) -> Void) -> Bool {
    guard split.threads > 1 else { return false }
    return WorkerPool.shared.run(parts: split.parts, threads: split.threads, body)
  }

  /// Whether no part of a nest reads what another part writes.
  static func areApart<Element>(
    _ nest: LoopNest, _ destination: Memory<Element>, _ first: Memory<Element>,
    _ second: Memory<Element>? = nil
  ) -> Bool {
    func isHarmless(_ source: Memory<Element>, _ operand: SourceOperand) -> Bool {
      nest.overlap(
        of: operand, displacement: source.address - destination.address,
        width: MemoryLayout<Element>.stride
      ).isHarmless
    }
    return isHarmless(first, .first) && (second.map { isHarmless($0, .second) } ?? true)
  }
}
