extension Layout {
  /// The layout rotated by multiples of 90° in the plane of two axes, from the first to the second.
  package func rotated(quarterTurns: Int, axes: (Int, Int), for operation: String) -> Layout {
    let first = resolvedAxis(axes.0, for: operation)
    let second = resolvedAxis(axes.1, for: operation)
    guard first != second else {
      trap("\(operation): axes \(axes.0) and \(axes.1) are the same, shape \(shape)")
    }
    switch quarterTurns & 3 {
    case 1: return flipped(axis: second, for: operation).swappingAxes(first, second, for: operation)
    case 2: return flipped(axis: first, for: operation).flipped(axis: second, for: operation)
    case 3: return flipped(axis: first, for: operation).swappingAxes(first, second, for: operation)
    default: return asView
    }
  }
}
