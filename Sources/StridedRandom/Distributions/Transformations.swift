import Numerics
import Strided

/// The Laplace distribution, by inversion.
@frozen
@usableFromInline
struct Laplace: Distribution {
  @usableFromInline let location: Double
  @usableFromInline let scale: Double

  @inlinable
  init(location: Double, scale: Double) {
    self.location = location
    self.scale = scale
  }

  @inlinable
  @inline(__always)
  func draw(_ bits: inout some BitGenerator) -> Double {
    while true {
      let u = bits.nextDouble()
      if u >= 0.5 { return location - scale * Double.log(2 - u - u) }
      if u > 0 { return location + scale * Double.log(u + u) }
    }
  }
}

/// The Gumbel distribution, by inversion.
@frozen
@usableFromInline
struct Gumbel: Distribution {
  @usableFromInline let location: Double
  @usableFromInline let scale: Double

  @inlinable
  init(location: Double, scale: Double) {
    self.location = location
    self.scale = scale
  }

  @inlinable
  @inline(__always)
  func draw(_ bits: inout some BitGenerator) -> Double {
    while true {
      let u = 1 - bits.nextDouble()
      if u < 1 { return location - scale * Double.log(-Double.log(u)) }
    }
  }
}

/// The logistic distribution, by inversion.
@frozen
@usableFromInline
struct Logistic: Distribution {
  @usableFromInline let location: Double
  @usableFromInline let scale: Double

  @inlinable
  init(location: Double, scale: Double) {
    self.location = location
    self.scale = scale
  }

  @inlinable
  @inline(__always)
  func draw(_ bits: inout some BitGenerator) -> Double {
    while true {
      let u = bits.nextDouble()
      if u > 0 { return location + scale * Double.log(u / (1 - u)) }
    }
  }
}

/// The exponential of a normal number.
@frozen
@usableFromInline
struct LogNormal: Distribution {
  @usableFromInline let mean: Double
  @usableFromInline let deviation: Double
  @usableFromInline let tables: Ziggurats

  @inlinable
  init(mean: Double, deviation: Double) {
    self.mean = mean
    self.deviation = deviation
    self.tables = Ziggurats.shared
  }

  @inlinable
  @inline(__always)
  func draw(_ bits: inout some BitGenerator) -> Double {
    Double.exp(mean + deviation * bits._standardNormal(tables))
  }
}

/// The quotient of two normal numbers.
@frozen
@usableFromInline
struct StandardCauchy: Distribution {
  @usableFromInline let tables: Ziggurats

  @inlinable
  init() {
    self.tables = Ziggurats.shared
  }

  @inlinable
  @inline(__always)
  func draw(_ bits: inout some BitGenerator) -> Double {
    let numerator = bits._standardNormal(tables)
    return numerator / bits._standardNormal(tables)
  }
}

/// The Rayleigh distribution, from an exponential number.
@frozen
@usableFromInline
struct Rayleigh: Distribution {
  @usableFromInline let scale: Double
  @usableFromInline let tables: Ziggurats

  @inlinable
  init(scale: Double) {
    self.scale = scale
    self.tables = Ziggurats.shared
  }

  @inlinable
  @inline(__always)
  func draw(_ bits: inout some BitGenerator) -> Double {
    scale * (2 * bits._standardExponential(tables)).squareRoot()
  }
}

/// The Weibull distribution, from an exponential number.
@frozen
@usableFromInline
struct Weibull: Distribution {
  @usableFromInline let alpha: Double
  @usableFromInline let tables: Ziggurats

  @inlinable
  init(alpha: Double) {
    self.alpha = alpha
    self.tables = Ziggurats.shared
  }

  @inlinable
  @inline(__always)
  func draw(_ bits: inout some BitGenerator) -> Double {
    if alpha == 0 { return 0 }
    return Double.pow(bits._standardExponential(tables), 1 / alpha)
  }
}

/// The Pareto II (Lomax) distribution, from an exponential number.
@frozen
@usableFromInline
struct Pareto: Distribution {
  @usableFromInline let alpha: Double
  @usableFromInline let tables: Ziggurats

  @inlinable
  init(alpha: Double) {
    self.alpha = alpha
    self.tables = Ziggurats.shared
  }

  @inlinable
  @inline(__always)
  func draw(_ bits: inout some BitGenerator) -> Double {
    Double.expMinusOne(bits._standardExponential(tables) / alpha)
  }
}

/// The power distribution, from an exponential number.
@frozen
@usableFromInline
struct Power: Distribution {
  @usableFromInline let alpha: Double
  @usableFromInline let tables: Ziggurats

  @inlinable
  init(alpha: Double) {
    self.alpha = alpha
    self.tables = Ziggurats.shared
  }

  @inlinable
  @inline(__always)
  func draw(_ bits: inout some BitGenerator) -> Double {
    Double.pow(-Double.expMinusOne(-bits._standardExponential(tables)), 1 / alpha)
  }
}

/// The triangular distribution, by inversion.
@frozen
@usableFromInline
struct Triangular: Distribution {
  @usableFromInline let left: Double
  @usableFromInline let mode: Double
  @usableFromInline let right: Double

  @inlinable
  init(left: Double, mode: Double, right: Double) {
    self.left = left
    self.mode = mode
    self.right = right
  }

  @inlinable
  @inline(__always)
  func draw(_ bits: inout some BitGenerator) -> Double {
    let base = right - left
    let u = bits.nextDouble()
    if u <= (mode - left) / base { return left + (u * ((mode - left) * base)).squareRoot() }
    return right - ((1 - u) * ((right - mode) * base)).squareRoot()
  }
}

/// The Wald (inverse Gaussian) distribution.
///
/// Source: Michael, Schucany and Haas, "Generating random variates using transformations with multiple roots"
/// (1976).
@frozen
@usableFromInline
struct Wald: Distribution {
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
  @inline(__always)
  func draw(_ bits: inout some BitGenerator) -> Double {
    let normal = bits._standardNormal(tables)
    let y = mean * normal * normal
    let d = 1 + (1 + 4 * scale / y).squareRoot()
    let x = mean * (1 - 2 / d)
    let u = bits.nextDouble()
    return u <= mean / (mean + x) ? x : mean * mean / x
  }
}
