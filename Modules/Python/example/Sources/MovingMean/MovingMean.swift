import Strided
import StridedExchange

/// Writes the mean of `width` neighbours along the last axis, at each place where they fit.
///
/// Returns false, and writes nothing, if the arrays are not of `Double`, or if their shapes do not fit.
///
/// - Parameters:
///   - source: the numbers; taken over.
///   - width: the number of neighbours.
///   - result: the means; its last axis is shorter than that of the source by `width` - 1; taken over.
@_cdecl("moving_mean")
public func movingMean(
  _ source: UnsafeMutablePointer<DLPack.VersionedTensor>,
  _ width: Int,
  _ result: UnsafeMutablePointer<DLPack.VersionedTensor>
) -> Bool {
  // Both before any check, so that both are taken over.
  let a = try? NDArray<Double>(dlpack: source)
  let b = try? NDArray<Double>(dlpack: result)
  guard let a, let b, b.isWritable, a.rank > 0, width > 0, a.shape[a.rank - 1] >= width else {
    return false
  }
  let windows = a.slidingWindows(of: width)
  guard Array(b.shape) == Array(windows.shape.dropLast()) else { return false }
  windows.mean(axis: -1, into: b)
  return true
}
