/// A type whose values can stand in an array's subscript, arrays of positions and masks among them.
///
/// Integers, ranges and the members of `AxisIndex` make views. As soon as one index is an array of
/// positions or a mask, reading gives a copy, and assigning writes in place.
public protocol ArrayIndex: _FilledIndex {}

/// An index of a subscript that is filled with one element.
///
/// The compiler prefers a subscript that takes an ``ArrayIndex``, which gives an array, because that says
/// more about the index.
@_documentation(visibility: internal)
public protocol _FilledIndex {
  /// What the value says about the axes it stands for.
  var indexing: ArrayIndexing { get }
}

/// What one index of a subscript says about the axes it stands for.
///
/// A subscript checks it: positions have to fill their shape and lie within the axis, and so do the
/// places of a mask.
public enum ArrayIndexing: Sendable, Hashable {
  /// A selection that a layout can describe.
  case selection(AxisSelection)
  /// Positions along one axis, in C order of an array of this shape; negative ones count from the end.
  case positions([Int], shape: Shape)
  /// A mask over as many axes as its shape has: where it is true, counted in C order.
  case mask(trues: [Int], shape: Shape)

  /// How many axes the index stands for; an ellipsis takes what the others leave.
  package var axisCount: Int {
    switch self {
    case .selection(let selection): selection.axisCount
    case .positions: 1
    case .mask(_, let shape): shape.count
    }
  }
}

extension AxisIndex {
  /// What the value says about its axis: its selection.
  @inlinable public var indexing: ArrayIndexing { .selection(selection) }
}
