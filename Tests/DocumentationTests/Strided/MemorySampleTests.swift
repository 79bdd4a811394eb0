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

  @Test func borrowingSample() {
    let print = Printed()
    let memory = UnsafeMutableBufferPointer<Double>.allocate(capacity: 6)
    memory.initialize(repeating: 0)
    let a = NDArray(borrowing: memory, shape: [2, 3]) { memory.deallocate() }
    a[1, 0...] = NDArray([1, 2, 3])
    print(memory[3], memory[5])
    let b = NDArray(borrowing: memory, shape: [2, 2], strides: [3, -2], offset: 2) { _ = a }
    print(b)
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
