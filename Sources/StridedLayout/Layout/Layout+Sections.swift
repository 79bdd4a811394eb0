extension Layout {
  /// The layout of `count` positions along an axis, from `start` on in steps of `step`.
  ///
  /// All of them have to be in bounds. A step of 0 repeats one position, which makes the layout
  /// read-only.
  package func section(along axis: Int, from start: Int, count: Int, by step: Int = 1) -> Layout {
    var result = asView
    // An empty section may start one past the last position; its offset then means nothing.
    if count > 0 { result.offset += start * strides[axis] }
    result.shape[axis] = count
    // A single position needs no step; this keeps the product of step and stride in bounds.
    if count > 1 {
      result.strides[axis] = strides[axis] * step
      if step == 0 { result.isWritable = false }
    }
    result.count = result.shape.elementCount
    return result
  }

  /// The layout with an axis divided in two, of which the second has `count` positions.
  ///
  /// The extent of the axis has to be a multiple of `count`.
  package func dividingAxis(_ axis: Int, by count: Int) -> Layout {
    var result = asView
    result.shape[axis] = shape[axis] / count
    result.strides[axis] = strides[axis] * count
    result.shape.values.insert(count, at: axis + 1)
    result.strides.values.insert(strides[axis], at: axis + 1)
    return result
  }
}
