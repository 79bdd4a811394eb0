import Oracle
import Strided
import Testing

/// Functions of three arrays where a mask is true, against plain loops.
@Suite struct MaskedTripleTests {
  /// Lengths around those of blocks, and beyond a section.
  private static let lengths = [1, 7, 513, 2000, 16_385, 40_000]

  /// Compares a function of three arrays with a plain loop, for lines in several representations.
  ///
  /// The elements of the arrays repeat those of the lists.
  private func compare<
    First: OracleElement, Second: OracleElement, Third: OracleElement, Result: OracleElement
  >(
    _ first: [First], _ second: [Second], _ third: [Third], start: Result,
    _ function: (
      NDArray<First>, NDArray<Second>, NDArray<Third>, NDArray<Result>, NDArray<Bool>
    ) -> Void,
    model: (First, Second, Third) -> Result
  ) {
    let log = FailureLog()
    var generator = SplitMix64(seed: 67)
    for count in Self.lengths {
      let firsts = LongArrays(line: Self.repeated(first, count), gap: first[0])
      let seconds = LongArrays(line: Self.repeated(second, count), gap: second[0])
      let thirds = LongArrays(line: Self.repeated(third, count), gap: third[0])
      let results = (0..<count).map {
        model(firsts.values[$0], seconds.values[$0], thirds.values[$0])
      }
      let started = Self.repeated([start], count)
      for target in representations(
        of: [count], started, isWritable: true,
        names: ["contiguous", "every second, reversed", "column"])
      {
        for share in [0, 1, 50, 100] {
          let flags = (0..<count).map { _ in generator.below(100) < share }
          let mask = generator.pick(LongArrays(line: flags, gap: true).ways)
          let (x, y) = (generator.pick(firsts.ways), generator.pick(seconds.ways))
          let z = generator.pick(thirds.ways)
          function(x.array, y.array, z.array, target.twin.array, mask.array)
          target.twin.model.write((0..<count).map { flags[$0] ? results[$0] : start })
          let found = target.twin.memoryDifference(by: { $0.isSame(as: $1) })
          log.check(
            found == nil,
            "\(count) elements, \(x.name), \(y.name), \(z.name) into \(target.twin.name), "
              + "mask \(mask.name) of \(share) %: \(found ?? "")")
          target.reset()
        }
      }
    }
    log.finish(atLeast: 60)
  }

  private static func repeated<Element>(_ list: [Element], _ count: Int) -> [Element] {
    (0..<count).map { list[$0 % list.count] }
  }

  private let doubles = [0.5, -3, 1.0 / 3, 1e300, -0.0, 7, .infinity, .nan, 1.1, 2.7, -9]

  @Test func products() {
    compare(doubles, [1.5, -2, 3], [0.25, -1e300, 1, 0.1], start: -1.0) { x, y, z, result, mask in
      fma(x, y, z, into: result, where: mask)
    } model: { x, y, z in
      z.addingProduct(x, y)
    }
  }

  @Test func interpolations() {
    let singles = doubles.map { Float($0) }
    let shares: [Float] = [0, 1, 0.5, 0.25]
    compare(singles, [1.5, -2, 3], shares, start: Float(-1)) { x, y, t, result, mask in
      lerp(x, y, t, into: result, where: mask)
    } model: { x, y, t in
      t == 0 ? x : t == 1 ? y : (1 - t) * x + t * y
    }
  }

  @Test func clippedNumbers() {
    let numbers = (0..<97).map { Int16($0) }
    let (lower, upper): ([Int16], [Int16]) = ([5, 30, -4], [50, 8, 90, 31])
    compare(numbers, lower, upper, start: Int16(-1)) { x, low, high, result, mask in
      clip(x, low, high, into: result, where: mask)
    } model: { x, low, high in
      ClipTests.clipped(x, low, high)
    }
  }

  @Test func closuresOfDifferentTypes() {
    let function = { @Sendable (x: Int32, y: Double, isLarge: Bool) -> Complex<Double> in
      Complex(Double(x), isLarge ? 100 * y : y)
    }
    let integers: [Int32] = [3, -7, 100, .max, 5]
    compare(integers, [0.5, 1.25, -3], [true, false], start: Complex(0.5, -1)) {
      x, y, isLarge, result, mask in
      map(x, y, isLarge, into: result, where: mask, function)
    } model: { x, y, isLarge in
      function(x, y, isLarge)
    }
  }

  /// All shapes, in every representation, with masks and operands that are broadcast.
  @Test func everyRepresentation() {
    let log = FailureLog()
    var (masks, generator) = (SampleMasks(seed: 71), SplitMix64(seed: 73))
    let same = SampleShapes.all.map { (target: $0, source: $0) }
    for (shape, sourceShape) in same + SampleShapes.broadcasting {
      let (count, sourceCount) = (elementCount(shape), elementCount(sourceShape))
      let started = (0..<count).map { Int32($0 + 50) }
      let targets = representations(of: shape, started, isWritable: true)
      let values = (0..<sourceCount).map { Int32($0 % 7 - 3) }
      let all = ModelArray(values, shape: sourceShape).broadcast(to: shape)?.values ?? []
      let ways = representations(of: sourceShape, values)
      for target in targets {
        for mask in masks.masks(for: shape) {
          let sources = (0..<3).map { _ in generator.pick(ways).twin }
          let arrays = sources.map(\.array)
          map(arrays[0], arrays[1], arrays[2], into: target.twin.array, where: mask.mask) {
            $0 * $1 - 5 * $2
          }
          target.twin.model.write(
            started.indices.map {
              mask.values[$0] ? all[$0] * all[$0] - 5 * all[$0] : started[$0]
            })
          let found = target.twin.memoryDifference()
          log.check(
            found == nil,
            "\(sources.map(\.name)) \(sourceShape) into \(target.twin.name) \(shape): "
              + "\(found ?? "")")
          target.reset()
        }
      }
    }
    log.finish(atLeast: TestScale.isFull ? 400 : 140)
  }

  /// Results that overlap their operands and the mask, also over several sections.
  @Test(arguments: [20, 20_000]) func overlappingLines(count: Int) {
    compareOverlaps(
      OverlappingViews<Double>(ofLine: count) { Double($0 % 97) }, cases: count < 100 ? 500 : 25)
  }

  @Test(arguments: [4, 150]) func overlappingSquares(side: Int) {
    compareOverlaps(
      OverlappingViews<Double>(ofSquare: side) { Double($0 % 97) }, cases: side < 100 ? 500 : 25)
  }

  private func compareOverlaps(_ memory: OverlappingViews<Double>, cases: Int) {
    let log = FailureLog()
    var generator = SplitMix64(seed: 79)
    for target in memory.views {
      for _ in 0..<cases / memory.views.count {
        memory.reset()
        let sources = (0..<3).map { _ in generator.pick(memory.views) }
        let (x, y, z) = (
          sources[0].model.values, sources[1].model.values, sources[2].model.values
        )
        let (before, shape) = (target.model.values, target.model.shape)
        let flags = x.indices.map { _ in generator.oneIn(2) }
        let mask = NDArray(flags, shape: Shape(shape))
        fma(
          sources[0].array, sources[1].array, sources[2].array, into: target.array,
          where: generator.oneIn(2) ? mask : mask.copy(order: .f))
        target.model.write(x.indices.map { flags[$0] ? x[$0] * y[$0] + z[$0] : before[$0] })
        let found = target.memoryDifference()
        log.check(
          found == nil, "\(sources.map(\.name)) into \(target.name) of \(shape): \(found ?? "")")
      }
    }
    log.finish(atLeast: 15)
  }

  /// A result that is its own mask, in place and reversed.
  @Test(arguments: [9, 20_000]) func masksInTheirOwnMemory(count: Int) {
    let flags = (0..<count).map { $0 % 7 < 4 }
    for isReversed in [false, true] {
      let mask = NDArray(flags)
      let result = isReversed ? mask.flipped() : mask
      map(mask, mask, mask, into: result, where: mask) { x, _, _ in !x }
      let expected = flags.indices.map { place in
        let source = isReversed ? count - 1 - place : place
        return flags[source] ? !flags[source] : flags[place]
      }
      #expect(Array(mask) == expected)
    }
  }

  /// Elements that are masked out are not computed: quotients by 0 and overflows do not trap.
  @Test func nothingMaskedOutIsComputed() {
    for count in Self.lengths {
      let divisors = NDArray((0..<count).map { $0 % 3 })
      let result = NDArray<Int>.full([count], -1)
      map(divisors, divisors, divisors, into: result, where: divisors .> 0) { x, y, z in
        (12 + x) / y - z
      }
      let expected = (0..<count).map { $0 % 3 == 0 ? -1 : $0 % 3 == 1 ? 12 : 5 }
      #expect(Array(result) == expected)
    }
  }

  @Test func traps() async {
    let mask = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let a = NDArray([1.0, 2, 3])
      fma(a, a, a, into: a, where: NDArray([true, false]))
    }
    expectMessage("fma: the mask's shape (2,) does not broadcast to (3,)", in: mask)
    let source = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let (a, b) = (NDArray([1.0, 2, 3]), NDArray([1.0, 2]))
      clip(a, b, a, into: a, where: NDArray(true))
    }
    expectMessage("clip: shape (2,) does not broadcast to (3,)", in: source)
    let readOnly = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let a = NDArray([1.0, 2, 3])
      lerp(a, a, a, into: NDArray(1.0).broadcast(to: [3]), where: NDArray(true))
    }
    expectMessage(
      "lerp: the view of shape (3,) is read-only, axis 0 repeats its elements", in: readOnly)
  }
}
