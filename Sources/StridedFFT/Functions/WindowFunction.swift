import Numerics
import Strided

/// A window function: weights for the points of a stretch of a signal, so that its ends do not show in the spectrum.
///
/// ```swift
/// print(WindowFunction.hann.weights(5))  // [0.  0.5 1.  0.5 0. ]
/// let x = NDArray<Double>.arange(to: 1024)
/// let stretches = x.slidingWindows(of: 64)[.stride(by: 32)]
/// print(rfft(stretches * WindowFunction.hann.weights(64, isPeriodic: true)).shape)  // (31, 33)
/// ```
///
/// The definitions are those of NumPy: F. J. Harris, "On the use of windows for harmonic analysis with the discrete
/// Fourier transform", Proceedings of the IEEE 66 (1978), and J. F. Kaiser, "Nonrecursive digital filter design using
/// the I0-sinh window function" (1974).
public enum WindowFunction: Hashable, Sendable {
  /// A triangle, 0 at both ends.
  case bartlett
  /// 0.42 + 0.5 cos t + 0.08 cos 2t, for t from -π to π; 0 at both ends, up to rounding.
  case blackman
  /// 0.54 + 0.46 cos t, for t from -π to π; 0.08 at both ends.
  case hamming
  /// 0.5 + 0.5 cos t, for t from -π to π; 0 at both ends. NumPy calls it `hanning`.
  case hann
  /// I₀(β √(1 - s²)) / I₀(β), for s from -1 to 1. A larger β makes the window narrower; 0 gives equal weights.
  case kaiser(beta: Double)

  /// The weights of a number of points: fresh memory.
  ///
  /// They are symmetric, unless they are periodic. A single one is 1.
  ///
  /// - Parameters:
  ///   - count: the number of points. Traps if it is negative.
  ///   - isPeriodic: whether the weights are those of one more point, without the last one. Such weights, shifted by
  ///     half their number, add up to a constant, which spectra of stretches that overlap need.
  /// - Returns: weights with errors of a few units of rounding of the largest one, or of `beta` units for a large
  ///   `beta`. Traps if a `beta` is above 700 or below -700, or NaN, because I₀ overflows.
  /// - Complexity: O(n).
  public func weights(_ count: Int, isPeriodic: Bool = false) -> sending NDArray<Double> {
    NDArray(values(count, isPeriodic)).asSending()
  }

  /// The weights of a number of points as `Float`: fresh memory.
  ///
  /// - Parameters:
  ///   - count: the number of points. Traps if it is negative.
  ///   - isPeriodic: whether the weights are those of one more point, without the last one.
  /// - Returns: the weights of `Double`, rounded. Traps for a `beta` as they do.
  /// - Complexity: O(n).
  @_disfavoredOverload
  public func weights(_ count: Int, isPeriodic: Bool = false) -> sending NDArray<Float> {
    NDArray(values(count, isPeriodic).map { Float($0) }).asSending()
  }

  private func values(_ count: Int, _ isPeriodic: Bool) -> [Double] {
    if count < 0 { trap("WindowFunction.weights: \(count) points") }
    if case .kaiser(let beta) = self, !(beta.magnitude <= 700) {
      trap("WindowFunction.kaiser: beta \(beta) is not between -700 and 700")
    }
    if count <= 1 { return Array(repeating: 1, count: count) }
    let last = isPeriodic ? count : count - 1
    // Whole numbers from -last to last, so that weights are symmetric to the last bit.
    return (0..<count).map { weight(Double(2 * $0 - last) / Double(last)) }
  }

  /// The weight at a place between -1 and 1.
  private func weight(_ place: Double) -> Double {
    switch self {
    case .bartlett: 1 - place.magnitude
    case .blackman: 0.42 + 0.5 * .cos(.pi * place) + 0.08 * .cos(2 * .pi * place)
    case .hamming: 0.54 + 0.46 * .cos(.pi * place)
    case .hann: 0.5 + 0.5 * .cos(.pi * place)
    case .kaiser(let beta):
      besselI0(beta * (1 - place * place).squareRoot()) / besselI0(beta)
    }
  }
}

/// The modified Bessel function of the first kind of order 0, by its series of positive terms.
///
/// Abramowitz and Stegun, "Handbook of Mathematical Functions", 9.6.12.
private func besselI0(_ x: Double) -> Double {
  let square = x * x / 4
  var (sum, term, number) = (1.0, 1.0, 1.0)
  while term > sum * 0x1p-54 {
    term *= square / (number * number)
    sum += term
    number += 1
  }
  return sum
}
