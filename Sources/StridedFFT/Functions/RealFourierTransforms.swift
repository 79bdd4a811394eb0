import Numerics
import Strided

/// The first halves of the discrete Fourier transforms of real numbers along an axis: fresh memory.
///
/// There are n / 2 + 1 numbers for n points. The others are the conjugates of these in reverse order.
///
/// ```swift
/// let x = NDArray<Double>([1, 2, 3, 4])
/// print(rfft(x))  // [10.+0.j -2.+2.j -2.+0.j]
/// ```
///
/// - Parameters:
///   - array: the numbers; any view, which is not copied.
///   - count: the number of points of a line; longer lines are cut, shorter ones are padded with zeros. By
///     default the extent of the axis. Traps below 1.
///   - axis: the axis of the lines; a negative one counts from the end. Traps if it is out of range.
///   - norm: which direction is scaled.
/// - Complexity: O(n log n) for each line, for every n. Lines run on several threads, up to `Threads.limit`.
public func rfft<Part: ComplexPart>(
  _ array: NDArray<Part>, count: Int? = nil, axis: Int = -1, norm: FourierNorm = .backward
) -> sending NDArray<Complex<Part>> {
  AxisTransforms("rfft", array.shape, count, axis)
    .real(array, norm).asSending()
}

/// Writes the first halves of the discrete Fourier transforms of real numbers along an axis to an existing
/// array.
///
/// The result may be any writable view, the array itself too: the numbers are read as if they had been copied
/// first. Traps before anything is written if the shapes do not fit, or if the result is read-only. The
/// parameters are those of ``rfft(_:count:axis:norm:)``.
public func rfft<Part: ComplexPart>(
  _ array: NDArray<Part>, count: Int? = nil, axis: Int = -1, norm: FourierNorm = .backward,
  into result: NDArray<Complex<Part>>
) {
  AxisTransforms("rfft", array.shape, count, axis)
    .real(array, norm, to: result)
}

/// The real numbers whose transforms have given first halves, along an axis: fresh memory.
///
/// The inverse of ``rfft(_:count:axis:norm:)``. The imaginary parts of the first number, and of number n / 2
/// for an even n, do not count.
///
/// - Parameters:
///   - array: the numbers; any view, which is not copied.
///   - count: the number of points of a line; longer lines are cut, shorter ones are padded with zeros. By
///     default 2 (m - 1) for m numbers; an odd number of points must be given. Traps below 1.
///   - axis: the axis of the lines; a negative one counts from the end. Traps if it is out of range.
///   - norm: which direction is scaled.
/// - Complexity: O(n log n) for each line, for every n. Lines run on several threads, up to `Threads.limit`.
public func irfft<Part: ComplexPart>(
  _ array: NDArray<Complex<Part>>, count: Int? = nil, axis: Int = -1, norm: FourierNorm = .backward
) -> sending NDArray<Part> {
  AxisTransforms("irfft", array.shape, count, axis, isFromHalf: true)
    .realInverse(array, norm).asSending()
}

/// Writes the real numbers whose transforms have given first halves, along an axis to an existing array.
///
/// The result may be any writable view, the array itself too: the numbers are read as if they had been copied
/// first. Traps before anything is written if the shapes do not fit, or if the result is read-only. The
/// parameters are those of ``irfft(_:count:axis:norm:)``.
public func irfft<Part: ComplexPart>(
  _ array: NDArray<Complex<Part>>, count: Int? = nil, axis: Int = -1, norm: FourierNorm = .backward,
  into result: NDArray<Part>
) {
  AxisTransforms("irfft", array.shape, count, axis, isFromHalf: true)
    .realInverse(array, norm, to: result)
}

/// The first half of the discrete Fourier transform of real numbers along several axes: fresh memory.
///
/// The last axis has n / 2 + 1 numbers for n points, as in ``rfft(_:count:axis:norm:)``. It is transformed
/// first. Traps if there is no axis.
///
/// - Parameters:
///   - array: the numbers; any view, which is not copied.
///   - counts: the number of points along each axis, to which the array is cut or padded with zeros. By
///     default the extents of the axes. Traps if one is below 1, or unless there is one for each axis.
///   - axes: the axes; by default the last ones, as many as there are counts, or all. Traps if one is out of
///     range or repeats.
///   - norm: which direction is scaled.
/// - Complexity: O(n log n) for each line, for every n. Lines run on several threads, up to `Threads.limit`.
public func rfftn<Part: ComplexPart>(
  _ array: NDArray<Part>, counts: [Int]? = nil, axes: [Int]? = nil, norm: FourierNorm = .backward
) -> sending NDArray<Complex<Part>> {
  AxisTransforms("rfftn", array.shape, counts, axes)
    .real(array, norm).asSending()
}

/// Writes the first half of the discrete Fourier transform of real numbers along several axes to an existing
/// array.
///
/// The result may be any writable view, the array itself too: the numbers are read as if they had been copied
/// first. Traps before anything is written if the shapes do not fit, or if the result is read-only. The
/// parameters are those of ``rfftn(_:counts:axes:norm:)``.
public func rfftn<Part: ComplexPart>(
  _ array: NDArray<Part>, counts: [Int]? = nil, axes: [Int]? = nil, norm: FourierNorm = .backward,
  into result: NDArray<Complex<Part>>
) {
  AxisTransforms("rfftn", array.shape, counts, axes)
    .real(array, norm, to: result)
}

/// The real numbers whose transform along several axes has a given first half: fresh memory.
///
/// The inverse of ``rfftn(_:counts:axes:norm:)``. Traps if there is no axis. The results along all axes but the last
/// are in a temporary array of complex numbers.
///
/// - Parameters:
///   - array: the numbers; any view, which is not copied.
///   - counts: the number of points along each axis, to which the array is cut or padded with zeros. By
///     default the extents of the axes, and 2 (m - 1) for m numbers along the last one. Traps if one is below
///     1, or unless there is one for each axis.
///   - axes: the axes; by default the last ones, as many as there are counts, or all. Traps if one is out of
///     range or repeats.
///   - norm: which direction is scaled.
/// - Complexity: O(n log n) for each line, for every n. Lines run on several threads, up to `Threads.limit`.
public func irfftn<Part: ComplexPart>(
  _ array: NDArray<Complex<Part>>, counts: [Int]? = nil, axes: [Int]? = nil,
  norm: FourierNorm = .backward
) -> sending NDArray<Part> {
  AxisTransforms("irfftn", array.shape, counts, axes, isFromHalf: true)
    .realInverse(array, norm).asSending()
}

/// Writes the real numbers whose transform along several axes has a given first half to an existing array.
///
/// The result may be any writable view, the array itself too: the numbers are read as if they had been copied
/// first. Traps before anything is written if the shapes do not fit, or if the result is read-only. The
/// parameters are those of ``irfftn(_:counts:axes:norm:)``.
public func irfftn<Part: ComplexPart>(
  _ array: NDArray<Complex<Part>>, counts: [Int]? = nil, axes: [Int]? = nil,
  norm: FourierNorm = .backward,
  into result: NDArray<Part>
) {
  AxisTransforms("irfftn", array.shape, counts, axes, isFromHalf: true)
    .realInverse(array, norm, to: result)
}
