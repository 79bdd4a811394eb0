import CStridedKernels
import StridedLayout

/// Householder reflections of real matrices in column-major order, by blocks of matrix products.
@safe
enum BlockedReflections<Number: BLASScalar> {
  typealias Matrix = ColumnMajorMatrix<Number>

  /// Like `geqrf`.
  static func qr(
    _ rows: Int, _ columns: Int, _ matrix: Matrix, _ scales: UnsafeMutableRawPointer
  ) {
    let scales = unsafe scales.assumingMemoryBound(to: Number.self)
    let side = min(rows, columns)
    if max(rows, columns) <= Tuning.smallReflections || side <= Tuning.panelReflections {
      return unsafe strided_qr(
        strided_simd_level(), MemoryLayout<Number>.stride, rows, columns, matrix.start, matrix.lead,
        scales)
    }
    ReflectionBlock<Number>.with(rows: rows, columns: columns) { block in
      for first in stride(from: 0, to: side, by: Tuning.reflections) {
        let count = min(Tuning.reflections, side - first)
        let part = matrix.from(first, first)
        unsafe block.factorize(0, count, rows: rows - first, part, scales + first)
        block.multiply(
          count, rows: rows - first, part.from(0, count), columns: columns - first - count,
          isAdjoint: true)
      }
    }
  }

  /// Like `ormqr` for the left side: replaces a matrix by Q·C, or by Qᵀ·C.
  static func multiply(
    _ stored: Reflections, isAdjoint: Bool, _ matrix: Matrix, columns: Int
  ) {
    let side = Tuning.reflections
    ReflectionBlock<Number>.with(rows: stored.length, columns: columns) { block in
      let blocks = (stored.count + side - 1) / side
      for step in 0..<blocks {
        let index = stored.isBackward == isAdjoint ? blocks - 1 - step : step
        let range = index * side..<min((index + 1) * side, stored.count)
        // A product with 0 of an infinite element would be NaN.
        if range.allSatisfy({ stored.scale($0) as Number == 0 }) { continue }
        block.keep(stored, range)
        // The other elements of the vectors are 0.
        let rows = stored.isBackward ? 0..<range.upperBound : range.lowerBound..<stored.length
        block.multiply(
          range.count, rows: rows.count, matrix.from(rows.lowerBound, 0), columns: columns,
          isAdjoint: isAdjoint)
      }
    }
  }

  /// Like `orgqr`: replaces the vectors of reflections by the first columns of Q.
  static func formQ(
    _ rows: Int, _ columns: Int, _ count: Int, _ matrix: Matrix,
    _ scales: UnsafeMutableRawPointer
  ) {
    let stored = unsafe Reflections(
      matrix.start, element: 1, vector: matrix.lead, scales: scales, count: count, length: rows)
    let side = Tuning.reflections
    ReflectionBlock<Number>.with(rows: rows, columns: columns) { block in
      var end = columns
      for first in stride(from: (count - 1) / side * side, through: 0, by: -side) {
        let range = first..<min(first + side, count)
        block.keep(stored, range)
        for column in first..<end {
          let place = unsafe matrix.from(0, column).start
          unsafe place.update(repeating: 0, count: rows)
          unsafe place[column] = 1
        }
        end = first
        block.multiply(
          range.count, rows: rows - first, matrix.from(first, first), columns: columns - first,
          isAdjoint: false)
      }
    }
  }
}
