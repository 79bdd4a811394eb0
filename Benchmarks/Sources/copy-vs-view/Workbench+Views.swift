import BenchmarkSupport
import Strided

extension Workbench {
  /// The plan text of a view.
  static var viewPlan: String { "no data moves" }

  /// Making a view, beside a `memcpy` of the same array.
  func makingView() -> Workload {
    let base: NDArray<Element> = layout.base(count: count)
    let operation: Routine =
      layout == .contiguous
      ? repeating { blackHole(using: base.view()) }
      : repeating { blackHole(using: base[.stride(by: 2)]) }
    return Workload(
      count: count,
      bytes: 0,
      plan: Self.viewPlan,
      operation: operation,
      besideMemcpyOf: bytes(2 * count)
    )
  }
}
