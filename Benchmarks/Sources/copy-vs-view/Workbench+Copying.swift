import BenchmarkSupport
import Strided

extension Workbench {
  /// Copying a view to new memory, which is then freed, as in the calls beside it.
  func copying() -> Workload {
    let base: NDArray<Element> = layout.base(count: count)
    let view = layout.view(of: base)
    return Workload(
      count: count,
      bytes: bytes(2 * count),
      plan: view.copy().explainAssignment(from: view).summary,
      operation: repeating { blackHole(using: view.copy()) },
      isFresh: true,
      cblas: gatheringDirectly(base)
    )
  }

  /// Allocating, copying the view with one call of CBLAS, and freeing.
  func gatheringDirectly(_ base: NDArray<Element>) -> Routine? {
    guard let gather = directGather() else { return nil }
    let byteCount = bytes(count)
    let offset = layout.firstOffset
    return { repetitions in
      base.withUnsafeBufferPointer { base in
        guard let source = base.baseAddress else { return }
        for _ in 0..<repetitions {
          FreshMemory.using(byteCount) { block in
            gather(source + offset, block.assumingMemoryBound(to: Element.self))
          }
        }
      }
    }
  }

  /// One call of CBLAS that copies the view, from the lowest address of its elements.
  func directGather() -> ((UnsafePointer<Element>, UnsafeMutablePointer<Element>) -> Void)? {
    guard let direct = Element.direct else { return nil }
    if layout == .transposed {
      let extents = MatrixExtents(count: count)
      guard let rows = Int32(exactly: extents.rows), let columns = Int32(exactly: extents.columns)
      else { return nil }
      return { direct.transpose(rows, columns, $0, $1) }
    }
    guard let run = DirectCalls<Element>.Run(count: count, source: layout.increment) else {
      return nil
    }
    return { direct.copy(run, $0, $1) }
  }
}
