import StridedKernels
import StridedLayout

extension NDArray {
  /// A copy: fresh, gapless memory with the same values, bit for bit.
  ///
  /// Writing to the copy leaves this array alone and the other way round. A copy is always writable,
  /// also that of a read-only view. It may be sent to another task.
  ///
  /// - Parameter order: the order of the copy in memory; `.k` keeps that of this array.
  /// - Complexity: O(n), one allocation; `cblas_?copy` for runs of real and complex numbers with
  ///   steps, and without gaps up to 16 KiB; the C library's copy for longer ones, and stores past the
  ///   caches where those would only be displaced; register tiles for permutations. Large copies run
  ///   on several threads, up to `Threads.limit`.
  @inlinable
  public func copy(order: MemoryOrder = .c) -> sending NDArray {
    let fresh = NDArray(uninitialized: placement.copyLayout(order))
    fresh.assign(self)
    return fresh.handedOver()
  }

  /// Writes the elements of another array to this one, through to its memory.
  ///
  /// The source is broadcast to this shape; surplus leading axes of extent 1 are dropped. Whatever
  /// overlaps, the result is as if the source had been copied first. Traps, before anything is
  /// written, where the shapes do not fit or this array is read-only.
  ///
  /// `a[1..<3] = b` is the same, spelled as a subscript.
  ///
  /// - Complexity: O(n), without an allocation unless the two overlap in a way for which no safe
  ///   order is known; ``explainAssignment(from:)`` tells. The same routines as in ``copy(order:)``.
  @inlinable
  public func assign(_ source: NDArray) {
    if assignShort(source) { return }
    if source.count == 1 {
      // One value for all elements is read once, and so first.
      requireWritable("assign")
      fillWritable(source.load(0))
    } else {
      assign(source, limits: .standard)
    }
  }

  /// ``assign(_:)`` with other limits for BLAS calls.
  @inlinable
  package func assign(_ source: NDArray, limits: BLASLimits) {
    requireWritable("assign")
    let plan = assignmentPlan(from: source)
    if plan.overlap == .temporary {
      assign(source.copy(order: .k), limits: limits)
      return
    }
    defer { withExtendedLifetime((storage, source.storage)) {} }
    let kernels = Element._kernels
    let engine = Engine.forCopy(plan, hasBLAS: kernels.blasLetter != nil, limits: limits)
    kernels.copy(plan, engine, memory, source.memory)
  }

  /// The plan to write another array to this one; traps where the shapes do not fit.
  @inlinable
  func assignmentPlan(from source: NDArray) -> AssignmentPlan {
    if source.placement.shape == placement.shape {
      return plan(source.placement, source, purpose: .replacing)
    }
    guard let sourceLayout = source.placement.broadcastForAssignment(to: shape) else {
      trap("assign: shape \(source.shape) does not broadcast to \(shape)")
    }
    return plan(sourceLayout, source, purpose: .replacing)
  }

  /// The plan to write or combine a source, seen through a layout of this shape.
  @inlinable
  func plan(_ sourceLayout: Layout, _ source: NDArray, purpose: AssignmentPlan.Purpose)
    -> AssignmentPlan
  {
    AssignmentPlan(
      destination: placement,
      source: sourceLayout,
      displacement: source.memory.address - memory.address,
      width: MemoryLayout<Element>.stride,
      purpose: purpose
    )
  }

  /// Writes one value to every element, through to the memory.
  ///
  /// Traps where this array is read-only.
  ///
  /// - Complexity: O(n), without an allocation.
  @inlinable
  public func fill(_ value: Element) {
    requireWritable("fill")
    fillWritable(value)
  }

  /// Writes one value to every element of an array that is known to be writable.
  @inlinable
  func fillWritable(_ value: Element) {
    if fillShort(value) { return }
    withScalar(value) { scalar in
      defer { withExtendedLifetime(storage) {} }
      let plan = AssignmentPlan(filling: placement, width: MemoryLayout<Element>.stride)
      let engine = Engine.forCopy(plan, hasBLAS: false)
      Element._kernels.copy(plan, engine, memory, scalar)
    }
  }

  /// Calls `body` with memory that holds one value.
  @inlinable
  func withScalar<Result>(_ value: Element, _ body: (Memory<Element>) -> Result) -> Result {
    var value = value
    return unsafe withUnsafeMutablePointer(to: &value) { unsafe body(Memory($0)) }
  }
}
