extension Layout {
  /// Whether two elements share an address, decided exactly; nil if that takes too much work.
  ///
  /// Two cases need no search. If each stride, in rising order, exceeds the reach of all smaller
  /// ones, no two elements share an address. If there are more elements than addresses, some
  /// elements share one.
  ///
  /// Otherwise elements share an address exactly if `strides[axis] * d[axis]` can add up to 0. The
  /// integers `d[axis]` must not all be 0, and the magnitude of each is less than the axis's
  /// extent. A depth-first search finds them. It stops a branch if the smaller strides cannot make
  /// up the rest, because of their reach or their common divisor.
  ///
  /// - Parameter maximumWork: the maximum number of values of `d[axis]` that are tried.
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

  /// The reason why elements may not be written, for the message of a trap.
  @usableFromInline
  package var reasonForReadOnly: String {
    if let axis = shape.indices.first(where: { shape[$0] > 1 && strides[$0] == 0 }) {
      return "axis \(axis) repeats its elements"
    }
    if hasAliasing(maximumWork: 10_000) == true { return "its elements overlap each other" }
    return "it was made read-only, comes from such a view, or shows truth values as bytes"
  }
}

/// The search for two elements that share an address, with positive strides.
private struct AliasSearch {
  /// An axis, with the reach and the divisor of all axes of smaller strides.
  struct Axis {
    var stride: Int
    var extent: Int
    /// The largest sum of the smaller strides.
    var reachBelow = 0
    /// The greatest common divisor of the smaller strides; 0 if there are none.
    var divisorBelow = 0
  }

  /// The axes, by rising stride.
  var axes: [Axis] = []
  /// The distance from the lowest to the highest element.
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

  /// Computes the reach and the divisor of every axis, after all axes are inserted.
  mutating func finish() {
    for index in axes.indices {
      axes[index].reachBelow = reach
      axes[index].divisorBelow = divisor
      if axes[index].stride <= reach { isNested = false }
      reach += axes[index].stride * (axes[index].extent - 1)
      divisor = greatestCommonDivisor(divisor, axes[index].stride)
    }
  }

  /// Whether the axes up to `level` can bring `sum` to 0; nil if the work runs out.
  ///
  /// - Parameter isZero: whether all distances above `level` are 0. The first distance that is not
  ///   0 can be assumed positive, because negating all distances of a solution gives another
  ///   solution.
  mutating func hasSolution(level: Int, sum: Int, isZero: Bool) -> Bool? {
    if level < 0 { return !isZero }
    let axis = axes[level]
    let bound = axis.extent - 1
    // The distances for which the smaller strides can reach the rest.
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
