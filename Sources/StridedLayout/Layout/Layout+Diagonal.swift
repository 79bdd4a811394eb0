extension Layout {
  /// The layout of a diagonal: two axes become one, which is the last.
  ///
  /// - Parameter offset: 0 for the main diagonal, positive to the right of it, negative below it.
  package func diagonal(
    offset diagonal: Int, axes: (Int, Int), for operation: String
  ) -> Layout {
    let row = resolvedAxis(axes.0, for: operation)
    let column = resolvedAxis(axes.1, for: operation)
    guard row != column else {
      trap("\(operation): axes \(axes.0) and \(axes.1) are the same, shape \(shape)")
    }
    // A diagonal outside the array is empty; its start stays at the origin.
    let rows = shape[row]
    let columns = shape[column]
    var extent = 0
    var start = 0
    if diagonal >= 0, diagonal < columns {
      extent = min(rows, columns - diagonal)
      start = diagonal * strides[column]
    } else if diagonal < 0, diagonal > -rows {
      extent = min(rows + diagonal, columns)
      start = -diagonal * strides[row]
    }
    var result = asView
    result.removeAxis(max(row, column))
    result.removeAxis(min(row, column))
    result.shape.values.append(extent)
    result.strides.values.append(strides[row] + strides[column])
    if extent > 0 { result.offset += start }
    result.count = result.shape.elementCount
    return result
  }
}
