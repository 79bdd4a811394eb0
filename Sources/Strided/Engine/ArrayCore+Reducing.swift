import StridedKernels
import StridedLayout

// Runs every reduction.
extension ArrayCore {
  /// Writes the reduction of all elements to an address.
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
      unsafe withUnsafeTemporaryAllocation(byteCount: width, alignment: 16) { memory in
        let other = unsafe Int(bitPattern: memory.baseAddress.unsafelyUnwrapped)
        Self.report(reduceTerms(rescaling.loops(), to: other, width: width), loops, type)
        _ = Row.with(
          1, at: OperandVector(result, other), strides: OperandVector(), rescaling.merge.body)
      }
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
    if isShort, let step = layout.rowStep() {
      return ReductionDriver.reduceRow(
        loops, layout.count, at: address(), stride: step * self.width, to: result)
    }
    var plan = ReductionPlan()
    decide(&plan, loops, axes: .max, into: Layout(contiguous: [], count: 1), width: width)
    return ReductionDriver.run(plan, loops, at: OperandVector(address(), result))
  }

  /// The reduction along some axes, in fresh memory with elements of `width` bytes.
  ///
  /// The axes are dropped, or kept with the extent 1.
  @usableFromInline
  borrowing func reduced(
    _ loops: borrowing ReductionLoops, axes: [Int], keepingAxes: Bool, _ type: Any.Type, width: Int
  ) -> ArrayCore {
    let axes = set(of: axes, for: loops)
    let fresh = ArrayCore(
      uninitialized: freshLayout(without: axes, loops, width: width), width: width)
    reduce(loops, axes: axes, type, to: fresh)
    if !keepingAxes { return fresh }
    var shape = layout.shape
    for axis in 0..<layout.rank where axes >> UInt64(axis) & 1 != 0 { shape.values[axis] = 1 }
    return ArrayCore(
      storage: fresh.storage, layout: Layout(contiguous: shape, count: fresh.layout.count),
      width: width)
  }

  /// The set of some axes, one bit for each; traps if an axis is out of range or given twice.
  borrowing func set(of axes: [Int], for loops: borrowing ReductionLoops) -> UInt64 {
    var set: UInt64 = 0
    for axis in axes {
      let bit: UInt64 = 1 << UInt64(layout.resolvedAxis(axis, for: "\(loops.name)"))
      if set & bit != 0 {
        trap("\(loops.name): axis \(axis) is given twice in \(axes), shape \(layout.shape)")
      }
      set |= bit
    }
    return set
  }

  /// Writes the reduction along some axes to another array, as if this one had been copied first.
  ///
  /// - Parameter context: the context of the result.
  @usableFromInline
  borrowing func reduce(
    _ loops: borrowing ReductionLoops, axes: [Int], _ type: Any.Type,
    into result: borrowing ArrayCore,
    _ context: borrowing OperationContext
  ) {
    let axes = set(of: axes, for: loops)
    let expected = freshLayout(without: axes, loops, width: result.width)
    guard result.layout.shape == expected.shape else {
      trap("\(loops.name): the result has shape \(result.layout.shape), not \(expected.shape)")
    }
    result.requireWritable(context)
    if isDisjoint(from: result) {
      reduce(loops, axes: axes, type, to: result)
    } else {
      let fresh = ArrayCore(uninitialized: expected, width: result.width)
      reduce(loops, axes: axes, type, to: fresh)
      result.copyElements(of: fresh, context)
    }
  }

  /// Writes the reduction along a set of axes to an array of its shape, which must not overlap this one.
  private borrowing func reduce(
    _ loops: borrowing ReductionLoops, axes: UInt64, _ type: Any.Type,
    to result: borrowing ArrayCore
  ) {
    defer {
      keepAlive()
      result.keepAlive()
    }
    if result.layout.count == 0 { return }
    if layout.count == 0 {
      if !loops.hasIdentity {
        let axis = (0..<layout.rank).first { layout.shape.values[$0] == 0 } ?? 0
        trap("\(loops.name): axis \(axis) of shape \(layout.shape) has no elements")
      }
      return result.forEachElement { ReductionDriver.writeResultOfNoTerms(loops, to: $0) }
    }
    var plan = ReductionPlan()
    decide(&plan, loops, axes: axes, into: result.layout, width: result.width)
    let addresses = OperandVector(address(), result.address())
    let failure = ReductionDriver.run(plan, loops, at: addresses)
    if failure == .notFinite, let rescaling = loops.rescaling {
      let rescaled = ArrayCore(
        uninitialized: Layout(contiguous: result.layout.shape, count: result.layout.count),
        width: result.width)
      reduce(rescaling.loops(), axes: axes, type, to: rescaled)
      var merging = LoopPlan()
      result.begin(&merging)
      _ = rescaled.add(to: &merging)
      _ = merging.run(.compute, isFresh: true) { _ in rescaling.merge }
      rescaled.keepAlive()
    } else {
      Self.report(failure, loops, type)
    }
  }

  /// Decides the plan of a reduction along a set of axes to elements of `width` bytes.
  borrowing func decide(
    _ plan: inout ReductionPlan, _ loops: borrowing ReductionLoops, axes: UInt64,
    into result: borrowing Layout, width: Int, isRequest: Bool = true
  ) {
    let bytes = layout.count.multipliedReportingOverflow(by: 2 * self.width)
    plan.decide(
      layout, axes: axes, into: result, widths: (self.width, width),
      findsPosition: loops.findsPosition,
      .current(
        forBytes: bytes.overflow ? Int.max : bytes.partialValue, isRequest: isRequest))
  }

  /// The layout of fresh results, one for each position of the axes that are not in a set.
  borrowing func freshLayout(
    without axes: UInt64, _ loops: borrowing ReductionLoops, width: Int
  ) -> Layout {
    var shape = Shape()
    for axis in 0..<layout.rank where axes >> UInt64(axis) & 1 == 0 {
      shape.values.append(layout.shape.values[axis])
    }
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
  borrowing func isDisjoint(from other: borrowing ArrayCore) -> Bool {
    if !addressRange.meets(other.addressRange) { return true }
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
