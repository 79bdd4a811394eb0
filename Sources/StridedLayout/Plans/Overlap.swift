/// How what is written and what is read lie to each other in memory, and what follows from it.
public enum Overlap: Equatable, Sendable {
  /// They lie apart: any order is right.
  case none
  /// Each element is read where it is written: any order is right.
  case identical
  /// Equal strides, the source higher: right from the lowest address upwards.
  case forward
  /// Equal strides, the source lower: right from the highest address downwards.
  case backward
  /// The bounds meet and no safe order is known: the source is copied first.
  case temporary
}

extension LoopNest {
  /// How the destination and the first source of the nest overlap.
  ///
  /// - Parameters:
  ///   - displacement: the address of the source's first logical element less that of the
  ///     destination's, in bytes.
  ///   - width: the size of an element in bytes.
  func overlap(displacement: Int, width: Int) -> Overlap {
    var destinationReach = 0
    var sourceLow = 0
    var sourceHigh = 0
    var hasEqualStrides = true
    var isMonotonic = true
    // From the inside out, so that the reach of the inner loops is known: when every loop steps over
    // all that the inner ones cover, visiting in order means visiting by rising address.
    for index in stride(from: axes.count - 1, through: 0, by: -1) {
      let axis = axes[index]
      if axis.destination <= destinationReach { isMonotonic = false }
      if axis.first != axis.destination { hasEqualStrides = false }
      destinationReach += (axis.extent - 1) * axis.destination
      let reach = (axis.extent - 1) * axis.first
      if reach < 0 { sourceLow += reach } else { sourceHigh += reach }
    }
    let distance = displacement + (start.first - start.destination) * width
    if distance + sourceLow * width >= (destinationReach + 1) * width { return .none }
    if distance + (sourceHigh + 1) * width <= 0 { return .none }
    guard hasEqualStrides else { return .temporary }
    if distance == 0 { return .identical }
    guard isMonotonic, distance % width == 0 else { return .temporary }
    return distance > 0 ? .forward : .backward
  }
}
