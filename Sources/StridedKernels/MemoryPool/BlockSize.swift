/// The size of a block of the pool: there are eight sizes from a power of two to the next.
///
/// A block serves any request for its size. At most an eighth of a block is beyond the requested
/// bytes; this part has no memory until it is touched.
package struct BlockSize: Equatable {
  /// The size of huge pages, to which large blocks are aligned.
  package static let hugePage = 2 << 20
  /// The number of sizes from a power of two to the next.
  private static let steps = 8
  /// The binary logarithm of the smallest size.
  private static let firstOctave = Storage.smallestMapping.trailingZeroBitCount
  /// The number of sizes.
  package static let count = (Int.bitWidth - 2 - firstOctave) * steps

  /// The index among all sizes, from the smallest.
  package let index: Int

  /// The bytes of a block of this size.
  package let byteCount: Int

  /// Creates the size at an index.
  package init(index: Int) {
    self.index = index
    let octave = Self.firstOctave + index / Self.steps
    byteCount = (Self.steps + index % Self.steps) << (octave - Self.steps.trailingZeroBitCount)
  }

  /// Creates the smallest size that holds a number of bytes; nil if there is none.
  package init?(holding byteCount: Int) {
    guard byteCount > 1 << Self.firstOctave else {
      self.init(index: 0)
      return
    }
    let octave = Int.bitWidth - 1 - (byteCount - 1).leadingZeroBitCount
    let shift = octave - Self.steps.trailingZeroBitCount
    let eighths = (byteCount - 1) >> shift + 1
    let index = (octave - Self.firstOctave) * Self.steps + eighths - Self.steps
    guard index < Self.count else { return nil }
    self.init(index: index)
  }

  /// Whether the system may take back the pages of waiting blocks of this size.
  ///
  /// Offering pages takes 40 µs and more, because every processor is notified. A copy of 8 MB took
  /// 160 µs instead of 95 µs; one of 80 MB hardly more.
  package var isReclaimable: Bool { byteCount >= 16 << 20 }
}
