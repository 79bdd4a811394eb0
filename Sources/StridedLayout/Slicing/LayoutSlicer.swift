/// Applies the selections of one subscript to a layout, axis by axis.
///
/// The view starts as the whole layout. Each selection changes the view at its axis.
@usableFromInline
struct LayoutSlicer<Axes: SlicedAxes> {
  @usableFromInline var axes: Axes
  @usableFromInline var offset: Int
  /// The axis of the source to which the next selection applies.
  @usableFromInline var axis = 0
  /// The axis of the view to which the next selection applies.
  @usableFromInline var place = 0
  /// The number of axes that all selections consume.
  @usableFromInline let consumed: Int

  /// Creates a slicer for counted selections; traps if they name more axes than the source has.
  @inlinable
  @inline(__always)
  init(_ source: Layout, _ tally: SelectionTally) {
    tally.check(against: source)
    axes = Axes(source)
    offset = source.offset
    consumed = tally.consumed
  }

  /// Removes the axes that an index array indexes, and returns the first of them.
  mutating func skip(axes number: Int) -> Int {
    defer { axis += number }
    for _ in 0..<number { axes.remove(at: place) }
    return axis
  }

  /// The number of axes of the view so far.
  var rank: Int { place }

  /// Applies the next selection; `source` is the same layout for all selections.
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
    // An empty slice may start one past the last element; its offset is then never used.
    if run.count > 0 { offset += run.start * stride }
    axes[place] = SlicedAxis(
      extent: run.count, stride: run.count > 1 ? stride * run.step : stride)
    axis += 1
    place += 1
  }

  /// The view of all selections; axes that no selection names stay whole.
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
