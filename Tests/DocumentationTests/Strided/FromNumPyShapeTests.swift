import Strided
import Testing

/// The article "From NumPy to Strided", views, shapes, copies and joined arrays: each Swift expression, with its value.
@Suite struct FromNumPyShapeTests {
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
}
