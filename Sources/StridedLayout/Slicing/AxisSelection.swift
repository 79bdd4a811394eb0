/// What an index says about one axis (or, for an ellipsis, about all that are not named).
public enum AxisSelection: Sendable, Hashable {
  /// One position, which drops the axis; a negative one counts from the end.
  case index(Int)
  /// The positions from `lower` up to `upper`, exactly: a bound outside the axis traps. Negative
  /// bounds count from the end; nil means the axis's own bound.
  case range(lower: Int?, upper: Int?, isClosed: Bool)
  /// NumPy's `start:stop:step`, clipped to the axis.
  case slice(from: Int?, to: Int?, by: Int)
  /// A new axis of extent 1, which consumes none.
  case newAxis
  /// As many whole axes as are left over.
  case ellipsis

  /// How many axes the selection stands for, 0 for an ellipsis, which takes what the others leave.
  var axisCount: Int {
    switch self {
    case .newAxis, .ellipsis: 0
    case .index, .range, .slice: 1
    }
  }
}

/// A type whose values can stand in an array's subscript: integers, ranges, and the members
/// `.all`, `.ellipsis`, `.newAxis` and `.stride(from:to:by:)`.
public protocol AxisIndex: ArrayIndex {
  /// What the value selects.
  var selection: AxisSelection { get }
}

/// An ``AxisIndex`` that is not an integer.
///
/// A subscript with one among its indices gives a view. Subscripts of integers alone give an element;
/// the compiler tells them apart at once, which keeps long expressions quick to check.
public protocol SliceIndex: AxisIndex {}

/// The index `.all`: a whole axis, NumPy's `:`.
public struct WholeAxis: SliceIndex, Sendable, Hashable {
  /// What the value selects: every position.
  @inlinable
  public var selection: AxisSelection { .range(lower: nil, upper: nil, isClosed: false) }

  @inlinable
  init() {}
}

extension _FilledIndex where Self == WholeAxis {
  /// The whole axis, NumPy's `:`.
  @inlinable public static var all: WholeAxis { WholeAxis() }
}

/// An index that is not an integer or a range: `.ellipsis`, `.newAxis`, `.stride(by: -1)`.
public struct SpecialIndex: SliceIndex, Sendable, Hashable {
  /// What the value selects.
  public let selection: AxisSelection

  /// An index that selects as given.
  @inlinable
  init(_ selection: AxisSelection) {
    self.selection = selection
  }
}

extension _FilledIndex where Self == SpecialIndex {
  /// As many whole axes as are left over, NumPy's `...`; at most one in a subscript.
  @inlinable public static var ellipsis: SpecialIndex { SpecialIndex(.ellipsis) }

  /// A new axis of extent 1, NumPy's `newaxis`.
  @inlinable public static var newAxis: SpecialIndex { SpecialIndex(.newAxis) }

  /// NumPy's `start:stop:step`, as `.stride(from:to:by:)`, under a name that also stands
  /// beside arrays of positions and masks: `a[.every(2), [3, 0]]`.
  ///
  /// - Parameters:
  ///   - step: the distance between positions; negative to run backwards. 0 traps.
  ///   - start: the first position; by default the first in the direction of `step`.
  ///   - stop: the position before which to stop; by default past the last.
  @inlinable
  public static func every(
    _ step: Int,
    from start: Int? = nil,
    to stop: Int? = nil
  ) -> SpecialIndex {
    SpecialIndex(.slice(from: start, to: stop, by: step))
  }
}

extension Int: AxisIndex {
  /// One position, which drops the axis.
  @inlinable public var selection: AxisSelection { .index(self) }
}

extension Range: AxisIndex, ArrayIndex, SliceIndex, _FilledIndex where Bound == Int {
  /// The positions of the range, exactly.
  @inlinable public var selection: AxisSelection {
    .range(lower: lowerBound, upper: upperBound, isClosed: false)
  }
}

extension ClosedRange: AxisIndex, ArrayIndex, SliceIndex, _FilledIndex where Bound == Int {
  /// The positions of the range, exactly.
  @inlinable public var selection: AxisSelection {
    .range(lower: lowerBound, upper: upperBound, isClosed: true)
  }
}

extension PartialRangeFrom: AxisIndex, ArrayIndex, SliceIndex, _FilledIndex where Bound == Int {
  /// The positions from the bound to the end.
  @inlinable public var selection: AxisSelection {
    .range(lower: lowerBound, upper: nil, isClosed: false)
  }
}

extension PartialRangeUpTo: AxisIndex, ArrayIndex, SliceIndex, _FilledIndex where Bound == Int {
  /// The positions before the bound.
  @inlinable public var selection: AxisSelection {
    .range(lower: nil, upper: upperBound, isClosed: false)
  }
}

extension PartialRangeThrough: AxisIndex, ArrayIndex, SliceIndex, _FilledIndex where Bound == Int {
  /// The positions up to the bound and with it.
  @inlinable public var selection: AxisSelection {
    .range(lower: nil, upper: upperBound, isClosed: true)
  }
}
