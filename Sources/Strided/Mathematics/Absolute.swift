import Numerics
import StridedKernels

/// The absolute value of each element: fresh memory.
///
/// ```swift
/// print(absolute(NDArray([-1.5, 2, -0.0])))  // [1.5 2.  0. ]
/// ```
///
/// Traps if an integer has no absolute value in its type, as `Int8.min`.
///
/// - Complexity: O(n).
@inlinable
public func absolute<Element: OrderedScalar>(
  _ array: NDArray<Element>
) -> sending NDArray<Element> {
  array.mapped("absolute") { Element._innerLoop(for: .absolute, $0) }.asSending()
}

/// Writes the absolute value of each element of an array to another one, through to its memory.
///
/// The source is broadcast to the result's shape. Whatever overlaps, the result is as if the source had
/// been copied first. Traps, before anything is written, where the shapes do not fit or the result is
/// read-only; and if an integer has no absolute value in its type.
@inlinable
public func absolute<Element: OrderedScalar>(
  _ array: NDArray<Element>, into result: NDArray<Element>
) {
  result.write("absolute", of: array) { Element._innerLoop(for: .absolute, $0) }
}

/// The absolute value of each complex number: fresh memory.
///
/// The hypotenuse of the parts: it does not overflow where the value fits, is infinite if a part is
/// infinite, else NaN if a part is NaN.
///
/// - Complexity: O(n).
@inlinable
public func absolute<Part: ComplexPart>(
  _ array: NDArray<Complex<Part>>
) -> sending NDArray<Part> {
  array.mapped("absolute") { Part._magnitudeLoop($0) }.asSending()
}

/// Writes the absolute value of each complex number of an array to another one, through to its memory;
/// as `absolute` of real numbers.
@inlinable
public func absolute<Part: ComplexPart>(
  _ array: NDArray<Complex<Part>>, into result: NDArray<Part>
) {
  result.write("absolute", of: array) { Part._magnitudeLoop($0) }
}
