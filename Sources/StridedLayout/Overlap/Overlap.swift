/// How an operation's destination and one of its sources overlap in memory.
public enum Overlap: Equatable, Sendable {
  /// Their bounds do not meet: any order is right.
  case none
  /// Their bounds meet, but no element of one shares a byte with an element of the other: any order
  /// is right.
  case interleaved
  /// Each element is read where it is written: any order is right.
  case identical
  /// Equal strides, the source higher: right from the lowest address upwards.
  case forward
  /// Equal strides, the source lower: right from the highest address downwards.
  case backward
  /// They share elements, or that could not be ruled out with little work, and no safe order is
  /// known: the source is copied first.
  case temporary

  /// Whether any order is right: no element is read after another one was written to its place.
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
  /// The bounds are compared first, which nearly always decides. Where they meet, `BoundedSum` says
  /// exactly whether a byte is shared. It may try as often as there are elements, at most 4096 times,
  /// so that the test never costs more than the copy it can avoid.
  ///
  /// - Parameters:
  ///   - operand: the index of the source.
  ///   - distance: the address of the source's first logical element less that of the destination's.
  ///   - widths: the size of an element of each operand, in bytes.
  package func overlap(of operand: Int, distance: Int, widths: OperandVector) -> Overlap {
    let (distance, count) = (distance + start[operand] - start[0], axes.count)
    return unsafe axes.withElements { axes in
      unsafe LoopBounds(axes, count, operand).overlap(at: distance, widths: widths)
    }
  }
}

/// The bounds of the destination and of one source in some loops, in bytes from their first elements.
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
    // From the inside out, so that the reach of the inner loops is known: if every loop steps over all
    // that the inner ones cover, visiting in order means visiting by rising address.
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

  /// The overlap if the source's first element lies at a distance from the destination's.
  @inline(__always)
  func overlap(at distance: Int, widths: OperandVector) -> Overlap {
    let (width, sourceWidth) = unsafe (widths[0], widths[operand])
    if unsafe distance + sourceLow >= reach + width { return .none }
    if unsafe distance + sourceHigh + sourceWidth <= 0 { return .none }
    let isOneWidth = width == sourceWidth
    if unsafe isOneWidth && hasEqualStrides && distance == 0 { return .identical }
    return unsafe closeOverlap(at: distance, width, sourceWidth)
  }

  /// ``overlap(at:widths:)`` if the bounds meet.
  @inline(never)
  private func closeOverlap(at distance: Int, _ width: Int, _ sourceWidth: Int) -> Overlap {
    if unsafe sharesBytes(at: distance, width, sourceWidth) == false { return .interleaved }
    guard unsafe hasEqualStrides, unsafe isMonotonic, width == sourceWidth, distance % width == 0
    else { return .temporary }
    return distance > 0 ? .forward : .backward
  }

  /// Whether an element of the source shares a byte with one of the destination, or nil if that is too
  /// hard to tell.
  private func sharesBytes(at distance: Int, _ width: Int, _ sourceWidth: Int) -> Bool? {
    // (steps of the destination) == distance + (steps of the source), in elements or, if the two do not
    // lie at a whole number of elements, in bytes. Terms that rise on the right are counted from their
    // upper end, and so stand on the left.
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
