extension AssignmentPlan {
  /// How the plan is dealt out over at most `limit` threads.
  ///
  /// A plan that must run in one direction, because the two sides overlap, stays in one piece.
  ///
  /// - Parameters:
  ///   - accesses: how often memory is read or written for an element.
  ///   - limit: the most threads.
  ///   - bytesPerThread: what a thread has to move to be worth waking.
  package func split(
    accesses: Int, limit: Int, bytesPerThread: Int = WorkSplit.bytesPerThread
  ) -> WorkSplit {
    guard isSplittable else { return .serial }
    return nest.split(bytes: width * accesses, limit: limit, bytesPerThread: bytesPerThread)
  }

  /// Whether parts may run in any order.
  package var isSplittable: Bool {
    overlap.isHarmless && form != .nothing && form != .fewElements
  }

  /// How often memory is read or written for an element that is replaced: once for a fill.
  package var copyAccesses: Int {
    form == .fill || form == .filledRows ? 1 : 2
  }

  /// Part `index` of a split, in the same form.
  package func part(_ index: Int, of split: WorkSplit) -> AssignmentPlan {
    running(nest.part(index, of: split))
  }
}
