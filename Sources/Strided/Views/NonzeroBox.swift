import StridedLayout

/// The smallest box of coordinates that holds all nonzero elements, found row by row.
@usableFromInline
struct NonzeroBox {
  /// The shape of the array.
  private let shape: Shape
  /// The lowest coordinates so far; the extents if there are none.
  private var lower: Coordinates
  /// The coordinates after the highest so far; 0 if there are none.
  private var upper: Coordinates

  /// Creates an empty box for an array of at least one axis.
  @usableFromInline
  init(shape: Shape) {
    self.shape = shape
    lower = Coordinates(values: shape.values)
    upper = Coordinates(repeating: 0, count: shape.count)
  }

  /// The distance in elements to the first element of a row.
  @usableFromInline
  func steps(to row: Coordinates, _ strides: Strides) -> Int {
    var steps = 0
    for axis in row.indices { steps += row[axis] * strides[axis] }
    return steps
  }

  /// Moves the coordinates of a row's first element to the next row; false if there is none.
  @usableFromInline
  func moveToNextRow(_ row: inout Coordinates) -> Bool {
    var rows = shape
    rows[shape.count - 1] = 1
    return row.advance(in: rows)
  }

  /// Extends the box to elements of a row.
  @usableFromInline
  mutating func include(_ row: Coordinates, from first: Int, through last: Int) {
    var (low, high) = (row, row)
    low[row.count - 1] = first
    high[row.count - 1] = last
    for axis in row.indices {
      lower[axis] = min(lower[axis], low[axis])
      upper[axis] = max(upper[axis], high[axis] + 1)
    }
  }

  /// The layout trimmed to the box at the given ends.
  @usableFromInline
  func trim(_ layout: Layout, from ends: TrimmedEnds) -> Layout {
    var trimmed = layout.asView
    for axis in shape.indices {
      let isEmpty = upper[axis] == 0
      let start = isEmpty || ends == .back ? 0 : lower[axis]
      let end = isEmpty ? 0 : ends == .front ? shape[axis] : upper[axis]
      trimmed = trimmed.section(along: axis, from: start, count: end - start)
    }
    return trimmed
  }
}
