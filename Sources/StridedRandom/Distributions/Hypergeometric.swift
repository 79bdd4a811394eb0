import Numerics
import Strided

extension BitGenerator {
  /// A number in 0...maximum, by rejection of masked bits: 32 of them if they are enough, otherwise 64.
  @inlinable
  mutating func _masked(_ maximum: UInt64) -> UInt64 {
    if maximum == 0 { return 0 }
    let mask = UInt64.max >> UInt64(maximum.leadingZeroBitCount)
    while true {
      let value = (maximum <= 0xffff_ffff ? UInt64(nextUInt32()) : next()) & mask
      if value <= maximum { return value }
    }
  }
}

/// The hypergeometric distribution.
///
/// Sources: drawing one by one if fewer than 10 are drawn or left; otherwise Stadlober, "The ratio of uniforms
/// approach for generating discrete random variates" (1990), HRUA.
@frozen
@usableFromInline
struct Hypergeometric: Distribution {
  @usableFromInline let good: Int
  @usableFromInline let bad: Int
  @usableFromInline let sample: Int

  @inlinable
  init(good: Int, bad: Int, sample: Int) {
    self.good = good
    self.bad = bad
    self.sample = sample
  }

  @inlinable
  func draw(_ bits: inout some BitGenerator) -> Int {
    sample >= 10 && sample <= good + bad - 10 ? rejecting(&bits) : drawingEach(&bits)
  }

  /// The method for few.
  @inlinable
  func drawingEach(_ bits: inout some BitGenerator) -> Int {
    var total = good + bad
    let isMoreThanHalf = sample > total / 2
    var left = isMoreThanHalf ? total - sample : sample
    var goodLeft = good
    while left > 0, goodLeft > 0, total > goodLeft {
      total -= 1
      if bits._masked(UInt64(total)) < UInt64(goodLeft) { goodLeft -= 1 }
      left -= 1
    }
    if total == goodLeft { goodLeft -= left }
    return isMoreThanHalf ? goodLeft : good - goodLeft
  }

  /// The method for many.
  @inlinable
  func rejecting(_ bits: inout some BitGenerator) -> Int {
    let population = good + bad
    let drawn = min(sample, population - sample)
    let (fewer, more) = (min(good, bad), max(good, bad))
    let p = Double(fewer) / Double(population)
    let q = Double(more) / Double(population)
    let a = Double(drawn) * p + 0.5
    let variance = Double(population - drawn) * Double(drawn) * p * q / Double(population - 1)
    let c = (variance + 0.5).squareRoot()
    let h = 1.7155277699214135 * c + 0.8989161620588988
    let mode = Double(drawn + 1) * Double(fewer + 1) / Double(population + 2)
    func weight(_ k: Int) -> Double {
      logFactorial(k) + logFactorial(fewer - k) + logFactorial(drawn - k)
        + logFactorial(more - drawn + k)
    }
    let g = weight(Int(mode.rounded(.down)))
    let bound = min(Double(min(drawn, fewer) + 1), (a + 16 * c).rounded(.down))
    var k = 0
    while true {
      let u = bits.nextDouble()
      let v = bits.nextDouble()
      let x = a + h * (v - 0.5) / u
      // A quotient of zeros is refused as well.
      if !(x >= 0 && x < bound) { continue }
      k = Int(x.rounded(.down))
      let t = g - weight(k)
      if u * (4 - u) - 3 <= t { break }
      if u * (u - t) >= 1 { continue }
      if 2 * Double.log(u) <= t { break }
    }
    if good > bad { k = drawn - k }
    return drawn < sample ? good - k : k
  }
}
