import StridedKernels
import StridedLayout

// Runs every reduction.
extension NDArray {
  /// The result of a reduction of all elements.
  @_alwaysEmitIntoClient
  borrowing func reduced<Result: Scalar>(_ loops: borrowing ReductionLoops) -> Result {
    unsafe withUnsafeTemporaryAllocation(of: Result.self, capacity: 1) { result in
      let place = unsafe result.baseAddress.unsafelyUnwrapped
      core.reduce(
        loops, Element.self, to: Int(bitPattern: place), width: MemoryLayout<Result>.stride)
      return unsafe place.pointee
    }
  }

  /// The results of a reduction along some axes, in fresh memory.
  ///
  /// The axes are dropped, or kept with the extent 1.
  @_alwaysEmitIntoClient
  borrowing func reduced<Result: Scalar>(
    _ loops: borrowing ReductionLoops, axes: [Int], keepingAxes: Bool
  ) -> NDArray<Result> {
    NDArray<Result>(
      core.reduced(
        loops, axes: axes, keepingAxes: keepingAxes, Element.self,
        width: MemoryLayout<Result>.stride))
  }

  /// Writes the results of a reduction along some axes, which are dropped, to another array.
  @_alwaysEmitIntoClient
  borrowing func reduce<Result>(
    _ loops: borrowing ReductionLoops, axes: [Int], into result: NDArray<Result>
  ) {
    core.reduce(
      loops, axes: axes, Element.self, into: result.core, NDArray<Result>.context(loops.name))
  }
}

extension NDArray where Element: NumericScalar {
  /// The dot product of two vectors: the sum of the products of their elements, none conjugated.
  ///
  /// Traps unless both are 1-D with the same number of elements. Integers are summed in their own
  /// type; overflow traps. `Float16` is summed in `Float` and rounded once.
  ///
  /// - Complexity: O(n). It calls `cblas_?dot`, or `cblas_?dotu_sub` for complex numbers. The last
  ///   digits can depend on the number of threads.
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

  /// The form of the row of a dot product; traps if the shapes do not fit.
  func dotRow(_ other: NDArray) -> RowForm {
    guard rank == 1, other.rank == 1, count == other.count else {
      trap("dot: shapes \(shape) and \(other.shape) are not vectors of one length")
    }
    let width = MemoryLayout<Element>.stride
    return RowForm(
      count: count, strides: OperandVector(0, strides[0] * width, other.strides[0] * width))
  }
}
