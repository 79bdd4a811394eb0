import StridedKernels
import StridedLayout

extension NDArray {
  /// The whole array, repeated side by side along its axes: fresh memory.
  ///
  /// ```swift
  /// print(NDArray([1, 2]).tiled([2, 3]))
  /// // [[1 2 1 2 1 2]
  /// //  [1 2 1 2 1 2]]
  /// ```
  ///
  /// The numbers are aligned with the axes at the last one. A missing number is 1, and a missing
  /// axis has extent 1. Traps if a number is negative. The result is in F order if this array is
  /// F-contiguous but not C-contiguous, otherwise in C order.
  ///
  /// - Parameter repeats: the number of repetitions along each axis.
  /// - Complexity: O(n) of the result, one allocation.
  public func tiled(_ repeats: Shape) -> sending NDArray {
    if let number = repeats.first(where: { $0 < 0 }) {
      trap("tiled: negative number \(number) in \(repeats) for shape \(self.shape)")
    }
    let rank = Swift.max(self.rank, repeats.count)
    var tile = Shape(repeating: 1, count: rank)
    for axis in 0..<self.rank { tile[axis + rank - self.rank] = self.shape[axis] }
    var shape = tile
    for axis in 0..<repeats.count {
      let place = axis + rank - repeats.count
      let (extent, overflow) = tile[place].multipliedReportingOverflow(by: repeats[axis])
      if overflow { trap("tiled: shape \(self.shape) times \(repeats) overflows Int") }
      shape[place] = extent
    }
    let fresh = unwritten(shape, for: "tiled")
    guard fresh.count > 0 else { return fresh.asSending() }
    var written = fresh
    for axis in 0..<rank { written = written.section(along: axis, from: 0, count: tile[axis]) }
    written.assign(self)
    // From the innermost axis outwards, so that the copied blocks become longer.
    for axis in (0..<rank).reversed() where shape[axis] > tile[axis] {
      var grown = fresh
      for outer in 0..<axis { grown = grown.section(along: outer, from: 0, count: tile[outer]) }
      grown.repeatUpwards(0..<tile[axis], to: shape[axis], period: tile[axis], along: axis)
    }
    return fresh.asSending()
  }
}
