import Numerics
import Strided

/// The binomial distribution.
///
/// Sources: inversion if trials times the smaller probability is at most 30; otherwise Kachitvichyanukul and
/// Schmeiser, "Binomial random variate generation" (1988), BTPE, with the constants of NumPy's stream.
@frozen
@usableFromInline
struct Binomial: Distribution {
  @usableFromInline let trials: Int
  @usableFromInline let probability: Double
  /// The smaller one of the probabilities of success and failure.
  @usableFromInline let p: Double
  /// The probability that no trial has the rarer outcome, for inversion.
  @usableFromInline let none: Double
  /// The largest number that inversion gives.
  @usableFromInline let bound: Int
  /// The regions of BTPE; nil for inversion.
  @usableFromInline let regions: BinomialRegions?

  @inlinable
  init(trials: Int, probability: Double) {
    self.init(
      trials: trials, probability: probability,
      none: { n, p in
        Double.exp(n * Double.log(onePlus: -p))
      })
  }

  /// - Parameter none: computes the probability that no trial has an outcome of probability p.
  @inlinable
  init(trials: Int, probability: Double, none: (_ n: Double, _ p: Double) -> Double) {
    self.trials = trials
    self.probability = probability
    p = probability <= 0.5 ? probability : 1 - probability
    let mean = Double(trials) * p
    if mean <= 30 {
      self.none = none(Double(trials), p)
      bound = wholePart(min(Double(trials), mean + 10 * (mean * (1 - p) + 1).squareRoot()))
      regions = nil
    } else {
      (self.none, bound) = (0, 0)
      regions = BinomialRegions(trials, p)
    }
  }

  @inlinable
  func draw(_ bits: inout some BitGenerator) -> Int {
    trials == 0 || probability == 0 ? 0 : drawSome(&bits)
  }

  /// A draw, also if the number of trials or the probability is 0.
  @inlinable
  func drawSome(_ bits: inout some BitGenerator) -> Int {
    let count = if let regions { regions.draw(&bits) } else { inverting(&bits) }
    return probability <= 0.5 ? count : trials - count
  }

  /// The number of rarer outcomes, by inversion.
  @inlinable
  func inverting(_ bits: inout some BitGenerator) -> Int {
    let q = 1 - p
    while true {
      var (count, chance, u) = (0, none, bits.nextDouble())
      while u > chance {
        count += 1
        if count > bound { break }
        u -= chance
        chance = Double(trials - count + 1) * p * chance / (Double(count) * q)
      }
      if count <= bound { return count }
    }
  }
}

/// The regions of the method BTPE: a triangle, two parallelograms and two exponential tails.
@frozen
@usableFromInline
struct BinomialRegions {
  @usableFromInline let n: Int
  @usableFromInline let r: Double
  @usableFromInline let q: Double
  @usableFromInline let m: Int
  @usableFromInline let p1: Double
  @usableFromInline let xm: Double
  @usableFromInline let xl: Double
  @usableFromInline let xr: Double
  @usableFromInline let c: Double
  @usableFromInline let laml: Double
  @usableFromInline let lamr: Double
  @usableFromInline let p2: Double
  @usableFromInline let p3: Double
  @usableFromInline let p4: Double

  @inlinable
  init(_ n: Int, _ p: Double) {
    self.n = n
    r = min(p, 1 - p)
    q = 1 - r
    let fm = Double(n) * r + r
    m = wholePart(fm.rounded(.down))
    p1 = (2.195 * (Double(n) * r * q).squareRoot() - 4.6 * q).rounded(.down) + 0.5
    xm = Double(m) + 0.5
    xl = xm - p1
    xr = xm + p1
    c = 0.134 + 20.5 / (15.3 + Double(m))
    let left = (fm - xl) / (fm - xl * r)
    laml = left * (1 + left / 2)
    let right = (xr - fm) / (xr * q)
    lamr = right * (1 + right / 2)
    p2 = p1 * (1 + 2 * c)
    p3 = p2 + c / laml
    p4 = p3 + c / lamr
  }

  @inlinable
  func draw(_ bits: inout some BitGenerator) -> Int {
    while true {
      let u = bits.nextDouble() * p4
      var v = bits.nextDouble()
      if u <= p1 { return wholePart((xm - p1 * v + u).rounded(.down)) }
      var y = 0
      if u <= p2 {
        let x = xl + (u - p1) / c
        v = v * c + 1 - abs(Double(m) - x + 0.5) / p1
        if v > 1 { continue }
        y = wholePart(x.rounded(.down))
      } else if u <= p3 {
        y = wholePart((xl + Double.log(v) / laml).rounded(.down))
        if y < 0 || v == 0 { continue }
        v = v * (u - p2) * laml
      } else {
        y = wholePart((xr - Double.log(v) / lamr).rounded(.down))
        if y > n || v == 0 { continue }
        v = v * (u - p3) * lamr
      }
      if accepts(y, v) { return y }
    }
  }

  /// Whether a number from outside the triangle is accepted.
  @usableFromInline
  func accepts(_ y: Int, _ v: Double) -> Bool {
    let variance = Double(n) * r * q
    let k = abs(y &- m)
    if k <= 20 || Double(k) >= variance / 2 - 1 { return v <= quotient(y) }
    let distance = Double(k)
    let rho =
      (distance / variance)
      * ((distance * (distance / 3 + 0.625) + 0.16666666666666666) / variance + 0.5)
    let t = Double(-k &* k) / (2 * variance)
    let a = Double.log(v)
    if a < t - rho { return true }
    if a > t + rho { return false }
    let x1 = Double(y) + 1
    let f1 = Double(m) + 1
    let z = Double(n) + 1 - Double(m)
    let w = Double(n) - Double(y) + 1
    var bound = xm * Double.log(f1 / x1)
    bound += (Double(n - m) + 0.5) * Double.log(z / w)
    bound += Double(y - m) * Double.log(w * r / (x1 * q))
    for number in [f1, z, x1, w] { bound += Self.correction(number) }
    return a <= bound
  }

  /// The probability of a number divided by that of the mode, as a product.
  @inlinable
  func quotient(_ y: Int) -> Double {
    let s = r / q
    let a = s * Double(n + 1)
    var product = 1.0
    if m < y {
      for i in m + 1...y { product *= a / Double(i) - s }
    } else if m > y {
      for i in y + 1...m { product /= a / Double(i) - s }
    }
    return product
  }

  /// A term of Stirling's series.
  @inlinable
  static func correction(_ number: Double) -> Double {
    let square = number * number
    let series = 13680 - (462 - (132 - (99 - 140 / square) / square) / square) / square
    return series / number / 166320
  }
}
