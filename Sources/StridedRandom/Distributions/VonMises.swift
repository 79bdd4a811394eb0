import Numerics
import Strided

/// The von Mises distribution.
///
/// Source: Best and Fisher, "Efficient simulation of the von Mises distribution" (1979); for a concentration above 10^6,
/// a normal number.
@frozen
@usableFromInline
struct VonMises: Distribution {
  @usableFromInline let mean: Double
  @usableFromInline let concentration: Double
  @usableFromInline let tables: Ziggurats

  @inlinable
  init(mean: Double, concentration: Double) {
    self.mean = mean
    self.concentration = concentration
    self.tables = Ziggurats.shared
  }

  @inlinable
  func draw(_ bits: inout some BitGenerator) -> Double {
    if concentration < 1e-8 { return .pi * (2 * bits.nextDouble() - 1) }
    if concentration > 1e6 {
      let angle = mean + (1 / concentration).squareRoot() * bits._standardNormal(tables)
      let turned = angle < -.pi ? angle + 2 * .pi : angle
      return turned > .pi ? turned - 2 * .pi : turned
    }
    return rejecting(&bits)
  }

  /// The method for concentrations that are not extreme.
  @inlinable
  func rejecting(_ bits: inout some BitGenerator) -> Double {
    var s = 1 / concentration + concentration
    if concentration >= 1e-5 {
      let r = 1 + (1 + 4 * concentration * concentration).squareRoot()
      let rho = (r - (2 * r).squareRoot()) / (2 * concentration)
      s = (1 + rho * rho) / (2 * rho)
    }
    var w = 0.0
    while true {
      let u = bits.nextDouble()
      let z = Double.cos(.pi * u)
      w = (1 + s * z) / (s + z)
      let y = concentration * (s - w)
      let v = bits.nextDouble()
      if y * (2 - y) - v >= 0 || Double.log(y / v) + 1 - y >= 0 { break }
    }
    let u = bits.nextDouble()
    let angle = (u < 0.5 ? -Double.acos(w) : Double.acos(w)) + mean
    let size = (abs(angle) + .pi).truncatingRemainder(dividingBy: 2 * .pi) - .pi
    return angle < 0 ? -size : size
  }
}
