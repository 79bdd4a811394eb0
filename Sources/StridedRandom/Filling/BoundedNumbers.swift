import Strided

/// Equally likely integers from 0 to a maximum that fits in 8, 16, 32 or 64 bits.
///
/// Numbers of 8 and 16 bits are slices of words of 32 bits; the words that are left over are dropped at the end.
///
/// Sources: Lemire, "Fast random integer generation in an interval" (2019); the old streams reject masked bits.
@frozen
@usableFromInline
struct BoundedNumbers {
  /// The largest number.
  @usableFromInline let maximum: UInt64
  /// The number of bits of a draw: 8, 16, 32 or 64.
  @usableFromInline let width: Int
  /// Whether bits are masked and rejected, as the old streams do, instead of multiplied.
  @usableFromInline let isMasked: Bool

  /// - Parameter width: the bits of the element type: 8, 16, 32 or 64.
  @inlinable
  init(maximum: UInt64, width: Int, isMasked: Bool = false) {
    self.maximum = maximum
    self.isMasked = isMasked
    self.width = width == 64 && maximum <= 0xffff_ffff ? 32 : width
  }

  /// The remainders below it are rejected, so that all numbers are equally likely; a division computes it.
  @inlinable
  var threshold: UInt64 {
    let all = UInt64.max &>> UInt64(64 &- width)
    return maximum >= all || isMasked ? 0 : (all &- maximum) % (maximum &+ 1)
  }

  /// Whether the numbers are all the bits of a draw.
  @inlinable
  @inline(__always)
  var isWhole: Bool { maximum == UInt64.max >> UInt64(64 &- width) }

  /// One number.
  @inlinable
  @inline(__always)
  func draw(_ slices: inout WordSlices, _ bits: inout some BitGenerator) -> UInt64 {
    if maximum == 0 { return 0 }
    if isWhole { return slices.next(width, &bits) }
    if isMasked {
      let mask = UInt64.max &>> UInt64(maximum.leadingZeroBitCount)
      while true {
        let value = slices.next(width, &bits) & mask
        if value <= maximum { return value }
      }
    }
    // The threshold is not above the maximum, so most draws are accepted without a division.
    if width == 64 {
      var product = bits.next().multipliedFullWidth(by: maximum &+ 1)
      if product.low <= maximum {
        let threshold = threshold
        while product.low < threshold {
          product = bits.next().multipliedFullWidth(by: maximum &+ 1)
        }
      }
      return product.high
    }
    let all = UInt64.max &>> UInt64(64 &- width)
    var product = slices.next(width, &bits) &* (maximum &+ 1)
    if product & all <= maximum {
      let threshold = threshold
      while product & all < threshold { product = slices.next(width, &bits) &* (maximum &+ 1) }
    }
    return product &>> UInt64(width)
  }
}

/// What is left of a word of 32 bits of which 1, 8 or 16 bits are used at a time.
@frozen
@usableFromInline
struct WordSlices {
  @usableFromInline var word: UInt32 = 0
  /// The number of slices that are left.
  @usableFromInline var count = 0

  @inlinable
  init() {}

  /// The next bits: 1, 8 or 16 of a word, or 32 or 64 that are not sliced.
  @inlinable
  @inline(__always)
  mutating func next(_ width: Int, _ bits: inout some BitGenerator) -> UInt64 {
    switch width {
    case 64: return bits.next()
    case 32: return UInt64(bits.nextUInt32())
    default:
      if count == 0 {
        word = bits.nextUInt32()
        count = 32 / width - 1
      } else {
        word &>>= UInt32(width)
        count &-= 1
      }
      return UInt64(word & (1 &<< UInt32(width) &- 1))
    }
  }
}
