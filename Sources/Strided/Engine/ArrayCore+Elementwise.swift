import StridedKernels
import StridedLayout

// Runs every elementwise operation. Operands that are a short single row go directly to the inner loop; all
// others get a plan. Operations differ only in the inner loop, which the element type provides.

// Operations that give fresh memory.
extension ArrayCore {
  /// The result of an operation on this array and another one, broadcast, with elements of `width` bytes.
  ///
  /// It has the memory order of the operand that has its shape. It is in C order if there is none, or if
  /// `isInCOrder`.
  @usableFromInline
  borrowing func combined(
    _ context: borrowing OperationContext, with right: borrowing ArrayCore, width: Int,
    isInCOrder: Bool, _ loop: (RowForm) -> InnerLoop
  ) -> ArrayCore {
    var row = asFreshRow(as: 1, width: width, keepsOrder: !isInCOrder)
    right.add(to: &row, as: 2)
    if let fresh = row.runFresh(loop) {
      keepAlive()
      right.keepAlive()
      return ArrayCore(fresh, of: row)
    }
    return combinedByPlan(context, with: right, width: width, isInCOrder: isInCOrder, loop)
  }

  @inline(never)
  borrowing func combinedByPlan(
    _ context: borrowing OperationContext, with right: borrowing ArrayCore, width: Int,
    isInCOrder: Bool, _ loop: (RowForm) -> InnerLoop
  ) -> ArrayCore {
    let fresh = ArrayCore.unwritten(
      "\(context.name)", self, right, width: width, isInCOrder: isInCOrder)
    var plan = LoopPlan()
    fresh.begin(&plan)
    guard add(to: &plan), right.add(to: &plan) else {
      preconditionFailure("the shapes broadcast to their common shape")
    }
    let failure = fresh.runFresh(&plan, loop)
    if failure != .none {
      fresh.refuse(context, failure, [asFailedOperand, right.asFailedOperand], loop)
    }
    keepAlive()
    right.keepAlive()
    return fresh
  }

  /// The layout of fresh memory in the order of the operand to whose shape the other one broadcasts.
  ///
  /// It is nil if neither operand has the common shape.
  @inline(__always)
  static func layout(
    likeOneOf left: borrowing ArrayCore, _ right: borrowing ArrayCore, _ order: MemoryOrder
  ) -> Layout? {
    let isRightLarger =
      left.layout.rank == right.layout.rank
      ? right.layout.count > left.layout.count : right.layout.rank > left.layout.rank
    if isRightLarger {
      return left.layout.broadcasts(like: right.layout) ? right.layout.copyLayout(order) : nil
    }
    return right.layout.broadcasts(like: left.layout) ? left.layout.copyLayout(order) : nil
  }

  /// The layout of fresh memory of the shape to which both operands broadcast.
  private static func broadcastLayout(
    _ name: () -> String, _ left: borrowing ArrayCore, _ right: borrowing ArrayCore, width: Int
  ) -> Layout {
    let (first, second) = (left.layout.shape, right.layout.shape)
    guard let shape = broadcastShape(first, second) else {
      trap("\(name()): shapes \(first) and \(second) do not broadcast together")
    }
    let count = shape.validatedCount(for: name(), width: max(width, left.width))
    return Layout(contiguous: shape, count: count)
  }

  /// The unwritten result of an operation on two arrays.
  static func unwritten(
    _ name: @autoclosure () -> String, _ left: borrowing ArrayCore, _ right: borrowing ArrayCore,
    width: Int,
    isInCOrder: Bool
  ) -> ArrayCore {
    let layout =
      layout(likeOneOf: left, right, isInCOrder ? .c : .k)
      ?? broadcastLayout(name, left, right, width: width)
    return ArrayCore(uninitialized: layout, width: width)
  }

  /// The result of an operation on this array and a scalar at an address, in fresh memory.
  @usableFromInline
  borrowing func combined(
    _ context: borrowing OperationContext, scalar: Int, onTheLeft: Bool, width: Int,
    isInCOrder: Bool, _ loop: (RowForm) -> InnerLoop
  ) -> ArrayCore {
    var row = asFreshRow(as: onTheLeft ? 2 : 1, width: width, keepsOrder: !isInCOrder)
    row.addScalar(at: scalar, as: onTheLeft ? 1 : 2)
    if let fresh = row.runFresh(loop) {
      keepAlive()
      return ArrayCore(fresh, of: row)
    }
    return combinedByPlan(
      context, scalar: scalar, onTheLeft: onTheLeft, width: width, isInCOrder: isInCOrder, loop)
  }

  @inline(never)
  borrowing func combinedByPlan(
    _ context: borrowing OperationContext, scalar: Int, onTheLeft: Bool, width: Int,
    isInCOrder: Bool, _ loop: (RowForm) -> InnerLoop
  ) -> ArrayCore {
    let fresh = ArrayCore(uninitialized: layout.copyLayout(isInCOrder ? .c : .k), width: width)
    var plan = LoopPlan()
    fresh.begin(&plan)
    if onTheLeft { plan.addScalar(at: scalar, width: self.width) }
    _ = add(to: &plan)
    if !onTheLeft { plan.addScalar(at: scalar, width: self.width) }
    let failure = fresh.runFresh(&plan, loop)
    if failure != .none {
      let (number, numbers) = (FailedOperand(scalar: scalar, width: self.width), asFailedOperand)
      fresh.refuse(context, failure, onTheLeft ? [number, numbers] : [numbers, number], loop)
    }
    keepAlive()
    return fresh
  }

  /// The result of an operation on each element, in fresh memory.
  @usableFromInline
  borrowing func mapped(
    _ context: borrowing OperationContext, width: Int, _ loop: (RowForm) -> InnerLoop
  ) -> ArrayCore {
    var row = asFreshRow(as: 1, width: width)
    if let fresh = row.runFresh(loop) {
      keepAlive()
      return ArrayCore(fresh, of: row)
    }
    return mappedByPlan(context, width: width, loop)
  }

  @inline(never)
  borrowing func mappedByPlan(
    _ context: borrowing OperationContext, width: Int, _ loop: (RowForm) -> InnerLoop
  ) -> ArrayCore {
    _ = layout.shape.validatedCount(for: "\(context.name)", width: width)
    let fresh = ArrayCore(uninitialized: layout.copyLayout(.k), width: width)
    fresh.writePlanned(freshly: self, context, loop)
    return fresh
  }

  /// Writes the result of an operation on each element of an array of this shape to this fresh one.
  borrowing func write(
    freshly array: borrowing ArrayCore, _ context: borrowing OperationContext,
    _ loop: (RowForm) -> InnerLoop
  ) {
    var row = asRow()
    array.add(to: &row, as: 1)
    if row.run(loop) != Failure.none { writePlanned(freshly: array, context, loop) }
    keepAlive()
    array.keepAlive()
  }

  @inline(never)
  private borrowing func writePlanned(
    freshly array: borrowing ArrayCore, _ context: borrowing OperationContext,
    _ loop: (RowForm) -> InnerLoop
  ) {
    var plan = LoopPlan()
    begin(&plan)
    _ = array.add(to: &plan)
    let failure = runFresh(&plan, loop)
    if failure != .none { refuse(context, failure, [array.asFailedOperand], loop) }
    array.keepAlive()
  }

  /// Runs an operation by a plan whose destination is this fresh array, and returns what it reports.
  borrowing func runFresh(_ plan: inout LoopPlan, _ loop: (RowForm) -> InnerLoop) -> Failure {
    guard case .finished(let failure) = plan.run(.compute, isFresh: true, loop) else {
      preconditionFailure("fresh memory overlaps nothing")
    }
    keepAlive()
    return failure
  }
}

// Operations that write to existing memory.
extension ArrayCore {
  /// Writes the result of an operation on two arrays to this one.
  ///
  /// If arrays overlap, the result is as if the sources had been copied first.
  @usableFromInline
  borrowing func write(
    _ context: borrowing OperationContext, _ left: borrowing ArrayCore,
    _ right: borrowing ArrayCore, _ loop: (RowForm) -> InnerLoop
  ) {
    requireWritable(context)
    var row = asRow()
    left.add(to: &row, as: 1)
    right.add(to: &row, as: 2)
    if let failure = row.run(loop) {
      context.report(failure)
    } else {
      writePlanned(context, left, right, loop)
    }
    keepAlive()
    left.keepAlive()
    right.keepAlive()
  }

  @inline(never)
  private borrowing func writePlanned(
    _ context: borrowing OperationContext, _ left: borrowing ArrayCore,
    _ right: borrowing ArrayCore, _ loop: (RowForm) -> InnerLoop
  ) {
    var plan = LoopPlan()
    begin(&plan)
    guard left.add(to: &plan), right.add(to: &plan) else {
      trap(
        "\(context.name): shapes \(left.layout.shape) and \(right.layout.shape) do not broadcast to the result's shape \(layout.shape)"
      )
    }
    switch plan.run(.compute, loop) {
    case .finished(let failure): context.report(failure)
    case .needsCopy(1): writePlanned(context, left.copied(context), right, loop)
    case .needsCopy: writePlanned(context, left, right.copied(context), loop)
    }
    left.keepAlive()
    right.keepAlive()
  }

  /// Writes the result of an operation on each element of another array to this one.
  ///
  /// The source broadcasts to this shape. If the two overlap, the result is as if it had been copied first.
  @usableFromInline
  borrowing func write(
    _ context: borrowing OperationContext, of source: borrowing ArrayCore,
    _ loop: (RowForm) -> InnerLoop
  ) {
    requireWritable(context)
    var row = asRow()
    source.add(to: &row, as: 1)
    if let failure = row.run(loop) {
      context.report(failure)
    } else {
      writePlanned(context, of: source, loop)
    }
    keepAlive()
    source.keepAlive()
  }

  @inline(never)
  private borrowing func writePlanned(
    _ context: borrowing OperationContext, of source: borrowing ArrayCore,
    _ loop: (RowForm) -> InnerLoop
  ) {
    var plan = LoopPlan()
    begin(&plan)
    guard source.add(to: &plan) else { context.refuse(source.layout, for: layout) }
    switch plan.run(.compute, loop) {
    case .finished(let failure): context.report(failure)
    case .needsCopy: writePlanned(context, of: source.copied(context), loop)
    }
    source.keepAlive()
  }

  /// Replaces every element by the result of an operation on the element and a source.
  ///
  /// The source is broadcast to this shape. A scalar at an address can be a third operand.
  @usableFromInline
  borrowing func update(
    _ context: borrowing OperationContext, with source: borrowing ArrayCore, scalar: Int? = nil,
    _ loop: (RowForm) -> InnerLoop
  ) {
    requireWritable(context)
    var row = asRow()
    row.addDestination()
    source.add(to: &row, as: 2)
    if let scalar { row.addScalar(at: scalar, as: 3) }
    if let failure = row.run(loop) {
      context.report(failure)
    } else {
      updatePlanned(context, with: source, scalar: scalar, loop)
    }
    keepAlive()
    source.keepAlive()
  }

  @inline(never)
  private borrowing func updatePlanned(
    _ context: borrowing OperationContext, with source: borrowing ArrayCore, scalar: Int?,
    _ loop: (RowForm) -> InnerLoop
  ) {
    var plan = LoopPlan()
    begin(&plan)
    guard add(to: &plan), source.add(to: &plan) else {
      context.refuse(source.layout, for: layout)
    }
    if let scalar { plan.addScalar(at: scalar, width: width) }
    switch plan.run(.compute, loop) {
    case .finished(let failure): context.report(failure)
    case .needsCopy: updatePlanned(context, with: source.copied(context), scalar: scalar, loop)
    }
    source.keepAlive()
  }

  /// Replaces every element by the result of an operation on it and a scalar at an address.
  @usableFromInline
  borrowing func update(
    _ context: borrowing OperationContext, withScalar scalar: Int, _ loop: (RowForm) -> InnerLoop
  ) {
    requireWritable(context)
    var row = asRow()
    row.addDestination()
    row.addScalar(at: scalar, as: 2)
    if let failure = row.run(loop) {
      context.report(failure)
    } else {
      var plan = LoopPlan()
      begin(&plan)
      _ = add(to: &plan)
      plan.addScalar(at: scalar, width: width)
      guard case .finished(let failure) = plan.run(.compute, loop) else {
        preconditionFailure("a scalar overlaps nothing")
      }
      context.report(failure)
    }
    keepAlive()
  }
}

// The general form: any number of sources, and a mask.
extension ArrayCore {
  /// The result of an operation on up to three arrays that broadcast to one shape, in fresh memory.
  ///
  /// It is in the order of the first array that has this shape, or in C order if there is none.
  @usableFromInline
  static func computed(
    _ context: borrowing OperationContext, of sources: [ArrayCore], width: Int,
    _ loop: (RowForm) -> InnerLoop
  ) -> ArrayCore {
    var row = sources[0].asFreshRow(as: 1, width: width)
    for index in sources.indices.dropFirst() { sources[index].add(to: &row, as: index + 1) }
    if let fresh = row.runFresh(loop) {
      withExtendedLifetime(sources) {}
      return ArrayCore(fresh, of: row)
    }
    return computedByPlan(context, of: sources, width: width, loop)
  }

  @inline(never)
  private static func computedByPlan(
    _ context: borrowing OperationContext, of sources: [ArrayCore], width: Int,
    _ loop: (RowForm) -> InnerLoop
  ) -> ArrayCore {
    let shapes = sources.map(\.layout.shape)
    guard let shape = broadcastShape(shapes) else {
      let list = shapes.map { "\($0)" }.joined(separator: " and ")
      trap("\(context.name): shapes \(list) do not broadcast together")
    }
    let count = shape.validatedCount(for: "\(context.name)", width: width)
    let model = sources.first { $0.layout.shape == shape }?.layout
    let fresh = ArrayCore(
      uninitialized: model?.copyLayout(.k) ?? Layout(contiguous: shape, count: count), width: width)
    var plan = LoopPlan()
    fresh.begin(&plan)
    for source in sources { _ = source.add(to: &plan) }
    let failure = fresh.runFresh(&plan, loop)
    if failure != .none {
      fresh.refuse(context, failure, sources.map(\.asFailedOperand), loop)
    }
    withExtendedLifetime(sources) {}
    return fresh
  }

  /// Writes the result of an operation on up to three arrays to this one, where a mask is true.
  ///
  /// Without a mask, all elements are written. If arrays overlap, the result is as if all sources had been
  /// copied first.
  @usableFromInline
  @inline(never)
  borrowing func write(
    _ context: borrowing OperationContext, of sources: [ArrayCore], where mask: ArrayCore?,
    _ loop: (RowForm) -> InnerLoop
  ) {
    requireWritable(context)
    if let mask, sources.count == OperandVector.capacity - 1 {
      return write(bySections: context, of: sources, where: mask, loop)
    }
    if mask == nil, let failure = runRow(of: sources, loop) {
      context.report(failure)
    } else {
      writePlanned(context, of: sources, where: mask, loop)
    }
    keepAlive()
    withExtendedLifetime(sources) {}
  }

  /// Writes the result of an operation on arrays to this one as a row, and returns what it reports.
  ///
  /// Returns nil, without any effect, if the operands need a plan.
  borrowing func runRow(of sources: [ArrayCore], _ loop: (RowForm) -> InnerLoop) -> Failure? {
    var row = asRow()
    for index in sources.indices { sources[index].add(to: &row, as: index + 1) }
    return row.run(loop)
  }

  @inline(never)
  private borrowing func writePlanned(
    _ context: borrowing OperationContext, of sources: [ArrayCore], where mask: ArrayCore?,
    _ loop: (RowForm) -> InnerLoop
  ) {
    var sources = sources
    if let mask { sources.append(mask) }
    while true {
      var plan = LoopPlan()
      begin(&plan)
      for source in sources where !source.add(to: &plan) {
        let what = mask != nil && source.storage === mask?.storage ? "the mask's shape" : "shape"
        trap(
          "\(context.name): \(what) \(source.layout.shape) does not broadcast to \(layout.shape)")
      }
      let (isMasked, widths) = (mask != nil, plan.widths)
      let outcome = plan.run(isMasked ? .update : .compute) { form in
        isMasked ? .masked(by: sources.count, widths: widths, form, loop) : loop(form)
      }
      switch outcome {
      case .finished(let failure):
        withExtendedLifetime(sources) {}
        return context.report(failure)
      case .needsCopy(let operand):
        sources[operand - 1] = sources[operand - 1].copiedBits(context)
      }
    }
  }
}
