import Numerics
import Strided
import Testing

/// The samples of products.
@Suite struct ProductSampleTests {
  @Test func scaledProduct() {
    let print = Printed()
    let a: NDArray<Double> = [[1, 2], [3, 4]]
    let c: NDArray<Double> = [[1, 0], [0, 1]]
    matmul(a, a, into: c, alpha: 2, beta: 100)
    print(c)
    print.isDocumented()
  }

  @Test func adjoint() {
    let print = Printed()
    let a = NDArray<Complex<Double>>([Complex(1, 2), Complex(0, 1)], shape: [1, 2])
    print(matmul(a, a.transposed(), conjugating: .second))
    print.isDocumented()
  }

  @Test func dotSample() {
    let print = Printed()
    print(dot(NDArray([1, 2, 3]), NDArray([4, 5, 6])))
    print.isDocumented()
  }

  @Test func vdotSample() {
    let print = Printed()
    let a = NDArray<Complex<Double>>([Complex(1, 2), Complex(3, 4)])
    print(vdot(a, a))
    print.isDocumented()
  }

  @Test func vecdotSample() {
    let print = Printed()
    let a: NDArray<Double> = [[1, 2], [3, 4]]
    print(vecdot(a, NDArray([10.0, 1])))
    print(vecdot(a, a, axis: 0))
    print.isDocumented()
  }

  @Test func matvecSample() {
    let print = Printed()
    let m: NDArray<Double> = [[1, 2], [3, 4], [5, 6]]
    let vectors: NDArray<Double> = [[1, 0], [1, 1]]
    print(matvec(m, vectors))
    print.isDocumented()
  }

  @Test func vecmatSample() {
    let print = Printed()
    let m: NDArray<Double> = [[1, 2], [3, 4], [5, 6]]
    print(vecmat(NDArray([1.0, 10, 100]), m))
    print.isDocumented()
  }

  @Test func innerSample() {
    let print = Printed()
    let a: NDArray<Double> = [[1, 2], [3, 4]]
    print(inner(a, a))
    print.isDocumented()
  }

  @Test func outerSample() {
    let print = Printed()
    print(outer(NDArray([1, 2]), NDArray([10, 20, 30])))
    print.isDocumented()
  }

  @Test func kronSample() {
    let print = Printed()
    print(kron(NDArray([1, 10]), NDArray([1, 2, 3])))
    print.isDocumented()
  }

  @Test func crossSample() {
    let print = Printed()
    print(cross(NDArray([1, 0, 0]), NDArray([0, 1, 0])))
    print.isDocumented()
  }

  @Test func tensordotSample1() {
    let print = Printed()
    let a = NDArray<Double>.ones([2, 3, 4])
    let b = NDArray<Double>.ones([3, 4, 5])
    print(tensordot(a, b).shape)
    print.isDocumented()
  }

  @Test func tensordotSample2() {
    let print = Printed()
    let a = NDArray<Double>.ones([2, 3, 4])
    let b = NDArray<Double>.ones([4, 5, 3])
    print(tensordot(a, b, axes: ([1, 2], [2, 0])).shape)
    print.isDocumented()
  }

  @Test func chainSample() {
    let print = Printed()
    let tall = NDArray<Double>.ones([100, 2])
    let wide = NDArray<Double>.ones([2, 100])
    print(matmul(chain: [tall, wide, tall]).shape)
    print(explainMatmul(chain: [tall, wide, tall]))
    print.isDocumented()
  }

  @Test func einsumSample1() throws {
    let print = Printed()
    let trace = try Einsum("ii")
    print(trace(NDArray([[1, 2], [3, 4]])))
    print.isDocumented()
  }

  @Test func einsumSample2() {
    let print = Printed()
    let a: NDArray<Double> = [[1, 2], [3, 4]]
    print(einsum("ij,kj->ik", a, a))
    print(einsum("ii", a))
    print.isDocumented()
  }

  @Test func einsumLists() throws {
    let print = Printed()
    let product = try Einsum([[0, 1], [1, 2]], to: [0, 2])
    print(product)
    print.isDocumented()
  }

  @Test func einsumOfLabels() {
    let print = Printed()
    let a: NDArray<Double> = [[1, 2], [3, 4]]
    print(einsum((a, [0, 1]), (a, [2, 1]), to: [0, 2]))
    print.isDocumented()
  }

  @Test func einsumExplanation() {
    let print = Printed()
    let a = NDArray<Double>.zeros([40, 50])
    let b = NDArray<Double>.zeros([50, 60])
    let c = NDArray<Double>.zeros([60, 20])
    print(explainEinsum("ij,jk,kl->il", a, b, c))
    print.isDocumented()
  }

  @Test func article() {
    let print = Printed()
    let a = NDArray<Double>.ones([300, 200])
    print(explainMatmul(a.transposed(), a[.stride(by: -1), 0]))
    print(explainMatmul(a[.all, .stride(by: 2)], a[..<100, .all]).copiesFirst)
    print.isDocumented()
  }
}
