import StridedKernels
import StridedLayout

extension NDArray {
  /// Parts of equal extent along an axis, in order: views that share the memory.
  ///
  /// Traps unless the axis divides into that many; ``split(unevenlyInto:axis:)`` takes any number.
  ///
  /// - Parameters:
  ///   - count: how many parts, at least 1.
  ///   - axis: the axis; a negative one counts from the end. Traps where there is none.
  /// - Complexity: O(`count`).
  public func split(into count: Int, axis: Int = 0) -> [NDArray] {
    layout.split(into: count, axis: axis, for: "split(into:)").map { view(through: $0) }
  }

  /// Parts along an axis, in order: views that share the memory.
  ///
  /// Where the extent does not divide, the first `extent % count` parts are one longer than the
  /// others; parts past the extent are empty.
  ///
  /// - Parameters:
  ///   - count: how many parts; traps below 1.
  ///   - axis: the axis; a negative one counts from the end. Traps where there is none.
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
  ///   - positions: where to cut, ascending; a negative one counts from the end. Traps where one lies
  ///     outside the axis or before the one ahead of it. Equal ones have an empty part between them.
  ///   - axis: the axis; a negative one counts from the end. Traps where there is none.
  /// - Returns: one part more than there are positions.
  /// - Complexity: O(number of positions).
  public func split(at positions: [Int], axis: Int = 0) -> [NDArray] {
    layout.split(at: positions, axis: axis, for: "split(at:)").map { view(through: $0) }
  }
}
