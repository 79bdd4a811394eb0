import CStridedKernels

/// Sixteen bytes with the same CRC-32 as a longer run of bytes.
///
/// The processor's carry-less products make them several times faster than a checksum is computed byte by byte.
package struct FoldedBytes {
  /// The number of bytes for which they stand: the first ones of the run.
  package let count: Int
  /// The sixteen bytes, whose checksum starts at a state of 0, before any inversion.
  private var folded: (UInt64, UInt64) = (0, 0)

  /// Folds the whole blocks of 64 bytes of a run.
  ///
  /// Returns `nil` if there are none, or if the processor has no carry-less products.
  ///
  /// - Parameter state: the state of the checksum before the bytes, which is not inverted.
  package init?(_ bytes: UnsafeRawBufferPointer, after state: UInt32) {
    count = unsafe strided_fold_checksum(
      strided_simd_level(), state, bytes.baseAddress, bytes.count, &folded)
    if count == 0 { return nil }
  }

  /// Calls `body` with the sixteen bytes.
  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    unsafe withUnsafeBytes(of: folded) { unsafe body($0) }
  }
}
