/// The elements that a subscript with index arrays selects, which one layout cannot represent.
///
/// All index arrays of a subscript, including masks, broadcast together. Their common axes replace
/// the first index array of the subscript. The axes that slices keep stay before and after them, in
/// their order. (NumPy moves the common axes to the front if a slice separates index arrays, and
/// treats integers as index arrays; Strided does neither.)
package struct IndexedLayout: Equatable, Sendable {
  /// The axes that slices keep, with the offset from integers and slices.
  package let rest: Layout
  /// The number of axes in `rest` before the axes of the index arrays.
  package let leading: Int
  /// The common shape of the index arrays.
  package let indexShape: Shape
  /// Whether there are no index arrays; `rest` is then the whole selection.
  package let isView: Bool
  /// For each index in C order, the offset of the selected elements from the elements of `rest`.
  package let offsets: [Int]

  /// Creates the selection of a subscript on a layout.
  ///
  /// It traps with the name of the operation if a position is out of range.
  package init(_ layout: Layout, _ indices: [ArrayIndexing], for operation: String) {
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
    var columns: [IndexColumn] = []
    for index in indices {
      if case .selection(let selection) = index {
        slicer.apply(selection, to: layout)
      } else {
        let axis = slicer.skip(axes: index.axisCount)
        leading = leading ?? slicer.rank
        columns.append(IndexColumn(index, axis: axis, of: layout, for: operation))
      }
    }
    let rest = slicer.view(of: layout)
    self.init(rest, leading: leading ?? rest.rank, columns, for: operation)
  }

  private init(
    _ rest: Layout, leading: Int, _ columns: [IndexColumn], for operation: String
  ) {
    var shape = Shape()
    for column in columns {
      guard let common = broadcastShape(shape, column.shape) else {
        let shapes = columns.map { "\($0.shape)" }.joined(separator: " and ")
        trap("\(operation): index arrays of shapes \(shapes) do not broadcast together")
      }
      shape = common
    }
    self.rest = rest
    self.leading = leading
    isView = columns.isEmpty
    indexShape = shape
    _ = self.rest.shape.validatedCount(for: operation, width: 1)
    if columns.count == 1 {
      offsets = columns[0].offsets
    } else {
      var sums = [Int](repeating: 0, count: shape.validatedCount(for: operation, width: 8))
      for column in columns { column.add(to: &sums, broadcastTo: shape) }
      offsets = sums
    }
    guard self.shape.count <= Layout.maximumRank else {
      trap("\(operation): rank \(self.shape.count) of the result exceeds \(Layout.maximumRank)")
    }
  }

  /// Creates a selection of single elements, at given offsets from the layout's first element.
  package init(_ layout: Layout, elements offsets: [Int], shape: Shape) {
    rest = Layout(
      shape: [], strides: [], offset: layout.offset, isWritable: layout.isWritable)
    leading = 0
    isView = false
    indexShape = shape
    self.offsets = offsets
  }

  /// The shape of the selection.
  package var shape: Shape {
    shape(with: indexShape)
  }

  /// The shape of the selection with the axes of the index arrays merged into one.
  package var flatShape: Shape {
    shape(with: [offsets.count])
  }

  private func shape(with indexShape: Shape) -> Shape {
    var shape = rest.shape
    for (place, extent) in indexShape.enumerated() {
      shape.values.insert(extent, at: leading + place)
    }
    return shape
  }
}
