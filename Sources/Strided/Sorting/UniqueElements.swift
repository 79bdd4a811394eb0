import StridedKernels
import StridedLayout

/// The distinct elements of an array, and their positions.
public struct UniqueElements<Element: Scalar> {
  /// The distinct elements in sorted order, in an array of one axis.
  public let values: NDArray<Element>
  /// For each of ``values``, the position in C order of its first occurrence.
  public let firstIndices: NDArray<Int>
  /// For each element of the array, its index in ``values``; in the array's shape.
  public let inverse: NDArray<Int>
  /// For each of ``values``, its number of occurrences.
  public let counts: NDArray<Int>
}

extension NDArray {
  /// The distinct elements in sorted order, and their positions: fresh memory.
  ///
  /// ```swift
  /// let found = NDArray([3, 1, 3, 2]).unique()
  /// print(found.values, found.firstIndices, found.inverse, found.counts)
  /// // [1 2 3] [1 3 0] [2 0 2 1] [1 1 2]
  /// ```
  ///
  /// -0 is equal to 0. NaN is equal to NaN, and comes last. The value for equal elements is the
  /// first one in C order. Complex numbers are ordered by their real parts, then by their imaginary
  /// parts. Those with a NaN part all count as equal; their value is the first of them in the order
  /// of ``sorted(axis:)``.
  ///
  /// - Complexity: O(n) for long arrays, O(n log n) for short ones.
  public func unique() -> UniqueElements<Element> {
    let contiguous = layout.isContiguous(.c) ? self : copy()
    let inverse = NDArray<Int>(uninitialized: NDArray<Int>.freshLayout(shape, for: "unique"))
    defer { withExtendedLifetime((contiguous.storage, inverse.storage)) {} }
    let groups = OrderedRows.groups(count, contiguous.memory, numbers: inverse.memory)
    return UniqueElements(
      values: NDArray(groups.values),
      firstIndices: NDArray<Int>(groups.positions),
      inverse: inverse,
      counts: NDArray<Int>(groups.counts)
    )
  }
}
