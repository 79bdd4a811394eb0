import BenchmarkSupport
import Strided

extension Workbench {
  /// Summing a view; also copying it and summing the contiguous copy.
  func summing() -> Workload {
    let base: NDArray<Element> = layout.base(count: count)
    let view = layout.view(of: base)
    let copy = view.copy()
    return Workload(
      count: count,
      bytes: bytes(count),
      plan: "sum; gather: \(copy.explainAssignment(from: view).summary)",
      operation: repeating { blackHole(using: view.sum()) },
      cblas: directSum(of: base),
      gathering: (
        gather: repeating { blackHole(using: view.copy()) },
        copyPass: repeating { blackHole(using: copy.sum()) }
      )
    )
  }

  private func directSum(of base: NDArray<Element>) -> Routine? {
    guard let sum = Element.direct?.sum,
      let run = DirectCalls<Element>.Run(count: count, source: layout.increment)
    else { return nil }
    let offset = layout.firstOffset
    return { repetitions in
      base.withUnsafeBufferPointer { base in
        guard let source = base.baseAddress else { return }
        for _ in 0..<repetitions { blackHole(using: sum(run, source + offset)) }
      }
    }
  }
}
