extension LoopPlan: CustomStringConvertible {
  /// A short description of what runs: `3 rows of 4, contiguous`.
  public var description: String {
    switch walk {
    case .nothing: return "nothing to do"
    case .row: return "one row of \(nest.inner.extent), \(steps)"
    case .rows: return "\(nest.rowCount) rows of \(nest.inner.extent), \(steps)"
    case .tiles:
      guard let sides else { return "" }
      let packed = packing == 1 ? "" : ", \(packing) elements as one"
      return "tiles of \(sides.rows) x \(sides.columns) over \(nest.outer.extent) x "
        + "\(nest.inner.extent), \(steps)\(packed)"
    }
  }

  /// The strides of the innermost loop in elements, the destination's first.
  private var steps: String {
    let inner = nest.inner
    let strides = (0..<operandCount).map { inner.strides[$0] / widths[$0] }
    if strides.allSatisfy({ $0 == 1 }) { return "contiguous" }
    if strides.count == 1 { return "stride \(strides[0])" }
    let sources = strides.dropFirst().map(String.init).joined(separator: ", ")
    return "strides \(strides[0]) <- \(sources)"
  }

  /// The number of axes, and of the loops that remain after coalescing.
  package var coalescing: String {
    let loops = nest.axes.count
    return "rank \(rank) to \(loops) \(loops == 1 ? "loop" : "loops")"
  }
}

extension Overlap: CustomStringConvertible {
  /// A short description of the overlap and how it is handled.
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
