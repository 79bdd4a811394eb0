import CBLAS
import Foundation
import Strided
import StridedLinearAlgebra
import Testing

/// Stacks whose matrices are split over threads: the results are those of the matrices one by one, bit for bit.
@Suite struct StackThreadTests {
  @Test(arguments: LinearKind.allCases)
  func factorizations(kind: LinearKind) throws { try factorizations(kind.type) }

  private func factorizations<Element: LinearScalar>(_ type: Element.Type) throws {
    var matrices = TestMatrices<Element>(seed: 101)
    let (count, n) = (60, 24)
    let a = matrices.positiveDefinite([count, n, n])
    let b = matrices.random([count, n, 2])
    func results(
      _ a: NDArray<Element>, _ b: NDArray<Element>
    ) throws -> [(name: String, array: NDArray<Element>)] {
      let (general, definite, orthogonal) = (try lu(a), try cholesky(a), try qr(a))
      return [
        ("LU", try general.solve(b)), ("inverse", try general.inverse()),
        ("determinants", try general.determinants()),
        ("LU condition", numbers(try general.conditionEstimates())),
        ("Cholesky", definite.lower), ("Cholesky solution", try definite.solve(b)),
        ("Cholesky condition", numbers(definite.conditionEstimates())),
        ("LDL", try ldl(a).solve(b)), ("Q", orthogonal.q), ("QR", try orthogonal.solve(b)),
        ("singular values", numbers(try singularValues(a))),
        ("eigenvectors", try eigh(a).vectors), ("Schur", try schur(a).t),
        ("least squares", try leastSquares(a, b).solution),
        ("exponential", try matrixExponential(a)), ("square root", try matrixSquareRoot(a)),
        ("logarithm", try matrixLogarithm(a)),
      ]
    }
    // On one thread, as OpenBLAS runs for each matrix of a stack.
    let single = try Threads.withLimit(1) { try (0..<count).map { try results(a[$0], b[$0]) } }
    for limit in [1, 2, 4] {
      let found = try Threads.withLimit(limit) { try results(a, b) }
      for (number, result) in found.enumerated() {
        for index in 0..<count {
          #expect(
            result.array[index, .ellipsis] == single[index][number].array,
            "\(type) \(result.name) \(index), \(limit) threads")
        }
      }
    }
  }

  /// One call of LAPACK uses the threads of OpenBLAS if it is large; one of several calls does not.
  @Test func threadsOfOpenBLAS() {
    func threads(_ count: Int, _ work: Double) -> Int {
      var found: Int32 = 0
      Wings.callingBLAS(forRangesBelow: count, work: work) { _ in
        found = openblas_get_num_threads()
      }
      return Int(found)
    }
    #expect(threads(1, 1e6) == 1 && threads(5, 1e3) == 1)
    #expect(threads(1, 1e9) == Threads.limit)
  }

  /// Real numbers as elements.
  private func numbers<Element: LinearScalar>(
    _ real: NDArray<Element.RealPart>
  ) -> NDArray<Element> {
    NDArray(shape: real.shape) { Element(_real: real.element(at: $0), imaginary: 0) }
  }

  /// Several threads that factorise stacks of their own at the same time.
  @Test func concurrently() async {
    await withTaskGroup(of: Bool.self) { group in
      for task in 0..<6 {
        group.addTask {
          var matrices = TestMatrices<Double>(seed: UInt64(110 + task))
          let a = matrices.positiveDefinite([80, 16, 16])
          let b = matrices.random([80, 16, 1])
          guard let x = try? solve(a, b), let y = try? cholesky(a).solve(b) else { return false }
          return (matmul(a, x) - b).largest < 1e-10 && (x - y).largest < 1e-10
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}
