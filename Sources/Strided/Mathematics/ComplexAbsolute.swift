import Numerics
import StridedKernels

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
