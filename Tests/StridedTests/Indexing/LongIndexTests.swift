import Oracle
import Strided
import StridedKernels
import Testing

/// Index arrays of many positions, in several layouts, against plain loops on one to four threads.
@Suite(.withoutAddressSanitizer) struct LongIndexTests {
  /// The number of elements.
  private static let count = 1200

  /// Positions that repeat and that count from the end, more than become offsets at a time.
  private static let positions = (0..<3000).map { ($0 &* 7919 % (2 * count)) - count }

  /// Arrays of the same positions in several layouts.
  private static var indices: [(name: String, array: NDArray<Int>)] {
    let line = NDArray(positions)
    let wide = NDArray<Int>.zeros([positions.count, 2])
    wide[.all, 1] = line
    return [
      ("a line", line), ("a column", wide[.all, 1]),
      ("a reversed line", line.flipped().copy().flipped()),
      ("not negative", NDArray(positions.map { $0 < 0 ? $0 + count : $0 })),
      ("a matrix", line.reshaped(to: [50, 60])),
      ("a transposed matrix", line.reshaped(to: [50, 60]).transposed().copy().transposed()),
    ]
  }

  /// Arrays of `count` elements in several layouts; each call makes fresh ones.
  private func subjects<Element: Scalar>(
    _ value: (Int) -> Element
  ) -> [(name: String, array: NDArray<Element>)] {
    let values = NDArray((0..<Self.count).map(value))
    let wide = NDArray<Element>.zeros([2 * Self.count])
    wide[.stride(by: 2)] = values
    let backwards = values.flipped().copy().flipped()
    return [
      ("a line", values), ("every second element", wide[.stride(by: 2)]), ("reversed", backwards),
    ]
  }

  @Test func elementsOfEveryWidth() {
    run { UInt8(truncatingIfNeeded: $0) }
    run { Int16(truncatingIfNeeded: $0 &* 77) }
    run { Float($0) }
    run { Double($0) }
    run { Complex(Double($0), -1) }
  }

  private func run<Element: NumericScalar>(_ value: (Int) -> Element) {
    let places = Self.positions.map { $0 < 0 ? $0 + Self.count : $0 }
    let taken = places.map(value)
    let row = (0..<3000).map { value($0 &* 31 % 251) }
    for (indexName, index) in Self.indices {
      let values = NDArray(row).reshaped(to: index.shape)
      let backwards = NDArray(Array(row.reversed())).reshaped(to: index.shape)
      for (name, array) in subjects(value) {
        let text = "\(Element.self), \(name), \(indexName)"
        for limit in 1...4 {
          Threads.withLimit(limit, bytesPerThread: 1) {
            #expect(Array(array.take(index)) == taken, "take, \(text), \(limit) threads")
            #expect(Array(array[index]) == taken, "subscript, \(text), \(limit) threads")
            #expect(array[index].shape == index.shape)
          }
        }
        var model = (0..<Self.count).map(value)
        for (place, value) in zip(places, row) { model[place] = value }
        array.put(values, at: index)
        #expect(Array(array) == model, "put, \(text)")
        array[index] = backwards
        for (place, value) in zip(places, row.reversed()) { model[place] = value }
        #expect(Array(array) == model, "assign, \(text)")
        array[index] = value(3)
        for place in places { model[place] = value(3) }
        #expect(Array(array) == model, "fill, \(text)")
      }
    }
  }

  /// Rows and columns at many positions, and pairs of positions.
  @Test func axesOfMatrices() {
    let width = 6
    let matrix = NDArray(Array(0..<Self.count * width)).reshaped(to: [Self.count, width])
    let places: [Int] = Self.positions.map { $0 < 0 ? $0 + Self.count : $0 }
    let columns: [Int] = places.map { $0 % width }
    let ofRows: [Int] = places.flatMap { place in (0..<width).map { place * width + $0 } }
    let ofEveryFourth: [Int] = places.flatMap { [$0 * width + 5, $0 * width + 1] }
    let ofPairs: [Int] = zip(places, columns).map { $0 * width + $1 }
    var ofColumns: [Int] = []
    for position in Self.positions {
      let place = position < 0 ? position + Self.count * width : position
      ofColumns.append(place % Self.count * width + place / Self.count)
    }
    for (name, index) in Self.indices where index.rank == 1 && name != "not negative" {
      for limit in [1, 3] {
        Threads.withLimit(limit, bytesPerThread: 1) {
          let rows = Array(matrix.take(index, axis: 0))
          #expect(rows == ofRows, "rows, \(name)")
          let stepped = Array(matrix[index, .every(-4)])
          #expect(stepped == ofEveryFourth, "steps, \(name)")
          let transposed = Array(matrix.transposed()[.all, index].transposed())
          #expect(transposed == ofRows, "columns, \(name)")
          let pairs = Array(matrix[index, NDArray(columns)])
          #expect(pairs == ofPairs, "pairs, \(name)")
        }
      }
      let flat = Array(matrix.transposed().take(index))
      #expect(flat == ofColumns, "a flat transposed matrix, \(name)")
    }
  }

  @Test func scattering() {
    let places = Self.positions.map { $0 < 0 ? $0 + Self.count : $0 }
    let row = (0..<3000).map { Double($0 &* 31 % 251) - 100 }
    for (indexName, index) in Self.indices {
      let values = NDArray(row).reshaped(to: index.shape)
      for (name, array) in subjects({ Double($0 % 90) - 40 }) {
        var model = Array(array)
        array.scatterAdd(values, at: index)
        array.scatterAdd(0.5, at: index)
        for (place, value) in zip(places, row) { model[place] += value }
        for place in places { model[place] += 0.5 }
        #expect(Array(array) == model, "scatterAdd, \(name), \(indexName)")
        array.scatterMin(values * 3, at: index)
        for (place, value) in zip(places, row) { model[place] = min(model[place], value * 3) }
        #expect(Array(array) == model, "scatterMin, \(name), \(indexName)")
        array.scatterMax(values / 2, at: index)
        for (place, value) in zip(places, row) { model[place] = max(model[place], value / 2) }
        #expect(Array(array) == model, "scatterMax, \(name), \(indexName)")
      }
    }
  }

  /// Positions and values in the memory that is written, and positions next to the limits.
  @Test func overlapsAndLimits() {
    let a = NDArray(Array(0..<2000))
    a[a] = a.flipped()
    #expect(Array(a) == Array((0..<2000).reversed()))
    let b = NDArray(Array(0..<2000))
    b.scatterAdd(b, at: b)
    #expect(Array(b) == (0..<2000).map { 2 * $0 })
    let c = NDArray(Array(0..<2000)).reshaped(to: [2, 1000])
    c[0, 0...].put(c[1, 0...], at: c[0, 0...])
    #expect(Array(c[0, 0...]) == Array(1000..<2000))
    let repeated = NDArray([0.5]).broadcast(to: [1 << 62])
    let far = 1 << 62
    #expect(Array(repeated[[0, -far, far - 1]]) == [0.5, 0.5, 0.5])
  }

  @Test(arguments: [1200, -1201, .max, .min]) func outOfRange(position: Int) async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      [position] in
      var positions = Array(repeating: 7, count: 3000)
      positions[2900] = position
      _ = NDArray<Double>.zeros([1200])[NDArray(positions)]
    }
    expectMessage(
      "subscript: index \(position) of an index array is out of range for axis 0 of extent 1200, shape (1200,)",
      in: result)
  }
}
