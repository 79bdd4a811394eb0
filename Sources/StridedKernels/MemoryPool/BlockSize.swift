/// The size of a block of the pool: one of eight between neighbouring powers of two.
///
/// Blocks of one size serve each other's requests. The end of a block, beyond the bytes asked for, is
/// at most an eighth of it and has no memory until it is touched.
package struct BlockSize: Equatable {
  /// The size of the pages that large blocks are aligned to, and that the system is asked for.
  package static let hugePage = 2 << 20
  /// How many sizes there are between a power of two and the next.
  private static let steps = 8
  /// The binary logarithm of the smallest size.
  private static let firstOctave = Storage.smallestMapping.trailingZeroBitCount
  /// The number of sizes.
  package static let count = (Int.bitWidth - 2 - firstOctave) * steps

  /// The size's place among all, from the smallest.
  package let index: Int

  /// The bytes of a block of this size.
  package let byteCount: Int

  /// The size at a place.
  package init(index: Int) {
    self.index = index
    let octave = Self.firstOctave + index / Self.steps
    byteCount = (Self.steps + index % Self.steps) << (octave - Self.steps.trailingZeroBitCount)
  }

  /// The smallest size that holds so many bytes; nil where there is none.
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

  /// Whether the system may take back the pages of blocks of this size that wait in the pool.
  ///
  /// To offer pages takes 40 µs and more, as every processor has to hear of it: a copy of 8 MB took 160 µs
  /// instead of 95, one of 80 MB hardly more.
  package var isReclaimable: Bool { byteCount >= 16 << 20 }
}
