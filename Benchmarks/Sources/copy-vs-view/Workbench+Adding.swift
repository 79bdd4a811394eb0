import BenchmarkSupport
import Strided

extension Workbench {
  /// Adding two arrays into new memory: reads two and writes one.
  func adding() -> Workload {
    let a = NDArray<Element>.ones([count])
    let b = NDArray<Element>.ones([count])
    return sum(of: a, b)
  }

  /// Adding a matrix and its transpose into new memory.
  func addingTransposed() -> Workload {
    let matrix: NDArray<Element> = layout.base(count: count, shape: shape)
    return sum(of: matrix, matrix.transposed())
  }

  private func sum(of a: NDArray<Element>, _ b: NDArray<Element>) -> Workload {
    return Workload(
      count: a.count,
      bytes: bytes(3 * a.count),
      plan: a.explain(.add, b).summary,
      operation: repeating { blackHole(using: a + b) },
      isFresh: true
    )
  }
}
