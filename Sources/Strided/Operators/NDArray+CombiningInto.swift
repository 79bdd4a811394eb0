import StridedKernels
import StridedLayout

/// Writes the elementwise sum of two arrays to a third one, through to its memory.
///
/// The sources are broadcast to the result's shape. Whatever overlaps, the result is as if the sources
/// had been copied first; a source that does not overlap the result, or is the result itself, is not
/// copied. Traps, before anything is written, if shapes do not fit or the result is read-only; and if
/// integers overflow.
///
/// - Complexity: O(n), without an allocation unless a source overlaps in a way for which no safe order
///   is known.
public func add<Element: NumericScalar>(
  _ left: NDArray<Element>, _ right: NDArray<Element>, into result: NDArray<Element>
) {
  result.combine(.add, left, right, for: "add")
}

/// Writes the elementwise difference of two arrays to a third one, through to its memory; as
/// ``add(_:_:into:)``.
public func subtract<Element: NumericScalar>(
  _ left: NDArray<Element>, _ right: NDArray<Element>, into result: NDArray<Element>
) {
  result.combine(.subtract, left, right, for: "subtract")
}

/// Writes the elementwise product of two arrays to a third one, through to its memory; as
/// ``add(_:_:into:)``.
public func multiply<Element: NumericScalar>(
  _ left: NDArray<Element>, _ right: NDArray<Element>, into result: NDArray<Element>
) {
  result.combine(.multiply, left, right, for: "multiply")
}

/// Writes the elementwise quotient of two arrays to a third one, through to its memory; as
/// ``add(_:_:into:)``, with the rules of `/`.
public func divide<Element: NumericScalar>(
  _ left: NDArray<Element>, _ right: NDArray<Element>, into result: NDArray<Element>
) {
  result.combine(.divide, left, right, for: "divide")
}

extension NDArray where Element: NumericScalar {
  /// Writes `left op right` to this array.
  fileprivate func combine(
    _ operation: BinaryOperation, _ left: NDArray, _ right: NDArray, for name: OperationName
  ) {
    write(name, left, right) { Element._innerLoop(for: operation, $0, scalar: nil) }
  }
}
