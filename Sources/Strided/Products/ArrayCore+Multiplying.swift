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
  @usableFromInline
  borrowing func multiply(
    _ context: borrowing ProductContext, _ first: borrowing ArrayCore,
    _ second: borrowing ArrayCore, _ factors: ProductFactors
  ) {
    let name = context.operation.name
    let shape = productShape(first.layout, second.layout, for: name)
    guard layout.shape == shape else {
      trap(
        "\(name): the product of shape \(shape) does not fit the result of shape \(layout.shape)")
    }
    requireWritable(context.operation)
    let sharesFirst = mayOverlap(first)
    let sharesSecond = mayOverlap(second)
    if !sharesFirst, !sharesSecond {
      writeProduct(context, first, second, factors)
    } else if factors.old == .ignored {
      let fresh = ArrayCore(
        uninitialized: Layout(contiguous: shape, count: layout.count), width: width)
      fresh.writeProduct(context, first, second, factors)
      copyElements(of: fresh, context.operation)
    } else {
      writeProduct(
        context, sharesFirst ? first.copied(context.operation) : copy first,
        sharesSecond ? second.copied(context.operation) : copy second, factors)
    }
  }

  /// Whether an element of another array could be an element of this one; false is certain.
  borrowing func mayOverlap(_ other: borrowing ArrayCore) -> Bool {
    guard let mine = AddressSet(layout, at: address(), width: width),
      let others = AddressSet(other.layout, at: other.address(), width: other.width)
    else { return false }
    return mine.meets(others, maximumWork: 4096) != false
  }

  /// Writes a product to this array, which does not overlap the operands.
  private borrowing func writeProduct(
    _ context: borrowing ProductContext, _ first: borrowing ArrayCore,
    _ second: borrowing ArrayCore, _ factors: ProductFactors
  ) {
    var plan = ProductPlan(first.layout, second.layout, into: layout)
    if factors.isZero { plan.ignoreOperands() }
    plan.choose(
      context.support, factors.old,
      isPlainGram: factors.alpha == 0 && first.address() == second.address(),
      conjugates: context.conjugates)
    if plan.routine == .nothing { return }
    if plan.packsFirst || plan.packsSecond || plan.usesTemporary {
      return writePacked(context, plan, first, second, factors)
    }
    let call = ProductCall(
      plan, result: address(), first: first.address(), second: second.address(),
      alpha: factors.alpha, beta: factors.beta)
    context.operation.report(context.loop(plan).body(call))
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
