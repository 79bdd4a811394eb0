import StridedKernels
import StridedLayout

/// What contractions of one element type need, for code that does not know the type.
@usableFromInline
struct ContractionContext {
  /// What matrix products need.
  @usableFromInline let product: ProductContext
  /// The loop that writes the products of operands 1 and 2 to operand 0.
  @usableFromInline let elementProduct: (RowForm) -> InnerLoop
  /// The loops of a sum; nil if sums are products with ones.
  @usableFromInline let sumLoops: () -> ReductionLoops?
  /// An array of axes of extent 1 that holds one.
  @usableFromInline let one: () -> ArrayCore
  /// The name of the type that explanations print.
  @usableFromInline let typeName: () -> String

  @_alwaysEmitIntoClient
  @inline(__always)
  init<Element: ProductScalar>(_ name: OperationName, _ type: Element.Type) {
    product = NDArray<Element>.productContext(name)
    elementProduct = { Element._elementProductLoop($0) }
    sumLoops = { Element._sumLoops() }
    one = { NDArray<Element>.ones([1]).core }
    typeName = { Element._typeName }
  }

  var name: OperationName { product.operation.name }

  /// A fresh array of a shape whose elements are undefined until written.
  func fresh(_ shape: Shape, width: Int) -> ArrayCore {
    guard shape.count <= Layout.maximumRank else {
      trap("\(name): rank \(shape.count) exceeds \(Layout.maximumRank)")
    }
    let count = shape.validatedCount(for: "\(name)", width: width)
    return ArrayCore(uninitialized: Layout(contiguous: shape, count: count), width: width)
  }
}

/// The contraction of two arrays, as one matrix product or an elementwise product.
struct Contraction {
  let context: ContractionContext
  /// Called with what the matrix product does, and whether operands are copied, instead of computing it.
  var explain: ((ProductExplanation?, Bool) -> Void)?

  /// The result in fresh memory, in C order.
  func run(
    _ first: ArrayCore, _ second: ArrayCore, _ plan: ContractionPlan
  ) -> ArrayCore {
    if plan.sums.isEmpty { return elementwise(first, second, plan) }
    let matrices = plan.matrices(first.layout.strides, second.layout.strides)
    let stack = Shape(values: matrices.stack.map({ first.layout.shape[$0.first] }, filler: 0))
    let rows = matrices.rows.product { first.layout.shape[$0.first] }
    let columns = matrices.columns.product { second.layout.shape[$0.second] }
    let inner = plan.sums.product { first.layout.shape[$0.first] }
    let shapes = (stack.appending(rows, inner), stack.appending(inner, columns))
    // Of the orders of the sums by the strides of either operand, the one for which fewer elements are copied.
    var sums = plan.sums
    sums.insertionSort {
      first.layout.strides[$0.first].magnitude > first.layout.strides[$1.first].magnitude
    }
    var (a, b) = arranged(first, second, matrices, sums)
    var views = (a.layout.merged(to: shapes.0), b.layout.merged(to: shapes.1))
    if plan.sums.count > 1, views.0 == nil || views.1 == nil {
      sums = plan.sums
      sums.insertionSort {
        second.layout.strides[$0.second].magnitude > second.layout.strides[$1.second].magnitude
      }
      let (c, d) = arranged(first, second, matrices, sums)
      let others = (c.layout.merged(to: shapes.0), d.layout.merged(to: shapes.1))
      func copied(_ views: (Layout?, Layout?)) -> Int {
        (views.0 == nil ? c.layout.count : 0) + (views.1 == nil ? d.layout.count : 0)
      }
      if copied(others) < copied(views) { (a, b, views) = (c, d, others) }
    }
    let copies = views.0 == nil || views.1 == nil
    let left = merged(a, views.0, shapes.0)
    let right = merged(b, views.1, shapes.1)
    let result = context.fresh(extents(plan, first, second), width: first.width)
    var order = matrices.stack.map({ $0.result }, filler: 0)
    order.append(matrices.rows) { $0.result }
    order.append(matrices.columns) { $0.result }
    let turned = ArrayCore(
      storage: result.storage, layout: result.layout.arranged(order), width: result.width)
    let target = turned.layout.merged(to: stack.appending(rows, columns))
    if let explain {
      let product = ProductExplanation(
        context.product, context.typeName(), left, right,
        into: target ?? context.fresh(stack.appending(rows, columns), width: left.width).layout,
        isOverlapping: false)
      explain(product, copies || product.copiesFirst || product.copiesSecond)
    } else if let target {
      ArrayCore(storage: result.storage, layout: target, width: result.width)
        .writeProduct(context.product, left, right, ProductFactors())
    } else {
      let product = ArrayCore.product(context.product, left, right)
      turned.copyElements(
        of: ArrayCore(
          storage: product.storage,
          layout: Layout(contiguous: turned.layout.shape, count: turned.layout.count),
          width: product.width), context.product.operation)
    }
    return result
  }

  /// The product without sums: both operands broadcast to the result.
  private func elementwise(
    _ first: ArrayCore, _ second: ArrayCore, _ plan: ContractionPlan
  ) -> ArrayCore {
    if let explain {
      explain(nil, false)
      return context.fresh(extents(plan, first, second), width: first.width)
    }
    let left = first.arranged(plan.output.map({ $0.first }, filler: 0))
    let right = second.arranged(plan.output.map({ $0.second }, filler: 0))
    return left.combined(
      context.product.operation, with: right, width: first.width, isInCOrder: true,
      context.elementProduct)
  }

  /// The operands with their axes in the order of the matrices.
  private func arranged(
    _ first: ArrayCore, _ second: ArrayCore, _ matrices: ContractionPlan.Matrices,
    _ sums: InlineList<ContractionPlan.Axis>
  ) -> (ArrayCore, ArrayCore) {
    var left = matrices.stack.map({ $0.first }, filler: 0)
    var right = matrices.stack.map({ $0.second }, filler: 0)
    left.append(matrices.rows) { $0.first }
    left.append(sums) { $0.first }
    right.append(sums) { $0.second }
    right.append(matrices.columns) { $0.second }
    return (first.arranged(left), second.arranged(right))
  }

  /// An operand with merged axes: a view, or a copy if no view can merge them.
  private func merged(_ array: ArrayCore, _ view: Layout?, _ shape: Shape) -> ArrayCore {
    if let view { return ArrayCore(storage: array.storage, layout: view, width: array.width) }
    let fresh = context.fresh(array.layout.shape, width: array.width)
    if explain == nil { fresh.copyElements(of: array, context.product.operation) }
    return ArrayCore(
      storage: fresh.storage, layout: Layout(contiguous: shape, count: fresh.layout.count),
      width: fresh.width)
  }

  /// The shape of the result.
  private func extents(
    _ plan: ContractionPlan, _ first: ArrayCore, _ second: ArrayCore
  ) -> Shape {
    Shape(
      values: plan.output.map(
        { $0.first < 0 ? second.layout.shape[$0.second] : first.layout.shape[$0.first] }, filler: 0)
    )
  }
}

extension InlineList<Int> {
  /// Appends an axis of each pair of a list.
  fileprivate mutating func append(
    _ axes: InlineList<ContractionPlan.Axis>, _ axis: (ContractionPlan.Axis) -> Int
  ) {
    for index in 0..<axes.count { append(axis(axes[index])) }
  }
}

extension ArrayCore {
  /// A view with some axes in an order; a negative one has the extent 1.
  fileprivate borrowing func arranged(_ axes: InlineList<Int>) -> ArrayCore {
    ArrayCore(storage: storage, layout: layout.arranged(axes), width: width)
  }
}

extension Layout {
  /// The layout of the same elements with neighbouring axes merged; nil if that needs a copy.
  fileprivate func merged(to shape: Shape) -> Layout? {
    self.shape == shape ? self : reshaped(to: shape, order: .c)
  }
}

extension Shape {
  fileprivate func appending(_ rows: Int, _ columns: Int) -> Shape {
    var shape = self
    shape.values.append(rows)
    shape.values.append(columns)
    return shape
  }
}
