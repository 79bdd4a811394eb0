import StridedLayout

/// The distance in elements between the rows and between the columns of a matrix.
package struct MatrixStep: Equatable, Sendable {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// The steps of the transposed matrix.
  package var transposed: MatrixStep { MatrixStep(row: column, column: row) }
}

/// A matrix as BLAS describes it: row-major or transposed, with a leading dimension.
package struct MatrixForm: Equatable, Sendable {
  package var isTransposed: Bool
  package var leadingDimension: Int

  /// Creates the form of a matrix; nil if BLAS does not take its steps.
  ///
  /// One step must be 1, and the other at least the extent of that axis. All numbers must fit in 32 bits. An
  /// axis of one element may have any step.
  package init?(rows: Int, columns: Int, _ step: MatrixStep) {
    let byRows = rows <= 1 ? max(columns, 1) : step.row
    let byColumns = columns <= 1 ? max(rows, 1) : step.column
    if step.column == 1 || columns <= 1, byRows >= max(columns, 1) {
      self.init(isTransposed: false, leadingDimension: byRows)
    } else if step.row == 1 || rows <= 1, byColumns >= max(rows, 1) {
      self.init(isTransposed: true, leadingDimension: byColumns)
    } else {
      return nil
    }
    let limit = Int(Int32.max)
    guard leadingDimension <= limit, rows <= limit, columns <= limit else { return nil }
  }

  /// Creates the form of a matrix of some layout; nil if BLAS does not take its strides.
  package init?(_ layout: Layout) {
    self.init(
      rows: layout.shape[0], columns: layout.shape[1],
      MatrixStep(row: layout.strides[0], column: layout.strides[1]))
  }

  private init(isTransposed: Bool, leadingDimension: Int) {
    self.isTransposed = isTransposed
    self.leadingDimension = leadingDimension
  }

  /// The form of the transposed matrix.
  package var mirrored: MatrixForm {
    MatrixForm(isTransposed: !isTransposed, leadingDimension: leadingDimension)
  }
}
