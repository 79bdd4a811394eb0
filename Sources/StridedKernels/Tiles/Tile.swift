import CStridedKernels
import StridedLayout

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A rectangle of elements: the place of the first one, and the steps along both sides.
struct Tile<Element: Scalar> {
  let memory: Memory<Element>
  /// The distance between rows.
  let rowStride: Int
  /// The distance between the elements of a row.
  let columnStride: Int

  /// The tile that starts `offset` elements further.
  @inline(__always)
  func moved(by offset: Int) -> Tile {
    Tile(memory: memory.advanced(by: offset), rowStride: rowStride, columnStride: columnStride)
  }

  /// The elements of a row.
  @inline(__always)
  func row(_ index: Int) -> Run<Element> {
    memory.run(at: index &* rowStride, stride: columnStride)
  }

  /// The elements of a column.
  @inline(__always)
  func column(_ index: Int) -> Run<Element> {
    memory.run(at: index &* columnStride, stride: rowStride)
  }

  /// Whether rows lie without gaps here, and columns in a source.
  func isTransposed(_ source: Tile) -> Bool {
    columnStride == 1 && source.rowStride.magnitude == 1
  }

  /// Whether register tiles are as wide as a cache line, so that every line is written at once.
  static var fillsLines: Bool {
    let width = MemoryLayout<Element>.stride
    return (width == 4 || width == 8) && Int32(strided_simd_avx512.rawValue) == strided_simd_level()
  }

  /// Writes the elements of another tile, which lies apart.
  func assign(_ rows: Int, _ columns: Int, _ source: Tile) {
    if isTransposed(source) {
      transpose(rows, columns, source)
    } else if runsDownColumns(rows, columns, source) {
      for index in 0..<columns { column(index).assign(rows, source.column(index)) { $0 } }
    } else {
      for index in 0..<rows { row(index).assign(columns, source.row(index)) { $0 } }
    }
  }

  /// Whether columns are the better runs: rows are very short, or the source lies that way.
  private func runsDownColumns(_ rows: Int, _ columns: Int, _ source: Tile) -> Bool {
    let isShort = columns < BLASLimits.worthwhileRun && columns < rows
    return isShort || source.rowStride.magnitude < source.columnStride.magnitude
  }

  /// ``assign(_:_:_:)`` in register tiles, for a source that ``isTransposed(_:)``.
  private func transpose(_ rows: Int, _ columns: Int, _ source: Tile) {
    let width = MemoryLayout<Element>.stride
    // Columns of the source that run downwards are read from their lowest element on, and so fill the
    // rows from the last one on.
    let isReversed = source.rowStride < 0
    let first = isReversed ? (rows - 1) * rowStride : 0
    unsafe strided_transpose(
      strided_simd_level(), width, rows, columns,
      row(0).base + first, (isReversed ? -rowStride : rowStride) * width,
      source.column(0).lowest(count: rows), source.columnStride * width)
  }

  /// Writes the rows of another tile, which lie without gaps and apart.
  func move(_ rows: Int, _ columns: Int, _ source: Tile) {
    if columnStride == 1 {
      for index in 0..<rows { row(index).move(columns, source.row(index)) }
    } else {
      for index in 0..<rows { row(index).assign(columns, source.row(index)) { $0 } }
    }
  }

  /// Writes the rows of another tile, without gaps as here, past the caches.
  ///
  /// - Parameter fetching: whether rows of the other tile are fetched ahead; not where the caches hold
  ///   them.
  func stream(_ rows: Int, _ columns: Int, _ source: Tile, fetching: Bool = false) {
    let width = MemoryLayout<Element>.stride
    unsafe strided_stream_rows(
      strided_simd_level(), rows, columns * width, row(0).base, rowStride * width,
      source.row(0).base, source.rowStride * width, fetching)
  }
}

/// Memory for one tile without gaps, that stays in the cache.
struct TileBuffer<Element: Scalar> {
  private let storage: Storage
  let tile: Tile<Element>

  /// Memory for tiles of some sides.
  init(_ sides: TileSides) {
    // Rows begin in different sets of the cache, whatever their length.
    let pitch = sides.columns + max(64 / MemoryLayout<Element>.stride, 1)
    storage = Storage.allocate(byteCount: sides.rows * pitch * MemoryLayout<Element>.stride)
    tile = Tile(memory: storage.memory(of: Element.self, at: 0), rowStride: pitch, columnStride: 1)
  }

  /// Keeps the memory until here.
  func release() { withExtendedLifetime(storage) {} }
}

extension Run {
  /// Copies the bytes of another run, which lies apart; both strides are 1.
  @inline(__always)
  func move(_ count: Int, _ source: Run) {
    unsafe memcpy(base, source.base, count * MemoryLayout<Element>.stride)
  }

  /// Copies elements of another run past the caches; both strides are 1.
  func stream(_ count: Int, _ source: Run) {
    unsafe strided_stream_rows(
      strided_simd_level(), 1, count * MemoryLayout<Element>.stride, base, 0, source.base, 0,
      false)
  }

  /// Writes one value to every element, past the caches; the run's stride is 1.
  func streamFill(_ count: Int, _ value: Element) {
    unsafe withUnsafePointer(to: value) { value in
      unsafe strided_stream_fill(base, value, MemoryLayout<Element>.stride, count)
    }
  }
}
