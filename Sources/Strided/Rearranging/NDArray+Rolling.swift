import StridedKernels
import StridedLayout

extension NDArray {
  /// The elements, rolled by a number of positions in C order: fresh memory of the same shape.
  ///
  /// Elements that leave the array at the end enter it at the start.
  ///
  /// ```swift
  /// print(NDArray([1, 2, 3, 4]).rolled(by: 1))  // [4 1 2 3]
  /// ```
  ///
  /// - Parameter shift: the number of positions; a negative one shifts towards the start.
  /// - Complexity: O(n).
  public func rolled(by shift: Int) -> sending NDArray {
    let fresh = NDArray(uninitialized: Self.freshLayout(shape, for: "rolled"))
    let flat = Layout(contiguous: [count], count: count)
    fresh.view(through: flat).write(raveled(), movedBy: [Self.places(shift, of: count)])
    return fresh.asSending()
  }

  /// The array, rolled by a number of positions along an axis: fresh memory.
  ///
  /// Positions that leave the axis at the end enter it at the start. The result is in F order if this
  /// array is F-contiguous but not C-contiguous, otherwise in C order.
  ///
  /// - Parameters:
  ///   - shift: the number of positions; a negative one shifts towards the start.
  ///   - axis: the axis; a negative one counts from the end. Traps if it is out of range.
  /// - Complexity: O(n).
  public func rolled(by shift: Int, axis: Int) -> sending NDArray {
    rolled(by: [shift], axes: [axis])
  }

  /// The array, rolled along several axes: fresh memory.
  ///
  /// ```swift
  /// let a: NDArray<Int> = [[1, 2, 3], [4, 5, 6]]
  /// print(a.rolled(by: [1, -1], axes: [0, 1]))
  /// // [[5 6 4]
  /// //  [2 3 1]]
  /// ```
  ///
  /// Traps unless there is one shift per axis. The result is in F order if this array is
  /// F-contiguous but not C-contiguous, otherwise in C order.
  ///
  /// - Parameters:
  ///   - shifts: the number of positions for each axis; a negative one shifts towards the start.
  ///   - axes: the axes; negative ones count from the end. The shifts of a repeated axis add up.
  /// - Complexity: O(n).
  public func rolled(by shifts: [Int], axes: [Int]) -> sending NDArray {
    guard shifts.count == axes.count else {
      trap("rolled: \(shifts.count) shifts for \(axes.count) axes, shape \(shape)")
    }
    var places = Array(repeating: 0, count: rank)
    for (shift, axis) in zip(shifts, axes) {
      let axis = layout.resolvedAxis(axis, for: "rolled")
      let more = Self.places(shift, of: shape[axis])
      // The sum of both shifts, minus the extent if it reaches the extent.
      let room = shape[axis] - more
      places[axis] = places[axis] >= room ? places[axis] - room : places[axis] + more
    }
    let fresh = unwritten(shape, for: "rolled")
    if count > 0 { fresh.write(self, movedBy: places) }
    return fresh.asSending()
  }

  /// A shift as a number from 0 to below the extent.
  private static func places(_ shift: Int, of extent: Int) -> Int {
    guard extent > 0 else { return 0 }
    let rest = shift % extent
    return rest < 0 ? rest + extent : rest
  }

  /// Writes an array of this shape, shifted along each axis from `first` on.
  ///
  /// Splits the array in two along each shifted axis.
  private func write(_ source: NDArray, movedBy places: [Int], from first: Int = 0) {
    guard let axis = (first..<rank).first(where: { places[$0] > 0 }) else {
      assign(source)
      return
    }
    let head = shape[axis] - places[axis]
    section(along: axis, from: places[axis], count: head).write(
      source.section(along: axis, from: 0, count: head), movedBy: places, from: axis + 1)
    section(along: axis, from: 0, count: places[axis]).write(
      source.section(along: axis, from: head, count: places[axis]), movedBy: places,
      from: axis + 1)
  }
}
