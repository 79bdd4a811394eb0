import BenchmarkSupport
import Strided

extension Workbench {
  /// A matrix product, beside the direct call of CBLAS for the same work.
  func multiplying(_ task: ProductTask) -> Workload {
    let shape = shape ?? Shape(task.shapes[0])
    let extent = shape[0]
    let a = NDArray<Element>.ones(shape)
    let b = NDArray<Element>.ones(shape)
    let c = NDArray<Element>.ones(shape)
    switch task {
    case .matmulContiguous:
      return product(a, b, c, Element.products?.gemm(extent, false, extent, a, b, c))
    case .matmulTransposed:
      return product(a.transposed(), b, c, Element.products?.gemm(extent, true, extent, a, b, c))
    case .matmulSliced:
      let large = NDArray<Element>.ones([2 * extent, 2 * extent])
      let part = large[1..<extent + 1, 1..<extent + 1]
      return product(
        part, b, c, Element.products?.gemm(extent, false, 2 * extent, large, b, c))
    case .matmulReversed:
      return product(a.flipped(), b, c, Element.products?.gemm(extent, false, extent, a, b, c))
    case .gemv:
      let x = NDArray<Element>.ones([extent])
      return product(
        "\(explainMatmul(a, x).routine)", a.count, Element.products?.gemv(extent, extent, a, x)
      ) { matmul(a, x) }
    case .gram:
      let turned = a.transposed()
      return product(
        "\(explainMatmul(a, turned).routine)", a.count,
        Element.products?.gemm(extent, true, extent, a, a, c)
      ) { matmul(a, turned) }
    case .einsum:
      let plan = explainEinsum("ij,jk,kl->il", a, b, c).steps.map(\.routine)
      return product(plan.joined(separator: ", "), a.count, nil) {
        Strided.einsum("ij,jk,kl->il", a, b, c)
      }
    case .stacked:
      let x = NDArray<Element>.ones([shape[2]])
      return product(
        "\(explainMatmul(a, x).routine)", a.count,
        Element.products?.gemv(a.count / shape[2], shape[2], a, x)
      ) { matmul(a, x) }
    }
  }

  private func product(
    _ a: NDArray<Element>, _ b: NDArray<Element>, _ c: NDArray<Element>, _ direct: Routine?
  ) -> Workload {
    let plan = explainMatmul(a, b, into: c)
    return Workload(
      count: c.count, bytes: bytes(3 * c.count),
      plan: plan.copiesFirst ? "copy, \(plan.routine)" : plan.routine,
      operation: repeating { matmul(a, b, into: c) }, cblas: direct)
  }

  private func product(
    _ plan: String, _ count: Int, _ direct: Routine?, _ body: @escaping () -> NDArray<Element>
  ) -> Workload {
    Workload(
      count: count, bytes: bytes(count), plan: plan,
      operation: repeating { blackHole(using: body()) }, isFresh: true, cblas: direct)
  }
}
