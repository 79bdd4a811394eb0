import Oracle
import Strided
import StridedRandom
import Testing

/// Draws into every representation of an array are those of a fresh array, in C order of the elements.
@Suite(.withoutAddressSanitizer) struct LayoutTests {
  /// Views of a shape over memory of their own, by name.
  private func views<Element: Scalar>(
    _ shape: [Int], _ zero: Element
  ) -> [(name: String, view: NDArray<Element>)] {
    func fresh(_ extents: [Int]) -> NDArray<Element> { .full(Shape(extents), zero) }
    let doubled = fresh(shape.map { 2 * $0 + 1 })
    let wide = fresh(shape.dropLast() + [shape[shape.count - 1] + 3])
    var stepped = doubled
    var reversed = fresh(shape)
    for axis in shape.indices {
      stepped = stepped.movingAxis(from: axis, to: 0)[.stride(from: 1, by: 2)]
        .movingAxis(from: 0, to: axis)
      reversed = reversed.movingAxis(from: axis, to: 0)[.stride(by: -1)]
        .movingAxis(from: 0, to: axis)
    }
    return [
      ("contiguous", fresh(shape)), ("F order", fresh(shape.reversed()).transposed()),
      ("stepped", stepped), ("reversed", reversed),
      ("offset", wide[.ellipsis, 2..<2 + shape[shape.count - 1]]),
      ("turned", fresh([shape[shape.count - 1]] + shape.dropLast()).movingAxis(from: 0, to: -1)),
    ]
  }

  /// Fills all views and compares them with a fresh array.
  private func check<Element: Scalar>(
    _ name: String, _ zero: Element, _ draw: (inout Generator<PCG64>, NDArray<Element>) -> Void
  ) {
    for shape in [[7], [61], [5, 4], [3, 40], [2, 3, 5], [4, 0, 3], [1, 1], [3, 5, 67]] {
      var first = Generator(PCG64(seed: 3))
      let wanted: NDArray<Element> = .full(Shape(shape), zero)
      draw(&first, wanted)
      for (kind, view) in views(shape, zero) {
        var generator = Generator(PCG64(seed: 3))
        draw(&generator, view)
        #expect(Array(view) == Array(wanted), "\(name), \(kind) \(shape)")
        #expect(generator == first, "\(name), \(kind) \(shape)")
      }
    }
    var generator = Generator(PCG64(seed: 3))
    let single: NDArray<Element> = .full([], zero)
    draw(&generator, single)
    let one: NDArray<Element> = .full([1], zero)
    generator = Generator(PCG64(seed: 3))
    draw(&generator, one)
    #expect(Array(single) == Array(one), "\(name), 0-d")
  }

  @Test func reals() {
    check("random", 0.0) { $0.random(into: $1) }
    check("random", Float(0)) { $0.random(into: $1) }
    check("uniform", 0.0) { $0.uniform(low: -1, high: 1, into: $1) }
    check("standardNormal", 0.0) { $0.standardNormal(into: $1) }
    check("standardNormal", Float(0)) { $0.standardNormal(into: $1) }
    check("standardExponential", Float(0)) { $0.standardExponential(into: $1) }
    check("standardGamma", Float(0)) { $0.standardGamma(alpha: 0.5, into: $1) }
    check("gamma", 0.0) { $0.gamma(alpha: 2, scale: 3, into: $1) }
    check("standardCauchy", 0.0) { $0.standardCauchy(into: $1) }
  }

  @Test func integers() {
    check("Int8", Int8(0)) { $0.integers(in: -5...77, into: $1) }
    check("UInt8", UInt8(0)) { $0.integers(in: 0...255, into: $1) }
    check("UInt16", UInt16(0)) { $0.integers(in: 0..<1000, into: $1) }
    check("Int32", Int32(0)) { $0.integers(in: 0..<1000, into: $1) }
    check("UInt32", UInt32(0)) { $0.integers(in: 0...UInt32.max, into: $1) }
    check("Int", 0) { $0.integers(in: 0..<1 << 40, into: $1) }
    check("UInt64", UInt64(0)) { $0.integers(in: 0...UInt64.max, into: $1) }
    check("UInt64", UInt64(0)) { $0.integers(in: 5...3 << 61, into: $1) }
    check("Int32", Int32(0)) { $0.integers(in: 0...Int32.max / 3 * 2, into: $1) }
    check("Int16", Int16(0)) { $0.integers(in: -20000...19999, into: $1) }
    check("Int8", Int8(0)) { $0.integers(in: 4...4, into: $1) }
    check("Bool", false) { $0.booleans(into: $1) }
    check("poisson", 0) { $0.poisson(mean: 12, into: $1) }
    check("binomial", 0) { $0.binomial(trials: 50, probability: 0.2, into: $1) }
  }

  /// Parameters of any layout, also in the memory of the destination, are read before anything is written.
  @Test func parameters() {
    let means = NDArray((0..<12).map { Double(10 * $0) }, shape: [3, 4])
    let deviations = NDArray([1.0, 2, 3, 4])
    var first = Generator(PCG64(seed: 3))
    let wanted = first.normal(mean: means, deviation: deviations)
    for view in [means, means.copy(order: .f), means.transposed().copy().transposed()] {
      var generator = Generator(PCG64(seed: 3))
      #expect(generator.normal(mean: view, deviation: deviations) == wanted)
      generator = Generator(PCG64(seed: 3))
      let large = NDArray<Double>.zeros([6, 8])
      let part = large[.stride(by: 2), .stride(by: -2)]
      part.assign(view)
      generator.normal(mean: part, deviation: deviations, into: part)
      #expect(part == wanted)
    }
    var generator = Generator(PCG64(seed: 3))
    let reversed = means.copy()
    let backwards = reversed[.stride(by: -1), .stride(by: -1)]
    generator.normal(mean: backwards, deviation: 0, into: reversed)
    #expect(reversed == means[.stride(by: -1), .stride(by: -1)])
    generator = Generator(PCG64(seed: 3))
    #expect(generator.normal(mean: 5, deviation: deviations, shape: [2, 4]).shape == [2, 4])
    #expect(generator.uniform(low: NDArray([0.0, 5]), high: 9, shape: [3, 2]).min() >= 0)
    #expect(generator.poisson(mean: NDArray<Double>.zeros([0, 3])).shape == [0, 3])
  }

  /// Bounds of any layout, also in the memory of the destination, are read before anything is written.
  @Test func bounds() {
    let lows = NDArray((0..<12).map { 10 * $0 }, shape: [3, 4])
    let wanted = lows[.stride(by: -1), .stride(by: -1)].copy()
    var generator = Generator(PCG64(seed: 3))
    generator.integers(
      from: lows[.stride(by: -1), .stride(by: -1)], through: wanted, into: lows)
    #expect(lows == wanted)
    generator.integers(from: NDArray([0, 100]), to: NDArray([1, 200]), into: lows[1..., 2...])
    #expect(lows[1, 2] == 0 && lows[2, 2] == 0 && lows[2, 3] >= 100 && lows[2, 3] < 200)
  }

  @Test func shufflesOfViews() {
    for stride in [1, -1, 3, -2] {
      let a = NDArray((0..<30).map { $0 })
      let b = NDArray(Array(a[.stride(by: stride)]))
      var (first, second) = (Generator(PCG64(seed: 8)), Generator(PCG64(seed: 8)))
      first.shuffle(a[.stride(by: stride)])
      second.shuffle(b)
      #expect(Array(a[.stride(by: stride)]) == Array(b))
    }
    for count in [31, 32, 33, 64, 511, 514, 2100] {
      // As Fisher and Yates do, by single draws.
      var (first, second) = (Generator(Philox(seed: 8)), Generator(Philox(seed: 8)))
      var wanted = Array(0..<count)
      for index in (1..<count).reversed() {
        let mask = UInt32.max >> UInt32(UInt32(index).leadingZeroBitCount)
        var other = UInt32.max
        while other > index { other = first.bits.nextUInt32() & mask }
        wanted.swapAt(index, Int(other))
      }
      #expect(Array(second.permutation(count)) == wanted && first == second, "\(count)")
    }
    let cube = NDArray((0..<60).map { $0 }, shape: [3, 4, 5])
    for axis in 0..<3 {
      let turned = cube.transposed().copy().transposed()
      let straight = cube.copy()
      var (first, second) = (Generator(PCG64(seed: 8)), Generator(PCG64(seed: 8)))
      first.shuffle(turned, axis: axis)
      second.shuffle(straight, axis: axis)
      #expect(turned == straight)
      #expect(Array(turned).sorted() == Array(0..<60))
    }
  }
}
