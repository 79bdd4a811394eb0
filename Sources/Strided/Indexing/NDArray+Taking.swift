import StridedKernels
import StridedLayout

extension NDArray {
  /// The slices at positions along an axis: a copy.
  ///
  /// The axes of `indices` replace the axis: `a.take(i, axis: 1)` is `a[.all, i]`.
  ///
  /// - Parameters:
  ///   - indices: positions along the axis; negative ones count from the end. Traps if one is out
  ///     of range.
  ///   - axis: the axis; a negative one counts from the end. Traps if it is out of range.
  /// - Complexity: O(n) in the number of elements taken.
  public func take(_ indices: NDArray<Int>, axis: Int) -> sending NDArray {
    let axis = layout.resolvedAxis(axis, for: "take")
    if let few = core.gathered(atFew: indices.core) { return NDArray(few).asSending() }
    return gathered(IndexedSelection(layout, axis: axis, indices, for: "take")).asSending()
  }

  /// The elements at positions in C order over the whole array: a copy with the shape of `indices`.
  ///
  /// - Parameter indices: positions below ``count``; negative ones count from the end. Traps if one
  ///   is out of range.
  /// - Complexity: O(n) in the number of elements taken.
  public func take(_ indices: NDArray<Int>) -> sending NDArray {
    if let few = core.gathered(atFew: indices.core) { return NDArray(few).asSending() }
    return gathered(flat(indices, for: "take")).asSending()
  }

  /// The elements at positions along an axis, with separate positions for each line: a copy.
  ///
  /// Element `(i, j, k)` of the result is `self[i, indices[i, j, k], k]` for axis 1. This array and
  /// `indices` broadcast along the other axes.
  ///
  /// - Parameters:
  ///   - indices: positions along the axis, of the same rank as this array; negative ones count
  ///     from the end. Traps if one is out of range.
  ///   - axis: the axis; a negative one counts from the end. Traps if it is out of range.
  /// - Complexity: O(n) in the number of elements taken.
  public func take(_ indices: NDArray<Int>, alongAxis axis: Int) -> sending NDArray {
    gathered(lines(indices, axis, for: "take")).asSending()
  }

  /// Writes values to positions in C order over the whole array, in place.
  ///
  /// The values are broadcast to the shape of `indices`. If an index repeats, the last write wins.
  /// Traps, before anything is written, if a position is out of range, shapes do not fit or the
  /// array is read-only.
  ///
  /// - Complexity: O(n) in the number of positions.
  public func put(_ values: NDArray, at indices: NDArray<Int>) {
    scatter(values, to: flat(indices, for: "put"), for: "put")
  }

  /// Writes one element to positions in C order over the whole array, in place.
  public func put(_ value: Element, at indices: NDArray<Int>) {
    put(NDArray(value), at: indices)
  }

  /// Writes values to positions along an axis, with separate positions for each line, in place.
  ///
  /// It is the inverse of ``take(_:alongAxis:)``. The values are broadcast to the shape of its result. If
  /// an index repeats, the last write wins. Traps, before anything is written, if a position is out
  /// of range, shapes do not fit or the array is read-only.
  ///
  /// - Complexity: O(n) in the number of positions.
  public func put(_ values: NDArray, at indices: NDArray<Int>, alongAxis axis: Int) {
    scatter(values, to: lines(indices, axis, for: "put"), for: "put")
  }

  /// Writes one element to positions along an axis, with separate positions for each line, in place.
  public func put(_ value: Element, at indices: NDArray<Int>, alongAxis axis: Int) {
    put(NDArray(value), at: indices, alongAxis: axis)
  }

  /// The slices along an axis at which a mask is true: a copy.
  ///
  /// - Parameters:
  ///   - mask: one truth value per position along the axis; traps if the count differs.
  ///   - axis: the axis; a negative one counts from the end. Traps if it is out of range.
  /// - Complexity: O(n).
  public func compress(_ mask: NDArray<Bool>, axis: Int) -> sending NDArray {
    let axis = layout.resolvedAxis(axis, for: "compress")
    guard mask.rank == 1, mask.count == shape[axis] else {
      trap(
        "compress: mask of shape \(mask.shape) for axis \(axis) of extent \(shape[axis]), shape \(shape)"
      )
    }
    return take(NDArray<Int>(mask.truePlaces()), axis: axis)
  }

  /// The positions of the nonzero elements, one array per axis: fresh memory, in C order.
  ///
  /// For truth values, these are the positions of true elements. `a[mask]` is `a` indexed by the
  /// arrays of `mask.nonzero()`. NaN is not zero. Traps for a 0-d array, which has no axis.
  ///
  /// - Complexity: O(n).
  public func nonzero() -> [NDArray<Int>] {
    guard rank > 0 else { trap("nonzero: a 0-d array has no axis; reshape it to (1,) first") }
    let places = (self .!= Element._zero).truePlaces()
    return shape.indices.map { axis in
      let inside = Shape(shape.dropFirst(axis + 1)).elementCount
      return NDArray<Int>(places.map { $0 / inside % shape[axis] })
    }
  }
}

extension NDArray {
  /// The elements at positions in C order.
  private func flat(_ indices: NDArray<Int>, for operation: String) -> IndexedSelection {
    let positions = indices.isContiguous(.c) ? indices : indices.copy()
    func refuse(_ position: Int) -> Never {
      trap(
        "\(operation): position \(position) is out of range for \(count) elements, shape \(shape)")
    }
    if let line = layout.reshaped(to: [count], order: .c) {
      return IndexedSelection(line, positions, for: operation, refuse)
    }
    return IndexedSelection(
      elementsOf: layout, positions.offsets(of: layout, refuse), for: operation)
  }

  /// The elements at positions along an axis, with separate positions for each line.
  private func lines(
    _ indices: NDArray<Int>, _ axis: Int, for operation: String
  ) -> IndexedSelection {
    let axis = layout.resolvedAxis(axis, for: operation)
    var lines = layout
    lines.shape[axis] = 1
    lines.strides[axis] = 0
    guard indices.rank == rank,
      let shape = StridedLayout.broadcastShape(indices.shape, lines.shape),
      shape.checkedElementCount != nil,
      let starts = lines.broadcast(to: shape)
    else {
      trap(
        "\(operation): indices of shape \(indices.shape) do not fit shape \(self.shape) along axis \(axis)"
      )
    }
    _ = shape.validatedCount(for: operation, width: MemoryLayout<Int>.stride)
    let positions = indices.isContiguous(.c) ? indices : indices.copy()
    let offsets = NDArray<Int>.zeros(shape)
    if offsets.count > 0 {
      let scale = positions.scale(extent: layout.shape[axis], stride: strides[axis]) {
        layout.refuse($0, along: axis, for: operation)
      }
      positions.addOffsets(scale, to: offsets)
    }
    defer { withExtendedLifetime(offsets.storage) {} }
    PositionLoops.addDistances(of: starts, to: offsets.memory)
    return IndexedSelection(elementsOf: layout, offsets, for: operation)
  }
}
