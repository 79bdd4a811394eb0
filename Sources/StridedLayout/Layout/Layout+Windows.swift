extension Layout {
  /// The layout of all windows of given extents; read-only.
  ///
  /// The axes of the windows are added at the end.
  ///
  /// - Parameter axes: the axis of each extent of the window; all axes by default. An axis that is
  ///   given twice is windowed twice.
  package func slidingWindows(
    of window: Shape, axes: [Int]?, for operation: String
  ) -> Layout {
    let axes = axes ?? Array(0..<rank)
    guard window.count == axes.count else {
      trap("\(operation): window \(window) for \(axes.count) axes, shape \(shape)")
    }
    guard rank + window.count <= Layout.maximumRank else {
      trap("\(operation): rank \(rank + window.count) of the view exceeds \(Layout.maximumRank)")
    }
    var result = asView
    for (position, given) in axes.enumerated() {
      let axis = resolvedAxis(given, for: operation)
      let extent = window[position]
      guard extent >= 0 else {
        trap("\(operation): negative extent \(extent) of window \(window), shape \(shape)")
      }
      guard extent <= result.shape[axis] else {
        trap(
          "\(operation): window \(window) does not fit axis \(given) of extent \(result.shape[axis]), shape \(shape)"
        )
      }
      result.shape[axis] -= extent - 1
      result.shape.values.append(extent)
      result.strides.values.append(strides[axis])
    }
    result.count = result.shape.validatedCount(for: operation, width: 1)
    result.isWritable = false
    return result
  }
}
