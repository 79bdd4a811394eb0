import Numerics
import Strided

/// The gamma distribution of scale 1.
///
/// Sources: Marsaglia and Tsang, "A simple method for generating gamma variables" (2000), from alpha 1 on; below it,
/// Ahrens and Dieter, "Computer methods for sampling from gamma, beta, Poisson and binomial distributions" (1974).
@frozen
@usableFromInline
struct StandardGamma: Distribution {
  @usableFromInline let alpha: Double
  @usableFromInline let offset: Double
  @usableFromInline let slope: Double
  @usableFromInline let tables: Ziggurats

  @inlinable
  init(alpha: Double) {
    self.alpha = alpha
    self.offset = alpha - 1 / 3.0
    self.slope = 1 / (9 * (alpha - 1 / 3.0)).squareRoot()
    self.tables = Ziggurats.shared
  }

  @inlinable
  @inline(__always)
  func draw(_ bits: inout some BitGenerator) -> Double {
    if alpha == 1 { return bits._standardExponential(tables) }
    if alpha == 0 { return 0 }
    return alpha < 1 ? small(&bits) : large(&bits)
  }

  @inlinable
  func small(_ bits: inout some BitGenerator) -> Double {
    while true {
      let u = bits.nextDouble()
      let v = bits._standardExponential(tables)
      if u <= 1 - alpha {
        let x = Double.pow(u, 1 / alpha)
        if x <= v { return x }
      } else {
        let y = -Double.log((1 - u) / alpha)
        let x = Double.pow(1 - alpha + alpha * y, 1 / alpha)
        if x <= v + y { return x }
      }
    }
  }

  @inlinable
  func large(_ bits: inout some BitGenerator) -> Double {
    while true {
      var (x, v) = (0.0, 0.0)
      repeat {
        x = bits._standardNormal(tables)
        v = 1 + slope * x
      } while v <= 0
      v = v * v * v
      let u = bits.nextDouble()
      if u < 1 - 0.0331 * (x * x) * (x * x) { return offset * v }
      if Double.log(u) < 0.5 * x * x + offset * (1 - v + Double.log(v)) { return offset * v }
    }
  }
}

/// The gamma distribution of scale 1 in single precision, by the methods of ``StandardGamma``.
@frozen
@usableFromInline
struct SingleGamma: Distribution {
  @usableFromInline let alpha: Float
  @usableFromInline let offset: Float
  @usableFromInline let slope: Float
  @usableFromInline let tables: Ziggurats

  @inlinable
  init(alpha: Float) {
    self.alpha = alpha
    self.offset = alpha - 1 / 3
    self.slope = 1 / (9 * (alpha - 1 / 3)).squareRoot()
    self.tables = Ziggurats.shared
  }

  @inlinable
  @inline(__always)
  func draw(_ bits: inout some BitGenerator) -> Float {
    if alpha == 1 { return tables.singleExponential(&bits) }
    if alpha == 0 { return 0 }
    return alpha < 1 ? small(&bits) : large(&bits)
  }

  @inlinable
  func small(_ bits: inout some BitGenerator) -> Float {
    while true {
      let u = bits._nextFloat()
      let v = tables.singleExponential(&bits)
      if u <= 1 - alpha {
        let x = Float.pow(u, 1 / alpha)
        if x <= v { return x }
      } else {
        let y = -Float.log((1 - u) / alpha)
        let x = Float.pow(1 - alpha + alpha * y, 1 / alpha)
        if x <= v + y { return x }
      }
    }
  }

  @inlinable
  func large(_ bits: inout some BitGenerator) -> Float {
    while true {
      var (x, v): (Float, Float) = (0, 0)
      repeat {
        x = tables.singleNormal(&bits)
        v = 1 + slope * x
      } while v <= 0
      v = v * v * v
      let u = bits._nextFloat()
      if u < 1 - 0.0331 * (x * x) * (x * x) { return offset * v }
      if Float.log(u) < 0.5 * x * x + offset * (1 - v + Float.log(v)) { return offset * v }
    }
  }
}

/// The gamma distribution.
@frozen
@usableFromInline
struct Gamma: Distribution {
  @usableFromInline let alpha: Double
  @usableFromInline let scale: Double
  @usableFromInline let standard: StandardGamma

  @inlinable
  init(alpha: Double, scale: Double) {
    self.alpha = alpha
    self.scale = scale
    self.standard = StandardGamma(alpha: alpha)
  }

  @inlinable
  @inline(__always)
  func draw(_ bits: inout some BitGenerator) -> Double {
    scale * standard.draw(&bits)
  }
}

/// The chi-square distribution, from a gamma number.
@frozen
@usableFromInline
struct ChiSquare: Distribution {
  @usableFromInline let degrees: Double
  @usableFromInline let gamma: StandardGamma

  @inlinable
  init(degrees: Double) {
    self.degrees = degrees
    self.gamma = StandardGamma(alpha: degrees / 2)
  }

  @inlinable
  @inline(__always)
  func draw(_ bits: inout some BitGenerator) -> Double {
    2 * gamma.draw(&bits)
  }
}

/// The noncentral chi-square distribution, from normal, Poisson and chi-square numbers.
@frozen
@usableFromInline
struct NoncentralChiSquare: Distribution {
  @usableFromInline let degrees: Double
  @usableFromInline let noncentrality: Double
  @usableFromInline let tables: Ziggurats

  @inlinable
  init(degrees: Double, noncentrality: Double) {
    self.degrees = degrees
    self.noncentrality = noncentrality
    self.tables = Ziggurats.shared
  }

  @inlinable
  func draw(_ bits: inout some BitGenerator) -> Double {
    if noncentrality == 0 { return ChiSquare(degrees: degrees).draw(&bits) }
    if degrees > 1 {
      let square = ChiSquare(degrees: degrees - 1).draw(&bits)
      let normal = bits._standardNormal(tables) + noncentrality.squareRoot()
      return square + normal * normal
    }
    let extra = Poisson(mean: noncentrality / 2).draw(&bits)
    return ChiSquare(degrees: degrees + Double(2 &* extra)).draw(&bits)
  }
}

/// The F distribution: a quotient of chi-square numbers.
@frozen
@usableFromInline
struct FisherF: Distribution {
  @usableFromInline let numerator: Double
  @usableFromInline let denominator: Double
  @usableFromInline let above: ChiSquare
  @usableFromInline let below: ChiSquare

  @inlinable
  init(numerator: Double, denominator: Double) {
    self.numerator = numerator
    self.denominator = denominator
    self.above = ChiSquare(degrees: numerator)
    self.below = ChiSquare(degrees: denominator)
  }

  @inlinable
  @inline(__always)
  func draw(_ bits: inout some BitGenerator) -> Double {
    let upper = above.draw(&bits) * denominator
    return upper / (below.draw(&bits) * numerator)
  }
}

/// The noncentral F distribution: a quotient of chi-square numbers.
@frozen
@usableFromInline
struct NoncentralF: Distribution {
  @usableFromInline let numerator: Double
  @usableFromInline let denominator: Double
  @usableFromInline let noncentrality: Double
  @usableFromInline let above: NoncentralChiSquare
  @usableFromInline let below: ChiSquare

  @inlinable
  init(numerator: Double, denominator: Double, noncentrality: Double) {
    self.numerator = numerator
    self.denominator = denominator
    self.noncentrality = noncentrality
    self.above = NoncentralChiSquare(degrees: numerator, noncentrality: noncentrality)
    self.below = ChiSquare(degrees: denominator)
  }

  @inlinable
  @inline(__always)
  func draw(_ bits: inout some BitGenerator) -> Double {
    let upper = above.draw(&bits) * denominator
    return upper / (below.draw(&bits) * numerator)
  }
}

/// Student's t distribution, from a normal and a gamma number.
@frozen
@usableFromInline
struct StudentT: Distribution {
  @usableFromInline let degrees: Double
  @usableFromInline let gamma: StandardGamma
  @usableFromInline let tables: Ziggurats

  @inlinable
  init(degrees: Double) {
    self.degrees = degrees
    self.gamma = StandardGamma(alpha: degrees / 2)
    self.tables = Ziggurats.shared
  }

  @inlinable
  @inline(__always)
  func draw(_ bits: inout some BitGenerator) -> Double {
    let normal = bits._standardNormal(tables)
    return (degrees / 2).squareRoot() * normal / gamma.draw(&bits).squareRoot()
  }
}

/// The beta distribution.
///
/// Sources: Jöhnk, "Erzeugung von betaverteilten und gammaverteilten Zufallszahlen" (1964), if both parameters are at
/// most 1; otherwise a quotient of gamma numbers.
@frozen
@usableFromInline
struct BetaNumbers: Distribution {
  @usableFromInline let alpha: Double
  @usableFromInline let beta: Double
  @usableFromInline let alphaGamma: StandardGamma
  @usableFromInline let betaGamma: StandardGamma

  @inlinable
  init(alpha: Double, beta: Double) {
    self.alpha = alpha
    self.beta = beta
    self.alphaGamma = StandardGamma(alpha: alpha)
    self.betaGamma = StandardGamma(alpha: beta)
  }

  @inlinable
  @inline(__always)
  func draw(_ bits: inout some BitGenerator) -> Double {
    if alpha <= 1, beta <= 1 { return johnk(&bits) }
    let first = alphaGamma.draw(&bits)
    let second = betaGamma.draw(&bits)
    return first / (first + second)
  }

  @inlinable
  func johnk(_ bits: inout some BitGenerator) -> Double {
    if alpha < 3e-103, beta < 3e-103 {
      // The number is 0 or 1 with a probability of nearly 1.
      return (alpha + beta) * bits.nextDouble() < alpha ? 1 : 0
    }
    while true {
      let u = bits.nextDouble()
      let v = bits.nextDouble()
      let x = Double.pow(u, 1 / alpha)
      let y = Double.pow(v, 1 / beta)
      let sum = x + y
      guard sum <= 1, u + v > 0 else { continue }
      if x > 0, y > 0 { return x / sum }
      // A power has underflowed, so the quotient is computed from logarithms.
      let difference = Double.log(u) / alpha - Double.log(v) / beta
      return difference > 0
        ? Double.exp(-Double.log(onePlus: Double.exp(-difference)))
        : Double.exp(difference - Double.log(onePlus: Double.exp(difference)))
    }
  }
}
