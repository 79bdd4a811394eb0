/// Applies the selections of one subscript to a layout, axis by axis.
///
/// A subscript first announces how many axes its selections consume, so that an ellipsis knows how
/// many are left for it, then applies them in order.
package struct LayoutSlicer {
  private let source: Layout
  private var shape = Shape()
  private var strides = Strides()
  private var offset: Int
  private var axis = 0
  private var consumed = 0
  private var hasEllipsis = false

  /// A slicer for views of `source`.
  package init(_ source: Layout) {
    self.source = source
    self.offset = source.offset
  }

  /// Notes a selection that will be applied.
  package mutating func announce(_ selection: AxisSelection) {
    switch selection {
    case .newAxis: break
    case .ellipsis:
      if hasEllipsis { trap("subscript: more than one ellipsis, shape \(source.shape)") }
      hasEllipsis = true
    case .index, .range, .slice: consumed += 1
    }
  }

  /// Checks what was announced against the rank.
  package func checkAnnounced() {
    if consumed > source.rank {
      trap("subscript: \(consumed) indices for rank \(source.rank), shape \(source.shape)")
    }
  }

  /// Applies the next selection.
  package mutating func apply(_ selection: AxisSelection) {
    switch selection {
    case .newAxis: add(extent: 1, stride: 0)
    case .ellipsis: keepAxes(source.rank - consumed)
    case .index(let index):
      offset +=
        AxisSelection.position(index, axis: axis, shape: source.shape) * source.strides[axis]
      axis += 1
    case .range(let lower, let upper, let isClosed):
      keep(
        AxisSelection.exactRun(
          lower: lower,
          upper: upper,
          isClosed: isClosed,
          axis: axis,
          shape: source.shape
        )
      )
    case .slice(let start, let stop, let step):
      keep(AxisSelection.clippedRun(from: start, to: stop, by: step, extent: source.shape[axis]))
    }
  }

  /// The view that the selections make; axes that were not named are whole.
  package mutating func finish() -> Layout {
    keepAxes(source.rank - axis)
    guard shape.count <= Layout.maximumRank else {
      trap("subscript: rank \(shape.count) of the view exceeds \(Layout.maximumRank)")
    }
    return Layout(shape: shape, strides: strides, offset: offset, isWritable: source.isWritable)
  }

  private mutating func keep(_ run: AxisRun) {
    let stride = source.strides[axis]
    // An empty slice may start one past the last element; its offset then means nothing.
    if run.count > 0 { offset += run.start * stride }
    add(extent: run.count, stride: run.count > 1 ? stride * run.step : stride)
    axis += 1
  }

  private mutating func keepAxes(_ number: Int) {
    for _ in 0..<number {
      add(extent: source.shape[axis], stride: source.strides[axis])
      axis += 1
    }
  }

  private mutating func add(extent: Int, stride: Int) {
    shape.values.append(extent)
    strides.values.append(stride)
  }
}
