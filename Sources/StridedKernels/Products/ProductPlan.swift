import StridedLayout

/// How a matrix product runs: a value that executes nothing.
///
/// The product is `rows x inner` times `inner x columns`. All three matrices may have any strides.
/// If `gemm` takes these strides, the plan says how to call it.
public struct ProductPlan: Equatable, Sendable {
  /// The arguments of `gemm`, for matrices whose strides it takes.
  package struct Gemm: Equatable, Sendable {
    /// Whether the product of the transposes is computed, because the result is column-major.
    package var isMirrored: Bool
    package var first: MatrixForm
    package var second: MatrixForm
    package var resultLeadingDimension: Int
  }

  package let rows: Int
  package let columns: Int
  package let inner: Int
  /// The row and column strides of each matrix.
  package let first: MatrixStep
  package let second: MatrixStep
  package let result: MatrixStep
  /// How `gemm` is called; nil if it does not take these strides.
  package let gemm: Gemm?

  /// Creates the plan for matrices of matching shapes.
  package init(_ first: Layout, _ second: Layout, into result: Layout) {
    rows = result.shape[0]
    columns = result.shape[1]
    inner = first.shape[1]
    self.first = MatrixStep(first)
    self.second = MatrixStep(second)
    self.result = MatrixStep(result)
    gemm = Self.gemm(first, second, into: result)
  }

  private static func gemm(_ first: Layout, _ second: Layout, into result: Layout) -> Gemm? {
    guard let a = MatrixForm(first), let b = MatrixForm(second), let c = MatrixForm(result),
      result.count > 0, first.count > 0
    else { return nil }
    // A column-major result is the transpose of a row-major result with exchanged operands.
    return c.isTransposed
      ? Gemm(
        isMirrored: true, first: b.mirrored, second: a.mirrored,
        resultLeadingDimension: c.leadingDimension)
      : Gemm(isMirrored: false, first: a, second: b, resultLeadingDimension: c.leadingDimension)
  }
}

/// The distance in elements between the rows and between the columns of a matrix.
package struct MatrixStep: Equatable, Sendable {
  package var row: Int
  package var column: Int

  init(_ layout: Layout) {
    row = layout.strides[0]
    column = layout.strides[1]
  }
}

/// A matrix as BLAS describes it: row-major or transposed, with a leading dimension.
package struct MatrixForm: Equatable, Sendable {
  package var isTransposed: Bool
  package var leadingDimension: Int

  /// Creates the form of a matrix; nil if BLAS does not take its strides.
  ///
  /// One stride must be 1, and the other at least the extent of that axis. All numbers must fit in
  /// 32 bits. An axis of one element may have any stride.
  package init?(_ layout: Layout) {
    let (rows, columns) = (layout.shape[0], layout.shape[1])
    let (rowStep, columnStep) = (layout.strides[0], layout.strides[1])
    let byRows = rows <= 1 ? max(columns, 1) : rowStep
    let byColumns = columns <= 1 ? max(rows, 1) : columnStep
    if columnStep == 1 || columns <= 1, byRows >= max(columns, 1) {
      self.init(isTransposed: false, leadingDimension: byRows)
    } else if rowStep == 1 || rows <= 1, byColumns >= max(rows, 1) {
      self.init(isTransposed: true, leadingDimension: byColumns)
    } else {
      return nil
    }
    let limit = Int(Int32.max)
    guard leadingDimension <= limit, rows <= limit, columns <= limit else { return nil }
  }

  private init(isTransposed: Bool, leadingDimension: Int) {
    self.isTransposed = isTransposed
    self.leadingDimension = leadingDimension
  }

  /// The form of the transposed matrix.
  var mirrored: MatrixForm {
    MatrixForm(isTransposed: !isTransposed, leadingDimension: leadingDimension)
  }
}
