import Oracle
import Strided
import Testing

/// Functions that write to existing arrays what their other form returns, in every writable representation.
@Suite struct WritingResultsTests {
  /// Compares what is written to a target of every representation with an array of results.
  private func compare<Result: OracleElement>(
    _ name: String, _ expected: NDArray<Result>, _ write: (NDArray<Result>) -> Void
  ) {
    let log = FailureLog()
    let fillers = [Result](repeating: Result.left(3), count: expected.count)
    for target in representations(of: Array(expected.shape), fillers, isWritable: true) {
      write(target.twin.array)
      for (position, element) in zip(target.twin.model.positions, expected.elements) {
        target.twin.model.memory.elements[position] = element
      }
      let found = target.twin.memoryDifference()
      log.check(found == nil, "\(name) to \(target.twin.name): \(found ?? "")")
      target.reset()
    }
    log.finish(atLeast: 5)
  }

  private let numbers = NDArray<Double>(
    (0..<24).map { (place: Int) -> Double in Double(place * 7 % 13) - 4.5 }, shape: [2, 3, 4])
  private let integers = NDArray<Int32>(
    (0..<24).map { (place: Int) -> Int32 in Int32(place * 7 % 13) }, shape: [4, 6])

  @Test func extrema() {
    for axes in AxisLines.sets(of: 3) {
      let (least, greatest) = numbers.minMax(axes: axes)
      let other = least.copy()
      compare("minMax \(axes), max", greatest) {
        numbers.minMax(axes: axes, into: (min: other, max: $0))
      }
      #expect(other == least)
      compare("minMax \(axes), min", least) {
        numbers.minMax(axes: axes, into: (min: $0, max: greatest))
      }
    }
    let a = integers.copy()
    let (least, greatest) = a.minMax(axis: 1)
    a.minMax(axis: -1, into: (min: a[.all, 5], max: a[.all, 0]))
    #expect(a[.all, 5] == least && a[.all, 0] == greatest)
  }

  @Test func averages() {
    let weights = numbers + 5
    compare("average", numbers.average(weights: weights, axes: [0, 2])) {
      numbers.average(weights: weights, axes: [0, 2], into: $0)
    }
    compare("average", numbers.average(weights: [1, 2, 3], axis: 1)) {
      numbers.average(weights: [1, 2, 3], axis: 1, into: $0)
    }
    compare("average", integers.average(weights: [1, 2, 3, 4], axis: 0)) {
      integers.average(weights: [1, 2, 3, 4], axis: 0, into: $0)
    }
    let ones = NDArray<Double>.ones([4, 6])
    compare("average", integers.average(weights: ones, axes: [1])) {
      integers.average(weights: ones, axes: [1], into: $0)
    }
    let a = NDArray([[1.0, 2], [3, 4]])
    a.average(weights: a, axis: 0, into: a[1, 0...])
    #expect(a == NDArray<Double>([[1, 2], [2.5, 20.0 / 6]]))
  }

  @Test func differencesAndSlopes() {
    compare("differences", integers.differences(order: 2, axis: 0)) {
      integers.differences(order: 2, axis: 0, into: $0)
    }
    compare("gradient", numbers.gradient(spacing: 0.5, axis: 1)) {
      numbers.gradient(spacing: 0.5, axis: 1, into: $0)
    }
    compare("gradient", numbers.gradient(at: [0, 1, 3, 7])) {
      numbers.gradient(at: [0, 1, 3, 7], into: $0)
    }
    compare("trapezoid", numbers.trapezoid(spacing: 0.5, axis: 0)) {
      numbers.trapezoid(spacing: 0.5, axis: 0, into: $0)
    }
    compare("trapezoid", numbers.trapezoid(at: [0, 1, 3, 7])) {
      numbers.trapezoid(at: [0, 1, 3, 7], into: $0)
    }
    let a = NDArray([1.0, 4, 9, 16])
    a.gradient(into: a)
    #expect(a == [3, 4, 6, 7])
    a.differences(into: a[1...])
    #expect(a == [3, 1, 2, 1])
  }

  @Test(arguments: ConvolutionMode.allCases)
  func convolutions(mode: ConvolutionMode) {
    let (x, y) = (numbers.reshaped(to: [24]), NDArray([1.0, -2, 0.5]))
    compare("convolve", convolve(x, y, mode: mode)) { convolve(x, y, mode: mode, into: $0) }
    compare("correlate", correlate(x, y, mode: mode)) { correlate(x, y, mode: mode, into: $0) }
    let (z, w) = (
      NDArray<Complex<Double>>(real: x, imaginary: -x),
      NDArray<Complex<Double>>(real: y, imaginary: y)
    )
    compare("correlate", correlate(z, w, mode: mode)) { correlate(z, w, mode: mode, into: $0) }
    let a = x.copy()
    convolve(a, y, mode: .same, into: a)
    #expect(a == convolve(x, y, mode: .same))
  }

  @Test func orders() {
    let keys = [integers % 3, integers % 2]
    compare("lexsort", lexsort(keys: keys, axis: 0)) { lexsort(keys: keys, axis: 0, into: $0) }
    let reals = NDArray<Double>(converting: integers % 3)
    compare("lexsort, of two types", lexsort(reals, integers % 2, axis: 0)) {
      lexsort(reals, integers % 2, axis: 0, into: $0)
    }
    let a = NDArray([3, 1, 2])
    lexsort(keys: [a], into: a)
    #expect(a == [1, 2, 0])
    for isLargest in [false, true] {
      let (values, indices) = integers.topK(2, axis: 0, largest: isLargest)
      let others = (values: values.copy(), indices: indices.copy())
      compare("topK, positions", indices) {
        integers.topK(2, axis: 0, largest: isLargest, into: (others.values, $0))
      }
      compare("topK, values", values) {
        integers.topK(2, axis: 0, largest: isLargest, into: ($0, others.indices))
      }
      #expect(others.values == values && others.indices == indices)
    }
  }

  /// The message names what does not fit; `NothingWrittenTests` shows that nothing is written.
  @Test func resultsThatDoNotFit() async {
    let extrema = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      NDArray([[1, 2]]).minMax(axis: 0, into: (min: .zeros([2]), max: .zeros([1])))
    }
    expectMessage("minMax: the result has shape (1,), not (2,)", in: extrema)
    let top = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      NDArray([1, 2]).topK(1, into: (values: .zeros([1]), indices: .zeros([2])))
    }
    expectMessage("topK: the result has shape (2,), not (1,)", in: top)
    let readOnly = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      convolve(NDArray([1, 2]), NDArray([1]), into: NDArray(0).broadcast(to: [2]))
    }
    expectMessage(
      "convolve: the view of shape (2,) is read-only, axis 0 repeats its elements", in: readOnly)
    let keys = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      lexsort(keys: [NDArray([1, 2])], into: .zeros([3]))
    }
    expectMessage("lexsort: the result has shape (3,), not (2,)", in: keys)
  }
}
