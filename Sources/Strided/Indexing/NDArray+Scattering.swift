import StridedKernels
import StridedLayout

extension NDArray where Element: NumericScalar {
  /// Adds values to the elements at positions, in place, once per occurrence of a position.
  ///
  /// Unlike `a[indices] += values`, it adds twice to a position that occurs twice. The values are
  /// broadcast to the shape of the subscript with the same indices. Index arrays and values are
  /// read before anything is written. Traps, before anything is written, if a position is out of
  /// range, shapes do not fit or the array is read-only. Traps if integers overflow. Real and complex
  /// numbers at more than 260,000 positions of few elements are added in up to 16 parts, whose sums are
  /// added at the end, in order. `Float16` is added in `Float`, in a copy of this array, and rounded once.
  ///
  /// ```swift
  /// let counts = NDArray<Int>.zeros([4])
  /// counts.scatterAdd(1, at: [0, 3, 3, 3])
  /// print(counts)  // [1 0 0 3]
  /// ```
  ///
  /// - Complexity: O(n) in the number of positions, and of `Float16` in that of the elements too; the same results
  ///   for any number of threads.
  @_alwaysEmitIntoClient
  public func scatterAdd(
    _ values: NDArray, at first: some ArrayIndex, _ others: any ArrayIndex...
  ) {
    scatterAdd(values, first.operand, others)
  }

  /// Adds one number to the elements at positions, in place, once per occurrence of a position.
  @_alwaysEmitIntoClient
  public func scatterAdd(
    _ value: Element, at first: some ArrayIndex, _ others: any ArrayIndex...
  ) {
    scatterAdd(NDArray(value), first.operand, others)
  }

  @usableFromInline
  func scatterAdd(_ values: NDArray, _ first: IndexOperand, _ others: [any ArrayIndex]) {
    if Element.self == Float16.self, let halves = self as? NDArray<Float16>,
      let terms = values as? NDArray<Float16>
    {
      requireWritable("scatterAdd")
      let wide = NDArray<Float>(converting: halves)
      wide.scatterAdd(NDArray<Float>(converting: terms), first, others)
      return halves.assign(NDArray<Float16>(converting: wide))
    }
    if others.isEmpty, case .positions(let positions) = first,
      positions.core.layout.count >= 2 * Self.positionsOfPart,
      scatterAddInParts(values, at: positions)
    {
      return
    }
    scatter(values, to: first, others, Element._scatterAddLoop, for: "scatterAdd")
  }
}

extension NDArray where Element: OrderedScalar {
  /// Replaces elements at positions by smaller values, in place, once per occurrence of a position.
  ///
  /// It is like `scatterAdd`, with the minimum of two elements instead of their sum. NaN wins over
  /// every number.
  ///
  /// ```swift
  /// let least = NDArray<Int>.full([3], 9)
  /// least.scatterMin([4, 2, 7], at: [0, 0, 2])
  /// print(least)  // [2 9 7]
  /// ```
  ///
  /// - Complexity: O(n) in the number of positions.
  @_alwaysEmitIntoClient
  public func scatterMin(
    _ values: NDArray, at first: some ArrayIndex, _ others: any ArrayIndex...
  ) {
    scatterExtrema(values, first.operand, others, isGreatest: false)
  }

  /// Replaces elements at positions by larger values, in place, once per occurrence of a position.
  ///
  /// It is like `scatterMin`, with the maximum of two elements.
  ///
  /// - Complexity: O(n) in the number of positions.
  @_alwaysEmitIntoClient
  public func scatterMax(
    _ values: NDArray, at first: some ArrayIndex, _ others: any ArrayIndex...
  ) {
    scatterExtrema(values, first.operand, others, isGreatest: true)
  }

  @usableFromInline
  func scatterExtrema(
    _ values: NDArray, _ first: IndexOperand, _ others: [any ArrayIndex], isGreatest: Bool
  ) {
    scatter(
      values, to: first, others, Element._scatterLoop(for: isGreatest ? .max : .min),
      for: isGreatest ? "scatterMax" : "scatterMin")
  }
}

extension NDArray {
  /// Combines broadcast values with what indices select, once per occurrence of a position.
  ///
  /// - Parameter loop: combines elements of operand 0, whose positions are operand 1, with operand 2.
  fileprivate func scatter(
    _ values: NDArray, to first: IndexOperand, _ others: [any ArrayIndex], _ loop: InnerLoop,
    for operation: String
  ) {
    if others.isEmpty, case .positions(let positions) = first,
      let found = core.scatter(values.core, toFew: positions.core, loop)
    {
      return Self.report(found, operation)
    }
    let indices = [first] + others.map { $0.operand }
    scatter(values, to: IndexedSelection(layout, indices, for: operation), for: operation) {
      Self.report(
        GatherLoops.combine(
          $0, $1, to: $2, from: $3, width: MemoryLayout<Element>.stride, loop),
        operation)
    }
  }
}
