/// A type whose values can be indices in an array's subscript, including index arrays and masks.
///
/// Integers, ranges and the members of `AxisIndex` give views. If any index is an array of
/// positions or a mask, reading gives a copy, and assigning writes in place.
public protocol ArrayIndex: _FilledIndex {}

/// An index of a subscript through which a single element fills the selection.
///
/// The compiler prefers a subscript that takes an ``ArrayIndex`` and gives an array, because
/// `ArrayIndex` is the more specific protocol.
@_documentation(visibility: internal)
public protocol _FilledIndex {
  /// What the value selects from the axes that it indexes.
  var indexing: ArrayIndexing { get }
}

/// What one index of a subscript selects from the axes that it indexes.
///
/// A subscript checks it: positions must fill their shape and be in range for the axis; the
/// elements of a mask must be in range for its shape.
public enum ArrayIndexing: Sendable, Hashable {
  /// A selection that a layout can represent.
  case selection(AxisSelection)
  /// Positions along one axis, in C order of an array of this shape.
  ///
  /// Negative positions count from the end.
  case positions([Int], shape: Shape)
  /// A mask over as many axes as its shape has, as the C-order positions of its true elements.
  case mask(trues: [Int], shape: Shape)

  /// The number of axes that the index consumes; 0 for an ellipsis, which takes the remaining ones.
  package var axisCount: Int {
    switch self {
    case .selection(let selection): selection.axisCount
    case .positions: 1
    case .mask(_, let shape): shape.count
    }
  }
}

extension AxisIndex {
  /// What the value selects from its axis.
  @inlinable public var indexing: ArrayIndexing { .selection(selection) }
}
