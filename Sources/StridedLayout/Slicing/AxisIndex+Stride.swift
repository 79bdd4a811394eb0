extension AxisIndex where Self == SpecialIndex {
  /// NumPy's `start:stop:step`: clipped to the axis, and negative bounds count from the end.
  ///
  /// - Parameters:
  ///   - start: the first position; by default the first in the direction of `step`.
  ///   - stop: the position before which to stop; by default past the last.
  ///   - step: the distance between positions; negative to run backwards. 0 traps.
  @inlinable
  public static func stride(
    from start: Int? = nil,
    to stop: Int? = nil,
    by step: Int = 1
  ) -> SpecialIndex {
    SpecialIndex(.slice(from: start, to: stop, by: step))
  }
}

// In an extension of a type that conforms to `AxisIndex`, such as `Int`, the member above hides
// Swift's functions of the same name. The following members forward to them, so `stride(from: 0,
// to: self, by: 2)` keeps its usual meaning in such an extension.
extension AxisIndex {
  /// Swift's own `stride(from:to:by:)`.
  @inlinable
  public func stride<Number: Strideable>(
    from start: Number, to end: Number, by step: Number.Stride
  ) -> StrideTo<Number> {
    Swift.stride(from: start, to: end, by: step)
  }

  /// Swift's own `stride(from:through:by:)`.
  @inlinable
  public func stride<Number: Strideable>(
    from start: Number, through end: Number, by step: Number.Stride
  ) -> StrideThrough<Number> {
    Swift.stride(from: start, through: end, by: step)
  }

  /// Swift's own `stride(from:to:by:)`.
  @inlinable
  public static func stride<Number: Strideable>(
    from start: Number, to end: Number, by step: Number.Stride
  ) -> StrideTo<Number> {
    Swift.stride(from: start, to: end, by: step)
  }

  /// Swift's own `stride(from:through:by:)`.
  @inlinable
  public static func stride<Number: Strideable>(
    from start: Number, through end: Number, by step: Number.Stride
  ) -> StrideThrough<Number> {
    Swift.stride(from: start, through: end, by: step)
  }
}
