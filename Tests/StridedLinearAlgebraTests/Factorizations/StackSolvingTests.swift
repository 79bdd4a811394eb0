import Oracle
import Strided
import StridedLinearAlgebra
import Testing

/// Right sides of stacks: one vector for all matrices, one matrix for all, and one for each.
@Suite struct StackSolvingTests {
  @Test(arguments: LinearKind.allCases)
  func rightSides(kind: LinearKind) throws { try rightSides(kind.type) }

  private func rightSides<Element: LinearScalar>(_ type: Element.Type) throws {
    let log = FailureLog()
    var matrices = TestMatrices<Element>(seed: 221)
    // Also as many matrices as each has rows.
    for shape: Shape in [[3, 3, 3], [2, 2, 2], [2, 3, 4, 4], [4, 17, 17], [1, 1, 1]] {
      let n = shape[shape.count - 1]
      let stack = Shape(shape.dropLast(2))
      let a = matrices.positiveDefinite(shape)
      for right: Shape in [[n], [n, 1], [n, 3], Shape(Array(stack) + [n, 2])] {
        let b = matrices.random(right)
        let columns = right.count == 1 ? b.expandingAxis(at: -1) : b
        for (name, view) in a.representations {
          let solutions = [
            ("solve", try solve(view, b)), ("LU", try lu(view).solve(b)),
            ("Cholesky", try cholesky(view).solve(b)), ("LDL", try ldl(view).solve(b)),
            ("QR", try qr(view).solve(b)), ("pivoting", try qr(view, pivoting: true).solve(b)),
            ("SVD", try svd(view).solve(b)), ("eigh", try eigh(view).solve(b)),
            ("least squares", try leastSquares(view, b).solution),
            ("definite", try solvePositiveDefinite(view, b)),
          ]
          for (method, x) in solutions {
            let text = "\(type) \(shape) \(right) \(name) \(method)"
            let expected = Array(stack) + [n] + (right.count == 1 ? [] : [right[right.count - 1]])
            guard Array(x.shape) == expected else {
              log.record("\(text): \(x.shape)")
              continue
            }
            let error = matmul(a, right.count == 1 ? x.expandingAxis(at: -1) : x) - columns
            let bound = 100 * Double(n) * Element.epsilon * Swift.max(a.largest * x.largest, 1)
            log.check(error.largest <= bound, "\(text): \(error.largest)")
          }
        }
      }
    }
    log.finish(atLeast: 1000)
  }
}
