import CStridedKernels

/// Sums of contiguous blocks of `Float` and `Double` in the widest vectors of the processor.
///
/// The partial sums are the same on every processor, so the results are.
enum VectorSum {
  /// The sum of a block; nil for other types.
  @inline(__always)
  static func block<Element>(_ elements: Run<Element>, count: Int) -> Element? {
    if Element.self == Double.self {
      let sum = unsafe strided_sum_double(strided_simd_level(), count, elements.base)
      return unsafe unsafeBitCast(sum, to: Element.self)
    }
    if Element.self == Float.self {
      let sum = unsafe strided_sum_float(strided_simd_level(), count, elements.base)
      return unsafe unsafeBitCast(sum, to: Element.self)
    }
    return nil
  }
}
