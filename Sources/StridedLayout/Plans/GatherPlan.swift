/// How elements at arrays of positions are read, or written: a value that executes nothing.
///
/// One of the two sides is dense: its places for the index arrays are a single axis. The other side
/// is reached through a table of offsets. Which of the two is written follows from the nest. All
/// distances are in elements.
@usableFromInline
package struct GatherPlan: Equatable, Sendable {
  /// Which loop is the innermost.
  package enum Form: Equatable, Sendable {
    /// No elements.
    case nothing
    /// The table: element by element.
    case elements
    /// A kept axis: run by run, each as far away as the table says.
    case runs
  }

  /// Which operand of the nest is reached through the table.
  package enum Scattered: Equatable, Sendable {
    case source
    case destination
  }

  package let form: Form
  package let scattered: Scattered
  /// The loops over the axes that slices keep.
  package let nest: LoopNest
  /// The table of distances on the scattered side, in elements.
  package let offsets: [Int]
  /// The step of the dense side from one entry of the table to the next.
  package let denseStride: Int

  /// The plan to gather what is selected into `dense`, whose shape is `selected.flatShape`.
  package init(gathering selected: IndexedLayout, to dense: Layout) {
    self.init(selected, dense, .source)
  }

  /// The plan to scatter `dense`, whose shape is `selected.flatShape`, to what is selected.
  package init(scattering dense: Layout, to selected: IndexedLayout) {
    self.init(selected, dense, .destination)
  }

  private init(_ selected: IndexedLayout, _ dense: Layout, _ scattered: Scattered) {
    self.scattered = scattered
    offsets = selected.offsets
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
