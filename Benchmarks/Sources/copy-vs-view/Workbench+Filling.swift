import BenchmarkSupport
import Strided

extension Workbench {
  /// Setting every element of an array; reads nothing.
  func filling() -> Workload {
    let array = NDArray<Element>.ones([count])
    let value = NDArray<Element>.ones([])
    return Workload(
      count: count,
      bytes: bytes(count),
      plan: array.explainAssignment(from: value).summary,
      operation: repeating { array.fill(3) }
    )
  }

  /// Assigning a row to every row of a matrix.
  func broadcasting() -> Workload {
    let extents = MatrixExtents(count: count)
    let matrix = NDArray<Element>.zeros(extents.shape)
    let row = NDArray<Element>.ones([extents.columns])
    return Workload(
      count: extents.count,
      bytes: bytes(extents.count + extents.columns),
      plan: matrix.explainAssignment(from: row).summary,
      operation: repeating { matrix.assign(row) },
      cblas: directRows(from: row, to: matrix, extents)
    )
  }

  /// One call of CBLAS for each row.
  func directRows(
    from row: NDArray<Element>,
    to matrix: NDArray<Element>,
    _ extents: MatrixExtents
  ) -> Routine? {
    guard let copy = Element.direct?.copy,
      let run = DirectCalls<Element>.Run(count: extents.columns)
    else { return nil }
    return direct(from: row, to: matrix) { row, first in
      for index in 0..<extents.rows { copy(run, row, first + index * extents.columns) }
    }
  }
}
