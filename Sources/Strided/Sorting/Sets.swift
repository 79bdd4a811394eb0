import StridedKernels
import StridedLayout

// Sets are arrays of one axis, sorted and without repetitions. All of these functions treat NaN as
// equal to NaN, as `unique` does.

/// The distinct elements of two arrays together, sorted: fresh memory, of one axis.
///
/// The arrays may have any shapes; an element of either is taken once. -0 is equal to 0, NaN to
/// NaN, and all complex numbers with a NaN part to each other. Of equal elements the first one is
/// taken, as ``NDArray/unique()`` does.
///
/// - Parameters:
///   - first: the first array.
///   - second: the second array.
/// - Complexity: O(n log n); O(n) for long arrays.
public func union<Element>(
  _ first: NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  concatenate([first.raveled(), second.raveled()]).distinctElements("union").asSending()
}

/// The distinct elements of an array that another array has too, sorted: fresh memory, of one axis.
///
/// The arrays may have any shapes. Elements are equal as in `union`: NaN is equal to NaN, unlike in
/// NumPy. Of equal elements the one of the first array is taken.
///
/// - Parameters:
///   - first: the first array.
///   - second: the second array.
/// - Complexity: O(n log n).
public func intersection<Element>(
  _ first: NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  first.distinctElements("intersection")
    .filtered(by: second.distinctElements("intersection"), isInverted: false, for: "intersection")
    .asSending()
}

/// The distinct elements of an array that another array has not, sorted: fresh memory, of one axis.
///
/// The arrays may have any shapes. Elements are equal as in `union`: NaN is equal to NaN, unlike in
/// NumPy.
///
/// - Parameters:
///   - first: the array whose elements are taken.
///   - second: the elements that are left out.
/// - Complexity: O(n log n).
public func difference<Element>(
  _ first: NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  first.distinctElements("difference")
    .filtered(by: second.distinctElements("difference"), isInverted: true, for: "difference")
    .asSending()
}

/// The distinct elements that only one of two arrays has, sorted: fresh memory, of one axis.
///
/// The arrays may have any shapes. Elements are equal as in `union`: NaN is equal to NaN, unlike in
/// NumPy.
///
/// - Parameters:
///   - first: the first array.
///   - second: the second array.
/// - Complexity: O(n log n).
public func symmetricDifference<Element>(
  _ first: NDArray<Element>, _ second: NDArray<Element>
) -> sending NDArray<Element> {
  let name: OperationName = "symmetricDifference"
  let sets = (first.distinctElements("\(name)"), second.distinctElements("\(name)"))
  return concatenate([
    sets.0.filtered(by: sets.1, isInverted: true, for: name),
    sets.1.filtered(by: sets.0, isInverted: true, for: name),
  ]).sorted()
}

/// Where the elements of an array are among some values: fresh memory, in the array's shape.
///
/// -0 is equal to 0. NaN is equal to NaN, unlike in NumPy, so that `intersection(a, b)` holds the
/// elements of `a` for which this is true. Complex numbers with a NaN part are equal to each other.
///
/// - Parameters:
///   - array: the elements to look for.
///   - values: the values, in an array of any shape.
///   - inverted: whether the result is true where an element is not among the values.
/// - Complexity: O((n + m) log m) for n elements and m values; the values are sorted once.
public func isIn<Element>(
  _ array: NDArray<Element>, _ values: NDArray<Element>, inverted: Bool = false
) -> sending NDArray<Bool> {
  array.isIn(values.distinctElements("isIn"), isInverted: inverted, for: "isIn").asSending()
}

extension NDArray {
  /// The distinct elements, sorted, in fresh memory of one axis.
  func distinctElements(_ operation: String) -> NDArray {
    let elements = flattened()
    defer { withExtendedLifetime(elements.storage) {} }
    OrderedRows.sort(elements.memory, rows: 1, length: count)
    let kept = OrderedRows.dropRepetitions(count, elements.memory)
    return kept == count ? elements : elements.section(along: 0, from: 0, count: kept).copy()
  }

  /// Where elements are in a set, a contiguous line of sorted elements.
  fileprivate func isIn(
    _ set: NDArray, isInverted: Bool, for operation: OperationName
  ) -> NDArray<Bool> {
    defer { withExtendedLifetime(set.storage) {} }
    let loop = SearchLoops.membership(in: set.memory, set.count, isInverted: isInverted)
    return mapped(operation) { _ in loop }
  }

  /// The elements that are in a set, or not in it if `isInverted` is true.
  fileprivate func filtered(
    by set: NDArray, isInverted: Bool, for operation: OperationName
  ) -> NDArray {
    self[isIn(set, isInverted: isInverted, for: operation)]
  }
}
