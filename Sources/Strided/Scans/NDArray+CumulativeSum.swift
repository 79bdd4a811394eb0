import StridedKernels

extension NDArray where Element: IntegerScalar, Element.Sum: IntegerScalar {
  /// The sums of the elements up to each position along an axis: fresh memory, in C order.
  ///
  /// Integers are summed as `Int` or `UInt`, as ``sum()`` does. Overflow traps.
  ///
  /// - Parameters:
  ///   - axis: the axis; a negative one counts from the end. Traps if there is none. If nil, the
  ///     array is flattened in C order, and the result has one axis.
  ///   - includingInitial: whether the sum of no elements, 0, stands before the others. The axis of
  ///     the result is then longer by 1.
  /// - Complexity: O(n), one allocation; a copy of the elements unless they are in C order.
  @_alwaysEmitIntoClient
  public func cumulativeSum(
    axis: Int? = nil, includingInitial: Bool = false
  ) -> sending NDArray<Element.Sum> {
    scanned(
      IntegerSums<Element>.self, "cumulativeSum", axis: axis,
      initial: includingInitial ? 0 : nil
    ).asSending()
  }

  /// The products of the elements up to each position along an axis: fresh memory, in C order.
  ///
  /// Integers are multiplied as `Int` or `UInt`. Overflow traps.
  ///
  /// - Parameters:
  ///   - axis: the axis; a negative one counts from the end. Traps if there is none. If nil, the
  ///     array is flattened in C order, and the result has one axis.
  ///   - includingInitial: whether the product of no elements, 1, stands before the others. The
  ///     axis of the result is then longer by 1.
  /// - Complexity: O(n), one allocation; a copy of the elements unless they are in C order.
  @_alwaysEmitIntoClient
  public func cumulativeProduct(
    axis: Int? = nil, includingInitial: Bool = false
  ) -> sending NDArray<Element.Sum> {
    scanned(
      IntegerProducts<Element>.self, "cumulativeProduct", axis: axis,
      initial: includingInitial ? 1 : nil
    ).asSending()
  }
}

extension NDArray<Bool> {
  /// The numbers of true elements up to each position along an axis: fresh memory, in C order.
  ///
  /// - Parameters:
  ///   - axis: the axis; a negative one counts from the end. Traps if there is none. If nil, the
  ///     array is flattened in C order, and the result has one axis.
  ///   - includingInitial: whether the count of no elements, 0, stands before the others. The axis
  ///     of the result is then longer by 1.
  /// - Complexity: O(n), one allocation; a copy of the elements unless they are in C order.
  public func cumulativeSum(
    axis: Int? = nil, includingInitial: Bool = false
  ) -> sending NDArray<Int> {
    scanned(
      TruthSums.self, "cumulativeSum", axis: axis, initial: includingInitial ? 0 : nil
    ).asSending()
  }
}

extension NDArray where Element: RealScalar {
  /// The sums of the elements up to each position along an axis: fresh memory, in C order.
  ///
  /// Numbers are added in their own type, in order, or in vectors of 8 (`Float`: 16) along long lines of the last
  /// axis. So the relative error grows with the number of terms, unlike that of ``sum()``. `Float16` is added as
  /// `Float`, and each result is rounded once. From the first NaN on, all sums are NaN.
  ///
  /// - Parameters:
  ///   - axis: the axis; a negative one counts from the end. Traps if there is none. If nil, the
  ///     array is flattened in C order, and the result has one axis.
  ///   - includingInitial: whether the sum of no elements, 0, stands before the others. The axis of
  ///     the result is then longer by 1.
  /// - Complexity: O(n), one allocation; a copy of the elements unless they are in C order.
  @_alwaysEmitIntoClient
  public func cumulativeSum(
    axis: Int? = nil, includingInitial: Bool = false
  ) -> sending NDArray {
    if Element.self == Float16.self {
      let sums = NDArray<Float>(converting: self).cumulativeSum(
        axis: axis, includingInitial: includingInitial)
      return NDArray(converting: sums).asSending()
    }
    return scanned(
      NumberSums<Element>.self, "cumulativeSum", axis: axis, initial: includingInitial ? 0 : nil
    ).asSending()
  }

  /// The products of the elements up to each position along an axis: fresh memory, in C order.
  ///
  /// Numbers are multiplied one after the other in their own type. `Float16` is multiplied as
  /// `Float`, and each result is rounded once. From the first NaN on, all products are NaN.
  ///
  /// - Parameters:
  ///   - axis: the axis; a negative one counts from the end. Traps if there is none. If nil, the
  ///     array is flattened in C order, and the result has one axis.
  ///   - includingInitial: whether the product of no elements, 1, stands before the others. The
  ///     axis of the result is then longer by 1.
  /// - Complexity: O(n), one allocation; a copy of the elements unless they are in C order.
  @_alwaysEmitIntoClient
  public func cumulativeProduct(
    axis: Int? = nil, includingInitial: Bool = false
  ) -> sending NDArray {
    if Element.self == Float16.self {
      let products = NDArray<Float>(converting: self).cumulativeProduct(
        axis: axis, includingInitial: includingInitial)
      return NDArray(converting: products).asSending()
    }
    return scanned(
      NumberProducts<Element>.self, "cumulativeProduct", axis: axis,
      initial: includingInitial ? 1 : nil
    ).asSending()
  }
}

extension NDArray where Element: ComplexScalar {
  /// The sums of the elements up to each position along an axis: fresh memory, in C order.
  ///
  /// Numbers are added one after the other in their own type.
  ///
  /// - Parameters:
  ///   - axis: the axis; a negative one counts from the end. Traps if there is none. If nil, the
  ///     array is flattened in C order, and the result has one axis.
  ///   - includingInitial: whether the sum of no elements, 0, stands before the others. The axis of
  ///     the result is then longer by 1.
  /// - Complexity: O(n), one allocation; a copy of the elements unless they are in C order.
  @_alwaysEmitIntoClient
  public func cumulativeSum(
    axis: Int? = nil, includingInitial: Bool = false
  ) -> sending NDArray {
    scanned(
      NumberSums<Element>.self, "cumulativeSum", axis: axis,
      initial: includingInitial ? Element._zero : nil
    ).asSending()
  }

  /// The products of the elements up to each position along an axis: fresh memory, in C order.
  ///
  /// Numbers are multiplied one after the other in their own type.
  ///
  /// - Parameters:
  ///   - axis: the axis; a negative one counts from the end. Traps if there is none. If nil, the
  ///     array is flattened in C order, and the result has one axis.
  ///   - includingInitial: whether the product of no elements, 1, stands before the others. The
  ///     axis of the result is then longer by 1.
  /// - Complexity: O(n), one allocation; a copy of the elements unless they are in C order.
  @_alwaysEmitIntoClient
  public func cumulativeProduct(
    axis: Int? = nil, includingInitial: Bool = false
  ) -> sending NDArray {
    scanned(
      NumberProducts<Element>.self, "cumulativeProduct", axis: axis,
      initial: includingInitial ? Element._one : nil
    ).asSending()
  }
}
