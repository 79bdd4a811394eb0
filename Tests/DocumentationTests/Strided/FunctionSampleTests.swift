import Strided
import Testing

/// The samples in the comments of elementwise functions and of functions of arrays.
@Suite struct FunctionSampleTests {
  @Test func minimumSample() {
    let print = Printed()
    print(minimum(NDArray([1, 5, 3]), NDArray([4, 2, 3])))
    print.isDocumented()
  }

  @Test func maximumSample() {
    let print = Printed()
    print(maximum(NDArray([1, 5, 3]), NDArray([4, 2, 3])))
    print.isDocumented()
  }

  @Test func extremaOfArraysSample() {
    let print = Printed()
    let a = NDArray([[3, 1], [2, 4]])
    print(a.min(), a.min(axis: 0), a.argmin(), a.argmin(axis: 0))
    print.isDocumented()
  }

  @Test func absoluteSample() {
    let print = Printed()
    print(absolute(NDArray([-1.5, 2, -0.0])))
    print.isDocumented()
  }

  @Test func floorDivideSample() {
    let print = Printed()
    print(floorDivide(NDArray([7, -7]), NDArray([2, 2])))
    print.isDocumented()
  }

  @Test func exponentialSample() {
    let print = Printed()
    print(exp(NDArray([0.0, 1])))
    print.isDocumented()
  }

  @Test func logicSample() {
    let print = Printed()
    let a = NDArray([1, 5, 9])
    print(a[(a .> 2) .&& (a .< 8)])
    print.isDocumented()
  }

  @Test func truthSample() {
    let print = Printed()
    print((NDArray([1, 5, 9]) .> 8).any())
    print.isDocumented()
  }

  @Test func productExplanationSample() {
    let print = Printed()
    let a = NDArray<Double>.zeros([100, 80])
    print(explainMatmul(a, a.transposed()))
    print.isDocumented()
  }

  @Test func minMaxSample() {
    let print = Printed()
    let (least, greatest) = NDArray([3, 1, 2]).minMax()
    print(least, greatest)
    print.isDocumented()
  }

  @Test func accurateSumSample() {
    let print = Printed()
    print(NDArray([1e16, 1, -1e16]).sum(), NDArray([1e16, 1, -1e16]).accurateSum())
    print.isDocumented()
  }

  @Test func complexVarianceSample() {
    let print = Printed()
    print(NDArray([Complex(1.0, 2), Complex(3, -2)]).variance())
    print.isDocumented()
  }

  @Test func normSample() {
    let print = Printed()
    let a = NDArray([3.0, -4])
    print(a.norm(), a.norm(order: 1), a.norm(order: .infinity))
    print.isDocumented()
  }

  @Test func clipSample() {
    let print = Printed()
    print(clip(NDArray([1, 5, 9]), NDArray([2, 2, 2]), NDArray([3, 6, 8])))
    print.isDocumented()
  }

  @Test func uniqueRowsSample() {
    let print = Printed()
    let found = NDArray([[2, 1], [0, 3], [2, 1]]).unique(axis: 0)
    print(found.values, found.counts, found.inverse)
    print.isDocumented()
  }

  @Test func scatterMinSample() {
    let print = Printed()
    let least = NDArray<Int>.full([3], 9)
    least.scatterMin([4, 2, 7], at: [0, 0, 2])
    print(least)
    print.isDocumented()
  }

  @Test func lexsortSample() {
    let print = Printed()
    let age = NDArray([40, 30, 40, 30])
    let income = NDArray([2.5, 1, 2, 3])
    print(lexsort(income, age))
    print(lexsort(-income, age))
    print.isDocumented()
  }

  @Test func diagonalSample() {
    let print = Printed()
    print(NDArray(diagonal: [1, 2], offset: 1))
    print.isDocumented()
  }

  @Test func truthPositionsSample() {
    let print = Printed()
    let walk = NDArray([1, 2, 1, 2, 3, 4])
    print((walk .> 2).argmax(), (walk .< 2).argmin())
    print.isDocumented()
  }

  @Test func repeatedByAVectorSample() {
    let print = Printed()
    let lengths = NDArray([0, 2, 5]).differences()
    print(NDArray([7, 8]).repeated(lengths))
    print.isDocumented()
  }
}
