import Oracle
import Strided
import Testing

/// Products of `Float16` add up in higher precision: 2048 + 1 is 2048 in `Float16`.
@Suite(.withoutAddressSanitizer) struct HalfPrecisionProductTests {
  @Test func dot() {
    let ones = NDArray<Float16>.ones([4096])
    #expect(ones.dot(ones) == 4096)
    #expect(ones.dot(ones.flipped()) == 4096)
    #expect(NDArray<Float16>.ones([8192])[.stride(by: 2)].dot(ones) == 4096)
  }

  @Test func matrixProduct() {
    let rows = NDArray<Float16>.ones([2, 4096])
    let columns = NDArray<Float16>.ones([4096, 3])
    #expect(matmul(rows, columns) == .full([2, 3], 4096))
    let turned = NDArray<Float16>.ones([3, 4096]).transposed()
    #expect(matmul(rows, turned) == .full([2, 3], 4096))
  }

  @Test func productsOfVectors() {
    let ones = NDArray<Float16>.ones([4096])
    let matrix = NDArray<Float16>.ones([3, 4096])
    for rows in [matrix, NDArray<Float16>.ones([4096, 3]).transposed(), matrix.flipped()] {
      #expect(matvec(rows, ones) == [4096, 4096, 4096])
      #expect(vecmat(ones, rows.transposed()) == [4096, 4096, 4096])
      #expect(vecdot(rows, matrix) == [4096, 4096, 4096])
      #expect(vecdot(rows.transposed(), ones.expandingAxis(at: 1), axis: 0) == [4096, 4096, 4096])
      #expect(inner(rows, ones) == [4096, 4096, 4096])
      #expect(Strided.dot(rows, ones) == [4096, 4096, 4096])
      #expect(vdot(rows, matrix) == 12_288)
    }
    let stack = NDArray<Float16>.ones([5, 2, 4096])
    #expect(matvec(stack, ones) == .full([5, 2], 4096))
    let rows = NDArray<Float16>.ones([5, 4096])
    #expect(vecmat(rows, NDArray<Float16>.ones([5, 4096, 3])) == .full([5, 3], 4096))
  }

  @Test func summations() {
    let ones = NDArray<Float16>.ones([4096])
    let square = NDArray<Float16>.ones([64, 64])
    #expect(einsum("i,i", ones, ones)[] == 4096 && einsum("i->", ones)[] == 4096)
    #expect(einsum("ij,ij->", square, square)[] == 4096 && einsum("ij->", square)[] == 4096)
    #expect(einsum("ij,j->i", NDArray<Float16>.ones([2, 4096]), ones) == [4096, 4096])
    #expect(einsum("ij->j", NDArray<Float16>.ones([4096, 2])) == [4096, 4096])
    #expect(einsum("kij,ij->k", NDArray<Float16>.ones([2, 64, 64]), square) == [4096, 4096])
    #expect(einsum("i,i,i", ones, ones, ones)[] == 4096)
    #expect(tensordot(square, square)[] == 4096)
    #expect(tensordot(NDArray<Float16>.ones([2, 64, 64]), square) == [4096, 4096])
    #expect(tensordot(square, square.transposed(), axes: ([0, 1], [1, 0]))[] == 4096)
    #expect(tensordot(NDArray<Float16>.ones([4096, 2]), ones, axes: ([0], [0])) == [4096, 4096])
  }

  /// Sums that are beyond the range of `Float16` before the last term is added.
  @Test func overflows() {
    let huge = NDArray<Float16>([60_000, 60_000, -60_000])
    let ones = NDArray<Float16>.ones([3])
    #expect(huge.dot(ones) == 60_000 && vdot(ones, huge) == 60_000)
    #expect(huge.dot(NDArray<Float16>([300, -300, 1])) == -60_000)
    #expect(NDArray<Float16>([300, 300]).dot(NDArray<Float16>([300, -300])) == 0)
    for count in [1, 2, 3, 9, 40] {
      let rows = huge.broadcast(to: [count, 3])
      let found = Strided.dot(rows, ones)
      let expected = NDArray<Float16>.full([count], 60_000)
      #expect(found == expected && matvec(rows.copy(), ones) == expected, "\(count) rows")
      #expect(vecmat(ones, rows.transposed().copy()) == expected, "\(count) rows")
      #expect(vecdot(rows, ones) == expected && inner(rows, ones) == expected, "\(count) rows")
      #expect(einsum("ij,j->i", rows, ones) == expected, "\(count) rows")
      #expect(einsum("ij->i", rows) == expected && einsum("ji->i", rows.transposed()) == expected)
      #expect(tensordot(rows, ones, axes: 1) == expected, "\(count) rows")
      let square = matmul(rows, NDArray<Float16>.ones([3, count]))
      #expect(square == .full([count, count], 60_000), "\(count) rows")
    }
  }
}
