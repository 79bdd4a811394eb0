import Foundation
import Strided
import Testing

/// The tables of the article "From NumPy to Strided": each Swift expression, with its value.
@Suite struct FromNumPyTests {
  /// Numbers from 0 in a shape.
  private func counted(_ shape: Shape) -> NDArray<Double> {
    NDArray<Double>.arange(Double(shape.elementCount)).reshaped(to: shape)
  }

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

  @Test func elements() {
    let m = counted([3, 4])
    let v = counted([5])
    let t = counted([2, 3, 4])
    let s = NDArray(7)
    let list = [1, 2, 3]
    #expect(m[1, 2] == 6)
    #expect(v[-1] == 4)
    #expect(t[element: list] == 23)
    #expect(s[] == 7)
    #expect(m[1, 0...] == [4, 5, 6, 7])
    let row: NDArray<Double> = m[1]
    #expect(row == [4, 5, 6, 7])
  }

  @Test func slices() {
    let v = counted([10])
    #expect(v[2..<5] == [2, 3, 4])
    #expect(v[2...].count == 8)
    #expect(v[..<5] == [0, 1, 2, 3, 4])
    #expect(v[2...4] == [2, 3, 4])
    #expect(v[...4] == [0, 1, 2, 3, 4])
    #expect(v[(-3)...] == [7, 8, 9])
    #expect(v[.stride(from: 1, to: -1)].count == 8)
    #expect(v[.stride(by: -1)][0] == 9)
    #expect(v[.stride(from: 1, to: 9, by: 2)] == [1, 3, 5, 7])
    #expect(v[.newAxis].shape == [1, 10])
    #expect(v[.all, .newAxis].shape == [10, 1])
    let m = counted([3, 4])
    #expect(m[.all, 1] == [1, 5, 9])
    let t = counted([2, 3, 4])
    let a = t
    #expect(t[.ellipsis, 0].shape == [2, 3])
    #expect(a[...].sharesMemory(with: t))
    let selections: [AxisSelection] = [.index(0), .ellipsis, .slice(from: nil, to: nil, by: -1)]
    #expect(t[selections][0, 0] == 3)
  }

  @Test func assigning() {
    let x = 9.0
    let v = counted([5])
    v[1..<3] = 0
    #expect(v == [0, 0, 0, 3, 4])
    v[1..<3] = x
    #expect(v == [0, 9, 9, 3, 4])
    v[1...] += v[..<4]
    #expect(v == [0, 9, 18, 12, 7])
    let m = counted([2, 5])
    m[0, 0...] = v
    m[1, 0...] *= 2
    #expect(m == [[0, 9, 18, 12, 7], [10, 12, 14, 16, 18]])
    swap(m[0, 0...], m[1, 0...])
    #expect(m == [[10, 12, 14, 16, 18], [0, 9, 18, 12, 7]])
    let a = counted([4])
    let b = NDArray([3.0])
    a[1..<3].fill(x)
    #expect(a == [0, 9, 9, 3])
    a.assign(b)
    #expect(a == [3, 3, 3, 3])
    a[...] = x
    #expect(a == [9, 9, 9, 9])
    a.fill(x)
    #expect(a == [9, 9, 9, 9])
  }

  @Test func indexArrays() {
    let v = counted([4])
    let m = counted([3, 4])
    let (i, j) = (NDArray([2, 0]), NDArray([1, 3]))
    #expect(v[[2, 0]] == [2, 0])
    #expect(m[i, j] == [9, 3])
    #expect(m[.all, i] == [[2, 0], [6, 4], [10, 8]])
    #expect(m[i[.all, .newAxis], j] == [[9, 11], [1, 3]])
    #expect(m[.every(2), [1, 0]] == [[1, 0], [9, 8]])
    #expect(m[.every(2, from: 0, to: 3), [1, 0]] == [[1, 0], [9, 8]])
    let x = 9.0
    v[[0, 2]] = x
    #expect(v == [9, 1, 9, 3])
    v[i] += 1
    #expect(v == [10, 1, 10, 3])
    v.scatterAdd(1, at: i)
    #expect(v == [11, 1, 11, 3])
    v[i].fill(x)
    #expect(v == [9, 1, 9, 3])
    let (p, w) = (NDArray([true, false, false, true]), NDArray([5.0, 6]))
    v[p].assign(w)
    #expect(v == [5, 1, 9, 6])
    v.scatterMin(w, at: i)
    #expect(v == [5, 1, 5, 6])
    v.scatterMax(w, at: i)
    #expect(v == [6, 1, 5, 6])
  }

  @Test func masks() {
    let v = counted([4])
    #expect(v[v .> 2] == [3])
    v[v .> 2] = 0
    #expect(v == [0, 1, 2, 0])
    let (a, b, x) = (counted([4]), counted([4]) * 10, 7.0)
    let p = NDArray([true, false, false, true])
    #expect(select(a, b, where: p) == [0, 10, 20, 3])
    #expect(select(a, 0, where: p) == [0, 0, 0, 3])
    #expect(select(1, -1, where: p) == [1, -1, -1, 1])
    #expect(a.nonzero()[0] == [1, 2, 3])
    #expect(a.argwhere() == [[1], [2], [3]])
    #expect(a.flatNonzero() == [1, 2, 3])
    a[p] = x
    #expect(a == [7, 1, 2, 7])
    a[p] = b[p]
    #expect(a == [0, 1, 2, 30])
  }

  @Test func takingAndPutting() {
    let x = -1.0
    let m = counted([2, 3])
    let p = NDArray([false, true])
    #expect(m.compress(p, axis: 0) == [[3, 4, 5]])
    do {
      let i = NDArray([2, 0])
      #expect(m.take(i, axis: 1) == [[2, 0], [5, 3]])
      #expect(m.take(i) == [2, 0])
      m.put(x, at: i)
      #expect(m == [[-1, 1, -1], [3, 4, 5]])
    }
    do {
      let i = NDArray([[1], [0]])
      #expect(m.take(i, alongAxis: 1) == [[1], [3]])
      m.put(x, at: i, alongAxis: 1)
      #expect(m == [[-1, -1, -1], [-1, 4, 5]])
    }
    let (i, v, w) = (NDArray([0, 1, 0]), NDArray([1, 2, 3]), NDArray([10, 20, 30]))
    #expect(choose(i, from: [v, w]) == [1, 20, 3])
  }

  @Test func views() {
    let a = counted([1, 3])
    let t = counted([2, 3, 4])
    #expect(a.view().sharesMemory(with: a))
    let b = a.readOnly()
    #expect(!b.isWritable && b.sharesMemory(with: a))
    #expect(a.transposed().shape == [3, 1])
    #expect(t.transposed(axes: [2, 0, 1]).shape == [4, 2, 3])
    #expect(t.swappingAxes(0, 1).shape == [3, 2, 4])
    #expect(t.movingAxis(from: 0, to: 2).shape == [3, 4, 2])
    #expect(a.expandingAxis(at: 0).shape == [1, 1, 3])
    #expect(a.squeezed() == [0, 1, 2])
    #expect(a.squeezed(axis: 0) == [0, 1, 2])
    #expect(a.flipped() == [[2, 1, 0]])
    #expect(a.flipped(axis: 0) == [[0, 1, 2]])
    let x = 9.0
    let m = counted([2, 3])
    #expect(m.rotated() == [[2, 5], [1, 4], [0, 3]])
    #expect(m.rotated(quarterTurns: 2) == [[5, 4, 3], [2, 1, 0]])
    #expect(m.diagonal() == [0, 4])
    #expect(m.diagonal(offset: 1) == [1, 5])
    m.diagonal().fill(x)
    #expect(m == [[9, 1, 2], [3, 9, 5]])
  }

  @Test func shapes() {
    let a = counted([2, 3])
    #expect(a.reshaped(to: [2, -1]).sharesMemory(with: a))
    #expect(a.reshaped(to: [2, -1], order: .f) == a)
    #expect(a.reshapedView(to: [6])?.sharesMemory(with: a) == true)
    #expect(a.raveled() == [0, 1, 2, 3, 4, 5])
    #expect(a.raveled(order: .k).sharesMemory(with: a))
    let (v, m) = (counted([3]), counted([4, 3]))
    #expect(v.broadcast(to: [4, 3]).strides == [0, 1])
    #expect(broadcastTogether(v, m).0.shape == [4, 3])
    #expect(broadcastTogether([v, m])[0].shape == [4, 3])
    #expect(broadcastShape([3, 1], [4]) == [3, 4])
    #expect(broadcastShape([[3, 1], [4], [2, 1, 1]]) == [2, 3, 4])
  }

  @Test func windowsAndPieces() {
    let v = counted([6])
    let m = counted([2, 4])
    #expect(v.slidingWindows(of: 3).shape == [4, 3])
    #expect(m.slidingWindows(of: [2, 2]).shape == [1, 3, 2, 2])
    #expect(v.unsafeAsStrided(shape: [2, 2], strides: [3, 1]) == [[0, 1], [3, 4]])
    #expect(v.split(into: 3)[1] == [2, 3])
    #expect(v.split(at: [2, 5])[1] == [2, 3, 4])
    #expect(v.split(unevenlyInto: 4).map(\.count) == [2, 2, 1, 1])
    #expect(m.split(into: 2, axis: 1)[1] == [[2, 3], [6, 7]])
    #expect(m.unstacked()[1] == [4, 5, 6, 7])
    #expect(m.unstacked(axis: 1)[1] == [1, 5])
    #expect(v.trimmingZeros() == [1, 2, 3, 4, 5])
    #expect(v.trimmingZeros(from: .front).count == 5)
  }

  @Test func iterating() {
    let m = counted([2, 3])
    let a = m
    for row in m.rows { row[0] = 0 }
    #expect(m == [[0, 1, 2], [0, 4, 5]])
    for row in a.slices(along: 0) { row[0] = 1 }
    #expect(m == [[1, 1, 2], [1, 4, 5]])
    var total = 0.0
    for x in a.elements { total += x }
    #expect(total == 14)
    #expect(a.elements[3] == 1)
    total = 0
    for (i, x) in a.indexedElements { total += x * Double(i[0]) }
    #expect(total == 10)
    #expect(unravelIndex(4, shape: [2, 3]) == [1, 1])
    #expect(ravelIndex([1, 1], shape: [2, 3]) == 4)
  }

  @Test func bytesAndParts() {
    let v = NDArray<UInt16>([1, 256])
    #expect(v.view(as: UInt8.self) == [1, 0, 0, 1])
    let z = NDArray<Complex<Double>>([Complex(1, 2), Complex(3, 4)])
    #expect(z.real == [1, 3])
    #expect(z.imaginary == [2, 4])
    #expect(z.parts == [[1, 2], [3, 4]])
    let pairs = counted([2, 2])
    #expect(pairs.complexView()?.imaginary == [1, 3])
  }

  @Test func copying() {
    let a = counted([2, 3]).transposed()
    #expect(a.copy().strides == [2, 1])
    #expect(a.copy(order: .k).strides == [1, 3])
    #expect(a.copy(order: .f).strides == [1, 3])
    #expect(a.flattened() == [0, 3, 1, 4, 2, 5])
    let m = counted([2, 3])
    #expect(m[0, 0...].compacted().retainedBytes == 24)
    #expect(FrozenArray(copying: a).count == 6)
    #expect(!FrozenArray(copying: a).array.isWritable)
  }

  @Test func joining() {
    let (a, b) = (NDArray([[1, 2]]), NDArray([[3, 4]]))
    #expect(concatenate([a, b]) == [[1, 2], [3, 4]])
    #expect(concatenate([a, b], axis: 1) == [[1, 2, 3, 4]])
    let (v, w) = (NDArray([1, 2]), NDArray([3, 4]))
    #expect(stack([v, w]) == [[1, 2], [3, 4]])
    #expect(stack([v, w], axis: 1) == [[1, 3], [2, 4]])
    let m = NDArray([[5, 6], [7, 8]])
    #expect(concatenate([v[.all, .newAxis], m], axis: 1) == [[1, 5, 6], [2, 7, 8]])
    #expect(concatenate([v, w]) == [1, 2, 3, 4])
    #expect(v.tiled([2]) == [1, 2, 1, 2])
    #expect(v.tiled([2, 3]).shape == [2, 6])
  }

  @Test func rearranging() {
    let m = NDArray([[1, 2], [3, 4]])
    #expect(m.repeated(2) == [1, 1, 2, 2, 3, 3, 4, 4])
    #expect(m.repeated(2, axis: 0) == [[1, 2], [1, 2], [3, 4], [3, 4]])
    #expect(m.rolled(by: 1) == [[4, 1], [2, 3]])
    #expect(m.rolled(by: 1, axis: 0) == [[3, 4], [1, 2]])
    #expect(m.rolled(by: [1, -1], axes: [0, 1]) == [[4, 3], [2, 1]])
    let padded = m.padded([(0, 1), (2, 0)], with: .constant(0))
    #expect(padded == [[0, 0, 1, 2], [0, 0, 3, 4], [0, 0, 0, 0]])
    let x = 7
    #expect(m.inserting(x, before: 1, axis: 0) == [[1, 2], [7, 7], [3, 4]])
    #expect(m.deleting(1, axis: 0) == [[1, 2]])
    #expect(m.lowerTriangle() == [[1, 0], [3, 4]])
    #expect(m.upperTriangle(offset: 1) == [[0, 2], [0, 0]])
    let v = NDArray([1, 2, 3])
    #expect(v.repeated([2, 0, 1]) == [1, 1, 3])
    let i = NDArray([2, 0, 1])
    #expect(v.repeated(i) == [1, 1, 3])
    #expect(v.padded(1, with: .constant(0)) == [0, 1, 2, 3, 0])
    #expect(v.padded(1, with: .edge) == [1, 1, 2, 3, 3])
    #expect(v.padded(2, with: .reflect) == [3, 2, 1, 2, 3, 2, 1])
    #expect(v.padded(2, with: .symmetric) == [2, 1, 1, 2, 3, 3, 2])
    #expect(v.padded(2, with: .wrap) == [2, 3, 1, 2, 3, 1, 2])
    #expect(v.inserting([7, 8], before: [0, 2], axis: 0) == [7, 1, 2, 8, 3])
    #expect(v.deleting([0, 2], axis: 0) == [2])
    #expect(v.deleting(1..<3, axis: 0) == [1])
    #expect(v.deleting(.stride(by: 2), axis: 0) == [2])
  }

  @Test func sorting() {
    let m = NDArray([[3, 1], [2, 4]])
    #expect(m.sorted() == [[1, 3], [2, 4]])
    #expect(m.sorted(axis: 0) == [[2, 1], [3, 4]])
    #expect(m.sorted(descending: true) == [[3, 1], [4, 2]])
    #expect(m.argsort(axis: 0) == [[1, 0], [0, 1]])
    #expect(m.argsort(descending: true) == [[0, 1], [1, 0]])
    let (v, w) = (NDArray([3, 1, 3]), NDArray([1, 2, 0]))
    #expect(lexsort(keys: [v, w]) == [2, 0, 1])
    let (a, i) = (NDArray([2.5, 1, 2]), NDArray([7, 8, 7]))
    #expect(lexsort(a, i) == [2, 0, 1])
    #expect(v.partitioned(at: 2)[2] == 3)
    #expect(v.take(v.argpartitioned(at: 2))[2] == 3)
    #expect(v.topK(2).values == [3, 3])
    #expect(v.topK(2).indices == [0, 2])
    #expect(v.topK(2, largest: false).values == [1, 3])
    let c = NDArray<Int>.zeros([2, 2])
    m.sorted(into: c)
    #expect(c == [[1, 3], [2, 4]])
    m.argsort(into: c)
    #expect(c == [[1, 0], [0, 1]])
    m.sort(axis: 0)
    #expect(m == [[2, 1], [3, 4]])
    m.sort()
    #expect(m == [[1, 2], [3, 4]])
    v.partition(at: 2)
    #expect(v[2] == 3)
  }

  @Test func searching() {
    let (v, w, x) = (NDArray([1, 3, 3, 5]), NDArray([3, 9]), 4)
    #expect(v.searchSorted(w) == [1, 4])
    #expect(v.searchSorted(x) == 3)
    #expect(v.searchSorted(w, side: .right) == [3, 4])
    let i = NDArray([0, 2, 1, 3])
    #expect(v.searchSorted(w, sorter: i) == [1, 4])
    let a = NDArray([[0, 3], [5, 6]])
    #expect(digitize(a, v) == [[0, 3], [4, 4]])
    #expect(digitize(a, v, right: true) == [[0, 1], [3, 4]])
  }

  @Test func sets() {
    let (v, w) = (NDArray([3, 1, 3]), NDArray([2, 3]))
    #expect(v.unique().values == [1, 3])
    #expect(v.unique().firstIndices == [1, 0])
    #expect(v.unique().inverse == [1, 0, 1])
    #expect(v.unique().counts == [1, 2])
    #expect(union(v, w) == [1, 2, 3])
    #expect(intersection(v, w) == [3])
    let shared = intersectionWithIndices(v, w)
    #expect(shared.values == [3] && shared.firstIndices == [0] && shared.secondIndices == [1])
    let m = NDArray([[2, 1], [0, 3], [2, 1]])
    #expect(m.unique(axis: 0).values == [[0, 3], [2, 1]])
    #expect(difference(v, w) == [1])
    #expect(symmetricDifference(v, w) == [1, 2])
    let a = NDArray([[1, 2], [3, 4]])
    #expect(isIn(a, v) == [[true, false], [true, false]])
    #expect(isIn(a, v, inverted: true) == [[false, true], [false, true]])
  }

  @Test func operators() {
    let (a, b) = (NDArray([6.0, -7]), NDArray([2.0, 2]))
    #expect(a + b == [8, -5])
    #expect(a - b == [4, -9])
    #expect(a * b == [12, -14])
    #expect(a / b == [3, -3.5])
    #expect(-a == [-6, 7])
    #expect(2 * a == [12, -14])
    #expect(a % b == [0, -1])
    #expect(floorDivide(a, b) == [3, -4])
    #expect(remainder(a, b) == [0, 1])
    #expect(divmod(a, b).quotient == [3, -4])
    #expect(divmod(a, b).remainder == [0, 1])
    #expect(positive(a) == a)
    let c = NDArray<Double>.zeros([2])
    add(a, b, into: c)
    #expect(c == [8, -5])
    subtract(a, b, into: c)
    #expect(c == [4, -9])
    multiply(a, b, into: c)
    #expect(c == [12, -14])
    divide(a, b, into: c)
    #expect(c == [3, -3.5])
    floorDivide(a, b, into: c)
    #expect(c == [3, -4])
    let x = 10.0
    a.addProduct(x, b)
    #expect(a == [26, 13])
  }

  @Test func operatorsIntoMasksAndWithNumbers() {
    let (a, b) = (NDArray([6.0, -7]), NDArray([2.0, 2]))
    let c = NDArray<Double>.zeros([2])
    remainder(a, b, into: c)
    #expect(c == [0, 1])
    negative(a, into: c)
    #expect(c == [-6, 7])
    add(a, 1, into: c)
    #expect(c == [7, -6])
    subtract(1, a, into: c)
    #expect(c == [-5, 8])
    let p = NDArray([true, false])
    divide(a, b, into: c, where: p)
    #expect(c == [3, 8])
  }

  @Test func operatorsInPlace() {
    let (a, b) = (NDArray([6.0, -7]), NDArray([2.0, 2]))
    a += b
    #expect(a == [8, -5])
    a -= b
    #expect(a == [6, -7])
    a *= b
    #expect(a == [12, -14])
    a /= b
    #expect(a == [6, -7])
    a %= b
    #expect(a == [0, -1])
    let (i, j) = (NDArray([Int.max, -7]), NDArray([3, 3]))
    #expect((i &+ j)[0] == Int.min + 2)
    #expect((i &- j)[1] == -10)
    #expect((i &* j)[1] == -21)
    i &+= j
    #expect(Array(i) == [Int.min + 2, -4])
    i &-= j
    #expect(Array(i) == [Int.max, -7])
    i &*= j
    #expect(Array(i) == [Int.max - 2, -21])
  }

  @Test func comparing() {
    let (a, b) = (NDArray([1, .nan, 3]), NDArray([1.0, 2, 2]))
    #expect((a .== b) == [true, false, false])
    #expect((a .!= b) == [false, true, true])
    #expect((a .< b) == [false, false, false])
    #expect((a .<= b) == [true, false, false])
    #expect((a .> b) == [false, false, true])
    #expect((a .>= b) == [true, false, true])
    #expect(!(a == b))
    let p = NDArray<Bool>.zeros([3])
    equal(a, b, into: p)
    #expect(p == [true, false, false])
    notEqual(a, b, into: p)
    #expect(p == [false, true, true])
    less(a, b, into: p)
    #expect(p == [false, false, false])
    lessOrEqual(a, b, into: p)
    #expect(p == [true, false, false])
    greater(a, b, into: p)
    #expect(p == [false, false, true])
    greaterOrEqual(a, b, into: p)
    #expect(p == [true, false, true])
    let (q, r) = (NDArray([true, true, false]), NDArray<Bool>.zeros([3]))
    logicalAnd(p, q, into: r)
    #expect(r == [true, false, false])
    logicalOr(p, q, into: r)
    #expect(r == [true, true, true])
    logicalXor(p, q, into: r)
    #expect(r == [false, true, true])
    logicalNot(p, into: r)
    #expect(r == [false, true, false])
  }

  @Test func logic() {
    let p = NDArray([true, true, false])
    let q = NDArray([true, false, false])
    #expect((p .&& q) == [true, false, false])
    #expect((p .|| q) == [true, true, false])
    #expect((p .^ q) == [false, true, false])
    #expect((.!p) == [false, false, true])
    #expect((p .& q) == [true, false, false])
    #expect((p .| q) == [true, true, false])
    p .&= q
    #expect(p == q)
    p .|= q
    #expect(p == q)
    p .^= q
    #expect(!p.any())
    let r = NDArray([true, true, false])
    r[...] .&= q
    #expect(r == q)
  }

  @Test func bits() {
    let (i, j) = (NDArray([12, -6]), NDArray([10, 3]))
    #expect(i & j == [8, 2])
    #expect(i | j == [14, -5])
    #expect(i ^ j == [6, -7])
    #expect(~i == [-13, 5])
    #expect(i << 2 == [48, -24])
    #expect(i >> j == [0, -1])
    #expect(bitCount(i) == [2, 62])
    #expect(leadingZeroBitCount(i) == [60, 0])
    #expect(trailingZeroBitCount(i) == [2, 1])
    #expect(gcd(i, j) == [2, 3])
    #expect(lcm(i, 6) == [12, 6])
    i &= j
    #expect(i == [8, 2])
    i ^= j
    #expect(i == [2, 1])
    i |= j
    #expect(i == [10, 3])
    i <<= 2
    #expect(i == [40, 12])
    i >>= 2
    #expect(i == [10, 3])
  }

  @Test func bitsInto() {
    let (i, j) = (NDArray([12, -6]), NDArray([10, 3]))
    let c = NDArray<Int>.zeros([2])
    bitwiseAnd(i, j, into: c)
    #expect(c == [8, 2])
    bitwiseOr(i, j, into: c)
    #expect(c == [14, -5])
    bitwiseXor(i, j, into: c)
    #expect(c == [6, -7])
    bitwiseNot(i, into: c)
    #expect(c == [-13, 5])
    shiftLeft(i, 2, into: c)
    #expect(c == [48, -24])
    shiftRight(i, 2, into: c)
    #expect(c == [3, -2])
  }

  @Test func elementaryFunctions() {
    let a = NDArray([0.0, 1])
    #expect(allClose(exp(a), [1, 2.718282]))
    #expect(allClose(expm1(a), [0, 1.718282]))
    #expect(Array(log(a)) == [-.infinity, 0])
    #expect(Array(log2(a)) == [-.infinity, 0])
    #expect(Array(log10(a)) == [-.infinity, 0])
    #expect(allClose(log1p(a), [0, 0.6931472]))
    #expect(sqrt(a) == [0, 1])
    #expect(square(a) == [0, 1])
    #expect(Array(reciprocal(a)) == [.infinity, 1])
    #expect(allClose(sin(a), [0, 0.841471]))
    #expect(allClose(cos(a), [1, 0.5403023]))
    #expect(allClose(tan(a), [0, 1.557408]))
    #expect(allClose(asin(a), [0, 1.570796]))
    #expect(allClose(acos(a), [1.570796, 0]))
    #expect(allClose(atan(a), [0, 0.7853982]))
    #expect(allClose(sinh(a), [0, 1.175201]))
    #expect(allClose(cosh(a), [1, 1.543081]))
    #expect(allClose(tanh(a), [0, 0.7615942]))
    #expect(allClose(asinh(a), [0, 0.8813736]))
    #expect(acosh(a)[1] == 0)
    #expect(Array(atanh(a)) == [0, .infinity])
    let b = NDArray([2.0, 3])
    #expect(pow(a, b) == [0, 1])
    #expect(pow(a, 2) == [0, 1])
    #expect(pow(2, a) == [1, 2])
    let c = NDArray([10.0, 10])
    sqrt(a, into: c, where: a .> 0)
    #expect(c == [10, 1])
    sin(a, into: a)
    #expect(allClose(a, [0, 0.841471]))
  }

  @Test func functionsOfRealNumbers() {
    let (a, b, c) = (NDArray([0.0, 1]), NDArray([2.0, 3]), NDArray([10.0, 10]))
    #expect(exp2(a) == [1, 2])
    #expect(allClose(exp10(a), [1, 10]))
    #expect(cbrt(a) == [0, 1])
    #expect(allClose(atan2(a, b), [0, 0.3217506]))
    #expect(allClose(hypot(a, b), [2, 3.162278]))
    #expect(allClose(degrees(a), [0, 57.29578]))
    #expect(allClose(radians(a), [0, 0.01745329]))
    #expect(allClose(logaddexp(a, b), [2.126928, 3.126928]))
    #expect(heaviside(a, 0.5) == [0.5, 1])
    #expect(sinc(a) == [1, 0])
    #expect(allClose(erf(a), [0, 0.8427008]))
    #expect(allClose(erfc(a), [1, 0.1572992]))
    #expect(Array(gamma(a)) == [.infinity, 1])
    #expect(Array(lgamma(a)) == [.infinity, 0])
    #expect(copysign(a, b) == a)
    #expect(nextAfter(a, b)[1] == 1.0.nextUp)
    #expect(modf(a).fraction == [0, 0])
    #expect(modf(a).integer == [0, 1])
    #expect(frexp(a).significand == [0, 0.5])
    #expect(frexp(a).exponent == [0, 1])
    let i = NDArray([3, 3])
    #expect(ldexp(a, i) == [0, 8])
    #expect(fma(a, b, c) == [10, 13])
    #expect(lerp(a, b, c) == [20, 21])
    let (d, p) = (NDArray([-1.0, -1]), NDArray([true, false]))
    fma(a, b, c, into: d, where: p)
    #expect(d == [10, -1])
  }

  @Test func roundingAndSigns() {
    let a = NDArray([-1.5, 2.25])
    #expect(floor(a) == [-2, 2])
    #expect(ceil(a) == [-1, 3])
    #expect(truncate(a) == [-1, 2])
    #expect(round(a) == [-2, 2])
    #expect(round(a, decimals: 2) == a)
    #expect(sign(a) == [-1, 1])
    #expect(signbit(a) == [true, false])
    let z = NDArray<Complex<Double>>([Complex(0, 1)])
    #expect(conj(z).imaginary == [-1])
    #expect(Array(angle(z)) == [.pi / 2])
    #expect(Array(phase(z)) == [.pi / 2])
    #expect(sign(z) == z)
  }

  @Test func specialValues() {
    let (a, b, x) = (NDArray([1, .nan, .infinity]), NDArray([1, 0, Double.infinity]), 1.05)
    #expect(isNaN(a) == [false, true, false])
    #expect(isFinite(a) == [true, false, false])
    #expect(isInfinite(a) == [false, false, true])
    #expect(nanToNum(a)[1] == 0)
    #expect(nanToNum(a, nan: -1)[1] == -1)
    #expect(isClose(a, b) == [true, false, true])
    #expect(isClose(a, x, relative: 0.1) == [true, false, false])
    #expect(!allClose(a, b))
    #expect(allClose(a, a, equalNaN: true))
  }

  @Test func functionsOfElements() {
    let (a, b) = (NDArray([-2.0, 0.5]), NDArray([1.0, 0]))
    #expect(minimum(a, b) == [-2, 0])
    #expect(maximum(a, 0) == [0, 0.5])
    #expect(absolute(a) == [2, 0.5])
    let z = NDArray<Complex<Double>>([Complex(3, 4)])
    #expect(absolute(z) == [5])
    #expect(abs(a) == [2, 0.5])
    #expect(abs(z) == [5])
    #expect(fmin(a, b) == [-2, 0])
    #expect(fmax(a, b) == [1, 0.5])
    #expect(a.clipped(from: 0, to: 1) == [0, 0.5])
    #expect(a.clipped(from: 0) == [0, 0.5])
    let (v, w) = (NDArray([-1.0, 1]), NDArray([3.0, 2]))
    #expect(clip(a, v, w) == [-1, 1])
    let f = { (x: Double) in Int(x) }
    #expect(a.map { f($0) } == [-2, 0])
    let (p, x) = (NDArray([true, false]), 10.0)
    #expect(map(a) { $0 * $0 + 1 } == [5, 1.25])
    #expect(map(a, b) { $0 * $1 + x } == [8, 10])
    let c = NDArray<Double>.zeros([2])
    minimum(a, b, into: c)
    #expect(c == [-2, 0])
    maximum(a, b, into: c)
    #expect(c == [1, 0.5])
    absolute(a, into: c)
    #expect(c == [2, 0.5])
    map(a, into: c, where: p) { $0 + x }
    #expect(c == [8, 0.5])
    clip(a, 0, 1, into: c, where: p)
    #expect(c == [0, 0.5])
    clip(a, v, w, into: c, where: p)
    #expect(c == [-1, 0.5])
    a.fill(0)
    exp(a, into: a)
    #expect(a == [1, 1])
  }

  @Test func reductions() {
    let a = NDArray([[3.0, 1], [2, 4]])
    #expect(a.sum() == 10)
    #expect(a.sum(axis: 0) == [5, 5])
    #expect(a.mean() == 2.5)
    #expect(a.mean(axis: -1) == [2, 3])
    #expect(a.min() == 1)
    #expect(a.min(axis: 0) == [2, 1])
    #expect(a.max() == 4)
    #expect(a.max(axis: 0) == [3, 4])
    #expect(a.argmin() == 1)
    #expect(a.argmin(axis: 0) == [1, 0])
    #expect(a.argmax() == 3)
    #expect(a.argmax(axis: 0) == [0, 1])
    #expect(a.product() == 24)
    #expect(a.product(axis: 0) == [6, 4])
    #expect(a.variance() == 1.25)
    #expect(a.variance(axis: 0, correction: 1) == [0.5, 4.5])
    #expect(a.standardDeviation() == 1.25.squareRoot())
    #expect(a.standardDeviation(axis: 0) == [0.5, 1.5])
    #expect(a.standardDeviation(axis: 0, correction: 1) == sqrt(NDArray([0.5, 4.5])))
    #expect(a.sum(axis: 0, keepingAxes: true) == [[5, 5]])
    #expect(a.countNonzero() == 4)
    #expect(a.countNonzero(axis: 0) == [2, 2])
    #expect(a.minMax() == (min: 1, max: 4))
    #expect(a.minMax(axis: 0).max == a.max(axis: 0))
    #expect(a.peakToPeak() == 3)
    #expect(a.peakToPeak(axis: 0) == [1, 3])
    let m = a
    #expect(m.diagonal().sum() == 7)
    let p = a .> 1
    #expect(p.any())
    #expect(p.any(axis: 0) == [true, true])
    #expect(!p.all())
    #expect(p.all(axis: 0) == [true, false])
    #expect(p.sum() == 3)
    #expect(p.argmax() == 0)
    #expect(p.argmin(axis: 0) == [0, 0])
  }

  @Test func reductionsAlongSeveralAxes() {
    let t = counted([2, 3, 4])
    #expect(t.sum(axes: [1, 2]) == [66, 210])
    #expect(t.max(axes: [0, 2]) == [15, 19, 23])
    #expect(allClose(t.variance(axes: [1, 2]), [11.916667, 11.916667]))
    let s = NDArray<Double>.zeros([2])
    t.sum(axes: [1, 2], into: s)
    #expect(s == [66, 210])
  }

  @Test func reductionsWithMasks() {
    let a = NDArray([[3.0, 1], [2, 4]])
    let p = a .> 1
    #expect(a.sum(where: p) == 9)
    #expect(a.sum(axis: 0, where: p) == [5, 4])
    #expect(a.sum(initial: 10) == 20)
    #expect(a.product(where: p) == 24)
    #expect(a.min(initial: 0) == 0)
    #expect(a.max(initial: 0, where: p) == 4)
    #expect(a.mean(where: p) == 3)
    #expect(isClose(NDArray(a.variance(where: p)), NDArray(2.0 / 3))[])
    #expect(isClose(NDArray(a.standardDeviation(where: p)), NDArray((2.0 / 3).squareRoot()))[])
    let q = a .> 3
    #expect(q.any(where: p))
    #expect(!q.all(where: p))
    let c = NDArray<Double>.zeros([2])
    a.sum(axis: 0, into: c, where: p)
    #expect(c == [5, 4])
    a.variance(axis: 0, into: c, where: p)
    #expect(c == [0.25, 0])
  }

  @Test func variancesOfComplexNumbers() {
    let z = NDArray([Complex(1.0, 2), Complex(3, -2)])
    #expect(z.variance() == 5)
    #expect(z.standardDeviation() == 5.0.squareRoot())
  }

  @Test func norms() {
    let a = NDArray([[3.0, 4], [0, 12]])
    #expect(a.accurateSum() == 19)
    #expect(a.norm() == 13)
    #expect(a.norm(axis: 1) == [5, 12])
    let v = NDArray([3.0, -4])
    #expect(v.norm(order: 1) == 7)
    #expect(v.norm(order: .infinity) == 4)
    let c = NDArray<Double>.zeros([2])
    a.norm(axis: 1, into: c)
    #expect(c == [5, 12])
  }

  @Test func reductionsInto() {
    let a = NDArray([[3.0, 1], [2, 4]])
    let s = NDArray<Double>.zeros([2])
    a.sum(axis: 0, into: s)
    #expect(s == [5, 5])
    a.mean(axis: 0, into: s)
    #expect(s == [2.5, 2.5])
    a.min(axis: 0, into: s)
    #expect(s == [2, 1])
    a.max(axis: 0, into: s)
    #expect(s == [3, 4])
    let i = NDArray<Int>.zeros([2])
    a.argmin(axis: 0, into: i)
    #expect(i == [1, 0])
    a.argmax(axis: 0, into: i)
    #expect(i == [0, 1])
    let p = a .> 1
    let q = NDArray<Bool>.zeros([2])
    p.any(axis: 0, into: q)
    #expect(q == [true, true])
    p.all(axis: 0, into: q)
    #expect(q == [true, false])
  }

  @Test func quantiles() {
    let a = NDArray([[1.0, 2, 4], [7, 3, 5]])
    #expect(a.median() == 3.5)
    #expect(a.median(axis: 0) == [4, 2.5, 4.5])
    #expect(a.quantile(0.25) == 2.25)
    #expect(a.quantile(0.25, axis: 0) == [2.5, 2.25, 4.25])
    #expect(a.quantile([0.2, 0.8]) == [2, 5])
    #expect(a.quantile([0.25, 0.5], axis: 0) == [[2.5, 2.25, 4.25], [4, 2.5, 4.5]])
    #expect(a.quantile(0.25, method: .hazen) == 2)
    #expect(a.percentile(25) == 2.25)
    #expect(a.percentile(25, axis: 0) == [2.5, 2.25, 4.25])
    #expect(a.percentile([20, 80]) == [2, 5])
    #expect(a.percentile([25, 50], axis: 0) == [[2.5, 2.25, 4.25], [4, 2.5, 4.5]])
    #expect(a.percentile(30, method: .lower) == 2)
    #expect(a.percentile(25, axis: 0, keepingAxes: true) == [[2.5, 2.25, 4.25]])
    let t = counted([2, 3, 2])
    #expect(t.median(axes: [0, 1]) == [5, 6])
    #expect(t.peakToPeak(axes: [0, 1]) == [10, 10])
  }

  @Test func averages() {
    let a = NDArray([[1.0, 2, 4], [7, 3, 5]])
    let (b, w) = (NDArray([[1.0, 1, 2], [2, 1, 1]]), NDArray([1.0, 1, 2]))
    #expect(a.average(weights: b) == 4.125)
    #expect(a.average(weights: w, axis: 1) == [2.75, 5])
    let (t, s) = (counted([2, 3, 2]), NDArray<Double>.zeros([3, 2]))
    let u = NDArray<Double>.ones([2, 3, 2])
    #expect(t.average(weights: u, axes: [0, 2]) == [3.5, 5.5, 7.5])
    t.median(axis: 0, into: s)
    #expect(s == [[3, 4], [5, 6], [7, 8]])
    s.fill(0)
    t.nanMean(axis: 0, into: s)
    #expect(s == [[3, 4], [5, 6], [7, 8]])
  }

  @Test func ignoringNaN() {
    let a = NDArray([[1, .nan, 4], [7, 3.0, 5]])
    #expect(a.nanSum() == 20)
    #expect(a.nanSum(axis: 0) == [8, 3, 9])
    #expect(a.nanMean() == 4)
    #expect(a.nanMean(axis: 0) == [4, 3, 4.5])
    #expect(a.nanMin() == 1)
    #expect(a.nanMin(axis: 0) == [1, 3, 4])
    #expect(a.nanMax() == 7)
    #expect(a.nanMax(axis: 0) == [7, 3, 5])
    #expect(a.nanVariance() == 4)
    #expect(a.nanVariance(axis: 1, correction: 1) == [4.5, 4])
    #expect(a.nanStandardDeviation() == 2)
    #expect(allClose(a.nanStandardDeviation(axis: 1, correction: 1), [2.12132, 2]))
    #expect(a.nanMedian() == 4)
    #expect(a.nanMedian(axis: 0) == [4, 3, 4.5])
    #expect(a.nanQuantile(0.25) == 3)
    #expect(a.nanQuantile(0.25, axis: 0) == [2.5, 3, 4.25])
    #expect(a.nanPercentile(75) == 5)
    #expect(a.nanPercentile(25, axis: 0) == [2.5, 3, 4.25])
    #expect(a.nanProduct() == 420)
    #expect(a.nanProduct(axis: 0) == [7, 3, 20])
    #expect(a.nanArgmin() == 0)
    #expect(a.nanArgmax(axis: 0) == [1, 1, 1])
    #expect(a.nanQuantile([0.25, 0.5]) == [3, 4])
    #expect(a.nanQuantile([0.25, 0.5], axis: 0) == [[2.5, 3, 4.25], [4, 3, 4.5]])
  }

  @Test func covariances() {
    let m = NDArray([[1.0, 2, 6], [4, 3, 2]])
    let (v, w) = (NDArray([1.0, 2, 6]), NDArray([4.0, 3, 2]))
    #expect(covariance(m) == [[7, -2.5], [-2.5, 1]])
    #expect(covariance(v, w) == [[7, -2.5], [-2.5, 1]])
    #expect(
      covariance(m, correction: 0, rowsAreVariables: false) == [
        [2.25, 0.75, -3], [0.75, 0.25, -1], [-3, -1, 4],
      ])
    #expect(allClose(correlation(m), [[1, -0.9449112], [-0.9449112, 1]]))
    #expect(allClose(correlation(v, w), [[1, -0.9449112], [-0.9449112, 1]]))
    #expect(
      allClose(correlation(m, rowsAreVariables: false), [[1, 1, -1], [1, 1, -1], [-1, -1, 1]]))
  }

  @Test func histograms() {
    let (v, w) = (NDArray([1.0, 2, 2, 5]), NDArray([1.0, 0.5, 2, 3]))
    #expect(v.histogram(bins: 2).counts == [3, 1])
    #expect(v.histogram(bins: 2).edges == [1, 3, 5])
    #expect(v.histogram(bins: 2, range: 0...4).counts == [1, 2])
    #expect(v.histogram(edges: [0, 2, 6]).counts == [1, 3])
    #expect(v.histogram(edges: [0, 2, 6], weights: w).counts == [1, 5.5])
    #expect(v.histogram(bins: 2, density: true).counts == [0.375, 0.125])
    #expect(histogram2D(v, w, bins: (2, 3)).counts == [[2, 1, 0], [0, 0, 1]])
    #expect(histogram2D(v, w, bins: (2, 3)).firstEdges == [1, 3, 5])
    #expect(allClose(histogram2D(v, w, bins: (2, 3)).secondEdges, [0.5, 1.333333, 2.166667, 3]))
    #expect(histogram2D(v, w, bins: (2, 2), ranges: (0...4, 0...2)).counts == [[0, 1], [1, 1]])
    #expect(
      allClose(
        histogram2D(v, w, bins: (2, 3), density: true).counts * (10.0 / 3),
        [[1, 0.5, 0], [0, 0, 0.5]]))
    #expect(histogram2D(v, w, edges: ([0, 2, 6], [0, 4])).counts == [[1], [3]])
    #expect(histogram2D(v, w, edges: ([0, 2, 6], [0, 4]), weights: w).counts == [[1], [5.5]])
  }

  @Test func countingIntegers() {
    let (i, w) = (NDArray([0, 1, 1, 3]), NDArray([1.0, 0.5, 2, 3]))
    #expect(i.bincount() == [1, 2, 0, 1])
    #expect(i.bincount(minimumLength: 6) == [1, 2, 0, 1, 0, 0])
    #expect(i.bincount(weights: w) == [1, 2.5, 0, 3])
    let m = NDArray([[1.0, 2], [3, 4], [5, 6], [7, 8]])
    #expect(m.groupSums(by: i) == [[1, 2], [8, 10], [0, 0], [7, 8]])
    #expect(m.groupMeans(by: i)[1, 0...] == [4, 5])
  }

  @Test func scans() {
    let a = NDArray([[3.0, 1, 2], [2, 4, 1]])
    let (v, p) = (NDArray([3.0, 1, 4]), NDArray([true, false, true]))
    #expect(a.cumulativeSum() == [3, 4, 6, 8, 12, 13])
    #expect(a.cumulativeSum(axis: 0) == [[3, 1, 2], [5, 5, 3]])
    #expect(a.cumulativeProduct() == [3, 3, 6, 12, 48, 48])
    #expect(a.cumulativeProduct(axis: 0) == [[3, 1, 2], [6, 4, 2]])
    #expect(v.cumulativeSum(includingInitial: true) == [0, 3, 4, 8])
    #expect(v.cumulativeProduct(includingInitial: true) == [1, 3, 3, 12])
    #expect(p.cumulativeSum() == [1, 1, 2])
    #expect(v.cumulativeMin() == [3, 1, 1])
    #expect(a.cumulativeMin(axis: 1) == [[3, 1, 1], [2, 2, 1]])
    #expect(v.cumulativeMax() == [3, 3, 4])
    #expect(a.cumulativeMax(axis: 1) == [[3, 3, 3], [2, 4, 4]])
    #expect(a.nanCumulativeSum() == [3, 4, 6, 8, 12, 13])
    #expect(a.nanCumulativeProduct() == [3, 3, 6, 12, 48, 48])
    a.cumulativeSum(axis: 0, into: a)
    #expect(a == [[3, 1, 2], [5, 5, 3]])
    a.cumulativeProduct(axis: 0, into: a)
    #expect(a == [[3, 1, 2], [15, 5, 6]])
  }

  @Test func slopesAndAreas() {
    let m = NDArray([[3.0, 1, 2], [2, 4, 1]])
    let (v, w) = (NDArray([3.0, 1, 4]), NDArray([0.0, 1, 3]))
    #expect(v.differences() == [-2, 3])
    #expect(v.differences(order: 2) == [5])
    #expect(m.differences(axis: 0) == [[-1, 3, -1]])
    #expect(v.gradient() == [-2, 0.5, 3])
    #expect(v.gradient(spacing: 0.5) == [-4, 1, 6])
    #expect(allClose(v.gradient(at: w), [-2, -0.8333333, 1.5]))
    #expect(m.gradient() == [[-2, -0.5, 1], [2, -0.5, -3]])
    #expect(m.gradient(axis: 0) == [[-1, 3, -1], [-1, 3, -1]])
    #expect(v.trapezoid()[] == 4.5)
    #expect(v.trapezoid(spacing: 0.5)[] == 2.25)
    #expect(v.trapezoid(at: w)[] == 7)
    #expect(m.trapezoid(axis: 0) == [2.5, 2.5, 1.5])
  }

  @Test func signals() {
    let (v, w) = (NDArray([1.0, 2, 3]), NDArray([0.0, 1, 4]))
    #expect(convolve(v, w) == [0, 1, 6, 11, 12])
    #expect(convolve(v, w, mode: .same) == [1, 6, 11])
    #expect(convolve(v, w, mode: .valid) == [6])
    #expect(correlate(v, w) == [14])
    #expect(correlate(v, w, mode: .full) == [4, 9, 14, 3, 0])
    #expect(correlate(v, w, mode: .same) == [9, 14, 3])
    let z = NDArray<Complex<Double>>([Complex(1, 2), Complex(0, 3)])
    #expect(correlate(z, z).real == [14])
    let a = NDArray([[-1.0, 1.5], [2.5, 4]])
    #expect(interpolate(a, at: v, values: w) == [[0, 0.5], [2.5, 4]])
    #expect(interpolate(a, at: v, values: w, left: -1, right: 9) == [[-1, 0.5], [2.5, 9]])
  }

  @Test func products() {
    let (v, w) = (NDArray([1.0, 2]), NDArray([3.0, 4]))
    #expect(v.dot(w) == 11)
    let (a, b) = (NDArray([[1.0, 2]]), NDArray([[3.0], [4]]))
    #expect(matmul(a, b) == [[11]])
    let c = NDArray<Double>.zeros([1, 1])
    matmul(a, b, into: c)
    #expect(c == [[11]])
    matmul(a, b, into: c, alpha: 2, beta: 1)
    #expect(c == [[33]])
    let z = NDArray<Complex<Double>>([Complex(0, 2)], shape: [1, 1])
    #expect(matmul(z, z.transposed(), conjugating: .second).real == [[4]])
    #expect(matmul(chain: [a, b, a]) == [[11, 22]])
    #expect(dot(a, b) == [[11]])
    #expect(vdot(v, w) == 11)
    #expect(vecdot(v, w)[] == 11)
    #expect(vecdot(a, a, axis: 0) == [1, 4])
  }

  @Test func tensorProducts() {
    let (v, w) = (NDArray([1.0, 2]), NDArray([3.0, 4]))
    let (a, b) = (NDArray([[1.0, 2]]), NDArray([[3.0], [4]]))
    #expect(inner(v, w)[] == 11)
    #expect(outer(v, w) == [[3, 4], [6, 8]])
    #expect(kron(v, w) == [3, 4, 6, 8])
    let (x, y) = (NDArray([1.0, 0, 0]), NDArray([0.0, 1, 0]))
    #expect(cross(x, y) == [0, 0, 1])
    #expect(cross(x, y, axis: 0) == [0, 0, 1])
    #expect(tensordot(a, b, axes: 1) == [[11]])
    #expect(tensordot(a, b, axes: ([1], [0])) == [[11]])
    #expect(einsum("ij,jk->ki", a, b) == [[11]])
    #expect(einsum((a, [0, 1]), (b, [1, 2]), to: [2, 0]) == [[11]])
    #expect(explainEinsum("ij,jk", a, b).multiplications == 2)
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

/// Every Swift expression of the tables stands in this file.
extension FromNumPyTests {
  @Test(arguments: ["README.md", "Sources/Strided/Strided.docc/FromNumPyToStrided.md"])
  func everyRowIsTested(file: String) throws {
    let text = try String(contentsOf: Sample.root.appending(path: file), encoding: .utf8)
    let source = try String(contentsOfFile: #filePath, encoding: .utf8)
    let code = Self.normalized(
      source.components(separatedBy: "\n").map(Sample.codePart).joined(separator: "\n"))
    let rows = Self.rows(of: text)
    #expect(rows.count >= 10)
    for row in rows {
      let expressions = Self.expressions(of: Self.cells(of: row)[1])
      #expect(!expressions.isEmpty, "there is no expression in \(row)")
      for expression in expressions {
        // On a line of its own, so that a failure does not print the whole file.
        let isTested = Self.contains(code, expression)
        #expect(isTested, "\(expression) is in no test")
      }
    }
  }

  /// The rows of the tables for users of NumPy, without their heads.
  private static func rows(of text: String) -> [String] {
    text.components(separatedBy: "\n").split { !$0.hasPrefix("|") }
      .filter { $0.first!.hasPrefix("| NumPy | Strided |") }
      .flatMap { $0.dropFirst(2) }
  }

  /// The cells of a row of a table; a bar that belongs to a cell is written with a backslash.
  private static func cells(of line: String) -> [String] {
    let bar = "\u{1}"
    return line.replacingOccurrences(of: "\\|", with: bar).components(separatedBy: "|")
      .dropFirst().dropLast()
      .map {
        $0.replacingOccurrences(of: bar, with: "|").trimmingCharacters(in: .whitespaces)
      }
  }

  /// What stands between backticks.
  private static func expressions(of cell: String) -> [String] {
    let parts = cell.components(separatedBy: "`")
    return stride(from: 1, to: parts.count, by: 2).map { normalized(parts[$0]) }
  }

  /// A text with one space where it has any, and none inside of brackets.
  private static func normalized(_ text: String) -> String {
    text.replacing(#/\s+/#, with: " ")
      .replacing(#/([(\[]) /#) { $0.1 }.replacing(#/ ([)\]])/#) { $0.1 }
  }

  /// Whether an expression stands in a text, and not as a part of a longer word.
  private static func contains(_ text: String, _ expression: String) -> Bool {
    text.ranges(of: expression).contains { range in
      let isWord = { (character: Character?) in
        character.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false
      }
      let before = text[..<range.lowerBound].last
      let after = text[range.upperBound...].first
      if isWord(before) && isWord(expression.first) || before == "." { return false }
      return !(isWord(expression.last) && isWord(after))
    }
  }
}
