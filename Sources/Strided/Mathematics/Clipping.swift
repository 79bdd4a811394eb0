import StridedKernels

// Bounds for each element; `clipped(from:to:)` has the same ones for all elements.

/// Each element moved between bounds of its own, broadcasting: fresh memory.
///
/// `minimum(maximum(array, lower), upper)` in one pass: NaN of any of the three gives NaN, and the upper bound
/// wins over the lower one.
///
/// ```swift
/// print(clip(NDArray([1, 5, 9]), NDArray([2, 2, 2]), NDArray([3, 6, 8])))  // [2 5 8]
/// ```
///
/// - Complexity: O(n).
@inlinable
public func clip<Element: OrderedScalar>(
  _ array: NDArray<Element>, _ lower: NDArray<Element>, _ upper: NDArray<Element>
) -> sending NDArray<Element> {
  map(array, lower, upper) { (x: Element, low: Element, high: Element) in
    let least = x < low || low != low ? low : x
    return high < least || high != high ? high : least
  }
}

/// Each element moved between two bounds: fresh memory; as `clip` with arrays of bounds.
///
/// - Complexity: O(n).
@inlinable
public func clip<Element: OrderedScalar>(
  _ array: NDArray<Element>, _ lower: Element, _ upper: Element
) -> sending NDArray<Element> {
  clip(array, NDArray(lower), NDArray(upper))
}

/// Writes each element moved between bounds of its own to another array, through to its memory.
///
/// The sources are broadcast to the result's shape. Whatever overlaps, the result is as if they had been copied
/// first. Traps, before anything is written, if the shapes do not fit or the result is read-only.
@inlinable
public func clip<Element: OrderedScalar>(
  _ array: NDArray<Element>, _ lower: NDArray<Element>, _ upper: NDArray<Element>,
  into result: NDArray<Element>
) {
  map(array, lower, upper, into: result) { (x: Element, low: Element, high: Element) in
    let least = x < low || low != low ? low : x
    return high < least || high != high ? high : least
  }
}

/// Writes each element moved between two bounds to another array, through to its memory, where a mask is true;
/// as `clip` with arrays of bounds.
@inlinable
public func clip<Element: OrderedScalar>(
  _ array: NDArray<Element>, _ lower: Element, _ upper: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  map(array, into: result, where: mask) { (x: Element) in
    let least = x < lower || lower != lower ? lower : x
    return upper < least || upper != upper ? upper : least
  }
}
