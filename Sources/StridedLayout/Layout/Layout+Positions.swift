extension Layout {
  /// Resolves an index along an axis, which may count from the end; traps if it is out of range.
  @inline(__always)
  package func position(
    _ index: Int,
    along axis: Int,
    for operation: @autoclosure () -> String
  ) -> Int {
    let position = index < 0 ? index &+ shape[axis] : index
    guard position >= 0 && position < shape[axis] else {
      refuse(index, along: axis, for: operation())
    }
    return position
  }

  /// Resolves an index before which to insert; traps if it is out of range.
  ///
  /// The index may be the extent, and may count from the end.
  package func place(
    before index: Int,
    along axis: Int,
    for operation: @autoclosure () -> String
  ) -> Int {
    let place = index < 0 ? index &+ shape[axis] : index
    guard place >= 0 && place <= shape[axis] else {
      refuse(index, along: axis, for: operation())
    }
    return place
  }

  /// The positions that a selection takes along an axis.
  ///
  /// It traps if the selection is a new axis or an ellipsis, or if it is out of range.
  package func run(
    of selection: AxisSelection,
    along axis: Int,
    for operation: String
  ) -> AxisRun {
    switch selection {
    case .index(let index):
      let position = position(index, along: axis, for: operation)
      return AxisRun(start: position, step: 1, count: 1)
    case .range(let lower, let upper, let isClosed):
      guard
        let run = AxisSelection.exactRun(
          lower: lower, upper: upper, isClosed: isClosed, extent: shape[axis])
      else {
        AxisSelection.refuse(lower, upper, isClosed, axis, shape, operation)
      }
      return run
    case .slice(let start, let stop, let step):
      return AxisSelection.clippedRun(
        from: start, to: stop, by: step, extent: shape[axis], operation: operation)
    case .newAxis: trap("\(operation): a new axis takes no positions of axis \(axis)")
    case .ellipsis: trap("\(operation): an ellipsis takes no positions of axis \(axis)")
    }
  }

  /// Traps because an index is out of range.
  @inline(never)
  @usableFromInline
  package func refuse(_ index: Int, along axis: Int, for operation: String) -> Never {
    trap(
      "\(operation): index \(index) is out of range for axis \(axis) of extent \(shape[axis]), shape \(shape)"
    )
  }
}
