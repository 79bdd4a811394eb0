import Oracle
import Strided
import Testing

/// Reductions along several axes at once, with the axes dropped or kept, in every representation.
@Suite struct SeveralAxesTests {
  /// Every set of axes of every shape, of integers, whose sums are exact.
  @Test func everySetOfAxes() {
    let log = FailureLog()
    for shape in [[], [5], [3, 4], [2, 3, 4], [2, 1, 3, 2], [2, 0, 3]] {
      let count = elementCount(shape)
      let values = (0..<count).map { ($0 * 7) % 11 - 4 }
      for subject in representations(of: shape, values) {
        let array = subject.twin.array
        for set in 0..<(1 << shape.count) {
          let axes = shape.indices.filter { set >> $0 & 1 == 1 }
          let kept = shape.indices.map { set >> $0 & 1 == 1 ? 1 : shape[$0] }
          let dropped = shape.indices.filter { set >> $0 & 1 == 0 }.map { shape[$0] }
          var sums = [Int: Int]()
          var products = [Int: Int]()
          for place in 0..<count {
            let key = Self.key(place, shape, set)
            sums[key, default: 0] += values[place]
            products[key, default: 1] *= values[place]
          }
          let keys = (0..<elementCount(kept)).map { Self.key($0, kept, 0) }
          let expected = keys.map { sums[$0] ?? 0 }
          let negative = axes.map { $0 - shape.count }
          let name = "\(shape) \(subject.twin.name) along \(axes)"
          let result = array.sum(axes: axes)
          log.check(
            Array(result) == expected && Array(result.shape) == dropped, "\(name): \(result)")
          let keeping = array.sum(axes: negative, keepingAxes: true)
          log.check(Array(keeping) == expected && Array(keeping.shape) == kept, "\(name) kept")
          log.check(
            keeping.ownsData && keeping.isWritable
              && Array(array.product(axes: axes)) == keys.map { products[$0] ?? 1 },
            "\(name): product")
          let target = NDArray<Int>.full(dropped + [2], -1)
          array.sum(axes: axes, into: target[.ellipsis, 1])
          log.check(Array(target[.ellipsis, 1]) == expected, "\(name): into")
        }
      }
    }
    log.finish(atLeast: 1000)
  }

  /// A number for the position of an element on the axes that are not reduced.
  private static func key(_ place: Int, _ shape: [Int], _ set: Int) -> Int {
    var (rest, key, factor) = (place, 0, 1)
    for axis in shape.indices.reversed() {
      let index = rest % shape[axis]
      rest /= shape[axis]
      if set >> axis & 1 == 0 {
        key += index * factor
        factor *= shape[axis]
      }
    }
    return key
  }

  @Test func theOtherReductions() {
    let a = NDArray<Double>.arange(24).reshaped(to: [2, 3, 4])
    #expect(
      a.mean(axes: [0, 2]) == [7.5, 11.5, 15.5] && a.max(axes: [0, 1]) == [20, 21, 22, 23])
    #expect(a.min(axes: [1, -1], keepingAxes: true) == [[[0]], [[12]]])
    #expect(a.argmax(axis: 1, keepingAxes: true).shape == [2, 1, 4])
    #expect(Array((a .> 11).all(axes: [1, 2])) == [false, true])
    #expect(Array((a .> 22).any(axes: [0, 1])) == [false, false, false, true])
    #expect((a - a.mean(axis: -1, keepingAxes: true)).sum() == 0)
  }

  /// Products: exact, with a factor of 0 also where a part does not fit, and in wider types.
  @Test func products() {
    #expect(NDArray<Int8>([100, 100, -3]).product() == -30_000)
    #expect(NDArray<UInt8>([200, 200]).product() == 40_000)
    #expect(NDArray([Int.max, 2, 0]).product() == 0 && NDArray<Int>([]).product() == 1)
    #expect(NDArray([0.5, 4, -3]).product() == -6 && NDArray([true, false]).product() == 0)
    #expect(NDArray<Float16>([1024, 1024, 0x1p-10]).product() == 1024)
    #expect(NDArray([Complex(0.0, 1), Complex(0, 1)]).product() == Complex(-1, 0))
    #expect(NDArray<Double>.ones([300_000]).product() == 1)
  }

  @Test func productsThatDoNotFitTrap() async {
    let product = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray([Int.max, 2]).product()
    }
    expectMessage("NDArray<Int> product: arithmetic overflow", in: product)
    let sum = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray<Int>.ones([2, 2]).sum(axes: [0, 0])
    }
    expectMessage("sum: axis 0 is given twice in [0, 0], shape (2, 2)", in: sum)
  }
}

/// Variances and standard deviations.
@Suite(.withoutAddressSanitizer) struct VarianceTests {
  @Test func everyAxis() {
    let a = NDArray([[1.0, 2], [3, 6]])
    #expect(a.variance() == 3.5 && a.variance(axis: 0, correction: 1) == [2, 8])
    #expect(a.variance(axes: [0, 1], keepingAxes: true) == [[3.5]])
    #expect(
      a.standardDeviation(axis: 1) == [0.5, 1.5] && a.standardDeviation() == 3.5.squareRoot())
    #expect(NDArray([1, 2, 3, 4]).variance() == 1.25)
    #expect(NDArray([[1, 3], [2, 6]]).standardDeviation(axis: 1) == [1, 2])
    #expect(NDArray([1.0]).variance(correction: 1).isNaN && NDArray<Double>([]).variance().isNaN)
    #expect(NDArray([1.0]).variance() == 0)
  }

  /// Distances that are small against the mean.
  @Test func largeMeans() {
    for count in [10, 1000, 100_000] {
      let noise = NDArray<Double>.arange(Double(count)) % 7 - 3
      let expected = noise.variance()
      let found = (noise + 1e9).variance()
      #expect((found - expected).magnitude <= 1e-12 * expected, "\(count)")
      let rows = NDArray<Double>.zeros([count, 3])
      rows[.all, 1] = noise + 1e9
      let column = rows.variance(axis: 0)[1]
      #expect((column - expected).magnitude <= 1e-12 * expected, "\(count)")
    }
    #expect(NDArray<Float16>([300, -300]).variance() == .infinity)
    #expect(NDArray<Float16>([3000, 3002, 3004, 3006]).variance() == 5)
  }
}
