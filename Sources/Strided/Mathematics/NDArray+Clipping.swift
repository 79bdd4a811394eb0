import StridedKernels
import StridedLayout

extension NDArray where Element: OrderedScalar {
  /// The elements, clipped to bounds: fresh memory.
  ///
  /// ```swift
  /// print(NDArray([1, 5, 9]).clipped(from: 2, to: 6))  // [2 5 6]
  /// ```
  ///
  /// NaN stays NaN. Traps if a bound is NaN, or if the lower one is above the upper one. The result
  /// has the memory order of this array.
  ///
  /// - Parameters:
  ///   - lower: the smallest number of the result; nil for no such bound.
  ///   - upper: the largest number of the result; nil for no such bound.
  /// - Complexity: O(n).
  public func clipped(from lower: Element? = nil, to upper: Element? = nil) -> sending NDArray {
    if let lower, lower != lower { trap("clipped: the lower bound is NaN") }
    if let upper, upper != upper { trap("clipped: the upper bound is NaN") }
    if let lower, let upper, lower > upper {
      trap("clipped: the lower bound \(lower) is above the upper bound \(upper)")
    }
    let fresh = Self.fresh(like: layout)
    var bounds = (lower ?? Element._least, upper ?? Element._greatest)
    unsafe withUnsafeMutablePointer(to: &bounds) { bounds in
      let (address, width) = (Int(bitPattern: bounds), MemoryLayout<Element>.stride)
      var plan = LoopPlan()
      fresh.begin(&plan)
      _ = add(to: &plan)
      plan.addScalar(at: address, width: width)
      plan.addScalar(at: address + width, width: width)
      _ = plan.run(.compute, isFresh: true) { Element._clipLoop($0) }
    }
    withExtendedLifetime(storage) {}
    return fresh.asSending()
  }
}
