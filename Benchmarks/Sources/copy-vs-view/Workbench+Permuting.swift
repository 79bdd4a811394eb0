import BenchmarkSupport
import Strided

extension Workbench {
  /// Copying a view with permuted axes to an existing contiguous array.
  func permuting() -> Workload {
    let base: NDArray<Element> = layout.base(count: count, shape: shape)
    let view = layout.view(of: base)
    let destination = NDArray<Element>.zeros(view.shape)
    return Workload(
      count: count,
      bytes: bytes(2 * count),
      plan: destination.explainAssignment(from: view).summary,
      operation: repeating { destination.assign(view) },
      cblas: directTranspose(from: base, to: destination)
    )
  }

  /// One call of OpenBLAS's transposition of a matrix.
  func directTranspose(
    from base: NDArray<Element>,
    to destination: NDArray<Element>
  ) -> Routine? {
    guard layout == .transposed, let transpose = Element.direct?.transpose,
      let rows = Int32(exactly: base.shape[0]), let columns = Int32(exactly: base.shape[1])
    else { return nil }
    return direct(from: base, to: destination) { transpose(rows, columns, $0, $1) }
  }
}
