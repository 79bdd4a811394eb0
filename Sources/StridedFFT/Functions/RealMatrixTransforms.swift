import Numerics
import Strided

/// The first halves of the discrete Fourier transforms of real matrices: fresh memory.
///
/// The second axis has n / 2 + 1 numbers for n points, as in ``rfft(_:count:axis:norm:)``.
///
/// - Parameters:
///   - array: the numbers; any view, which is not copied.
///   - counts: the number of points along both axes, to which the array is cut or padded with zeros. By
///     default the extents of the axes. Traps if one is below 1.
///   - axes: two different axes. Traps if they are not.
///   - norm: which direction is scaled.
/// - Complexity: O(n log n) for each line, for every n. Lines run on several threads, up to `Threads.limit`.
public func rfft2<Part: ComplexPart>(
  _ array: NDArray<Part>, counts: [Int]? = nil, axes: [Int] = [-2, -1],
  norm: FourierNorm = .backward
) -> sending NDArray<Complex<Part>> {
  AxisTransforms("rfft2", array.shape, counts, two: axes)
    .real(array, norm).asSending()
}

/// Writes the first halves of the discrete Fourier transforms of real matrices to an existing array.
///
/// The result may be any writable view, the array itself too: the numbers are read as if they had been copied
/// first. Traps before anything is written if the shapes do not fit, or if the result is read-only. The
/// parameters are those of ``rfft2(_:counts:axes:norm:)``.
public func rfft2<Part: ComplexPart>(
  _ array: NDArray<Part>, counts: [Int]? = nil, axes: [Int] = [-2, -1],
  norm: FourierNorm = .backward,
  into result: NDArray<Complex<Part>>
) {
  AxisTransforms("rfft2", array.shape, counts, two: axes)
    .real(array, norm, to: result)
}

/// The real matrices whose transforms have given first halves: fresh memory.
///
/// The inverse of ``rfft2(_:counts:axes:norm:)``. The results along the first axis are in a temporary array of complex
/// numbers.
///
/// - Parameters:
///   - array: the numbers; any view, which is not copied.
///   - counts: the number of points along both axes, to which the array is cut or padded with zeros. By
///     default the extents of the axes, and 2 (m - 1) for m numbers along the last one. Traps if one is below
///     1.
///   - axes: two different axes. Traps if they are not.
///   - norm: which direction is scaled.
/// - Complexity: O(n log n) for each line, for every n. Lines run on several threads, up to `Threads.limit`.
public func irfft2<Part: ComplexPart>(
  _ array: NDArray<Complex<Part>>, counts: [Int]? = nil, axes: [Int] = [-2, -1],
  norm: FourierNorm = .backward
) -> sending NDArray<Part> {
  AxisTransforms("irfft2", array.shape, counts, two: axes, isFromHalf: true)
    .realInverse(array, norm).asSending()
}

/// Writes the real matrices whose transforms have given first halves to an existing array.
///
/// The result may be any writable view, the array itself too: the numbers are read as if they had been copied
/// first. Traps before anything is written if the shapes do not fit, or if the result is read-only. The
/// parameters are those of ``irfft2(_:counts:axes:norm:)``.
public func irfft2<Part: ComplexPart>(
  _ array: NDArray<Complex<Part>>, counts: [Int]? = nil, axes: [Int] = [-2, -1],
  norm: FourierNorm = .backward,
  into result: NDArray<Part>
) {
  AxisTransforms("irfft2", array.shape, counts, two: axes, isFromHalf: true)
    .realInverse(array, norm, to: result)
}
