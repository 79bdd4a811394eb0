import StridedKernels
import StridedLayout

extension NDArray where Element: RealScalar {
  /// The sums of the elements that have the same key along an axis: fresh memory.
  ///
  /// ```swift
  /// let points = NDArray([[1.0, 2], [3, 4], [10, 20]])
  /// print(points.groupSums(by: [0, 0, 1]))
  /// // [[ 4.  6.]
  /// //  [10. 20.]]
  /// ```
  ///
  /// Along the axis, the result has one position for each key. The sum of no elements is 0. Elements are summed
  /// as `Double`, in the order of `scatterAdd`.
  ///
  /// - Parameters:
  ///   - keys: the key of each position of the axis; traps unless it is 1-D and has as many elements. Traps if a
  ///     key is negative, or not less than `count`.
  ///   - count: the number of groups, by default the greatest key plus 1.
  ///   - axis: the axis; a negative one counts from the end. Traps if there is none.
  /// - Complexity: O(n + groups), with memory for n elements unless they are `Double`.
  public func groupSums(
    by keys: NDArray<Int>, count: Int? = nil, axis: Int = 0
  ) -> sending NDArray {
    let sums = groupTotals(by: keys, count: count, axis: axis, for: "groupSums")
    return (sums.ifElements(are: Element.self) ?? NDArray(converting: sums)).asSending()
  }

  /// The means of the elements that have the same key along an axis: fresh memory.
  ///
  /// Each is the sum that `groupSums(by:count:axis:)` gives, computed as `Double`, divided by the number of
  /// elements. The mean of no elements is NaN.
  ///
  /// - Parameters:
  ///   - keys: the key of each position of the axis; traps unless it is 1-D and has as many elements. Traps if a
  ///     key is negative, or not less than `count`.
  ///   - count: the number of groups, by default the greatest key plus 1.
  ///   - axis: the axis; a negative one counts from the end. Traps if there is none.
  /// - Complexity: O(n + groups), with memory for n elements unless they are `Double`.
  public func groupMeans(
    by keys: NDArray<Int>, count: Int? = nil, axis: Int = 0
  ) -> sending NDArray {
    let means = groupMeans(of: keys, count: count, axis: axis)
    return (means.ifElements(are: Element.self) ?? NDArray(converting: means)).asSending()
  }

  /// The means of groups, as `Double`.
  fileprivate func groupMeans(of keys: NDArray<Int>, count: Int?, axis: Int) -> NDArray<Double> {
    let sums = groupTotals(by: keys, count: count, axis: axis, for: "groupMeans")
    let axis = axis < 0 ? axis + rank : axis
    let counts = NDArray<Double>(converting: keys.bincount(minimumLength: sums.shape[axis]))
    var aligned = Shape(repeating: 1, count: rank - axis)
    aligned[0] = counts.count
    divide(sums, counts.reshaped(to: aligned), into: sums)
    return sums
  }

  /// The sums of groups, as `Double`.
  private func groupTotals(
    by keys: NDArray<Int>, count: Int?, axis: Int, for operation: String
  ) -> NDArray<Double> {
    let axis = layout.resolvedAxis(axis, for: operation)
    let groups = groupCount(keys, count, axis: axis, for: operation)
    let elements = ifElements(are: Double.self) ?? NDArray<Double>(converting: self)
    return elements.addingGroups(of: keys, groups, axis: axis)
  }
}

extension NDArray where Element: IntegerScalar {
  /// The sums of the elements that have the same key along an axis: fresh memory.
  ///
  /// Integers are summed as `Int` or `UInt`, as ``sum()`` does; overflow traps. The sum of no elements is 0.
  ///
  /// - Parameters:
  ///   - keys: the key of each position of the axis; traps unless it is 1-D and has as many elements. Traps if a
  ///     key is negative, or not less than `count`.
  ///   - count: the number of groups, by default the greatest key plus 1.
  ///   - axis: the axis; a negative one counts from the end. Traps if there is none.
  /// - Complexity: O(n + groups), with memory for n elements unless they are `Int` or `UInt`.
  public func groupSums(
    by keys: NDArray<Int>, count: Int? = nil, axis: Int = 0
  ) -> sending NDArray<Element.Sum> where Element.Sum: IntegerScalar {
    let axis = layout.resolvedAxis(axis, for: "groupSums")
    let groups = groupCount(keys, count, axis: axis, for: "groupSums")
    let elements =
      ifElements(are: Element.Sum.self) ?? NDArray<Element.Sum>(wrapping: self)
    return elements.addingGroups(of: keys, groups, axis: axis).asSending()
  }

  /// The means of the elements that have the same key along an axis: fresh memory.
  ///
  /// The numbers are converted to `Double`. The mean of no elements is NaN.
  ///
  /// - Parameters:
  ///   - keys: the key of each position of the axis; traps unless it is 1-D and has as many elements. Traps if a
  ///     key is negative, or not less than `count`.
  ///   - count: the number of groups, by default the greatest key plus 1.
  ///   - axis: the axis; a negative one counts from the end. Traps if there is none.
  /// - Complexity: O(n + groups), with memory for n elements.
  public func groupMeans(
    by keys: NDArray<Int>, count: Int? = nil, axis: Int = 0
  ) -> sending NDArray<Double> {
    NDArray<Double>(converting: self).groupMeans(of: keys, count: count, axis: axis).asSending()
  }
}

extension NDArray where Element: NumericScalar {
  /// The sums of groups along an axis, in the type of the elements.
  fileprivate func addingGroups(of keys: NDArray<Int>, _ groups: Int, axis: Int) -> NDArray {
    var shape = shape
    shape[axis] = groups
    let sums = NDArray.zeros(shape)
    sums.movingAxis(from: axis, to: 0).scatterAdd(movingAxis(from: axis, to: 0), at: keys)
    return sums
  }
}

extension NDArray {
  /// The number of groups of keys along an axis; traps unless the keys fit.
  fileprivate func groupCount(
    _ keys: NDArray<Int>, _ count: Int?, axis: Int, for operation: String
  ) -> Int {
    guard keys.rank == 1, keys.count == shape[axis] else {
      trap("\(operation): keys of shape \(keys.shape) for axis \(axis) of shape \(shape)")
    }
    if let count, count < 0 { trap("\(operation): negative count \(count), shape \(shape)") }
    if keys.count == 0 { return count ?? 0 }
    defer { withExtendedLifetime(keys.storage) {} }
    if let count, keys.isContiguous(.c),
      PositionLoops.check(keys.memory, count: keys.count, extent: count)
        == .inRange(hasNegatives: false)
    {
      return count
    }
    let (least, greatest) = keys.minMax()
    if least < 0 { trap("\(operation): negative key \(least), shape \(shape)") }
    if let count, greatest >= count {
      trap("\(operation): key \(greatest) of \(count) groups, shape \(shape)")
    }
    return count ?? greatest + 1
  }
}
