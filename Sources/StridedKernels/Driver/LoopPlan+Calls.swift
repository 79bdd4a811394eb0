import StridedLayout

extension LoopPlan {
  /// The number of times that an inner loop calls its routine, in all chunks together.
  ///
  /// It is one call for each row, or more if a row is longer than a call may be.
  package func calls(of loop: InnerLoop) -> Int {
    guard let length = loop.callLength else { return 0 }
    return (0..<split.parts).reduce(0) { calls, index in
      let nest = part(index)
      let row = nest.inner.extent
      let perRow = row / length + (row % length == 0 ? 0 : 1)
      return calls + nest.rowCount * perRow
    }
  }
}
