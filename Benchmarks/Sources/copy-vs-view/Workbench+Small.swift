import BenchmarkSupport
import Strided

extension Workbench {
  /// The costs that do not depend on the size, measured with small arrays.
  func small(_ task: SmallTask) -> Workload {
    let shape = shape ?? Shape(task.shape)
    let array = NDArray<Element>.ones(shape)
    switch task {
    case .view: return smallView(of: array) { array.view() }
    case .slice: return smallView(of: array) { array[2..<8, 1...] }
    case .get: return reading(array)
    case .set: return writing(array)
    case .copy:
      var workload = Workbench(layout: .contiguous, size: CaseSize(count: array.count)).copying()
      workload.count = array.count
      return workload
    case .sum: return adding()
    }
  }

  private func smallView(
    of array: NDArray<Element>,
    _ view: @escaping () -> NDArray<Element>
  ) -> Workload {
    Workload(
      count: array.count,
      bytes: 0,
      plan: Self.viewPlan,
      operation: repeating { blackHole(using: view()) },
      besideMemcpyOf: bytes(2 * array.count)
    )
  }
}
