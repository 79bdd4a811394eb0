import BenchmarkSupport
import Strided
import StridedLinearAlgebra

/// Prepares a factorisation at one extent for measuring, for one element type.
struct FactorizationBench<Element: LinearBenchmarkElement> {
  let benchmark: FactorizationCase
  /// A symmetric positive definite matrix of the layout.
  let matrix: NDArray<Element>
  let right: NDArray<Element>

  /// Makes the matrix, with numbers from a hash of their positions, as the peers' script does.
  init(_ benchmark: FactorizationCase, _ extent: Int) {
    self.benchmark = benchmark
    let numbers = Scrambled.numbers(extent * extent).map { Element(_real: .init($0), imaginary: 0) }
    let half = NDArray(numbers, shape: [extent, extent])
    let symmetric = half + half.transposed()
    symmetric.diagonal().assign(symmetric.diagonal() + Element(_real: .init(extent), imaginary: 0))
    switch benchmark.layout {
    case .contiguous: matrix = symmetric
    case .transposed: matrix = symmetric.transposed()
    case .sliced:
      matrix = NDArray.ones([2 * extent, 2 * extent])[1..<extent + 1, 1..<extent + 1]
      matrix.assign(symmetric)
    case .reversed: matrix = symmetric.flipped()
    }
    right = .ones([extent])
  }

  /// The routine beside the direct call of LAPACKE on a copy in C order.
  var workload: Workload {
    let bytes = 2 * matrix.count * MemoryLayout<Element>.stride
    return Workload(
      count: matrix.count, bytes: bytes, plan: "beside \(benchmark.function.routine)",
      operation: operation, isFresh: true, cblas: direct)
  }

  private var operation: Routine {
    switch benchmark.function {
    case .solve:
      repeating({ () throws(LinearAlgebraError) in try StridedLinearAlgebra.solve(matrix, right) })
    case .cholesky:
      repeating({ () throws(LinearAlgebraError) in try StridedLinearAlgebra.cholesky(matrix) })
    case .qr: repeating({ () throws(LinearAlgebraError) in try StridedLinearAlgebra.qr(matrix) })
    case .svd: repeating({ () throws(LinearAlgebraError) in try StridedLinearAlgebra.svd(matrix) })
    case .eigh:
      repeating({ () throws(LinearAlgebraError) in try StridedLinearAlgebra.eigh(matrix) })
    }
  }

  /// A routine that repeats a factorisation, of a matrix that every function accepts.
  private func repeating<Result>(
    _ body: @escaping () throws(LinearAlgebraError) -> Result
  ) -> Routine {
    BenchmarkSupport.repeating {
      do {
        blackHole(using: try body())
      } catch {
        preconditionFailure("\(benchmark.name): \(error)")
      }
    }
  }

  private var direct: Routine? {
    guard let routines = Element.factorizations else { return nil }
    return routines.calls(of: benchmark.function, matrix.copy(), right)
  }
}
