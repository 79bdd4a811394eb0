import StridedKernels
import StridedLayout

extension NDArray where Element: NumericScalar {
  /// Adds values to the elements at positions, in place, once per occurrence of a position.
  ///
  /// Unlike `a[indices] += values`, it adds twice to a position that occurs twice. The values are
  /// broadcast to the shape of the subscript with the same indices. Index arrays and values are
  /// read before anything is written. Traps, before anything is written, if a position is out of
  /// range, shapes do not fit or the array is read-only. Traps if integers overflow.
  ///
  /// ```swift
  /// let counts = NDArray<Int>.zeros([4])
  /// counts.scatterAdd(1, at: [0, 3, 3, 3])
  /// print(counts)  // [1 0 0 3]
  /// ```
  ///
  /// - Complexity: O(n) in the number of positions.
  public func scatterAdd(
    _ values: NDArray, at first: some ArrayIndex, _ others: any ArrayIndex...
  ) {
    scatterAdd(values, operands(first, others))
  }

  /// Adds one number to the elements at positions, in place, once per occurrence of a position.
  public func scatterAdd(
    _ value: Element, at first: some ArrayIndex, _ others: any ArrayIndex...
  ) {
    scatterAdd(NDArray(value), operands(first, others))
  }

  private func scatterAdd(_ values: NDArray, _ indices: [IndexOperand]) {
    scatter(values, to: IndexedSelection(layout, indices, for: "scatterAdd"), for: "scatterAdd") {
      let width = MemoryLayout<Element>.stride
      Self.report(
        GatherLoops.combine(
          $0, $1, to: $2, from: $3, width: width, Element._scatterAddLoop),
        "scatterAdd")
    }
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
  public func scatterMin(
    _ values: NDArray, at first: some ArrayIndex, _ others: any ArrayIndex...
  ) {
    scatterExtrema(values, operands(first, others), isGreatest: false)
  }

  /// Replaces elements at positions by larger values, in place, once per occurrence of a position.
  ///
  /// It is like `scatterMin`, with the maximum of two elements.
  ///
  /// - Complexity: O(n) in the number of positions.
  public func scatterMax(
    _ values: NDArray, at first: some ArrayIndex, _ others: any ArrayIndex...
  ) {
    scatterExtrema(values, operands(first, others), isGreatest: true)
  }

  private func scatterExtrema(_ values: NDArray, _ indices: [IndexOperand], isGreatest: Bool) {
    let name = isGreatest ? "scatterMax" : "scatterMin"
    scatter(values, to: IndexedSelection(layout, indices, for: name), for: name) {
      let width = MemoryLayout<Element>.stride
      _ = GatherLoops.combine(
        $0, $1, to: $2, from: $3, width: width,
        Element._scatterLoop(for: isGreatest ? .max : .min))
    }
  }
}
