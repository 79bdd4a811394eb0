import Oracle
import Strided
import Testing

/// Statistics that write to an existing array.
@Suite struct StatisticsIntoTests {
  /// Compares with the function that gives fresh memory, for every set of axes and representation.
  private func compare<Element: OracleElement, Result: OracleElement>(
    _ name: String, _ value: (Int) -> Element,
    fresh: (NDArray<Element>, [Int]) -> NDArray<Result>,
    several: (NDArray<Element>, [Int], NDArray<Result>) -> Void,
    one: (NDArray<Element>, Int, NDArray<Result>) -> Void
  ) {
    let log = FailureLog()
    for shape in [[5], [3, 4], [2, 3, 4]] {
      let values = (0..<elementCount(shape)).map(value)
      let sources = representations(of: shape, values)
      for axes in AxisLines.sets(of: shape.count) {
        let expected = fresh(NDArray(values, shape: Shape(shape)), axes)
        let fillers = [Result](repeating: Result.left(3), count: expected.count)
        let targets = representations(of: Array(expected.shape), fillers, isWritable: true)
        for turn in 0..<max(sources.count, targets.count) {
          let (source, target) = (sources[turn % sources.count], targets[turn % targets.count])
          if axes.count == 1, turn % 2 == 0 {
            one(source.twin.array, axes[0], target.twin.array)
          } else {
            several(source.twin.array, axes, target.twin.array)
          }
          for (position, element) in zip(target.twin.model.positions, expected.elements) {
            target.twin.model.memory.elements[position] = element
          }
          let found = target.twin.memoryDifference { Self.isNearElement($0, $1) }
          log.check(
            found == nil, "\(name) \(shape) \(source.twin.name) to \(target.twin.name) \(axes)")
          target.reset()
        }
      }
    }
    log.finish(atLeast: 100)
  }

  private static func isNearElement<Result: OracleElement>(_ first: Result, _ second: Result)
    -> Bool
  {
    if let first = first as? Double, let second = second as? Double {
      return isNear(first, second, ulps: 32)
    }
    return first.isSame(as: second)
  }

  private static func number(_ place: Int) -> Double { Double(place * 7 % 13) - 4.5 }
  private static func holes(_ place: Int) -> Double { place % 4 == 1 ? .nan : number(place) }
  private static func integer(_ place: Int) -> Int16 { Int16(place * 7 % 13) - 4 }

  @Test func moments() {
    compare(
      "variance", Self.number, fresh: { $0.variance(axes: $1, correction: 1) },
      several: { $0.variance(axes: $1, correction: 1, into: $2) },
      one: { $0.variance(axis: $1, correction: 1, into: $2) })
    compare(
      "standardDeviation", Self.integer, fresh: { $0.standardDeviation(axes: $1) },
      several: { $0.standardDeviation(axes: $1, into: $2) },
      one: { $0.standardDeviation(axis: $1, into: $2) })
  }

  @Test func quantiles() {
    compare(
      "median", Self.integer, fresh: { $0.median(axes: $1) },
      several: { $0.median(axes: $1, into: $2) }, one: { $0.median(axis: $1, into: $2) })
    compare(
      "quantile", Self.number, fresh: { $0.quantile(0.3, axes: $1, method: .hazen) },
      several: { $0.quantile(0.3, axes: $1, method: .hazen, into: $2) },
      one: { $0.quantile(0.3, axis: $1, method: .hazen, into: $2) })
    compare(
      "countNonzero", Self.integer, fresh: { $0.countNonzero(axes: $1) },
      several: { $0.countNonzero(axes: $1, into: $2) },
      one: { $0.countNonzero(axis: $1, into: $2) })
  }

  @Test func withoutNaN() {
    compare(
      "nanMean", Self.holes, fresh: { $0.nanMean(axes: $1) },
      several: { $0.nanMean(axes: $1, into: $2) }, one: { $0.nanMean(axis: $1, into: $2) })
    compare(
      "nanVariance", Self.holes, fresh: { $0.nanVariance(axes: $1, correction: 1) },
      several: { $0.nanVariance(axes: $1, correction: 1, into: $2) },
      one: { $0.nanVariance(axis: $1, correction: 1, into: $2) })
  }

  private static func complex(_ place: Int) -> Complex<Double> {
    Complex(number(place), number(place + 5))
  }

  @Test func complexMoments() {
    compare(
      "variance", Self.complex, fresh: { $0.variance(axes: $1, correction: 1) },
      several: { $0.variance(axes: $1, correction: 1, into: $2) },
      one: { $0.variance(axis: $1, correction: 1, into: $2) })
    compare(
      "standardDeviation", Self.complex, fresh: { $0.standardDeviation(axes: $1) },
      several: { $0.standardDeviation(axes: $1, into: $2) },
      one: { $0.standardDeviation(axis: $1, into: $2) })
  }

  @Test func norms() {
    for order in [2, 1, 0, 3, .infinity] {
      compare(
        "norm \(order)", Self.number, fresh: { $0.norm(order: order, axes: $1) },
        several: { $0.norm(order: order, axes: $1, into: $2) },
        one: { $0.norm(order: order, axis: $1, into: $2) })
      compare(
        "norm \(order)", Self.complex, fresh: { $0.norm(order: order, axes: $1) },
        several: { $0.norm(order: order, axes: $1, into: $2) },
        one: { $0.norm(order: order, axis: $1, into: $2) })
    }
  }

  /// Every third element, in C order, is masked out.
  private func mask<Element>(for array: NDArray<Element>) -> NDArray<Bool> {
    (NDArray<Int>.arange(array.count) % 3 .!= 1).reshaped(to: array.shape)
  }

  @Test func maskedMoments() {
    compare(
      "mean", Self.number, fresh: { $0.mean(axes: $1, where: mask(for: $0)) },
      several: { $0.mean(axes: $1, into: $2, where: mask(for: $0)) },
      one: { $0.mean(axis: $1, into: $2, where: mask(for: $0)) })
    compare(
      "mean", Self.integer, fresh: { $0.mean(axes: $1, where: mask(for: $0)) },
      several: { $0.mean(axes: $1, into: $2, where: mask(for: $0)) },
      one: { $0.mean(axis: $1, into: $2, where: mask(for: $0)) })
    compare(
      "mean", Self.complex, fresh: { $0.mean(axes: $1, where: mask(for: $0)) },
      several: { $0.mean(axes: $1, into: $2, where: mask(for: $0)) },
      one: { $0.mean(axis: $1, into: $2, where: mask(for: $0)) })
    compare(
      "variance", Self.number,
      fresh: { $0.variance(axes: $1, correction: 1, where: mask(for: $0)) },
      several: { $0.variance(axes: $1, correction: 1, into: $2, where: mask(for: $0)) },
      one: { $0.variance(axis: $1, correction: 1, into: $2, where: mask(for: $0)) })
    compare(
      "variance", Self.complex,
      fresh: { $0.variance(axes: $1, correction: 1, where: mask(for: $0)) },
      several: { $0.variance(axes: $1, correction: 1, into: $2, where: mask(for: $0)) },
      one: { $0.variance(axis: $1, correction: 1, into: $2, where: mask(for: $0)) })
    compare(
      "standardDeviation", Self.integer,
      fresh: { $0.standardDeviation(axes: $1, correction: 1, where: mask(for: $0)) },
      several: { $0.standardDeviation(axes: $1, correction: 1, into: $2, where: mask(for: $0)) },
      one: { $0.standardDeviation(axis: $1, correction: 1, into: $2, where: mask(for: $0)) })
    compare(
      "standardDeviation", Self.complex,
      fresh: { $0.standardDeviation(axes: $1, where: mask(for: $0)) },
      several: { $0.standardDeviation(axes: $1, into: $2, where: mask(for: $0)) },
      one: { $0.standardDeviation(axis: $1, into: $2, where: mask(for: $0)) })
  }

  @Test func maskedSums() {
    compare(
      "sum", Self.integer, fresh: { $0.sum(axes: $1, initial: 3, where: mask(for: $0)) },
      several: { $0.sum(axes: $1, initial: 3, into: $2, where: mask(for: $0)) },
      one: { $0.sum(axis: $1, initial: 3, into: $2, where: mask(for: $0)) })
    compare(
      "product", Self.number, fresh: { $0.product(axes: $1, where: mask(for: $0)) },
      several: { $0.product(axes: $1, into: $2, where: mask(for: $0)) },
      one: { $0.product(axis: $1, into: $2, where: mask(for: $0)) })
    compare(
      "min", Self.number, fresh: { $0.min(axes: $1, initial: 2, where: mask(for: $0)) },
      several: { $0.min(axes: $1, initial: 2, into: $2, where: mask(for: $0)) },
      one: { $0.min(axis: $1, initial: 2, into: $2, where: mask(for: $0)) })
    compare(
      "max", Self.integer, fresh: { $0.max(axes: $1, initial: -9) },
      several: { $0.max(axes: $1, initial: -9, into: $2) },
      one: { $0.max(axis: $1, initial: -9, into: $2) })
    compare(
      "any", { $0 % 5 == 1 }, fresh: { $0.any(axes: $1, where: mask(for: $0)) },
      several: { $0.any(axes: $1, into: $2, where: mask(for: $0)) },
      one: { $0.any(axis: $1, into: $2, where: mask(for: $0)) })
    compare(
      "all", { $0 % 3 != 1 }, fresh: { $0.all(axes: $1, where: mask(for: $0)) },
      several: { $0.all(axes: $1, into: $2, where: mask(for: $0)) },
      one: { $0.all(axis: $1, into: $2, where: mask(for: $0)) })
  }

  /// Shapes that differ, and results that are read-only.
  @Test func maskedResultsThatDoNotFit() async {
    let shape = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      NDArray([[1.0, 2]]).norm(axis: 0, into: NDArray([0.0]))
    }
    expectMessage("norm: the result has shape (1,), not (2,)", in: shape)
    let masked = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      NDArray([[1, 2]]).sum(axis: 0, into: NDArray([0]), where: [true, false])
    }
    expectMessage("sum: the result has shape (1,), not (2,)", in: masked)
    let readOnly = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let result = NDArray(0.0).broadcast(to: [2])
      NDArray([[1.0, 2]]).mean(axis: 0, into: result, where: [true, false])
    }
    expectMessage(
      "mean: the view of shape (2,) is read-only, axis 0 repeats its elements", in: readOnly)
  }

  /// The source is read before the result is written.
  @Test func overlaps() {
    let a = NDArray([[1.0, 2, 9], [5, 4, 3], [0, 0, 6]])
    a.median(axis: 0, into: a[1, 0...])
    #expect(a == [[1, 2, 9], [1, 2, 6], [0, 0, 6]])
    a.variance(axis: 1, into: a[.all, 0])
    let variances = NDArray<Double>([38.0 / 3, 14.0 / 3, 8.0])
    #expect(isNear(a[.all, 0], variances))
  }

  @Test func averages() {
    let a = NDArray<Double>.arange(24).reshaped(to: [2, 3, 4])
    let weights = (a + 1).transposed().copy().transposed()
    for axes in AxisLines.sets(of: 3) {
      for isKept in [false, true] {
        let expected =
          (a * weights).sum(axes: axes, keepingAxes: isKept)
          / weights.sum(axes: axes, keepingAxes: isKept)
        #expect(isNear(a.average(weights: weights, axes: axes, keepingAxes: isKept), expected))
      }
    }
    let integers = NDArray<Int>(rounding: a)
    #expect(
      isNear(
        integers.average(weights: weights, axes: [0, 2], keepingAxes: true),
        a.average(weights: weights, axes: [0, 2], keepingAxes: true)))
    let half = NDArray<Float16>(converting: a)
    #expect(
      half.average(weights: .ones([2, 3, 4]), axes: [1])
        == NDArray<Float16>(converting: a.mean(axis: 1)))
  }

  /// The volume under the density is 1, and it is as high as there are points in an area.
  @Test func densitiesInAPlane() {
    let (x, y) = (NDArray([0.0, 1, 2, 2]), NDArray([0.0, 1, 3, 4]))
    let found = histogram2D(x, y, bins: (2, 2), density: true)
    #expect(found.counts == [[0.125, 0], [0.125, 0.25]])
    let weighted = histogram2D(
      x, y, edges: ([0, 1, 2], [0, 2, 6]), weights: [1, 1, 2, 4], density: true)
    #expect(isNear(weighted.counts, NDArray([[0.5, 0], [0.5, 1.5]]) / 8))
    let sums = histogram2D(x, y, bins: (2, 2), density: false)
    #expect(sums.counts == [[1, 0], [1, 2]])
    let none = NDArray<Double>.zeros([0])
    #expect(isNaN(histogram2D(none, none, bins: (2, 1), density: true).counts).all())
  }
}
