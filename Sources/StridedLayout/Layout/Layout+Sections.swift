extension Layout {
  /// The layout of `count` positions along an axis, from `start` in steps of `step`.
  ///
  /// All positions must be in bounds. A step of 0 repeats one position, which makes the layout
  /// read-only.
  package func section(along axis: Int, from start: Int, count: Int, by step: Int = 1) -> Layout {
    var result = asView
    // An empty section may start one past the last position; its offset is then never used.
    if count > 0 { result.offset += start * strides[axis] }
    result.shape[axis] = count
    // A single position needs no step. With the axis's own stride, no product can overflow.
    if count > 1 {
      result.strides[axis] = strides[axis] * step
      if step == 0 { result.isWritable = false }
    }
    result.count = result.shape.elementCount
    return result
  }

  /// The layout with an axis divided into two; the second one has `count` positions.
  ///
  /// The extent of the axis must be a multiple of `count`.
  package func dividingAxis(_ axis: Int, by count: Int) -> Layout {
    var result = asView
    result.shape[axis] = shape[axis] / count
    result.strides[axis] = strides[axis] * count
    result.shape.values.insert(count, at: axis + 1)
    result.strides.values.insert(strides[axis], at: axis + 1)
    return result
  }
}
