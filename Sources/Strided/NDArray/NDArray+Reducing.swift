import StridedKernels
import StridedLayout

extension NDArray {
  /// The sum of all elements.
  ///
  /// Integers are summed as `Int` or `UInt`, truth values counted; overflow traps. Real and complex
  /// numbers are summed pairwise in their own type (`Float16` as `Float`), in whatever order they lie
  /// in memory: the relative error is at most about `(20 + log2(n)) * ulp` times the sum of
  /// magnitudes over the magnitude of the sum. The sum of none is 0.
  ///
  /// - Complexity: O(n).
  public func sum() -> Element.Sum {
    reduced(Element._kernels.sum, initial: Element.Sum._zero)
  }

  /// The sums along one axis, which is dropped: fresh memory.
  ///
  /// - Parameter axis: the axis; a negative one counts from the end. Traps where there is none.
  /// - Complexity: O(n); accuracy as ``sum()``, along every axis.
  public func sum(axis: Int) -> sending NDArray<Element.Sum> {
    reduced(Element._kernels.sum, axis: axis, for: "sum").handedOver()
  }

  /// The mean of all elements.
  ///
  /// Of integers a `Double`, accumulated as such; of truth values the share of true ones; else in the
  /// type itself. Accuracy as ``sum()``. The mean of none is NaN.
  ///
  /// - Complexity: O(n).
  public func mean() -> Element.Mean {
    reduced(Element._kernels.mean, initial: Element.Mean._zero)
  }

  /// The means along one axis, which is dropped: fresh memory.
  ///
  /// - Parameter axis: the axis; a negative one counts from the end. Traps where there is none.
  /// - Complexity: O(n); accuracy as ``sum()``, along every axis.
  public func mean(axis: Int) -> sending NDArray<Element.Mean> {
    reduced(Element._kernels.mean, axis: axis, for: "mean").handedOver()
  }

  /// Writes the sums along one axis to another array, through to its memory.
  ///
  /// Whatever overlaps, the result is as if this array had been copied first. Traps, before anything
  /// is written, where there is no such axis, the result has not this shape without that axis, or is
  /// read-only.
  ///
  /// - Complexity: O(n); accuracy as ``sum()``.
  public func sum(axis: Int, into result: NDArray<Element.Sum>) {
    reduce(Element._kernels.sum, axis: axis, into: result, for: "sum")
  }

  /// Writes the means along one axis to another array, through to its memory; as
  /// ``sum(axis:into:)``.
  public func mean(axis: Int, into result: NDArray<Element.Mean>) {
    reduce(Element._kernels.mean, axis: axis, into: result, for: "mean")
  }

  private func reduced<Result>(
    _ kernel: (ReductionPlan, Memory<Result>, Memory<Element>) -> Void,
    initial: Result
  ) -> Result {
    defer { withExtendedLifetime(storage) {} }
    var result = initial
    unsafe withUnsafeMutablePointer(to: &result) {
      unsafe kernel(ReductionPlan(whole: placement), Memory($0), memory)
    }
    return result
  }

  private func reduced<Result>(
    _ kernel: (ReductionPlan, Memory<Result>, Memory<Element>) -> Void,
    axis: Int,
    for operation: String
  ) -> NDArray<Result> {
    let shape = shape(without: placement.resolvedAxis(axis, for: operation))
    let count = shape.validatedCount(for: operation, width: MemoryLayout<Result>.stride)
    let fresh = NDArray<Result>(uninitialized: Layout(contiguous: shape, count: count))
    reduce(kernel, axis: axis, to: fresh)
    return fresh
  }

  private func reduce<Result>(
    _ kernel: (ReductionPlan, Memory<Result>, Memory<Element>) -> Void,
    axis: Int,
    into result: NDArray<Result>,
    for operation: String
  ) {
    let shape = shape(without: placement.resolvedAxis(axis, for: operation))
    guard result.shape == shape else {
      trap("\(operation): the result has shape \(result.shape), not \(shape)")
    }
    result.requireWritable(operation)
    if isApart(from: result) {
      reduce(kernel, axis: axis, to: result)
    } else {
      result.assign(reduced(kernel, axis: axis, for: operation))
    }
  }

  private func reduce<Result>(
    _ kernel: (ReductionPlan, Memory<Result>, Memory<Element>) -> Void,
    axis: Int,
    to result: NDArray<Result>
  ) {
    defer { withExtendedLifetime((storage, result.storage)) {} }
    let axis = placement.resolvedAxis(axis, for: "reduction")
    kernel(ReductionPlan(placement, axis: axis, into: result.placement), result.memory, memory)
  }
}

extension NDArray where Element: NumericScalar {
  /// The dot product of two vectors: the sum of the products of their elements, none conjugated.
  ///
  /// Traps unless both are 1-D with the same number of elements. Integers are summed in their own
  /// type; overflow traps.
  ///
  /// - Complexity: O(n). `cblas_?dot`, for complex numbers `cblas_?dotu_sub`, whose last digits can
  ///   depend on the number of threads.
  public func dot(_ other: NDArray) -> Element {
    dot(other, limits: .standard)
  }

  /// ``dot(_:)`` with other limits for BLAS calls.
  package func dot(_ other: NDArray, limits: BLASLimits) -> Element {
    guard rank == 1, other.rank == 1, count == other.count else {
      trap("dot: shapes \(shape) and \(other.shape) are not vectors of one length")
    }
    defer { withExtendedLifetime((storage, other.storage)) {} }
    return Element._arithmetic.dot(
      DotPlan(placement, other.placement), limits, memory, other.memory)
  }
}
