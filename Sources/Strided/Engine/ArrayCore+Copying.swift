import StridedKernels
import StridedLayout

// Copies and fills.

extension ArrayCore {
  /// Writes the elements of another array to this one, as if they had been copied first.
  @usableFromInline
  borrowing func copyElements(
    of source: borrowing ArrayCore, _ context: borrowing OperationContext
  ) {
    requireWritable(context)
    var row = asRow()
    source.add(to: &row, as: 1)
    if row.run(context.copyLoop) == nil { copyPlanned(source, context) }
    keepAlive()
    source.keepAlive()
  }

  @inline(never)
  borrowing func copyPlanned(
    _ source: borrowing ArrayCore, _ context: borrowing OperationContext
  ) {
    if source.layout.count == 1, layout.count != 1 {
      fillWithFirst(of: source, context)
      return
    }
    var plan = LoopPlan()
    begin(&plan)
    if !source.add(to: &plan) {
      guard let seen = source.layout.broadcastForAssignment(to: layout.shape) else {
        context.refuse(source.layout, for: layout)
      }
      plan = LoopPlan()
      begin(&plan)
      _ = ArrayCore(storage: source.storage, layout: seen, width: width).add(to: &plan)
    }
    if plan.run(.copy, context.copyLoop) != .finished(.none) {
      copyElements(of: source.copied(context), context)
    }
  }

  /// Writes the single element of a source, which is read first, to every element.
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
      var plan = LoopPlan()
      begin(&plan)
      plan.addScalar(at: element, width: width)
      _ = plan.run(.copy, context.copyLoop)
    }
    keepAlive()
  }
}
