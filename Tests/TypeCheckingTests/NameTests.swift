import Strided
import Testing

extension Int {
  fileprivate var evenBelow: [Int] { stride(from: 0, to: self, by: 2).map { $0 } }
  fileprivate static var halves: [Double] { stride(from: 0, through: 1, by: 0.5).map { $0 } }
}

extension Array {
  fileprivate var everySecond: [Element] { stride(from: 0, to: count, by: 2).map { self[$0] } }
}

extension NDArray {
  fileprivate var everySecondExtent: [Int] { stride(from: 0, to: rank, by: 2).map { shape[$0] } }
}

/// The package's names do not hide Swift's names when users extend the types that subscripts take.
@Suite struct NameTests {
  @Test func swiftsStride() {
    #expect(5.evenBelow == [0, 2, 4])
    #expect(Int.halves == [0, 0.5, 1])
    #expect(["a", "b", "c"].everySecond == ["a", "c"])
    #expect(NDArray<Double>.zeros([2, 3, 4]).everySecondExtent == [2, 4])
  }

  @Test func stridesBesideIndexArrays() {
    let a = NDArray<Int>.arange(12).reshaped(to: [3, 4])
    #expect(a[.every(2), [3, 0]] == [[3, 0], [11, 8]])
    #expect(
      a[.every(-1, from: 1), .every(2, to: 3)] == a[.stride(from: 1, by: -1), ..<3][.all, .every(2)]
    )
    a[.all, [0]] += 1
    #expect(a[1, 0] == 5)
  }
}
