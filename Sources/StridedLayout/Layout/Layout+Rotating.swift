extension Layout {
  /// The layout turned by quarters of a circle in the plane of two axes, from the first towards the
  /// second.
  package func rotated(quarterTurns: Int, axes: (Int, Int)) -> Layout {
    let first = resolvedAxis(axes.0, for: "rotated")
    let second = resolvedAxis(axes.1, for: "rotated")
    guard first != second else {
      trap("rotated: axes \(axes.0) and \(axes.1) are the same, shape \(shape)")
    }
    switch quarterTurns & 3 {
    case 1: return flipped(axis: second).swappingAxes(first, second)
    case 2: return flipped(axis: first).flipped(axis: second)
    case 3: return flipped(axis: first).swappingAxes(first, second)
    default: return asView
    }
  }
}
