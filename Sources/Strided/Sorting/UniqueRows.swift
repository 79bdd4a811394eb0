import StridedKernels
import StridedLayout

extension NDArray {
  /// The distinct parts of an array along an axis in sorted order, and their positions: fresh memory.
  ///
  /// Parts are compared element by element in C order, as ``unique()`` compares elements. In
  /// `values`, the extent of the axis is the number of distinct parts. The other results have one axis.
  ///
  /// ```swift
  /// let found = NDArray([[2, 1], [0, 3], [2, 1]]).unique(axis: 0)
  /// print(found.values, found.counts, found.inverse)
  /// // [[0 3]
  /// //  [2 1]] [1 2] [1 0 1]
  /// ```
  ///
  /// - Parameter axis: the axis; a negative one counts from the end. Traps if it is out of range.
  /// - Complexity: O(n m) for n parts of m elements, of long arrays; O(n log n m) for short ones.
  public func unique(axis: Int) -> UniqueElements<Element> {
    let axis = layout.resolvedAxis(axis, for: "unique")
    let count = shape[axis]
    let parts = movingAxis(from: axis, to: 0)
    let width = parts.shape(without: 0).values.reduce(1, *)
    let rows = parts.reshaped(to: [count, width])
    // Numbers in place of elements: equal ones for equal elements, and in their order.
    let ranks = (0..<width).map {
      rows.section(along: 1, from: $0, count: 1).unique().inverse.raveled()
    }
    let order = width == 0 ? NDArray<Int>.arange(count) : lexsort(keys: ranks.reversed())
    let starts = NDArray<Bool>.full([count], false)
    if count > 0 {
      starts[0] = true
      for numbers in ranks {
        let sorted = numbers.take(order)
        starts[1...] .|= sorted[1...] .!= sorted[..<(count - 1)]
      }
    }
    let numbers = starts.cumulativeSum() - 1
    let inverse = NDArray<Int>.zeros([count])
    inverse.put(numbers, at: order)
    let first = order[starts]
    return UniqueElements(
      values: parts.take(first, axis: 0).movingAxis(from: 0, to: axis).copy(),
      places: UniquePlaces((first, inverse, numbers.bincount())))
  }
}

/// The distinct elements of an array that another array has too, and where: fresh memory, of one axis.
///
/// Elements are compared as `intersection` compares them. The indices are the positions, in C order, of the
/// first occurrence of each element in both arrays.
///
/// - Parameters:
///   - first: the first array.
///   - second: the second array.
/// - Complexity: O(n log n).
public func intersectionWithIndices<Element>(
  _ first: NDArray<Element>, _ second: NDArray<Element>
) -> (values: NDArray<Element>, firstIndices: NDArray<Int>, secondIndices: NDArray<Int>) {
  let (mine, others) = (first.unique(), second.unique())
  let isShared = isIn(mine.values, others.values)
  let isSharedByOthers = isIn(others.values, mine.values)
  return (
    mine.values[isShared], mine.firstIndices[isShared], others.firstIndices[isSharedByOthers]
  )
}
