import CStridedKernels
import StridedLayout

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A rectangle of elements of any type: the address of its first element, and both strides.
@safe
package struct Tile {
  let address: Int
  /// The distance between rows, in bytes.
  let rowStride: Int
  /// The distance between the elements of a row, in bytes.
  let columnStride: Int
  /// The size of an element in bytes.
  let width: Int

  private var pointer: UnsafeMutableRawPointer {
    unsafe UnsafeMutableRawPointer(bitPattern: address).unsafelyUnwrapped
  }

  /// Whether rows are contiguous in this tile, and columns are contiguous in a source.
  private func isTransposed(_ source: Tile) -> Bool {
    columnStride == width && source.rowStride.magnitude == width.magnitude
  }

  /// Whether a transposed source should be moved through a buffer.
  ///
  /// A register tile as wide as a cache line writes whole lines and needs no buffer. The exception
  /// is a tile whose rows share a few cache sets: its lines leave the cache before the next tile.
  static func needsBuffer(width: Int, isCrowded: Bool, bytes: Int) -> Bool {
    let fillsLines =
      (width == 4 || width == 8) && strided_simd_level() == Int32(strided_simd_avx512.rawValue)
    return (isCrowded || !fillsLines) && bytes > Tuning.unbufferedBytes
  }

  /// Writes the elements of another tile, which does not overlap this one.
  func assign(_ rows: Int, _ columns: Int, _ source: Tile) {
    if isTransposed(source) {
      transpose(rows, columns, source)
    } else {
      let down = OperandVector(rowStride, source.rowStride)
      let along = OperandVector(columnStride, source.columnStride)
      if runsDownColumns(rows, columns, source) {
        copyRows(columns, of: rows, steps: along, strides: down, source)
      } else {
        copyRows(rows, of: columns, steps: down, strides: along, source)
      }
    }
  }

  /// Whether to walk columns instead of rows: rows are very short, or the source favours columns.
  private func runsDownColumns(_ rows: Int, _ columns: Int, _ source: Tile) -> Bool {
    if columns < Tuning.worthwhileRow { return columns < rows }
    return rows >= Tuning.worthwhileRow
      && source.rowStride.magnitude < source.columnStride.magnitude
  }

  /// Does ``assign(_:_:_:)`` in register tiles, for a source that ``isTransposed(_:)``.
  private func transpose(_ rows: Int, _ columns: Int, _ source: Tile) {
    // Reversed columns of the source are read from their lowest element on. They fill the rows from
    // the last one on.
    let last = rows - 1
    let isReversed = source.rowStride < 0
    unsafe strided_transpose(
      strided_simd_level(), width, rows, columns,
      isReversed ? pointer + last * rowStride : pointer, isReversed ? -rowStride : rowStride,
      isReversed ? source.pointer + last * source.rowStride : source.pointer, source.columnStride)
  }

  /// Writes the rows of another tile, which are contiguous and do not overlap this one.
  func move(_ rows: Int, _ columns: Int, _ source: Tile) {
    guard columnStride == width else {
      assign(rows, columns, source)
      return
    }
    for row in 0..<rows {
      unsafe memcpy(
        pointer + row * rowStride, source.pointer + row * source.rowStride, columns * width)
    }
  }

  /// Writes the rows of another tile with streaming stores; rows are contiguous on both sides.
  ///
  /// - Parameter fetching: whether rows of the other tile are prefetched; false if the caches hold
  ///   them.
  func stream(_ rows: Int, _ columns: Int, _ source: Tile, fetching: Bool = false) {
    unsafe strided_stream_rows(
      strided_simd_level(), rows, columns * width, pointer, rowStride, source.pointer,
      source.rowStride, fetching)
  }

  /// Copies rows of another tile element by element.
  private func copyRows(
    _ count: Int, of length: Int, steps: OperandVector, strides: OperandVector, _ source: Tile
  ) {
    let body = CopyLoop.elements(width: width).body
    var addresses = OperandVector(address, source.address)
    for _ in 0..<count {
      _ = Row.with(length, at: addresses, strides: strides, body)
      addresses.advance(along: steps)
    }
  }
}

/// Memory for one tile of contiguous rows, which stays in the cache.
struct TileBuffer {
  private let storage: Storage
  let tile: Tile

  /// Creates memory for tiles of given sides.
  init(_ sides: TileSides, width: Int) {
    // The padding makes rows of any length start in different cache sets.
    let pitch = (sides.columns + max(64 / width, 1)) * width
    storage = Storage.allocate(byteCount: sides.rows * pitch)
    tile = unsafe Tile(
      address: Int(bitPattern: storage.base), rowStride: pitch, columnStride: width, width: width)
  }

  /// Keeps the memory alive until here.
  func release() { withExtendedLifetime(storage) {} }
}
