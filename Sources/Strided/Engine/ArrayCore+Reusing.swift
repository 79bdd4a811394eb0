import StridedKernels
import StridedLayout

// Operations that write their result to the memory of their left operand, if that is a temporary.
// In `a * b + c`, the product is a temporary, because nothing else refers to its memory. Elements of
// the result and of the operands have the same width.
//
// The memory of right operands is not reused. An operand that is passed on for reuse is copied and its
// references are counted. For one operand this takes 30 ns, a third of the sum of ten elements.
//
// These are methods, not static functions: the compiler would call a copy of a static function without its
// unused type, and copy the result.
extension ArrayCore {
  /// The result of an operation on this array and another one.
  @usableFromInline
  mutating func calculated(
    _ context: borrowing OperationContext, with right: borrowing ArrayCore,
    _ loop: (RowForm) -> InnerLoop
  ) -> ArrayCore {
    let isTemporary = isKnownUniquelyReferenced(&storage)
    var row = asFreshRow(as: 1, width: width)
    right.add(to: &row, as: 2)
    if let result = run(&row, context, isTemporary, loop) {
      right.keepAlive()
      return ArrayCore(result, of: row)
    }
    if isTemporary, suits(ArrayCore.layout(likeOneOf: self, right, .k)) {
      write(context, self, right, loop)
      return self
    }
    return combinedByPlan(context, with: right, width: width, isInCOrder: false, loop)
  }

  /// The result of an operation on this array and a scalar at an address.
  @usableFromInline
  mutating func calculated(
    _ context: borrowing OperationContext, scalar: Int, _ loop: (RowForm) -> InnerLoop
  ) -> ArrayCore {
    let isTemporary = isKnownUniquelyReferenced(&storage)
    var row = asFreshRow(as: 1, width: width)
    row.addScalar(at: scalar, as: 2)
    if let result = run(&row, context, isTemporary, loop) {
      return ArrayCore(result, of: row)
    }
    if isTemporary, suits(layout.copyLayout(.k)) {
      update(context, withScalar: scalar, loop)
      return self
    }
    return combinedByPlan(
      context, scalar: scalar, onTheLeft: false, width: width, isInCOrder: false, loop)
  }

  /// The result of an operation on each element.
  @usableFromInline
  mutating func calculated(
    _ context: borrowing OperationContext, _ loop: (RowForm) -> InnerLoop
  ) -> ArrayCore {
    let isTemporary = isKnownUniquelyReferenced(&storage)
    var row = asFreshRow(as: 1, width: width)
    if let result = run(&row, context, isTemporary, loop) {
      return ArrayCore(result, of: row)
    }
    if isTemporary, suits(layout.copyLayout(.k)) {
      write(context, of: self, loop)
      return self
    }
    return mappedByPlan(context, width: width, loop)
  }

  /// Runs a row whose operand 1 is this array, and returns the memory of the result.
  ///
  /// It is the memory of this array if that is a temporary and suits. It is nil if the operands need a plan.
  @inline(__always)
  private borrowing func run(
    _ row: inout ShortRow, _ context: borrowing OperationContext, _ isTemporary: Bool,
    _ loop: (RowForm) -> InnerLoop
  ) -> Storage? {
    guard isTemporary, suits(row) else { return row.runFresh(loop) }
    guard let failure = row.run(replacing: storage, loop) else { return nil }
    // The operand is overwritten, so a plan could not name the element.
    context.report(failure)
    return storage
  }

  /// Whether the memory is like fresh memory for the result of a row whose operand 1 is this array.
  @inline(__always)
  private borrowing func suits(_ row: ShortRow) -> Bool {
    layout.offset == 0 && row.strides[1] == width && storage.byteCount == row.count &* width
      && storage.isOwned
  }

  /// Whether the memory is like fresh memory for a result of a layout, in size and in layout.
  private borrowing func suits(_ layout: Layout?) -> Bool {
    guard let layout else { return false }
    return storage.isOwned && storage.byteCount == layout.count &* width && self.layout == layout
  }
}
