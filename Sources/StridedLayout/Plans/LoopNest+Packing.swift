extension LoopNest {
  /// The nest of the same movement in which the elements of the innermost loop are one wide element;
  /// nil where they are not gapless on both sides, or too many for a register.
  ///
  /// A permutation whose last axis stays in place moves whole pixels or pairs instead of their parts.
  ///
  /// - Parameter width: the size of an element in bytes.
  func packed(width: Int) -> (nest: LoopNest, elements: Int)? {
    let inner = self.inner
    let wide = inner.extent * width
    guard axes.count >= 3, inner.destination == 1, inner.first == 1,
      wide <= 16, wide & (wide - 1) == 0
    else { return nil }
    let elements = inner.extent
    guard start.destination % elements == 0, start.first % elements == 0 else { return nil }
    var packed = LoopNest()
    for axis in axes.dropLast() {
      guard axis.destination % elements == 0, axis.first % elements == 0 else { return nil }
      packed.axes.append(
        LoopAxis(
          extent: axis.extent, destination: axis.destination / elements,
          first: axis.first / elements))
    }
    packed.start = LoopOffsets(
      destination: start.destination / elements, first: start.first / elements)
    return (packed, elements)
  }

  /// The nest whose destination runs without gaps along the innermost loop, and whose source does
  /// along the loop before it; nil where no order of the loops makes it one.
  var transposition: LoopNest? {
    guard inner.destination == 1, let tiled = inTiles, tiled.outerOfTile.first.magnitude == 1
    else { return nil }
    return tiled
  }
}
