import Numerics
import Strided

/// The discrete Fourier transforms of complex matrices: fresh memory.
///
/// - Parameters:
///   - array: the numbers; any view, which is not copied.
///   - counts: the number of points along both axes, to which the array is cut or padded with zeros. By
///     default the extents of the axes. Traps if one is below 1.
///   - axes: two different axes. Traps if they are not.
///   - norm: which direction is scaled.
/// - Complexity: O(n log n) for each line, for every n. Lines run on several threads, up to `Threads.limit`.
public func fft2<Part: ComplexPart>(
  _ array: NDArray<Complex<Part>>, counts: [Int]? = nil, axes: [Int] = [-2, -1],
  norm: FourierNorm = .backward
) -> sending NDArray<Complex<Part>> {
  AxisTransforms("fft2", array.shape, counts, two: axes)
    .complex(array, norm).asSending()
}

/// Writes the discrete Fourier transforms of complex matrices to an existing array.
///
/// The result may be any writable view, the array itself too: the numbers are read as if they had been copied
/// first. Traps before anything is written if the shapes do not fit, or if the result is read-only. The
/// parameters are those of `fft2(_:counts:axes:norm:)`.
public func fft2<Part: ComplexPart>(
  _ array: NDArray<Complex<Part>>, counts: [Int]? = nil, axes: [Int] = [-2, -1],
  norm: FourierNorm = .backward,
  into result: NDArray<Complex<Part>>
) {
  AxisTransforms("fft2", array.shape, counts, two: axes)
    .complex(array, norm, to: result)
}

/// The discrete Fourier transforms of real matrices: fresh memory.
///
/// - Parameters:
///   - array: the numbers; any view, which is not copied.
///   - counts: the number of points along both axes, to which the array is cut or padded with zeros. By
///     default the extents of the axes. Traps if one is below 1.
///   - axes: two different axes. Traps if they are not.
///   - norm: which direction is scaled.
/// - Complexity: O(n log n) for each line, for every n. Lines run on several threads, up to `Threads.limit`.
public func fft2<Part: ComplexPart>(
  _ array: NDArray<Part>, counts: [Int]? = nil, axes: [Int] = [-2, -1],
  norm: FourierNorm = .backward
) -> sending NDArray<Complex<Part>> {
  AxisTransforms("fft2", array.shape, counts, two: axes)
    .complex(array, norm).asSending()
}

/// Writes the discrete Fourier transforms of real matrices to an existing array.
///
/// The result may be any writable view, the array itself too: the numbers are read as if they had been copied
/// first. Traps before anything is written if the shapes do not fit, or if the result is read-only. The
/// parameters are those of `fft2(_:counts:axes:norm:)`.
public func fft2<Part: ComplexPart>(
  _ array: NDArray<Part>, counts: [Int]? = nil, axes: [Int] = [-2, -1],
  norm: FourierNorm = .backward,
  into result: NDArray<Complex<Part>>
) {
  AxisTransforms("fft2", array.shape, counts, two: axes)
    .complex(array, norm, to: result)
}

/// The inverse discrete Fourier transforms of complex matrices: fresh memory.
///
/// - Parameters:
///   - array: the numbers; any view, which is not copied.
///   - counts: the number of points along both axes, to which the array is cut or padded with zeros. By
///     default the extents of the axes. Traps if one is below 1.
///   - axes: two different axes. Traps if they are not.
///   - norm: which direction is scaled.
/// - Complexity: O(n log n) for each line, for every n. Lines run on several threads, up to `Threads.limit`.
public func ifft2<Part: ComplexPart>(
  _ array: NDArray<Complex<Part>>, counts: [Int]? = nil, axes: [Int] = [-2, -1],
  norm: FourierNorm = .backward
) -> sending NDArray<Complex<Part>> {
  AxisTransforms("ifft2", array.shape, counts, two: axes)
    .complex(array, norm, isInverse: true).asSending()
}

/// Writes the inverse discrete Fourier transforms of complex matrices to an existing array.
///
/// The result may be any writable view, the array itself too: the numbers are read as if they had been copied
/// first. Traps before anything is written if the shapes do not fit, or if the result is read-only. The
/// parameters are those of `ifft2(_:counts:axes:norm:)`.
public func ifft2<Part: ComplexPart>(
  _ array: NDArray<Complex<Part>>, counts: [Int]? = nil, axes: [Int] = [-2, -1],
  norm: FourierNorm = .backward,
  into result: NDArray<Complex<Part>>
) {
  AxisTransforms("ifft2", array.shape, counts, two: axes)
    .complex(array, norm, isInverse: true, to: result)
}

/// The inverse discrete Fourier transforms of real matrices: fresh memory.
///
/// - Parameters:
///   - array: the numbers; any view, which is not copied.
///   - counts: the number of points along both axes, to which the array is cut or padded with zeros. By
///     default the extents of the axes. Traps if one is below 1.
///   - axes: two different axes. Traps if they are not.
///   - norm: which direction is scaled.
/// - Complexity: O(n log n) for each line, for every n. Lines run on several threads, up to `Threads.limit`.
public func ifft2<Part: ComplexPart>(
  _ array: NDArray<Part>, counts: [Int]? = nil, axes: [Int] = [-2, -1],
  norm: FourierNorm = .backward
) -> sending NDArray<Complex<Part>> {
  AxisTransforms("ifft2", array.shape, counts, two: axes)
    .complex(array, norm, isInverse: true).asSending()
}

/// Writes the inverse discrete Fourier transforms of real matrices to an existing array.
///
/// The result may be any writable view, the array itself too: the numbers are read as if they had been copied
/// first. Traps before anything is written if the shapes do not fit, or if the result is read-only. The
/// parameters are those of `ifft2(_:counts:axes:norm:)`.
public func ifft2<Part: ComplexPart>(
  _ array: NDArray<Part>, counts: [Int]? = nil, axes: [Int] = [-2, -1],
  norm: FourierNorm = .backward,
  into result: NDArray<Complex<Part>>
) {
  AxisTransforms("ifft2", array.shape, counts, two: axes)
    .complex(array, norm, isInverse: true, to: result)
}
