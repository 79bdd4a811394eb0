import StridedKernels
import StridedLayout

// How every reduction is run.
extension ArrayCore {
  /// Writes the reduction of all elements, which are of a type, to an address.
  @usableFromInline
  borrowing func reduce(
    _ loops: borrowing ReductionLoops, _ type: Any.Type, to result: Int, width: Int
  ) {
    defer { keepAlive() }
    if layout.count == 0 {
      if !loops.hasIdentity {
        trap("\(loops.name): an array of shape \(layout.shape) has no elements")
      }
      return ReductionDriver.writeResultOfNoTerms(loops, to: result)
    }
    let failure = reduceTerms(loops, to: result, width: width)
    if failure == .notFinite, let rescaling = loops.rescaling {
      Self.report(reduceTerms(rescaling.loops(), to: result, width: width), loops, type)
    } else {
      Self.report(failure, loops, type)
    }
  }

  /// Writes the reduction of all elements, at least one, to an address.
  @inline(__always)
  private borrowing func reduceTerms(
    _ loops: borrowing ReductionLoops, to result: Int, width: Int
  ) -> Failure {
    let isShort = layout.count < 2 * Tuning.segmentBytes / self.width
    if isShort, let step = layout.rowStep(like: layout) {
      return ReductionDriver.reduceRow(
        loops, layout.count, at: address(), stride: step * self.width, to: result)
    }
    var plan = ReductionPlan()
    decide(&plan, loops, axes: .max, into: Layout(contiguous: [], count: 1), width: width)
    return ReductionDriver.run(plan, loops, at: OperandVector(address(), result))
  }

  /// The reduction along an axis, which is dropped, in fresh memory with elements of `width` bytes.
  @usableFromInline
  borrowing func reduced(
    _ loops: borrowing ReductionLoops, axis: Int, _ type: Any.Type, width: Int
  ) -> ArrayCore {
    let axis = layout.resolvedAxis(axis, for: "\(loops.name)")
    let fresh = ArrayCore(
      uninitialized: freshLayout(without: axis, loops, width: width), width: width)
    reduce(loops, axis: axis, type, to: fresh)
    return fresh
  }

  /// Writes the reduction along an axis to another array, through to its memory; as if this one had been
  /// copied first.
  ///
  /// - Parameter context: that of the result.
  @usableFromInline
  borrowing func reduce(
    _ loops: borrowing ReductionLoops, axis: Int, _ type: Any.Type,
    into result: borrowing ArrayCore,
    _ context: borrowing OperationContext
  ) {
    let axis = layout.resolvedAxis(axis, for: "\(loops.name)")
    let expected = freshLayout(without: axis, loops, width: result.width)
    guard result.layout.shape == expected.shape else {
      trap("\(loops.name): the result has shape \(result.layout.shape), not \(expected.shape)")
    }
    result.requireWritable(context)
    if isDisjoint(from: result) {
      reduce(loops, axis: axis, type, to: result)
    } else {
      let fresh = ArrayCore(uninitialized: expected, width: result.width)
      reduce(loops, axis: axis, type, to: fresh)
      result.copyElements(of: fresh, context)
    }
  }

  /// Writes the reduction along an axis to an array of its shape that this one does not overlap.
  private borrowing func reduce(
    _ loops: borrowing ReductionLoops, axis: Int, _ type: Any.Type, to result: borrowing ArrayCore
  ) {
    defer {
      keepAlive()
      result.keepAlive()
    }
    if result.layout.count == 0 { return }
    if layout.shape.values[axis] == 0 {
      if !loops.hasIdentity {
        trap("\(loops.name): axis \(axis) of shape \(layout.shape) has no elements")
      }
      return result.forEachElement { ReductionDriver.writeResultOfNoTerms(loops, to: $0) }
    }
    var plan = ReductionPlan()
    decide(&plan, loops, axes: 1 << UInt64(axis), into: result.layout, width: result.width)
    let addresses = OperandVector(address(), result.address())
    let failure = ReductionDriver.run(plan, loops, at: addresses)
    if failure == .notFinite, let rescaling = loops.rescaling {
      let rescaled = ArrayCore(
        uninitialized: Layout(contiguous: result.layout.shape, count: result.layout.count),
        width: result.width)
      reduce(rescaling.loops(), axis: axis, type, to: rescaled)
      var merging = LoopPlan()
      result.begin(&merging)
      _ = rescaled.add(to: &merging)
      _ = merging.run(.compute, isFresh: true) { _ in rescaling.merge }
      rescaled.keepAlive()
    } else {
      Self.report(failure, loops, type)
    }
  }

  /// Makes a plan that of a reduction along some axes, a bit each, to elements of `width` bytes.
  borrowing func decide(
    _ plan: inout ReductionPlan, _ loops: borrowing ReductionLoops, axes: UInt64,
    into result: borrowing Layout, width: Int, isRequest: Bool = true
  ) {
    let bytes = layout.count.multipliedReportingOverflow(by: 2 * self.width)
    plan.decide(
      layout, axes: axes, into: result, widths: (self.width, width), keepsOrder: loops.keepsOrder,
      .current(
        forBytes: bytes.overflow ? Int.max : bytes.partialValue, isRequest: isRequest))
  }

  /// The layout of fresh results, one for each position of the axes but one.
  borrowing func freshLayout(
    without axis: Int, _ loops: borrowing ReductionLoops, width: Int
  ) -> Layout {
    var shape = layout.shape
    shape.values.remove(at: axis)
    let count = shape.validatedCount(for: "\(loops.name)", width: width)
    return Layout(contiguous: shape, count: count)
  }

  /// Calls `body` with the address of every element.
  private borrowing func forEachElement(_ body: (Int) -> Void) {
    var coordinates = Coordinates(repeating: 0, count: layout.rank)
    repeat {
      body(address() + (layout.position(of: coordinates) - layout.offset) * width)
    } while coordinates.advance(in: layout.shape)
  }

  /// Whether this array certainly shares no byte with another one, found with little work.
  private borrowing func isDisjoint(from other: borrowing ArrayCore) -> Bool {
    guard let mine = AddressSet(layout, at: address(), width: width),
      let others = AddressSet(other.layout, at: other.address(), width: other.width)
    else { return true }
    return mine.meets(others, maximumWork: 4096) == false
  }

  @inline(__always)
  private static func report(
    _ failure: Failure, _ loops: borrowing ReductionLoops, _ type: Any.Type
  ) {
    if failure != .none { trap("NDArray<\(type)> \(loops.name): \(failure.text)") }
  }
}
