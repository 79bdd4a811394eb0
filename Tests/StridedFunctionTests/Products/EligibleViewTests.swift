import CBLASRecorder
import Foundation
import Oracle
import Strided
import Testing

/// Views that BLAS takes are not copied: each product is one call, and asks for no memory.
@Suite(.withoutAddressSanitizer) struct EligibleViewTests {
  /// Matrices of 12 rows and 10 columns, each with one stride of 1.
  fileprivate static func matrices(_ rows: Int, _ columns: Int) -> [String: NDArray<Double>] {
    let base = NDArray<Double>.arange(Double(6 * rows * columns))
    let wide = base.reshaped(to: [2 * rows, 3 * columns])
    return [
      "contiguous": base[..<(rows * columns)].reshaped(to: [rows, columns]),
      "transposed": base[..<(rows * columns)].reshaped(to: [columns, rows]).transposed(),
      "rows": wide[2..<rows + 2, ..<columns],
      "columns": wide[..<rows, 4..<columns + 4],
      "every other row": wide[.stride(by: 2), ..<columns],
      "transposed slice": base.reshaped(to: [3 * columns, 2 * rows])[..<columns, 3..<rows + 3]
        .transposed(),
    ]
  }

  private static func vectors(_ count: Int) -> [String: NDArray<Double>] {
    let base = NDArray<Double>.arange(Double(3 * count))
    return [
      "contiguous": base[..<count], "stepped": base[.stride(by: 3)],
      "reversed": base[..<count][.stride(by: -1)], "reversed and stepped": base[.stride(by: -3)],
    ]
  }

  /// Checks that a product is one call of a routine, makes no copy, and has the result of copies.
  private func check(
    _ first: NDArray<Double>, _ second: NDArray<Double>, into result: NDArray<Double>,
    _ routine: String, _ names: String
  ) {
    // The copies are of other layouts, so they take another way.
    let expected = matmul(first.copy(order: .c), second.copy(order: .c))
    let calls = CBLASRecorder.calls { matmul(first, second, into: result) }
    #expect(calls.map(\.routine) == [routine], "\(names)")
    #expect(result == expected, "\(names)")
    let plan = explainMatmul(first, second, into: result)
    #expect(!plan.copiesFirst && !plan.copiesSecond && !plan.usesTemporary, "\(names)")
    #expect(plan.routine == routine && plan.calls == 1, "\(names)")
  }

  @Test func matrixProducts() {
    for (name, first) in Self.matrices(12, 10) {
      for (other, second) in Self.matrices(10, 14) {
        for (target, result) in Self.matrices(12, 14) {
          check(first, second, into: result, "cblas_dgemm", "\(name), \(other) into \(target)")
        }
      }
    }
  }

  @Test func matrixVectorProducts() {
    for (name, matrix) in Self.matrices(12, 10) {
      for (other, vector) in Self.vectors(10) {
        for (target, result) in Self.vectors(12) {
          check(matrix, vector, into: result, "cblas_dgemv", "\(name), \(other) into \(target)")
          check(
            vector, matrix.transposed(), into: result, "cblas_dgemv",
            "\(other), transposed \(name) into \(target)")
        }
      }
    }
  }

  @Test func vectorProducts() {
    for (name, first) in Self.vectors(20) {
      for (other, second) in Self.vectors(20) {
        check(
          first, second, into: NDArray<Double>.zeros([]), "cblas_ddot", "\(name), \(other)")
        let (column, row) = (first.expandingAxis(at: 1), second.expandingAxis(at: 0))
        for (target, result) in Self.matrices(20, 20) {
          check(column, row, into: result, "cblas_dger", "\(name), \(other) into \(target)")
        }
      }
    }
  }

  /// A product into a view asks for no memory.
  ///
  /// Views that BLAS does not take are copied once for a whole stack.
  @Test func memory() async {
    await #expect(processExitsWith: .success) {
      func allocations(_ body: () -> Void) -> Int {
        let before = MemoryPool.statistics
        body()
        let after = MemoryPool.statistics
        return after.hits + after.misses - before.hits - before.misses
      }
      let (rows, inner, columns) = (240, 200, 280)
      for first in EligibleViewTests.matrices(rows, inner).values {
        for second in EligibleViewTests.matrices(inner, columns).values {
          for result in EligibleViewTests.matrices(rows, columns).values {
            guard allocations({ matmul(first, second, into: result) }) == 0 else { exit(1) }
          }
        }
      }
      let base = NDArray<Double>.arange(240 * 600).reshaped(to: [240, 600])
      let stack = NDArray<Double>.ones([3, 200, 90])
      let result = NDArray<Double>.zeros([3, 240, 90])
      for view in [base[.all, .stride(by: 3)], base[.all, .stride(by: -3)]] {
        guard allocations({ matmul(view, stack, into: result) }) == 1 else { exit(2) }
      }
    }
  }
}
