import Strided
import Testing

/// The samples of the guide to copies and views.
@Suite struct GuideSampleTests {
  @Test func theFourExamples() {
    let print = Printed()
    let a = NDArray([1, 2, 3, 4, 5])
    let b = a.copy()
    b[0] = 13
    print(a)
    let c = a.view()
    c[0] = 13
    print(a)
    print.isDocumented()
  }

  @Test func whereElementsLie() {
    let print = Printed()
    let m = NDArray<Double>.arange(12).reshaped(to: [3, 4])
    print(m[.all, 1..<3].layoutDescription.drawing)
    print(m[.all, 1..<3].strides, m[.all, 1..<3].transposed().strides)
    let backwards = m[1, .stride(by: -2)]
    print(backwards, backwards.strides)
    print(backwards.layoutDescription.drawing)
    print.isDocumented()
  }

  @Test func broadcast() {
    let print = Printed()
    let row = NDArray([1, 2, 3])
    let repeated = row.broadcast(to: [4, 3])
    print(repeated.strides, repeated.isWritable)
    print(repeated.layoutDescription.drawing)
    print.isDocumented()
  }

  @Test func writesReadFirst() {
    let print = Printed()
    let a = NDArray([0, 1, 2, 3, 4, 5])
    a[1...] = a[..<5]
    print(a)
    a[.stride(by: -1)] += a
    print(a)
    let s = NDArray([[0, 1], [2, 3]])
    s += s.transposed()
    print(s)
    print.isDocumented()
  }

  @Test func plans() {
    let print = Printed()
    let a = NDArray<Double>.arange(100)
    print(a[.stride(by: 2)].explainAssignment(from: a[.stride(from: 1, by: 2)]))
    print(a[..<50].explainAssignment(from: a[.stride(by: 2)]).needsTemporary)
    print.isDocumented()
  }

  @Test func pickedElements() {
    let print = Printed()
    let a = NDArray([10, 11, 12, 13, 14])
    let picked = a[[3, 0, 0]]
    picked[0] = 99
    print(picked, a)
    a[[3, 0]] = 7
    a[a .> 11] += 100
    print(a)
    print.isDocumented()
  }

  @Test func repeatedPositions() {
    let print = Printed()
    let counts = NDArray<Int>.zeros([3])
    counts[[0, 0, 2]] += 1
    print(counts)
    counts.scatterAdd(1, at: [0, 0, 2])
    print(counts)
    print.isDocumented()
  }

  @Test func severalIndexArrays() {
    let print = Printed()
    let m = NDArray<Int>.arange(24).reshaped(to: [2, 3, 4])
    print(m[.all, [2, 0]].shape)
    print(m[[1, 0], .all, [3, 0]])
    print.isDocumented()
  }

  @Test func traps() {
    let print = Printed()
    let large = NDArray<Double>.zeros([1000, 1000])
    let corner = large[..<2, ..<2]
    print(corner.retainedBytes, corner.compacted().retainedBytes)
    let t = NDArray<Double>.arange(6).reshaped(to: [2, 3]).transposed()
    print(t.reshapedView(to: [6]) == nil)
    let rows = NDArray([[1, 2], [3, 4]])
    swap(rows[0, 0...], rows[1, 0...])
    print(rows)
    print.isDocumented()
  }

  @Test func asking() {
    let print = Printed()
    let a = NDArray<Float>.zeros([4, 4])
    let column = a[.all, 1]
    print(column.isView, column.ownsData, column.isWritable)
    print(column.sharesMemory(with: a[.all, 2]), column.mayShareMemory(with: a[.all, 2]))
    print(column.isContiguous(), column.copy().isContiguous())
    print(column.layoutDescription)
    print.isDocumented()
  }

  @Test func sameBytes() {
    let print = Printed()
    let z = NDArray<Complex<Double>>([Complex(1, 2), Complex(3, 4)])
    z.imaginary[0] = 7
    z.real *= 10
    print(z)
    print(z.parts.shape)
    let bits = NDArray<Double>([1, -2]).view(as: UInt64.self)!
    print(String(bits[0], radix: 16), String(bits[1], radix: 16))
    let bytes = NDArray<UInt32>([1, 256]).view(as: UInt8.self)!
    print(bytes)
    print(bytes[1..<5].obstacle(toViewingAs: UInt32.self)!)
    print.isDocumented()
  }
}
