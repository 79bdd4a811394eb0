import StridedKernels
import StridedLayout

extension NDArray {
  /// The context of an operation on elements of this type.
  @_alwaysEmitIntoClient
  @inline(__always)
  static func context(_ name: OperationName) -> OperationContext {
    OperationContext(name, Element.self) { Element._copyLoop($0) }
  }

  /// Calls `body` with the address of a value.
  @_alwaysEmitIntoClient
  @inline(__always)
  static func withAddress<Result>(of value: Element, _ body: (Int) -> Result) -> Result {
    unsafe Swift.withUnsafePointer(to: value) { body(Int(bitPattern: $0)) }
  }

  /// Traps if an operation reports elements that could not be computed.
  static func report(_ failure: Failure, _ operation: @autoclosure () -> String) {
    if failure != .none { trap("NDArray<\(Element.self)> \(operation()): \(failure.text)") }
  }

  /// An unwritten array of a layout's shape, in the order closest to it.
  static func fresh(like model: borrowing Layout) -> NDArray {
    NDArray(uninitialized: model.copyLayout(.k))
  }

  /// Begins the plan of an operation that writes this array.
  func begin(_ plan: inout LoopPlan) { core.begin(&plan) }

  /// Adds this array as a source of a plan; false if it does not broadcast to the destination's shape.
  func add(to plan: inout LoopPlan) -> Bool { core.add(to: &plan) }
}

// Runs every elementwise function, with its name for messages, its operands, and the inner loop of the
// element type. Results are in fresh memory, or written to this array.
extension NDArray {
  /// The results of a function of two broadcast arrays.
  ///
  /// They are in C order if `isInCOrder`, otherwise in the order of the operands.
  @_alwaysEmitIntoClient
  static func combined<Result>(
    _ name: OperationName, _ left: borrowing NDArray, _ right: borrowing NDArray,
    isInCOrder: Bool = false, _ loop: (RowForm) -> InnerLoop
  ) -> NDArray<Result> {
    NDArray<Result>(
      left.core.combined(
        context(name), with: right.core, width: MemoryLayout<Result>.stride,
        isInCOrder: isInCOrder, loop))
  }

  /// The results of a function of this array and a value, which may be on the left.
  @_alwaysEmitIntoClient
  borrowing func combined<Result>(
    _ name: OperationName, with value: Element, onTheLeft: Bool = false, isInCOrder: Bool = false,
    _ loop: (RowForm) -> InnerLoop
  ) -> NDArray<Result> {
    Self.withAddress(of: value) { scalar in
      NDArray<Result>(
        core.combined(
          Self.context(name), scalar: scalar, onTheLeft: onTheLeft,
          width: MemoryLayout<Result>.stride, isInCOrder: isInCOrder, loop))
    }
  }

  /// Whether operations can fail, as those of integers can.
  ///
  /// The message names the operands, so such an operation must not overwrite them.
  @_alwaysEmitIntoClient
  @inline(__always)
  static var canFail: Bool { Element._canFail }

  /// The results of a function of two broadcast arrays, in the memory of the left one if that is a temporary.
  @_alwaysEmitIntoClient
  static func calculated(
    _ name: OperationName, _ left: consuming NDArray, _ right: borrowing NDArray,
    _ loop: (RowForm) -> InnerLoop
  ) -> NDArray {
    if canFail { return combined(name, left, right, loop) }
    return NDArray(left.core.calculated(context(name), with: right.core, loop))
  }

  /// The results of a function of this array and a value on its right, in this memory if it is a temporary.
  @_alwaysEmitIntoClient
  consuming func calculated(
    _ name: OperationName, with value: Element, _ loop: (RowForm) -> InnerLoop
  ) -> NDArray {
    if Self.canFail { return combined(name, with: value, loop) }
    return Self.withAddress(of: value) { scalar in
      NDArray(core.calculated(Self.context(name), scalar: scalar, loop))
    }
  }

  /// The results of a function of each element, in the memory of this array if that is a temporary.
  @_alwaysEmitIntoClient
  consuming func calculated(
    _ name: OperationName, _ loop: (RowForm) -> InnerLoop
  ) -> NDArray {
    if Self.canFail { return mapped(name, loop) }
    return NDArray(core.calculated(Self.context(name), loop))
  }

  /// The results of a function of each element.
  @_alwaysEmitIntoClient
  borrowing func mapped<Result>(
    _ name: OperationName, _ loop: (RowForm) -> InnerLoop
  ) -> NDArray<Result> {
    NDArray<Result>(
      core.mapped(Self.context(name), width: MemoryLayout<Result>.stride, loop))
  }

  /// Writes the results of a function of two arrays, which broadcast to this shape, where a mask is true.
  @_alwaysEmitIntoClient
  borrowing func write<Source>(
    _ name: OperationName, _ left: borrowing NDArray<Source>, _ right: borrowing NDArray<Source>,
    where mask: NDArray<Bool>? = nil, _ loop: (RowForm) -> InnerLoop
  ) {
    if let mask {
      core.write(
        NDArray<Source>.context(name), of: [left.core, right.core], where: mask.core, loop)
    } else {
      core.write(NDArray<Source>.context(name), left.core, right.core, loop)
    }
  }

  /// Writes the results of a function of each element of an array, where a mask is true.
  ///
  /// The array broadcasts to this shape.
  @_alwaysEmitIntoClient
  borrowing func write<Source>(
    _ name: OperationName, of source: borrowing NDArray<Source>, where mask: NDArray<Bool>? = nil,
    _ loop: (RowForm) -> InnerLoop
  ) {
    if let mask {
      core.write(NDArray<Source>.context(name), of: [source.core], where: mask.core, loop)
    } else {
      core.write(NDArray<Source>.context(name), of: source.core, loop)
    }
  }

  /// Replaces every element by a function of it and a source, which broadcasts to this shape.
  @_alwaysEmitIntoClient
  borrowing func update(
    _ name: OperationName, with source: borrowing NDArray, _ loop: (RowForm) -> InnerLoop
  ) {
    core.update(Self.context(name), with: source.core, loop)
  }

  /// Replaces every element by a function of it and a value.
  @_alwaysEmitIntoClient
  borrowing func update(
    _ name: OperationName, with value: Element, _ loop: (RowForm) -> InnerLoop
  ) {
    Self.withAddress(of: value) { core.update(Self.context(name), withScalar: $0, loop) }
  }
}
