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
  requireTwo(axes, "fft2", array.shape)
  let transforms = AxisTransforms(
    "fft2", array.shape, counts: counts, axes: axes)
  let result: NDArray<Complex<Part>> = transforms.fresh(transforms.shape(of: array.shape))
  transforms.run(array, norm, isInverse: false, to: result)
  return result.asSending()
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
  requireTwo(axes, "fft2", array.shape)
  let transforms = AxisTransforms(
    "fft2", array.shape, counts: counts, axes: axes)
  transforms.run(array, norm, isInverse: false, to: result)
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
  requireTwo(axes, "fft2", array.shape)
  let transforms = AxisTransforms(
    "fft2", array.shape, counts: counts, axes: axes)
  let result: NDArray<Complex<Part>> = transforms.fresh(transforms.shape(of: array.shape))
  transforms.run(array, norm, isInverse: false, to: result)
  return result.asSending()
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
  requireTwo(axes, "fft2", array.shape)
  let transforms = AxisTransforms(
    "fft2", array.shape, counts: counts, axes: axes)
  transforms.run(array, norm, isInverse: false, to: result)
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
  requireTwo(axes, "ifft2", array.shape)
  let transforms = AxisTransforms(
    "ifft2", array.shape, counts: counts, axes: axes)
  let result: NDArray<Complex<Part>> = transforms.fresh(transforms.shape(of: array.shape))
  transforms.run(array, norm, isInverse: true, to: result)
  return result.asSending()
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
  requireTwo(axes, "ifft2", array.shape)
  let transforms = AxisTransforms(
    "ifft2", array.shape, counts: counts, axes: axes)
  transforms.run(array, norm, isInverse: true, to: result)
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
  requireTwo(axes, "ifft2", array.shape)
  let transforms = AxisTransforms(
    "ifft2", array.shape, counts: counts, axes: axes)
  let result: NDArray<Complex<Part>> = transforms.fresh(transforms.shape(of: array.shape))
  transforms.run(array, norm, isInverse: true, to: result)
  return result.asSending()
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
  requireTwo(axes, "ifft2", array.shape)
  let transforms = AxisTransforms(
    "ifft2", array.shape, counts: counts, axes: axes)
  transforms.run(array, norm, isInverse: true, to: result)
}

/// Traps unless there are two axes.
func requireTwo(_ axes: [Int], _ operation: String, _ shape: Shape) {
  if axes.count != 2 { trap("\(operation): \(axes.count) axes instead of 2, shape \(shape)") }
}
