import StridedKernels
import StridedLayout

/// An index of a subscript: an array of positions in its own memory, or the meaning of another value.
@usableFromInline
enum IndexOperand {
  case positions(NDArray<Int>)
  case other(ArrayIndexing)
}

extension _FilledIndex {
  /// The value as an index; positions are not copied.
  ///
  /// In the client's module the type is known, so nothing is asked at run time.
  @_alwaysEmitIntoClient
  var operand: IndexOperand {
    if Self.self == NDArray<Int>.self, let array = self as? NDArray<Int> {
      return .positions(array)
    }
    if Self.self == [Int].self, let list = self as? [Int] { return .positions(NDArray(list)) }
    return .other(indexing)
  }
}

/// What a subscript with index arrays selects: a layout, and the table of positions that it needs.
struct IndexedSelection {
  /// The selection without positions.
  let layout: IndexedLayout
  /// The entries, contiguous, in C order of the index arrays' common shape.
  let table: NDArray<Int>
  /// How entries become offsets.
  let scale: PositionScale

  /// The selection of a subscript on a layout.
  ///
  /// It traps with the name of the operation if the indices do not fit.
  init(_ layout: Layout, _ indices: [IndexOperand], for operation: String) {
    if indices.count == 1, layout.rank > 0, case .positions(let positions) = indices[0] {
      self.init(layout, axis: 0, positions, for: operation)
      return
    }
    let selected = IndexedLayout(
      layout, indices.map { $0.index(for: operation) }, for: operation)
    var columns: [IndexColumn] = []
    for index in indices {
      if let column = IndexColumn(
        index, layout, axes: selected.axes, place: columns.count, for: operation)
      {
        columns.append(column)
      }
    }
    if columns.count == 1 {
      self.init(selected, columns[0])
    } else {
      let sums = NDArray<Int>.zeros(selected.indexShape)
      for column in columns { column.table.addOffsets(column.scale, to: sums) }
      self.init(selected, IndexColumn(table: sums, scale: .offsets))
    }
  }

  /// The selection of positions along one axis; traps if one is out of range.
  init(_ layout: Layout, axis: Int, _ positions: NDArray<Int>, for operation: String) {
    self.init(
      IndexedLayout(layout, axis: axis, positions: positions.shape, for: operation),
      IndexColumn(positions, layout, axis: axis, for: operation))
  }

  /// The selection of contiguous positions on a layout of one axis.
  ///
  /// - Parameter refuse: is called with a position that is out of range.
  init(
    _ line: Layout, _ positions: NDArray<Int>, for operation: String, _ refuse: (Int) -> Never
  ) {
    let scale = positions.scale(extent: line.shape[0], stride: line.strides[0], refuse)
    self.init(
      IndexedLayout(line, axis: 0, positions: positions.shape, for: operation),
      IndexColumn(table: positions, scale: scale))
  }

  /// The selection of single elements, at offsets from the first element of an array.
  init(elementsOf layout: Layout, _ offsets: NDArray<Int>, for operation: String) {
    self.init(
      IndexedLayout(elementsOf: layout, shape: offsets.shape, for: operation),
      IndexColumn(table: offsets, scale: .offsets))
  }

  private init(_ layout: IndexedLayout, _ column: IndexColumn) {
    self.layout = layout
    (table, scale) = (column.table, column.scale)
  }

  /// The selection with a table that shares no memory with an array that will be written.
  func reading<Element>(before written: NDArray<Element>) -> IndexedSelection {
    if !table.isDisjoint(from: written) {
      return IndexedSelection(layout, IndexColumn(table: table.copy(), scale: scale))
    }
    return self
  }
}

extension IndexOperand {
  /// The index without its positions.
  fileprivate func index(for operation: String) -> IndexedLayout.Index {
    switch self {
    case .positions(let array): return .positions(array.shape)
    case .other(.selection(let selection)): return .selection(selection)
    case .other(.positions(let positions, let shape)):
      guard shape.checkedElementCount == positions.count else {
        trap(
          "\(operation): \(positions.count) positions do not fill an index array of shape \(shape)")
      }
      return .positions(shape)
    case .other(.mask(let trues, let shape)): return .mask(shape, trueCount: trues.count)
    }
  }
}

/// The offsets that one index array of a subscript adds to the elements' positions.
private struct IndexColumn {
  /// Contiguous entries.
  let table: NDArray<Int>
  let scale: PositionScale

  init(table: NDArray<Int>, scale: PositionScale) {
    self.table = table
    self.scale = scale
  }

  /// The offsets of positions along an axis of a layout; traps if one is out of range.
  init(_ positions: NDArray<Int>, _ layout: Layout, axis: Int, for operation: String) {
    let extent = layout.shape[axis]
    table = positions.isContiguous(.c) ? positions : positions.copy()
    scale = table.scale(extent: extent, stride: layout.strides[axis]) {
      trap(
        "\(operation): index \($0) of an index array is out of range for axis \(axis) of extent \(extent), shape \(layout.shape)"
      )
    }
  }

  /// The offsets of index array number `place`, which has an axis in `axes`; nil for a selection.
  init?(
    _ index: IndexOperand, _ layout: Layout, axes: InlineList<Int>, place: Int,
    for operation: String
  ) {
    switch index {
    case .other(.selection): return nil
    case .positions(let array): self.init(array, layout, axis: axes[place], for: operation)
    case .other(.positions(let positions, let shape)):
      self.init(
        NDArray(positions).reshaped(to: shape), layout, axis: axes[place], for: operation)
    case .other(.mask(let trues, let shape)):
      let strides = Strides(layout.strides.dropFirst(axes[place]).prefix(shape.count))
      let offsets = NDArray(trues).offsets(of: Layout(shape: shape, strides: strides)) {
        trap("\(operation): position \($0) is out of range for a mask of shape \(shape)")
      }
      self.init(table: offsets, scale: .offsets)
    }
  }
}

extension NDArray<Int> {
  /// The scale of these contiguous positions along an axis.
  ///
  /// - Parameter refuse: is called with a position that is out of range.
  func scale(extent: Int, stride: Int, _ refuse: (Int) -> Never) -> PositionScale {
    defer { withExtendedLifetime(storage) {} }
    switch PositionLoops.check(memory, count: count, extent: extent) {
    case .outOfRange(let position): refuse(position)
    case .inRange(let hasNegatives):
      return PositionScale(extent: extent, stride: stride, hasNegatives: hasNegatives)
    }
  }

  /// The distances from a layout's first element to the elements at these contiguous C-order positions.
  ///
  /// - Parameter refuse: is called with a position that is out of range.
  func offsets(of layout: Layout, _ refuse: (Int) -> Never) -> NDArray<Int> {
    let scale = scale(extent: layout.count, stride: 1, refuse)
    let distances = NDArray<Int>(uninitialized: Layout(contiguous: shape, count: count))
    defer { withExtendedLifetime((storage, distances.storage)) {} }
    PositionLoops.writeDistances(memory, count: count, scale, in: layout, to: distances.memory)
    return distances
  }

  /// Adds the offsets of these positions, broadcast to the shape of `sums`, to sums in C order.
  func addOffsets(_ scale: PositionScale, to sums: NDArray<Int>) {
    guard let source = layout.broadcast(to: sums.shape) else {
      preconditionFailure("positions broadcast to the shape found for them")
    }
    defer { withExtendedLifetime((storage, sums.storage)) {} }
    if shape == sums.shape {
      return PositionLoops.add(memory, count: count, scale, to: sums.memory)
    }
    PositionLoops.add(memory, source, scale, to: sums.memory)
  }
}
