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
  /// The explanation of an operation on some sources, with the inner loop that it looks up.
  ///
  /// - Parameters:
  ///   - operation: what to print, the shapes included.
  ///   - name: the operation's name for the message where shapes do not fit.
  ///   - isFresh: whether the destination is memory that no source can share.
  init(
    _ operation: String, _ name: String, _ purpose: LoopPlan.Purpose = .compute,
    into destination: ArrayCore, isFresh: Bool = false, _ sources: [ArrayCore],
    _ loop: (RowForm) -> InnerLoop
  ) {
    func planned(_ sources: [ArrayCore]) -> LoopPlan {
      var plan = LoopPlan()
      destination.begin(&plan)
      for source in sources where !source.add(to: &plan) {
        trap(
          "\(name): shape \(source.layout.shape) does not broadcast to \(destination.layout.shape)")
      }
      plan.decide(purpose, isFresh: isFresh, plan.tuning(isRequest: false))
      return plan
    }
    var plan = planned(sources)
    overlaps = (1..<max(plan.operandCount, 2)).map { plan.overlaps[$0] }
    needsTemporary = plan.sourceToCopy != nil
    if let source = plan.sourceToCopy {
      var sources = sources
      let layout = sources[source - 1].layout.copyLayout(.k)
      sources[source - 1] = ArrayCore(uninitialized: layout, width: sources[source - 1].width)
      plan = planned(sources)
      sources[source - 1].keepAlive()
    }
    destination.keepAlive()
    self.operation = operation
    self.plan = plan
    let inner = loop(plan.rowForm)
    routine = inner.name
    calls = plan.walk == .nothing ? 0 : plan.calls(of: inner)
  }
}
