extension Layout {
  /// The view of one selection; axes that no selection names stay whole.
  @inlinable
  @inline(__always)
  package func sliced(_ i: AxisSelection) -> Layout {
    var tally = SelectionTally()
    tally.count(i)
    if tally.staysShort(self) {
      var slicer = LayoutSlicer<ShortAxes>(self, tally)
      slicer.apply(i, to: self)
      return slicer.view(of: self)
    }
    return sliced([i])
  }

  /// The view of two selections.
  @inlinable
  @inline(__always)
  package func sliced(_ i: AxisSelection, _ j: AxisSelection) -> Layout {
    var tally = SelectionTally()
    tally.count(i)
    tally.count(j)
    if tally.staysShort(self) {
      var slicer = LayoutSlicer<ShortAxes>(self, tally)
      slicer.apply(i, to: self)
      slicer.apply(j, to: self)
      return slicer.view(of: self)
    }
    return sliced([i, j])
  }

  /// The view of three selections.
  @inlinable
  @inline(__always)
  package func sliced(_ i: AxisSelection, _ j: AxisSelection, _ k: AxisSelection) -> Layout {
    var tally = SelectionTally()
    tally.count(i)
    tally.count(j)
    tally.count(k)
    if tally.staysShort(self) {
      var slicer = LayoutSlicer<ShortAxes>(self, tally)
      slicer.apply(i, to: self)
      slicer.apply(j, to: self)
      slicer.apply(k, to: self)
      return slicer.view(of: self)
    }
    return sliced([i, j, k])
  }

  /// The view of four selections.
  @inlinable
  @inline(__always)
  package func sliced(
    _ i: AxisSelection, _ j: AxisSelection, _ k: AxisSelection, _ l: AxisSelection
  ) -> Layout {
    var tally = SelectionTally()
    tally.count(i)
    tally.count(j)
    tally.count(k)
    tally.count(l)
    if tally.staysShort(self) {
      var slicer = LayoutSlicer<ShortAxes>(self, tally)
      slicer.apply(i, to: self)
      slicer.apply(j, to: self)
      slicer.apply(k, to: self)
      slicer.apply(l, to: self)
      return slicer.view(of: self)
    }
    return sliced([i, j, k, l])
  }

  /// The view of any number of selections.
  @usableFromInline
  package func sliced(_ selections: [AxisSelection]) -> Layout {
    var tally = SelectionTally()
    for selection in selections { tally.count(selection) }
    var slicer = LayoutSlicer<LongAxes>(self, tally)
    for selection in selections { slicer.apply(selection, to: self) }
    return slicer.view(of: self)
  }
}
