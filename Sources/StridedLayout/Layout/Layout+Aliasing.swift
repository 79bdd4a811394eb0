extension Layout {
  /// Whether two elements share a place, decided exactly; nil where that takes too much work.
  ///
  /// There is nothing to search where each stride, in rising order, exceeds the reach of all smaller
  /// ones: then every element has a place of its own. Where there are more elements than places, some
  /// have not. Otherwise elements share a place exactly if integers `d[axis]`, not all of them 0 and
  /// none larger in magnitude than the axis's extent less one, make `strides[axis] * d[axis]` add up
  /// to 0. A depth-first search finds them, cut wherever the smaller strides cannot make up for what
  /// is left, by their reach or by their common divisor.
  ///
  /// - Parameter maximumWork: how many values of `d[axis]` are tried at most.
  /// - Complexity: O(rank²) in the ordinary case, O(`maximumWork`) otherwise.
  package func hasAliasing(maximumWork: Int) -> Bool? {
    if count <= 1 { return false }
    var search = AliasSearch(remainingWork: maximumWork)
    for axis in 0..<rank where shape[axis] > 1 {
      if strides[axis] == 0 { return true }
      search.insert(stride: Int(strides[axis].magnitude), extent: shape[axis])
    }
    search.finish()
    if search.isNested { return false }
    if count - 1 > search.reach / search.divisor { return true }
    return search.hasSolution(level: search.axes.count - 1, sum: 0, isZero: true)
  }

  /// Why elements may not be written, for the message of a trap.
  @usableFromInline
  package var reasonForReadOnly: String {
    if let axis = shape.indices.first(where: { shape[$0] > 1 && strides[$0] == 0 }) {
      return "axis \(axis) repeats its elements"
    }
    if hasAliasing(maximumWork: 10_000) == true { return "its elements overlap each other" }
    return "it was made read-only or from a read-only view, or shows truth values as bytes"
  }
}

/// The search for two ways to reach one place with strides above 0.
private struct AliasSearch {
  /// An axis, with what the axes of smaller strides can do together.
  struct Axis {
    var stride: Int
    var extent: Int
    /// The largest sum that the smaller strides reach.
    var reachBelow = 0
    /// The greatest common divisor of the smaller strides, 0 without any.
    var divisorBelow = 0
  }

  /// The axes, by rising stride.
  var axes: [Axis] = []
  /// The distance from the lowest to the highest place.
  var reach = 0
  /// The greatest common divisor of all strides.
  var divisor = 0
  /// Whether every stride exceeds the reach of all smaller ones.
  var isNested = true
  var remainingWork: Int

  init(remainingWork: Int) {
    self.remainingWork = remainingWork
  }

  mutating func insert(stride: Int, extent: Int) {
    let place = axes.firstIndex { $0.stride > stride } ?? axes.count
    axes.insert(Axis(stride: stride, extent: extent), at: place)
  }

  /// Notes what the axes reach, once all are there.
  mutating func finish() {
    for index in axes.indices {
      axes[index].reachBelow = reach
      axes[index].divisorBelow = divisor
      if axes[index].stride <= reach { isNested = false }
      reach += axes[index].stride * (axes[index].extent - 1)
      divisor = greatestCommonDivisor(divisor, axes[index].stride)
    }
  }

  /// Whether the axes up to `level` can bring `sum` to 0; nil where the work ran out.
  ///
  /// - Parameter isZero: whether all distances above `level` are 0. The first one that is not may be
  ///   taken as positive, as a solution with all signs turned is one too.
  mutating func hasSolution(level: Int, sum: Int, isZero: Bool) -> Bool? {
    if level < 0 { return !isZero }
    let axis = axes[level]
    let bound = axis.extent - 1
    // All distances for which the smaller strides reach the rest.
    let lowest = max(ceilingQuotient(-axis.reachBelow - sum, axis.stride), isZero ? 0 : -bound)
    let highest = min(floorQuotient(axis.reachBelow - sum, axis.stride), bound)
    if lowest > highest { return false }
    for distance in lowest...highest {
      remainingWork -= 1
      if remainingWork < 0 { return nil }
      let rest = sum + axis.stride * distance
      guard axis.divisorBelow == 0 ? rest == 0 : rest % axis.divisorBelow == 0 else { continue }
      let found = hasSolution(level: level - 1, sum: rest, isZero: isZero && distance == 0)
      if found != false { return found }
    }
    return false
  }

  private func floorQuotient(_ dividend: Int, _ divisor: Int) -> Int {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }

  private func ceilingQuotient(_ dividend: Int, _ divisor: Int) -> Int {
    -floorQuotient(-dividend, divisor)
  }
}
