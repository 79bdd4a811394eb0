import Numerics
import Strided

/// The binomial distribution of the old streams.
@frozen
@usableFromInline
struct OldBinomial: Distribution {
  @usableFromInline let trials: Int
  @usableFromInline let probability: Double
  @usableFromInline let binomial: Binomial

  @inlinable
  init(trials: Int, probability: Double) {
    self.trials = trials
    self.probability = probability
    self.binomial = Binomial(
      trials: trials, probability: probability, none: { n, p in Double.exp(n * Double.log(1 - p)) })
  }

  @inlinable
  func draw(_ bits: inout some BitGenerator) -> Int {
    binomial.drawSome(&bits)
  }
}

/// The geometric distribution of the old streams.
@frozen
@usableFromInline
struct OldGeometric: Distribution {
  @usableFromInline let probability: Double

  @inlinable
  init(probability: Double) {
    self.probability = probability
  }

  @inlinable
  func draw(_ bits: inout some BitGenerator) -> Int {
    if probability >= 0.333333333333333333333333 {
      return Geometric(probability: probability).draw(&bits)
    }
    return wholePart(
      (Double.log(onePlus: -bits.nextDouble()) / Double.log(1 - probability)).rounded(.up))
  }
}

/// Zipf's distribution of the old streams.
@frozen
@usableFromInline
struct OldZipf: Distribution {
  @usableFromInline let exponent: Double

  @inlinable
  init(exponent: Double) {
    self.exponent = exponent
  }

  @inlinable
  func draw(_ bits: inout some BitGenerator) -> Int {
    let less = exponent - 1
    let b = Double.pow(2, less)
    while true {
      let u = 1 - bits.nextDouble()
      let v = bits.nextDouble()
      let x = Double.pow(u, -1 / less).rounded(.down)
      if x > Double(Int.max) || x < 1 { continue }
      let t = Double.pow(1 + 1 / x, less)
      if v * x * (t - 1) / (b - 1) <= t / b { return wholePart(x) }
    }
  }
}

/// The logarithmic series distribution of the old streams.
@frozen
@usableFromInline
struct OldLogSeries: Distribution {
  @usableFromInline let probability: Double

  @inlinable
  init(probability: Double) {
    self.probability = probability
  }

  @inlinable
  func draw(_ bits: inout some BitGenerator) -> Int {
    let r = Double.log(1 - probability)
    while true {
      let v = bits.nextDouble()
      if v >= probability { return 1 }
      let q = 1 - Double.exp(r * bits.nextDouble())
      if v <= q * q {
        let count = wholePart((1 + Double.log(v) / Double.log(q)).rounded(.down))
        if count < 1 || v == 0 { continue }
        return count
      }
      return v >= q ? 1 : 2
    }
  }
}

/// The hypergeometric distribution of the old streams.
@frozen
@usableFromInline
struct OldHypergeometric: Distribution {
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
    if sample == 0 { return 0 }
    return sample > 10 ? rejecting(&bits) : drawingEach(&bits)
  }

  /// The method for few.
  @inlinable
  func drawingEach(_ bits: inout some BitGenerator) -> Int {
    let rest = bad + good - sample
    let fewer = Double(min(bad, good))
    var (left, k) = (fewer, sample)
    while left > 0, k > 0 {
      let u = bits.nextDouble()
      left -= (u + left / Double(rest + k)).rounded(.down)
      k -= 1
    }
    let count = Int(fewer - left)
    return good > bad ? sample - count : count
  }

  /// The method for many.
  @inlinable
  func rejecting(_ bits: inout some BitGenerator) -> Int {
    let (fewer, more) = (min(good, bad), max(good, bad))
    let population = good + bad
    let m = min(sample, population - sample)
    let d4 = Double(fewer) / Double(population)
    let d5 = 1 - d4
    let d6 = Double(m) * d4 + 0.5
    let variance = Double(population - m) * Double(sample) * d4 * d5 / Double(population - 1)
    let d7 = (variance + 0.5).squareRoot()
    let d8 = 1.7155277699214135 * d7 + 0.8989161620588988
    let mode = Double(m + 1) * Double(fewer + 1) / Double(population + 2)
    func weight(_ z: Int) -> Double {
      logGamma(Double(z + 1)) + logGamma(Double(fewer - z + 1)) + logGamma(Double(m - z + 1))
        + logGamma(Double(more - m + z + 1))
    }
    let d10 = weight(Int(mode.rounded(.down)))
    let d11 = min(Double(min(m, fewer)) + 1, (d6 + 16 * d7).rounded(.down))
    var z = 0
    while true {
      let x = bits.nextDouble()
      let y = bits.nextDouble()
      let w = d6 + d8 * (y - 0.5) / x
      // A quotient of zeros is refused as well.
      if !(w >= 0 && w < d11) { continue }
      z = Int(w.rounded(.down))
      let t = d10 - weight(z)
      if x * (4 - x) - 3 <= t { break }
      if x * (x - t) >= 1 { continue }
      if 2 * Double.log(x) <= t { break }
    }
    if good > bad { z = m - z }
    return m < sample ? good - z : z
  }
}
