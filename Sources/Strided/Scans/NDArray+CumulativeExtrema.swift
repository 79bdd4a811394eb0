import StridedKernels

extension NDArray where Element: OrderedScalar {
  /// The least elements up to each position along an axis: fresh memory, in C order.
  ///
  /// From the first NaN on, all results are NaN. Of -0 and 0 the first one counts.
  ///
  /// - Parameter axis: the axis; a negative one counts from the end. Traps if there is none. If
  ///   nil, the array is flattened in C order, and the result has one axis.
  /// - Complexity: O(n), one allocation; a copy of the elements unless they are in C order.
  @_alwaysEmitIntoClient
  public func cumulativeMin(axis: Int? = nil) -> sending NDArray {
    scanned(LeastSoFar<Element>.self, "cumulativeMin", axis: axis).asSending()
  }

  /// The greatest elements up to each position along an axis: fresh memory, in C order.
  ///
  /// From the first NaN on, all results are NaN. Of -0 and 0 the first one counts.
  ///
  /// - Parameter axis: the axis; a negative one counts from the end. Traps if there is none. If
  ///   nil, the array is flattened in C order, and the result has one axis.
  /// - Complexity: O(n), one allocation; a copy of the elements unless they are in C order.
  @_alwaysEmitIntoClient
  public func cumulativeMax(axis: Int? = nil) -> sending NDArray {
    scanned(GreatestSoFar<Element>.self, "cumulativeMax", axis: axis).asSending()
  }
}
