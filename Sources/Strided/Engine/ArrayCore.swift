import StridedKernels
import StridedLayout

/// An array without its element type: memory, layout, and the width of an element.
///
/// The work of operations before and after their inner loops does not depend on the element type. Code for
/// this type is compiled once, and needs no type metadata at run time.
@usableFromInline
struct ArrayCore {
  /// The memory, shared by all views of it.
  @usableFromInline var storage: Storage
  /// The layout of the elements in the memory.
  @usableFromInline let layout: Layout
  /// The size of an element in bytes.
  @usableFromInline let width: Int

  @_alwaysEmitIntoClient
  init(storage: Storage, layout: Layout, width: Int) {
    self.storage = storage
    self.layout = layout
    self.width = width
  }

  /// An array of a layout whose elements are undefined until written.
  @inline(__always)
  init(uninitialized layout: Layout, width: Int) {
    self.init(storage: Storage.allocate(for: layout, width: width), layout: layout, width: width)
  }

  /// The result of an operation on a row, in fresh memory.
  @inline(__always)
  init(_ fresh: Storage, of row: borrowing ShortRow) {
    self.init(storage: fresh, layout: row.freshLayout(), width: row.strides[0])
  }

  /// The address of the first logical element.
  @inline(__always)
  borrowing func address() -> Int {
    unsafe Int(bitPattern: storage.base) &+ layout.offset &* width
  }

  /// Keeps the memory alive up to here, without counting a reference.
  @inline(__always)
  borrowing func keepAlive() {
    withExtendedLifetime(storage) {}
  }

  /// Begins the plan of an operation that writes this array.
  borrowing func begin(_ plan: inout LoopPlan) {
    plan.begin(with: layout, at: address(), width: width)
  }

  /// Adds this array as a source of a plan; false if it does not broadcast to the destination's shape.
  borrowing func add(to plan: inout LoopPlan) -> Bool {
    plan.add(layout, at: address(), width: width)
  }

  /// The row of an operation that writes this array.
  @inline(__always)
  borrowing func asRow() -> ShortRow {
    ShortRow(destination: layout, at: address(), width: width)
  }

  /// The row of an operation whose fresh result has this shape, with this array as operand `index`.
  ///
  /// The result is in C order, or may be in F order if it `keepsOrder`.
  @inline(__always)
  borrowing func asFreshRow(as index: Int, width: Int, keepsOrder: Bool = true) -> ShortRow {
    ShortRow(
      freshLike: layout, at: address(), width: self.width, as: index, resultWidth: width,
      keepsOrder: keepsOrder)
  }

  /// Adds this array to a row as operand `index`.
  @inline(__always)
  borrowing func add(to row: inout ShortRow, as index: Int) {
    row.add(layout, at: address(), width: width, as: index)
  }

  /// Traps unless elements may be written.
  @inline(__always)
  borrowing func requireWritable(_ context: borrowing OperationContext) {
    if !layout.isWritable { context.refuse(layout) }
  }

  /// Traps unless the array, the result of an operation, is writable and has a shape.
  borrowing func requireShape(_ shape: Shape, for operation: String) {
    let found = layout.shape
    if found != shape { trap("\(operation): the result has shape \(found), not \(shape)") }
    if !layout.isWritable {
      let reason = layout.reasonForReadOnly
      trap("\(operation): the view of shape \(found) is read-only, \(reason)")
    }
  }

  /// A copy in an order, by default in the order of this array.
  @usableFromInline
  borrowing func copied(
    _ context: borrowing OperationContext, order: MemoryOrder = .k
  ) -> ArrayCore {
    var row = asFreshRow(as: 1, width: width, keepsOrder: order == .k)
    if order != .f, let fresh = row.runFresh(context.copyLoop) {
      keepAlive()
      return ArrayCore(fresh, of: row)
    }
    return copiedByPlan(context, order)
  }

  @inline(never)
  private borrowing func copiedByPlan(
    _ context: borrowing OperationContext, _ order: MemoryOrder
  ) -> ArrayCore {
    let fresh = ArrayCore(uninitialized: layout.copyLayout(order), width: width)
    fresh.copyPlanned(self, context)
    return fresh
  }

  /// A copy in the order of this array, whose elements need not have the type of the context.
  borrowing func copiedBits(_ context: borrowing OperationContext) -> ArrayCore {
    let width = self.width
    return copied(
      OperationContext(context.name, context.type) { CopyLoop.choose($0, width: width) })
  }
}

/// What an operation needs for its messages, and for copies of sources that overlap its result.
@usableFromInline
struct OperationContext {
  /// The name of the operation.
  @usableFromInline let name: OperationName
  /// The type of elements that messages name.
  @usableFromInline let type: Any.Type
  /// The loops that copy elements of the sources.
  @usableFromInline let copyLoop: (RowForm) -> InnerLoop

  @_alwaysEmitIntoClient
  init(_ name: OperationName, _ type: Any.Type, copyLoop: @escaping (RowForm) -> InnerLoop) {
    self.name = name
    self.type = type
    self.copyLoop = copyLoop
  }

  /// Traps if an operation reports elements that could not be computed.
  @inline(__always)
  borrowing func report(_ failure: Failure) {
    if failure != .none { refuse(failure, "") }
  }

  /// Traps because of elements that could not be computed; `place` says more.
  @inline(never)
  borrowing func refuse(_ failure: Failure, _ place: String) -> Never {
    trap("NDArray<\(type)> \(name): \(failure.text)\(place)")
  }

  /// Traps because an array may not be written.
  @inline(never)
  borrowing func refuse(_ layout: Layout) -> Never {
    trap("\(name): the view of shape \(layout.shape) is read-only, \(layout.reasonForReadOnly)")
  }

  /// Traps because a source does not broadcast to the destination's shape.
  @inline(never)
  borrowing func refuse(_ source: Layout, for destination: Layout) -> Never {
    trap("\(name): shape \(source.shape) does not broadcast to \(destination.shape)")
  }
}
