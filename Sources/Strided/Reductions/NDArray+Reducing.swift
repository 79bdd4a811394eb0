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
  @inlinable
  public func sum() -> Element.Sum {
    reduced(Element._loops(for: .sum))
  }

  /// The sums along one axis, which is dropped: fresh memory.
  ///
  /// - Parameter axis: the axis; a negative one counts from the end. Traps where there is none.
  /// - Complexity: O(n); accuracy as ``sum()``, along every axis.
  @inlinable
  public func sum(axis: Int) -> sending NDArray<Element.Sum> {
    reduced(Element._loops(for: .sum), axis: axis).asSending()
  }

  /// The mean of all elements.
  ///
  /// Of integers a `Double`, the exact sum divided once; of truth values the share of true ones; else in the
  /// type itself. Accuracy as ``sum()``. The mean of none is NaN.
  ///
  /// - Complexity: O(n).
  @inlinable
  public func mean() -> Element.Mean {
    reduced(Element._loops(for: .mean))
  }

  /// The means along one axis, which is dropped: fresh memory.
  ///
  /// - Parameter axis: the axis; a negative one counts from the end. Traps where there is none.
  /// - Complexity: O(n); accuracy as ``sum()``, along every axis.
  @inlinable
  public func mean(axis: Int) -> sending NDArray<Element.Mean> {
    reduced(Element._loops(for: .mean), axis: axis).asSending()
  }

  /// Writes the sums along one axis to another array, through to its memory.
  ///
  /// Whatever overlaps, the result is as if this array had been copied first. Traps, before anything
  /// is written, where there is no such axis, the result has not this shape without that axis, or is
  /// read-only.
  ///
  /// - Complexity: O(n); accuracy as ``sum()``.
  @inlinable
  public func sum(axis: Int, into result: NDArray<Element.Sum>) {
    reduce(Element._loops(for: .sum), axis: axis, into: result)
  }

  /// Writes the means along one axis to another array, through to its memory; as
  /// ``sum(axis:into:)``.
  @inlinable
  public func mean(axis: Int, into result: NDArray<Element.Mean>) {
    reduce(Element._loops(for: .mean), axis: axis, into: result)
  }
}

// How every reduction is run.
extension NDArray {
  /// The result of a reduction of all elements.
  @inlinable
  borrowing func reduced<Result: Scalar>(_ loops: ReductionLoops) -> Result {
    unsafe withUnsafeTemporaryAllocation(of: Result.self, capacity: 1) { result in
      let place = unsafe result.baseAddress.unsafelyUnwrapped
      core.reduce(
        loops, Element.self, to: Int(bitPattern: place), width: MemoryLayout<Result>.stride)
      return unsafe place.pointee
    }
  }

  /// The results of a reduction along one axis, which is dropped, in fresh memory.
  @inlinable
  borrowing func reduced<Result>(_ loops: ReductionLoops, axis: Int) -> NDArray<Result> {
    NDArray<Result>(
      core.reduced(loops, axis: axis, Element.self, width: MemoryLayout<Result>.stride))
  }

  /// Writes the results of a reduction along one axis to another array.
  @inlinable
  borrowing func reduce<Result>(
    _ loops: ReductionLoops, axis: Int, into result: NDArray<Result>
  ) {
    core.reduce(
      loops, axis: axis, Element.self, into: result.core, NDArray<Result>.context(loops.name))
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
    let row = dotRow(other)
    defer { withExtendedLifetime((storage, other.storage)) {} }
    return unsafe withUnsafeTemporaryAllocation(of: Element.self, capacity: 1) { result in
      let result = unsafe ElementPointer<Element>(result.baseAddress.unsafelyUnwrapped)
      let places = OperandVector(result.address, memory.address, other.memory.address)
      let failure = Row.with(
        count, at: places, strides: row.strides, Element._dotLoop(row).body)
      Self.report(failure, "dot")
      return result.value
    }
  }

  /// The form of the row of a dot product; traps where there is none.
  func dotRow(_ other: NDArray) -> RowForm {
    guard rank == 1, other.rank == 1, count == other.count else {
      trap("dot: shapes \(shape) and \(other.shape) are not vectors of one length")
    }
    let width = MemoryLayout<Element>.stride
    return RowForm(
      count: count, strides: OperandVector(0, strides[0] * width, other.strides[0] * width))
  }
}
