/// What the selections of one subscript amount to, counted before they are applied, so that an
/// ellipsis knows how many axes are left for it.
@usableFromInline
struct SelectionTally {
  /// How many axes of the source the selections name.
  @usableFromInline var consumed = 0
  /// How many new axes they make.
  @usableFromInline var added = 0
  @usableFromInline var hasEllipsis = false

  @inlinable
  init() {}

  /// Counts a selection that will be applied.
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

  /// Counts an index that will consume this many axes.
  mutating func count(axes: Int) {
    consumed += axes
  }

  /// Traps where more axes are named than the layout has.
  @inlinable
  @inline(__always)
  func check(against layout: Layout) {
    if consumed > layout.rank { refuse(layout) }
  }

  /// Whether the view of a layout has lists that need no heap, and so have all steps towards it.
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
