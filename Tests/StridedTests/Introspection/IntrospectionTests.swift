import Foundation
import Oracle
import Strided
import Testing

/// The properties of arrays about themselves.
@Suite(.withoutAddressSanitizer) struct IntrospectionTests {
  @Test func printedLayouts() {
    let a = NDArray<Double>.zeros([3, 4])
    #expect(
      "\(a[.all, 1..<3].layoutDescription)" == """
        float64 (3, 2)
          strides:   (4, 1) elements, (32, 8) bytes
          offset:    1 of 12 elements
          order:     neither C- nor F-contiguous
          owner:     another array, of which this is a view
          writable:  yes
          memory:    48 bytes of elements keep 96 bytes alive
        """)
    #expect(
      "\(a.layoutDescription)" == """
        float64 (3, 4)
          strides:   (4, 1) elements, (32, 8) bytes
          offset:    0 of 12 elements
          order:     C-contiguous
          owner:     this array
          writable:  yes
          memory:    96 bytes of elements
        """)
    #expect(
      "\(NDArray<Int8>([1]).broadcast(to: [5]).layoutDescription)" == """
        int8 (5,)
          strides:   (0,) elements, (0,) bytes
          offset:    0 of 1 elements
          order:     neither C- nor F-contiguous
          owner:     another array, of which this is a view
          writable:  no, axis 0 repeats its elements
          memory:    1 bytes of elements
        """)
    #expect(
      "\(NDArray<Bool>.zeros([]).layoutDescription)".contains("strides:   () elements, () bytes"))
    #expect("\(a.transposed().layoutDescription)".contains("order:     F-contiguous"))
    #expect("\(a[0, 0...].layoutDescription)".contains("order:     C- and F-contiguous"))
  }

  @Test func drawings() {
    let a = NDArray<Double>.zeros([3, 4])
    #expect(
      a[.all, 1..<3].layoutDescription.drawing == """
        0 |   . 0,0 0,1   .
        4 |   . 1,0 1,1   .
        8 |   . 2,0 2,1   .
        """)
    #expect(
      a.transposed()[..<2, .stride(by: -2)].layoutDescription.drawing == """
        0 | 0,1 1,1   .   .   .   .   .   .
        8 | 0,0 1,0   .   .
        """)
    #expect(
      NDArray<Int>.zeros([3]).broadcast(to: [2, 3]).layoutDescription.drawing
        == "0 | 0,0+1 0,1+1 0,2+1")
    #expect(
      NDArray<Int>.zeros([5])[.stride(by: -2)].layoutDescription.drawing == """
        0 | 2 .
        2 | 1 .
        4 | 0
        """)
    #expect(NDArray<Int>.zeros([]).layoutDescription.drawing == "0 | *")
    #expect(NDArray<Int>.zeros([3])[..<0].layoutDescription.drawing == "0 | . . .")
    #expect(NDArray<Int>.zeros([0]).layoutDescription.drawing == "")
    #expect(
      NDArray<Int>.zeros([1]).broadcast(to: [1 << 40]).layoutDescription.drawing
        == "1099511627776 elements, too many to draw")
    let long = NDArray<Int8>.zeros([1000]).layoutDescription.drawing
    #expect(long.hasSuffix("\nand 600 more cells"))
    #expect(long.split(separator: "\n").allSatisfy { $0.count <= 75 })
  }

  @Test func retainedBytes() {
    let a = NDArray<Double>.zeros([10, 10])
    #expect(a.retainedBytes == 800)
    let row = a[3, 0...]
    #expect(row.retainedBytes == 800)
    #expect(row.layoutDescription.reachedBytes == 80)
    let compact = row.compacted()
    #expect(compact.retainedBytes == 80)
    #expect(compact == row)
    #expect(!compact.sharesMemory(with: a))
    // An array that keeps no other memory alive is returned as it is.
    #expect(a.transposed().compacted().sharesMemory(with: a))
    #expect(a.compacted().sharesMemory(with: a))
    #expect(a[..<0].compacted().retainedBytes == 0)
    let repeated = a[0, ..<1].broadcast(to: [200])
    #expect(repeated.layoutDescription.reachedBytes == 8)
    #expect(!repeated.compacted().sharesMemory(with: a))
    #expect(repeated.compacted() == repeated)
    let all = NDArray([1, 2]).broadcast(to: [3, 2])
    #expect(all.compacted().sharesMemory(with: all))
    #expect(a[0, 0...].slidingWindows(of: 4).compacted().retainedBytes == 7 * 4 * 8)
    // The memory of a view outlives its owner.
    func tail() -> NDArray<Int> { NDArray<Int>.arange(100)[98...] }
    #expect(tail() == [98, 99])
    #expect(tail().retainedBytes == 800)
  }
}
