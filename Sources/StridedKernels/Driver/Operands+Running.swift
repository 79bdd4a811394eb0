import StridedLayout

/// How running an operation ended.
package enum Outcome: Equatable, Sendable {
  /// It ran; elements that could not be computed are reported.
  case finished(Failure)
  /// Nothing was done: this source shares memory with the destination and has to be copied first.
  case needsCopy(operand: Int)
}

extension ShortRow {
  /// Runs an operation on the row with the inner loop for its form; nil, with nothing done, if the
  /// operands need a plan.
  @inline(__always)
  package func run(_ loop: (RowForm) -> InnerLoop) -> Failure? {
    guard fits, !ThreadLimit.isSmallWorkSplit else { return nil }
    if count == 0 { return Failure.none }
    var form = RowForm(count: count, strides: strides)
    form.isInPlace = isInPlace
    form.isDisjoint = isDisjoint
    return Row.with(count, at: addresses, strides: strides, loop(form).body)
  }
}

extension Operands {
  /// Runs an operation by a plan.
  ///
  /// - Parameters:
  ///   - purpose: what the operation does with its operands.
  ///   - isFresh: whether the destination is memory that no source can share.
  ///   - loop: the inner loop for rows of some form.
  package borrowing func run(
    _ purpose: LoopPlan.Purpose, isFresh: Bool = false, _ loop: (RowForm) -> InnerLoop
  ) -> Outcome {
    let plan = LoopPlan(self, purpose, isFresh: isFresh, tuning)
    if !isFresh, let source = plan.sourceToCopy { return .needsCopy(operand: source) }
    if plan.walk == .nothing { return .finished(.none) }
    return .finished(Driver.run(plan, at: addresses, loop(plan.rowForm)))
  }

  /// What a plan for these operands needs to know of the machine.
  package var tuning: Tuning {
    var width = 0
    for operand in 0..<count { width += widths[operand] }
    return .current(forBytes: 2 * width.multipliedSaturating(by: elementCount))
  }
}

extension Int {
  /// The product of two numbers that are not negative, or half of the largest number.
  fileprivate func multipliedSaturating(by other: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? Int.max / 2 : Swift.min(product, Int.max / 2)
  }
}

extension LoopPlan {
  /// Whether the driver brings a source to the order of the rows in a buffer: along the outer loop of
  /// a tile it moves in smaller steps than along the inner one, and the destination does not.
  func isBuffered(_ operand: Int) -> Bool {
    guard sides != nil, purpose != .swap else { return false }
    func competes(_ operand: Int) -> Bool {
      let (step, inner) = (outer.strides[operand], inner.strides[operand])
      return step != 0 && step.magnitude < inner.magnitude
    }
    return competes(operand) && !competes(0)
  }

  /// The form of the rows that the driver hands to the inner loop.
  package var rowForm: RowForm {
    var form = RowForm(count: inner.extent, strides: inner.strides)
    if let sides { form.count = min(sides.columns, form.count) }
    if sides != nil, purpose != .copy {
      for operand in 1..<operandCount where isBuffered(operand) {
        form.strides[operand] = widths[operand]
      }
    }
    form.isInPlace = overlaps[1] == .identical
    form.isDisjoint = true
    for operand in (form.isInPlace ? 2 : 1)..<OperandVector.capacity
    where !overlaps[operand].isDisjoint { form.isDisjoint = false }
    form.isTiled = sides != nil && purpose == .copy
    form.isStreaming = isStreaming && (sides == nil || purpose == .copy)
    return form
  }
}
