/// The positions that a selection takes along one axis: a start, a step and a count.
@usableFromInline
package struct AxisRun: Equatable {
  @usableFromInline package var start: Int
  @usableFromInline package var step: Int
  @usableFromInline package var count: Int

  @inlinable
  package init(start: Int, step: Int, count: Int) {
    self.start = start
    self.step = step
    self.count = count
  }
}

extension AxisSelection {
  /// The positions of a native range, without clipping; nil if it is out of range.
  @inlinable
  @inline(__always)
  static func exactRun(lower: Int?, upper: Int?, isClosed: Bool, extent: Int) -> AxisRun? {
    let start = lower.map { $0 < 0 ? $0 &+ extent : $0 } ?? 0
    // A closed range ends one position further. That is added after a negative bound is resolved.
    let last = upper.map { $0 < 0 ? $0 &+ extent : $0 }
    let (end, overflow) = last?.addingReportingOverflow(isClosed ? 1 : 0) ?? (extent, false)
    guard start >= 0, start <= end, end <= extent, !overflow else { return nil }
    return AxisRun(start: start, step: 1, count: end - start)
  }

  /// Traps because a native range is out of range.
  @inline(never)
  @usableFromInline
  static func refuse(
    _ lower: Int?, _ upper: Int?, _ isClosed: Bool, _ axis: Int, _ shape: Shape,
    _ operation: String
  ) -> Never {
    let low = lower.map(String.init) ?? ""
    let high = upper.map(String.init) ?? ""
    let range = "\(low)\(isClosed || upper == nil ? "..." : "..<")\(high)"
    trap(
      "\(operation): range \(range) is out of range for axis \(axis) of extent \(shape[axis]), shape \(shape)"
    )
  }

  /// The positions of NumPy's `start:stop:step`, clipped as NumPy does; a step of 0 traps.
  @inlinable
  @inline(__always)
  static func clippedRun(
    from start: Int?, to stop: Int?, by step: Int, extent: Int,
    operation: String = "subscript"
  ) -> AxisRun {
    guard step != 0 else { trap("\(operation): the step of a stride is 0") }
    // The interval to which bounds are clipped, in the direction of the step.
    let (lowest, highest) = step > 0 ? (0, extent) : (-1, extent - 1)
    func clip(_ bound: Int) -> Int {
      min(max(bound < 0 ? bound &+ extent : bound, lowest), highest)
    }
    let first = start.map(clip) ?? (step > 0 ? lowest : highest)
    let end = stop.map(clip) ?? (step > 0 ? highest : lowest)
    let distance = step > 0 ? end - first : first - end
    let pace = step.magnitude
    let count = distance <= 0 ? 0 : Int((UInt(distance) - 1) / pace) + 1
    // A single element needs no step. With a step of 1, the product of step and stride cannot
    // overflow.
    return AxisRun(start: first, step: count <= 1 ? 1 : step, count: count)
  }
}
