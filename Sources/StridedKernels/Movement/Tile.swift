import CStridedKernels
import StridedLayout

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A rectangle of elements of any type: the address of the first one, and the strides of both sides.
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

  /// Whether rows are contiguous here, and columns in a source.
  private func isTransposed(_ source: Tile) -> Bool {
    columnStride == width && source.rowStride.magnitude == width.magnitude
  }

  /// Whether a transposed source is better moved through a buffer.
  ///
  /// A register tile as wide as a cache line writes whole lines and needs none, unless rows share a few
  /// cache sets, so that lines are gone before the next tile.
  static func needsBuffer(width: Int, isCrowded: Bool, bytes: Int) -> Bool {
    let fillsLines =
      (width == 4 || width == 8) && strided_simd_level() == Int32(strided_simd_avx512.rawValue)
    return (isCrowded || !fillsLines) && bytes > Tuning.unbufferedBytes
  }

  /// Writes the elements of another tile, which does not overlap this one.
  func assign(_ rows: Int, _ columns: Int, _ source: Tile) {
    if isTransposed(source) {
      transpose(rows, columns, source)
    } else if runsDownColumns(rows, columns, source) {
      Rows(
        count: columns, length: rows, to: (address, columnStride, rowStride),
        from: (source.address, source.columnStride, source.rowStride)
      ).run(width: width)
    } else {
      Rows(
        count: rows, length: columns, to: (address, rowStride, columnStride),
        from: (source.address, source.rowStride, source.columnStride)
      ).run(width: width)
    }
  }

  /// Whether columns are better walked than rows: rows are very short, or the source lies that way.
  private func runsDownColumns(_ rows: Int, _ columns: Int, _ source: Tile) -> Bool {
    if columns < Tuning.worthwhileRow { return columns < rows }
    return rows >= Tuning.worthwhileRow
      && source.rowStride.magnitude < source.columnStride.magnitude
  }

  /// ``assign(_:_:_:)`` in register tiles, for a source that ``isTransposed(_:)``.
  private func transpose(_ rows: Int, _ columns: Int, _ source: Tile) {
    // Columns of the source that run downwards are read from their lowest element on, and so fill the
    // rows from the last one on.
    let last = rows - 1
    let isReversed = source.rowStride < 0
    unsafe strided_transpose(
      strided_simd_level(), width, rows, columns,
      isReversed ? pointer + last * rowStride : pointer, isReversed ? -rowStride : rowStride,
      isReversed ? source.pointer + last * source.rowStride : source.pointer, source.columnStride)
  }

  /// Writes the rows of another tile, contiguous there, which does not overlap this one.
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

  /// Writes the rows of another tile, contiguous as here, past the caches.
  ///
  /// - Parameter fetching: whether rows of the other tile are fetched ahead; not if the caches hold
  ///   them.
  func stream(_ rows: Int, _ columns: Int, _ source: Tile, fetching: Bool = false) {
    unsafe strided_stream_rows(
      strided_simd_level(), rows, columns * width, pointer, rowStride, source.pointer,
      source.rowStride, fetching)
  }

  /// Copies rows element by element.
  private struct Rows: BitsOperation {
    let count: Int
    let length: Int
    let to: (address: Int, step: Int, stride: Int)
    let from: (address: Int, step: Int, stride: Int)

    func callAsFunction<Bits>(_ type: Bits.Type) {
      let strides = OperandVector(to.stride, from.stride)
      var addresses = OperandVector(to.address, from.address)
      for _ in 0..<count {
        Row.with(length, at: addresses, strides: strides) { row in
          row.map { (bits: Bits) in bits }
        }
        addresses.advance(along: OperandVector(to.step, from.step))
      }
    }
  }
}

/// Memory for one tile of contiguous rows, which stays in the cache.
struct TileBuffer {
  private let storage: Storage
  let tile: Tile

  /// Memory for tiles of some sides.
  init(_ sides: TileSides, width: Int) {
    // Rows start in different cache sets, whatever their length.
    let pitch = (sides.columns + max(64 / width, 1)) * width
    storage = Storage.allocate(byteCount: sides.rows * pitch)
    tile = unsafe Tile(
      address: Int(bitPattern: storage.base), rowStride: pitch, columnStride: width, width: width)
  }

  /// Keeps the memory alive until here.
  func release() { withExtendedLifetime(storage) {} }
}
