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

  /// Writes the sums of the columns of some rows, in the order of the rows.
  ///
  /// Neighbouring rows are `step` elements apart. Real numbers are added in their own type, and integers of up to 32
  /// bits in 64 bits.
  ///
  /// - Returns: false, without any effect, for other types, or if the rows are not contiguous.
  @inline(__always)
  static func reduceRows<Element>(
    _ elements: Run<Element>, to sums: Run<some Any>, count: Int, _ rows: Int, step: Int
  ) -> Bool {
    guard elements.stride == 1, let element = VectorElement.name(of: Element.self) else {
      return false
    }
    unsafe strided_sum_rows(
      strided_simd_level(), element, count, rows, step, elements.base, sums.base)
    return true
  }

  /// Writes the exact sums of the columns of fewer than 2^32 contiguous rows of integers of 64 bits.
  @inline(__always)
  static func reduceExactRows<Element: FixedWidthInteger>(
    _ elements: Run<Element>, to sums: Run<Int128>, count: Int, _ rows: Int, step: Int
  ) {
    let flip: UInt64 = Element.isSigned ? 1 << 63 : 0
    unsafe withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2 * count) { halves in
      let low = unsafe halves.baseAddress.unsafelyUnwrapped
      let high = unsafe low + count
      unsafe strided_sum_rows_of_halves(
        strided_simd_level(), count, rows, step, elements.base, flip, low, high)
      for index in 0..<count {
        let upper = unsafe Int128(high[index]) &<< 32
        sums[unit: index] =
          unsafe Int128(low[index]) &+ upper &- Int128(flip) &* Int128(rows)
      }
    }
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
