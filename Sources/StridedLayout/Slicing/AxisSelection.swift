/// What an index selects from one axis, or, for an ellipsis, from all remaining axes.
public enum AxisSelection: Sendable, Hashable {
  /// One position, which removes the axis; a negative one counts from the end.
  case index(Int)
  /// The positions from `lower` to `upper`; a bound outside the axis traps.
  ///
  /// Negative bounds count from the end. A nil bound is the axis's own bound.
  case range(lower: Int?, upper: Int?, isClosed: Bool)
  /// NumPy's `start:stop:step`, clipped to the axis.
  case slice(from: Int?, to: Int?, by: Int)
  /// A new axis of extent 1; it consumes no axis.
  case newAxis
  /// All remaining axes, whole.
  case ellipsis

  /// The number of axes that the selection consumes; 0 for an ellipsis.
  var axisCount: Int {
    switch self {
    case .newAxis, .ellipsis: 0
    case .index, .range, .slice: 1
    }
  }
}

/// A type whose values each select from one axis in an array's subscript.
///
/// These are integers, ranges, and the members `.all`, `.ellipsis`, `.newAxis` and
/// `.stride(from:to:by:)`.
public protocol AxisIndex: ArrayIndex {
  /// What the value selects.
  var selection: AxisSelection { get }
}

/// An ``AxisIndex`` that is not an integer.
///
/// A subscript with a slice index gives a view; a subscript of integers alone gives an element. The
/// compiler can tell them apart immediately, so long expressions stay quick to type-check.
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

/// An index that is neither an integer nor a range: `.ellipsis`, `.newAxis`, `.stride(by: -1)`.
public struct SpecialIndex: SliceIndex, Sendable, Hashable {
  /// What the value selects.
  public let selection: AxisSelection

  /// Creates an index with a given selection.
  @inlinable
  init(_ selection: AxisSelection) {
    self.selection = selection
  }
}

extension _FilledIndex where Self == SpecialIndex {
  /// All remaining axes, whole: NumPy's `...`; at most one in a subscript.
  @inlinable public static var ellipsis: SpecialIndex { SpecialIndex(.ellipsis) }

  /// A new axis of extent 1, NumPy's `newaxis`.
  @inlinable public static var newAxis: SpecialIndex { SpecialIndex(.newAxis) }

  /// NumPy's `start:stop:step`; it does the same as `.stride(from:to:by:)`.
  ///
  /// This name also works together with index arrays and masks: `a[.every(2), [3, 0]]`.
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
  /// One position, which removes the axis.
  @inlinable public var selection: AxisSelection { .index(self) }
}

extension Range: AxisIndex, ArrayIndex, SliceIndex, _FilledIndex where Bound == Int {
  /// The positions of the range, without clipping.
  @inlinable public var selection: AxisSelection {
    .range(lower: lowerBound, upper: upperBound, isClosed: false)
  }
}

extension ClosedRange: AxisIndex, ArrayIndex, SliceIndex, _FilledIndex where Bound == Int {
  /// The positions of the range, without clipping.
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
  /// The positions up to and including the bound.
  @inlinable public var selection: AxisSelection {
    .range(lower: nil, upper: upperBound, isClosed: true)
  }
}
