import StridedKernels
import StridedLayout

/// The different elements of an array, and where they are.
public struct UniqueElements<Element: Scalar> {
  /// One of each element, in sorted order, in an array of one axis.
  public let values: NDArray<Element>
  /// For each of ``values``, the place in C order where the array holds it first.
  public let firstIndices: NDArray<Int>
  /// For each element of the array, in the array's shape, which of ``values`` it is.
  public let inverse: NDArray<Int>
  /// For each of ``values``, how many elements of the array it stands for.
  public let counts: NDArray<Int>
}

extension NDArray {
  /// The different elements in sorted order, and where they are: fresh memory.
  ///
  /// ```swift
  /// let found = NDArray([3, 1, 3, 2]).unique()
  /// print(found.values, found.firstIndices, found.inverse, found.counts)
  /// // [1 2 3] [1 3 0] [2 0 2 1] [1 1 2]
  /// ```
  ///
  /// -0 is equal to 0, and NaN to NaN, which stands last; of equal elements the value is the first in
  /// C order. Complex numbers are ordered by their real, then by their imaginary parts; those with a
  /// NaN part all count as one, for which stands the first of them in the order of ``sorted(axis:)``.
  ///
  /// - Complexity: O(n) for long arrays, O(n log n) for short ones.
  public func unique() -> UniqueElements<Element> {
    let contiguous = layout.isContiguous(.c) ? self : copy()
    let inverse = NDArray<Int>(uninitialized: NDArray<Int>.freshLayout(shape, for: "unique"))
    defer { withExtendedLifetime((contiguous.storage, inverse.storage)) {} }
    let groups = Element._groups(count, contiguous.memory, numbers: inverse.memory)
    return UniqueElements(
      values: NDArray(groups.values),
      firstIndices: NDArray<Int>(groups.positions),
      inverse: inverse,
      counts: NDArray<Int>(groups.counts)
    )
  }
}
