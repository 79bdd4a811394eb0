import Testing

@testable import BenchmarkSupport

@Suite struct MatrixExtentsTests {
  @Test(arguments: [(1, 1, 1), (2, 1, 2), (1000, 25, 40), (1_000_000, 1000, 1000)])
  func areAsSquareAsTheyCome(count: Int, rows: Int, columns: Int) {
    let extents = MatrixExtents(count: count)
    #expect(extents.rows == rows)
    #expect(extents.columns == columns)
  }

  @Test func takeTheMatrixBelowAPrimeNumber() {
    let extents = MatrixExtents(count: 10_007)
    #expect(extents.rows == 100)
    #expect(extents.columns == 100)
  }

  @Test func neverExceedTheCount() {
    for count in 1...5000 {
      let extents = MatrixExtents(count: count)
      #expect(extents.count <= count && extents.rows >= 1 && extents.columns >= extents.rows)
    }
  }
}
