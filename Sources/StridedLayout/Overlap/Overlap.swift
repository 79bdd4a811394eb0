/// How an operation's destination and one of its sources overlap in memory.
public enum Overlap: Equatable, Sendable {
  /// Their bounds do not meet: any order is correct.
  case none
  /// Their bounds meet, but no elements share a byte: any order is correct.
  case interleaved
  /// Each element is read at the address where it is written: any order is correct.
  case identical
  /// Equal strides, the source at the higher address: the order of rising addresses is correct.
  case forward
  /// Equal strides, the source at the lower address: the order of falling addresses is correct.
  case backward
  /// No order is known to be safe: the source is copied first.
  ///
  /// The two share elements, or a small amount of work could not rule that out.
  case temporary

  /// Whether any order is correct: no write changes an element that is read later.
  package var isHarmless: Bool {
    switch self {
    case .none, .interleaved, .identical: true
    case .forward, .backward, .temporary: false
    }
  }

  /// Whether the two have no byte in common.
  package var isDisjoint: Bool { self == .none || self == .interleaved }
}

extension LoopNest {
  /// How the destination and a source of a normalized nest overlap.
  ///
  /// The bounds are compared first, which nearly always decides. If they meet, `BoundedSum` tells
  /// exactly whether a byte is shared. It tries at most as many values as there are elements, and
  /// at most 4096. The test thus never costs more than the copy that it can avoid.
  ///
  /// - Parameters:
  ///   - operand: the index of the source.
  ///   - distance: the address of the source's first logical element minus the
  ///     address of the destination's first logical element.
  ///   - widths: the size of an element of each operand, in bytes.
  package func overlap(of operand: Int, distance: Int, widths: OperandVector) -> Overlap {
    let (distance, count) = (distance + start[operand] - start[0], axes.count)
    return unsafe axes.withElements { axes in
      unsafe LoopBounds(axes, count, operand).overlap(at: distance, widths: widths)
    }
  }
}

/// The bounds of the destination and of one source in some loops.
///
/// Bounds are in bytes from the first elements.
@unsafe
struct LoopBounds {
  private let axes: UnsafePointer<LoopAxis>
  private let count: Int
  private let operand: Int
  private var reach = 0
  private var sourceLow = 0
  private var sourceHigh = 0
  private var hasEqualStrides = true
  private var isMonotonic = true

  @inline(__always)
  init(_ axes: UnsafePointer<LoopAxis>, _ count: Int, _ operand: Int) {
    unsafe self.axes = axes
    unsafe self.count = count
    unsafe self.operand = operand
    // From the innermost loop outwards, because each step is compared with the reach of the inner
    // loops. If every step exceeds that reach, the loops visit the elements by rising address.
    var index = count
    while index > 0 {
      index &-= 1
      let steps = unsafe axes[index].extent &- 1
      let (stride, sourceStride) = unsafe (axes[index].strides[0], axes[index].strides[operand])
      if unsafe stride <= reach { unsafe isMonotonic = false }
      if stride != sourceStride { unsafe hasEqualStrides = false }
      unsafe reach += steps * stride
      let sourceReach = steps * sourceStride
      if sourceReach < 0 {
        unsafe sourceLow += sourceReach
      } else {
        unsafe sourceHigh += sourceReach
      }
    }
  }

  /// The overlap if the source's first element is `distance` bytes above the destination's.
  @inline(__always)
  func overlap(at distance: Int, widths: OperandVector) -> Overlap {
    let (width, sourceWidth) = unsafe (widths[0], widths[operand])
    if unsafe distance + sourceLow >= reach + width { return .none }
    if unsafe distance + sourceHigh + sourceWidth <= 0 { return .none }
    let isOneWidth = width == sourceWidth
    if unsafe isOneWidth && hasEqualStrides && distance == 0 { return .identical }
    return unsafe closeOverlap(at: distance, width, sourceWidth)
  }

  /// Computes ``overlap(at:widths:)`` if the bounds meet.
  @inline(never)
  private func closeOverlap(at distance: Int, _ width: Int, _ sourceWidth: Int) -> Overlap {
    if unsafe sharesBytes(at: distance, width, sourceWidth) == false { return .interleaved }
    guard unsafe hasEqualStrides, unsafe isMonotonic, width == sourceWidth, distance % width == 0
    else { return .temporary }
    return distance > 0 ? .forward : .backward
  }

  /// Whether source and destination elements share a byte; nil if that takes too much work to tell.
  private func sharesBytes(at distance: Int, _ width: Int, _ sourceWidth: Int) -> Bool? {
    // (steps of the destination) == distance + (steps of the source). The unit is an element if the
    // distance is a whole number of elements, otherwise a byte. Positive terms on the right count
    // down from their limit, which moves them to the left.
    let target = unsafe distance + sourceHigh
    let isAligned = width == sourceWidth && target % width == 0
    let unit = isAligned ? width : 1
    var sum = BoundedSum()
    var work = 1
    for index in unsafe 0..<count {
      let axis = unsafe axes[index]
      sum.add(step: axis.strides[0] / unit, limit: axis.extent - 1)
      unsafe sum.add(
        step: Int(axis.strides[operand].magnitude) / unit, limit: axis.extent - 1)
      work = min(work * axis.extent, 4096)
    }
    if isAligned { return sum.canReach(target / unit, maximumWork: work) }
    sum.add(step: 1, limit: width - 1 + sourceWidth - 1)
    return sum.canReach(target + sourceWidth - 1, maximumWork: work)
  }
}
