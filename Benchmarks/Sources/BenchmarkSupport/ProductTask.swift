/// The matrix products of `product`: square matrices in several layouts, and other shapes.
package enum ProductTask: String, CaseIterable, Sendable {
  case matmulContiguous = "matmul-contiguous"
  case matmulTransposed = "matmul-transposed"
  case matmulSliced = "matmul-sliced"
  case matmulReversed = "matmul-reversed"
  case gemv
  case gram
  case einsum
  case stacked

  /// One line for the help.
  package var summary: String {
    switch self {
    case .matmulContiguous: "the product of two square matrices, into a third one"
    case .matmulTransposed: "the same, with the first matrix transposed"
    case .matmulSliced: "the same, with a part of a larger matrix as the first one"
    case .matmulReversed: "the same, with the rows and columns of the first matrix backwards"
    case .gemv: "a square matrix times a vector"
    case .gram: "a matrix times its own transpose"
    case .einsum: "the product of three matrices, ij,jk,kl->il"
    case .stacked: "a stack of matrices times a vector of three"
    }
  }

  /// The shapes at which the task is measured.
  package var shapes: [[Int]] {
    switch self {
    case .matmulContiguous: [2, 4, 8, 16, 64, 256, 1000, 2000].map { [$0, $0] }
    case .matmulTransposed, .matmulSliced, .matmulReversed:
      [4, 8, 16, 64, 256, 1000, 2000].map { [$0, $0] }
    case .gemv: [10, 100, 1000, 4000].map { [$0, $0] }
    case .gram: [8, 64, 256, 1000].map { [$0, $0] }
    case .einsum: [10, 100, 400].map { [$0, $0] }
    case .stacked: [[384, 512, 3]]
    }
  }

  /// The code for NumPy: a statement that makes the operands, and the statement that is timed.
  package var script: (setup: String, statement: String) {
    let matrices = "b = ones(*shape); c = ones(*shape)"
    let product = "np.matmul(a, b, out=c)"
    return switch self {
    case .matmulContiguous: ("a = ones(*shape); \(matrices)", product)
    case .matmulTransposed: ("a = ones(*shape).T; \(matrices)", product)
    case .matmulSliced:
      ("a = ones(2 * shape[0], 2 * shape[1])[1:shape[0] + 1, 1:shape[1] + 1]; \(matrices)", product)
    case .matmulReversed: ("a = ones(*shape)[::-1, ::-1]; \(matrices)", product)
    case .gemv: ("a = ones(*shape); x = ones(shape[1])", "np.matmul(a, x)")
    case .gram: ("a = ones(*shape)", "np.matmul(a, a.T)")
    case .einsum:
      (
        "a = ones(*shape); b = ones(*shape); c = ones(*shape)",
        "np.einsum('ij,jk,kl->il', a, b, c, optimize=True)"
      )
    case .stacked: ("a = ones(*shape); x = ones(shape[2])", "np.matmul(a, x)")
    }
  }
}
