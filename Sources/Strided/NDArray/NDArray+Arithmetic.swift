import StridedKernels
import StridedLayout

extension NDArray where Element: NumericScalar {
  /// The result of an operation on two broadcast arrays, in fresh memory.
  @inlinable
  static func combined(
    _ operation: ArithmeticOperation,
    _ left: NDArray,
    _ right: NDArray
  ) -> NDArray {
    if let fresh = combinedShort(operation, left, right) { return fresh }
    if left.placement.shape == right.placement.shape {
      let fresh = fresh(like: left.placement)
      fresh.combine(operation, left, left.placement, right, right.placement)
      return fresh
    }
    let shape = broadcastShape(of: left, right, for: operation.rawValue)
    guard let first = left.placement.broadcast(to: shape),
      let second = right.placement.broadcast(to: shape)
    else { preconditionFailure("shapes broadcast to what was found for them") }
    // The result lies like the operand that has its shape; like neither, in C order.
    let model = left.shape == shape ? left.placement : right.placement
    let fresh =
      model.shape == shape
      ? fresh(like: model)
      : NDArray(uninitialized: Layout(contiguous: shape, count: shape.elementCount))
    fresh.combine(operation, left, first, right, second)
    return fresh
  }

  /// Writes the result of an operation to this fresh array, its operands seen through layouts of its
  /// shape.
  @inlinable
  func combine(
    _ operation: ArithmeticOperation, _ left: NDArray, _ first: Layout, _ right: NDArray,
    _ second: Layout
  ) {
    guard count > 0 else { return }
    defer { withExtendedLifetime((left.storage, right.storage, storage)) {} }
    let nest = LoopNest(placement, first, second)
    Element._arithmetic.combine(operation, nest, memory, left.memory, right.memory)
  }

  /// The result of an operation with the same number on one side, in fresh memory.
  @inlinable
  func combined(
    _ operation: ArithmeticOperation,
    with value: Element,
    onTheLeft: Bool = false
  ) -> NDArray {
    if let fresh = combinedShort(operation, with: value, onTheLeft: onTheLeft) { return fresh }
    let fresh = Self.fresh(like: placement)
    guard count > 0 else { return fresh }
    defer { withExtendedLifetime((storage, fresh.storage)) {} }
    withScalar(value) { scalar in
      if onTheLeft {
        let nest = LoopNest(fresh.placement, second: placement)
        Element._arithmetic.combine(operation, nest, fresh.memory, scalar, memory)
      } else {
        let nest = LoopNest(fresh.placement, placement)
        Element._arithmetic.combine(operation, nest, fresh.memory, memory, scalar)
      }
    }
    return fresh
  }

  /// An unwritten array of a layout's shape, in the order closest to it.
  @inlinable
  static func fresh(like model: Layout) -> NDArray {
    return NDArray(uninitialized: model.copyLayout(.k))
  }
}

extension NDArray where Element: NumericScalar {
  /// The elementwise sum, broadcasting: fresh memory.
  ///
  /// Integer overflow traps.
  @_disfavoredOverload
  @inlinable
  public static func + (left: NDArray, right: NDArray) -> sending NDArray {
    combined(.add, left, right).handedOver()
  }

  /// Each element plus a number: fresh memory.
  ///
  /// Integer overflow traps.
  @inlinable
  public static func + (left: NDArray, right: Element) -> sending NDArray {
    left.combined(.add, with: right).handedOver()
  }

  /// A number plus each element: fresh memory.
  ///
  /// Integer overflow traps.
  @inlinable
  public static func + (left: Element, right: NDArray) -> sending NDArray {
    right.combined(.add, with: left, onTheLeft: true).handedOver()
  }

  /// The elementwise difference, broadcasting: fresh memory.
  ///
  /// Integer overflow traps.
  @_disfavoredOverload
  @inlinable
  public static func - (left: NDArray, right: NDArray) -> sending NDArray {
    combined(.subtract, left, right).handedOver()
  }

  /// Each element less a number: fresh memory.
  ///
  /// Integer overflow traps.
  @inlinable
  public static func - (left: NDArray, right: Element) -> sending NDArray {
    left.combined(.subtract, with: right).handedOver()
  }

  /// A number less each element: fresh memory.
  ///
  /// Integer overflow traps.
  @inlinable
  public static func - (left: Element, right: NDArray) -> sending NDArray {
    right.combined(.subtract, with: left, onTheLeft: true).handedOver()
  }

  /// The elementwise product, broadcasting: fresh memory.
  ///
  /// Integer overflow traps.
  @_disfavoredOverload
  @inlinable
  public static func * (left: NDArray, right: NDArray) -> sending NDArray {
    combined(.multiply, left, right).handedOver()
  }

  /// Each element times a number: fresh memory.
  ///
  /// Integer overflow traps.
  @inlinable
  public static func * (left: NDArray, right: Element) -> sending NDArray {
    left.combined(.multiply, with: right).handedOver()
  }

  /// A number times each element: fresh memory.
  ///
  /// Integer overflow traps.
  @inlinable
  public static func * (left: Element, right: NDArray) -> sending NDArray {
    right.combined(.multiply, with: left, onTheLeft: true).handedOver()
  }

  /// The elementwise quotient, broadcasting: fresh memory.
  ///
  /// Integers are truncated towards zero as Swift does; division by zero and overflow trap.
  @_disfavoredOverload
  @inlinable
  public static func / (left: NDArray, right: NDArray) -> sending NDArray {
    combined(.divide, left, right).handedOver()
  }

  /// Each element divided by a number: fresh memory.
  ///
  /// Integers are truncated towards zero as Swift does; division by zero and overflow trap.
  @inlinable
  public static func / (left: NDArray, right: Element) -> sending NDArray {
    left.combined(.divide, with: right).handedOver()
  }

  /// A number divided by each element: fresh memory.
  ///
  /// Integers are truncated towards zero as Swift does; division by zero and overflow trap.
  @inlinable
  public static func / (left: Element, right: NDArray) -> sending NDArray {
    right.combined(.divide, with: left, onTheLeft: true).handedOver()
  }
}

extension NDArray where Element: SignedScalar {
  /// Each element negated: fresh memory.
  ///
  /// Integer overflow traps.
  @inlinable
  public static prefix func - (operand: NDArray) -> sending NDArray {
    if let fresh = operand.negatedShort() { return fresh.handedOver() }
    let fresh = NDArray(uninitialized: operand.placement.copyLayout(.k))
    if fresh.count > 0 {
      defer { withExtendedLifetime((operand.storage, fresh.storage)) {} }
      let nest = LoopNest(fresh.placement, operand.placement)
      Element._arithmetic.negate(nest, fresh.memory, operand.memory)
    }
    return fresh.handedOver()
  }
}
