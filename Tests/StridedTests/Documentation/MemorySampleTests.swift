import Strided
import Testing

/// The samples in the comments about memory.
@Suite struct MemorySampleTests {
  @Test func memoryPoolSample() {
    let print = Printed()
    let a = NDArray<Double>.ones([1_000_000])
    for _ in 0..<100 { _ = a.copy() }  // all but the first reuse one block
    print(MemoryPool.statistics.hits > 0)
    MemoryPool.releaseAll()
    print.isDocumented()
  }

  @Test func allocationErrorSample() {
    let print = Printed()
    do {
      _ = try NDArray<Double>(allocating: [1 << 20, 1 << 24])
    } catch {
      print(error)
    }
    print.isDocumented()
  }
}
