import Strided
import Testing

/// Products of `Float16` add up in higher precision: 2048 + 1 is 2048 in `Float16`.
@Suite struct HalfPrecisionProductTests {
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
}
