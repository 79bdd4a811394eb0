extension Layout {
  /// Whether the elements are a line without gaps in C order, and few enough that a plan would be felt.
  @usableFromInline
  package var isShortLine: Bool { count <= AssignmentPlan.shortLine && isContiguous(.c) }

  /// Whether this layout and another one are such lines of one shape.
  ///
  /// What is written from one to the other is a single run, for which nothing has to be planned.
  @usableFromInline
  package func isShortLine(with other: Layout) -> Bool {
    guard count <= AssignmentPlan.shortLine, rank == other.rank else { return false }
    var step = 1
    var axis = rank
    while axis > 0 {
      axis -= 1
      let extent = shape[axis]
      if extent != other.shape[axis] { return false }
      if extent != 1, strides[axis] != step || other.strides[axis] != step { return false }
      step *= extent
    }
    return true
  }
}
