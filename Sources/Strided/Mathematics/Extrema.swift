import StridedKernels

/// The smaller of the elements of two arrays, broadcasting: fresh memory.
///
/// ```swift
/// print(minimum(NDArray([1, 5, 3]), NDArray([4, 2, 3])))  // [1 2 3]
/// ```
///
/// NaN where an element is NaN. Traps where the shapes do not broadcast together.
///
/// - Complexity: O(n).
@inlinable
public func minimum<Element: OrderedScalar>(
  _ left: NDArray<Element>, _ right: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.combined("minimum", left, right) { Element._innerLoop(for: .minimum, $0) }
    .asSending()
}

/// The smaller of each element and a number: fresh memory; NaN where one of them is NaN.
@inlinable
public func minimum<Element: OrderedScalar>(
  _ left: NDArray<Element>, _ right: Element
) -> sending NDArray<Element> {
  left.combined("minimum", with: right) { Element._innerLoop(for: .minimum, $0) }.asSending()
}

/// The smaller of a number and each element: fresh memory; NaN where one of them is NaN.
@inlinable
public func minimum<Element: OrderedScalar>(
  _ left: Element, _ right: NDArray<Element>
) -> sending NDArray<Element> {
  right.combined("minimum", with: left, onTheLeft: true) { Element._innerLoop(for: .minimum, $0) }
    .asSending()
}

/// Writes the smaller of the elements of two arrays to a third one, through to its memory.
///
/// The sources are broadcast to the result's shape. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, where the shapes do not fit or the result
/// is read-only.
@inlinable
public func minimum<Element: OrderedScalar>(
  _ left: NDArray<Element>, _ right: NDArray<Element>, into result: NDArray<Element>
) {
  result.write("minimum", left, right) { Element._innerLoop(for: .minimum, $0) }
}

/// The larger of the elements of two arrays, broadcasting: fresh memory.
///
/// ```swift
/// print(maximum(NDArray([1, 5, 3]), NDArray([4, 2, 3])))  // [4 5 3]
/// ```
///
/// NaN where an element is NaN. Traps where the shapes do not broadcast together.
///
/// - Complexity: O(n).
@inlinable
public func maximum<Element: OrderedScalar>(
  _ left: NDArray<Element>, _ right: NDArray<Element>
) -> sending NDArray<Element> {
  NDArray<Element>.combined("maximum", left, right) { Element._innerLoop(for: .maximum, $0) }
    .asSending()
}

/// The larger of each element and a number: fresh memory; NaN where one of them is NaN.
@inlinable
public func maximum<Element: OrderedScalar>(
  _ left: NDArray<Element>, _ right: Element
) -> sending NDArray<Element> {
  left.combined("maximum", with: right) { Element._innerLoop(for: .maximum, $0) }.asSending()
}

/// The larger of a number and each element: fresh memory; NaN where one of them is NaN.
@inlinable
public func maximum<Element: OrderedScalar>(
  _ left: Element, _ right: NDArray<Element>
) -> sending NDArray<Element> {
  right.combined("maximum", with: left, onTheLeft: true) { Element._innerLoop(for: .maximum, $0) }
    .asSending()
}

/// Writes the larger of the elements of two arrays to a third one, through to its memory.
///
/// The sources are broadcast to the result's shape. Whatever overlaps, the result is as if the sources
/// had been copied first. Traps, before anything is written, where the shapes do not fit or the result
/// is read-only.
@inlinable
public func maximum<Element: OrderedScalar>(
  _ left: NDArray<Element>, _ right: NDArray<Element>, into result: NDArray<Element>
) {
  result.write("maximum", left, right) { Element._innerLoop(for: .maximum, $0) }
}
