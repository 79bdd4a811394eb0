import StridedKernels
import StridedLayout

extension NDArray {
  /// Parts of equal extent along an axis, in order: views that share the memory.
  ///
  /// Traps unless `count` divides the extent; ``split(unevenlyInto:axis:)`` accepts any number.
  ///
  /// - Parameters:
  ///   - count: the number of parts, at least 1.
  ///   - axis: the axis; a negative one counts from the end. Traps if it is out of range.
  /// - Complexity: O(`count`).
  public func split(into count: Int, axis: Int = 0) -> [NDArray] {
    layout.split(into: count, axis: axis, for: "split(into:)").map { view(through: $0) }
  }

  /// Parts along an axis, in order: views that share the memory.
  ///
  /// If `count` does not divide the extent, the first `extent % count` parts are one longer than
  /// the others. Parts beyond the extent are empty.
  ///
  /// - Parameters:
  ///   - count: the number of parts; traps below 1.
  ///   - axis: the axis; a negative one counts from the end. Traps if it is out of range.
  /// - Complexity: O(`count`).
  public func split(unevenlyInto count: Int, axis: Int = 0) -> [NDArray] {
    layout.split(unevenlyInto: count, axis: axis, for: "split(unevenlyInto:)").map {
      view(through: $0)
    }
  }

  /// The parts between positions along an axis, in order: views that share the memory.
  ///
  /// ```swift
  /// let parts = NDArray([0, 1, 2, 3, 4]).split(at: [1, -1])
  /// print(parts[0], parts[1], parts[2])  // [0] [1 2 3] [4]
  /// ```
  ///
  /// - Parameters:
  ///   - positions: the positions of the cuts, ascending; a negative one counts from the end. Traps
  ///     if one is out of range or below the one before it. Between equal positions the part is
  ///     empty.
  ///   - axis: the axis; a negative one counts from the end. Traps if it is out of range.
  /// - Returns: one more part than there are positions.
  /// - Complexity: O(number of positions).
  public func split(at positions: [Int], axis: Int = 0) -> [NDArray] {
    layout.split(at: positions, axis: axis, for: "split(at:)").map { view(through: $0) }
  }
}
