extension ModelArray {
  /// A view of another shape, each element found by its index in this array.
  package func rearranged(to newShape: [Int], _ oldIndex: ([Int]) -> [Int]) -> ModelArray {
    var newPositions: [Int] = []
    newPositions.reserveCapacity(elementCount(newShape))
    forEachIndex(of: newShape) { index in
      newPositions.append(positions[flatPosition(of: oldIndex(index), in: shape)])
    }
    return ModelArray(memory: memory, shape: newShape, positions: newPositions)
  }

  /// The elements of one axis at the given indices, in that order.
  package func selecting(_ indices: [Int], axis: Int) -> ModelArray {
    let extent = shape[axis]
    let before = elementCount(Array(shape[..<axis]))
    let after = elementCount(Array(shape[(axis + 1)...]))
    var newShape = shape
    newShape[axis] = indices.count
    var newPositions: [Int] = []
    newPositions.reserveCapacity(before * indices.count * after)
    for outer in 0..<before {
      for index in indices {
        let start = (outer * extent + index) * after
        for place in start..<start + after {
          newPositions.append(positions[place])
        }
      }
    }
    return ModelArray(memory: memory, shape: newShape, positions: newPositions)
  }

  /// NumPy's `start:stop:step` on one axis.
  package func sliced(axis: Int, start: Int?, stop: Int?, step: Int) -> ModelArray {
    selecting(
      slicedIndices(extent: shape[axis], start: start, stop: stop, step: step),
      axis: axis
    )
  }

  /// One place of an axis, which disappears.
  package func indexed(axis: Int, at place: Int) -> ModelArray {
    selecting([place], axis: axis).squeezed(axis: axis)
  }

  /// The axes in another order: axis `k` of the result is axis `axes[k]` of this array.
  package func permuted(_ axes: [Int]) -> ModelArray {
    var old: [Int] = Array(repeating: 0, count: rank)
    return rearranged(to: axes.map { shape[$0] }) { index in
      for axis in axes.indices {
        old[axes[axis]] = index[axis]
      }
      return old
    }
  }

  /// The axes in the opposite order.
  package func transposed() -> ModelArray {
    permuted(Array((0..<rank).reversed()))
  }

  /// One axis reversed.
  package func flipped(axis: Int) -> ModelArray {
    selecting(Array((0..<shape[axis]).reversed()), axis: axis)
  }

  /// A new axis of extent 1.
  package func expanded(at axis: Int) -> ModelArray {
    var newShape = shape
    newShape.insert(1, at: axis)
    return ModelArray(memory: memory, shape: newShape, positions: positions)
  }

  /// Without one axis of extent 1.
  package func squeezed(axis: Int) -> ModelArray {
    precondition(shape[axis] == 1, "the model itself is wrong")
    var newShape = shape
    newShape.remove(at: axis)
    return ModelArray(memory: memory, shape: newShape, positions: positions)
  }

  /// The same elements in the same order in another shape, even if no strides can describe it.
  package func reshaped(to newShape: [Int]) -> ModelArray {
    ModelArray(memory: memory, shape: newShape, positions: positions)
  }

  /// The same elements in another shape, both read and placed first axis fastest.
  package func reshapedFirstAxisFastest(to newShape: [Int]) -> ModelArray {
    transposed().reshaped(to: newShape.reversed()).transposed()
  }

  /// Repeated along axes of extent 1 and along new leading axes, or nil if shapes do not fit.
  package func broadcast(to newShape: [Int]) -> ModelArray? {
    if rank > newShape.count {
      return nil
    }
    let extra = newShape.count - rank
    for axis in 0..<rank where shape[axis] != 1 && shape[axis] != newShape[axis + extra] {
      return nil
    }
    var result = reshaped(to: Array(repeating: 1, count: extra) + shape)
    for axis in newShape.indices where result.shape[axis] != newShape[axis] {
      result = result.selecting(Array(repeating: 0, count: newShape[axis]), axis: axis)
    }
    return result
  }

  /// The diagonal of two axes, placed last, the other axes in order before it.
  package func diagonal(offset: Int, firstAxis: Int, secondAxis: Int) -> ModelArray {
    var others: [Int] = []
    for axis in 0..<rank where axis != firstAxis && axis != secondAxis {
      others.append(axis)
    }
    var length = 0
    var first = max(0, -offset)
    var second = max(0, offset)
    while first < shape[firstAxis] && second < shape[secondAxis] {
      length += 1
      first += 1
      second += 1
    }
    return rearranged(to: others.map { shape[$0] } + [length]) { index in
      var old: [Int] = Array(repeating: 0, count: rank)
      for place in 0..<others.count {
        old[others[place]] = index[place]
      }
      old[firstAxis] = index[others.count] + max(0, -offset)
      old[secondAxis] = index[others.count] + max(0, offset)
      return old
    }
  }
}
