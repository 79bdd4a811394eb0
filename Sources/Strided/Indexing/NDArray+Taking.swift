import StridedKernels
import StridedLayout

extension NDArray {
  /// The slices at positions along an axis: a copy.
  ///
  /// The axis is replaced by the axes of `indices`: `a.take(i, axis: 1)` is `a[.all, i]`.
  ///
  /// - Parameters:
  ///   - indices: positions along the axis, negative ones counted from the end; out of range traps.
  ///   - axis: the axis; a negative one counts from the end. Traps where there is none.
  /// - Complexity: O(n) in the number of elements taken.
  public func take(_ indices: NDArray<Int>, axis: Int) -> sending NDArray {
    let axis = layout.resolvedAxis(axis, for: "take")
    let whole = ArrayIndexing.selection(.range(lower: nil, upper: nil, isClosed: false))
    let before = Array(repeating: whole, count: axis)
    return gathered(IndexedLayout(layout, before + [indices.indexing], for: "take")).asSending()
  }

  /// The elements at places that are counted in C order over the whole array: a copy of the shape of
  /// `indices`.
  ///
  /// - Parameter indices: places below ``count``, negative ones counted from the end; out of range
  ///   traps.
  /// - Complexity: O(n) in the number of elements taken.
  public func take(_ indices: NDArray<Int>) -> sending NDArray {
    gathered(flat(indices, for: "take")).asSending()
  }

  /// For every line along an axis the elements at positions of its own: a copy.
  ///
  /// Element `(i, j, k)` of the result is `self[i, indices[i, j, k], k]` for axis 1. This array and
  /// `indices` broadcast along the other axes.
  ///
  /// - Parameters:
  ///   - indices: positions along the axis, of the same rank as this array; negative ones count from
  ///     the end, out of range traps.
  ///   - axis: the axis; a negative one counts from the end. Traps where there is none.
  /// - Complexity: O(n) in the number of elements taken.
  public func take(_ indices: NDArray<Int>, alongAxis axis: Int) -> sending NDArray {
    gathered(lines(indices, axis, for: "take")).asSending()
  }

  /// Writes values to places that are counted in C order over the whole array, through to the memory.
  ///
  /// The values are broadcast to the shape of `indices`. Where a place comes twice, the last write
  /// stays. Traps, before anything is written, where a place is out of range, shapes do not fit or the
  /// array is read-only.
  ///
  /// - Complexity: O(n) in the number of places.
  public func put(_ values: NDArray, at indices: NDArray<Int>) {
    scatter(values, to: flat(indices, for: "put"), for: "put")
  }

  /// Writes one element to the positions, through to the memory; as with an array of values.
  public func put(_ value: Element, at indices: NDArray<Int>) {
    put(NDArray(value), at: indices)
  }

  /// Writes values to positions of their own in every line along an axis, through to the memory: the
  /// opposite of ``take(_:alongAxis:)``.
  ///
  /// The values are broadcast to the shape that taking would give. Where a place comes twice, the last
  /// write stays. Traps, before anything is written, where a position is out of range, shapes do not
  /// fit or the array is read-only.
  ///
  /// - Complexity: O(n) in the number of positions.
  public func put(_ values: NDArray, at indices: NDArray<Int>, alongAxis axis: Int) {
    scatter(values, to: lines(indices, axis, for: "put"), for: "put")
  }

  /// Writes one element to the positions along an axis, through to the memory; as with an array of
  /// values.
  public func put(_ value: Element, at indices: NDArray<Int>, alongAxis axis: Int) {
    put(NDArray(value), at: indices, alongAxis: axis)
  }

  /// The slices along an axis at which a mask is true: a copy.
  ///
  /// - Parameters:
  ///   - mask: one truth value for each position along the axis; another number of them traps.
  ///   - axis: the axis; a negative one counts from the end. Traps where there is none.
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

  /// Where the elements are not zero (or, of truth values, true), as one array of positions for each
  /// axis: fresh memory, in C order.
  ///
  /// `a[mask]` and an array indexed by what `mask.nonzero()` gives are the same. NaN is not zero.
  /// Traps for a 0-d array, which has no axis.
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
  /// The elements at places counted in C order.
  private func flat(_ indices: NDArray<Int>, for operation: String) -> IndexedLayout {
    let places = Array(indices).map { place in
      let resolved = place < 0 ? place &+ count : place
      guard resolved >= 0 && resolved < count else {
        trap("\(operation): place \(place) is out of range for \(count) elements, shape \(shape)")
      }
      return resolved
    }
    return IndexedLayout(
      layout, elements: flatOffsets(places, of: layout), shape: indices.shape)
  }

  /// The elements at positions of their own in every line along an axis.
  private func lines(_ indices: NDArray<Int>, _ axis: Int, for operation: String) -> IndexedLayout {
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
    let stride = strides[axis]
    var offsets = Array(indices.broadcast(to: shape)).map {
      layout.position($0, along: axis, for: operation) * stride
    }
    addPlaces(of: starts, to: &offsets)
    return IndexedLayout(layout, elements: offsets, shape: shape)
  }
}
