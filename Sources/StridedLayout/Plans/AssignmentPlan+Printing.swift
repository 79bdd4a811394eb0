extension AssignmentPlan: CustomStringConvertible {
  /// What will run, in a few words: `rows of 4 without gaps, 3 of them`.
  public var description: String {
    let inner = nest.inner
    let runs = nest.outerCount
    let times = runs == 1 ? "one run" : "\(runs) runs"
    let steps = "steps \(inner.destination) <- \(inner.first)"
    switch form {
    case .nothing: return "nothing to do"
    case .fewElements: return "a plain loop over few elements"
    case .contiguous: return "one run of \(inner.extent) without gaps"
    case .contiguousRows: return "\(times) of \(inner.extent) without gaps"
    case .strided: return "\(times) of \(inner.extent), \(steps)"
    case .tiled:
      let (sides, rows) = (nest.tileSides(width: width), nest.outerOfTile.extent)
      let packed = packing == 1 ? "" : ", \(packing) elements as one"
      return "tiles of \(sides.rows) x \(sides.columns) over \(rows) x \(inner.extent), \(steps)"
        + packed
    case .fill: return "one value for all elements, \(times) of \(inner.extent)"
    case .filledRows: return "one value a row, \(times) of \(inner.extent)"
    }
  }

  /// How many axes the loops have left of the shape's.
  package var coalescing: String {
    let loops = nest.axes.count
    return "rank \(shape.count) to \(loops) \(loops == 1 ? "loop" : "loops")"
  }
}

extension Overlap: CustomStringConvertible {
  /// What the overlap is and what is done about it.
  public var description: String {
    switch self {
    case .none: "none"
    case .interleaved: "bounds meet, no element is shared: no temporary"
    case .identical: "each element is read where it is written"
    case .forward: "same strides, source above: upwards, no temporary"
    case .backward: "same strides, source below: downwards, no temporary"
    case .temporary: "elements are shared, no safe direction known: the source is copied first"
    }
  }
}
