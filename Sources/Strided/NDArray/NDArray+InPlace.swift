import StridedKernels
import StridedLayout

extension NDArray where Element: NumericScalar {
  /// Replaces every element by `element op source`, the source broadcast to this shape.
  @inlinable
  func update(_ operation: ArithmeticOperation, with source: NDArray) {
    if updateShort(operation, with: source) { return }
    update(operation, with: source, limits: .standard)
  }

  /// ``update(_:with:)`` with other limits for BLAS calls.
  @inlinable
  func update(_ operation: ArithmeticOperation, with source: NDArray, limits: BLASLimits) {
    let plan = updatePlan("\(operation.rawValue)=", source)
    guard plan.overlap != .temporary else {
      update(operation, with: source.copy(order: .k), limits: limits)
      return
    }
    defer { withExtendedLifetime((storage, source.storage)) {} }
    let isAxpy = operation == .add || operation == .subtract
    let engine = Engine.forAxpy(
      plan,
      hasBLAS: Element._kernels.blasLetter != nil,
      hasEffect: isAxpy,
      limits: limits
    )
    Element._arithmetic.update(operation, plan, engine, memory, source.memory)
  }

  /// Replaces every element by `element op value`.
  @inlinable
  func update(_ operation: ArithmeticOperation, with value: Element) {
    if updateShort(operation, with: value) { return }
    update(operation, with: value, limits: .standard)
  }

  /// ``update(_:with:)`` with other limits for BLAS calls.
  @inlinable
  func update(_ operation: ArithmeticOperation, with value: Element, limits: BLASLimits) {
    requireWritable("\(operation.rawValue)=")
    withScalar(value) { scalar in
      defer { withExtendedLifetime(storage) {} }
      let plan = AssignmentPlan(filling: placement, width: MemoryLayout<Element>.stride)
      let arithmetic = Element._arithmetic
      let isScal = operation == .multiply && !arithmetic.scalSkips(value)
      let engine = Engine.forScale(
        plan, hasBLAS: arithmetic.scale != nil, hasShortCut: !isScal, limits: limits)
      if case .blas(let limits) = engine, let scale = arithmetic.scale {
        scale(value, plan.nest, limits, memory)
      } else {
        arithmetic.update(operation, plan, .portable, memory, scalar)
      }
    }
  }

  /// The plan of an in-place operation.
  @inlinable
  func updatePlan(_ operation: @autoclosure () -> String, _ source: NDArray) -> AssignmentPlan {
    requireWritable(operation())
    if source.placement.shape == placement.shape {
      return plan(source.placement, source, purpose: .updating)
    }
    guard let placement = source.placement.broadcast(to: shape) else {
      trap("\(operation()): shape \(source.shape) does not broadcast to \(shape)")
    }
    return plan(placement, source, purpose: .updating)
  }

  /// Adds `alpha` times another array to this one, through to the memory: `y += alpha x`.
  ///
  /// The source is broadcast to this shape. Whatever overlaps, the result is as if the source had
  /// been copied first. Traps where the shapes do not fit, this array is read-only, or integers
  /// overflow.
  ///
  /// Each element is rounded once or twice, as BLAS fuses the product and the sum where the processor
  /// can; complex numbers accordingly. With a factor of 0 or ±1 the result is that of the plain loop.
  ///
  /// - Complexity: O(n), without an allocation unless the two overlap in a way for which no safe
  ///   order is known. `cblas_?axpy` for runs of real and complex numbers.
  @inlinable
  public func addProduct(_ alpha: Element, _ x: NDArray) {
    if addProductShort(alpha, x) { return }
    addProduct(alpha, x, limits: .standard)
  }

  /// ``addProduct(_:_:)`` with other limits for BLAS calls.
  @inlinable
  package func addProduct(_ alpha: Element, _ x: NDArray, limits: BLASLimits) {
    let plan = updatePlan("addProduct", x)
    guard plan.overlap != .temporary else {
      addProduct(alpha, x.copy(order: .k), limits: limits)
      return
    }
    defer { withExtendedLifetime((storage, x.storage)) {} }
    let arithmetic = Element._arithmetic
    let engine = Engine.forAxpy(
      plan,
      hasBLAS: Element._kernels.blasLetter != nil,
      hasEffect: !arithmetic.axpySkips(alpha),
      limits: limits
    )
    arithmetic.addProduct(alpha, plan, engine, memory, x.memory)
  }
}

extension NDArray where Element: NumericScalar {
  /// `+=` with other limits for BLAS calls.
  package func add(_ source: NDArray, limits: BLASLimits) {
    update(.add, with: source, limits: limits)
  }

  /// `*=` with other limits for BLAS calls.
  package func scale(by value: Element, limits: BLASLimits) {
    update(.multiply, with: value, limits: limits)
  }
}
