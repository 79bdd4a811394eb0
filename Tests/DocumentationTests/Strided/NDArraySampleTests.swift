import Strided
import Testing

/// The samples in the comments of arrays and their operations.
@Suite struct NDArraySampleTests {
  @Test func asStridedSample() {
    let print = Printed()
    let a = NDArray([0, 1, 2, 3, 4])
    print(a.unsafeAsStrided(shape: [2, 2], strides: [3, 1]))
    print.isDocumented()
  }

  @Test func clippingSample() {
    let print = Printed()
    print(NDArray([1, 5, 9]).clipped(from: 2, to: 6))
    print.isDocumented()
  }

  @Test func readOnlySample() {
    let print = Printed()
    let a = NDArray([1, 2, 3])
    let b = a.readOnly()
    a[0] = 13
    print(b, b.isWritable)
    print.isDocumented()
  }

  @Test func rowsSample() {
    let print = Printed()
    let m = NDArray([[1, 2], [3, 4]])
    print(m.rows.map { $0.sum() })
    print.isDocumented()
  }

  @Test func complexPartsSample() {
    let print = Printed()
    let a = NDArray<Complex<Double>>.zeros([2])
    a.real.fill(1)
    print(a)
    print.isDocumented()
  }

  @Test func convertingComplexSample() {
    let print = Printed()
    print(NDArray<Complex<Double>>(real: NDArray([1, 2]), imaginary: 0.5))
    print.isDocumented()
  }

  @Test func creatingSample() {
    let print = Printed()
    print(NDArray(shape: [2, 3]) { 10 * $0[0] + $0[1] })
    print.isDocumented()
  }

  @Test func deletingSample1() {
    let print = Printed()
    print(NDArray([1, 2, 3, 4]).deleting([0, -1, 0], axis: 0))
    print.isDocumented()
  }

  @Test func deletingSample2() {
    let print = Printed()
    let a = NDArray([1, 2, 3, 4, 5])
    print(a.deleting(1..<3, axis: 0))
    print(a.deleting(.stride(by: 2), axis: 0))
    print.isDocumented()
  }

  @Test func gatheringSample1() {
    let print = Printed()
    let a = NDArray([10, 11, 12, 13])
    print(a[[3, 0, 0]])
    a[[2, 1, 0]] = a[..<3]
    print(a)
    print.isDocumented()
  }

  @Test func gatheringSample2() {
    let print = Printed()
    let counts = NDArray<Int>.zeros([4])
    counts.scatterAdd(1, at: [0, 3, 3, 3])
    print(counts)
    print.isDocumented()
  }

  @Test func insertingSample1() {
    let print = Printed()
    let a: NDArray<Int> = [[1, 2], [3, 4]]
    print(a.inserting([[7, 8], [5, 6]], before: 1, axis: 0))
    print(a.inserting([9, 9], before: -1, axis: 1))
    print.isDocumented()
  }

  @Test func insertingSample2() {
    let print = Printed()
    print(NDArray([1, 2, 3]).inserting([7, 8, 9], before: [0, -1, 0], axis: 0))
    print.isDocumented()
  }

  @Test func introspectionSample() {
    let print = Printed()
    let large = NDArray<Double>.zeros([1000, 1000])
    let row = large[3, 0...].compacted()
    print(row.retainedBytes)
    print.isDocumented()
  }

  @Test func mappingSample() {
    let print = Printed()
    print(NDArray([1, 2, 3]).map { Double($0) / 2 })
    print.isDocumented()
  }

  @Test func maskingSample() {
    let print = Printed()
    let a = NDArray([3, -1, 4, -1, 5])
    a[a .< 0] = 0
    print(a, a[a .> 3])
    print.isDocumented()
  }

  @Test func paddingSample1() {
    let print = Printed()
    print(NDArray([1, 2, 3]).padded(2, with: .edge))
    print.isDocumented()
  }

  @Test func paddingSample2() {
    let print = Printed()
    let a: NDArray<Int> = [[1, 2], [3, 4]]
    print(a.padded([(0, 1), (2, 0)], with: .constant(0)))
    print.isDocumented()
  }

  @Test func productsSample() {
    let print = Printed()
    let m: NDArray<Double> = [[1, 2], [3, 4]]
    print(matmul(m, m.transposed()))
    print.isDocumented()
  }

  @Test func reinterpretingSample1() {
    let print = Printed()
    let a = NDArray<Float>([1, -0.0])
    print(a.view(as: UInt32.self)!)
    print.isDocumented()
  }

  @Test func reinterpretingSample2() {
    let print = Printed()
    let a = NDArray<Float>([1, 2, 3])
    print(a.obstacle(toViewingAs: Double.self)!)
    print.isDocumented()
  }

  @Test func repeatingSample1() {
    let print = Printed()
    print(NDArray([1, 2, 3]).repeated(2))
    print.isDocumented()
  }

  @Test func repeatingSample2() {
    let print = Printed()
    print(NDArray([1, 2, 3]).repeated([2, 0, 1]))
    print.isDocumented()
  }

  @Test func rollingSample1() {
    let print = Printed()
    print(NDArray([1, 2, 3, 4]).rolled(by: 1))
    print.isDocumented()
  }

  @Test func rollingSample2() {
    let print = Printed()
    let a: NDArray<Int> = [[1, 2, 3], [4, 5, 6]]
    print(a.rolled(by: [1, -1], axes: [0, 1]))
    print.isDocumented()
  }

  @Test func rotatingSample() {
    let print = Printed()
    print(NDArray([[1, 2], [3, 4]]).rotated())
    print.isDocumented()
  }

  @Test func sortingSample() {
    let print = Printed()
    let a = NDArray([[3, Double.nan, 1], [2, 4, 0]])
    print(a.sorted())
    print.isDocumented()
  }

  @Test func splittingSample() {
    let print = Printed()
    let parts = NDArray([0, 1, 2, 3, 4]).split(at: [1, -1])
    print(parts[0], parts[1], parts[2])
    print.isDocumented()
  }

  @Test func tilingSample() {
    let print = Printed()
    print(NDArray([1, 2]).tiled([2, 3]))
    print.isDocumented()
  }

  @Test func trianglesSample1() {
    let print = Printed()
    let a: NDArray<Int> = [[1, 2, 3], [4, 5, 6]]
    print(a.lowerTriangle())
    print.isDocumented()
  }

  @Test func trianglesSample2() {
    let print = Printed()
    let a: NDArray<Int> = [[1, 2, 3], [4, 5, 6]]
    print(a.upperTriangle())
    print.isDocumented()
  }

  @Test func trimmingSample() {
    let print = Printed()
    print(NDArray([0, 0, 1, 0, 2, 0]).trimmingZeros())
    print.isDocumented()
  }

  @Test func truncatingSample1() {
    let print = Printed()
    print(NDArray<Int>(truncating: NDArray([1.5, -1.5])))
    print.isDocumented()
  }

  @Test func truncatingSample2() {
    let print = Printed()
    print(NDArray<Int>(rounding: NDArray([0.5, 1.5, 1.6])))
    print.isDocumented()
  }

  @Test func windowsSample1() {
    let print = Printed()
    let a = NDArray([[0, 1, 2], [3, 4, 5]])
    print(a.slidingWindows(of: [2, 2])[0, 1, .ellipsis])
    print.isDocumented()
  }

  @Test func windowsSample2() {
    let print = Printed()
    print(NDArray([1, 2, 3, 4]).slidingWindows(of: 3))
    print.isDocumented()
  }

  @Test func nDArraySample() {
    let print = Printed()
    let a = NDArray([1, 2, 3, 4, 5])
    let b = a.copy()
    b[0] = 13
    print(a)
    let c = a[1..<3]
    c[0] = 20
    print(a)
    print.isDocumented()
  }

  @Test func sortSample() {
    let print = Printed()
    let a = NDArray([3, 1, 2, 0])
    a[..<3].sort()
    print(a)
    print.isDocumented()
  }

  @Test func flatIndexSample() {
    let print = Printed()
    print(unravelIndex(4, shape: [2, 3]), ravelIndex([1, 1], shape: [2, 3]))
    print.isDocumented()
  }

  @Test func indexedElementsSample() {
    let print = Printed()
    let a = NDArray([[1, 2], [3, 4]])
    for (index, element) in a.indexedElements where element > 3 {
      print(index, element)
    }
    print.isDocumented()
  }

  @Test func groupSumsSample() {
    let print = Printed()
    let points = NDArray([[1.0, 2], [3, 4], [10, 20]])
    print(points.groupSums(by: [0, 0, 1]))
    print.isDocumented()
  }
}
