import StridedKernels
import StridedLayout

/// The coordinates of all points of a grid, an array for each of its vectors: fresh memory, each.
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
/// Arrays without axes count as vectors of one element; arrays with more than one axis trap.
///
/// - Parameters:
///   - vectors: the coordinates along each direction.
///   - indexing: which axis the first vector runs along.
/// - Returns: as many arrays, all of one shape: the vectors' counts, for `.xy` the first two of them
///   exchanged. None for no vectors.
/// - Complexity: O(n) for each array.
public func meshgrid<Element>(
  _ vectors: [NDArray<Element>],
  indexing: GridIndexing = .xy
) -> [NDArray<Element>] {
  guard vectors.count <= Layout.maximumRank else {
    trap("meshgrid: rank \(vectors.count) exceeds \(Layout.maximumRank)")
  }
  for vector in vectors where vector.rank > 1 {
    trap("meshgrid: shape \(vector.shape) is not that of a vector")
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
