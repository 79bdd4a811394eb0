extension Layout {
  /// The layout with permuted axes: axis `k` of the result is axis `axes[k]` of this one.
  @inlinable
  package func permuted(_ axes: some Collection<Int>, operation: String) -> Layout {
    var list = InlineList(filler: 0)
    for axis in axes { list.append(axis) }
    return permuted(byList: list, operation: operation)
  }

  @usableFromInline
  func permuted(byList axes: InlineList<Int>, operation: String) -> Layout {
    guard axes.count == rank else {
      trap("\(operation): \(axes.count) axes given for rank \(rank), shape \(shape)")
    }
    var shape = Shape()
    var strides = Strides()
    var used = InlineList(repeating: false, count: rank)
    for place in 0..<axes.count {
      let axis = axes[place]
      let source = resolvedAxis(axis, for: operation)
      if used[source] { trap("\(operation): axis \(axis) is given twice in \(Array(axes))") }
      used[source] = true
      shape.values.append(self.shape[source])
      strides.values.append(self.strides[source])
    }
    return Layout(
      view: shape, strides: strides, offset: offset, count: count, isWritable: isWritable)
  }

  /// The layout with its axes in reverse order.
  @usableFromInline
  package var transposed: Layout {
    var shape = Shape()
    var strides = Strides()
    var axis = rank
    while axis > 0 {
      axis -= 1
      shape.values.append(self.shape[axis])
      strides.values.append(self.strides[axis])
    }
    return Layout(
      view: shape, strides: strides, offset: offset, count: count, isWritable: isWritable)
  }

  /// The layout with two axes exchanged.
  package func swappingAxes(_ first: Int, _ second: Int, for operation: String) -> Layout {
    let first = resolvedAxis(first, for: operation)
    let second = resolvedAxis(second, for: operation)
    var result = asView
    result.shape.swapAt(first, second)
    result.strides.swapAt(first, second)
    return result
  }

  /// The layout with an axis moved to another position; the others keep their order.
  package func movingAxis(
    from source: Int, to destination: Int, for operation: String
  ) -> Layout {
    let source = resolvedAxis(source, for: operation)
    let destination = resolvedAxis(destination, for: operation)
    var result = asView
    if source == destination { return result }
    let extent = result.shape.values.remove(at: source)
    let stride = result.strides.values.remove(at: source)
    result.shape.values.insert(extent, at: destination)
    result.strides.values.insert(stride, at: destination)
    return result
  }

  /// The layout with a new axis of extent 1 at index `axis`.
  package func expandingAxis(at axis: Int, for operation: String) -> Layout {
    let place = axis < 0 ? axis + rank + 1 : axis
    guard place >= 0 && place <= rank else {
      trap("\(operation): axis \(axis) is out of range for the new rank \(rank + 1)")
    }
    guard rank < Layout.maximumRank else {
      trap("\(operation): the rank would exceed \(Layout.maximumRank)")
    }
    var result = asView
    result.shape.values.insert(1, at: place)
    result.strides.values.insert(0, at: place)
    return result
  }

  /// The layout without its axes of extent 1.
  package var squeezed: Layout {
    var result = asView
    for axis in stride(from: rank - 1, through: 0, by: -1) where shape[axis] == 1 {
      result.shape.values.remove(at: axis)
      result.strides.values.remove(at: axis)
    }
    return result
  }

  /// The layout without one axis, whose extent must be 1.
  package func squeezed(axis: Int, for operation: String) -> Layout {
    let resolved = resolvedAxis(axis, for: operation)
    guard shape[resolved] == 1 else {
      trap("\(operation): axis \(axis) of shape \(shape) has extent \(shape[resolved]), not 1")
    }
    var result = asView
    result.shape.values.remove(at: resolved)
    result.strides.values.remove(at: resolved)
    return result
  }

  /// The layout with one axis reversed.
  package func flipped(axis: Int, for operation: String) -> Layout {
    var result = asView
    result.flip(resolvedAxis(axis, for: operation))
    return result
  }

  /// The layout with every axis reversed.
  package var flipped: Layout {
    var result = asView
    for axis in 0..<rank { result.flip(axis) }
    return result
  }

  private mutating func flip(_ axis: Int) {
    offset += max(shape[axis] - 1, 0) * strides[axis]
    strides[axis] = -strides[axis]
  }

  /// The largest rank of an array: 64, as in NumPy.
  @usableFromInline
  package static var maximumRank: Int { 64 }
}
