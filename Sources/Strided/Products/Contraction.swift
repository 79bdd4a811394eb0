import StridedKernels
import StridedLayout

/// The contraction of two arrays whose axes have labels, as one matrix product or an elementwise product.
///
/// No label is repeated in an operand. A label of both operands that the result does not have is summed
/// over. A label of one operand alone belongs to the result.
struct Contraction<Element: ProductScalar> {
  let first: NDArray<Element>
  let firstLabels: [Int]
  let second: NDArray<Element>
  let secondLabels: [Int]
  let output: [Int]
  let name: OperationName
  /// Called with what the matrix product does, and whether operands are copied, instead of computing it.
  var explain: ((ProductExplanation?, Bool) -> Void)?

  /// The result in fresh memory, in C order.
  func run() -> NDArray<Element> {
    let sums = firstLabels.filter { secondLabels.contains($0) && !output.contains($0) }
    if sums.isEmpty { return elementwise() }
    let batch = output.filter { firstLabels.contains($0) && secondLabels.contains($0) }
    let left = byStride(
      firstLabels.filter { !secondLabels.contains($0) }, first, firstLabels)
    let right = byStride(
      secondLabels.filter { !firstLabels.contains($0) }, second, secondLabels)
    let rows = extents(left).reduce(1, *)
    let columns = extents(right).reduce(1, *)
    let inner = extents(sums).reduce(1, *)
    let stack = extents(batch)
    // The order of the sums for which fewer operands are copied.
    var (arrangedFirst, arrangedSecond, fewest) = (first, second, Int.max)
    let orders =
      sums.count == 1
      ? [sums] : [byStride(sums, first, firstLabels), byStride(sums, second, secondLabels)]
    for order in orders {
      let a = arranged(first, firstLabels, batch + left + order)
      let b = arranged(second, secondLabels, batch + order + right)
      let copies =
        (a.reshapedView(to: Shape(stack + [rows, inner])) == nil ? a.count : 0)
        + (b.reshapedView(to: Shape(stack + [inner, columns])) == nil ? b.count : 0)
      if copies < fewest { (arrangedFirst, arrangedSecond, fewest) = (a, b, copies) }
    }
    let matrices = merged(arrangedFirst, Shape(stack + [rows, inner]))
    let others = merged(arrangedSecond, Shape(stack + [inner, columns]))
    let result = NDArray<Element>(
      uninitialized: NDArray<Element>.freshLayout(Shape(extents(output)), for: "\(name)"))
    let order = batch + left + right
    let turned = result.transposed(axes: order.map { output.firstIndex(of: $0) ?? 0 })
    let target = turned.reshapedView(to: Shape(stack + [rows, columns]))
    if let explain {
      let product =
        target.map { explainMatmul(matrices, others, into: $0) } ?? explainMatmul(matrices, others)
      explain(product, fewest > 0 || product.copiesFirst || product.copiesSecond)
    } else if let target {
      matmul(matrices, others, into: target)
    } else {
      turned.assign(matmul(matrices, others).reshaped(to: turned.shape))
    }
    return result
  }

  /// The product without sums: both operands broadcast to the result.
  private func elementwise() -> NDArray<Element> {
    if let explain {
      explain(nil, false)
      return NDArray(
        uninitialized: NDArray<Element>.freshLayout(Shape(extents(output)), for: "\(name)"))
    }
    return NDArray<Element>.combined(
      name, expanded(first, firstLabels), expanded(second, secondLabels), isInCOrder: true,
      Element._elementProductLoop)
  }

  /// An operand with the axes of the result; missing ones have the extent 1.
  private func expanded(_ array: NDArray<Element>, _ labels: [Int]) -> NDArray<Element> {
    let present = output.filter(labels.contains)
    var view = arranged(array, labels, present)
    for axis in output.indices where !labels.contains(output[axis]) {
      view = view.expandingAxis(at: axis)
    }
    return view
  }

  private func arranged(
    _ array: NDArray<Element>, _ labels: [Int], _ order: [Int]
  ) -> NDArray<Element> {
    array.transposed(axes: order.map { labels.firstIndex(of: $0) ?? 0 })
  }

  /// An operand with merged axes: a view, or a copy if no view can merge them.
  private func merged(_ array: NDArray<Element>, _ shape: Shape) -> NDArray<Element> {
    if let view = array.reshapedView(to: shape) { return view }
    if explain != nil {
      return NDArray(uninitialized: NDArray<Element>.freshLayout(shape, for: "\(name)"))
    }
    return array.reshaped(to: shape)
  }

  private func extents(_ labels: [Int]) -> [Int] {
    labels.map { label in
      firstLabels.firstIndex(of: label).map { first.shape[$0] }
        ?? secondLabels.firstIndex(of: label).map { second.shape[$0] } ?? 1
    }
  }

  /// Labels by falling stride of an operand, the order in which its axes can be merged.
  private func byStride(
    _ labels: [Int], _ array: NDArray<Element>, _ all: [Int]
  ) -> [Int] {
    if labels.count < 2 { return labels }
    func stride(_ label: Int) -> Int {
      all.firstIndex(of: label).map { Int(array.strides[$0].magnitude) } ?? 0
    }
    return labels.sorted { stride($0) > stride($1) }
  }
}
