import CStridedKernels

/// Loops that find the bins of numbers, and count them.
public enum BinLoops {
  /// The greatest number of bins of equal widths.
  @_alwaysEmitIntoClient public static var maximumCount: Int { 1 << 30 }

  /// Writes the bin of each number, which is the number of bins for a number in none of them.
  ///
  /// Returns false, without any effect, for types other than `Double` and `Float`.
  ///
  /// - Parameters:
  ///   - numbers: the numbers.
  ///   - count: how many there are.
  ///   - edges: the edges of at most `maximumCount` bins of equal widths. Each edge is less than a quarter of a bin
  ///     from its exact place.
  ///   - density: the number of bins in a unit.
  ///   - places: where the bins are written.
  @_semantics("optimize.sil.specialize.generic.never")
  public static func writePlaces<Element>(
    of numbers: Run<Element>, count: Int, edges: [Double], density: Double, to places: Run<Int32>
  ) -> Bool {
    guard Element.self == Double.self || Element.self == Float.self,
      let element = VectorElement.name(of: Element.self)
    else { return false }
    unsafe edges.withUnsafeBufferPointer { edges in
      unsafe strided_bins(
        strided_simd_level(), element, count, numbers.base, numbers.stride, edges.baseAddress,
        Int32(edges.count - 1), density, places.base)
    }
    return true
  }

  /// Adds to each of `extent` counts the number of its places.
  public static func count(
    _ places: Run<Int32>, count: Int, extent: Int, to counts: Run<Int>
  ) {
    unsafe strided_count_places(
      count, places.base, extent, counts.reinterpreted(as: Int64.self).base)
  }
}
