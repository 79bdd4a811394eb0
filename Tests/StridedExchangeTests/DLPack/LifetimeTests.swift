import Oracle
import Strided
import StridedExchange
import Synchronization
import Testing

/// Who keeps memory alive, and that every deleter runs exactly once.
@Suite struct LifetimeTests {
  @Test func importedViewsKeepTheOwner() throws {
    let numbers = ForeignNumbers()
    let foreign = ForeignTensor(numbers.address)
    var last: NDArray<Double>?
    do {
      let a = try NDArray<Double>(dlpack: foreign.versioned())
      last = a[1...][.stride(by: -1)]
      _ = a + 1
    }
    #expect(foreign.count.value == 0 && last == [3, 2, 1])
    last = last?[..<0]
    #expect(foreign.count.value == 0)
    last = nil
    #expect(foreign.count.value == 1)
  }

  @Test func tensorsKeepTheArray() throws {
    let owner = BorrowedNumbers([1.0, 2, 3, 4])
    var released = 0
    func array() -> NDArray<Double> {
      NDArray(borrowing: owner.memory, shape: [2, 2]) { released += 1 }
    }
    let tensor = array().transposed().dlpack()
    #expect(
      released == 0
        && tensor.pointee.dl_tensor.data == UnsafeMutableRawPointer(owner.memory.baseAddress))
    DLPack.release(tensor)
    #expect(released == 1)
    let old = try array().unversionedDLPack()
    #expect(released == 1)
    DLPack.release(old)
    #expect(released == 2)
    var view: NDArray<Double>?
    view = try NDArray<Double>(dlpack: array().dlpack())
    #expect(released == 2 && view?[1, 0] == 3)
    view = nil
    #expect(released == 3)
  }

  @Test func chainsOfOwners() throws {
    let numbers = ForeignNumbers()
    let foreign = ForeignTensor(numbers.address)
    var view: NDArray<Double>? = try NDArray<Double>(dlpack: foreign.versioned())
    for _ in 0..<50 {
      view = try NDArray<Double>(dlpack: view!.dlpack())
      view = try NDArray<Double>(dlpack: view!.unversionedDLPack())
    }
    #expect(view == [0, 1, 2, 3] && foreign.count.value == 0)
    view?[0] = 9
    #expect(numbers[0] == 9)
    view = nil
    #expect(foreign.count.value == 1)
  }

  @Test func refusedTensorsAreReleased() {
    let numbers = ForeignNumbers()
    var foreign = ForeignTensor(numbers.address)
    foreign.type.bits = 32
    #expect(throws: DLPackError.otherElementType(expected: "float64", found: "float32")) {
      try NDArray<Double>(dlpack: foreign.versioned())
    }
    #expect(foreign.count.value == 1)
    #expect(throws: DLPackError.self) { try NDArray<Double>(dlpack: foreign.unversioned()) }
    #expect(foreign.count.value == 2)
  }

  /// Threads that take views of one tensor, and drop them in any order.
  @Test func threadsRelease() async throws {
    let rounds = TestScale.count(full: 1000, reduced: 100)
    for round in 0..<rounds {
      let numbers = ForeignNumbers()
      let foreign = ForeignTensor(numbers.address)
      let sums = try await Self.sums(of: foreign, parts: 2 + round % 3)
      #expect(sums.allSatisfy { $0 == 6 })
      #expect(foreign.count.value == 1)
    }
  }

  private static func sums(of foreign: ForeignTensor, parts: Int) async throws -> [Double] {
    nonisolated(unsafe) let array = try NDArray<Double>(dlpack: foreign.versioned())
    return try await withThrowingTaskGroup(of: Double.self) { group in
      for part in 0..<parts {
        group.addTask {
          let shared = try NDArray<Double>(dlpack: array.dlpack())
          return part % 2 == 0 ? shared.sum() : shared[.stride(by: -1)].sum()
        }
      }
      var sums: [Double] = []
      for try await sum in group { sums.append(sum) }
      return sums
    }
  }
}
