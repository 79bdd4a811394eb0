import Numerics
import Strided

/// The Rayleigh distribution of the old streams, by inversion.
@frozen
@usableFromInline
struct OldRayleigh: Distribution {
  @usableFromInline let scale: Double

  @inlinable
  init(scale: Double) {
    self.scale = scale
  }

  @inlinable
  func draw(_ bits: inout some BitGenerator) -> Double {
    scale * (-2 * Double.log(onePlus: -bits.nextDouble())).squareRoot()
  }
}

/// The Pareto distribution of the old streams.
@frozen
@usableFromInline
struct OldPareto: Distribution {
  @usableFromInline let alpha: Double
  @usableFromInline let tables: Ziggurats

  @inlinable
  init(alpha: Double) {
    self.alpha = alpha
    self.tables = Ziggurats.shared
  }

  @inlinable
  func draw(_ bits: inout some BitGenerator) -> Double {
    Double.exp(bits._standardExponential(tables) / alpha) - 1
  }
}

/// The power distribution of the old streams.
@frozen
@usableFromInline
struct OldPower: Distribution {
  @usableFromInline let alpha: Double
  @usableFromInline let tables: Ziggurats

  @inlinable
  init(alpha: Double) {
    self.alpha = alpha
    self.tables = Ziggurats.shared
  }

  @inlinable
  func draw(_ bits: inout some BitGenerator) -> Double {
    Double.pow(1 - Double.exp(-bits._standardExponential(tables)), 1 / alpha)
  }
}

/// The Wald distribution of the old streams.
@frozen
@usableFromInline
struct OldWald: Distribution {
  @usableFromInline let mean: Double
  @usableFromInline let scale: Double
  @usableFromInline let tables: Ziggurats

  @inlinable
  init(mean: Double, scale: Double) {
    self.mean = mean
    self.scale = scale
    self.tables = Ziggurats.shared
  }

  @inlinable
  func draw(_ bits: inout some BitGenerator) -> Double {
    let ratio = mean / (2 * scale)
    let normal = bits._standardNormal(tables)
    let y = mean * normal * normal
    let x = mean + ratio * (y - (4 * scale * y + y * y).squareRoot())
    let u = bits.nextDouble()
    return u <= mean / (mean + x) ? x : mean * mean / x
  }
}

/// The beta distribution of the old streams.
@frozen
@usableFromInline
struct OldBeta: Distribution {
  @usableFromInline let alpha: Double
  @usableFromInline let beta: Double

  @inlinable
  init(alpha: Double, beta: Double) {
    self.alpha = alpha
    self.beta = beta
  }

  @inlinable
  func draw(_ bits: inout some BitGenerator) -> Double {
    if alpha > 1 || beta > 1 { return BetaNumbers(alpha: alpha, beta: beta).draw(&bits) }
    while true {
      let u = bits.nextDouble()
      let v = bits.nextDouble()
      let x = Double.pow(u, 1 / alpha)
      let y = Double.pow(v, 1 / beta)
      guard x + y <= 1 else { continue }
      if x + y > 0 { return x / (x + y) }
      // Both powers have underflowed.
      var (logX, logY) = (Double.log(u) / alpha, Double.log(v) / beta)
      let larger = max(logX, logY)
      logX -= larger
      logY -= larger
      return Double.exp(logX - Double.log(Double.exp(logX) + Double.exp(logY)))
    }
  }
}

/// The von Mises distribution of the old streams.
@frozen
@usableFromInline
struct OldVonMises: Distribution {
  @usableFromInline let mean: Double
  @usableFromInline let concentration: Double

  @inlinable
  init(mean: Double, concentration: Double) {
    self.mean = mean
    self.concentration = concentration
  }

  @inlinable
  func draw(_ bits: inout some BitGenerator) -> Double {
    if concentration < 1e-8 { return .pi * (2 * bits.nextDouble() - 1) }
    return VonMises(mean: mean, concentration: concentration).rejecting(&bits)
  }
}
