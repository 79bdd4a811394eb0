import Strided
import Testing

/// Every way to make an array.
@Suite struct CreationTests {
  @Test func fromElements() {
    let a = NDArray([1, 2, 3, 4, 5, 6], shape: [2, 3])
    #expect(a.strides == [3, 1] && a[1, 0] == 4 && a.ownsData && a.isWritable)
    let b = NDArray([1, 2, 3, 4, 5, 6], shape: [2, 3], order: .f)
    #expect(b.strides == [1, 2] && b[1, 0] == 2 && b.isContiguous(.f))
    #expect(NDArray<Int>([]).shape == [0])
    #expect(NDArray([7], shape: []).rank == 0)
  }

  @Test func aSwiftArrayIsCopied() {
    var elements = [1, 2, 3]
    let a = NDArray(elements)
    elements[0] = 9
    a[1] = 8
    #expect(Array(a) == [1, 8, 3] && elements == [9, 2, 3])
  }

  @Test func fromNestedArrays() {
    let rows = [[1.5, 2], [3, 4], [5, 6]]
    #expect(NDArray(rows).shape == [3, 2])
    #expect(NDArray([rows, rows]).shape == [2, 3, 2])
    #expect(NDArray([[rows, rows]]).shape == [1, 2, 3, 2])
    #expect(NDArray([[Int]]()).shape == [0])
    let emptyRows: [[Int]] = [[], []]
    #expect(NDArray(emptyRows).shape == [2, 0])
  }

  @Test func fromLiterals() {
    let matrix: NDArray<Float> = [[1, 2], [3, 4.5]]
    #expect(matrix.shape == [2, 2] && matrix[1, 1] == 4.5)
    let deep: NDArray<Int> = [[[[[1]]], [[[2]]]]]
    #expect(deep.shape == [1, 2, 1, 1, 1])
    let truths: NDArray<Bool> = [[true, false]]
    #expect(truths.shape == [1, 2])
    let special: NDArray<Double> = [[.nan, -.infinity], [.infinity, -.pi]]
    #expect(special[0, 0].isNaN && special[0, 1] == -.infinity)
    #expect(special[1, 0] == .infinity && special[1, 1] == -.pi)
    let rows: NDArray<Float16> = [[1, .infinity], -[2, .infinity]]
    #expect(rows == NDArray([[1, .infinity], [-2, -.infinity]]))
    let complex: NDArray<Complex<Double>> = [1, 2]
    #expect(complex[1] == Complex(2))
    let single = NDArray(3)
    #expect(single.rank == 0 && single[] == 3)
    let empty: NDArray<Int> = []
    #expect(empty.shape == [0])
  }

  @Test func constants() {
    #expect(Array(NDArray<Int8>.zeros([2, 2])) == [0, 0, 0, 0])
    #expect(Array(NDArray<Bool>.zeros([2])) == [false, false])
    #expect(Array(NDArray<Bool>.ones([2])) == [true, true])
    #expect(Array(NDArray<Float16>.full([3], 2.5)) == [2.5, 2.5, 2.5])
    #expect(NDArray<Double>.zeros([0, 5]).count == 0)
    #expect(NDArray<Double>.full([], 4)[] == 4)
  }

  @Test func fromFunctions() {
    let table = NDArray(shape: [2, 3]) { 10 * $0[0] + $0[1] }
    #expect(Array(table) == [0, 1, 2, 10, 11, 12])
    #expect(NDArray(shape: []) { $0.count }[] == 0)
    #expect(NDArray(shape: [3, 0]) { $0[0] }.isEmpty)
    struct Refused: Error, Equatable {}
    #expect(throws: Refused.self) {
      _ = try NDArray<Int>(shape: [2]) { _ in throw Refused() }
    }
  }

  @Test func fromUninitializedMemory() {
    let squares = unsafe NDArray<Int>(unsafeUninitializedShape: [2, 2]) { buffer in
      for index in buffer.indices { unsafe buffer[index] = index * index }
    }
    #expect(Array(squares) == [0, 1, 4, 9])
  }

  @Test func integerRanges() {
    #expect(Array(NDArray<Int>.arange(5)) == [0, 1, 2, 3, 4])
    #expect(Array(NDArray<Int>.arange(from: 5, to: 0, by: -2)) == [5, 3, 1])
    #expect(Array(NDArray<Int>.arange(from: 0, to: 7, by: 3)) == [0, 3, 6])
    #expect(NDArray<Int>.arange(-3).isEmpty)
    #expect(Array(NDArray<Int8>.arange(from: -128, to: 127, by: 100)) == [-128, -28, 72])
    #expect(Array(NDArray<UInt8>.arange(from: 250, to: 255, by: 2)) == [250, 252, 254])
    #expect(NDArray<Int>.arange(from: .min, to: .max, by: .max).count == 3)
  }

  @Test func realRanges() {
    #expect(Array(NDArray<Double>.arange(from: 0, to: 1, by: 0.25)) == [0, 0.25, 0.5, 0.75])
    #expect(Array(NDArray<Float>.arange(2.5)) == [0, 1, 2])
    #expect(NDArray<Double>.arange(from: 1, to: 0, by: 0.5).isEmpty)
    #expect(Array(NDArray<Double>.linspace(from: 0, to: 1, count: 5)) == [0, 0.25, 0.5, 0.75, 1])
    let open = NDArray<Double>.linspace(from: 0, to: 1, count: 4, includingEnd: false)
    #expect(Array(open) == [0, 0.25, 0.5, 0.75])
    #expect(Array(NDArray<Double>.linspace(from: 3, to: 9, count: 1)) == [3])
    #expect(NDArray<Double>.linspace(from: 3, to: 9, count: 0).isEmpty)
    #expect(NDArray<Double>.linspace(from: 0, to: 0.3, count: 4)[3] == 0.3)
  }

  @Test func eyes() {
    #expect(NDArray<Int>.eye(2) == [[1, 0], [0, 1]])
    #expect(NDArray<Int>.eye(2, columns: 3, offset: 1) == [[0, 1, 0], [0, 0, 1]])
    #expect(NDArray<Int>.eye(2, offset: -1) == [[0, 0], [1, 0]])
    #expect(NDArray<Int>.eye(2, offset: 9).sum() == 0)
  }

  @Test func matricesFromDiagonals() {
    #expect(NDArray(diagonal: [1.5, 2]) == [[1.5, 0], [0, 2]])
    #expect(NDArray(diagonal: [4], offset: -2) == [[0, 0, 0], [0, 0, 0], [4, 0, 0]])
    #expect(NDArray<Bool>(diagonal: [true, true]) == NDArray<Bool>.eye(2))
    let a = NDArray<Int>.arange(12).reshaped(to: [3, 4])
    for view in [a[1, 0...], a[.all, 2], a[2, .stride(by: -2)], a[0, ..<0]] {
      for offset in -3...3 {
        let matrix = NDArray(diagonal: view, offset: offset)
        #expect(matrix.shape == [view.count + abs(offset), view.count + abs(offset)])
        #expect(matrix.diagonal(offset: offset) == view && matrix.sum() == view.sum())
        #expect(matrix.isWritable && !matrix.isView && matrix.isContiguous())
      }
    }
    #expect(NDArray(diagonal: NDArray(7).broadcast(to: [2])) == [[7, 0], [0, 7]])
  }

  @Test func buffersAreCopied() {
    var elements = [1, 2, 3, 4]
    let a = unsafe elements.withUnsafeBufferPointer { unsafe NDArray(copying: $0, shape: [2, 2]) }
    elements[0] = 9
    #expect(a == [[1, 2], [3, 4]])
    let empty = unsafe NDArray<Int>(copying: UnsafeBufferPointer(start: nil, count: 0))
    #expect(empty.shape == [0])
  }

  @Test func foreignMemoryIsAdopted() {
    let pointer = UnsafeMutablePointer<Double>.allocate(capacity: 4)
    unsafe pointer.initialize(repeating: 1, count: 4)
    var freed = 0
    do {
      var view: NDArray<Double>?
      do {
        let a = unsafe NDArray(unsafeAdopting: pointer, shape: [2, 2]) { _ in freed += 1 }
        a[0, 1] = 5
        #expect(unsafe pointer[1] == 5)
        unsafe pointer[3] = 7
        #expect(a[1, 1] == 7)
        view = a[1, 0...]
      }
      #expect(freed == 0)
      #expect(view?[1] == 7)
      view = nil
    }
    #expect(freed == 1)
    unsafe pointer.deallocate()
  }
}
