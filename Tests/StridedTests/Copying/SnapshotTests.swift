import Strided
import Testing

/// A write reads all of its sources first, whatever overlaps.
@Suite struct SnapshotTests {
  @Test func shiftByOne() {
    let a = NDArray<Int>.arange(6)
    a[1...] = a[..<5]
    #expect(Array(a) == [0, 0, 1, 2, 3, 4])
    let b = NDArray<Double>.arange(6)
    b[1...] = b[..<5]
    #expect(Array(b) == [0, 0, 1, 2, 3, 4])
    b[..<5] = b[1...]
    #expect(Array(b) == [0, 1, 2, 3, 4, 4])
  }

  @Test func shiftOfTenIsNotAllZeros() {
    let c = NDArray<Double>.arange(10)
    c[1..<10] = c[0..<9]
    #expect(Array(c) == [0, 0, 1, 2, 3, 4, 5, 6, 7, 8])
  }

  @Test func reversedPlusItself() {
    let a = NDArray<Int>.arange(6)
    a[.stride(by: -1)] += a
    #expect(Array(a) == [5, 5, 5, 5, 5, 5])
    let b = NDArray<Float>.arange(6)
    b[.stride(by: -1)] += b
    #expect(Array(b) == [5, 5, 5, 5, 5, 5])
  }

  @Test func plusItsTranspose() {
    let a = NDArray<Int>.arange(4).reshaped(to: [2, 2])
    a[...] += a.transposed()
    #expect(Array(a) == [0, 3, 3, 6])
    let b = NDArray<Double>.arange(4).reshaped(to: [2, 2])
    b[...] += b.transposed()
    #expect(Array(b) == [0, 3, 3, 6])
  }

  @Test func noRunningSum() {
    let a = NDArray<Int>.ones([6])
    a[1...] += a[..<5]
    #expect(Array(a) == [1, 2, 2, 2, 2, 2])
    let b = NDArray<Double>.ones([6])
    b[1...] += b[..<5]
    #expect(Array(b) == [1, 2, 2, 2, 2, 2])
    let c = NDArray<Double>.ones([6])
    c[1...].addProduct(1, c[..<5])
    #expect(Array(c) == [1, 2, 2, 2, 2, 2])
  }

  @Test func differentStepsOfOneSign() {
    let a = NDArray<Int>.arange(12)
    a[1..<6] = a[.stride(from: 0, to: 10, by: 2)]
    #expect(Array(a) == [0, 0, 2, 4, 6, 8, 6, 7, 8, 9, 10, 11])
    let b = NDArray<Double>.arange(12)
    b[.stride(from: 0, to: 10, by: 2)] = b[1..<6]
    #expect(Array(b) == [1, 1, 2, 3, 3, 5, 4, 7, 5, 9, 10, 11])
  }

  @Test func reversedIntoItself() {
    let a = NDArray<Int>.arange(3)
    a[.stride(by: -1)] = a
    #expect(Array(a) == [2, 1, 0])
  }

  @Test func rowOfItselfIntoAllRows() {
    let a = NDArray<Int>.arange(6).reshaped(to: [3, 2])
    a[...] = a[1, 0...]
    #expect(Array(a) == [2, 3, 2, 3, 2, 3])
    let b = NDArray<Double>.arange(6).reshaped(to: [3, 2])
    b[...] -= b[1, 0...]
    #expect(Array(b) == [-2, -2, 0, 0, 2, 2])
    let c = NDArray<Double>.arange(3)
    let last: NDArray<Double> = c[2]
    c[...] *= last
    #expect(Array(c) == [0, 2, 4])
  }

  @Test func extraLeadingAxesInAnAssignment() {
    let a = NDArray<Int>.zeros([3])
    a[...] = NDArray([1, 2, 3], shape: [1, 1, 3])
    #expect(Array(a) == [1, 2, 3])
  }

  @Test func extraLeadingAxesInAnInPlaceOperation() async {
    await #expect(processExitsWith: .failure) {
      let a = NDArray<Int>.zeros([3])
      a[...] += NDArray([1, 2, 3], shape: [1, 1, 3])
    }
  }

  @Test func emptyIntoEmpty() async {
    let a = NDArray<Int>.arange(4)
    a[2..<2] = a[3..<3]
    a[4...] += a[..<0]
    a[0..<0].fill(7)
    #expect(Array(a) == [0, 1, 2, 3])
    await #expect(processExitsWith: .failure) {
      let a = NDArray<Int>.arange(4)
      a[2..<2] = NDArray([1, 2, 3])
    }
  }

  @Test func masksTakeOneValueOrAsManyAsTheySelect() async {
    let a = NDArray([3, 1, 4, 1, 5])
    a[a .> 2] = 0
    #expect(Array(a) == [0, 1, 0, 1, 0])
    a[a .== 1] = NDArray([7, 8])
    #expect(Array(a) == [0, 7, 0, 8, 0])
    await #expect(processExitsWith: .failure) {
      let a = NDArray([3, 1, 4, 1, 5])
      a[a .> 2] = NDArray([7, 8])
    }
  }

  @Test func swapExchangesContents() {
    let a = NDArray<Double>.arange(6).reshaped(to: [2, 3])
    swap(a[0, 0...], a[1, 0...])
    #expect(Array(a) == [3, 4, 5, 0, 1, 2])
    swap(a[.all, 0], a[.all, 2])
    #expect(Array(a) == [5, 4, 3, 2, 1, 0])
    let b = NDArray([1, 2, 3])
    swap(b, b[.stride(by: -1)])
    #expect(Array(b) == [3, 2, 1])
  }
}
