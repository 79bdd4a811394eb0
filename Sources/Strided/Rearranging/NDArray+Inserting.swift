import StridedKernels
import StridedLayout

extension NDArray {
  /// The array with more positions along an axis, before an existing one or after the last: fresh memory.
  ///
  /// ```swift
  /// let a: NDArray<Int> = [[1, 2], [3, 4]]
  /// print(a.inserting([[7, 8], [5, 6]], before: 1, axis: 0))
  /// // [[1 2]
  /// //  [7 8]
  /// //  [5 6]
  /// //  [3 4]]
  /// print(a.inserting([9, 9], before: -1, axis: 1))
  /// // [[1 9 2]
  /// //  [3 9 4]]
  /// ```
  ///
  /// Values of the same rank may have any extent along the axis, and are broadcast along the other
  /// axes. Values of lower rank are broadcast to a single position. Traps if they do not fit. The
  /// result is in F order if this array is F-contiguous but not C-contiguous, otherwise in C order.
  ///
  /// - Parameters:
  ///   - values: the values to insert.
  ///   - index: the position before which they are inserted, from 0 to the extent; a negative one
  ///     counts from the end, so that -1 is before the last position. Traps if it is out of range.
  ///   - axis: the axis; a negative one counts from the end. Traps if it is out of range.
  /// - Complexity: O(n) of the result.
  public func inserting(_ values: NDArray, before index: Int, axis: Int) -> sending NDArray {
    let axis = layout.resolvedAxis(axis, for: "inserting")
    let place = layout.place(before: index, along: axis, for: "inserting")
    let inserted = slab(of: values, along: axis)
    let (number, extent) = (inserted.shape[axis], shape[axis])
    let fresh = unwritten(grown(by: number, along: axis), for: "inserting")
    fresh.section(along: axis, from: 0, count: place).assign(
      section(along: axis, from: 0, count: place))
    fresh.section(along: axis, from: place, count: number).assign(inserted)
    fresh.section(along: axis, from: place + number, count: extent - place).assign(
      section(along: axis, from: place, count: extent - place))
    return fresh.asSending()
  }

  /// The array with a new slab of one repeated element before an index of an axis: fresh memory.
  ///
  /// - Complexity: O(n) of the result.
  public func inserting(_ value: Element, before index: Int, axis: Int) -> sending NDArray {
    inserting(NDArray(value), before: index, axis: axis)
  }

  /// The array with one more position along an axis for each index of a list: fresh memory.
  ///
  /// ```swift
  /// print(NDArray([1, 2, 3]).inserting([7, 8, 9], before: [0, -1, 0], axis: 0))  // [7 9 1 2 8 3]
  /// ```
  ///
  /// The indices are positions of this array, not of the result. The first position of the values
  /// is inserted before the first index, and so on. Values for a repeated index keep the order of
  /// the list. The values are broadcast to this array's shape, with the number of indices as the
  /// extent along the axis. Traps if they do not fit. The result is in F order if this array is
  /// F-contiguous but not C-contiguous, otherwise in C order.
  ///
  /// - Parameters:
  ///   - values: the values to insert.
  ///   - indices: the positions before which they are inserted, from 0 to the extent; negative ones
  ///     count from the end. Traps if one is out of range.
  ///   - axis: the axis; a negative one counts from the end. Traps if it is out of range.
  /// - Complexity: O(n + k log k), with n elements in the result and k indices.
  public func inserting(
    _ values: NDArray,
    before indices: [Int],
    axis: Int
  ) -> sending NDArray {
    let axis = layout.resolvedAxis(axis, for: "inserting")
    let places = indices.map { layout.place(before: $0, along: axis, for: "inserting") }
    let target = shape(withExtent: indices.count, along: axis)
    guard let slab = values.layout.broadcast(to: target) else {
      trap("inserting: values of shape \(values.shape) do not broadcast to \(target)")
    }
    // Equal positions keep the order of the list.
    let order = places.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    var kept: [AxisTransfer] = []
    var inserted: [AxisTransfer] = []
    var next = 0
    for (rank, index) in order.enumerated() {
      let place = places[index]
      kept.add(AxisTransfer(from: next, to: next + rank, count: place - next))
      inserted.add(AxisTransfer(from: index, to: place + rank, count: 1))
      next = place
    }
    kept.add(AxisTransfer(from: next, to: next + order.count, count: shape[axis] - next))
    let fresh = unwritten(grown(by: indices.count, along: axis), for: "inserting")
    fresh.write(kept, of: self, along: axis)
    fresh.write(inserted, of: values.view(through: slab), along: axis)
    return fresh.asSending()
  }

  /// The array with new slabs of one repeated element before several indices of an axis: fresh memory.
  ///
  /// - Complexity: O(n) of the result.
  public func inserting(_ value: Element, before indices: [Int], axis: Int) -> sending NDArray {
    inserting(NDArray(value), before: indices, axis: axis)
  }

  /// Values in the shape for insertion: this array's extents, except along the axis.
  private func slab(of values: NDArray, along axis: Int) -> NDArray {
    var target = shape
    target[axis] = values.rank == rank ? values.shape[axis] : 1
    if values.rank == rank, let slab = values.layout.broadcast(to: target) {
      return values.view(through: slab)
    }
    if values.rank < rank, let slice = values.layout.broadcast(to: shape(without: axis)) {
      return values.view(through: slice.expandingAxis(at: axis, for: "inserting"))
    }
    trap(
      "inserting: values of shape \(values.shape) do not fit shape \(shape) along axis \(axis)"
    )
  }

  private func grown(by number: Int, along axis: Int) -> Shape {
    let (extent, overflow) = shape[axis].addingReportingOverflow(number)
    if overflow { trap("inserting: extent \(shape[axis]) and \(number) more overflow Int") }
    return shape(withExtent: extent, along: axis)
  }
}
