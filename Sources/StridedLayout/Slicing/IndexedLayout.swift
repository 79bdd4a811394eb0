/// The elements that a subscript with index arrays selects, which one layout cannot represent.
///
/// All index arrays of a subscript, including masks, broadcast together. Their common axes replace
/// the first index array of the subscript. The axes that slices keep stay before and after them, in
/// their order. (NumPy moves the common axes to the front if a slice separates index arrays, and
/// treats integers as index arrays; Strided does neither.)
///
/// The positions themselves are in a table that the caller has.
package struct IndexedLayout: Equatable, Sendable {
  /// An index of a subscript, without the positions of index arrays.
  package enum Index: Equatable, Sendable {
    /// A selection that a layout can represent.
    case selection(AxisSelection)
    /// An array of positions along one axis.
    case positions(Shape)
    /// A mask over as many axes as its shape has, with a number of true elements.
    case mask(Shape, trueCount: Int)

    /// The number of axes that an index array consumes.
    fileprivate var axisCount: Int {
      switch self {
      case .selection(let selection): selection.axisCount
      case .positions: 1
      case .mask(let shape, _): shape.count
      }
    }

    /// The shape with which an index array broadcasts; nil for a selection.
    fileprivate var shape: Shape? {
      switch self {
      case .selection: nil
      case .positions(let shape): shape
      case .mask(_, let trueCount): [trueCount]
      }
    }
  }

  /// The axes that slices keep, with the offset from integers and slices.
  package let rest: Layout
  /// The number of axes in `rest` before the axes of the index arrays.
  package let leading: Int
  /// The common shape of the index arrays.
  package let indexShape: Shape
  /// The number of entries of the table: the elements of `indexShape`.
  package let entryCount: Int
  /// The first axis that each index array indexes; if empty, `rest` is the whole selection.
  package let axes: InlineList<Int>

  /// Creates the selection of a subscript on a layout.
  ///
  /// It traps with the name of the operation if the indices do not fit the layout, or if the index
  /// arrays do not broadcast together. Positions are not known here.
  package init(_ layout: Layout, _ indices: [Index], for operation: String) {
    var tally = SelectionTally()
    for index in indices {
      if case .selection(let selection) = index {
        tally.count(selection)
      } else {
        tally.count(axes: index.axisCount)
      }
    }
    var slicer = LayoutSlicer<LongAxes>(layout, tally)
    var leading: Int?
    var axes = InlineList(filler: 0)
    var shape = Shape()
    for index in indices {
      if case .selection(let selection) = index {
        slicer.apply(selection, to: layout)
      } else if let arrayShape = index.shape {
        let axis = slicer.skip(axes: index.axisCount)
        if case .mask(let maskShape, _) = index {
          Self.check(maskShape, against: layout, from: axis, for: operation)
        }
        leading = leading ?? slicer.rank
        axes.append(axis)
        guard let common = broadcastShape(shape, arrayShape) else {
          let shapes = indices.compactMap(\.shape).map { "\($0)" }.joined(separator: " and ")
          trap("\(operation): index arrays of shapes \(shapes) do not broadcast together")
        }
        shape = common
      }
    }
    let rest = slicer.view(of: layout)
    self.init(
      rest, leading: leading ?? rest.rank, indexShape: shape, axes: axes, for: operation)
  }

  /// Creates the selection of an array of positions along one axis.
  ///
  /// It traps with the name of the operation if the result has too many axes or elements.
  package init(_ layout: Layout, axis: Int, positions shape: Shape, for operation: String) {
    var axes = InlineList(filler: 0)
    axes.append(axis)
    var (kept, strides) = (Shape(), Strides())
    if layout.rank > 1 {
      (kept, strides) = (layout.shape, layout.strides)
      kept.values.remove(at: axis)
      strides.values.remove(at: axis)
    }
    self.init(
      Layout(
        shape: kept, strides: strides, offset: layout.offset, isWritable: layout.isWritable),
      leading: axis, indexShape: shape, axes: axes, for: operation)
  }

  /// Creates a selection of single elements, at offsets from the layout's first element.
  package init(elementsOf layout: Layout, shape: Shape, for operation: String) {
    self.init(
      Layout(shape: [], strides: [], offset: layout.offset, isWritable: layout.isWritable),
      leading: 0, indexShape: shape, axes: InlineList(filler: 0), for: operation)
  }

  private init(
    _ rest: Layout, leading: Int, indexShape: Shape, axes: InlineList<Int>, for operation: String
  ) {
    self.rest = rest
    self.leading = leading
    self.indexShape = indexShape
    self.axes = axes
    _ = rest.shape.validatedCount(for: operation, width: 1)
    entryCount = indexShape.validatedCount(for: operation, width: MemoryLayout<Int>.stride)
    let rank = rest.rank + indexShape.count
    guard rank <= Layout.maximumRank else {
      trap("\(operation): rank \(rank) of the result exceeds \(Layout.maximumRank)")
    }
  }

  /// Traps unless a mask has the extents of a layout's axes from `axis` on.
  private static func check(
    _ mask: Shape, against layout: Layout, from axis: Int, for operation: String
  ) {
    for maskAxis in mask.indices where mask[maskAxis] != layout.shape[axis + maskAxis] {
      trap(
        "\(operation): mask of shape \(mask) does not fit shape \(layout.shape) from axis \(axis) on"
      )
    }
  }

  /// The shape of the selection.
  package var shape: Shape {
    shape(with: indexShape)
  }

  /// The shape of the selection with the axes of the index arrays merged into one.
  package var flatShape: Shape {
    shape(with: [entryCount])
  }

  private func shape(with indexShape: Shape) -> Shape {
    if rest.rank == 0 { return indexShape }
    var shape = rest.shape
    for (place, extent) in indexShape.enumerated() {
      shape.values.insert(extent, at: leading + place)
    }
    return shape
  }
}
