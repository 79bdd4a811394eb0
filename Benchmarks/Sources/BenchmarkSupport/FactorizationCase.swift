/// A function of linear algebra on a matrix of a layout.
///
/// The matrix is symmetric and positive definite, so every function accepts it.
package struct FactorizationCase: Hashable, Sendable {
  /// The layout of the matrix.
  package enum Layout: String, CaseIterable, Sendable {
    case contiguous
    case transposed
    case sliced
    case reversed

    /// One line for the help.
    package var summary: String {
      switch self {
      case .contiguous: "a matrix in C order"
      case .transposed: "the transpose of a matrix in C order, which LAPACK reads as it is"
      case .sliced: "a part of a larger matrix"
      case .reversed: "a matrix with its rows and columns backwards"
      }
    }

    /// The code for NumPy that makes `a` of this layout from a matrix `m` in C order.
    var setup: String {
      switch self {
      case .contiguous: "a = m"
      case .transposed: "a = m.T"
      case .sliced:
        "a = ones(2 * shape[0], 2 * shape[1])[1:shape[0] + 1, 1:shape[1] + 1]; a[...] = m"
      case .reversed: "a = m[::-1, ::-1]"
      }
    }
  }

  package let function: FactorizationFunction
  package let layout: Layout

  package init(_ function: FactorizationFunction, _ layout: Layout) {
    self.function = function
    self.layout = layout
  }

  /// The name of the case after the slash in `--cases`: `cholesky-sliced`.
  package var name: String { "\(function.rawValue)-\(layout.rawValue)" }

  /// The shapes at which the case is measured.
  package var shapes: [[Int]] {
    let extents = layout == .contiguous ? [4, 8, 16, 64, 256, 500, 1000] : [8, 64, 500]
    return extents.map { [$0, $0] }
  }

  /// The code for NumPy: statements that make the operands, and the statement that is timed.
  package var script: (setup: String, statement: String) {
    let matrix = "m = scrambled(n).reshape(shape); m = m + m.T; m.flat[::shape[0] + 1] += shape[0]"
    return ("\(matrix); \(layout.setup); b = ones(shape[0])", function.statement)
  }
}
