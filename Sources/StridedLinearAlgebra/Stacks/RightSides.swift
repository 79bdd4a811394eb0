import Strided

/// Whether a system has the matrix itself, its transpose or its conjugate transpose on the left.
public enum Transposition: Sendable {
  /// A·x = b
  case none
  /// Aᵀ·x = b
  case transposed
  /// Aᴴ·x = b; for real matrices the same as `transposed`.
  case adjoint

  /// The letter with which LAPACK names it, for elements of a type.
  func letter<Element: LinearScalar>(for type: Element.Type) -> Unicode.Scalar {
    switch self {
    case .none: "N"
    case .transposed: "T"
    case .adjoint: Element.adjointLetter
    }
  }
}

/// The right sides of linear systems, which LAPACK overwrites by the solutions.
struct RightSides<Element: LinearScalar> {
  /// The solutions in the shape of the result.
  let result: NDArray<Element>
  /// The columns, one for each system.
  let columns: MatrixStack<Element>

  /// Copies right sides for matrices with `rows` rows: one vector, or matrices along the last two axes.
  ///
  /// - Parameters:
  ///   - matrices: the shape of the matrices on the left, with which the stack broadcasts.
  ///   - extent: the number of rows of the columns, if LAPACK needs more than the right sides have.
  ///   - destination: an array for the solutions, which need not be fresh.
  init(
    _ right: NDArray<Element>, for matrices: Shape, rows: Int, extent: Int? = nil,
    into destination: NDArray<Element>? = nil, _ operation: String
  ) throws(LinearAlgebraError) {
    let isVector = right.rank == 1
    let stack = try Self.stack(right, for: matrices, rows: rows, operation)
    let height = extent ?? rows
    let shape =
      isVector ? stack.appending(height) : stack.appending(height, right.shape[right.rank - 1])
    if let destination, destination.shape != shape {
      throw LinearAlgebraError(operation, .shapes([matrices, right.shape, destination.shape]))
    }
    if let destination, destination.isWritable,
      let shared = MatrixStack(sharing: isVector ? destination.expandingAxis(at: -1) : destination)
    {
      (result, columns) = (destination, shared)
    } else if stack.isEmpty, isVector {
      columns = MatrixStack(uninitialized: [], height, 1, for: operation)
      result = NDArray(storage: columns.memory, layout: Layout(vector: height))
    } else if isVector {
      result = .uninitialized(shape, for: operation)
      columns = MatrixStack(
        eligible: result.expandingAxis(at: -1), leadingDimension: Swift.max(height, 1))
    } else {
      columns = MatrixStack(
        uninitialized: stack, height, right.shape[right.rank - 1], for: operation)
      result = columns.array
    }
    if height == rows {
      if columns.count == 1, right.rank <= 2, destination == nil, right.count <= Tuning.smallCopy {
        columns.copyElements(
          of: right, row: right.strides[0], column: isVector ? 0 : right.strides[1])
      } else {
        result.assign(right.shape == shape ? right : right.broadcast(to: shape))
      }
    } else {
      let columns = isVector ? result.expandingAxis(at: -1) : result
      let source = isVector ? right.expandingAxis(at: -1) : right
      columns[.ellipsis, ..<rows, 0...].assign(
        source.broadcast(to: stack.appending(rows, source.shape[source.rank - 1])))
      columns[.ellipsis, rows..., 0...].fill(0)
    }
  }

  /// The stack to which matrices and right sides broadcast; throws if their shapes do not fit.
  @discardableResult
  static func stack(
    _ right: NDArray<Element>, for matrices: Shape, rows: Int, _ operation: String
  ) throws(LinearAlgebraError) -> Shape {
    let isVector = right.rank == 1
    guard right.rank > 0, right.shape[isVector ? 0 : right.rank - 2] == rows else {
      throw LinearAlgebraError(operation, .shapes([matrices, right.shape]))
    }
    if isVector { return matrices.stack }
    guard let stack = broadcastShape(matrices.stack, right.shape.stack) else {
      throw LinearAlgebraError(operation, .shapes([matrices, right.shape]))
    }
    return stack
  }

  /// The number of systems with the same matrix.
  var count: Int { columns.columns }
}
