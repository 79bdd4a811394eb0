import Strided

/// A square metal plate whose edges keep their temperature while its interior conducts heat.
///
/// The heat equation ∂u/∂t = α (∂²u/∂x² + ∂²u/∂y²) is solved by explicit finite differences. The
/// interior and its four neighbourhoods are views of one array, taken once: writing to `interior`
/// is what moves the temperatures under all of them.
struct HeatPlate {
  /// The temperatures of the whole plate, edges included, in degrees.
  let temperatures: NDArray<Double>

  /// The part of the plate that changes.
  private let interior: NDArray<Double>

  /// The interior, shifted by one towards each edge.
  private let above, below, left, right: NDArray<Double>

  /// One array that is reused by every step, so that a step allocates nothing.
  private let change: NDArray<Double>

  /// How much of the difference to its neighbours a point makes up for in one step: α Δt / Δx².
  ///
  /// Up to 1/4 is stable. A power of two multiplies without rounding, so that the temperatures are
  /// the same on every machine, to the last bit.
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

  /// Moves one step on in time, in place.
  func step() {
    change[...] = interior
    change *= -4
    change += above
    change += below
    change += left
    change += right
    interior.addProduct(rate, change)
  }

  /// The interior one step on in time, as a fresh array that is written as one expression.
  func interiorAfterStep() -> NDArray<Double> {
    interior + rate * (-4 * interior + above + below + left + right)
  }
}
