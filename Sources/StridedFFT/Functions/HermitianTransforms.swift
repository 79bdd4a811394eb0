import Numerics
import Strided

/// The real transforms of lines that are equal to their conjugates in reverse order, of which the first halves are
/// given: fresh memory.
///
/// The result has n real numbers for n / 2 + 1 complex ones. It is that of ``irfft(_:count:axis:norm:)`` of the
/// conjugates, with the other norm: the sum is not divided by n.
///
/// - Parameters:
///   - array: the first halves; any view.
///   - count: the number n of points; by default 2 (m - 1) for m numbers. Traps below 1.
///   - axis: the axis of the lines; a negative one counts from the end. Traps if it is out of range.
///   - norm: which direction is scaled.
/// - Complexity: O(n log n) for each line, for every n. Lines run on several threads, up to `Threads.limit`.
public func hfft<Part: ComplexPart>(
  _ array: NDArray<Complex<Part>>, count: Int? = nil, axis: Int = -1,
  norm: FourierNorm = .backward
) -> sending NDArray<Part> {
  AxisTransforms("hfft", array.shape, count, axis, isFromHalf: true)
    .realInverse(array, norm.reversed, isConjugate: true).asSending()
}

/// Writes the real transforms of lines that are equal to their conjugates in reverse order to an existing array.
///
/// The result may be any writable view. Traps before anything is written if the shapes do not fit, or if the result
/// is read-only. The parameters are those of ``hfft(_:count:axis:norm:)``.
public func hfft<Part: ComplexPart>(
  _ array: NDArray<Complex<Part>>, count: Int? = nil, axis: Int = -1,
  norm: FourierNorm = .backward, into result: NDArray<Part>
) {
  AxisTransforms("hfft", array.shape, count, axis, isFromHalf: true)
    .realInverse(array, norm.reversed, isConjugate: true, to: result)
}

/// The first halves of the inverse transforms of real numbers: fresh memory.
///
/// The inverse of ``hfft(_:count:axis:norm:)``: the conjugates of ``rfft(_:count:axis:norm:)``, divided by n.
///
/// - Parameters:
///   - array: the numbers; any view, which is not copied.
///   - count: the number of points of a line; longer lines are cut, shorter ones are padded with zeros. By default
///     the extent of the axis. Traps below 1.
///   - axis: the axis of the lines; a negative one counts from the end. Traps if it is out of range.
///   - norm: which direction is scaled.
/// - Complexity: O(n log n) for each line.
public func ihfft<Part: ComplexPart>(
  _ array: NDArray<Part>, count: Int? = nil, axis: Int = -1, norm: FourierNorm = .backward
) -> sending NDArray<Complex<Part>> {
  AxisTransforms("ihfft", array.shape, count, axis)
    .real(array, norm.reversed, isConjugate: true).asSending()
}

/// Writes the first halves of the inverse transforms of real numbers to an existing array.
///
/// The result may be any writable view. Traps before anything is written if the shapes do not fit, or if the result
/// is read-only. The parameters are those of ``ihfft(_:count:axis:norm:)``.
public func ihfft<Part: ComplexPart>(
  _ array: NDArray<Part>, count: Int? = nil, axis: Int = -1, norm: FourierNorm = .backward,
  into result: NDArray<Complex<Part>>
) {
  AxisTransforms("ihfft", array.shape, count, axis)
    .real(array, norm.reversed, isConjugate: true, to: result)
}

extension FourierNorm {
  /// The norm that scales the other direction.
  fileprivate var reversed: FourierNorm {
    switch self {
    case .backward: .forward
    case .orthonormal: .orthonormal
    case .forward: .backward
    }
  }
}
