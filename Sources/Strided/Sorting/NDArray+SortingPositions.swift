import StridedKernels
import StridedLayout

extension NDArray {
  /// The positions along an axis that sort the elements: fresh memory, in the array's shape.
  ///
  /// `a.take(a.argsort(axis: 1), alongAxis: 1)` is `a` sorted along axis 1. The sort is stable:
  /// equal elements keep their order, in descending order too. The order is that of
  /// ``sorted(axis:)``. NaN comes last in both directions, and complex numbers with a NaN part come
  /// after all others.
  ///
  /// - Parameters:
  ///   - axis: the axis; a negative one counts from the end. Traps if there is none.
  ///   - descending: whether the greatest element comes first.
  /// - Complexity: O(n log n); O(n) for long rows, which are split by the bits of their elements.
  public func argsort(axis: Int = -1, descending: Bool = false) -> sending NDArray<Int> {
    let axis = layout.resolvedAxis(axis, for: "argsort")
    let (_, positions) = sortedRows(along: axis, descending: descending, for: "argsort")
    return positions.withRows(along: axis).asSending()
  }
}

extension NDArray {
  /// The elements as contiguous rows along an axis, and the positions that sort each row.
  ///
  /// The rows are the array itself if its elements lie so.
  func sortedRows(
    along axis: Int, descending: Bool, for operation: String
  ) -> (rows: NDArray, positions: NDArray<Int>) {
    let rows = contiguousRows(along: axis)
    let positions = NDArray<Int>(
      uninitialized: NDArray<Int>.freshLayout(rows.shape, for: operation))
    if count > 0 {
      defer { withExtendedLifetime((rows.storage, positions.storage)) {} }
      OrderedRows.sortPositions(
        of: rows.memory, rows: count / shape[axis], length: shape[axis], descending: descending,
        to: positions.memory)
    }
    return (rows, positions)
  }

  /// The elements with an axis as the last one, contiguous in C order: the array itself, or a copy.
  func contiguousRows(along axis: Int) -> NDArray {
    let rows = movingAxis(from: axis, to: -1)
    return rows.isContiguous(.c) ? rows : rows.copy()
  }

  /// The elements of each row at positions in it, in fresh memory.
  ///
  /// This array and the positions are contiguous in C order and have as many rows.
  func taking(at positions: NDArray<Int>, for operation: String) -> NDArray {
    let fresh = NDArray(uninitialized: Self.freshLayout(positions.shape, for: operation))
    if fresh.count > 0 {
      defer { withExtendedLifetime((storage, positions.storage, fresh.storage)) {} }
      let count = positions.shape[rank - 1]
      OrderedRows.take(
        count, at: positions.memory, of: memory, rows: fresh.count / count,
        length: shape[rank - 1], to: fresh.memory, width: MemoryLayout<Element>.stride)
    }
    return fresh
  }

  /// Fresh rows with the last axis moved to `axis`, in C order.
  func withRows(along axis: Int) -> NDArray {
    axis == rank - 1 ? self : movingAxis(from: -1, to: axis).copy()
  }
}
