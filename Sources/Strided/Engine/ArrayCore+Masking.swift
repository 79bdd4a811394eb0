import StridedKernels
import StridedLayout

// Operations on three arrays where a mask is true. A plan has four operands, so the mask would be a fifth one.
// Elements that a mask selects are packed into a line, and a line is written back to them.

extension ArrayCore {
  /// The `total` elements that a mask selects, in C order: a fresh line.
  ///
  /// The mask has this shape and is contiguous in C order.
  func packed(by mask: ArrayCore, total: Int) -> ArrayCore {
    let line = ArrayCore(uninitialized: Layout(contiguous: [total], count: total), width: width)
    guard total > 0 else { return line }
    MaskLoops.compress(
      LoopNest(elementsOf: mask.layout, layout), mask: mask.address(), from: address(),
      total: total, to: line.address(), width: width)
    keepAlive()
    mask.keepAlive()
    return line
  }

  /// The elements that a mask of few elements selects, in C order: a fresh line in memory for all of them.
  ///
  /// The mask has this shape and is contiguous in C order. It is nil if there are many elements, or if they are not
  /// contiguous in C order.
  func packed(byFew mask: ArrayCore) -> ArrayCore? {
    let count = layout.count
    guard 1...MaskLoops.fewElements ~= count, layout.isContiguous(.c) else { return nil }
    let line = ArrayCore(uninitialized: Layout(contiguous: [count], count: count), width: width)
    let total = MaskLoops.compressFew(
      count, mask: mask.address(), from: address(), to: line.address(), width: width)
    keepAlive()
    mask.keepAlive()
    return ArrayCore(
      storage: line.storage, layout: Layout(contiguous: [total], count: total), width: width)
  }

  /// Writes the values of a line to the elements that a mask selects, in C order.
  ///
  /// The mask has this shape and is contiguous in C order. Neither it nor the line overlaps this array.
  func unpack(_ line: ArrayCore, by mask: ArrayCore) {
    MaskLoops.expand(
      LoopNest(elementsOf: mask.layout, layout), mask: mask.address(), to: address(),
      from: line.address(), stride: line.layout.strides[0], width: width)
    keepAlive()
    mask.keepAlive()
    line.keepAlive()
  }

  /// Writes the result of an operation on any arrays to this one, where a mask is true.
  ///
  /// It is written one section of the longest axis after the other. If arrays overlap, the result is as if
  /// all sources had been copied first.
  func write(
    bySections context: borrowing OperationContext, of sources: [ArrayCore],
    where mask: ArrayCore, _ loop: (RowForm) -> InnerLoop
  ) {
    let mask = mask.seen(like: self, "the mask's shape", context)
    let sources = sources.map { $0.seen(like: self, "shape", context) }
    let shape = layout.shape
    guard layout.count > Tuning.maskedSection,
      let axis = shape.indices.max(by: { shape[$0] < shape[$1] })
    else { return writeSection(context, of: sources, where: mask, loop) }
    let extent = shape[axis]
    let step = max(1, Tuning.maskedSection / (layout.count / extent))
    for start in stride(from: 0, to: extent, by: step) {
      let section = { (array: ArrayCore) in
        array.section(along: axis, from: start, count: min(step, extent - start))
      }
      section(self).writeSection(context, of: sources.map(section), where: section(mask), loop)
    }
  }

  /// Writes the result of an operation on arrays of this shape to this one, where a mask is true.
  ///
  /// All elements are computed in fresh memory, and those that the mask selects are copied. The selected
  /// elements are packed, computed as one row and written back if the loop runs a closure of the caller, which
  /// may see no element that is masked out, or if an element cannot be computed.
  private func writeSection(
    _ context: borrowing OperationContext, of sources: [ArrayCore], where mask: ArrayCore,
    _ loop: (RowForm) -> InnerLoop
  ) {
    let strides = OperandVector(width, width, width, width)
    if !loop(RowForm(count: layout.count, strides: strides)).runsClosure {
      let results = ArrayCore(uninitialized: layout.copyLayout(.k), width: width)
      if results.compute(sources, loop) == .none {
        write(context, of: [results], where: mask, context.copyLoop)
        return
      }
    }
    let flags = NDArray<Bool>(mask)
    let mask = flags.isContiguous(.c) ? mask : flags.copy().core
    let total = NDArray<Bool>(mask).sum()
    guard total > 0 else { return }
    let line = ArrayCore(uninitialized: Layout(contiguous: [total], count: total), width: width)
    context.report(line.compute(sources.map { $0.packed(by: mask, total: total) }, loop))
    unpack(line, by: mask)
  }

  /// Writes the result of an operation on arrays of this shape to this fresh one.
  private func compute(_ sources: [ArrayCore], _ loop: (RowForm) -> InnerLoop) -> Failure {
    defer { withExtendedLifetime((storage, sources)) {} }
    if let failure = runRow(of: sources, loop) { return failure }
    var plan = LoopPlan()
    begin(&plan)
    for source in sources { _ = source.add(to: &plan) }
    return runFresh(&plan, loop)
  }

  /// This array, broadcast to the shape of a result whose sections are written one after the other.
  ///
  /// It is a copy if writing a section could change elements of later sections.
  private func seen(
    like result: ArrayCore, _ what: String, _ context: borrowing OperationContext
  ) -> ArrayCore {
    guard layout.broadcasts(like: result.layout) else {
      trap(
        "\(context.name): \(what) \(layout.shape) does not broadcast to \(result.layout.shape)")
    }
    let isInPlace =
      address() == result.address() && width == result.width
      && layout.shape == result.layout.shape && layout.strides == result.layout.strides
    let source = isInPlace || isDisjoint(from: result) ? self : copiedBits(context)
    guard let layout = source.layout.broadcast(to: result.layout.shape) else {
      preconditionFailure("the shape broadcasts to the result's shape")
    }
    return ArrayCore(storage: source.storage, layout: layout, width: width)
  }

  /// Some positions along an axis.
  private func section(along axis: Int, from start: Int, count: Int) -> ArrayCore {
    let part = layout.section(along: axis, from: start, count: count)
    return ArrayCore(storage: storage, layout: part, width: width)
  }
}
