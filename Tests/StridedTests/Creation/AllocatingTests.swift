import Foundation
import Oracle
import Strided
import Testing

/// Arrays of sizes from outside, and memory that is not available.
@Suite struct AllocatingTests {
  @Test func whatThereIsMemoryForIsMade() throws {
    let zeros = try NDArray<Double>(allocating: [3, 4])
    #expect(zeros == .zeros([3, 4]) && zeros.ownsData && zeros.isWritable)
    #expect(try NDArray<Bool>(allocating: []) == .zeros([]))
    #expect(try NDArray<Int8>(allocating: [0, 7]).shape == [0, 7])
    let sevens = try NDArray(allocating: [300, 300], repeating: 7)
    #expect(sevens == .full([300, 300], 7))
    #expect(try NDArray(allocating: [5_000_000], repeating: 2.5).sum() == 12_500_000)
  }

  @Test(arguments: [[1 << 46], [1 << 23, 1 << 23], [3, 1 << 50]] as [Shape])
  func noMemory(_ shape: Shape) {
    let expected = shape.elementCount * 8
    #expect(throws: AllocationError.self) { try NDArray<Double>(allocating: shape) }
    do throws(AllocationError) {
      _ = try NDArray<Double>(allocating: shape, repeating: 1)
      Issue.record("\(expected) bytes were had")
    } catch {
      #expect(error.shape == shape && error.byteCount == expected)
      #expect("\(error)" == "NDArray(allocating:): no memory for shape \(shape), \(expected) bytes")
    }
  }

  @Test(
    arguments: [
      [-1], [2, -3], [1 << 62], [1 << 32, 1 << 32], [0, 1 << 62], [0, -1],
      Shape(repeating: 1, count: 65),
    ] as [Shape])
  func noArrayHasTheShape(_ shape: Shape) {
    do throws(AllocationError) {
      _ = try NDArray<Double>(allocating: shape)
      Issue.record("there is an array of shape \(shape)")
    } catch {
      #expect(error.shape == shape && error.byteCount == nil)
      #expect("\(error)" == "NDArray(allocating:): no array has shape \(shape)")
    }
  }

  @Test func trapsWhereNothingThrows() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = NDArray<Double>.zeros([1 << 43])
    }
    expectMessage("NDArray: no memory for \(1 << 46) bytes", in: result)
  }

  #if os(Linux)
    @Test func whatThePoolHoldsIsGivenUpFirst() async {
      await #expect(processExitsWith: .success) {
        guard MemoryPool.limit > 1 << 30 else { exit(0) }
        _ = NDArray<UInt8>.ones([1 << 29])
        guard MemoryPool.statistics.bytesHeld >= 1 << 29 else { exit(1) }
        // The present address space plus 256 MiB: enough only if the pool releases its block.
        guard let line = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8),
          let pages = line.split(separator: " ").first.flatMap({ UInt($0) })
        else { exit(2) }
        let bytes = rlim_t(pages * UInt(getpagesize()) + 1 << 28)
        var limits = rlimit(rlim_cur: bytes, rlim_max: bytes)
        guard unsafe setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limits) == 0 else {
          exit(0)
        }
        guard let a = try? NDArray<UInt8>(allocating: [3 << 27]), a.count == 3 << 27 else {
          exit(3)
        }
        guard MemoryPool.statistics.bytesHeld == 0 else { exit(4) }
        guard (try? NDArray<UInt8>(allocating: [1 << 30], repeating: 1)) == nil else { exit(5) }
        exit(0)
      }
    }
  #endif
}
