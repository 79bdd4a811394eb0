/// How what is written and what is read lie to each other in memory, and what follows from it.
public enum Overlap: Equatable, Sendable {
  /// Their bounds lie apart: any order is right.
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

  /// Whether nothing that is written is read, but for each element at its own turn.
  package var isHarmless: Bool {
    switch self {
    case .none, .interleaved, .identical: true
    case .forward, .backward, .temporary: false
    }
  }

  /// Whether the two sides have no byte in common.
  package var isDisjoint: Bool { self == .none || self == .interleaved }
}

/// Which source of a nest is meant.
@usableFromInline
package enum SourceOperand: Sendable {
  case first
  case second
}

extension LoopNest {
  /// How the destination and a source of the nest overlap.
  ///
  /// The bounds are compared first, which nearly always decides. Where they meet, `BoundedSum` says
  /// exactly whether an element is shared; it may try as often as there are elements, at most 4096
  /// times, so that the test never costs more than the copy it can spare.
  ///
  /// - Parameters:
  ///   - operand: which source.
  ///   - displacement: the address of the source's first logical element less that of the
  ///     destination's, in bytes.
  ///   - width: the size of an element in bytes.
  @usableFromInline
  package func overlap(
    of operand: SourceOperand = .first, displacement: Int, width: Int
  ) -> Overlap {
    var destinationReach = 0
    var (sourceLow, sourceHigh) = (0, 0)
    var hasEqualStrides = true
    var isMonotonic = true
    // From the inside out, so that the reach of the inner loops is known: when every loop steps over
    // all that the inner ones cover, visiting in order means visiting by rising address.
    for index in stride(from: axes.count - 1, through: 0, by: -1) {
      let (turns, destination, source) = steps(ofAxis: index, operand)
      if destination <= destinationReach { isMonotonic = false }
      if source != destination { hasEqualStrides = false }
      destinationReach += turns * destination
      let reach = turns * source
      if reach < 0 { sourceLow += reach } else { sourceHigh += reach }
    }
    let began = operand == .first ? start.first : start.second
    let distance = displacement + (began - start.destination) * width
    if distance + sourceLow * width >= (destinationReach + 1) * width { return .none }
    if distance + (sourceHigh + 1) * width <= 0 { return .none }
    if hasEqualStrides && distance == 0 { return .identical }
    if sharesElements(operand, sourceHigh: sourceHigh, distance: distance, width: width) == false {
      return .interleaved
    }
    guard hasEqualStrides, isMonotonic, distance % width == 0 else { return .temporary }
    return distance > 0 ? .forward : .backward
  }

  /// Whether an element of the source shares a byte with one of the destination, or nil when that is
  /// too hard to tell.
  private func sharesElements(
    _ operand: SourceOperand, sourceHigh: Int, distance: Int, width: Int
  ) -> Bool? {
    // (steps of the destination) == distance + (steps of the source), in elements or, where the two
    // do not lie at a whole number of elements, in bytes. Terms that rise on the right are counted
    // from their upper end, and so stand on the left.
    let isAligned = distance % width == 0
    let unit = isAligned ? 1 : width
    var target = (isAligned ? distance / width : distance) + sourceHigh * unit
    var sum = BoundedSum()
    var work = 1
    for index in 0..<axes.count {
      let (turns, destination, source) = steps(ofAxis: index, operand)
      sum.add(step: destination * unit, limit: turns)
      sum.add(step: Int(source.magnitude) * unit, limit: turns)
      work = min(work * (turns + 1), 4096)
    }
    if !isAligned {
      sum.add(step: 1, limit: 2 * (width - 1))
      target += width - 1
    }
    return sum.canReach(target, maximumWork: work)
  }

  /// The turns after the first and the steps of a loop; the destination's is not negative.
  private func steps(
    ofAxis index: Int, _ operand: SourceOperand
  ) -> (turns: Int, destination: Int, source: Int) {
    let axis = axes[index]
    return (axis.extent - 1, axis.destination, operand == .first ? axis.first : axis.second)
  }
}
