import StridedKernels
import StridedLayout

/// What an assignment would do: which loops run, who moves the data, and how overlap is dealt with.
///
/// ```swift
/// let a = NDArray<Double>.zeros([100, 100])
/// print(a[.all, 1].explainAssignment(from: a[.all, 0]))
/// // assign float64 (100,) <- (100,)
/// //   loops:     rank 1 to 1 loop
/// //   movement:  one run of 100, steps 100 <- 100
/// //   kernel:    cblas_dcopy, 1 call
/// //   overlap:   bounds meet, no element is shared: no temporary
/// //   threads:   1
/// ```
public struct AssignmentExplanation: Equatable, Sendable {
  /// The plan that writes the destination: from the source or, where one is needed, from its copy.
  public let plan: AssignmentPlan
  /// Whether the source has to be copied first because the two overlap.
  public let needsTemporary: Bool
  /// The routine that moves the data, by its name, as `cblas_dcopy`, `memmove` or `register tiles`.
  public let routine: String
  /// How often the routine is called, 0 for loops that call nothing.
  public let calls: Int
  /// On how many threads it runs under the present `Threads.limit`, unless another operation has
  /// the threads at that time.
  public let threads: Int

  let typeName: String
  let sourceShape: Shape
  let overlap: Overlap

  /// The form and the routine in one short line.
  public var summary: String {
    let copied = needsTemporary ? "copy, then " : ""
    return plan.form == .nothing ? "nothing to do" : "\(copied)\(plan.form) by \(routine)"
  }
}

extension AssignmentExplanation: CustomStringConvertible {
  /// The explanation, one line a step.
  public var description: String {
    let called = calls == 0 ? "" : ", \(calls) \(calls == 1 ? "call" : "calls")"
    return """
      assign \(typeName) \(plan.shape) <- \(sourceShape)
        loops:     \(plan.coalescing)
        movement:  \(plan)
        kernel:    \(routine)\(called)
        overlap:   \(overlap)
        threads:   \(threads)
      """
  }
}

extension NDArray {
  /// What ``assign(_:)`` would do with a source, without doing it.
  ///
  /// Traps where the shapes do not fit.
  public func explainAssignment(from source: NDArray) -> AssignmentExplanation {
    let direct = assignmentPlan(from: source)
    var plan = direct
    if direct.overlap == .temporary {
      // The copy lies apart from everything; any distance beyond both will do.
      let copied = source.placement.copyLayout(.k).broadcastForAssignment(to: shape)
      plan = AssignmentPlan(
        destination: placement,
        source: copied ?? placement,
        displacement: Int.max / 4,
        width: MemoryLayout<Element>.stride
      )
    }
    let letter = Element._kernels.blasLetter
    var engine = Engine.forCopy(plan, hasBLAS: letter != nil)
    // Tiles of a few elements are walked as they come, or row by row.
    var nest = ShortNest()
    let isShort =
      plan.form == .tiled && direct.overlap == .none && nest.cover(placement, source.placement)
    if isShort { engine = nest.callsRoutines ? .bytes : .portable }
    let rows = nest.callsRoutines ? count / max(nest.row.extent, 1) : 0
    let dealt = DealtCopy(plan)
    return AssignmentExplanation(
      plan: plan,
      needsTemporary: direct.overlap == .temporary,
      routine: engine.copyRoutine(blasLetter: letter ?? ""),
      calls: isShort ? rows : dealt.calls(of: engine),
      threads: dealt.threads,
      typeName: Element._typeName,
      sourceShape: source.shape,
      overlap: direct.overlap
    )
  }
}
