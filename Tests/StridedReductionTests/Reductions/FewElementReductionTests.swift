import Oracle
import Strided
import Testing

/// Reductions of few elements along an axis, beside those of the same elements in a stack.
@Suite(.withoutAddressSanitizer) struct FewElementReductionTests {
  /// A stack of one matrix has the bits of that matrix.
  @Test func bitsOfTheStack() {
    let log = FailureLog()
    var generator = SplitMix64(seed: 83)
    let extents = [1, 2, 3, 7, 8, 9, 33, 64, 65, 300, 512, 513]
    for rows in extents {
      for columns in extents where rows * columns <= 6000 {
        let values = (0..<rows * columns).map { _ in Double(generator.below(1 << 30)) / 3 - 1e8 }
        let gap = Double.nan
        let matrices = LongArrays(matrix: values, rows: rows, columns: columns, gap: gap)
        let row = NDArray(Array(values.prefix(columns))).broadcast(to: [rows, columns])
        for (way, matrix) in matrices.ways + [("broadcast", row)] {
          let stack = matrix.expandingAxis(at: 0)
          let singles = NDArray<Float>(converting: matrix)
          let stackOfSingles = singles.expandingAxis(at: 0)
          for axis in 0...1 {
            let name = "(\(rows), \(columns)) \(way), axis \(axis)"
            same(matrix.sum(axis: axis), stack.sum(axis: axis + 1), "sum of \(name)", log)
            same(
              singles.mean(axis: axis), stackOfSingles.mean(axis: axis + 1), "mean of \(name)", log)
            same(
              matrix.standardDeviation(axis: axis), stack.standardDeviation(axis: axis + 1),
              "deviation of \(name)", log)
            same(matrix.max(axis: axis), stack.max(axis: axis + 1), "max of \(name)", log)
            same(matrix.argmin(axis: axis), stack.argmin(axis: axis + 1), "argmin of \(name)", log)
            same(
              (matrix .> 0).countNonzero(axis: axis), (stack .> 0).countNonzero(axis: axis + 1),
              "count of \(name)", log)
          }
        }
      }
    }
    log.finish(atLeast: 1000)
  }

  private func same<Element>(
    _ found: NDArray<Element>, _ planned: NDArray<Element>, _ name: String, _ log: FailureLog
  ) where Element: Equatable {
    let elements = Array(planned)
    log.check(Array(planned.shape.dropFirst()) == Array(found.shape), name)
    log.check(Array(found) == elements, "\(name): \(found), not \(planned)")
  }

  /// A mean whose sum overflows, and a sum of integers that does.
  @Test func failures() async {
    let matrix = NDArray([[0x1p1023, 0x1p1023], [1, 2]])
    #expect(matrix.mean(axis: 1) == [0x1p1023, 1.5])
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = NDArray([[Int.max, 1], [0, 1]]).sum(axis: 1)
    }
    expectMessage("NDArray<Int> sum: arithmetic overflow", in: result)
  }

  /// The results are written where they belong, and nowhere else.
  @Test func intoEverySecondElement() {
    let matrix = NDArray([[1.0, 2, 3], [4, 5, 6]])
    let memory = NDArray<Double>.zeros([7])
    matrix.sum(axis: 0, into: memory[.stride(from: 1, by: 2)])
    #expect(memory == [0, 5, 0, 7, 0, 9, 0])
    matrix.sum(axis: 1, into: memory[3..<5].flipped())
    #expect(memory == [0, 5, 0, 15, 6, 9, 0])
  }
}
