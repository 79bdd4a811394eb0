import Oracle
import Strided
import Testing

// Values that NumPy 2.4.6 computed; the lists were written by a script.

/// Quantiles of all methods, as NumPy computes them.
@Suite struct NumPyQuantileTests {
  /// The shares at which quantiles are taken.
  static let shares: [Double] = [0, 0.05, 0.1, 0.25, 1.0 / 3, 0.5, 0.6, 0.75, 0.875, 0.95, 1]

  /// The samples.
  static let samples: [[Double]] = [
    [3.5],
    [2, -1],
    [0.5, 7, -2.25, 4, 4],
    [9, 1, 8, 2, 7, 3, 6, 4, 5, 0],
    [0.1, 0.7, -3.3, 2.6, 8.8, 5.5, 1.9],
  ]

  /// The quantiles of the samples, for each method.
  static let expected: [(method: QuantileMethod, values: [[Double]])] = [
    (
      QuantileMethod(rawValue: "inverted_cdf")!,
      [
        [3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5],
        [-1, -1, -1, -1, -1, -1, 2, 2, 2, 2, 2],
        [-2.25, -2.25, -2.25, 0.5, 0.5, 4, 4, 4, 7, 7, 7],
        [0, 0, 0, 2, 3, 4, 5, 7, 8, 9, 9],
        [-3.3, -3.3, -3.3, 0.1, 0.7, 1.9, 2.6, 5.5, 8.8, 8.8, 8.8],
      ]
    ),
    (
      QuantileMethod(rawValue: "averaged_inverted_cdf")!,
      [
        [3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5],
        [-1, -1, -1, -1, -1, 0.5, 2, 2, 2, 2, 2],
        [-2.25, -2.25, -2.25, 0.5, 0.5, 4, 4, 4, 7, 7, 7],
        [0, 0, 0.5, 2, 3, 4.5, 5.5, 7, 8, 9, 9],
        [-3.3, -3.3, -3.3, 0.1, 0.7, 1.9, 2.6, 5.5, 8.8, 8.8, 8.8],
      ]
    ),
    (
      QuantileMethod(rawValue: "closest_observation")!,
      [
        [3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5],
        [-1, -1, -1, -1, -1, -1, -1, 2, 2, 2, 2],
        [-2.25, -2.25, -2.25, -2.25, 0.5, 0.5, 4, 4, 4, 7, 7],
        [0, 0, 0, 1, 2, 4, 5, 7, 8, 9, 9],
        [-3.3, -3.3, -3.3, 0.1, 0.1, 1.9, 1.9, 2.6, 5.5, 8.8, 8.8],
      ]
    ),
    (
      QuantileMethod(rawValue: "interpolated_inverted_cdf")!,
      [
        [3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5],
        [-1, -1, -1, -1, -1, -1, -0.40000000000000013, 0.5, 1.25, 1.6999999999999997, 2],
        [-2.25, -2.25, -2.25, -1.5625, -0.4166666666666671, 2.25, 4, 4, 5.125, 6.25, 7],
        [0, 0, 0, 1.5, 2.333333333333333, 4, 5, 6.5, 7.75, 8.5, 9],
        [
          -3.3, -3.3, -3.3, -0.75, 0.2999999999999998, 1.2999999999999998, 2.04, 3.325, 5.9125,
          7.644999999999999, 8.8,
        ],
      ]
    ),
    (
      QuantileMethod(rawValue: "hazen")!,
      [
        [3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5],
        [-1, -1, -1, -1, -0.5000000000000004, 0.5, 1.0999999999999999, 2, 2, 2, 2],
        [-2.25, -2.25, -2.25, -0.1875, 1.0833333333333328, 4, 4, 4.75, 6.625, 7, 7],
        [0, 0, 0.5, 2, 2.833333333333333, 4.5, 5.5, 7, 8.25, 9, 9],
        [
          -3.3, -3.3, -2.619999999999999, 0.25, 0.5999999999999998, 1.9, 2.39, 4.775, 7.5625,
          8.8, 8.8,
        ],
      ]
    ),
    (
      QuantileMethod(rawValue: "weibull")!,
      [
        [3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5],
        [-1, -1, -1, -1, -1, 0.5, 1.3999999999999995, 2, 2, 2, 2],
        [-2.25, -2.25, -2.25, -0.875, 0.4999999999999994, 4, 4, 5.5, 7, 7, 7],
        [0, 0, 0.10000000000000009, 1.75, 2.6666666666666665, 4.5, 5.6, 7.25, 8.625, 9, 9],
        [-3.3, -3.3, -3.3, 0.1, 0.4999999999999999, 1.9, 2.46, 5.5, 8.8, 8.8, 8.8],
      ]
    ),
    (
      QuantileMethod(rawValue: "linear")!,
      [
        [3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5],
        [
          -1, -0.85, -0.7, -0.25, 0, 0.5, 0.7999999999999998, 1.25, 1.625, 1.8499999999999999,
          2,
        ],
        [-2.25, -1.7, -1.15, 0.5, 1.6666666666666665, 4, 4, 4, 5.5, 6.3999999999999995, 7],
        [0, 0.45, 0.9, 2.25, 3, 4.5, 5.3999999999999995, 6.75, 7.875, 8.549999999999999, 9],
        [
          -3.3, -2.28, -1.2599999999999996, 0.39999999999999997, 0.7, 1.9, 2.32, 4.05, 6.325,
          7.809999999999998, 8.8,
        ],
      ]
    ),
    (
      QuantileMethod(rawValue: "median_unbiased")!,
      [
        [3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5],
        [-1, -1, -1, -1, -0.6666666666666665, 0.5, 1.2000000000000002, 2, 2, 2, 2],
        [
          -2.25, -2.25, -2.25, -0.4166666666666665, 0.8888888888888875, 4, 4, 4.999999999999999,
          7, 7, 7,
        ],
        [
          0, 0, 0.3666666666666667, 1.9166666666666665, 2.7777777777777777, 4.5,
          5.533333333333333, 7.083333333333334, 8.375, 9, 9,
        ],
        [
          -3.3, -3.3, -3.0733333333333333, 0.1999999999999999, 0.5666666666666665, 1.9,
          2.4133333333333336, 5.016666666666666, 7.9750000000000005, 8.8, 8.8,
        ],
      ]
    ),
    (
      QuantileMethod(rawValue: "normal_unbiased")!,
      [
        [3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5],
        [-1, -1, -1, -1, -0.625, 0.5, 1.1750000000000003, 2, 2, 2, 2],
        [-2.25, -2.25, -2.25, -0.359375, 0.9375, 4, 4, 4.9375, 6.90625, 7, 7],
        [
          0, 0, 0.3999999999999999, 1.9375, 2.7916666666666665, 4.5, 5.525, 7.0625, 8.34375, 9,
          9,
        ],
        [
          -3.3, -3.3, -2.9599999999999995, 0.2125, 0.5749999999999998, 1.9, 2.4075000000000006,
          4.95625, 7.871875, 8.8, 8.8,
        ],
      ]
    ),
    (
      QuantileMethod(rawValue: "lower")!,
      [
        [3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5],
        [-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 2],
        [-2.25, -2.25, -2.25, 0.5, 0.5, 4, 4, 4, 4, 4, 7],
        [0, 0, 0, 2, 3, 4, 5, 6, 7, 8, 9],
        [-3.3, -3.3, -3.3, 0.1, 0.7, 1.9, 1.9, 2.6, 5.5, 5.5, 8.8],
      ]
    ),
    (
      QuantileMethod(rawValue: "higher")!,
      [
        [3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5],
        [-1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2],
        [-2.25, 0.5, 0.5, 0.5, 4, 4, 4, 4, 7, 7, 7],
        [0, 1, 1, 3, 3, 5, 6, 7, 8, 9, 9],
        [-3.3, 0.1, 0.1, 0.7, 0.7, 1.9, 2.6, 5.5, 8.8, 8.8, 8.8],
      ]
    ),
    (
      QuantileMethod(rawValue: "midpoint")!,
      [
        [3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5],
        [-1, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 2],
        [-2.25, -0.875, -0.875, 0.5, 2.25, 4, 4, 4, 5.5, 5.5, 7],
        [0, 0.5, 0.5, 2.5, 3, 4.5, 5.5, 6.5, 7.5, 8.5, 9],
        [
          -3.3, -1.5999999999999999, -1.5999999999999999, 0.39999999999999997, 0.7, 1.9, 2.25,
          4.05, 7.15, 7.15, 8.8,
        ],
      ]
    ),
    (
      QuantileMethod(rawValue: "nearest")!,
      [
        [3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5, 3.5],
        [-1, -1, -1, -1, -1, -1, 2, 2, 2, 2, 2],
        [-2.25, -2.25, -2.25, 0.5, 0.5, 4, 4, 4, 7, 7, 7],
        [0, 0, 1, 2, 3, 4, 5, 7, 8, 9, 9],
        [-3.3, -3.3, 0.1, 0.7, 0.7, 1.9, 2.6, 2.6, 5.5, 8.8, 8.8],
      ]
    ),
  ]

  @Test func everyMethod() {
    #expect(Self.expected.count == QuantileMethod.allCases.count)
    for (method, lists) in Self.expected {
      for (sample, values) in zip(Self.samples, lists) {
        let a = NDArray(sample)
        let found = a.quantile(NDArray(Self.shares), method: method)
        #expect(isNear(found, NDArray(values), tolerance: 1e-15), "\(method) \(sample)")
        // Shares that are not the hundredth of their percentage may fall beyond a step.
        let exact = zip(Self.shares, values).filter { $0.0 * 100 / 100 == $0.0 && $0.0 != 1.0 / 3 }
        let percentiles = a.percentile(NDArray(exact.map { $0.0 * 100 }), method: method)
        #expect(
          isNear(percentiles, NDArray(exact.map { $0.1 }), tolerance: 1e-14),
          "\(method) \(sample)")
        for (share, value) in zip(Self.shares, values) {
          #expect((a.quantile(share, method: method) - value).magnitude < 1e-14)
          let column = a.expandingAxis(at: 1).quantile(share, axis: 0, method: method)
          #expect(column.shape == [1] && (column[0] - value).magnitude < 1e-14)
        }
      }
    }
  }

  /// Quantiles of single precision, which are those of double precision within rounding.
  @Test func everyMethodOfSingles() {
    for (method, lists) in Self.expected {
      for (sample, values) in zip(Self.samples, lists) {
        let a = NDArray(sample.map { Float($0) })
        let expected = NDArray(values.map { Float($0) })
        let found = a.quantile(NDArray(Self.shares), method: method)
        #expect(isNear(found, expected, tolerance: 1e-6), "\(method) \(sample)")
        let column = a.expandingAxis(at: 1).quantile(
          NDArray(Self.shares), axis: 0, method: method)
        #expect(isNear(column.squeezed(axis: 1), expected, tolerance: 1e-6), "\(method) \(sample)")
        for (share, value) in zip(Self.shares, values) {
          let quantile = a.flipped().quantile(share, method: method)
          #expect((quantile - Float(value)).magnitude < 1e-5, "\(method) \(sample) \(share)")
        }
      }
    }
  }

  /// Quantiles of integers, which are those of the same numbers as `Double`.
  @Test func everyMethodOfIntegers() {
    // Multiples of the samples that are integers.
    let factors: [Double] = [2, 1, 4, 1, 10]
    for (method, lists) in Self.expected {
      for (factor, (sample, values)) in zip(factors, zip(Self.samples, lists)) {
        let a = NDArray(sample.map { Int32(($0 * factor).rounded()) })
        let expected = NDArray(values.map { $0 * factor })
        let found = a.quantile(NDArray(Self.shares), method: method)
        #expect(isNear(found, expected, tolerance: 1e-14), "\(method) \(a)")
        let row = a.expandingAxis(at: 0).quantile(NDArray(Self.shares), axis: 1, method: method)
        #expect(isNear(row.squeezed(axis: 1), expected, tolerance: 1e-14), "\(method) \(a)")
        for (share, value) in zip(Self.shares, values) {
          let quantile: Double = a.flipped().quantile(share, method: method)
          #expect((quantile - value * factor).magnitude < 1e-13, "\(method) \(a) \(share)")
        }
      }
    }
  }
}
