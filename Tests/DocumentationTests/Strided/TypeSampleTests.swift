import Strided
import Testing

/// The samples in the comments of functions and of the types around arrays.
@Suite struct TypeSampleTests {
  @Test func arrayElementsSample() {
    let print = Printed()
    let a = NDArray([[1, 2], [3, 4]])
    print(a.transposed().elements.map { 10 * $0 })
    print.isDocumented()
  }

  @Test func arrayLayoutSample() {
    let print = Printed()
    let a = NDArray<Double>.zeros([3, 4])
    print(a[.all, 1..<3].layoutDescription)
    print(a[.all, 1..<3].layoutDescription.drawing)
    print.isDocumented()
  }

  @Test func axisSlicesSample() {
    let print = Printed()
    let a = NDArray([[1, 2], [3, 4]])
    for row in a.slices() { row[0] = 0 }
    print(a)
    print.isDocumented()
  }

  @Test func choosingSample() {
    let print = Printed()
    let tens = NDArray([10, 20, 30])
    print(choose(NDArray([0, 1, 0]), from: [tens, tens + 5]))
    print.isDocumented()
  }

  @Test func selectingSample() {
    let print = Printed()
    let a = NDArray([1, -2, 3])
    print(select(a, 0, where: a .> 0))
    print.isDocumented()
  }

  @Test func selectedScalars() {
    let print = Printed()
    print(select(1, -1, where: NDArray([true, false])))
    print.isDocumented()
  }

  @Test func conversionErrorSample() {
    let print = Printed()
    do {
      _ = try NDArray<Int8>(exactly: NDArray([1, 300]))
    } catch {
      print(error)
    }
    print.isDocumented()
  }

  @Test func explanationSample() {
    let print = Printed()
    let a = NDArray<Double>.zeros([100, 100])
    print(a[.all, 1].explainAssignment(from: a[.all, 0]))
    print.isDocumented()
  }

  @Test func explanationOfUpdateSample() {
    let print = Printed()
    let y = NDArray<Double>.zeros([1000])
    print(y.explainUpdate(.add, with: .ones([1000])).routine)
    print.isDocumented()
  }

  @Test func reductionExplanationSample() {
    let print = Printed()
    print(NDArray<Double>.zeros([4000, 40]).explainSum(axis: 0))
    print.isDocumented()
  }

  @Test func meshgridSample() {
    let print = Printed()
    let grid = meshgrid([NDArray([1, 2, 3]), NDArray([10, 20])])
    print(grid[0])
    print(grid[1])
    print.isDocumented()
  }

  @Test func inPlaceOperandSample() {
    let print = Printed()
    let a = NDArray([1, 2, 3])
    a += 1
    a[1...] *= 10
    print(a)
    print.isDocumented()
  }

  @Test func concatenatingSample() {
    let print = Printed()
    let a: NDArray<Int> = [[1, 2], [3, 4]]
    print(concatenate([a, a[0..<1]]))
    print.isDocumented()
  }

  @Test func stackingSample() {
    let print = Printed()
    print(stack([NDArray([1, 2, 3]), NDArray([4, 5, 6])]))
    print.isDocumented()
  }

  @Test func uniqueElementsSample() {
    let print = Printed()
    let found = NDArray([3, 1, 3, 2]).unique()
    print(found.values, found.firstIndices, found.inverse, found.counts)
    print.isDocumented()
  }

  @Test func shapeBroadcastingSample1() {
    let print = Printed()
    print(broadcastShape([3, 1], [4])!)
    print.isDocumented()
  }

  @Test func shapeBroadcastingSample2() {
    let print = Printed()
    print(broadcastShape([[3, 1], [4], [2, 1, 1]])!)
    print.isDocumented()
  }

  @Test func shapeSample() {
    let print = Printed()
    let shape: Shape = [2, 3]
    print(shape, shape.elementCount)
    print.isDocumented()
  }

  @Test func threadLimitSample() {
    let print = Printed()
    let a = NDArray<Double>.zeros([1000, 1000])
    Threads.withLimit(1) { a.fill(7) }
    print(a[2, 3])
    print.isDocumented()
  }
}
