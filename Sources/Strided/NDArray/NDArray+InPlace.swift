import StridedKernels
import StridedLayout

extension NDArray where Element: NumericScalar {
  /// Replaces every element by `element op source`, the source broadcast to this shape.
  @inlinable
  func update(
    _ operation: ArithmeticOperation,
    with source: NDArray,
    limits: BLASLimits = .standard
  ) {
    let (plan, isSafe) = updatePlan("\(operation.rawValue)=", source)
    guard isSafe else {
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
  func update(
    _ operation: ArithmeticOperation,
    with value: Element,
    limits: BLASLimits = .standard
  ) {
    requireWritable("\(operation.rawValue)=")
    withScalar(value) { scalar in
      defer { withExtendedLifetime(storage) {} }
      let plan = scalarPlan(scalar, purpose: .updating)
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

  /// The plan of an in-place operation, and whether it may run without copying the source first.
  @inlinable
  func updatePlan(_ operation: String, _ source: NDArray) -> (AssignmentPlan, Bool) {
    requireWritable(operation)
    guard let layout = source.layout.broadcast(to: shape) else {
      trap("\(operation): shape \(source.shape) does not broadcast to \(shape)")
    }
    let plan = plan(layout, source, purpose: .updating)
    return (plan, plan.overlap != .temporary)
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
    addProduct(alpha, x, limits: .standard)
  }

  /// ``addProduct(_:_:)`` with other limits for BLAS calls.
  @inlinable
  package func addProduct(_ alpha: Element, _ x: NDArray, limits: BLASLimits) {
    let (plan, isSafe) = updatePlan("addProduct", x)
    guard isSafe else {
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
  /// Adds an array to this one, through to the memory; the source is broadcast to this shape.
  ///
  /// Whatever overlaps, the result is as if the source had been copied first. Traps where the shapes
  /// do not fit, this array is read-only, or integers overflow.
  ///
  /// - Complexity: O(n). `cblas_?axpy` for runs of real and complex numbers.
  @_disfavoredOverload
  @inlinable
  public static func += (left: NDArray, right: NDArray) { left.update(.add, with: right) }

  /// Adds a number to every element, through to the memory.
  @inlinable
  public static func += (left: NDArray, right: Element) { left.update(.add, with: right) }

  /// Subtracts an array from this one, through to the memory; as `+=`.
  ///
  /// - Complexity: O(n). `cblas_?axpy` for runs of real and complex numbers.
  @_disfavoredOverload
  @inlinable
  public static func -= (left: NDArray, right: NDArray) { left.update(.subtract, with: right) }

  /// Subtracts a number from every element, through to the memory.
  @inlinable
  public static func -= (left: NDArray, right: Element) { left.update(.subtract, with: right) }

  /// Multiplies this array by another one, through to the memory; as `+=`.
  @_disfavoredOverload
  @inlinable
  public static func *= (left: NDArray, right: NDArray) { left.update(.multiply, with: right) }

  /// Multiplies every element by a number, through to the memory.
  ///
  /// - Complexity: O(n). `cblas_sscal` and `cblas_dscal` for runs of real numbers; those of complex
  ///   numbers fuse products with sums and so round otherwise than `*`.
  @inlinable
  public static func *= (left: NDArray, right: Element) { left.update(.multiply, with: right) }

  /// Divides this array by another one, through to the memory; as `+=`, with the rules of `/`.
  @_disfavoredOverload
  @inlinable
  public static func /= (left: NDArray, right: NDArray) { left.update(.divide, with: right) }

  /// Divides every element by a number, through to the memory, with the rules of `/`.
  @inlinable
  public static func /= (left: NDArray, right: Element) { left.update(.divide, with: right) }
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
