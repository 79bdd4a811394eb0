/// Applies the selections of one subscript to a layout, axis by axis.
///
/// A subscript first announces how many axes its selections consume, so that an ellipsis knows how
/// many are left for it, then applies them in order.
@usableFromInline
package struct LayoutSlicer {
  private var shape = Shape()
  private var strides = Strides()
  private var offset = 0
  private var axis = 0
  private var consumed = 0
  private var hasEllipsis = false

  /// A slicer that has not seen any selection.
  @usableFromInline
  package init() {}

  /// Notes a selection that will be applied.
  @usableFromInline
  package mutating func announce(_ selection: AxisSelection) {
    if selection == .ellipsis {
      if hasEllipsis { trap("subscript: more than one ellipsis") }
      hasEllipsis = true
    }
    announce(axes: selection.axisCount)
  }

  /// Notes an index that will consume this many axes.
  package mutating func announce(axes: Int) {
    consumed += axes
  }

  /// Passes over axes that an index array stands for, and returns the first of them.
  package mutating func skip(axes: Int, of source: Layout) -> Int {
    requireRank(source)
    defer { axis += axes }
    return axis
  }

  /// The number of axes that the view has so far.
  package var rank: Int { shape.count }

  private func requireRank(_ source: Layout) {
    if consumed > source.rank {
      let indices = consumed == 1 ? "1 index" : "\(consumed) indices"
      trap("subscript: \(indices) for rank \(source.rank), shape \(source.shape)")
    }
  }

  /// Applies the next selection to the layout, the same for all selections.
  @usableFromInline
  package mutating func apply(_ selection: AxisSelection, to source: Layout) {
    requireRank(source)
    switch selection {
    case .newAxis: add(extent: 1, stride: 0)
    case .ellipsis: keepAxes(source.rank - consumed, of: source)
    case .index(let index):
      offset +=
        source.position(index, along: axis, for: "subscript") * source.strides[axis]
      axis += 1
    case .range(let lower, let upper, let isClosed):
      let run = AxisSelection.exactRun(
        lower: lower, upper: upper, isClosed: isClosed, axis: axis, shape: source.shape)
      keep(run, of: source)
    case .slice(let start, let stop, let step):
      let extent = source.shape[axis]
      keep(AxisSelection.clippedRun(from: start, to: stop, by: step, extent: extent), of: source)
    }
  }

  /// The view that the selections make; axes that were not named are whole.
  @usableFromInline
  package mutating func finish(_ source: Layout) -> Layout {
    keepAxes(source.rank - axis, of: source)
    guard shape.count <= Layout.maximumRank else {
      trap("subscript: rank \(shape.count) of the view exceeds \(Layout.maximumRank)")
    }
    return Layout(
      shape: shape, strides: strides, offset: source.offset + offset,
      isWritable: source.isWritable)
  }

  private mutating func keep(_ run: AxisRun, of source: Layout) {
    let stride = source.strides[axis]
    // An empty slice may start one past the last element; its offset then means nothing.
    if run.count > 0 { offset += run.start * stride }
    add(extent: run.count, stride: run.count > 1 ? stride * run.step : stride)
    axis += 1
  }

  private mutating func keepAxes(_ number: Int, of source: Layout) {
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
