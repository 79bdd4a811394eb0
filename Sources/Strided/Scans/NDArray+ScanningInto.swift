import StridedKernels

// Scans that write to an existing array.

extension NDArray where Element: IntegerScalar, Element.Sum: IntegerScalar {
  /// Writes the sums of the elements up to each position along an axis to an existing array.
  ///
  /// The results are those of the function that gives fresh memory, also if both arrays overlap. Traps if the
  /// shape of the result differs, or if it is read-only.
  ///
  /// - Parameters:
  ///   - axis: the axis, or nil for the flattened array.
  ///   - includingInitial: whether the result of no elements stands before the others.
  ///   - result: where the results are written; it may be this array.
  @_alwaysEmitIntoClient
  public func cumulativeSum(
    axis: Int? = nil, includingInitial: Bool = false, into result: NDArray<Element.Sum>
  ) {
    scan(
      IntegerSums<Element>.self, "cumulativeSum", axis: axis, initial: includingInitial ? 0 : nil,
      into: result)
  }

  /// Writes the products of the elements up to each position along an axis to an existing array.
  ///
  /// The results are those of the function that gives fresh memory, also if both arrays overlap. Traps if the
  /// shape of the result differs, or if it is read-only.
  ///
  /// - Parameters:
  ///   - axis: the axis, or nil for the flattened array.
  ///   - includingInitial: whether the result of no elements stands before the others.
  ///   - result: where the results are written; it may be this array.
  @_alwaysEmitIntoClient
  public func cumulativeProduct(
    axis: Int? = nil, includingInitial: Bool = false, into result: NDArray<Element.Sum>
  ) {
    scan(
      IntegerProducts<Element>.self, "cumulativeProduct", axis: axis,
      initial: includingInitial ? 1 : nil,
      into: result)
  }
}

extension NDArray<Bool> {
  /// Writes the numbers of true elements up to each position along an axis to an existing array.
  ///
  /// The results are those of the function that gives fresh memory, also if both arrays overlap. Traps if the
  /// shape of the result differs, or if it is read-only.
  ///
  /// - Parameters:
  ///   - axis: the axis, or nil for the flattened array.
  ///   - includingInitial: whether the result of no elements stands before the others.
  ///   - result: where the results are written; it may be this array.
  public func cumulativeSum(
    axis: Int? = nil, includingInitial: Bool = false, into result: NDArray<Int>
  ) {
    scan(
      TruthSums.self, "cumulativeSum", axis: axis, initial: includingInitial ? 0 : nil,
      into: result)
  }
}

extension NDArray where Element: RealScalar {
  /// Writes the sums of the elements up to each position along an axis to an existing array.
  ///
  /// The results are those of the function that gives fresh memory, also if both arrays overlap. Traps if the
  /// shape of the result differs, or if it is read-only.
  ///
  /// - Parameters:
  ///   - axis: the axis, or nil for the flattened array.
  ///   - includingInitial: whether the result of no elements stands before the others.
  ///   - result: where the results are written; it may be this array.
  @_alwaysEmitIntoClient
  public func cumulativeSum(
    axis: Int? = nil, includingInitial: Bool = false, into result: NDArray
  ) {
    if Element.self == Float16.self {
      let values = cumulativeSum(axis: axis, includingInitial: includingInitial)
      return result.receive(values, for: "cumulativeSum")
    }
    scan(
      NumberSums<Element>.self, "cumulativeSum", axis: axis, initial: includingInitial ? 0 : nil,
      into: result)
  }

  /// Writes the products of the elements up to each position along an axis to an existing array.
  ///
  /// The results are those of the function that gives fresh memory, also if both arrays overlap. Traps if the
  /// shape of the result differs, or if it is read-only.
  ///
  /// - Parameters:
  ///   - axis: the axis, or nil for the flattened array.
  ///   - includingInitial: whether the result of no elements stands before the others.
  ///   - result: where the results are written; it may be this array.
  @_alwaysEmitIntoClient
  public func cumulativeProduct(
    axis: Int? = nil, includingInitial: Bool = false, into result: NDArray
  ) {
    if Element.self == Float16.self {
      let values = cumulativeProduct(axis: axis, includingInitial: includingInitial)
      return result.receive(values, for: "cumulativeProduct")
    }
    scan(
      NumberProducts<Element>.self, "cumulativeProduct", axis: axis,
      initial: includingInitial ? 1 : nil,
      into: result)
  }
}

extension NDArray where Element: ComplexScalar {
  /// Writes the sums of the elements up to each position along an axis to an existing array.
  ///
  /// The results are those of the function that gives fresh memory, also if both arrays overlap. Traps if the
  /// shape of the result differs, or if it is read-only.
  ///
  /// - Parameters:
  ///   - axis: the axis, or nil for the flattened array.
  ///   - includingInitial: whether the result of no elements stands before the others.
  ///   - result: where the results are written; it may be this array.
  @_alwaysEmitIntoClient
  public func cumulativeSum(
    axis: Int? = nil, includingInitial: Bool = false, into result: NDArray
  ) {
    scan(
      NumberSums<Element>.self, "cumulativeSum", axis: axis,
      initial: includingInitial ? Element._zero : nil,
      into: result)
  }

  /// Writes the products of the elements up to each position along an axis to an existing array.
  ///
  /// The results are those of the function that gives fresh memory, also if both arrays overlap. Traps if the
  /// shape of the result differs, or if it is read-only.
  ///
  /// - Parameters:
  ///   - axis: the axis, or nil for the flattened array.
  ///   - includingInitial: whether the result of no elements stands before the others.
  ///   - result: where the results are written; it may be this array.
  @_alwaysEmitIntoClient
  public func cumulativeProduct(
    axis: Int? = nil, includingInitial: Bool = false, into result: NDArray
  ) {
    scan(
      NumberProducts<Element>.self, "cumulativeProduct", axis: axis,
      initial: includingInitial ? Element._one : nil,
      into: result)
  }
}

extension NDArray where Element: OrderedScalar {
  /// Writes the least elements up to each position along an axis to an existing array.
  ///
  /// The results are those of ``cumulativeMin(axis:includingInitial:)``, also if both arrays overlap. Traps if the shape
  /// of the result differs, or if it is read-only.
  ///
  /// - Parameters:
  ///   - axis: the axis, or nil for the flattened array.
  ///   - includingInitial: whether the result begins with the greatest value of the type.
  ///   - result: where the results are written; it may be this array.
  @_alwaysEmitIntoClient
  public func cumulativeMin(
    axis: Int? = nil, includingInitial: Bool = false, into result: NDArray
  ) {
    scan(
      LeastSoFar<Element>.self, "cumulativeMin", axis: axis,
      initial: includingInitial ? Element._greatest : nil, into: result)
  }

  /// Writes the greatest elements up to each position along an axis to an existing array.
  ///
  /// The results are those of ``cumulativeMax(axis:includingInitial:)``, also if both arrays overlap. Traps if the shape
  /// of the result differs, or if it is read-only.
  ///
  /// - Parameters:
  ///   - axis: the axis, or nil for the flattened array.
  ///   - includingInitial: whether the result begins with the least value of the type.
  ///   - result: where the results are written; it may be this array.
  @_alwaysEmitIntoClient
  public func cumulativeMax(
    axis: Int? = nil, includingInitial: Bool = false, into result: NDArray
  ) {
    scan(
      GreatestSoFar<Element>.self, "cumulativeMax", axis: axis,
      initial: includingInitial ? Element._least : nil, into: result)
  }
}
