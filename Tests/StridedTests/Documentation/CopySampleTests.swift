import Strided
import Testing

/// The samples in the documentation of functions that return copies, with the results they state.
@Suite struct CopySampleTests {
  private let square: NDArray<Int> = [[1, 2], [3, 4]]
  private let wide: NDArray<Int> = [[1, 2, 3], [4, 5, 6]]

  @Test func joining() {
    #expect("\(concatenate([square, square[0..<1]]))" == "[[1 2]\n [3 4]\n [1 2]]")
    #expect("\(stack([NDArray([1, 2, 3]), NDArray([4, 5, 6])]))" == "[[1 2 3]\n [4 5 6]]")
  }

  @Test func repeating() {
    #expect("\(NDArray([1, 2]).tiled([2, 3]))" == "[[1 2 1 2 1 2]\n [1 2 1 2 1 2]]")
    #expect("\(NDArray([1, 2, 3]).repeated(2))" == "[1 1 2 2 3 3]")
    #expect("\(NDArray([1, 2, 3]).repeated([2, 0, 1]))" == "[1 1 3]")
  }

  @Test func rollingAndPadding() {
    #expect("\(NDArray([1, 2, 3, 4]).rolled(by: 1))" == "[4 1 2 3]")
    #expect("\(wide.rolled(by: [1, -1], axes: [0, 1]))" == "[[5 6 4]\n [2 3 1]]")
    #expect("\(NDArray([1, 2, 3]).padded(2, with: .edge))" == "[1 1 1 2 3 3 3]")
    #expect(
      "\(square.padded([(0, 1), (2, 0)], with: .constant(0)))"
        == "[[0 0 1 2]\n [0 0 3 4]\n [0 0 0 0]]")
  }

  @Test func insertingAndDeleting() {
    #expect(
      "\(square.inserting([[7, 8], [5, 6]], before: 1, axis: 0))"
        == "[[1 2]\n [7 8]\n [5 6]\n [3 4]]")
    #expect("\(square.inserting([9, 9], before: -1, axis: 1))" == "[[1 9 2]\n [3 9 4]]")
    #expect(
      "\(NDArray([1, 2, 3]).inserting([7, 8, 9], before: [0, -1, 0], axis: 0))" == "[7 9 1 2 8 3]")
    #expect("\(NDArray([1, 2, 3, 4]).deleting([0, -1, 0], axis: 0))" == "[2 3]")
    let a = NDArray([1, 2, 3, 4, 5])
    #expect("\(a.deleting(1..<3, axis: 0))" == "[1 4 5]")
    #expect("\(a.deleting(.stride(by: 2), axis: 0))" == "[2 4]")
  }

  @Test func trianglesAndGrids() {
    #expect("\(wide.lowerTriangle())" == "[[1 0 0]\n [4 5 0]]")
    #expect("\(wide.upperTriangle())" == "[[1 2 3]\n [0 5 6]]")
    let grid = meshgrid([NDArray([1, 2, 3]), NDArray([10, 20])])
    #expect("\(grid[0])" == "[[1 2 3]\n [1 2 3]]")
    #expect("\(grid[1])" == "[[10 10 10]\n [20 20 20]]")
  }

  @Test func ordering() {
    let a = NDArray([[3, Double.nan, 1], [2, 4, 0]])
    #expect("\(a.sorted())" == "[[ 1.  3. nan]\n [ 0.  2.  4.]]")
    let found = NDArray([3, 1, 3, 2]).unique()
    let text = "\(found.values) \(found.firstIndices) \(found.inverse) \(found.counts)"
    #expect(text == "[1 2 3] [1 3 0] [2 0 2 1] [1 1 2]")
    #expect("\(NDArray([1, 5, 9]).clipped(from: 2, to: 6))" == "[2 5 6]")
  }

  @Test func choosing() {
    let a = NDArray([1, -2, 3])
    #expect("\(select(a, 0, where: a .> 0))" == "[1 0 3]")
    let tens = NDArray([10, 20, 30])
    #expect("\(choose(NDArray([0, 1, 0]), from: [tens, tens + 5]))" == "[10 25 30]")
  }
}
