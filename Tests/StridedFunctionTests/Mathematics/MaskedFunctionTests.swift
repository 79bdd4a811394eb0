import Foundation
import Oracle
import Strided
import Testing

/// Elementwise functions where a mask is true, of rows around and beyond the length of a block.
@Suite struct MaskedFunctionTests {
  private static let lengths = [1, 7, 511, 512, 513, 1024, 2000]
  private static let densities = [0, 0.01, 0.5, 0.99, 1]
  private static let resultWays = [
    "contiguous", "reversed", "every second", "every second, reversed", "column",
    "every third of the last axis",
  ]

  /// Masks with true values of some density, in representations that loops walk differently.
  private static func masks(_ count: Int, _ density: Double, _ generator: inout SplitMix64)
    -> LongArrays<Bool>
  {
    let flags = (0..<count).map { _ in Double(generator.below(10_000)) < density * 10_000 }
    return LongArrays(line: flags, gap: generator.oneIn(2))
  }

  /// Compares a function of two arrays with a plain loop, for results in every representation.
  private func compare<Element: OracleElement, Result: OracleElement>(
    _ name: String, _ first: (Int) -> Element, _ second: (Int) -> Element,
    start: (Int) -> Result, isSame: (Result, Result) -> Bool = { $0.isSame(as: $1) },
    _ function: (NDArray<Element>, NDArray<Element>, NDArray<Result>, NDArray<Bool>) -> Void,
    model: (Element, Element) -> Result
  ) {
    let log = FailureLog()
    var generator = SplitMix64(seed: 47)
    for count in Self.lengths {
      let lefts = LongArrays(line: (0..<count).map(first), gap: first(0))
      let rights = LongArrays(line: (0..<count).map(second), gap: second(0))
      let results = (0..<count).map { model(lefts.values[$0], rights.values[$0]) }
      let started = (0..<count).map(start)
      for target in representations(
        of: [count], started, isWritable: true, names: Self.resultWays)
      {
        for density in Self.densities {
          let masks = Self.masks(count, density, &generator)
          let (mask, left) = (generator.pick(masks.ways), generator.pick(lefts.ways))
          let right = generator.pick(rights.ways)
          function(left.array, right.array, target.twin.array, mask.array)
          target.twin.model.write(
            (0..<count).map { masks.values[$0] ? results[$0] : started[$0] })
          let found = target.twin.memoryDifference(by: isSame)
          log.check(
            found == nil,
            "\(name) of \(count) \(Element.self), \(left.name), \(right.name) into "
              + "\(target.twin.name), mask \(mask.name) of \(density): \(found ?? "")")
          target.reset()
        }
      }
    }
    log.finish(atLeast: 100)
  }

  @Test func exponentials() {
    compare(
      "exp", { Double($0 % 17) - 8.1 }, { _ in 0 }, start: { Double(-$0) },
      isSame: { isNear($0, $1, ulps: 4) }
    ) { a, _, result, mask in
      Strided.exp(a, into: result, where: mask)
    } model: { x, _ in
      Foundation.exp(x)
    }
    compare(
      "exp", { Float($0 % 17) - 8.1 }, { _ in 0 }, start: { Float(-$0) },
      isSame: { isNear($0, $1, ulps: 4) }
    ) { a, _, result, mask in
      Strided.exp(a, into: result, where: mask)
    } model: { x, _ in
      Float(Foundation.exp(Double(x)))
    }
  }

  @Test func sums() {
    compare("add", { Int16($0 % 99) }, { Int16($0 % 7) }, start: { _ in -1 }) {
      add($0, $1, into: $2, where: $3)
    } model: {
      $0 + $1
    }
    compare("add", { Double($0) }, { Double($0 % 7) / 8 }, start: { _ in -1 }) {
      add($0, $1, into: $2, where: $3)
    } model: {
      $0 + $1
    }
    compare(
      "add", { Complex(Double($0), 1) }, { Complex(0.5, Double($0 % 9)) },
      start: { Complex(-1, Double($0)) }
    ) {
      add($0, $1, into: $2, where: $3)
    } model: {
      $0 + $1
    }
  }

  /// Elements that are masked out are not calculated: sums that would overflow do not trap.
  @Test func overflowingSums() {
    for count in Self.lengths {
      let a = NDArray<Int8>.full([count], 100)
      let odd = NDArray((0..<count).map { $0 % 2 == 1 })
      a[odd] = 1
      let result = NDArray<Int8>.zeros([count])
      add(a, a, into: result, where: odd)
      #expect(result.elements.enumerated().allSatisfy { $1 == ($0 % 2 == 1 ? 2 : 0) })
    }
  }

  @Test func quotientsWithoutZeros() {
    let log = FailureLog()
    var generator = SplitMix64(seed: 53)
    for count in Self.lengths {
      for density in Self.densities {
        let masks = Self.masks(count, density, &generator)
        let divisors = (0..<count).map { masks.values[$0] ? $0 % 5 + 1 : 0 }
        for divisor in LongArrays(line: divisors, gap: 0).ways {
          for mask in masks.ways {
            let a = NDArray<Int>.arange(count)
            divide(a, divisor.array, into: a, where: mask.array)
            let expected = (0..<count).map { masks.values[$0] ? $0 / divisors[$0] : $0 }
            log.check(
              Array(a) == expected,
              "\(count) elements, divisors \(divisor.name), mask \(mask.name) of \(density)")
          }
        }
      }
    }
    log.finish(atLeast: 500)
  }

  @Test func zerosThatAreNotMaskedOut() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let divisors = NDArray<Int>.ones([1000])
      divisors[700] = 0
      let mask = NDArray((0..<1000).map { $0 % 7 == 0 })
      divide(divisors, divisors, into: NDArray<Int>.zeros([1000]), where: mask)
    }
    expectMessage("NDArray<Int> divide: division by zero", in: result)
  }

  @Test func extrema() {
    compare(
      "maximum", { $0 % 31 == 4 ? .nan : Float($0 % 13) }, { Float($0 % 11) }, start: { _ in -1 }
    ) {
      maximum($0, $1, into: $2, where: $3)
    } model: {
      $0.isNaN || $1.isNaN ? .nan : max($0, $1)
    }
    compare("maximum", { UInt8($0 % 13) }, { UInt8($0 % 11) }, start: { _ in 77 }) {
      maximum($0, $1, into: $2, where: $3)
    } model: {
      max($0, $1)
    }
  }

  @Test func closures() {
    compare("map", { Double($0) }, { Double($0 % 7) }, start: { $0 % 3 == 0 }) {
      map($0, $1, into: $2, where: $3) { (x: Double, y: Double) in x > 300 * y }
    } model: {
      $0 > 300 * $1
    }
    compare("map", { Int32($0) }, { _ in 0 }, start: { Complex(Double($0), 0) }) {
      a, _, result, m in
      map(a, into: result, where: m) { (x: Int32) in Complex(Double(x), 2) }
    } model: { x, _ in
      Complex(Double(x), 2)
    }
    compare("isNaN", { $0 % 3 == 0 ? .nan : Float($0) }, { _ in 0 }, start: { $0 % 2 == 0 }) {
      a, _, result, mask in
      isNaN(a, into: result, where: mask)
    } model: { x, _ in
      x.isNaN
    }
  }

  @Test func complexProducts() {
    compare(
      "multiply", { Complex(Double($0 % 5), 1) }, { Complex(2, Double($0 % 3)) },
      start: { Complex(-1, Double($0)) }
    ) {
      multiply($0, $1, into: $2, where: $3)
    } model: {
      $0 * $1
    }
  }

  /// Masks and operands that are broadcast along rows, columns or both.
  @Test func broadcasting() {
    let log = FailureLog()
    var generator = SplitMix64(seed: 59)
    for columns in [3, 512, 700] {
      let shape = [3, columns]
      for maskShape in [[3, columns], [columns], [1, columns], [3, 1], [1], []] {
        for operandShape in [[3, columns], [columns], [3, 1], []] {
          for density in [0.01, 0.5, 0.99] {
            let flags = (0..<elementCount(maskShape)).map { _ in
              Double(generator.below(10_000)) < density * 10_000
            }
            let numbers = (0..<elementCount(operandShape)).map { Double($0 % 19) }
            let mask = NDArray(flags, shape: Shape(maskShape))
            let operand = NDArray(numbers, shape: Shape(operandShape))
            let a = NDArray<Double>.arange(Double(3 * columns)).reshaped(to: Shape(shape))
            let target = generator.oneIn(2) ? a : a.copy(order: .f)
            let all = ModelArray(flags, shape: maskShape).broadcast(to: shape)?.values ?? []
            let added = ModelArray(numbers, shape: operandShape).broadcast(to: shape)?.values ?? []
            add(target, operand, into: target, where: mask)
            let expected = (0..<3 * columns).map { Double($0) + (all[$0] ? added[$0] : 0) }
            log.check(
              Array(target) == expected, "mask \(maskShape) of \(density), operand \(operandShape)")
          }
        }
      }
    }
    log.finish(atLeast: 200)
  }

  /// In place, and results that overlap their operands and the mask.
  @Test func overlappingViews() {
    let log = FailureLog()
    var generator = SplitMix64(seed: 61)
    for count in [20, 600, 1100] {
      let memory = OverlappingViews<Double>(ofLine: count) { Double($0 % 97) }
      for density in [0.01, 0.5, 0.99] {
        for source in memory.views {
          for other in memory.views {
            for target in memory.views {
              memory.reset()
              let masks = Self.masks(count, density, &generator)
              let mask = generator.pick(masks.ways)
              let (x, y) = (source.model.values, other.model.values)
              let before = target.model.values
              add(source.array, other.array, into: target.array, where: mask.array)
              target.model.write(x.indices.map { masks.values[$0] ? x[$0] + y[$0] : before[$0] })
              let found = target.memoryDifference()
              log.check(
                found == nil,
                "\(count): \(source.name), \(other.name) into \(target.name), mask \(mask.name) of "
                  + "\(density): \(found ?? "")")
            }
          }
        }
      }
    }
    log.finish(atLeast: 2000)
  }

  /// A mask that is written to while it is read.
  @Test func masksInTheirOwnMemory() {
    for count in Self.lengths {
      let flags = (0..<count).map { $0 % 5 < 2 }
      let mask = NDArray(flags)
      map(mask, into: mask.flipped(), where: mask) { (x: Bool) in !x }
      let expected = (0..<count).map { place in
        flags[count - 1 - place] ? !flags[count - 1 - place] : flags[place]
      }
      #expect(Array(mask) == expected, "\(count)")
    }
  }
}
