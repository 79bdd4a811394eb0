import StridedKernels
import StridedLayout

/// The distinct elements of an array, and their positions.
///
/// The positions are found when they are first asked for. Until then, a copy of the elements is kept.
public struct UniqueElements<Element: Scalar> {
  /// The distinct elements in sorted order, in an array of one axis.
  public let values: NDArray<Element>
  private let places: UniquePlaces<Element>

  init(values: NDArray<Element>, places: UniquePlaces<Element>) {
    self.values = values
    self.places = places
  }

  /// For each of ``values``, the position in C order of its first occurrence.
  ///
  /// - Complexity: O(n) for long arrays, O(n log n) for short ones; O(1) after the first use of a property.
  public var firstIndices: NDArray<Int> { places.found.firstIndices }

  /// For each element of the array, its index in ``values``; in the array's shape.
  ///
  /// - Complexity: that of ``firstIndices``.
  public var inverse: NDArray<Int> { places.found.inverse }

  /// For each of ``values``, its number of occurrences.
  ///
  /// - Complexity: that of ``firstIndices``.
  public var counts: NDArray<Int> { places.found.counts }
}

/// Where the distinct elements of an array are, found at the first use.
final class UniquePlaces<Element: Scalar> {
  typealias Found = (firstIndices: NDArray<Int>, inverse: NDArray<Int>, counts: NDArray<Int>)

  /// A copy of the elements, in C order, until the places are found.
  private var elements: NDArray<Element>?
  private var result: Found?

  init(of elements: NDArray<Element>) { self.elements = elements }

  init(_ found: Found) { result = found }

  /// The places.
  var found: Found {
    if let result { return result }
    guard let elements else { preconditionFailure("there are elements until places are found") }
    let inverse = NDArray<Int>(
      uninitialized: NDArray<Int>.freshLayout(elements.shape, for: "unique"))
    let groups = OrderedRows.groups(elements.count, elements.memory, numbers: inverse.memory)
    withExtendedLifetime((elements.storage, inverse.storage)) {}
    let found = (NDArray<Int>(groups.positions), inverse, NDArray<Int>(groups.counts))
    (result, self.elements) = (found, nil)
    return found
  }
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
  /// - Complexity: O(n) for long arrays, O(n log n) for short ones. The positions are found when they are first
  ///   asked for.
  public func unique() -> UniqueElements<Element> {
    UniqueElements(
      values: distinctElements("unique"), places: UniquePlaces(of: copy(order: .c)))
  }
}
