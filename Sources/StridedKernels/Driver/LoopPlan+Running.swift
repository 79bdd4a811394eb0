import StridedLayout

/// The outcome of running an operation.
package enum Outcome: Equatable, Sendable {
  /// It ran; elements that could not be computed are reported.
  case finished(Failure)
  /// Nothing was done: this source overlaps the destination and must be copied first.
  case needsCopy(operand: Int)
}

extension ShortRow {
  /// Runs an operation on the row with the inner loop for its form.
  ///
  /// - Returns: nil, without any effect, if the operands need a plan.
  @inlinable
  @inline(__always)
  package func run(_ loop: (RowForm) -> InnerLoop) -> Failure? {
    guard fits, !ThreadLimit.isSmallWorkSplit else { return nil }
    if count == 0 { return Failure.none }
    var (addresses, strides) = (addresses, strides)
    if strides[0] < 0 {
      // As in a plan, the destination's addresses rise.
      addresses.advance(along: strides, by: count &- 1)
      strides = strides * -1
    }
    let form = RowForm(
      count: count, strides: strides, isInPlace: isInPlace, isDisjoint: isDisjoint)
    return Row.with(count, at: addresses, strides: strides, loop(form).body)
  }

  /// Runs an operation whose result is fresh memory, and returns the memory.
  ///
  /// - Returns: nil if the operands need a plan, or if an element could not be computed.
  @inlinable
  @inline(__always)
  package mutating func runFresh(_ loop: (RowForm) -> InnerLoop) -> Storage? {
    guard fits else { return nil }
    let result = Storage.allocate(byteCount: count &* strides[0])
    addresses[0] = unsafe Int(bitPattern: result.base)
    return run(loop) == Failure.none ? result : nil
  }

  /// Runs an operation whose result replaces operand 1 in its memory.
  ///
  /// - Returns: nil, without any effect, if the operands need a plan.
  @inlinable
  @inline(__always)
  package mutating func run(
    replacing temporary: borrowing Storage, _ loop: (RowForm) -> InnerLoop
  ) -> Failure? {
    isInPlace = true
    addresses[0] = unsafe Int(bitPattern: temporary.base)
    return run(loop)
  }
}

extension LoopPlan {
  /// Decides the plan for its operands, and runs an operation with it.
  ///
  /// - Parameters:
  ///   - purpose: what the operation does with its operands.
  ///   - isFresh: whether the destination is memory that no source can share.
  ///   - loop: gives the inner loop for rows of some form.
  package mutating func run(
    _ purpose: Purpose, isFresh: Bool = false, _ loop: (RowForm) -> InnerLoop
  ) -> Outcome {
    decide(purpose, isFresh: isFresh, tuning(for: loop))
    if let sourceToCopy { return .needsCopy(operand: sourceToCopy) }
    if walk == .nothing { return .finished(.none) }
    return .finished(Driver.run(self, loop(rowForm)))
  }

  /// What a plan for these operands needs to know about the machine.
  ///
  /// An element of a slow loop counts as more bytes, in proportion to the weight of the loop.
  package func tuning(for loop: (RowForm) -> InnerLoop, isRequest: Bool = true) -> Tuning {
    let width = widths[0] + widths[1] + widths[2] + widths[3]
    let bytes = 2 * width.multipliedSaturating(by: elementCount)
    let weight =
      elementCount < Tuning.unweightedCount
      ? 1 : loop(RowForm(count: elementCount, strides: widths)).weight
    var tuning = Tuning.current(
      forBytes: weight.multipliedSaturating(by: bytes), isRequest: isRequest)
    tuning.bytesPerThread /= weight
    return tuning
  }
}

extension Int {
  /// The product of two nonnegative numbers, at most half of the largest number.
  fileprivate func multipliedSaturating(by other: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? Int.max / 2 : Swift.min(product, Int.max / 2)
  }
}

extension LoopPlan {
  /// Whether the driver copies a source to a buffer in the order of the rows.
  ///
  /// It does so if the source, but not the destination, moves in smaller steps along the outer loop
  /// of a tile than along the inner loop.
  @inline(__always)
  func isBuffered(_ operand: Int) -> Bool {
    guard sides != nil, purpose != .swap else { return false }
    func competes(_ operand: Int) -> Bool {
      let (step, inner) = (outer.strides[operand], inner.strides[operand])
      return step != 0 && step.magnitude < inner.magnitude
    }
    return competes(operand) && !competes(0)
  }

  /// The form of the rows that the driver passes to the inner loop.
  @inline(__always)
  package var rowForm: RowForm {
    let isInPlace = overlaps[1] == .identical
    var form = RowForm(
      count: inner.extent, strides: inner.strides, isInPlace: isInPlace,
      isDisjoint: (isInPlace || overlaps[1].isDisjoint) && overlaps[2].isDisjoint
        && overlaps[3].isDisjoint)
    if let sides { form.count = min(sides.columns, form.count) }
    if sides != nil, purpose != .copy {
      for operand in 1..<operandCount where isBuffered(operand) {
        form.strides[operand] = widths[operand]
      }
    }
    form.isTiled = sides != nil && purpose == .copy
    form.isStreaming = isStreaming && (sides == nil || purpose == .copy)
    return form
  }
}
