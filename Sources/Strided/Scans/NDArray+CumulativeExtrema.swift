import StridedKernels

extension NDArray where Element: OrderedScalar {
  /// The least elements up to each position along an axis: fresh memory, in C order.
  ///
  /// From the first NaN on, all results are NaN. Of -0 and 0 the first one counts.
  ///
  /// - Parameters:
  ///   - axis: the axis; a negative one counts from the end. Traps if there is none. If
  ///     nil, the array is flattened in C order, and the result has one axis.
  ///   - includingInitial: whether the result begins with the greatest value of the type, infinity for reals, and so
  ///     is one longer.
  /// - Complexity: O(n), one allocation; a copy of the elements unless they are in C order.
  @_alwaysEmitIntoClient
  public func cumulativeMin(
    axis: Int? = nil, includingInitial: Bool = false
  ) -> sending NDArray {
    scanned(
      LeastSoFar<Element>.self, "cumulativeMin", axis: axis,
      initial: includingInitial ? Element._greatest : nil
    ).asSending()
  }

  /// The greatest elements up to each position along an axis: fresh memory, in C order.
  ///
  /// From the first NaN on, all results are NaN. Of -0 and 0 the first one counts.
  ///
  /// - Parameters:
  ///   - axis: the axis; a negative one counts from the end. Traps if there is none. If
  ///     nil, the array is flattened in C order, and the result has one axis.
  ///   - includingInitial: whether the result begins with the least value of the type, minus infinity for reals, and so
  ///     is one longer.
  /// - Complexity: O(n), one allocation; a copy of the elements unless they are in C order.
  @_alwaysEmitIntoClient
  public func cumulativeMax(
    axis: Int? = nil, includingInitial: Bool = false
  ) -> sending NDArray {
    scanned(
      GreatestSoFar<Element>.self, "cumulativeMax", axis: axis,
      initial: includingInitial ? Element._least : nil
    ).asSending()
  }
}
