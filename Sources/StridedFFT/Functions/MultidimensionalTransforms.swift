import Numerics
import Strided

/// The discrete Fourier transform of complex numbers along several axes: fresh memory.
///
/// It transforms along each axis after the other. Without axes, the result is a copy.
///
/// - Parameters:
///   - array: the numbers; any view, which is not copied.
///   - counts: the number of points along each axis, to which the array is cut or padded with zeros. By
///     default the extents of the axes. Traps if one is below 1, or unless there is one for each axis.
///   - axes: the axes; by default the last ones, as many as there are counts, or all. Traps if one is out of
///     range or repeats.
///   - norm: which direction is scaled.
/// - Complexity: O(n log n) for each line, for every n. Lines run on several threads, up to `Threads.limit`.
public func fftn<Part: ComplexPart>(
  _ array: NDArray<Complex<Part>>, counts: [Int]? = nil, axes: [Int]? = nil,
  norm: FourierNorm = .backward
) -> sending NDArray<Complex<Part>> {
  AxisTransforms("fftn", array.shape, counts, axes)
    .complex(array, norm).asSending()
}

/// Writes the discrete Fourier transform of complex numbers along several axes to an existing array.
///
/// The result may be any writable view, the array itself too: the numbers are read as if they had been copied
/// first. Traps before anything is written if the shapes do not fit, or if the result is read-only. The
/// parameters are those of `fftn(_:counts:axes:norm:)`.
public func fftn<Part: ComplexPart>(
  _ array: NDArray<Complex<Part>>, counts: [Int]? = nil, axes: [Int]? = nil,
  norm: FourierNorm = .backward,
  into result: NDArray<Complex<Part>>
) {
  AxisTransforms("fftn", array.shape, counts, axes)
    .complex(array, norm, to: result)
}

/// The discrete Fourier transform of real numbers along several axes: fresh memory.
///
/// It transforms along each axis after the other. Without axes, the result is a copy.
///
/// - Parameters:
///   - array: the numbers; any view, which is not copied.
///   - counts: the number of points along each axis, to which the array is cut or padded with zeros. By
///     default the extents of the axes. Traps if one is below 1, or unless there is one for each axis.
///   - axes: the axes; by default the last ones, as many as there are counts, or all. Traps if one is out of
///     range or repeats.
///   - norm: which direction is scaled.
/// - Complexity: O(n log n) for each line, for every n. Lines run on several threads, up to `Threads.limit`.
public func fftn<Part: ComplexPart>(
  _ array: NDArray<Part>, counts: [Int]? = nil, axes: [Int]? = nil, norm: FourierNorm = .backward
) -> sending NDArray<Complex<Part>> {
  AxisTransforms("fftn", array.shape, counts, axes)
    .complex(array, norm).asSending()
}

/// Writes the discrete Fourier transform of real numbers along several axes to an existing array.
///
/// The result may be any writable view, the array itself too: the numbers are read as if they had been copied
/// first. Traps before anything is written if the shapes do not fit, or if the result is read-only. The
/// parameters are those of `fftn(_:counts:axes:norm:)`.
public func fftn<Part: ComplexPart>(
  _ array: NDArray<Part>, counts: [Int]? = nil, axes: [Int]? = nil, norm: FourierNorm = .backward,
  into result: NDArray<Complex<Part>>
) {
  AxisTransforms("fftn", array.shape, counts, axes)
    .complex(array, norm, to: result)
}

/// The inverse discrete Fourier transform of complex numbers along several axes: fresh memory.
///
/// It transforms along each axis after the other. Without axes, the result is a copy.
///
/// - Parameters:
///   - array: the numbers; any view, which is not copied.
///   - counts: the number of points along each axis, to which the array is cut or padded with zeros. By
///     default the extents of the axes. Traps if one is below 1, or unless there is one for each axis.
///   - axes: the axes; by default the last ones, as many as there are counts, or all. Traps if one is out of
///     range or repeats.
///   - norm: which direction is scaled.
/// - Complexity: O(n log n) for each line, for every n. Lines run on several threads, up to `Threads.limit`.
public func ifftn<Part: ComplexPart>(
  _ array: NDArray<Complex<Part>>, counts: [Int]? = nil, axes: [Int]? = nil,
  norm: FourierNorm = .backward
) -> sending NDArray<Complex<Part>> {
  AxisTransforms("ifftn", array.shape, counts, axes)
    .complex(array, norm, isInverse: true).asSending()
}

/// Writes the inverse discrete Fourier transform of complex numbers along several axes to an existing array.
///
/// The result may be any writable view, the array itself too: the numbers are read as if they had been copied
/// first. Traps before anything is written if the shapes do not fit, or if the result is read-only. The
/// parameters are those of `ifftn(_:counts:axes:norm:)`.
public func ifftn<Part: ComplexPart>(
  _ array: NDArray<Complex<Part>>, counts: [Int]? = nil, axes: [Int]? = nil,
  norm: FourierNorm = .backward,
  into result: NDArray<Complex<Part>>
) {
  AxisTransforms("ifftn", array.shape, counts, axes)
    .complex(array, norm, isInverse: true, to: result)
}

/// The inverse discrete Fourier transform of real numbers along several axes: fresh memory.
///
/// It transforms along each axis after the other. Without axes, the result is a copy.
///
/// - Parameters:
///   - array: the numbers; any view, which is not copied.
///   - counts: the number of points along each axis, to which the array is cut or padded with zeros. By
///     default the extents of the axes. Traps if one is below 1, or unless there is one for each axis.
///   - axes: the axes; by default the last ones, as many as there are counts, or all. Traps if one is out of
///     range or repeats.
///   - norm: which direction is scaled.
/// - Complexity: O(n log n) for each line, for every n. Lines run on several threads, up to `Threads.limit`.
public func ifftn<Part: ComplexPart>(
  _ array: NDArray<Part>, counts: [Int]? = nil, axes: [Int]? = nil, norm: FourierNorm = .backward
) -> sending NDArray<Complex<Part>> {
  AxisTransforms("ifftn", array.shape, counts, axes)
    .complex(array, norm, isInverse: true).asSending()
}

/// Writes the inverse discrete Fourier transform of real numbers along several axes to an existing array.
///
/// The result may be any writable view, the array itself too: the numbers are read as if they had been copied
/// first. Traps before anything is written if the shapes do not fit, or if the result is read-only. The
/// parameters are those of `ifftn(_:counts:axes:norm:)`.
public func ifftn<Part: ComplexPart>(
  _ array: NDArray<Part>, counts: [Int]? = nil, axes: [Int]? = nil, norm: FourierNorm = .backward,
  into result: NDArray<Complex<Part>>
) {
  AxisTransforms("ifftn", array.shape, counts, axes)
    .complex(array, norm, isInverse: true, to: result)
}
