import Strided

/// A square metal plate whose edges keep their temperature while its interior conducts heat.
///
/// Explicit finite differences solve the heat equation ∂u/∂t = α (∂²u/∂x² + ∂²u/∂y²). The interior
/// and its four neighbourhoods are views of one array, created once: a write to `interior` changes
/// the temperatures in all of them.
struct HeatPlate {
  /// The temperatures of the whole plate, edges included, in degrees.
  let temperatures: NDArray<Double>

  /// The part of the plate that changes.
  private let interior: NDArray<Double>

  /// The interior, shifted by one towards each edge.
  private let above, below, left, right: NDArray<Double>

  /// One array that every step reuses, so that a step allocates nothing.
  private let change: NDArray<Double>

  /// The share of the difference to its neighbours that a point changes by in one step: α Δt / Δx².
  ///
  /// Values up to 1/4 are stable. A power of two multiplies without rounding, so that the
  /// temperatures are the same on every machine, to the last bit.
  private let rate = 0.125

  /// A plate at 0 degrees with `side` × `side` points.
  init(side: Int) {
    let middle = 1..<side - 1
    temperatures = .zeros([side, side])
    interior = temperatures[middle, middle]
    above = temperatures[0..<side - 2, middle]
    below = temperatures[2..<side, middle]
    left = temperatures[middle, 0..<side - 2]
    right = temperatures[middle, 2..<side]
    change = .zeros(interior.shape)
  }

  /// Advances one step in time, in place.
  func step() {
    change[...] = interior
    change *= -4
    change += above
    change += below
    change += left
    change += right
    interior.addProduct(rate, change)
  }

  /// The interior after one more step, as a fresh array from one expression.
  func interiorAfterStep() -> NDArray<Double> {
    interior + rate * (-4 * interior + above + below + left + right)
  }
}
