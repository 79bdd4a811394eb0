import CQuicksortCounter
import CStridedKernels
import Testing

/// The work of the quicksort of C, counted: no choice of a pivot and no repeated step is noticed by its results.
///
/// The lists are the same on every machine, and so are the counts.
@Suite(.enabled(if: QuicksortVectors.areThere, "the quicksort needs AVX-512"))
struct QuicksortWorkTests {
  /// The number of elements of a vector.
  static let lanes = 8

  private static func random(_ count: Int, seed: UInt64 = 7) -> [UInt64] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in random.next() }
  }

  /// The vectors that are compared and checked to sort a list, for each vector of the list.
  private func work(_ list: [UInt64]) -> (compared: Double, checked: Double) {
    var elements = list
    let work = counted_sort(list.count, &elements)
    #expect(elements == list.sorted())
    let vectors = Double(list.count) / Double(Self.lanes)
    return (Double(work.compared) / vectors, Double(work.checked) / vectors)
  }

  /// Random lists take little more than one comparison with each halving, down to 128 elements.
  @Test func randomLists() {
    let totals = (0..<20).map { work(Self.random(20_000, seed: UInt64($0))) }
    // 20,000 elements are halved 7.3 times.
    #expect(totals.reduce(0) { $0 + $1.compared } / 20 < 9.2)
    #expect(totals.reduce(0) { $0 + $1.checked } / 20 < 0.9)
  }

  /// The most work that lists in patterns may take: comparisons, and checks for equal elements.
  @Test func patterns() {
    let count = 20_000
    let random = Self.random(count)
    let sorted = random.sorted()
    // Where the first step looks for a pivot.
    let sampled = [1, 3, 5].map { $0 * (count / 6)..<($0 * (count / 6) + Self.lanes) }
    let places = random.indices.map { index in sampled.contains { $0.contains(index) } }
    func expect(
      _ name: String, _ list: [UInt64], compared: Double, checked: Double
    ) {
      let found = work(list)
      #expect(found.compared < compared, "\(name): \(found)")
      #expect(found.checked < checked, "\(name): \(found)")
    }
    expect("sorted", sorted, compared: 9.2, checked: 1)
    expect("reversed", sorted.reversed(), compared: 9.2, checked: 1)
    expect(
      "organ pipe", sorted.indices.map { sorted[min($0, count - 1 - $0)] }, compared: 9.6,
      checked: 1)
    expect("equal", random.map { _ in 7 }, compared: 0.01, checked: 1.02)
    expect("two", random.map { $0 & 1 }, compared: 1.02, checked: 1.02)
    expect("five", random.map { $0 % 5 }, compared: 2.6, checked: 1.1)
    expect("hundred", random.map { $0 % 100 }, compared: 8, checked: 1.8)
    expect("powers", random.map { 1 << ($0 % 64) }, compared: 7.5, checked: 1.6)
    expect(
      "mostly equal", random.map { $0 % 100 == 0 ? $0 : .max / 3 }, compared: 4.2, checked: 1.2)
    expect(
      "one less", random.indices.map { $0 == count / 2 ? 1 : 9 }, compared: 2.02, checked: 1.6)
    expect(
      "least sampled", random.indices.map { places[$0] ? UInt64($0) : .max / 2 + random[$0] / 4 },
      compared: 11.5, checked: 1)
    expect(
      "greatest sampled",
      random.indices.map { places[$0] ? .max - UInt64($0) : .max / 2 + random[$0] / 4 },
      compared: 11.5, checked: 1)
  }

  /// The median of random lists takes about as much as two comparisons with each element.
  @Test func selection() {
    var total = 0.0
    for seed in 0..<20 {
      let list = Self.random(20_000, seed: UInt64(seed))
      var elements = list
      let work = counted_select(10_000, list.count, &elements)
      #expect(elements[10_000] == list.sorted()[10_000])
      total += Double(work.compared) * Double(Self.lanes) / Double(list.count)
    }
    #expect(total / 20 < 2.8)
  }

  /// Lists whose pivots are all among the least elements, if no step follows that is even for certain.
  ///
  /// M. D. McIlroy, "A killer adversary for quicksort", Software: Practice and Experience 29 (1999).
  @Test(arguments: [1000, 20_000])
  func adversary(count: Int) {
    let found = work(Self.killer(count))
    // 833 steps of half of the vectors each would be as many as 416 comparisons with each of 20,000.
    #expect(found.compared < (count == 1000 ? 5.5 : 11), "\(found)")
  }

  /// A list that gives elements their values when the quicksort looks at them for a pivot: the least that are left.
  private static func killer(_ count: Int) -> [UInt64] {
    // Elements without a value are greater than those with one, and know their places in the list.
    let unknown: UInt64 = 1 << 40
    var line = (0..<UInt64(count)).map { unknown + $0 }
    var values = line
    var next: UInt64 = 0
    var start = 0
    func giveValue(to place: Int) {
      if line[place] < unknown { return }
      values[Int(line[place] - unknown)] = next
      line[place] = next
      next += 1
    }
    while count - start > 16 * lanes {
      let part = (count - start) / 6
      let medians = (0..<lanes).map { lane in
        let places = [1, 3, 5].map { start + $0 * part + lane }
        for place in places { giveValue(to: place) }
        return places.map { line[$0] }.sorted()[1]
      }
      let pivot = medians.sorted()[lanes / 2]
      start += line.withUnsafeMutableBufferPointer { line in
        strided_split(
          MemoryLayout<UInt64>.size, strided_order_unsigned, count - start,
          line.baseAddress! + start, pivot, false)
      }
    }
    for place in start..<count { giveValue(to: place) }
    return values
  }
}
