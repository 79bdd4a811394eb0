import BenchmarkSupport
import Strided

extension Workbench {
  /// Making a view, beside a `memcpy` of the array that the view stands for.
  func makingView() -> Workload {
    let base: NDArray<Element> = layout.base(count: count)
    let operation: Routine =
      layout == .contiguous
      ? repeating { blackHole(using: base.view()) }
      : repeating { blackHole(using: base[.stride(by: 2)]) }
    return Workload(
      count: count,
      bytes: 0,
      plan: "no data moves",
      operation: operation,
      memcpy: PlainBuffers(byteCount: bytes(count)).copying
    )
  }
}
