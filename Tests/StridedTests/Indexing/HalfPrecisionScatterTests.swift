import Oracle
import Strided
import Testing

/// `scatterAdd` of `Float16` adds up in a wider type, as sums do, and rounds each element once.
///
/// In `Float16`, 2048 + 1 is 2048, and 60000 + 60000 is infinite.
@Suite(.withoutAddressSanitizer) struct HalfPrecisionScatterTests {
  /// Sums that stop growing in `Float16`, also of so many terms that they are added in parts.
  @Test(arguments: [(5000, 1), (300_000, 0x1p-6)] as [(Int, Float16)])
  func manyTerms(count: Int, share: Float16) {
    let places = NDArray((0..<count).map { $0 % 5 == 4 ? 2 : 0 })
    let total = Float(count) * Float(share)
    let expected = [Float16(total * 4 / 5), 0, Float16(total / 5)]
    for line in Self.lines(of: 3) {
      line.scatterAdd(share, at: places)
      #expect(Array(line) == expected, "one value, \(line.strides)")
      line.fill(0)
      line.scatterAdd(NDArray<Float16>.full([count], share), at: places)
      #expect(Array(line) == expected, "values, \(line.strides)")
      line.fill(0)
      line.scatterAdd(NDArray<Float16>.full([count, 2], share)[.all, 1], at: places)
      #expect(Array(line) == expected, "a column, \(line.strides)")
    }
  }

  /// Sums that are beyond the range of `Float16` before the last term is added.
  @Test func overflows() {
    for line in Self.lines(of: 2) {
      line.scatterAdd([60_000, 60_000, 5, -60_000, -60_000], at: [1, 1, 0, 1, 1])
      #expect(Array(line) == [5, 0], "\(line.strides)")
      // The former element is a term as well.
      line.assign([60_000, 0])
      line.scatterAdd([60_000, -60_000], at: [0, 0])
      #expect(Array(line) == [60_000, 0], "\(line.strides)")
      line.scatterAdd([60_000, 60_000], at: [0, -1])
      #expect(Array(line) == [.infinity, 60_000], "\(line.strides)")
    }
  }

  /// Rows that are added at positions of a matrix, and single elements at pairs of positions.
  @Test func matrices() {
    let matrix = NDArray<Float16>.zeros([3, 2])
    matrix.scatterAdd(NDArray<Float16>.ones([5000, 2]), at: NDArray<Int>.full([5000], 2))
    #expect(matrix == [[0, 0], [0, 0], [5000, 5000]])
    let pairs = NDArray<Float16>.zeros([3, 2])
    pairs.scatterAdd(1, at: NDArray<Int>.full([5000], -1), NDArray<Int>.ones([5000]))
    #expect(pairs == [[0, 0], [0, 0], [0, 5000]])
    let columns = NDArray<Float16>.zeros([2, 3])
    columns.transposed().scatterAdd(
      NDArray<Float16>.ones([5000, 2]), at: NDArray<Int>.zeros([5000]))
    #expect(columns == [[5000, 0, 0], [5000, 0, 0]])
  }

  /// Each element is the sum of the terms as `Float`, rounded once.
  @Test func rounding() {
    var generator = SplitMix64(seed: 91)
    let count = 4000
    let terms = (0..<count).map { _ in Float16(generator.pick(-1000...1000)) / 8 }
    let places = (0..<count).map { _ in generator.below(7) }
    // Multiples of an eighth, whose sums are exact in `Float`.
    var sums = (0..<7).map { Float($0) }
    for (place, term) in zip(places, terms) { sums[place] += Float(term) }
    for line in Self.lines(of: 7) {
      line.assign(NDArray((0..<7).map { Float16($0) }))
      line.scatterAdd(NDArray(terms), at: places)
      #expect(Array(line) == sums.map { Float16($0) }, "\(line.strides)")
    }
  }

  /// Contiguous, stepped and reversed lines of zeros.
  private static func lines(of count: Int) -> [NDArray<Float16>] {
    let memory = NDArray<Float16>.zeros([2 * count])
    return [
      .zeros([count]), memory[.stride(by: 2)], NDArray<Float16>.zeros([count]).flipped(),
    ]
  }
}
