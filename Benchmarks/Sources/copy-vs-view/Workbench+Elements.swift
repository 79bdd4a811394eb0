import BenchmarkSupport
import Strided

extension Workbench {
  /// The number of elements in one iteration of the reading loops.
  ///
  /// With several running sums, the additions do not wait for each other.
  private static var lanes: Int { 4 }

  /// Reading a matrix element by element, beside the same loop over a raw pointer.
  func reading(_ matrix: NDArray<Element>) -> Workload {
    let columns = matrix.shape[1]
    let rows = matrix.shape[0]
    return singleElements(
      of: matrix,
      operation: { repetitions in
        var sums: (Element, Element, Element, Element) = (0, 0, 0, 0)
        for row in Self.rows(rows, of: columns, for: repetitions) {
          for column in stride(from: 0, to: columns, by: Self.lanes) {
            sums.0 += matrix[row, column]
            sums.1 += matrix[row, column + 1]
            sums.2 += matrix[row, column + 2]
            sums.3 += matrix[row, column + 3]
          }
        }
        blackHole(using: sums)
      },
      limit: { repetitions in
        matrix.withUnsafeBufferPointer { elements in
          guard let first = elements.baseAddress else { return }
          var sums: (Element, Element, Element, Element) = (0, 0, 0, 0)
          for row in Self.rows(rows, of: columns, for: repetitions) {
            let start = first + row * columns
            for column in stride(from: 0, to: columns, by: Self.lanes) {
              sums.0 += start[column]
              sums.1 += start[column + 1]
              sums.2 += start[column + 2]
              sums.3 += start[column + 3]
            }
          }
          blackHole(using: sums)
        }
      }
    )
  }

  /// Writing a matrix element by element, beside the same loop over a raw pointer.
  func writing(_ matrix: NDArray<Element>) -> Workload {
    let columns = matrix.shape[1]
    let rows = matrix.shape[0]
    return singleElements(
      of: matrix,
      operation: { repetitions in
        for row in Self.rows(rows, of: columns, for: repetitions) {
          for column in 0..<columns { matrix[row, column] = 3 }
        }
        blackHole(using: matrix)
      },
      limit: { repetitions in
        matrix.withUnsafeMutableBufferPointer { elements in
          guard let first = elements.baseAddress else { return }
          for row in Self.rows(rows, of: columns, for: repetitions) {
            let start = first + row * columns
            for column in 0..<columns { start[column] = 3 }
            blackHole(start)
          }
        }
      }
    )
  }

  private func singleElements(
    of matrix: NDArray<Element>,
    operation: @escaping Routine,
    limit: @escaping Routine
  ) -> Workload {
    Workload(
      count: matrix.count,
      bytes: 0,
      plan: "one element at a time",
      operation: operation,
      limits: [limit]
    )
  }

  /// The rows to visit, repeatedly, until the given number of elements was touched.
  @inline(__always)
  private static func rows(
    _ rows: Int,
    of columns: Int,
    for repetitions: Int
  ) -> some Sequence<Int> {
    (0..<(repetitions + columns - 1) / columns).lazy.map { $0 % rows }
  }
}
