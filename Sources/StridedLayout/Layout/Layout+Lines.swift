extension Layout {
  /// Whether there are so few elements, along so few axes, that a plan would be felt.
  @usableFromInline
  package var isShort: Bool {
    count > 0 && count <= AssignmentPlan.shortLine && rank <= InlineList<Int>.inlineCapacity
  }

  /// Whether this layout and another one are short lines of one shape, without gaps in C order.
  ///
  /// What is written from one to the other is a single run, for which nothing has to be planned.
  @usableFromInline
  package borrowing func isShortLine(with other: borrowing Layout) -> Bool {
    guard count <= AssignmentPlan.gaplessLine, rank == other.rank else { return false }
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
