import StridedKernels
import StridedLayout

/// What an operation would do: its loops, the routine for the rows, overlap, and the number of threads.
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
  /// The operation and the shapes, for example `assign float64 (3,) <- (3,)`.
  public let operation: String
  /// The plan that runs; if a source is copied first, the plan for its copy.
  public let plan: LoopPlan
  /// Whether a source is copied first because it overlaps the destination.
  public let needsTemporary: Bool
  /// The name of the routine for the rows, for example `cblas_dcopy`, `memmove` or `register tiles`.
  public let routine: String
  /// The number of calls of the routine, 0 for loops without calls.
  public let calls: Int
  let overlaps: [Overlap]

  /// The number of threads under the current `Threads.limit`, if no other operation uses the threads.
  public var threads: Int { plan.split.threads }

  /// The walk and the routine in one line.
  public var summary: String {
    let copied = needsTemporary ? "copy, then " : ""
    return plan.walk == .nothing ? "nothing to do" : "\(copied)\(plan.walk) by \(routine)"
  }
}

extension Explanation: CustomStringConvertible {
  /// The explanation, one line per step.
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
  /// Explains an operation on some sources, with the inner loop that `loop` looks up.
  ///
  /// - Parameters:
  ///   - operation: the text to print, with the shapes.
  ///   - name: the operation's name, for the message if shapes do not fit.
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
      plan.decide(purpose, isFresh: isFresh, plan.tuning(for: loop, isRequest: false))
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
