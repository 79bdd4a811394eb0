import StridedKernels
import StridedLayout

// Reductions with a mask or an initial value.

extension NDArray {
  /// The elements, with another value where a mask is false; this array if there is no mask.
  ///
  /// Traps if the mask does not broadcast to this shape.
  @usableFromInline
  func masked(by mask: NDArray<Bool>?, else value: Element, for operation: String) -> NDArray {
    guard let mask else { return self }
    guard mask.layout.broadcasts(like: layout) || mask.layout.broadcast(to: shape) != nil else {
      trap("\(operation): the mask's shape \(mask.shape) does not broadcast to \(shape)")
    }
    return select(self, value, where: mask)
  }

  /// The results of a reduction together with an initial value, if there is one.
  func including<Result: NumericScalar>(
    _ initial: Result?, _ results: NDArray<Result>, _ operation: BinaryOperation
  ) -> NDArray<Result> {
    guard let initial else { return results }
    return results.combined(operation, with: initial)
  }

  /// The results of a function of the last axis, of this array with some axes merged into a last one.
  ///
  /// The results may have axes of their own before those of this array.
  @usableFromInline
  func merging<Result>(
    _ axes: [Int], keepingAxes: Bool, for operation: String,
    _ function: (NDArray) -> NDArray<Result>
  ) -> NDArray<Result> {
    var set: UInt64 = 0
    for axis in axes {
      let resolved = layout.resolvedAxis(axis, for: operation)
      if set >> UInt64(resolved) & 1 == 1 {
        trap("\(operation): axis \(axis) is given twice in \(axes), shape \(shape)")
      }
      set |= 1 << UInt64(resolved)
    }
    let (kept, merged) = (
      (0..<rank).filter { set >> UInt64($0) & 1 == 0 },
      (0..<rank).filter { set >> UInt64($0) & 1 == 1 }
    )
    var lines = shape(without: set, keepingAxes: false)
    lines.values.append(merged.reduce(1) { $0 * shape[$1] })
    let results = function(transposed(axes: kept + merged).reshaped(to: lines))
    if !keepingAxes { return results }
    var whole = Shape(Array(results.shape.prefix(results.rank - kept.count)))
    for extent in shape(without: set, keepingAxes: true) { whole.values.append(extent) }
    var layout = results.reshaped(to: whole).layout
    layout.isView = results.layout.isView
    return results.view(through: layout)
  }

  /// The shape without some axes, or with the extent 1 in their place.
  func shape(without axes: UInt64, keepingAxes: Bool) -> Shape {
    var rest = Shape()
    for axis in 0..<rank {
      let isReduced = axes >> UInt64(axis) & 1 == 1
      if keepingAxes || !isReduced { rest.values.append(isReduced ? 1 : shape[axis]) }
    }
    return rest
  }
}

extension NDArray where Element: OrderedScalar {
  /// The results of a reduction along some axes, together with an initial value.
  ///
  /// The initial value also replaces elements that a mask leaves out.
  func reduced(
    _ loops: borrowing ReductionLoops, from initial: Element, _ operation: OrderedOperation,
    axes: [Int],
    keepingAxes: Bool = false, where mask: NDArray<Bool>?
  ) -> NDArray {
    let terms = masked(by: mask, else: initial, for: "\(loops.name)")
    if count == 0 {
      let set = core.set(of: axes, for: loops)
      return .full(shape(without: set, keepingAxes: keepingAxes), initial)
    }
    let results: NDArray = terms.reduced(loops, axes: axes, keepingAxes: keepingAxes)
    return results.combined(operation, with: initial)
  }
}

extension NDArray where Element: RealScalar {
  /// The mean of the elements for which a mask is true; NaN if there are none.
  ///
  /// The mask is broadcast to this shape. The accuracy is that of ``sum()``.
  ///
  /// - Complexity: O(n), with memory for n elements.
  public func mean(where mask: NDArray<Bool>) -> Element {
    mean(axes: Array(0..<rank), where: mask)[]
  }

  /// The means along one axis of the elements for which a mask is true: fresh memory.
  public func mean(
    axis: Int, keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray {
    mean(axes: [axis], keepingAxes: keepingAxes, where: mask)
  }

  /// The means along several axes of the elements for which a mask is true: fresh memory.
  ///
  /// The mask is broadcast to this shape. A result is NaN if the mask is false for all its elements.
  public func mean(
    axes: [Int], keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray {
    if Element.self == Float16.self {
      let wide = NDArray<Float>(converting: self)
      return NDArray(converting: wide.mean(axes: axes, keepingAxes: keepingAxes, where: mask))
        .asSending()
    }
    let terms = masked(by: mask, else: 0, for: "mean")
    let counts = mask.broadcast(to: shape).sum(axes: axes, keepingAxes: keepingAxes)
    return terms.means(of: NDArray(converting: counts), axes: axes, keepingAxes: keepingAxes)
      .asSending()
  }

  /// The sums along some axes, divided by the numbers of their terms; the others are 0.
  ///
  /// Sums that are not finite are computed anew from terms so small that no sum of finite ones overflows.
  @usableFromInline
  func means(of counts: NDArray, axes: [Int], keepingAxes: Bool = false) -> NDArray {
    let means = sum(axes: axes, keepingAxes: keepingAxes)
    let fits = isFinite(means)
    divide(means, counts, into: means)
    if fits.all() { return means }
    let exponent = Element.Exponent(Int.bitWidth - count.leadingZeroBitCount)
    let scale = Element(sign: .plus, exponent: -exponent, significand: 1)
    let others = multiply(self, scale).sum(axes: axes, keepingAxes: keepingAxes)
    divide(others, counts, into: others)
    divide(others, scale, into: others)
    return select(means, others, where: fits)
  }

  /// The variance of the elements for which a mask is true; like `variance(correction:)` of them.
  public func variance(correction: Double = 0, where mask: NDArray<Bool>) -> Element {
    variance(axes: Array(0..<rank), correction: correction, where: mask)[]
  }

  /// The variances along one axis of the elements for which a mask is true: fresh memory.
  public func variance(
    axis: Int, correction: Double = 0, keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray {
    variance(axes: [axis], correction: correction, keepingAxes: keepingAxes, where: mask)
  }

  /// The variances along several axes of the elements for which a mask is true: fresh memory.
  ///
  /// The mask is broadcast to this shape. A result is NaN if
  /// the mask is true for no more elements than `correction`.
  ///
  /// - Complexity: O(n), with memory for n elements.
  public func variance(
    axes: [Int], correction: Double = 0, keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray {
    if Element.self == Float16.self {
      let wide = NDArray<Float>(converting: self).variance(
        axes: axes, correction: correction, keepingAxes: keepingAxes, where: mask)
      return NDArray(converting: wide).asSending()
    }
    let distances = self - mean(axes: axes, keepingAxes: true, where: mask)
    multiply(distances, distances, into: distances)
    let sums = distances.masked(by: mask, else: 0, for: "variance")
      .sum(axes: axes, keepingAxes: keepingAxes)
    let counts = mask.broadcast(to: shape).sum(axes: axes, keepingAxes: keepingAxes)
    let divisors = NDArray(mapping: counts, for: "variance") {
      Double($0) > correction ? Element(Double($0) - correction) : .nan
    }
    divide(sums, divisors, into: sums)
    return sums.asSending()
  }

  /// The standard deviation of the elements for which a mask is true: the square root of the variance.
  public func standardDeviation(correction: Double = 0, where mask: NDArray<Bool>) -> Element {
    standardDeviation(axes: Array(0..<rank), correction: correction, where: mask)[]
  }

  /// The standard deviations along one axis of the elements for which a mask is true: fresh memory.
  public func standardDeviation(
    axis: Int, correction: Double = 0, keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray {
    standardDeviation(axes: [axis], correction: correction, keepingAxes: keepingAxes, where: mask)
  }

  /// The standard deviations along several axes of the elements for which a mask is true: fresh memory.
  public func standardDeviation(
    axes: [Int], correction: Double = 0, keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray {
    if Element.self == Float16.self {
      let wide = NDArray<Float>(converting: self).standardDeviation(
        axes: axes, correction: correction, keepingAxes: keepingAxes, where: mask)
      return NDArray(converting: wide).asSending()
    }
    let variances = variance(
      axes: axes, correction: correction, keepingAxes: keepingAxes, where: mask)
    sqrt(variances, into: variances)
    return variances.asSending()
  }
}

extension NDArray where Element: IntegerScalar {
  /// The mean of the elements for which a mask is true: the exact sum, divided once; NaN if there are none.
  ///
  /// The mask is broadcast to this shape.
  ///
  /// - Complexity: O(n), with memory for n elements.
  public func mean(where mask: NDArray<Bool>) -> Double {
    mean(axes: Array(0..<rank), where: mask)[]
  }

  /// The means along one axis of the elements for which a mask is true: fresh memory.
  public func mean(
    axis: Int, keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray<Double> {
    mean(axes: [axis], keepingAxes: keepingAxes, where: mask)
  }

  /// The means along several axes of the elements for which a mask is true: fresh memory.
  ///
  /// The mask is broadcast to this shape. A result is NaN if the mask is false for all its elements.
  public func mean(
    axes: [Int], keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray<Double> {
    let means: NDArray<Double> = masked(by: mask, else: 0, for: "mean")
      .reduced(Element._roundedSumLoops(), axes: axes, keepingAxes: keepingAxes)
    let counts = mask.broadcast(to: shape).sum(axes: axes, keepingAxes: keepingAxes)
    divide(means, NDArray<Double>(converting: counts), into: means)
    return means.asSending()
  }

  /// The variance of the elements for which a mask is true; the numbers are converted to `Double`.
  public func variance(correction: Double = 0, where mask: NDArray<Bool>) -> Double {
    NDArray<Double>(converting: self).variance(correction: correction, where: mask)
  }

  /// The variances along one axis of the elements for which a mask is true: fresh memory.
  public func variance(
    axis: Int, correction: Double = 0, keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray<Double> {
    variance(axes: [axis], correction: correction, keepingAxes: keepingAxes, where: mask)
  }

  /// The variances along several axes of the elements for which a mask is true: fresh memory.
  ///
  /// The numbers are converted to `Double`. The mask is broadcast to this shape. A result is NaN if
  /// the mask is true for no more elements than `correction`.
  public func variance(
    axes: [Int], correction: Double = 0, keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray<Double> {
    NDArray<Double>(converting: self).variance(
      axes: axes, correction: correction, keepingAxes: keepingAxes, where: mask)
  }

  /// The standard deviation of the elements for which a mask is true: the square root of the variance.
  public func standardDeviation(correction: Double = 0, where mask: NDArray<Bool>) -> Double {
    NDArray<Double>(converting: self).standardDeviation(correction: correction, where: mask)
  }

  /// The standard deviations along one axis of the elements for which a mask is true: fresh memory.
  public func standardDeviation(
    axis: Int, correction: Double = 0, keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray<Double> {
    standardDeviation(axes: [axis], correction: correction, keepingAxes: keepingAxes, where: mask)
  }

  /// The standard deviations along several axes of the elements for which a mask is true: fresh memory.
  public func standardDeviation(
    axes: [Int], correction: Double = 0, keepingAxes: Bool = false, where mask: NDArray<Bool>
  ) -> sending NDArray<Double> {
    NDArray<Double>(converting: self).standardDeviation(
      axes: axes, correction: correction, keepingAxes: keepingAxes, where: mask)
  }
}
