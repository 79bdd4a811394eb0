import Foundation
import Oracle
import Strided
import StridedFFT
import Testing

/// Window functions beside other formulas for the same weights, and beside NumPy's numbers.
@Suite(.withoutAddressSanitizer) struct WindowFunctionTests {
  private static let all: [WindowFunction] = [
    .bartlett, .blackman, .hamming, .hann, .kaiser(beta: 0), .kaiser(beta: 8.6),
    .kaiser(beta: -3), .kaiser(beta: 700),
  ]

  /// Weights by squares of sines and by distances from the nearer end, for every small number of points.
  @Test func formulas() {
    for count in 2...40 {
      let places = (0..<count).map { Double($0) / Double(count - 1) }
      let squares = places.map { pow(sin(.pi * $0), 2) }
      let expected: [(WindowFunction, [Double])] = [
        (.bartlett, places.map { 2 * min($0, 1 - $0) }),
        (.hann, squares),
        (.hamming, squares.map { 0.08 + 0.92 * $0 }),
        (.blackman, squares.map { 0.36 * $0 + 0.64 * $0 * $0 }),
        (.kaiser(beta: 0), places.map { _ in 1 }),
      ]
      for (window, weights) in expected {
        let found: NDArray<Double> = window.weights(count)
        #expect(found.shape == [count])
        for (one, other) in zip(Array(found), weights) {
          #expect(abs(one - other) < 1e-15, "\(window) of \(count)")
        }
      }
    }
  }

  /// Weights are symmetric to the last bit, periodic ones are those of one more point, and `Float` ones are rounded.
  @Test func forms() {
    for window in Self.all {
      for count in 0...33 {
        let weights = Array(window.weights(count) as NDArray<Double>)
        #expect(weights == weights.reversed() && weights.count == count)
        #expect(weights.allSatisfy { $0 > -1e-16 && $0 <= 1 })
        if count % 2 == 1 { #expect(weights[count / 2] > 1 - 2e-16) }
        let more = Array(window.weights(count + 1) as NDArray<Double>)
        let periodic = Array(window.weights(count, isPeriodic: true) as NDArray<Double>)
        #expect(periodic == (count == 1 ? [1] : Array(more.dropLast())))
        let floats = Array(window.weights(count) as NDArray<Float>)
        #expect(floats == weights.map { Float($0) })
      }
    }
  }

  /// Periodic weights, shifted by half of them, add up to a constant.
  @Test func sums() {
    for (window, sum) in [(WindowFunction.hann, 1.0), (.bartlett, 1), (.hamming, 1.08)] {
      let weights: NDArray<Double> = window.weights(64, isPeriodic: true)
      let sums = weights[..<32] + weights[32...]
      #expect(Array(sums).allSatisfy { abs($0 - sum) < 1e-15 })
    }
  }

  /// What NumPy computes.
  @Test func golden() {
    let lists: [(WindowFunction, [Double])] = [
      (
        .kaiser(beta: 8.6),
        [0.0013325139979024198, 0.6304119273359405, 0.6304119273359405, 0.0013325139979024198]
      ),
      (
        .kaiser(beta: 8.6),
        [
          0.0013325139979024198, 0.13040194654166437, 0.6304119273359405, 1.0, 0.6304119273359405,
          0.13040194654166437, 0.0013325139979024198,
        ]
      ),
      (
        .kaiser(beta: 14),
        [7.726866835270368e-06, 0.46271649780079116, 0.46271649780079116, 7.726866835270368e-06]
      ),
      (
        .kaiser(beta: 14),
        [
          7.726866835270368e-06, 0.0328855259778678, 0.46271649780079116, 1.0, 0.46271649780079116,
          0.0328855259778678, 7.726866835270368e-06,
        ]
      ),
      (
        .blackman,
        [-1.3877787807814457e-17, 0.6300000000000001, 0.6300000000000001, -1.3877787807814457e-17]
      ),
      (
        .blackman,
        [
          -1.3877787807814457e-17, 0.13000000000000006, 0.6300000000000001, 0.9999999999999999,
          0.6300000000000001, 0.13000000000000006, -1.3877787807814457e-17,
        ]
      ),
      (
        .hamming,
        [0.08000000000000002, 0.7700000000000001, 0.7700000000000001, 0.08000000000000002]
      ),
      (
        .hamming,
        [
          0.08000000000000002, 0.31000000000000016, 0.7700000000000001, 1.0, 0.7700000000000001,
          0.31000000000000016, 0.08000000000000002,
        ]
      ),
    ]
    for (window, weights) in lists {
      let found: NDArray<Double> = window.weights(weights.count)
      for (one, other) in zip(Array(found), weights) {
        #expect(abs(one - other) < 1e-15, "\(window)")
      }
    }
  }
}
