extension Layout {
  /// Exchanges the order of the last two axes in memory, so that each matrix of a contiguous layout is
  /// column-major.
  package mutating func makeColumnMajor() {
    let rows = rank - 2
    strides[rows] = 1
    strides[rows + 1] = Swift.max(shape[rows], 1)
  }
}
