import BenchmarkSupport
import Strided

extension Workbench {
  /// Assigning a contiguous array to a view.
  func assigning() -> Workload {
    let base: NDArray<Element> = layout.base(count: count)
    let view = layout.view(of: base)
    let source = NDArray<Element>.ones([count])
    return Workload(
      count: count,
      bytes: bytes(2 * count),
      plan: view.explainAssignment(from: source).summary,
      operation: repeating { view.assign(source) },
      cblas: directWrite(from: source, to: base, \.copy)
    )
  }

  /// Adding a multiple of a contiguous array to a view: reads two and writes one.
  func addingProduct() -> Workload {
    let base: NDArray<Element> = layout.base(count: count)
    let view = layout.view(of: base)
    let source = NDArray<Element>.ones([count])
    return Workload(
      count: count,
      bytes: bytes(3 * count),
      plan: view.explainUpdate(.add, with: source).summary,
      operation: repeating { view.addProduct(3, source) },
      cblas: directWrite(from: source, to: base, \.axpy)
    )
  }

  typealias Write = (
    DirectCalls<Element>.Run, UnsafePointer<Element>, UnsafeMutablePointer<Element>
  ) -> Void

  /// One call of CBLAS that writes to the elements of the view.
  func directWrite(
    from source: NDArray<Element>,
    to base: NDArray<Element>,
    _ routine: KeyPath<DirectCalls<Element>, Write>
  ) -> Routine? {
    guard let call = Element.direct?[keyPath: routine],
      let run = DirectCalls<Element>.Run(count: count, destination: layout.increment)
    else { return nil }
    let offset = layout.firstOffset
    return direct(from: source, to: base) { call(run, $0, $1 + offset) }
  }

  /// Calls a function with the start addresses of two contiguous arrays.
  func direct(
    from source: NDArray<Element>,
    to destination: NDArray<Element>,
    _ call: @escaping (UnsafePointer<Element>, UnsafeMutablePointer<Element>) -> Void
  ) -> Routine {
    { repetitions in
      source.withUnsafeBufferPointer { source in
        destination.withUnsafeMutableBufferPointer { destination in
          guard let x = source.baseAddress, let y = destination.baseAddress else { return }
          for _ in 0..<repetitions { call(x, y) }
        }
      }
    }
  }
}
