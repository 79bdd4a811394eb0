import Oracle
import Strided
import Testing

/// Numbers at equal distances: within one ulp of the exact ones, for every type and between any
/// ends.
@Suite(.withoutAddressSanitizer) struct SpacingTests {
  /// Ends that are multiples of a power of two, so that 128-bit integers give the exact error of
  /// each number.
  @Test func numbersAreWithinOneUlp() {
    var generator = SplitMix64(seed: 11)
    var mistakes = 0
    for trial in 0..<2_000 {
      let bits = Int.random(in: 1...40, using: &generator)
      let (a, b) = (
        Int.random(in: -(1 << bits)...(1 << bits), using: &generator),
        trial % 5 == 0
          ? -(1 << bits) : Int.random(in: -(1 << bits)...(1 << bits), using: &generator)
      )
      let exponent = trial % 3 == 0 ? -1074 : Int.random(in: -1074...980, using: &generator)
      let scale = Double(sign: .plus, exponent: exponent, significand: 1)
      let parts = Int.random(in: 1...(trial % 50 == 0 ? 20_000 : 60), using: &generator)
      let (start, stop) = (Double(a) * scale, Double(b) * scale)
      let numbers = Array(NDArray.linspace(from: start, to: stop, count: parts + 1))
      if numbers[0] != start || numbers[parts] != stop { mistakes += 1 }
      for (index, number) in numbers.enumerated() {
        let sum = Int128(a) * Int128(parts - index) + Int128(b) * Int128(index)
        if !isWithinOneUlp(number, sum, parts, exponent: exponent) { mistakes += 1 }
        if index > 0, a <= b ? number < numbers[index - 1] : number > numbers[index - 1] {
          mistakes += 1
        }
      }
    }
    #expect(mistakes == 0)
  }

  /// Whether a number is at most one ulp from `sum * 2^exponent / parts`.
  private func isWithinOneUlp(_ number: Double, _ sum: Int128, _ parts: Int, exponent: Int) -> Bool
  {
    let shift = exponent - Int(number.ulp.exponent)
    let units = Int128(Int(number / number.ulp))
    let exact = shift >= 0 ? sum << Int128(shift) : sum
    let found = units * Int128(parts) << Int128(max(-shift, 0))
    return (found - exact).magnitude <= UInt128(parts) << UInt128(max(-shift, 0))
  }

  /// Narrow types are exact to their own ulp, over their whole range.
  @Test func narrowTypes() {
    let half = NDArray<Float16>.linspace(from: -60000, to: 60000, count: 5)
    #expect(Array(half) == [-60000, -30000, 0, 30000, 60000])
    let single = NDArray<Float>.linspace(from: -3e38, to: 3e38, count: 4)
    #expect(single[1] == -1e38 && single[2] == 1e38)
    for count in [2, 3, 10, 1_001] {
      let numbers = Array(NDArray<Float>.linspace(from: 0.1, to: -7.3, count: count))
      for (index, number) in numbers.enumerated() {
        let (start, stop) = (Double(Float(0.1)), Double(Float(-7.3)))
        let exact = start + (stop - start) * Double(index) / Double(count - 1)
        #expect(abs(Double(number) - exact) <= Double(number.ulp))
      }
    }
  }

  @Test func extremes() {
    let least = Double.leastNonzeroMagnitude
    let tiny = NDArray<Double>.linspace(from: 0, to: 4 * least, count: 10)
    #expect(tiny == NDArray([0, 0, 1, 1, 2, 2, 3, 3, 4, 4].map { Double($0) * least }))
    let large = Double.greatestFiniteMagnitude
    let wide = NDArray<Double>.linspace(from: -large, to: large, count: 5)
    #expect(Array(wide) == [-large, -large / 2, 0, large / 2, large])
    let endless = NDArray<Double>.linspace(from: 0, to: .infinity, count: 3)
    #expect(endless[0] == 0 && endless[1].isNaN && endless[2] == .infinity)
  }

  /// Counts and elements of ranges neither overflow nor round in a narrow type.
  @Test func ranges() {
    let half = NDArray<Float16>.arange(from: -40000, to: 40000, by: 10000)
    #expect(Array(half) == [-40000, -30000, -20000, -10000, 0, 10000, 20000, 30000])
    #expect(NDArray<Float16>.arange(5_000).count == 5_000)
    #expect(NDArray<Float>.arange(16_777_216)[-1] == 16_777_215)
    let (large, least) = (0x1p1023, Double.leastNonzeroMagnitude)
    let wide = NDArray<Double>.arange(from: -large, to: large, by: large / 2)
    #expect(Array(wide) == [-large, -large / 2, 0, large / 2])
    #expect(NDArray<Double>.arange(from: 0, to: 4 * least, by: least).count == 4)
  }
}
