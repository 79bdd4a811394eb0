import Strided

/// A transform of n = rows · columns points as transforms of the columns and the rows of a matrix.
///
/// y[k + rows · l] = Σ_j exp(-2πi j k / n) exp(-2πi j l / columns) Σ_i x[i · columns + j] exp(-2πi i k / rows). Both
/// sums are transforms of few points, in tiles of neighbouring lines that stay in the second-level cache. The memory of
/// all points is read and written twice, which passes over all points would do for each pass (Bailey, FFTs in
/// external or hierarchical memory, 1990).
final class MatrixTransform: Sendable {
  let rows: Int
  let columns: Int
  private let loops: FourierLoops
  private let columnPlan: TransformPlan
  private let rowPlan: TransformPlan
  /// exp(-2πi k q / n) for each row k and each q of a tile; the real parts first.
  private let square: SplitTable
  /// exp(-2πi k · first column / n) for each tile and each row k.
  private let tileFactors: FactorRows

  /// Makes a plan; nil if the number of points has no two large factors.
  init?(_ count: Int, _ radices: [Int], _ loops: FourierLoops) {
    let (lanes, rows) = (loops.neighbours, Factors.divisorBelowRoot(of: count, radices))
    if rows < 4 * lanes { return nil }
    self.rows = rows
    columns = count / rows
    self.loops = loops
    columnPlan = TransformPlan(count: rows, loops: loops)
    rowPlan = TransformPlan(count: columns, loops: loops)
    if columnPlan.isForSingleLines || rowPlan.isForSingleLines { return nil }
    let roots = Roots(count: count)
    square = SplitTable(count: rows * lanes, width: loops.width) { place in
      roots(place / lanes * (place % lanes))
    }
    let tiles = (columns + lanes - 1) / lanes
    tileFactors = FactorRows(count: tiles * rows, width: loops.width) { place in
      roots(place % rows * (place / rows * lanes))
    }
  }

  /// The size of the tables in bytes.
  var byteCount: Int {
    columnPlan.byteCount + rowPlan.byteCount + square.byteCount + tileFactors.byteCount
  }

  /// Transforms one line.
  ///
  /// The result may be the source. Strides are in real numbers.
  func run(
    from source: PartPointers, stride: Int, scale: Double, to result: PartPointers,
    resultStride: Int
  ) {
    let (width, lanes) = (loops.width, loops.neighbours)
    let tiles = (columns + lanes - 1) / lanes
    let bands = (rows + lanes - 1) / lanes
    // Each tile of columns is a matrix of real parts, and one of imaginary parts.
    let tileCount = bands * lanes * lanes
    let middle = NDArray<UInt8>.uninitialized([tiles * tileCount * 2 * width + 64], for: "fft")
    let base = unsafe middle.withUnsafePointer { pointer, _ in unsafe pointer.aligned }
    func tile(_ index: Int) -> SplitNumbers {
      let real = unsafe base + index * tileCount * 2 * width
      return unsafe SplitNumbers(real: real, imaginary: real + tileCount * width)
    }
    let count = Double(rows * columns)
    // Two threads lose with 65,536 points: 318 µs instead of 286.
    let operations = count < 131_072 ? 0 : 5 * count * count.exponentOfTwo
    inParts(tiles, operations / 2, rows) { tiles, scratch in
      for index in tiles {
        let lines = min(lanes, columns - index * lanes)
        unsafe withOffsets(lines, first: index * lanes * stride, stride) { offsets in
          let read = unsafe FourierLines(
            lanes: lines, room: lanes, count: rows, stride: stride * columns, offsets: offsets)
          unsafe loops.read(read, from: source, to: rows, scratch.first)
        }
        let isSecond = unsafe columnPlan.transform(lanes: lanes, scratch.first, scratch.second)
        unsafe loops.twist(
          count: rows, row: tileFactors.row(index * rows), square: square.numbers.real,
          isSecond ? scratch.second : scratch.first, to: tile(index))
      }
    }
    inParts(bands, operations / 2, tiles * lanes) { bands, scratch in
      for band in bands {
        let block = band * lanes * lanes * width
        for index in 0..<tiles {
          let (from, place) = unsafe (tile(index), index * lanes * lanes * width)
          unsafe loops.turn(from.real + block, to: scratch.first.real + place)
          unsafe loops.turn(from.imaginary + block, to: scratch.first.imaginary + place)
        }
        let isSecond = unsafe rowPlan.transform(lanes: lanes, scratch.first, scratch.second)
        let lines = min(lanes, rows - band * lanes)
        unsafe withOffsets(lines, first: band * lanes * resultStride, resultStride) { offsets in
          let write = unsafe FourierLines(
            lanes: lines, room: lanes, count: columns, stride: resultStride * rows,
            offsets: offsets)
          unsafe loops.write(
            write, isSecond ? scratch.second : scratch.first, scale: scale, to: result)
        }
      }
    }
    withExtendedLifetime(middle) {}
  }

  /// Runs `body` for parts of `count` tiles, with scratch memory for lines of `length` numbers.
  private func inParts(
    _ count: Int, _ work: Double, _ length: Int, _ body: (Range<Int>, borrowing Scratch) -> Void
  ) {
    let parts = min(count, 64)
    Wings.computing(forEachBelow: parts, work: work) { part in
      let scratch = Scratch(capacity: length * loops.neighbours, loops: loops)
      body(part * count / parts..<(part + 1) * count / parts, scratch)
    }
  }
}

/// Calls `body` with the offsets of lines at equal distances.
private func withOffsets(
  _ count: Int, first: Int, _ distance: Int, _ body: (UnsafePointer<Int>) -> Void
) {
  unsafe withUnsafeTemporaryAllocation(of: Int.self, capacity: count) { offsets in
    for index in 0..<count {
      unsafe offsets.initializeElement(at: index, to: first + distance * index)
    }
    if let base = offsets.baseAddress { unsafe body(base) }
  }
}

/// Rows of complex factors, with real and imaginary parts next to each other.
@safe
final class FactorRows: @unchecked Sendable {
  private let base: UnsafeMutableRawPointer
  private let width: Int
  /// The size in bytes.
  let byteCount: Int

  init(count: Int, width: Int, root: (Int) -> (cosine: Double, sine: Double)) {
    self.width = width
    byteCount = 2 * count * width
    unsafe base = .allocate(byteCount: byteCount, alignment: 64)
    var table = unsafe FourierTable(base, width: width)
    for place in 0..<count {
      let (cosine, sine) = root(place)
      table.append(cosine)
      table.append(-sine)
    }
  }

  deinit { unsafe base.deallocate() }

  /// The address of the factor with a number.
  func row(_ index: Int) -> UnsafeRawPointer { unsafe UnsafeRawPointer(base + 2 * index * width) }
}

extension Double {
  /// The binary logarithm, rounded up, of a positive number.
  var exponentOfTwo: Double { Double(exponent + 1) }
}
