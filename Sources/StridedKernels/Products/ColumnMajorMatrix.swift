import CBLAS
import StridedLayout

/// A matrix in column-major order, or its transpose, for products by BLAS.
///
/// Extents and leading dimensions must fit in `Int32`; OpenBLAS multiplies on as many threads as it may use.
@safe
struct ColumnMajorMatrix<Number: BLASScalar> {
  let start: UnsafeMutablePointer<Number>
  /// The distance in elements between columns of the matrix in memory.
  let lead: Int
  /// Whether the matrix is the transpose of the one in memory.
  var isTransposed = false

  init(_ start: UnsafeMutablePointer<Number>, _ lead: Int, isTransposed: Bool = false) {
    unsafe self.start = start
    (self.lead, self.isTransposed) = (lead, isTransposed)
  }

  /// A matrix in memory without a type.
  init(raw start: UnsafeMutableRawPointer, _ lead: Int, isTransposed: Bool = false) {
    unsafe self.init(start.assumingMemoryBound(to: Number.self), lead, isTransposed: isTransposed)
  }

  /// The transpose of the matrix.
  var transposed: ColumnMajorMatrix {
    unsafe ColumnMajorMatrix(start, lead, isTransposed: !isTransposed)
  }

  /// The part of the matrix from a row and a column on.
  func from(_ row: Int, _ column: Int) -> ColumnMajorMatrix {
    let offset = isTransposed ? row * lead + column : row + column * lead
    return unsafe ColumnMajorMatrix(start + offset, lead, isTransposed: isTransposed)
  }

  /// Replaces elements by `kept` times themselves plus `scale` times a product.
  ///
  /// - Parameters:
  ///   - rows: the rows that are replaced, from the first one on.
  ///   - columns: the columns that are replaced.
  ///   - kept: if it is 0, the elements are not read.
  ///   - inner: the columns of the first factor.
  func replace(
    _ rows: Int, _ columns: Int, keeping kept: Number, adding scale: Number,
    _ first: ColumnMajorMatrix, _ second: ColumnMajorMatrix, inner: Int
  ) {
    if rows == 0 || columns == 0 || inner == 0 && kept == 1 { return }
    // The transposes of the matrices in memory are in row-major order.
    let (left, right) = isTransposed ? (first.transposed, second.transposed) : (second, first)
    let arguments = GemmArguments(
      first: left.isTransposed ? CblasTrans : CblasNoTrans,
      second: right.isTransposed ? CblasTrans : CblasNoTrans,
      rows: Int32(truncatingIfNeeded: isTransposed ? rows : columns),
      columns: Int32(truncatingIfNeeded: isTransposed ? columns : rows),
      inner: Int32(truncatingIfNeeded: inner),
      firstLeadingDimension: Int32(truncatingIfNeeded: left.lead),
      secondLeadingDimension: Int32(truncatingIfNeeded: right.lead),
      resultLeadingDimension: Int32(truncatingIfNeeded: lead))
    unsafe Number.blasGemm(arguments, scale, left.start, right.start, kept, start)
  }
}
