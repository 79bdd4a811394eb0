import Strided
import Testing

/// Access to an array's memory, and sharing.
@Suite struct MemoryTests {
  @Test func buffersAreTheMemory() {
    let a = NDArray([1, 2, 3, 4], shape: [2, 2])
    unsafe a.withUnsafeMutableBufferPointer { unsafe $0[3] = 9 }
    #expect(a[1, 1] == 9)
    #expect(unsafe a[1, 0...].withUnsafeBufferPointer { unsafe Array($0) } == [3, 9])
  }

  @Test func spansAreTheMemory() {
    let a = NDArray([1, 2, 3, 4], shape: [2, 2])
    a.withMutableSpan { $0[0] = 7 }
    #expect(a[0, 0] == 7)
    #expect(a[1, 0...].withSpan { $0[1] } == 4)
    #expect(NDArray<Int>.zeros([0]).withSpan { $0.count } == 0)
  }

  @Test func pointersReachEveryView() {
    let a = NDArray<Int>.arange(12).reshaped(to: [3, 4])
    let view = a[.stride(by: -1), .stride(from: 1, by: 2)]
    let sum = unsafe view.withUnsafePointer { first, layout in
      var sum = 0
      for i in 0..<layout.shape[0] {
        for j in 0..<layout.shape[1] {
          sum += unsafe first[i * layout.strides[0] + j * layout.strides[1]]
        }
      }
      return sum
    }
    #expect(sum == view.sum())
  }

  @Test func sharing() {
    let a = NDArray<Int>.zeros([4, 4])
    #expect(a.sharesMemory(with: a[1, 0...]))
    #expect(!a[0..<2].sharesMemory(with: a[2..<4]))
    #expect(!a.sharesMemory(with: a.copy()))
    #expect(!a[0..<0].sharesMemory(with: a))
    #expect(a.transposed().sharesMemory(with: a[.all, 3]))
  }

  @Test func ownership() {
    let a = NDArray<Int>.zeros([4, 4])
    let alias = a
    #expect(a.ownsData && !a.isView && alias.ownsData)
    for view in [a.view(), a[1, 0...], a[...], a.transposed(), a.reshaped(to: [16])] {
      #expect(view.isView && !view.ownsData && view.isWritable)
      view.fill(view[element: view.shape.map { _ in 0 }] + 1)
    }
    #expect(a[1, 1] == 5 || a.sum() > 0)
    #expect(!a.copy().isView && !a.transposed().reshaped(to: [16]).isView)
    #expect(!a.flattened().isView && a.raveled().isView && !a.transposed().raveled().isView)
    // In memory order, a contiguous array is a view in any order of its axes.
    let turned = NDArray<Int>.arange(24).reshaped(to: [2, 3, 4]).transposed(axes: [1, 2, 0])
    #expect(turned.raveled(order: .k) == .arange(24))
    #expect(turned.raveled(order: .k).sharesMemory(with: turned))
    #expect(!turned.flipped(axis: 0).raveled(order: .k).sharesMemory(with: turned))
    #expect(!turned[.all, 0, .all].raveled(order: .k).sharesMemory(with: turned))
  }

  @Test func broadcastsStayReadOnly() {
    let a = NDArray<Int>.zeros([1, 4]).broadcast(to: [3, 4])
    #expect(!a.isWritable && !a[0, 0...].isWritable && !a[0..<1].transposed().isWritable)
    #expect(!a.view().isWritable && !a.diagonal().isWritable)
    #expect(a.copy().isWritable)
    // Also to its own shape: the result is a broadcast.
    #expect(!NDArray<Int>.zeros([4]).broadcast(to: [4]).isWritable)
  }

  @Test func copiesCrossTasks() async {
    let a = NDArray([1, 2, 3])
    let copy = a.copy()
    let sum = await Task.detached { copy.sum() }.value
    #expect(sum == a.sum())
  }
}
