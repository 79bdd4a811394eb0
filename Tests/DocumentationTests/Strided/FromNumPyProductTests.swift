import Strided
import Testing

/// The article "From NumPy to Strided", products: each Swift expression, with its value.
@Suite struct FromNumPyProductTests {
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
    #expect(matvec(a, v) == [5] && vecmat(v, b) == [11])
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
}
