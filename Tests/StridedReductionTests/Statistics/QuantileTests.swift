import Oracle
import Strided
import Testing

/// Medians and quantiles, compared with sorted lists.
@Suite struct QuantileTests {
  /// The linear quantile of a list by sorting.
  static func quantile<Real: BinaryFloatingPoint>(_ list: [Real], _ share: Double) -> Real {
    if list.isEmpty || list.contains(where: \.isNaN) { return .nan }
    let sorted = list.sorted()
    let place = Double(sorted.count - 1) * share
    let below = Int(place)
    if below == sorted.count - 1 { return sorted[below] }
    let part = Real(place - Double(below))
    return part == 0
      ? sorted[below] : sorted[below] + (sorted[below + 1] - sorted[below]) * part
  }

  @Test func medians() {
    let check = LaneCheck()
    check.droppingAxis(
      "median Double", { Double($0 * 7 % 13) - 4.5 }, { $0.median(axis: $1) },
      whole: { $0.median() }, model: { Self.quantile($0, 0.5) })
    check.droppingAxis(
      "median Float with NaN", { CumulativeTests.real($0) as Float }, isSame: { isNear($0, $1) },
      { $0.median(axis: $1) }, whole: { $0.median() }, model: { Self.quantile($0, 0.5) })
    check.droppingAxis(
      "median Float16", { Float16($0 * 7 % 13) }, { $0.median(axis: $1) },
      whole: { $0.median() }, model: { Self.quantile($0, 0.5) })
    check.droppingAxis(
      "median UInt8", { (place: Int) -> UInt8 in UInt8(250 - place * 7 % 13) },
      { $0.median(axis: $1) },
      whole: { $0.median() }, model: { Self.quantile($0.map { Double($0) }, 0.5) })
    check.droppingAxis(
      "nanMedian", { $0 % 4 == 1 ? .nan : Double($0 * 7 % 13) - 4.5 },
      { $0.nanMedian(axis: $1) }, whole: { $0.nanMedian() },
      model: { Self.quantile($0.filter { !$0.isNaN }, 0.5) })
    check.log.finish(atLeast: 1000)
  }

  @Test func quantiles() {
    let check = LaneCheck()
    let plain: (Int) -> Double = { Double($0 * 7 % 13) - 4.5 }
    let holes: (Int) -> Double = { $0 % 4 == 1 ? .nan : plain($0) }
    let integers: (Int) -> Int16 = { Int16($0 * 7 % 13) - 4 }
    let isSame: (Double, Double) -> Bool = {
      $0.isNaN && $1.isNaN || ($0 - $1).magnitude < 1e-14
    }
    for share in [0, 0.3, 0.75, 1] {
      let model: ([Double]) -> Double = { Self.quantile($0, share) }
      let integerModel: ([Int16]) -> Double = { Self.quantile($0.map { Double($0) }, share) }
      let nanModel: ([Double]) -> Double = { Self.quantile($0.filter { !$0.isNaN }, share) }
      check.droppingAxis(
        "quantile \(share)", plain, isSame: isSame, { $0.quantile(share, axis: $1) },
        whole: { $0.quantile(share) }, model: model)
      check.droppingAxis(
        "percentile \(share)", integers, isSame: isSame,
        { $0.percentile(100 * share, axis: $1) }, whole: { $0.percentile(100 * share) },
        model: integerModel)
      check.droppingAxis(
        "nanQuantile \(share)", holes, isSame: isSame, { $0.nanQuantile(share, axis: $1) },
        whole: { $0.nanQuantile(share) }, model: nanModel)
    }
    check.log.finish(atLeast: 1000)
  }

  /// Long lists, which are divided by samples, of several forms, and some that are slow to divide.
  @Test func longLists() {
    var random = SplitMix64(seed: 11)
    let n = 20_001
    let forms: [(String, (Int) -> Double)] = [
      ("random", { _ in Double(random.below(1 << 30)) }),
      ("few values", { _ in Double(random.below(3)) }), ("one value", { _ in 4 }),
      ("rising", { Double($0) }), ("falling", { Double(-$0) }),
      ("organ pipe", { Double(min($0, n - $0)) }), ("teeth", { Double($0 % 100) }),
    ]
    for (name, form) in forms {
      let list = (0..<n).map(form)
      let sorted = list.sorted()
      let a = NDArray(list)
      #expect(a.median() == sorted[n / 2], "\(name)")
      let shares = [0, 1, 77, 5000, 10_000, 19_999, 20_000].map { Double($0) / Double(n - 1) }
      let found = a.quantile(NDArray(shares), method: .nearest)
      #expect(
        Array(found) == [0, 1, 77, 5000, 10_000, 19_999, 20_000].map { sorted[$0] }, "\(name)")
      let many = a.quantile(.linspace(from: 0, to: 1, count: n), method: .nearest)
      #expect(Array(many) == sorted, "\(name)")
      #expect(Array(a) == list, "the array is unchanged")
    }
  }

  @Test func shapesOfResults() {
    let a = NDArray<Float>.ones([2, 3, 4])
    #expect(a.quantile([[0.1, 0.2]], axis: 1).shape == [1, 2, 2, 4])
    #expect(a.quantile([0.1, 0.2, 0.3]).shape == [3] && a.quantile(0.5, axis: 2).shape == [2, 3])
    #expect(a.quantile(NDArray<Double>.zeros([0]), axis: 0).shape == [0, 3, 4])
    #expect(NDArray<Double>.zeros([0, 2]).median(axis: 1).shape == [0])
    #expect("\(NDArray<Double>.zeros([0, 2]).median(axis: 0))" == "[nan nan]")
    #expect(NDArray(3.5).median() == 3.5 && NDArray(7).quantile(0.2) == 7)
    let result = a.median(axis: 0)
    #expect(result.ownsData && result.isContiguous(.c))
  }

  /// Quantiles between two numbers, rounded once.
  @Test func halfPrecisionBetweenElements() {
    for upper in stride(from: 1, to: 2000, by: 7) {
      let pair = NDArray<Float16>([0, Float16(upper)])
      for share in [0.1, 0.3, 0.35, 0.9] {
        let expected = Float16(Double(upper) * share)
        #expect(pair.quantile(share) == expected && pair.nanQuantile(share) == expected)
      }
    }
  }

  /// Infinite neighbours, and distances beyond the range.
  @Test func infinities() {
    let a = NDArray([1, Double.infinity])
    #expect(a.quantile(0) == 1 && a.quantile(0.75) == .infinity && a.quantile(1) == .infinity)
    #expect(NDArray([-Double.infinity, .infinity]).median().isNaN)
    #expect(NDArray([Double.infinity, .infinity]).median() == .infinity)
    let far = NDArray<Float>([-3e38, 3e38])
    #expect(far.median() == 0 && far.quantile(0.25).isFinite)
    #expect("\(NDArray([1.0, .nan, 3]).quantile([0, 1]))" == "[nan nan]")
    #expect(NDArray([1.0, .nan, 3]).nanQuantile([0, 1]) == [1, 3])
  }
}
