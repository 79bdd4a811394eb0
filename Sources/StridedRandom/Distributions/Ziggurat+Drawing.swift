import Numerics

extension Ziggurats {
  /// A standard normal number.
  @inlinable
  @inline(__always)
  func standardNormal(_ bits: inout some BitGenerator) -> Double {
    while true {
      let word = bits.next()
      let (number, magnitude, isInside) = normalCandidate(word)
      if isInside { return number }
      if let accepted = normalAtEdge(word, magnitude, number, { bits.nextDouble() }) {
        return accepted
      }
    }
  }

  /// The number that a word gives, its magnitude in units of its layer, and whether it lies inside the layer.
  @inlinable
  @inline(__always)
  func normalCandidate(_ word: UInt64) -> (number: Double, magnitude: UInt64, isInside: Bool) {
    let layer = Int(truncatingIfNeeded: word & 0xff)
    let magnitude = word >> 9 & 0x000f_ffff_ffff_ffff
    let (threshold, width) = unsafe (normal[layer].threshold, normal[layer].width)
    let size = Double(Int64(bitPattern: magnitude)) * width
    let number = Double(bitPattern: size.bitPattern ^ (word & 0x100) << 55)
    return (number, magnitude, magnitude < threshold)
  }

  /// The end of a normal draw that lies at the edge of its layer: about 0.7 % of all; nil to try again.
  @inlinable
  @inline(__always)
  func normalAtEdge(
    _ word: UInt64, _ magnitude: UInt64, _ number: Double, _ nextDouble: () -> Double
  ) -> Double? {
    let layer = Int(truncatingIfNeeded: word & 0xff)
    if layer == 0 {
      while true {
        let beyond = -Self.normalTailInverse * Double.log(onePlus: -nextDouble())
        let other = -Double.log(onePlus: -nextDouble())
        if other + other > beyond * beyond {
          let size = Self.normalTail + beyond
          return magnitude >> 8 & 1 == 1 ? -size : size
        }
      }
    }
    let (upper, lower) = unsafe (normalHeight[layer &- 1], normalHeight[layer])
    let height = (upper - lower) * nextDouble() + lower
    return height < Double.exp(-0.5 * number * number) ? number : nil
  }

  /// A standard exponential number.
  @inlinable
  @inline(__always)
  func standardExponential(_ bits: inout some BitGenerator) -> Double {
    while true {
      let word = bits.next()
      let (number, isInside) = exponentialCandidate(word)
      if isInside { return number }
      if let accepted = exponentialAtEdge(word, number, { bits.nextDouble() }) { return accepted }
    }
  }

  /// The number that a word gives, and whether it lies inside its layer.
  @inlinable
  @inline(__always)
  func exponentialCandidate(_ word: UInt64) -> (number: Double, isInside: Bool) {
    let layer = Int(truncatingIfNeeded: word >> 3 & 0xff)
    let magnitude = word >> 11
    let (threshold, width) = unsafe (exponential[layer].threshold, exponential[layer].width)
    return (Double(Int64(bitPattern: magnitude)) * width, magnitude < threshold)
  }

  /// The end of an exponential draw that lies at the edge of its layer: about 1 % of all; nil to try again.
  @inlinable
  @inline(__always)
  func exponentialAtEdge(
    _ word: UInt64, _ number: Double, _ nextDouble: () -> Double
  ) -> Double? {
    let layer = Int(truncatingIfNeeded: word >> 3 & 0xff)
    if layer == 0 { return Self.exponentialTail - Double.log(onePlus: -nextDouble()) }
    let (upper, lower) = unsafe (exponentialHeight[layer &- 1], exponentialHeight[layer])
    let height = (upper - lower) * nextDouble() + lower
    return height < Double.exp(-number) ? number : nil
  }

  /// A standard normal number of single precision.
  @inlinable
  @inline(__always)
  func singleNormal(_ bits: inout some BitGenerator) -> Float {
    while true {
      let word = bits.nextUInt32()
      let layer = Int(truncatingIfNeeded: word & 0xff)
      let magnitude = word >> 9
      let (threshold, width) = unsafe (singleNormal[layer].threshold, singleNormal[layer].width)
      let size = Float(Int32(bitPattern: magnitude)) * width
      let number = Float(bitPattern: size.bitPattern ^ (word & 0x100) << 23)
      if magnitude < threshold { return number }
      if layer == 0 {
        while true {
          let beyond = -Float(Self.normalTailInverse) * Float.log(onePlus: -bits._nextFloat())
          let other = -Float.log(onePlus: -bits._nextFloat())
          if other + other > beyond * beyond {
            let size = Float(Self.normalTail) + beyond
            return magnitude >> 8 & 1 == 1 ? -size : size
          }
        }
      }
      let (upper, lower) = unsafe (singleNormalHeight[layer &- 1], singleNormalHeight[layer])
      let height = (upper - lower) * bits._nextFloat() + lower
      // The exponential has double precision, as NumPy's has.
      if Double(height) < Double.exp(-0.5 * Double(number) * Double(number)) { return number }
    }
  }

  /// A standard exponential number of single precision.
  @inlinable
  @inline(__always)
  func singleExponential(_ bits: inout some BitGenerator) -> Float {
    while true {
      let word = bits.nextUInt32() >> 1
      let layer = Int(truncatingIfNeeded: word & 0xff)
      let magnitude = word >> 8
      let (threshold, width) = unsafe (
        singleExponential[layer].threshold, singleExponential[layer].width
      )
      let number = Float(Int32(bitPattern: magnitude)) * width
      if magnitude < threshold { return number }
      if layer == 0 {
        return Float(Self.exponentialTail) - Float.log(onePlus: -bits._nextFloat())
      }
      let (upper, lower) = unsafe (
        singleExponentialHeight[layer &- 1], singleExponentialHeight[layer]
      )
      if (upper - lower) * bits._nextFloat() + lower < Float.exp(-number) { return number }
    }
  }
}
