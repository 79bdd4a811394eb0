import Strided
import Testing

/// The article "From NumPy to Strided", arrays: creating, asking, converting and memory: each Swift expression, with its value.
@Suite struct FromNumPyArrayTests {
  @Test func differencesThatBite() {
    let print = Printed()
    let a = NDArray([7, -7])
    print(a / 2, a % 2, floorDivide(a, 2))
    let wide = NDArray<Double>(converting: a)
    print(wide / 2, NDArray<Int>(truncating: wide / 2))
    let bytes = NDArray<UInt8>([200, 100])
    print(bytes &+ 100, bytes.sum())
    print.isDocumented()
  }

  @Test func lostAndKeptAxes() {
    let c = counted([2, 3, 4])
    #expect(c[1, .all, [1, 3]].shape == [3, 2])
    let a = NDArray([1, 2])
    let b = a.copy()
    a.copy() += 1
    (a + b) += 1
    #expect(a == b)
  }

  @Test func elementTypes() {
    func name<Element>(_ type: NDArray<Element>.Type) -> String {
      String(reflecting: NDArray<Element>.zeros([0]))
    }
    #expect(name(NDArray<Bool>.self) == "array([], dtype=bool)")
    #expect(name(NDArray<Int8>.self) == "array([], dtype=int8)")
    #expect(name(NDArray<Int16>.self) == "array([], dtype=int16)")
    #expect(name(NDArray<Int32>.self) == "array([], dtype=int32)")
    #expect(name(NDArray<Int64>.self) == "array([], dtype=int64)")
    #expect(name(NDArray<UInt8>.self) == "array([], dtype=uint8)")
    #expect(name(NDArray<UInt16>.self) == "array([], dtype=uint16)")
    #expect(name(NDArray<UInt32>.self) == "array([], dtype=uint32)")
    #expect(name(NDArray<UInt64>.self) == "array([], dtype=uint64)")
    #expect(name(NDArray<Int>.self) == "array([], dtype=int\(Int.bitWidth))")
    #expect(name(NDArray<UInt>.self) == "array([], dtype=uint\(Int.bitWidth))")
    #expect(name(NDArray<Float16>.self) == "array([], dtype=float16)")
    #expect(name(NDArray<Float>.self) == "array([], dtype=float32)")
    #expect(name(NDArray<Double>.self) == "array([], dtype=float64)")
    #expect(name(NDArray<Complex<Float>>.self) == "array([], dtype=complex64)")
    #expect(name(NDArray<Complex<Double>>.self) == "array([], dtype=complex128)")
  }

  @Test func creating() throws {
    #expect(Array(NDArray([1, 2, 3])) == [1, 2, 3])
    #expect(NDArray([[1, 2], [3, 4]]).shape == [2, 2])
    let a: NDArray<Double> = [[1, 2], [3, 4]]
    #expect(a[1, 0] == 3)
    let b: NDArray<Double> = [.nan, -.infinity]
    #expect(b[0].isNaN && b[1] == -.infinity)
    let x = 1.5
    #expect(NDArray([x, 2 * x]) == [1.5, 3])
    #expect(NDArray([Complex(1.0, 2.0)]).imaginary == [2])
    #expect(NDArray(3).rank == 0)
    let list = [1, 2, 3, 4, 5, 6]
    #expect(NDArray(list, shape: [2, 3]) == [[1, 2, 3], [4, 5, 6]])
    #expect(NDArray(list, shape: [2, 3], order: .f) == [[1, 3, 5], [2, 4, 6]])
    let nested: NestedElements<Int> = [[1, 2], [3, 4]]
    #expect(NDArray<Int>(nested: nested) == [[1, 2], [3, 4]])
    let sevens = NDArray<Int>(unsafeUninitializedShape: [3]) { $0.initialize(repeating: 7) }
    #expect(sevens == [7, 7, 7])
    let f = { (row: Int, column: Int) in 10 * row + column }
    #expect(NDArray(shape: [2, 3]) { f($0[0], $0[1]) } == [[0, 1, 2], [10, 11, 12]])
  }

  @Test func creatingConstants() throws {
    #expect(NDArray<Double>.zeros([2, 3]).sum() == 0)
    #expect(NDArray<Double>.ones([2, 3]).sum() == 6)
    #expect(NDArray<Double>.full([2, 3], 7).sum() == 42)
    let dims = [2, 3]
    #expect(NDArray<Double>.zeros(dims).shape == [2, 3])
    #expect(NDArray<Double>.ones(dims).sum() == 6)
    #expect(NDArray<Double>.full(dims, 7).sum() == 42)
    let a = counted([2, 3])
    #expect(NDArray<Double>.zeros(a.shape).shape == [2, 3])
    #expect(try NDArray<Double>(allocating: Shape(dims)).sum() == 0)
    #expect(try NDArray<Double>(allocating: Shape(dims), repeating: 7).sum() == 42)
    #expect(NDArray<Double>.eye(3).sum(axis: 0) == [1, 1, 1])
    #expect(NDArray<Double>.eye(2, columns: 3, offset: 1) == [[0, 1, 0], [0, 0, 1]])
    #expect(NDArray<Double>.ones([3, 3]).lowerTriangle().sum(axis: 0) == [3, 2, 1])
    let v = NDArray([1, 2])
    #expect(NDArray(diagonal: v) == [[1, 0], [0, 2]])
    #expect(NDArray(diagonal: v, offset: 1) == [[0, 1, 0], [0, 0, 2], [0, 0, 0]])
  }

  @Test func creatingSequences() {
    #expect(NDArray<Int>.arange(5) == [0, 1, 2, 3, 4])
    #expect(NDArray<Int>.arange(from: 0, to: 10, by: 2) == [0, 2, 4, 6, 8])
    let closed = NDArray<Double>.linspace(from: 0, to: 1, count: 5)
    #expect(closed == [0, 0.25, 0.5, 0.75, 1])
    let open = NDArray<Double>.linspace(from: 0, to: 1, count: 4, includingEnd: false)
    #expect(open == [0, 0.25, 0.5, 0.75])
    let (v, w) = (NDArray([1, 2, 3]), NDArray([10, 20]))
    #expect(meshgrid([v, w])[0] == [[1, 2, 3], [1, 2, 3]])
    #expect(meshgrid([v, w], indexing: .ij)[0] == [[1, 1], [2, 2], [3, 3]])
  }

  @Test func asking() {
    let a = counted([2, 3]).copy()
    let b = a[.all, 1]
    #expect(a.shape == [2, 3])
    #expect(a.shape[0] == 2)
    #expect(a.strides == [3, 1])
    #expect(a.rank == 2)
    #expect(a.count == 6)
    #expect(!a.isEmpty)
    #expect(MemoryLayout<Double>.stride == 8)
    #expect(a.count * MemoryLayout<Double>.stride == 48)
    #expect(a.isContiguous() && !b.isContiguous())
    #expect(!a.isContiguous(.f))
    #expect(a.ownsData && !b.ownsData)
    #expect(b.isView && !a.isView)
    #expect(a.isWritable)
    #expect("\(a.layoutDescription)".hasPrefix("float64 (2, 3)"))
    #expect(a.layout.strides == [3, 1] && b.layout.offset == 1)
    #expect(a.retainedBytes == 48)
    #expect(a.sharesMemory(with: b))
    #expect(a.sharesMemory(with: b, maximumWork: 100) == true)
    #expect(a.mayShareMemory(with: b))
  }

  @Test func printing() {
    let a = NDArray([1, 2, 3])
    let v = a
    // The text that Swift's functions of these names print.
    let print = { (array: NDArray<Int>) in String(describing: array) }
    let debugPrint = { (array: NDArray<Int>) in String(reflecting: array) }
    #expect(print(a) == "[1 2 3]")
    #expect(debugPrint(a) == "array([1, 2, 3])")
    #expect(a.description == "[1 2 3]")
    #expect(Array(v) == [1, 2, 3])
    #expect(!Strided.version.isEmpty)
  }

  @Test func converting() throws {
    let a = NDArray([1.5, -2.5])
    let i = NDArray([1, 300])
    #expect(NDArray<Float>(converting: a) == [1.5, -2.5])
    #expect(NDArray<Double>(converting: i) == [1, 300])
    #expect(NDArray<Int>(truncating: a) == [1, -2])
    #expect(NDArray<Int>(rounding: a) == [2, -2])
    #expect(NDArray<Int8>(saturating: a) == [1, -2])
    #expect(NDArray<UInt8>(wrapping: i) == [1, 44])
    #expect(throws: ConversionError.self) { try NDArray<Int8>(exactly: a) }
    let p = NDArray<Bool>(truth: a)
    #expect(p.all())
    #expect(NDArray<Int>(converting: p) == [1, 1])
  }

  @Test func convertingComplexNumbers() throws {
    let a = NDArray([1.5, -2.5])
    let b = NDArray([0.0, 0])
    #expect(NDArray<Complex<Double>>(real: a).real == a)
    let z = NDArray<Complex<Double>>(real: a, imaginary: b)
    #expect(NDArray<Complex<Float>>(converting: z).real == [1.5, -2.5])
    #expect(try NDArray<Double>(exactly: z) == a)
  }

  @Test func memoryOfOtherLibraries() {
    let copied = [1.0, 2].withUnsafeBufferPointer { buffer in NDArray(copying: buffer) }
    #expect(copied == [1, 2])
    let base = UnsafeMutablePointer<Double>.allocate(capacity: 2)
    base.initialize(repeating: 5, count: 2)
    let a = NDArray(unsafeAdopting: base, shape: [2]) { $0.deallocate() }
    #expect(a.withUnsafeBufferPointer { $0[0] } == 5)
    a.withUnsafeMutableBufferPointer { $0[0] = 7 }
    #expect(a.withSpan { $0[0] } == 7)
    a.withMutableSpan { $0[0] = 8 }
    let library = BorrowedNumbers([1, 2, 3, 4])
    let memory = library.memory
    let b = NDArray(borrowing: memory, shape: [2, 2], strides: [1, 2], owner: library)
    #expect(b == [[1, 3], [2, 4]])
    #expect(a == [8, 5])
    #expect(a.withUnsafePointer { first, layout in first[layout.strides[0]] } == 5)
  }
}
