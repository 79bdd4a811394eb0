import StridedKernels
import StridedLayout

/// One Einstein summation: computes it, or only notes what it would do.
struct EinsumRun<Element: ProductScalar> {
  private let notation: EinsumNotation
  private let labels: EinsumLabels
  /// The operands that are not contracted yet.
  private var operands: [Operand] = []
  private let isDry: Bool
  private(set) var explanation: EinsumExplanation

  /// An array and the labels of its axes.
  private struct Operand {
    var array: NDArray<Element>
    var labels: [Int]
  }

  // Closures instead of key paths: a key path of a generic type is made anew by each call, in 1.5 µs.

  /// Prepares a summation; traps if the subscripts do not fit the shapes.
  init(_ einsum: Einsum, _ arrays: [NDArray<Element>], isDry: Bool) {
    do {
      labels = try EinsumLabels(einsum.notation, arrays.map { $0.shape })
    } catch {
      trap("einsum: \(error)")
    }
    self.isDry = isDry
    notation = einsum.notation
    // The text takes longer than a small sum.
    let shapes = isDry ? arrays.map { "\($0.shape)" }.joined(separator: ", ") : ""
    explanation = EinsumExplanation(
      operation: isDry ? "einsum \(Element._typeName) \(einsum) of \(shapes)" : "")
    for (index, array) in arrays.enumerated() {
      operands.append(Self.diagonal(of: array, labels.operands[index], labels.extents))
    }
  }

  /// The result, in fresh memory and in C order.
  mutating func run() -> NDArray<Element> {
    var isFresh = false
    for index in operands.indices where sumsOwnLabels(of: index) { isFresh = true }
    let path = EinsumPath(
      operands.map { $0.labels }, output: labels.output, extents: labels.extents)
    explanation.isOptimal = path.isOptimal
    for step in path.steps {
      contract(step)
      isFresh = true
    }
    let (array, own) = (operands[0].array, operands[0].labels)
    let isResult = isFresh && own == labels.output && array.layout.isContiguous(.c)
    if isDry || isResult { return array }
    return array.transposed(axes: labels.output.map { own.firstIndex(of: $0) ?? 0 }).copy(order: .c)
  }

  /// The axes with labels of their own: repeated labels become a diagonal, and repeated elements one.
  private static func diagonal(
    of array: NDArray<Element>, _ labels: [Int], _ extents: EinsumExtents
  ) -> Operand {
    var (shape, strides, kept) = (Shape(), Strides(), [Int]())
    for (axis, label) in labels.enumerated() {
      if let place = kept.firstIndex(of: label) {
        strides[place] += array.strides[axis]
      } else if array.shape[axis] != 1 || extents[label] == 1 {
        shape.values.append(array.shape[axis])
        strides.values.append(array.strides[axis])
        kept.append(label)
      }
    }
    let layout = Layout(
      shape: shape, strides: strides, offset: array.layout.offset, isWritable: false)
    return Operand(array: array.view(through: layout), labels: kept)
  }

  /// Sums over the labels that neither another operand nor the result has; false if there are none.
  private mutating func sumsOwnLabels(of index: Int) -> Bool {
    let (array, own) = (operands[index].array, operands[index].labels)
    func isOwn(_ label: Int) -> Bool {
      if labels.output.contains(label) { return false }
      return !operands.indices.contains { $0 != index && operands[$0].labels.contains(label) }
    }
    if !own.contains(where: isOwn) { return false }
    let summed = own.indices.filter { isOwn(own[$0]) }
    let kept = own.indices.filter { !summed.contains($0) }
    operands[index].labels = kept.map { own[$0] }
    let shape = Shape(kept.map { array.shape[$0] })
    if isDry {
      explanation.steps.append(
        .init(
          subscripts: "\(notation.text(own))->\(notation.text(operands[index].labels))",
          routine: Element._sumLoops.map { "\($0.name)" } ?? "product with ones",
          multiplications: 0, product: nil, copiesOperands: false))
      operands[index].array = NDArray(
        uninitialized: NDArray<Element>.freshLayout(shape, for: "einsum"))
    } else if let loops = Element._sumLoops {
      operands[index].array = array.reduced(loops, axes: summed, keepingAxes: false)
    } else {
      let count = summed.map { array.shape[$0] }.reduce(1, *)
      let matrix = array.transposed(axes: kept + summed).reshaped(
        to: Shape(kept.map { array.shape[$0] } + [count]))
      operands[index].array = matmul(matrix, NDArray.ones([1]).broadcast(to: [count]))
    }
    return true
  }

  private mutating func contract(_ step: EinsumPath.Step) {
    let second = operands.remove(at: step.second)
    let first = operands.remove(at: step.first)
    var contraction = Contraction(
      first: first.array, firstLabels: first.labels, second: second.array,
      secondLabels: second.labels, output: step.labels, name: "einsum")
    var (found, copies): (ProductExplanation?, Bool) = (nil, false)
    if isDry { contraction.explain = { (found, copies) = ($0, $1) } }
    let result = contraction.run()
    if isDry {
      explanation.steps.append(
        .init(
          subscripts:
            "\(notation.text(first.labels)),\(notation.text(second.labels))->\(notation.text(step.labels))",
          routine: found?.routine ?? "multiply", multiplications: step.cost, product: found,
          copiesOperands: copies))
    }
    operands.append(Operand(array: result, labels: step.labels))
  }
}
