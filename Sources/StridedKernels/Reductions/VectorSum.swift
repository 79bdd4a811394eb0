import CStridedKernels

/// Sums of contiguous blocks in the processor's widest vectors; the same on every processor.
enum VectorSum {
  /// The sum of a block of `Float` or `Double`; nil for other types.
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

  /// The exact sum of a block of fewer than 2^32 integers of 64 bits.
  ///
  /// The lower and the upper 32 bits are summed separately. For signed numbers the sign bit is
  /// inverted, which adds 2^63 to each number and makes all of them nonnegative.
  @inline(__always)
  static func exactBlock<Element: FixedWidthInteger>(
    _ elements: Run<Element>, count: Int
  ) -> Int128 {
    let flip: UInt64 = Element.isSigned ? 1 << 63 : 0
    var (low, high): (UInt64, UInt64) = (0, 0)
    unsafe withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2) { sums in
      let sums = unsafe sums.baseAddress.unsafelyUnwrapped
      unsafe strided_sum_halves(strided_simd_level(), count, elements.base, flip, sums)
      unsafe (low, high) = (sums[0], sums[1])
    }
    return Int128(low) &+ Int128(high) &<< 32 &- Int128(flip) &* Int128(count)
  }
}
