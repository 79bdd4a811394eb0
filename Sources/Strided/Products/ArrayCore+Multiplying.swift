import StridedKernels
import StridedLayout

// Runs every matrix product.
extension ArrayCore {
  /// The product of two arrays, in fresh memory.
  @usableFromInline
  static func product(
    _ context: borrowing ProductContext, _ first: borrowing ArrayCore,
    _ second: borrowing ArrayCore
  ) -> ArrayCore {
    let shape = productShape(first.layout, second.layout, for: context.operation.name)
    let count = shape.validatedCount(for: "\(context.operation.name)", width: first.width)
    let fresh = ArrayCore(
      uninitialized: Layout(contiguous: shape, count: count), width: first.width)
    fresh.writeProduct(context, first, second, ProductFactors())
    return fresh
  }

  /// Writes the product of two arrays to this one, as if they had been copied first.
  ///
  /// Callers try `multiplyShort` first, which needs no context.
  @usableFromInline
  borrowing func multiply(
    _ context: borrowing ProductContext, _ first: borrowing ArrayCore,
    _ second: borrowing ArrayCore, _ factors: ProductFactors
  ) {
    var call = ProductCall()
    guard call.plan.begin(first.layout, second.layout, into: layout) else {
      refuseProduct(context.operation, first, second)
    }
    requireWritable(context.operation)
    let range = addressRange
    let sharesFirst = range.meets(first.addressRange) && mayShareElements(first)
    let sharesSecond = range.meets(second.addressRange) && mayShareElements(second)
    if !sharesFirst, !sharesSecond {
      run(&call, context, first, second, factors)
    } else if factors.old == .ignored {
      let fresh = ArrayCore(
        uninitialized: Layout(contiguous: layout.shape, count: layout.count), width: width)
      fresh.writeProduct(context, first, second, factors)
      copyElements(of: fresh, context.operation)
    } else {
      writeProduct(
        context, sharesFirst ? first.copied(context.operation) : copy first,
        sharesSecond ? second.copied(context.operation) : copy second, factors)
    }
  }

  /// Writes a small product of matrices, or of a matrix and a vector; false, without any effect, if the operands
  /// need a plan.
  @usableFromInline
  borrowing func multiplyShort(
    _ support: ProductSupport, _ first: borrowing ArrayCore, _ second: borrowing ArrayCore,
    _ factors: ProductFactors
  ) -> Bool {
    guard support.contains(.small), !factors.isZero,
      ShortProduct.run(
        first.layout, at: first.address(), second.layout, at: second.address(), into: layout,
        at: address(), width: width, alpha: factors.alpha, beta: factors.beta)
    else { return false }
    first.keepAlive()
    second.keepAlive()
    keepAlive()
    return true
  }

  /// Traps because this array does not have the shape of a product, or because there is no such product.
  @inline(never)
  private borrowing func refuseProduct(
    _ operation: OperationContext, _ first: borrowing ArrayCore, _ second: borrowing ArrayCore
  ) -> Never {
    let shape = productShape(first.layout, second.layout, for: operation.name)
    trap(
      "\(operation.name): the product of shape \(shape) does not fit the result of shape \(layout.shape)"
    )
  }

  /// Whether an element of another array could be an element of this one; false is certain.
  borrowing func mayOverlap(_ other: borrowing ArrayCore) -> Bool {
    addressRange.meets(other.addressRange) && mayShareElements(other)
  }

  /// The addresses from the lowest to the highest byte.
  var addressRange: AddressRange {
    @inline(__always) borrowing get { layout.addressRange(at: address(), width: width) }
  }

  /// Computes ``mayOverlap(_:)`` if the ranges of addresses meet.
  @inline(never)
  private borrowing func mayShareElements(_ other: borrowing ArrayCore) -> Bool {
    guard let mine = AddressSet(layout, at: address(), width: width),
      let others = AddressSet(other.layout, at: other.address(), width: other.width)
    else { return false }
    return mine.meets(others, maximumWork: 4096) != false
  }

  /// Writes a product to this array, which has its shape and does not overlap the operands.
  borrowing func writeProduct(
    _ context: borrowing ProductContext, _ first: borrowing ArrayCore,
    _ second: borrowing ArrayCore, _ factors: ProductFactors
  ) {
    if multiplyShort(context.support, first, second, factors) { return }
    var call = ProductCall()
    guard call.plan.begin(first.layout, second.layout, into: layout) else {
      refuseProduct(context.operation, first, second)
    }
    run(&call, context, first, second, factors)
  }

  /// Runs a product whose plan has begun.
  private borrowing func run(
    _ call: inout ProductCall, _ context: borrowing ProductContext, _ first: borrowing ArrayCore,
    _ second: borrowing ArrayCore, _ factors: ProductFactors
  ) {
    (call.first, call.second) = (first.address(), second.address())
    if factors.isZero { call.plan.ignoreOperands() }
    call.plan.choose(
      context.support, factors.old,
      isPlainGram: factors.alpha == 0 && call.first == call.second,
      conjugates: context.conjugates)
    if call.plan.routine == .nothing { return }
    if call.plan.packsFirst || call.plan.packsSecond || call.plan.usesTemporary {
      return writePacked(context, call.plan, first, second, factors)
    }
    call.result = address()
    (call.alpha, call.beta) = (factors.alpha, factors.beta)
    context.operation.report(context.loop(call.plan.routine).body(&call))
    first.keepAlive()
    second.keepAlive()
    keepAlive()
  }

  /// Writes a product whose operands or result are copied first, as a plan says.
  @inline(never)
  private borrowing func writePacked(
    _ context: borrowing ProductContext, _ plan: ProductPlan, _ first: borrowing ArrayCore,
    _ second: borrowing ArrayCore, _ factors: ProductFactors
  ) {
    let isTriangle = plan.routine == .syrk || plan.routine == .herk
    var next = copy context
    var (left, right) = (copy first, copy second)
    if plan.packsFirst {
      next.conjugates.first = isTriangle && context.conjugates.first
      left = first.packed(context, conjugated: plan.conjugatesFirst && !isTriangle)
      if isTriangle {
        right = ArrayCore(
          storage: left.storage, layout: left.layout.withTransposedMatrices, width: width)
      }
    }
    if plan.packsSecond {
      next.conjugates.second = false
      right = second.packed(context, conjugated: plan.conjugatesSecond)
    }
    guard plan.usesTemporary else { return writeProduct(next, left, right, factors) }
    let temporary = ArrayCore(
      uninitialized: Layout(contiguous: layout.shape, count: layout.count), width: width)
    if factors.old != .ignored { temporary.copyElements(of: self, context.operation) }
    temporary.writeProduct(next, left, right, factors)
    copyElements(of: temporary, context.operation)
  }

  /// A copy in C order for BLAS, conjugated on request.
  private borrowing func packed(
    _ context: borrowing ProductContext, conjugated: Bool
  ) -> ArrayCore {
    let (source, target) = layout.packedForProduct
    let fresh = ArrayCore(uninitialized: target, width: width)
    fresh.copyElements(
      of: ArrayCore(storage: storage, layout: source, width: width), context.operation)
    if conjugated { context.conjugate?(fresh) }
    return fresh
  }
}
