import StridedLayout

// Positions in an array of a shape, as one number each or as an index along each axis.

/// The indices along each axis of a position in an array of a shape.
///
/// ```swift
/// print(unravelIndex(4, shape: [2, 3]), ravelIndex([1, 1], shape: [2, 3]))  // [1, 1] 4
/// ```
///
/// - Parameters:
///   - position: the position. Traps unless it is from 0 to the number of elements minus 1.
///   - shape: the shape; traps if an extent is negative or the number of elements overflows.
///   - order: `.f` if the first index varies fastest. All others mean C order, in which the last one does.
/// - Complexity: O(rank).
public func unravelIndex(_ position: Int, shape: Shape, order: MemoryOrder = .c) -> [Int] {
  unravelIndex(NDArray(position), shape: shape, order: order).map { $0[] }
}

/// The indices along each axis of positions in an array of a shape: fresh memory, an array for each axis.
///
/// The arrays have the shape of the positions. They are an index of an array of the given shape.
///
/// - Parameters:
///   - positions: the positions. Traps unless they are from 0 to the number of elements minus 1.
///   - shape: the shape; traps if an extent is negative or the number of elements overflows.
///   - order: `.f` if the first index varies fastest. All others mean C order, in which the last one does.
/// - Complexity: O(n rank) for n positions.
public func unravelIndex(
  _ positions: NDArray<Int>, shape: Shape, order: MemoryOrder = .c
) -> [NDArray<Int>] {
  let count = shape.validatedCount(for: "unravelIndex", width: 1)
  requireIndices(positions, below: count, "position", of: shape, for: "unravelIndex")
  var indices = [NDArray<Int>](repeating: positions, count: shape.count)
  var rest = positions
  for axis in axesFromFastest(shape, order) {
    // The extent is not 0 if there are positions.
    let extent = max(shape[axis], 1)
    indices[axis] = rest % extent
    rest = rest / extent
  }
  return indices
}

/// The position in an array of a shape of the element with an index along each axis.
///
/// - Parameters:
///   - indices: the indices. Traps unless there is one for each axis, from 0 to the extent minus 1.
///   - shape: the shape; traps if an extent is negative or the number of elements overflows.
///   - order: `.f` if the first index varies fastest. All others mean C order, in which the last one does.
/// - Complexity: O(rank).
public func ravelIndex(_ indices: [Int], shape: Shape, order: MemoryOrder = .c) -> Int {
  ravelIndex(indices.map { NDArray($0) }, shape: shape, order: order)[]
}

/// The positions in an array of a shape of the elements with an index along each axis: fresh memory.
///
/// The arrays are broadcast to one shape, which is that of the result.
///
/// - Parameters:
///   - indices: the indices. Traps unless there is an array for each axis, with indices from 0 to the extent
///     minus 1, or if the arrays do not broadcast.
///   - shape: the shape; traps if an extent is negative or the number of elements overflows.
///   - order: `.f` if the first index varies fastest. All others mean C order, in which the last one does.
/// - Complexity: O(n rank) for n positions.
public func ravelIndex(
  _ indices: [NDArray<Int>], shape: Shape, order: MemoryOrder = .c
) -> sending NDArray<Int> {
  _ = shape.validatedCount(for: "ravelIndex", width: 1)
  guard indices.count == shape.count else {
    trap("ravelIndex: \(indices.count) indices for shape \(shape)")
  }
  var (positions, step) = (NDArray(0), 1)
  for axis in axesFromFastest(shape, order) {
    requireIndices(
      indices[axis], below: shape[axis], "index of axis \(axis)", of: shape, for: "ravelIndex")
    positions = positions + indices[axis] * step
    step *= max(shape[axis], 1)
  }
  return positions.asSending()
}

/// The axes of a shape, that of neighbours in memory first.
private func axesFromFastest(_ shape: Shape, _ order: MemoryOrder) -> [Int] {
  order == .f ? Array(0..<shape.count) : (0..<shape.count).reversed()
}

/// Traps unless all indices are from 0 to below a limit.
private func requireIndices(
  _ indices: NDArray<Int>, below limit: Int, _ what: @autoclosure () -> String, of shape: Shape,
  for operation: String
) {
  if indices.count == 0 { return }
  let (least, greatest) = indices.minMax()
  if least >= 0 && greatest < limit { return }
  trap("\(operation): \(what()) \(least < 0 ? least : greatest) is out of range for shape \(shape)")
}
