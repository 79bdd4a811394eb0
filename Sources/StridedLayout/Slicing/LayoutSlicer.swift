/// Applies the selections of one subscript to a layout, axis by axis.
///
/// The view starts as the whole layout; each selection edits the place of its axis.
@usableFromInline
struct LayoutSlicer<Axes: SlicedAxes> {
  @usableFromInline var axes: Axes
  @usableFromInline var offset: Int
  /// The axis of the source that the next selection is for.
  @usableFromInline var axis = 0
  /// The place in the view that it is for.
  @usableFromInline var place = 0
  /// How many axes the selections name together.
  @usableFromInline let consumed: Int

  /// A slicer for selections that have been counted; traps where there are too many.
  @inlinable
  @inline(__always)
  init(_ source: Layout, _ tally: SelectionTally) {
    tally.check(against: source)
    axes = Axes(source)
    offset = source.offset
    consumed = tally.consumed
  }

  /// Drops axes that an index array stands for, and returns the first of them.
  mutating func skip(axes number: Int) -> Int {
    defer { axis += number }
    for _ in 0..<number { axes.remove(at: place) }
    return axis
  }

  /// The number of axes that the selections have made so far.
  var rank: Int { place }

  /// Applies the next selection to the layout, the same for all selections.
  @inlinable
  @inline(__always)
  mutating func apply(_ selection: AxisSelection, to source: Layout) {
    switch selection {
    case .newAxis:
      axes.insert(SlicedAxis(extent: 1, stride: 0), at: place)
      place += 1
    case .ellipsis:
      let number = source.rank - consumed
      axis += number
      place += number
    case .index(let index):
      let position = index < 0 ? index &+ axes[place].extent : index
      if position < 0 || position >= axes[place].extent {
        source.refuse(index, along: axis, for: "subscript")
      }
      offset += position * axes[place].stride
      axes.remove(at: place)
      axis += 1
    case .range(let lower, let upper, let isClosed):
      let extent = axes[place].extent
      guard
        let run = AxisSelection.exactRun(
          lower: lower, upper: upper, isClosed: isClosed, extent: extent)
      else {
        AxisSelection.refuse(lower, upper, isClosed, axis, source.shape, "subscript")
      }
      keep(run)
    case .slice(let start, let stop, let step):
      let extent = axes[place].extent
      keep(AxisSelection.clippedRun(from: start, to: stop, by: step, extent: extent))
    }
  }

  @inlinable
  @inline(__always)
  mutating func keep(_ run: AxisRun) {
    let stride = axes[place].stride
    // An empty slice may start one past the last element; its offset then means nothing.
    if run.count > 0 { offset += run.start * stride }
    axes[place] = SlicedAxis(
      extent: run.count, stride: run.count > 1 ? stride * run.step : stride)
    axis += 1
    place += 1
  }

  /// The view that the selections make; axes that were not named are whole.
  @inlinable
  @inline(__always)
  func view(of source: Layout) -> Layout {
    if axes.count > Layout.maximumRank { refuseRank() }
    let (shape, strides) = axes.lists
    return Layout(
      view: shape, strides: strides, offset: offset, count: axes.elementCount,
      isWritable: source.isWritable)
  }

  @inline(never)
  @usableFromInline
  func refuseRank() -> Never {
    trap("subscript: rank \(axes.count) of the view exceeds \(Layout.maximumRank)")
  }
}
