import StridedLayout

extension LoopPlan {
  /// How often an inner loop calls its routine in all parts: once a row, more often for rows that are
  /// longer than a call may be.
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
