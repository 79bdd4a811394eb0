import StridedKernels

// Clipping with separate bounds for each element; `clipped(from:to:)` has the same bounds for all elements.

/// Each element clipped to its own bounds, broadcasting: fresh memory.
///
/// It is `minimum(maximum(array, lower), upper)` in one pass. If an element or a bound is NaN, the
/// result is NaN. If the lower bound exceeds the upper one, the result is the upper one.
///
/// ```swift
/// print(clip(NDArray([1, 5, 9]), NDArray([2, 2, 2]), NDArray([3, 6, 8])))  // [2 5 8]
/// ```
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func clip<Element: OrderedScalar>(
  _ array: NDArray<Element>, _ lower: NDArray<Element>, _ upper: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.computed(
    "clip", of: [array.core, lower.core, upper.core], .clipping(Element.self)
  )
  .asSending()
}

/// Each element clipped to two bounds: fresh memory; like `clip` with arrays of bounds.
///
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func clip<Element: OrderedScalar>(
  _ array: NDArray<Element>, _ lower: Element, _ upper: Element
) -> sending NDArray<Element> {
  if lower != lower || upper != upper { return clip(array, NDArray(lower), NDArray(upper)) }
  return array.clipped(from: min(lower, upper), to: upper)
}

/// Writes each element, clipped to its own bounds, to an existing array, where a mask is true.
///
/// The sources and the mask are broadcast to the result's shape. If arrays overlap, the result is as if the
/// sources had been copied first. Traps, before anything is written, if the shapes do not fit or the result is
/// read-only.
@_alwaysEmitIntoClient
public func clip<Element: OrderedScalar>(
  _ array: NDArray<Element>, _ lower: NDArray<Element>, _ upper: NDArray<Element>,
  into result: NDArray<Element>, where mask: NDArray<Bool>? = nil
) {
  result.compute(
    "clip", of: [array.core, lower.core, upper.core], where: mask, .clipping(Element.self))
}

/// Writes each element, clipped to two bounds, to an existing array, where a mask is true.
///
/// It is like `clip` with arrays of bounds.
@_alwaysEmitIntoClient
public func clip<Element: OrderedScalar>(
  _ array: NDArray<Element>, _ lower: Element, _ upper: Element, into result: NDArray<Element>,
  where mask: NDArray<Bool>? = nil
) {
  if Element.self == Float16.self {
    return clip(array, NDArray(lower), NDArray(upper), into: result, where: mask)
  }
  result.compute("clip", of: [array.core], where: mask, runsClosure: false) { row in
    row.map { (x: Element) in
      let least = x < lower || lower != lower ? lower : x
      return upper < least || upper != upper ? upper : least
    }
    return .none
  }
}

extension InnerLoop {
  /// The loop that clips operand 1 to bounds, operands 2 and 3.
  @_alwaysEmitIntoClient
  static func clipping<Element: OrderedScalar>(_ type: Element.Type) -> InnerLoop {
    if Element.self == Float16.self { return Float16._clipEachLoop }
    return InnerLoop(
      fused: { row in
        row.combine { (x: Element, low: Element, high: Element) in
          let least = x < low || low != low ? low : x
          return high < least || high != high ? high : least
        }
        return .none
      }, runsClosure: false)
  }
}
