import Oracle
import Strided
import Testing

/// Every pair of equally long slices of a line, written from each other, for every element width.
@Suite(.withoutAddressSanitizer) struct OverlapLineWorldTests {
  /// The steps of slices; a source may also repeat one element, which is a step of 0.
  private let steps = [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5]

  @Test func oneByte() {
    everyPair { Int8($0) }
  }

  @Test func twoBytes() {
    everyPair { Int16($0) }
  }

  @Test func fourBytes() {
    everyPair { Float($0) }
  }

  @Test func eightBytes() {
    everyPair { Double($0) }
  }

  @Test func sixteenBytes() {
    everyPair { Complex<Double>(Double($0), Double(1 - $0)) }
  }

  /// All slices of a line of 12 elements, and long slices of a line of 32 elements.
  ///
  /// The slices of 12 elements include those of all shorter lines. BLAS and byte copies move the
  /// long slices.
  ///
  /// There are 14 404 pairs of slices of 12 elements, and 3 240 in which the source repeats an
  /// element.
  private func everyPair<Element: NumericScalar>(_ value: (Int) -> Element) {
    if TestScale.isFull {
      everyPair(extent: 12, counts: 1...12, minimum: 14_404 + 3240, value)
      everyPair(extent: 32, counts: 9...32, minimum: 65_068, value)
    } else {
      everyPair(extent: 6, counts: 1...6, minimum: 1460, value)
      everyPair(extent: 14, counts: 11...14, minimum: 400, value)
    }
  }

  private func everyPair<Element: NumericScalar>(
    extent: Int,
    counts: ClosedRange<Int>,
    minimum: Int,
    _ value: (Int) -> Element
  ) {
    let bench = OverlapBench(count: extent, value)
    var pairs = 0
    for count in counts {
      let targets = slices(of: bench, count: count)
      let sources = targets + (count == 1 ? [] : repetitions(in: bench, count: count))
      for target in targets {
        for source in sources {
          pairs += 1
          bench.checkTemporary(target, source)
          bench.checkAssignment(target, source)
          bench.checkAddition(target, source)
        }
      }
    }
    bench.finish(atLeast: 3 * minimum)
    #expect(pairs >= minimum)
  }

  /// All slices with `count` elements; a single element has one step.
  private func slices<Element>(
    of bench: OverlapBench<Element>,
    count: Int
  ) -> [PlacedView<Element>] {
    let extent = bench.base.count
    var slices: [PlacedView<Element>] = []
    for step in count == 1 ? [1] : steps {
      for start in 0..<extent {
        let places = (0..<count).map { start + $0 * step }
        guard let last = places.last, last >= 0, last < extent else {
          continue
        }
        let end = last + step
        let array = bench.base[.stride(from: start, to: end < 0 ? nil : end, by: step)]
        bench.require(array.count == count, "\(start) \(step): \(array.shape)")
        slices.append(PlacedView(array: array, places: places))
      }
    }
    return slices
  }

  /// All elements, each repeated.
  private func repetitions<Element>(
    in bench: OverlapBench<Element>,
    count: Int
  ) -> [PlacedView<Element>] {
    (0..<bench.base.count).map { place in
      PlacedView(
        array: bench.base[place...place].broadcast(to: [count]),
        places: Array(repeating: place, count: count)
      )
    }
  }
}
