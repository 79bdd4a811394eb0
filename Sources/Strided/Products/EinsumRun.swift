import StridedKernels
import StridedLayout

/// One Einstein summation: computes it, or only notes what it would do.
struct EinsumRun {
  private let context: ContractionContext
  private let plan: EinsumPlan
  private let isDry: Bool
  private(set) var explanation: EinsumExplanation

  /// Prepares a summation.
  init(_ plan: EinsumPlan, _ context: ContractionContext, isDry: Bool) {
    self.plan = plan
    self.context = context
    self.isDry = isDry
    // The text takes longer than a small sum.
    let shapes = isDry ? plan.shapes.map { "\($0)" }.joined(separator: ", ") : ""
    explanation = EinsumExplanation(
      operation: isDry
        ? "\(context.name) \(context.typeName()) \(plan.notation.text) of \(shapes)" : "")
    explanation.isOptimal = plan.isOptimal
  }

  /// The result, in fresh memory and in C order.
  mutating func run(_ arrays: [ArrayCore]) -> ArrayCore {
    var operands = arrays
    for (index, preparation) in plan.operands.enumerated() {
      if !preparation.isWhole {
        operands[index] = ArrayCore(
          storage: operands[index].storage,
          layout: operands[index].layout.diagonal(preparation.axes), width: operands[index].width)
      }
      if !preparation.sums.isEmpty { operands[index] = sum(operands[index], preparation) }
    }
    for step in plan.steps {
      let second = operands.remove(at: step.second)
      let first = operands.remove(at: step.first)
      operands.append(contract(first, second, step))
    }
    let array = operands[0]
    let isFresh = !plan.steps.isEmpty || !plan.operands[0].sums.isEmpty
    var turned = array.layout
    if let turn = plan.turn { turned = turned.arranged(turn) }
    if isDry || (isFresh && plan.turn == nil && turned.isContiguous(.c)) { return array }
    let fresh = context.fresh(turned.shape, width: array.width)
    fresh.copyElements(
      of: ArrayCore(storage: array.storage, layout: turned, width: array.width),
      context.product.operation)
    return fresh
  }

  /// The sum over the axes that no other operand and not the result has.
  private mutating func sum(
    _ array: ArrayCore, _ operand: EinsumPlan.Preparation
  ) -> ArrayCore {
    let kept = operand.keptAxes
    let shape = Shape(kept.map { array.layout.shape[$0] })
    if isDry {
      let (before, after) = (operand.labels, operand.keptLabels)
      explanation.steps.append(
        .init(
          subscripts: "\(plan.notation.text(before))->\(plan.notation.text(after))",
          routine: context.sumLoops()?.name.description ?? "product with ones",
          multiplications: 0, product: nil, copiesOperands: false))
      return context.fresh(shape, width: array.width)
    }
    if let loops = context.sumLoops() {
      return array.reduced(
        loops, axes: operand.sums, keepingAxes: false, context.product.operation.type,
        width: array.width)
    }
    let one = context.one()
    let count = operand.sums.reduce(1) { $0 * array.layout.shape[$1] }
    let ones = ArrayCore(
      storage: one.storage,
      layout: Layout(shape: [count], strides: [0], isWritable: false), width: one.width)
    let matrix = merged(array, shape, kept + operand.sums, count)
    return ArrayCore.product(context.product, matrix, ones)
  }

  /// An array with some axes last and merged into one.
  private func merged(
    _ array: ArrayCore, _ kept: Shape, _ axes: [Int], _ count: Int
  ) -> ArrayCore {
    let turned = array.layout.arranged(Shape(axes).values)
    let shape = Shape(Array(kept) + [count])
    if let view = turned.reshaped(to: shape, order: .c) {
      return ArrayCore(storage: array.storage, layout: view, width: array.width)
    }
    let fresh = context.fresh(shape, width: array.width)
    ArrayCore(
      storage: fresh.storage, layout: Layout(contiguous: turned.shape, count: turned.count),
      width: fresh.width
    ).copyElements(
      of: ArrayCore(storage: array.storage, layout: turned, width: array.width),
      context.product.operation)
    return fresh
  }

  private mutating func contract(
    _ first: ArrayCore, _ second: ArrayCore, _ step: EinsumPlan.Step
  ) -> ArrayCore {
    if !isDry { return Contraction(context: context).run(first, second, step.contraction) }
    var (found, copies): (ProductExplanation?, Bool) = (nil, false)
    let result = Contraction(context: context) { (found, copies) = ($0, $1) }
      .run(first, second, step.contraction)
    let texts = step.labels.map(plan.notation.text)
    explanation.steps.append(
      .init(
        subscripts: "\(texts[0]),\(texts[1])->\(texts[2])", routine: found?.routine ?? "multiply",
        multiplications: step.cost, product: found, copiesOperands: copies))
    return result
  }
}

/// The plans of the last summations, which loops over equal shapes use again.
enum EinsumPlans {
  /// The number of plans that are kept.
  private static var capacity: Int { 16 }

  /// A plan, in memory that copies of it share.
  private final class Kept: Sendable {
    let plan: EinsumPlan
    init(_ plan: EinsumPlan) { self.plan = plan }
  }

  private struct Shelf: Sendable {
    var kept: [Kept] = []
    /// The place of the next plan if the shelf is full.
    var oldest = 0
  }

  private static let shelf = Locked(Shelf())

  /// The plan for subscripts and the shapes of some arrays, a kept one or a new one.
  static func plan(
    _ text: String, _ arrays: [ArrayCore], _ notation: () throws(EinsumError) -> EinsumNotation
  ) throws(EinsumError) -> EinsumPlan {
    let known = shelf.withLock { shelf in
      shelf.kept.first { $0.plan.fits(text, arrays) }
    }
    if let known { return known.plan }
    let kept = try Kept(EinsumPlan(notation(), arrays.map { $0.layout.shape }))
    shelf.withLock { shelf in
      if shelf.kept.count < capacity {
        shelf.kept.append(kept)
      } else {
        shelf.kept[shelf.oldest] = kept
        shelf.oldest = (shelf.oldest + 1) % capacity
      }
    }
    return kept.plan
  }
}

extension EinsumPlan {
  /// Whether this is the plan for some subscripts and the shapes of some arrays.
  fileprivate func fits(_ text: String, _ arrays: [ArrayCore]) -> Bool {
    guard notation.text == text, shapes.count == arrays.count else { return false }
    for index in shapes.indices where shapes[index] != arrays[index].layout.shape { return false }
    return true
  }
}
