/// The number of axes that the selections of one subscript consume and add.
///
/// They are counted before the selections are applied, because an ellipsis takes the remaining
/// axes.
@usableFromInline
struct SelectionTally {
  /// The number of axes of the source that the selections consume.
  @usableFromInline var consumed = 0
  /// The number of new axes.
  @usableFromInline var added = 0
  @usableFromInline var hasEllipsis = false

  @inlinable
  init() {}

  /// Counts one selection.
  @inlinable
  @inline(__always)
  mutating func count(_ selection: AxisSelection) {
    switch selection {
    case .index, .range, .slice: consumed += 1
    case .newAxis: added += 1
    case .ellipsis:
      if hasEllipsis { trap("subscript: more than one ellipsis") }
      hasEllipsis = true
    }
  }

  /// Counts an index that consumes some axes.
  mutating func count(axes: Int) {
    consumed += axes
  }

  /// Traps if more axes are named than the layout has.
  @inlinable
  @inline(__always)
  func check(against layout: Layout) {
    if consumed > layout.rank { refuse(layout) }
  }

  /// Whether the view of a layout, and every step towards it, needs no heap for its lists.
  @inlinable
  @inline(__always)
  func staysShort(_ layout: Layout) -> Bool {
    layout.rank + added <= InlineList<Int>.inlineCapacity
  }

  @inline(never)
  @usableFromInline
  func refuse(_ layout: Layout) -> Never {
    let indices = consumed == 1 ? "1 index" : "\(consumed) indices"
    trap("subscript: \(indices) for rank \(layout.rank), shape \(layout.shape)")
  }
}
