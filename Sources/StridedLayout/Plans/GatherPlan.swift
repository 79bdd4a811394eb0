/// How elements at arrays of positions are read or written: a value that executes nothing.
///
/// One of the two sides is dense: a single axis of it stands for all index arrays together. The other
/// side is addressed through a table of positions, which the caller has. Operand 0 of the nest is
/// written. All distances are in elements.
@usableFromInline
package struct GatherPlan: Equatable, Sendable {
  /// Which loop is the innermost.
  package enum Form: Equatable, Sendable {
    /// There are no elements.
    case nothing
    /// The loop over the table, element by element.
    case elements
    /// The loop over a kept axis, one run for each entry of the table.
    case runs
  }

  /// Which operand of the nest is addressed through the table.
  package enum Scattered: Equatable, Sendable {
    case source
    case destination
  }

  package let form: Form
  package let scattered: Scattered
  /// The loops over the axes that slices keep.
  package let nest: LoopNest
  /// The number of entries of the table.
  package let entryCount: Int
  /// How the entries become offsets on the scattered side.
  package let scale: PositionScale
  /// The stride of the dense side between two entries of the table.
  package let denseStride: Int

  /// Creates the plan to gather the selected elements into `dense`.
  ///
  /// The shape of `dense` is `selected.flatShape`.
  package init(gathering selected: IndexedLayout, _ scale: PositionScale, to dense: Layout) {
    self.init(selected, scale, dense, .source)
  }

  /// Creates the plan to scatter `dense` to the selected elements.
  ///
  /// The shape of `dense` is `selected.flatShape`.
  package init(scattering dense: Layout, to selected: IndexedLayout, _ scale: PositionScale) {
    self.init(selected, scale, dense, .destination)
  }

  /// Creates the plan of a selection of single elements.
  package init(
    elementsOf selected: borrowing IndexedLayout, _ scale: PositionScale, denseStride: Int,
    _ scattered: Scattered
  ) {
    self.scattered = scattered
    self.scale = scale
    self.denseStride = denseStride
    entryCount = selected.entryCount
    form = entryCount == 0 ? .nothing : .elements
    nest = LoopNest()
  }

  private init(
    _ selected: IndexedLayout, _ scale: PositionScale, _ dense: Layout, _ scattered: Scattered
  ) {
    self.scattered = scattered
    self.scale = scale
    entryCount = selected.entryCount
    denseStride = dense.strides[selected.leading]
    guard dense.count > 0 else {
      (form, nest) = (.nothing, LoopNest())
      return
    }
    var kept = dense
    kept.shape.values.remove(at: selected.leading)
    kept.strides.values.remove(at: selected.leading)
    let nest =
      scattered == .source
      ? LoopNest(elementsOf: kept, selected.rest) : LoopNest(elementsOf: selected.rest, kept)
    self.nest = nest
    let inner = nest.inner
    let step = inner.strides[scattered == .source ? 0 : 1]
    let worthwhile = 4
    let runsAreNearer = inner.extent >= worthwhile && step.magnitude <= denseStride.magnitude
    form = runsAreNearer ? .runs : .elements
  }
}
