import Oracle
import Strided
import Testing

/// Statistics that ignore NaN or zero, of the elements for which a mask is true, and norms and weighted means of numbers.
///
/// Statistics and norms are compared with a loop over the numbers of their line, in every representation and along
/// every set of axes.
@Suite struct MaskedNaNTests {
  private static let shapes = [[], [5], [3, 4], [2, 3, 4]]

  private static func number(_ place: Int) -> Double { Double(place * 7 % 13) - 4.5 }
  private static func holes(_ place: Int) -> Double { place % 4 == 1 ? .nan : number(place) }

  /// Compares one statistic with a function of the numbers that the mask leaves.
  private func compare(
    _ name: String, _ value: (Int) -> Double = Self.holes, _ naive: ([Double]) -> Double,
    whole: @escaping (NDArray<Double>, NDArray<Bool>) -> Double,
    one: @escaping (NDArray<Double>, Int, Bool, NDArray<Bool>) -> NDArray<Double>,
    several: (NDArray<Double>, [Int], Bool, NDArray<Bool>) -> NDArray<Double>,
    into: ((NDArray<Double>, [Int], NDArray<Double>, NDArray<Bool>) -> Void)? = nil
  ) {
    let check = AxesCheck()
    var masks = SampleMasks(seed: 5)
    for shape in Self.shapes {
      let values = (0..<elementCount(shape)).map(value)
      for subject in representations(of: shape, values) {
        let array = subject.twin.array
        for axes in AxisLines.sets(of: shape.count) {
          let lines = AxisLines(shape, along: axes)
          for (mask, flags) in masks.masks(for: shape) {
            let kept = subject.twin.model.values
            let expected = lines.lines.map { line in
              naive(line.filter { flags[$0] }.map { kept[$0] }.filter { !$0.isNaN })
            }
            check.compare(
              "\(name) \(subject.twin.name)", shape, axes, expected, lines,
              isSame: { isNear($0, $1, ulps: 64) || abs($0 - $1) < 1e-13 },
              several: { several(array, $0, $1, mask) }, one: { one(array, $0, $1, mask) },
              whole: { whole(array, mask) })
            guard let into else { continue }
            let target = NDArray<Double>.zeros(Shape(lines.dropped))
            into(array, axes, target, mask)
            check.log.check(
              isNear(target, several(array, axes, false, mask)), "\(name) \(shape) into")
          }
        }
      }
    }
    check.log.finish(atLeast: 500)
  }

  @Test func sumsAndProducts() {
    compare("nanSum") {
      $0.reduce(0, +)
    } whole: {
      $0.nanSum(where: $1)
    } one: {
      $0.nanSum(axis: $1, keepingAxes: $2, where: $3)
    } several: {
      $0.nanSum(axes: $1, keepingAxes: $2, where: $3)
    } into: {
      $0.nanSum(axes: $1, into: $2, where: $3)
    }
    compare("nanProduct") {
      $0.reduce(1, *)
    } whole: {
      $0.nanProduct(where: $1)
    } one: {
      $0.nanProduct(axis: $1, keepingAxes: $2, where: $3)
    } several: {
      $0.nanProduct(axes: $1, keepingAxes: $2, where: $3)
    } into: {
      $0.nanProduct(axes: $1, into: $2, where: $3)
    }
    compare("accurateSum", Self.number) {
      $0.reduce(0, +)
    } whole: {
      $0.accurateSum(where: $1)
    } one: {
      $0.accurateSum(axis: $1, keepingAxes: $2, where: $3)
    } several: {
      $0.accurateSum(axes: $1, keepingAxes: $2, where: $3)
    } into: {
      $0.accurateSum(axes: $1, into: $2, where: $3)
    }
  }

  @Test func countsOfNonzeroElements() {
    compare("countNonzero", { Double($0 % 3) }) {
      Double($0.count { $0 != 0 })
    } whole: {
      Double($0.countNonzero(where: $1))
    } one: {
      NDArray<Double>(converting: $0.countNonzero(axis: $1, keepingAxes: $2, where: $3))
    } several: {
      NDArray<Double>(converting: $0.countNonzero(axes: $1, keepingAxes: $2, where: $3))
    } into: { array, axes, target, mask in
      let counts = NDArray<Int>.zeros(target.shape)
      if axes.count == 1 {
        array.countNonzero(axis: axes[0], into: counts, where: mask)
      } else {
        array.countNonzero(axes: axes, into: counts, where: mask)
      }
      target.assign(NDArray<Double>(converting: counts))
    }
  }

  @Test func extrema() {
    compare("nanMin") {
      $0.min() ?? .nan
    } whole: {
      $0.nanMin(where: $1)
    } one: {
      $0.nanMin(axis: $1, keepingAxes: $2, where: $3)
    } several: {
      $0.nanMin(axes: $1, keepingAxes: $2, where: $3)
    } into: {
      $0.nanMin(axes: $1, into: $2, where: $3)
    }
    compare("nanMax") {
      $0.max() ?? .nan
    } whole: {
      $0.nanMax(where: $1)
    } one: {
      $0.nanMax(axis: $1, keepingAxes: $2, where: $3)
    } several: {
      $0.nanMax(axes: $1, keepingAxes: $2, where: $3)
    } into: {
      $0.nanMax(axes: $1, into: $2, where: $3)
    }
    compare("nanPeakToPeak") {
      $0.isEmpty ? .nan : $0.max()! - $0.min()!
    } whole: {
      $0.nanPeakToPeak(where: $1)
    } one: {
      $0.nanPeakToPeak(axis: $1, keepingAxes: $2, where: $3)
    } several: {
      $0.nanPeakToPeak(axes: $1, keepingAxes: $2, where: $3)
    } into: {
      $0.nanPeakToPeak(axes: $1, into: $2, where: $3)
    }
  }

  @Test(arguments: [0.0, 1])
  func moments(correction: Double) {
    func variance(_ numbers: [Double]) -> Double {
      let mean = numbers.reduce(0, +) / Double(numbers.count)
      let divisor = Double(numbers.count) - correction
      return divisor > 0
        ? numbers.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / divisor : .nan
    }
    compare("nanMean") {
      $0.reduce(0, +) / Double($0.count)
    } whole: {
      $0.nanMean(where: $1)
    } one: {
      $0.nanMean(axis: $1, keepingAxes: $2, where: $3)
    } several: {
      $0.nanMean(axes: $1, keepingAxes: $2, where: $3)
    } into: {
      $0.nanMean(axes: $1, into: $2, where: $3)
    }
    compare("nanVariance") {
      variance($0)
    } whole: {
      $0.nanVariance(correction: correction, where: $1)
    } one: {
      $0.nanVariance(axis: $1, correction: correction, keepingAxes: $2, where: $3)
    } several: {
      $0.nanVariance(axes: $1, correction: correction, keepingAxes: $2, where: $3)
    } into: {
      $0.nanVariance(axes: $1, correction: correction, into: $2, where: $3)
    }
    compare("nanStandardDeviation") {
      variance($0).squareRoot()
    } whole: {
      $0.nanStandardDeviation(correction: correction, where: $1)
    } one: {
      $0.nanStandardDeviation(axis: $1, correction: correction, keepingAxes: $2, where: $3)
    } several: {
      $0.nanStandardDeviation(axes: $1, correction: correction, keepingAxes: $2, where: $3)
    } into: {
      $0.nanStandardDeviation(axes: $1, correction: correction, into: $2, where: $3)
    }
  }

  /// The quantile by NumPy's default method: linear between the neighbours in sorted order.
  private static func quantile(_ share: Double, _ numbers: [Double]) -> Double {
    guard !numbers.isEmpty else { return .nan }
    let sorted = numbers.sorted()
    let place = share * Double(sorted.count - 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (sorted[above] - sorted[below]) * (place - Double(below))
  }

  @Test func quantiles() {
    compare("nanMedian") {
      Self.quantile(0.5, $0)
    } whole: {
      $0.nanMedian(where: $1)
    } one: {
      $0.nanMedian(axis: $1, keepingAxes: $2, where: $3)
    } several: {
      $0.nanMedian(axes: $1, keepingAxes: $2, where: $3)
    } into: {
      $0.nanMedian(axes: $1, into: $2, where: $3)
    }
    compare("nanQuantile") {
      Self.quantile(0.3, $0)
    } whole: {
      $0.nanQuantile(0.3, where: $1)
    } one: {
      $0.nanQuantile(0.3, axis: $1, keepingAxes: $2, where: $3)
    } several: {
      $0.nanQuantile(0.3, axes: $1, keepingAxes: $2, where: $3)
    } into: {
      $0.nanQuantile(0.3, axes: $1, into: $2, where: $3)
    }
    compare("nanPercentile, a list") {
      Self.quantile(0.25, $0)
    } whole: {
      $0.nanPercentile([75, 25], where: $1)[1]
    } one: {
      $0.nanPercentile([75, 25], axis: $1, keepingAxes: $2, where: $3)[1]
    } several: {
      $0.nanPercentile([75, 25], axes: $1, keepingAxes: $2, where: $3)[1]
    } into: {
      $0.nanPercentile(25, axes: $1, into: $2, where: $3)
    }
  }

  /// The norm of an order, of numbers that may be none.
  private static func norm(_ order: Double, _ numbers: [Double]) -> Double {
    let magnitudes = numbers.map(\.magnitude)
    switch order {
    case .infinity: return magnitudes.max() ?? 0
    case -.infinity: return magnitudes.min() ?? .infinity
    case 0: return Double(magnitudes.filter { $0 != 0 }.count)
    default:
      let none: [Double] = [order < 0 ? .infinity : 0]
      let powers = NDArray<Double>(magnitudes.isEmpty ? none : magnitudes)
      return pow(NDArray(pow(powers, order).sum()), 1 / order)[]
    }
  }

  @Test(arguments: [2, 1, 0, 3, -1, Double.infinity, -Double.infinity])
  func norms(order: Double) {
    compare("norm \(order)", Self.number) {
      Self.norm(order, $0)
    } whole: {
      $0.norm(order: order, where: $1)
    } one: {
      $0.norm(order: order, axis: $1, keepingAxes: $2, where: $3)
    } several: {
      $0.norm(order: order, axes: $1, keepingAxes: $2, where: $3)
    } into: {
      $0.norm(order: order, axes: $1, into: $2, where: $3)
    }
    compare("nanNorm \(order)") {
      Self.norm(order, $0)
    } whole: {
      $0.nanNorm(order: order, where: $1)
    } one: {
      $0.nanNorm(order: order, axis: $1, keepingAxes: $2, where: $3)
    } several: {
      $0.nanNorm(order: order, axes: $1, keepingAxes: $2, where: $3)
    } into: {
      select($0, .nan, where: $3.broadcast(to: $0.shape)).nanNorm(order: order, axes: $1, into: $2)
    }
    let z = NDArray<Complex<Double>>([Complex(3, 4), Complex(.nan, 0), Complex(0, -2)])
    let mask = NDArray([true, false, true])
    let expected = Self.norm(order, [5, 2])
    #expect(isNear(z.norm(order: order, where: mask), expected))
    #expect(isNear(z.norm(order: order, axes: [0], where: mask)[], expected))
    #expect(isNear(z.norm(order: order, axis: 0, keepingAxes: true, where: mask)[0], expected))
    let result = NDArray<Double>.zeros([2])
    z.norm(order: order, axis: 0, into: result[0], where: mask)
    z.norm(order: order, axes: [0], into: result[1], where: mask)
    #expect(isNear(result[0], expected) && isNear(result[1], expected))
  }

  /// Weighted means of matrices and rows in which some elements are NaN.
  @Test func weightedMeans() {
    let a = NDArray([[1, .nan, 3], [4, 5, .nan]])
    let weights = NDArray([[1.0, 2, 3], [4, 5, 6]])
    let whole: Double = a.nanAverage(weights: weights)
    #expect(whole == 51.0 / 13)
    #expect(a.nanAverage(weights: weights, axis: 0) == [3.4, 5, 3])
    #expect(a.nanAverage(weights: [1, 2, 3], axis: -1) == NDArray<Double>([2.5, 14.0 / 3]))
    #expect(a.nanAverage(weights: [1, 2], axis: 0) == [3, 5, 3])
    #expect(
      a.nanAverage(weights: weights, axes: [0, 1], keepingAxes: true)
        == NDArray<Double>([[51.0 / 13]]))
    let means = NDArray<Double>.zeros([2, 3])
    a.nanAverage(weights: weights, axis: 0, into: means[1, 0...])
    a.nanAverage(weights: weights, axes: [1], into: means[0, 1...])
    #expect(means == NDArray<Double>([[0, 2.5, 41.0 / 9], [3.4, 5, 3]]))
    let none = NDArray<Double>.full([2], .nan)
    #expect(none.nanAverage(weights: [1, 2]).isNaN)
    #expect(NDArray([1.0, .nan]).nanAverage(weights: [.nan, 1]).isNaN)
    #expect(NDArray([1.0, .nan]).nanAverage(weights: [1, .nan]) == 1)
    let half = NDArray<Float16>([60000, .nan, 60000])
    #expect(half.nanAverage(weights: [2, 2, 2]) == 60000)
  }

  @Test func weightsThatDoNotFit() async {
    let whole = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray([1.0, 2]).nanAverage(weights: [1, 2, 3])
    }
    expectMessage("nanAverage: weights of shape (3,) for shape (2,)", in: whole)
    let axis = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray([[1.0, 2]]).nanAverage(weights: [1, 2], axis: 0)
    }
    expectMessage("nanAverage: weights of shape (2,) for axis 0 of shape (1, 2)", in: axis)
    let mask = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray([1.0, 2]).nanMedian(axis: 0, where: [true, true, false])
    }
    expectMessage("nanMedian: the mask's shape (3,) does not broadcast to (2,)", in: mask)
  }
}
