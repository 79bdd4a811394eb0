import StridedKernels
import StridedLayout

// How every elementwise operation is run. Operands that are a short contiguous row go straight to the
// inner loop; all others get a plan. Operations differ in the inner loop alone, which the element type
// hands out.

// Operations that give fresh memory.
extension ArrayCore {
  /// The result of an operation on two broadcast arrays, with elements of `width` bytes.
  ///
  /// It lies like the operand that has its shape; in C order if none has, or if `isInCOrder`.
  @usableFromInline
  static func combined(
    _ context: borrowing OperationContext, _ left: borrowing ArrayCore,
    _ right: borrowing ArrayCore, width: Int, isInCOrder: Bool, _ loop: (RowForm) -> InnerLoop
  ) -> ArrayCore {
    let isRightLarger =
      left.layout.rank == right.layout.rank
      ? right.layout.count > left.layout.count : right.layout.rank > left.layout.rank
    guard
      isRightLarger
        ? left.layout.broadcasts(like: right.layout) : right.layout.broadcasts(like: left.layout)
    else { return broadcast(context, left, right, width: width, loop) }
    let order: MemoryOrder = isInCOrder ? .c : .k
    let fresh = ArrayCore(
      uninitialized: isRightLarger
        ? right.layout.copyLayout(order) : left.layout.copyLayout(order), width: width)
    var row = fresh.asRow()
    left.add(to: &row, like: fresh, as: 1)
    right.add(to: &row, like: fresh, as: 2)
    if let failure = row.run(loop) {
      context.report(failure)
    } else {
      fresh.combine(context, left, right, loop)
    }
    left.keepAlive()
    right.keepAlive()
    return fresh
  }

  /// The result of an operation on two arrays that broadcast to a third shape.
  @inline(never)
  private static func broadcast(
    _ context: borrowing OperationContext, _ left: borrowing ArrayCore,
    _ right: borrowing ArrayCore, width: Int, _ loop: (RowForm) -> InnerLoop
  ) -> ArrayCore {
    let (first, second) = (left.layout.shape, right.layout.shape)
    guard let shape = broadcastShape(first, second) else {
      trap("\(context.name): shapes \(first) and \(second) do not broadcast together")
    }
    let count = shape.validatedCount(for: "\(context.name)", width: max(width, left.width))
    let fresh = ArrayCore(
      uninitialized: Layout(contiguous: shape, count: count), width: width)
    fresh.combine(context, left, right, loop)
    return fresh
  }

  /// Writes the result of an operation on sources that broadcast to the shape of this fresh array.
  @inline(never)
  private borrowing func combine(
    _ context: borrowing OperationContext, _ left: borrowing ArrayCore,
    _ right: borrowing ArrayCore, _ loop: (RowForm) -> InnerLoop
  ) {
    var operands = asDestination()
    guard left.add(to: &operands), right.add(to: &operands) else {
      preconditionFailure("shapes broadcast to what was found for them")
    }
    runFresh(operands, context, loop)
    left.keepAlive()
    right.keepAlive()
  }

  /// The result of an operation on an array and a scalar at an address, in fresh memory like the array.
  @usableFromInline
  static func combined(
    _ context: borrowing OperationContext, _ array: borrowing ArrayCore, scalar: Int,
    onTheLeft: Bool, width: Int, isInCOrder: Bool, _ loop: (RowForm) -> InnerLoop
  ) -> ArrayCore {
    let fresh = ArrayCore(
      uninitialized: array.layout.copyLayout(isInCOrder ? .c : .k), width: width)
    var row = fresh.asRow()
    array.add(to: &row, like: fresh, as: onTheLeft ? 2 : 1)
    row.addScalar(at: scalar, as: onTheLeft ? 1 : 2)
    if let failure = row.run(loop) {
      context.report(failure)
    } else {
      var operands = fresh.asDestination()
      if onTheLeft { operands.addScalar(at: scalar, width: array.width) }
      _ = array.add(to: &operands)
      if !onTheLeft { operands.addScalar(at: scalar, width: array.width) }
      fresh.runFresh(operands, context, loop)
    }
    array.keepAlive()
    return fresh
  }

  /// The result of an operation on each element of an array, in fresh memory like it.
  @usableFromInline
  static func mapped(
    _ context: borrowing OperationContext, _ array: borrowing ArrayCore, width: Int,
    _ loop: (RowForm) -> InnerLoop
  ) -> ArrayCore {
    let fresh = ArrayCore(uninitialized: array.layout.copyLayout(.k), width: width)
    fresh.write(freshly: array, context, loop)
    return fresh
  }

  /// Writes the result of an operation on each element of an array of this shape to this fresh one.
  borrowing func write(
    freshly array: borrowing ArrayCore, _ context: borrowing OperationContext,
    _ loop: (RowForm) -> InnerLoop
  ) {
    var row = asRow()
    array.add(to: &row, like: self, as: 1)
    if let failure = row.run(loop) {
      context.report(failure)
    } else {
      var operands = asDestination()
      _ = array.add(to: &operands)
      runFresh(operands, context, loop)
    }
    array.keepAlive()
  }

  /// Runs an operation on operands whose destination is this fresh array.
  borrowing func runFresh(
    _ operands: borrowing Operands, _ context: borrowing OperationContext,
    _ loop: (RowForm) -> InnerLoop
  ) {
    guard case .finished(let failure) = operands.run(.compute, isFresh: true, loop) else {
      preconditionFailure("fresh memory overlaps nothing")
    }
    keepAlive()
    context.report(failure)
  }
}

// Operations that write through to memory there is.
extension ArrayCore {
  /// Writes the result of an operation on two arrays to this one; whatever overlaps, as if they had
  /// been copied first.
  @usableFromInline
  borrowing func write(
    _ context: borrowing OperationContext, _ left: borrowing ArrayCore,
    _ right: borrowing ArrayCore, _ loop: (RowForm) -> InnerLoop
  ) {
    requireWritable(context)
    var row = asRow()
    left.add(to: &row, like: self, as: 1)
    right.add(to: &row, like: self, as: 2)
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
    var operands = asDestination()
    guard left.add(to: &operands), right.add(to: &operands) else {
      trap(
        "\(context.name): shapes \(left.layout.shape) and \(right.layout.shape) do not broadcast to the result's, \(layout.shape)"
      )
    }
    switch operands.run(.compute, loop) {
    case .finished(let failure): context.report(failure)
    case .needsCopy(1): write(context, left.copied(context), right, loop)
    case .needsCopy: write(context, left, right.copied(context), loop)
    }
  }

  /// Replaces every element by the result of an operation on it, a source that is broadcast to this
  /// shape and, if there is one, a scalar at an address.
  @usableFromInline
  borrowing func update(
    _ context: borrowing OperationContext, with source: borrowing ArrayCore, scalar: Int? = nil,
    _ loop: (RowForm) -> InnerLoop
  ) {
    requireWritable(context)
    var row = asRow()
    add(to: &row, like: self, as: 1)
    source.add(to: &row, like: self, as: 2)
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
    var operands = asDestination()
    guard add(to: &operands), source.add(to: &operands) else {
      context.refuse(source.layout, for: layout)
    }
    if let scalar { operands.addScalar(at: scalar, width: width) }
    switch operands.run(.compute, loop) {
    case .finished(let failure): context.report(failure)
    case .needsCopy: update(context, with: source.copied(context), scalar: scalar, loop)
    }
  }

  /// Replaces every element by the result of an operation on it and a scalar at an address.
  @usableFromInline
  borrowing func update(
    _ context: borrowing OperationContext, withScalar scalar: Int, _ loop: (RowForm) -> InnerLoop
  ) {
    requireWritable(context)
    var row = asRow()
    add(to: &row, like: self, as: 1)
    row.addScalar(at: scalar, as: 2)
    if let failure = row.run(loop) {
      context.report(failure)
    } else {
      var operands = asDestination()
      _ = add(to: &operands)
      operands.addScalar(at: scalar, width: width)
      guard case .finished(let failure) = operands.run(.compute, loop) else {
        preconditionFailure("a number of the caller's overlaps nothing")
      }
      context.report(failure)
    }
    keepAlive()
  }
}

// Copies and fills.
extension ArrayCore {
  /// Writes the elements of another array to this one; whatever overlaps, as if it had been copied
  /// first.
  @usableFromInline
  borrowing func copyElements(
    of source: borrowing ArrayCore, _ context: borrowing OperationContext
  ) {
    requireWritable(context)
    var row = asRow()
    source.add(to: &row, like: self, as: 1)
    if row.run(context.copyLoop) == nil { copyPlanned(source, context) }
    keepAlive()
    source.keepAlive()
  }

  @inline(never)
  private borrowing func copyPlanned(
    _ source: borrowing ArrayCore, _ context: borrowing OperationContext
  ) {
    if source.layout.count == 1, layout.count != 1 {
      fillWithFirst(of: source, context)
      return
    }
    var operands = asDestination()
    if !source.add(to: &operands) {
      guard let seen = source.layout.broadcastForAssignment(to: layout.shape) else {
        context.refuse(source.layout, for: layout)
      }
      operands = asDestination()
      _ = ArrayCore(storage: source.storage, layout: seen, width: width).add(to: &operands)
    }
    if operands.run(.copy, context.copyLoop) != .finished(.none) {
      copyElements(of: source.copied(context), context)
    }
  }

  /// Writes the single element of a source to every element; it is read once, and so first.
  private borrowing func fillWithFirst(
    of source: borrowing ArrayCore, _ context: borrowing OperationContext
  ) {
    if source.layout.rank > layout.rank,
      source.layout.broadcastForAssignment(to: layout.shape) == nil
    {
      context.refuse(source.layout, for: layout)
    }
    var element = OperandVector()
    unsafe withUnsafeMutablePointer(to: &element) { element in
      unsafe UnsafeMutableRawPointer(element).copyMemory(
        from: source.storage.base + source.layout.offset * width, byteCount: width)
      fill(withElementAt: Int(bitPattern: element), context)
    }
  }

  /// Writes the element at an address to every element.
  @usableFromInline
  borrowing func fill(withElementAt element: Int, _ context: borrowing OperationContext) {
    requireWritable(context)
    var row = asRow()
    row.addScalar(at: element, as: 1)
    if row.run(context.copyLoop) == nil {
      var operands = asDestination()
      operands.addScalar(at: element, width: width)
      _ = operands.run(.copy, context.copyLoop)
    }
    keepAlive()
  }
}
