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
    reduced(Element._sum)
  }

  /// The sums along one axis, which is dropped: fresh memory.
  ///
  /// - Parameter axis: the axis; a negative one counts from the end. Traps where there is none.
  /// - Complexity: O(n); accuracy as ``sum()``, along every axis.
  public func sum(axis: Int) -> sending NDArray<Element.Sum> {
    reduced(Element._sum, axis: axis).handedOver()
  }

  /// The mean of all elements.
  ///
  /// Of integers a `Double`, accumulated as such; of truth values the share of true ones; else in the
  /// type itself. Accuracy as ``sum()``. The mean of none is NaN.
  ///
  /// - Complexity: O(n).
  public func mean() -> Element.Mean {
    reduced(Element._mean)
  }

  /// The means along one axis, which is dropped: fresh memory.
  ///
  /// - Parameter axis: the axis; a negative one counts from the end. Traps where there is none.
  /// - Complexity: O(n); accuracy as ``sum()``, along every axis.
  public func mean(axis: Int) -> sending NDArray<Element.Mean> {
    reduced(Element._mean, axis: axis).handedOver()
  }

  /// Writes the sums along one axis to another array, through to its memory.
  ///
  /// Whatever overlaps, the result is as if this array had been copied first. Traps, before anything
  /// is written, where there is no such axis, the result has not this shape without that axis, or is
  /// read-only.
  ///
  /// - Complexity: O(n); accuracy as ``sum()``.
  public func sum(axis: Int, into result: NDArray<Element.Sum>) {
    reduce(Element._sum, axis: axis, into: result)
  }

  /// Writes the means along one axis to another array, through to its memory; as
  /// ``sum(axis:into:)``.
  public func mean(axis: Int, into result: NDArray<Element.Mean>) {
    reduce(Element._mean, axis: axis, into: result)
  }
}

// How every reduction is run.
extension NDArray {
  /// The result of a reduction of all elements.
  func reduced<Result: Scalar>(_ loops: ReductionLoops) -> Result {
    if count == 0, !loops.hasIdentity {
      trap("\(loops.name): an array of shape \(shape) has no elements")
    }
    return unsafe withUnsafeTemporaryAllocation(of: Result.self, capacity: 1) { result in
      let pointer = unsafe ElementPointer<Result>(result.baseAddress.unsafelyUnwrapped)
      let failure = core.reduce(
        loops, to: pointer.address, width: MemoryLayout<Result>.stride)
      Self.report(failure, "\(loops.name)")
      return pointer.value
    }
  }

  /// The results of a reduction along one axis, which is dropped, in fresh memory.
  func reduced<Result>(_ loops: ReductionLoops, axis: Int) -> NDArray<Result> {
    let name = "\(loops.name)"
    let axis = placement.resolvedAxis(axis, for: name)
    let shape = shape(without: axis)
    let count = shape.validatedCount(for: name, width: MemoryLayout<Result>.stride)
    requireTerms(loops, axis: axis, results: count)
    let fresh = NDArray<Result>(uninitialized: Layout(contiguous: shape, count: count))
    reduce(loops, axis: axis, to: fresh)
    return fresh
  }

  /// Writes the results of a reduction along one axis to another array.
  func reduce<Result>(_ loops: ReductionLoops, axis: Int, into result: NDArray<Result>) {
    let name = "\(loops.name)"
    let axis = placement.resolvedAxis(axis, for: name)
    let shape = shape(without: axis)
    guard result.shape == shape else {
      trap("\(name): the result has shape \(result.shape), not \(shape)")
    }
    result.requireWritable(name)
    requireTerms(loops, axis: axis, results: result.count)
    if isApart(from: result) {
      reduce(loops, axis: axis, to: result)
    } else {
      result.assign(reduced(loops, axis: axis))
    }
  }

  /// Traps if a reduction without a result of no terms has results but no terms.
  private func requireTerms(_ loops: ReductionLoops, axis: Int, results: Int) {
    if results == 0 || shape[axis] > 0 || loops.hasIdentity { return }
    trap("\(loops.name): axis \(axis) of shape \(shape) has no elements")
  }

  /// Writes the results of a reduction to an array that does not overlap this one.
  private func reduce<Result>(_ loops: ReductionLoops, axis: Int, to result: NDArray<Result>) {
    if result.count == 0 { return }
    if shape[axis] == 0 {
      result.fill(NDArray<Result>.ofNoTerms(loops))
    } else {
      Self.report(core.reduce(loops, axis: axis, to: result.core), "\(loops.name)")
    }
    withExtendedLifetime((storage, result.storage)) {}
  }

  /// The result of a reduction of no terms.
  private static func ofNoTerms(_ loops: ReductionLoops) -> Element {
    let result = NDArray(uninitialized: Layout(contiguous: [], count: 1))
    ReductionDriver.writeResultOfNoTerms(loops, to: result.memory.address)
    return result.load(0)
  }
}

extension NDArray where Element: NumericScalar {
  /// The dot product of two vectors: the sum of the products of their elements, none conjugated.
  ///
  /// Traps unless both are 1-D with the same number of elements. Integers are summed in their own
  /// type; overflow traps. `Float16` is summed in `Float` and rounded once.
  ///
  /// - Complexity: O(n). `cblas_?dot`, for complex numbers `cblas_?dotu_sub`, whose last digits can
  ///   depend on the number of threads.
  public func dot(_ other: NDArray) -> Element {
    guard rank == 1, other.rank == 1, count == other.count else {
      trap("dot: shapes \(shape) and \(other.shape) are not vectors of one length")
    }
    defer { withExtendedLifetime((storage, other.storage)) {} }
    let (result, failure) = Element._dot(
      count, memory.run(at: 0, stride: strides[0]),
      other.memory.run(at: 0, stride: other.strides[0]))
    Self.report(failure, "dot")
    return result
  }
}
