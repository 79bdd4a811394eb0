extension Layout {
  /// Creates the layout of one fresh matrix in column-major order.
  @inlinable
  package init(columnMajor rows: Int, _ columns: Int) {
    self.init(
      fresh: Shape(values: InlineList(inPlace: rows, columns, 0, 0, count: 2)),
      strides: Strides(values: InlineList(inPlace: 1, Swift.max(rows, 1), 0, 0, count: 2)),
      count: rows * columns)
  }

  /// Creates the layout of a fresh vector.
  @inlinable
  package init(vector count: Int) {
    self.init(
      fresh: Shape(values: InlineList(inPlace: count, 0, 0, 0, count: 1)),
      strides: Strides(values: InlineList(inPlace: 1, 0, 0, 0, count: 1)), count: count)
  }

  /// Exchanges the order of the last two axes in memory, so that each matrix of a contiguous layout is
  /// column-major.
  package mutating func makeColumnMajor() {
    let rows = rank - 2
    strides[rows] = 1
    strides[rows + 1] = Swift.max(shape[rows], 1)
  }
}
