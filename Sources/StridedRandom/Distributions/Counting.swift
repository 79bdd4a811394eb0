import Numerics
import Strided

/// The Poisson distribution.
///
/// Sources: Knuth's product of uniform numbers for a mean below 10; from there on Hörmann, "The transformed rejection
/// method for generating Poisson random variables" (1993), PTRS.
@frozen
@usableFromInline
struct Poisson: Distribution {
  @usableFromInline let mean: Double
  @usableFromInline let limit: Double
  @usableFromInline let logMean: Double
  @usableFromInline let b: Double

  @inlinable
  init(mean: Double) {
    self.mean = mean
    self.limit = mean < 10 ? Double.exp(-mean) : 0
    self.logMean = mean < 10 ? 0 : Double.log(mean)
    self.b = 0.931 + 2.53 * mean.squareRoot()
  }

  @inlinable
  @inline(__always)
  func draw(_ bits: inout some BitGenerator) -> Int {
    if mean >= 10 { return rejecting(&bits) }
    if mean == 0 { return 0 }
    var count = 0
    var product = bits.nextDouble()
    while product > limit {
      count += 1
      product *= bits.nextDouble()
    }
    return count
  }

  /// The method for a mean of 10 and more.
  @inlinable
  func rejecting(_ bits: inout some BitGenerator) -> Int {
    let a = -0.059 + 0.02483 * b
    let inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
    let squeeze = 0.9277 - 3.6224 / (b - 2)
    while true {
      let u = bits.nextDouble() - 0.5
      let v = bits.nextDouble()
      let side = 0.5 - abs(u)
      let k = wholePart(((2 * a / side + b) * u + mean + 0.43).rounded(.down))
      if side >= 0.07, v <= squeeze { return k }
      if k < 0 || (side < 0.013 && v > side) { continue }
      let left = Double.log(v) + Double.log(inverseAlpha) - Double.log(a / (side * side) + b)
      if left <= -mean + Double(k) * logMean - logGamma(Double(k) + 1) { return k }
    }
  }
}

/// The negative binomial distribution: a Poisson number whose mean is a gamma number.
@frozen
@usableFromInline
struct NegativeBinomial: Distribution {
  @usableFromInline let successes: Double
  @usableFromInline let probability: Double
  @usableFromInline let mean: Gamma

  @inlinable
  init(successes: Double, probability: Double) {
    self.successes = successes
    self.probability = probability
    self.mean = Gamma(alpha: successes, scale: (1 - probability) / probability)
  }

  @inlinable
  @inline(__always)
  func draw(_ bits: inout some BitGenerator) -> Int {
    Poisson(mean: mean.draw(&bits)).draw(&bits)
  }
}

/// The geometric distribution, counted from 1: by search from a probability of 1/3 on, below it by inversion.
@frozen
@usableFromInline
struct Geometric: Distribution {
  @usableFromInline let probability: Double
  @usableFromInline let tables: Ziggurats

  @inlinable
  init(probability: Double) {
    self.probability = probability
    self.tables = Ziggurats.shared
  }

  @inlinable
  @inline(__always)
  func draw(_ bits: inout some BitGenerator) -> Int {
    if probability < 0.333333333333333333333333 {
      let number = -bits._standardExponential(tables) / Double.log(onePlus: -probability)
      let count = number.rounded(.up)
      return count >= 0x1p63 ? .max : Int(count)
    }
    var count = 1
    var (sum, product) = (probability, probability)
    let u = bits.nextDouble()
    while u > sum {
      product *= 1 - probability
      sum += product
      count += 1
    }
    return count
  }
}

/// Zipf's distribution.
///
/// Source: Devroye, "Non-uniform random variate generation" (1986), chapter X.6.
@frozen
@usableFromInline
struct Zipf: Distribution {
  @usableFromInline let exponent: Double

  @inlinable
  init(exponent: Double) {
    self.exponent = exponent
  }

  @inlinable
  func draw(_ bits: inout some BitGenerator) -> Int {
    if exponent >= 1025 { return 1 }
    let less = exponent - 1
    let b = Double.pow(2, less)
    let least = Double.pow(Double(Int.max), -less)
    while true {
      let u = bits.nextDouble()
      let v = bits.nextDouble()
      let x = Double.pow(u * least + (1 - u), -1 / less).rounded(.down)
      if x > Double(Int.max) || x < 1 { continue }
      let t = Double.pow(1 + 1 / x, less)
      if v * x * (t - 1) / (b - 1) <= t / b { return x < 0x1p63 ? Int(x) : .min }
    }
  }
}

/// The logarithmic series distribution.
///
/// Source: Kemp, "Efficient generation of logarithmically distributed pseudo-random variables" (1981).
@frozen
@usableFromInline
struct LogSeries: Distribution {
  @usableFromInline let probability: Double

  @inlinable
  init(probability: Double) {
    self.probability = probability
  }

  @inlinable
  func draw(_ bits: inout some BitGenerator) -> Int {
    let r = Double.log(onePlus: -probability)
    while true {
      let v = bits.nextDouble()
      if v >= probability { return 1 }
      let q = -Double.expMinusOne(r * bits.nextDouble())
      if v <= q * q {
        let count = wholePart((1 + Double.log(v) / Double.log(q)).rounded(.down))
        if count < 1 || v == 0 { continue }
        return count
      }
      return v >= q ? 1 : 2
    }
  }
}
