import Oracle
import Strided
import Testing

/// Buffers and spans of arrays that are not contiguous, or not writable.
@Suite struct MemoryTrapTests {
  /// A view with gaps.
  private static var stepped: NDArray<Int> { NDArray<Int>.zeros([4, 4])[.all, .stride(by: 2)] }

  /// A contiguous view that is read-only.
  private static var constant: NDArray<Int> { NDArray<Int>.zeros([3]).broadcast(to: [3]) }

  @Test func bufferWithGaps() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = unsafe MemoryTrapTests.stepped.withUnsafeBufferPointer { $0.count }
    }
    expectMessage(
      "withUnsafeBufferPointer: shape (4, 2) with strides (4, 2) is not contiguous; copy() it first",
      in: result)
  }

  @Test func mutableBufferWithGaps() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = unsafe MemoryTrapTests.stepped.withUnsafeMutableBufferPointer { $0.count }
    }
    expectMessage(
      "withUnsafeMutableBufferPointer: shape (4, 2) with strides (4, 2) is not contiguous; copy() it first",
      in: result)
  }

  @Test func mutableSpanWithGaps() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = MemoryTrapTests.stepped.transposed().withMutableSpan { $0.count }
    }
    expectMessage(
      "withMutableSpan: shape (2, 4) with strides (2, 4) is not contiguous; copy() it first",
      in: result)
  }

  @Test func mutableBufferOfConstants() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = unsafe MemoryTrapTests.constant.withUnsafeMutableBufferPointer { $0.count }
    }
    expectMessage(
      "withUnsafeMutableBufferPointer: the view of shape (3,) is read-only, it was made read-only, comes "
        + "from such a view, or shows truth values as bytes", in: result)
  }

  @Test func mutableSpanOfConstants() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = MemoryTrapTests.constant.withMutableSpan { $0.count }
    }
    expectMessage(
      "withMutableSpan: the view of shape (3,) is read-only, it was made read-only, comes from such a "
        + "view, or shows truth values as bytes", in: result)
  }
}
