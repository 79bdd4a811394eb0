import StridedKernels
import StridedLayout

extension NDArray {
  /// The context of an operation on elements of this type.
  @inlinable
  @inline(__always)
  static func context(_ name: StaticString) -> OperationContext {
    OperationContext(name, Element.self) { Element._copyLoop($0) }
  }

  /// Calls `body` with the address of a value.
  @inlinable
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

  /// Adds this array as a source of a plan; false if it does not broadcast to the
  /// destination's shape.
  func add(to plan: inout LoopPlan) -> Bool { core.add(to: &plan) }
}
