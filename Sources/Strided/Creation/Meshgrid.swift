import StridedKernels
import StridedLayout

/// The coordinates of all points of a grid, one array per vector: fresh memory.
///
/// ```swift
/// let grid = meshgrid([NDArray([1, 2, 3]), NDArray([10, 20])])
/// print(grid[0])
/// // [[1 2 3]
/// //  [1 2 3]]
/// print(grid[1])
/// // [[10 10 10]
/// //  [20 20 20]]
/// ```
///
/// A 0-d array counts as a vector of one element. Traps if an array has more than one axis.
///
/// - Parameters:
///   - vectors: the coordinates along each direction.
///   - indexing: the axis along which the first vector runs.
/// - Returns: one array per vector. All have the vectors' counts as their shape; `.xy` exchanges
///   the first two counts. Empty if there are no vectors.
/// - Complexity: O(n) for each array.
public func meshgrid<Element>(
  _ vectors: [NDArray<Element>],
  indexing: GridIndexing = .xy
) -> [NDArray<Element>] {
  guard vectors.count <= Layout.maximumRank else {
    trap("meshgrid: rank \(vectors.count) exceeds \(Layout.maximumRank)")
  }
  for vector in vectors where vector.rank > 1 {
    trap("meshgrid: an array of shape \(vector.shape) is not a vector")
  }
  var axes = Array(vectors.indices)
  if indexing == .xy, vectors.count > 1 { axes.swapAt(0, 1) }
  let shape = Shape(axes.map { vectors[$0].count })
  _ = shape.validatedCount(for: "meshgrid", width: MemoryLayout<Element>.stride)
  return zip(vectors, axes).map { vector, axis in
    var strides = Strides(repeating: 0, count: shape.count)
    strides[axis] = vector.rank == 1 ? vector.strides[0] : 0
    let spread = Layout(
      shape: shape, strides: strides, offset: vector.layout.offset, isWritable: false)
    return vector.view(through: spread).copy()
  }
}
