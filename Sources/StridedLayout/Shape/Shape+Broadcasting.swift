/// The shape to which arrays of both shapes broadcast; nil if they do not broadcast.
///
/// Shapes are aligned at their last axis. Two extents are compatible if they are equal or one of
/// them is 1.
///
/// ```swift
/// print(broadcastShape([3, 1], [4])!)  // (3, 4)
/// ```
///
/// - Complexity: O(rank), without a heap allocation up to rank 4.
public func broadcastShape(_ first: Shape, _ second: Shape) -> Shape? {
  let rank = max(first.count, second.count)
  var result = Shape(repeating: 1, count: rank)
  for axis in 0..<rank {
    let left = axis - (rank - first.count)
    let right = axis - (rank - second.count)
    let leftExtent = left < 0 ? 1 : first[left]
    let rightExtent = right < 0 ? 1 : second[right]
    guard leftExtent == rightExtent || leftExtent == 1 || rightExtent == 1 else { return nil }
    result[axis] = leftExtent == 1 ? rightExtent : leftExtent
  }
  return result
}

/// The shape to which arrays of all these shapes broadcast; nil if they do not broadcast.
///
/// Without shapes, the result is `()`, the shape of a single element.
///
/// ```swift
/// print(broadcastShape([[3, 1], [4], [2, 1, 1]])!)  // (2, 3, 4)
/// ```
///
/// - Complexity: O(rank) for each shape.
public func broadcastShape(_ shapes: [Shape]) -> Shape? {
  var result = Shape()
  for shape in shapes {
    guard let joined = broadcastShape(result, shape) else { return nil }
    result = joined
  }
  return result
}
