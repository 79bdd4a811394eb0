import CBLASRecorder
import Oracle
import Strided
import Testing

/// More elements, and larger strides, than 32 bits can count; only a few pages are touched.
@Suite struct HugeTests {
  private static let beyond = 1 << 31

  @Test func elementsBeyond32Bits() {
    let a = lazyZeros(Int8.self, count: Self.beyond + 10)
    a[Self.beyond + 3] = 7
    a[-1] = 9
    #expect(a[Self.beyond + 3] == 7)
    #expect(a[Self.beyond + 9] == 9)
    #expect(a.count == Self.beyond + 10)
    let tail = a[Self.beyond...]
    #expect(Array(tail) == [0, 0, 0, 7, 0, 0, 0, 0, 0, 9])
    #expect(Array(a[.stride(by: -1)][..<7]) == [9, 0, 0, 0, 0, 0, 7])
    tail += 1
    #expect(a[Self.beyond + 3] == 8)
    #expect(a[Self.beyond - 1] == 0)
    #expect(Array(a[[Self.beyond + 3, -1, 0]]) == [8, 10, 0])
    a.scatterAdd(1, at: [-1, -1])
    #expect(a[-1] == 12)
  }

  @Test func fewElementsFarApart() {
    let a = lazyZeros(Float.self, count: 4 * Self.beyond)
    let b = lazyZeros(Float.self, count: 4 * Self.beyond)
    // The stride fits in 32 bits, the positions do not.
    let sparse = a[.stride(by: 1 << 26)]
    #expect(sparse.count == 128)
    sparse.assign(.arange(128))
    let other = b[.stride(from: 5, by: 1 << 26)]
    let calls = CBLASRecorder.calls(of: { other.assign(sparse) })
    #expect(calls == [.init("cblas_scopy", 128, 1 << 26, 1 << 26)])
    #expect(other == .arange(128))
    other += sparse
    #expect(b[(127 << 26) + 5] == 254)
    #expect(other.sum() == 2 * 127 * 64)
  }

  @Test func stridesBeyond32Bits() {
    let rows = 12
    let width = Self.beyond + 1
    let a = lazyZeros(Double.self, count: rows * width).reshaped(to: [rows, width])
    let b = lazyZeros(Double.self, count: rows * width).reshaped(to: [rows, width])
    let column = a[.all, Self.beyond]
    #expect(column.strides == [width])
    column.assign(.arange(12))
    // The increment does not fit in 32 bits, so the portable loop runs.
    let calls = CBLASRecorder.calls(of: {
      b[.all, 3].assign(column)
      b[.all, 3] += column
      b[.stride(by: -1), 3] *= 2
      swap(a[.all, 7], b[.all, 3])
    })
    #expect(calls.isEmpty)
    #expect(a[.all, 7] == .arange(from: 0, to: 48, by: 4))
    #expect(b[.all, 3] == .zeros([12]))
    #expect(column.dot(a[.all, 7]) == 4 * 506)
    #expect(a[-1, -1] == 11)
    #expect(a.transposed()[Self.beyond, 5] == 5)
    // Columns of one matrix interleave: they share nothing, and no temporary is made.
    #expect(!a[.all, 3].sharesMemory(with: a[.all, 4]))
    #expect(!a[.all, 3].explainAssignment(from: a[.all, 4]).needsTemporary)
    // A column is assigned to itself, shifted by one row.
    a[1..., Self.beyond] = a[..<11, Self.beyond]
    #expect(Array(column) == [0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  }

  @Test func broadcastsWithoutEnd() {
    let one = NDArray<Double>([3])
    let huge = one.broadcast(to: [1 << 20, 1 << 20])
    #expect(huge.count == 1 << 40)
    #expect(huge[-1, -1] == 3 && huge[0, 1 << 19] == 3)
    #expect(Array(huge[(-2)..., ..<2]) == [3, 3, 3, 3])
    #expect("\(huge)".hasPrefix("[[3. 3. 3. ... 3. 3. 3.]"))
    #expect(huge.transposed()[5, .stride(by: 1 << 18)].count == 4)
    #expect(huge.layoutDescription.reachedBytes == 8)
    #expect(huge.sharesMemory(with: one))
    let row = NDArray<Int8>([1, 2, 3]).broadcast(to: [1 << 40, 3])
    #expect(Array(row[1 << 39, 0...]) == [1, 2, 3])
    #expect(row.slidingWindows(of: [2], axes: [0])[1 << 38, 2, 1] == 3)
  }

  @Test func longRunsInOnePiece() {
    // A row of bytes longer than 32 bits can count; only the pages at both ends matter.
    guard TestScale.isFull, TestScale.factor > 1 else { return }
    let a = lazyZeros(UInt8.self, count: Self.beyond + 100)
    let b = lazyZeros(UInt8.self, count: Self.beyond + 100)
    a[Self.beyond...] = 5
    a[0] = 1
    b.assign(a)
    #expect(b[0] == 1 && b[-1] == 5 && b[Self.beyond] == 5 && b[Self.beyond - 1] == 0)
    #expect(a == b)
    #expect(a.sum() == 501)
  }
}
