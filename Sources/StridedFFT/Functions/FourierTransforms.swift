import Numerics
import Strided

/// The discrete Fourier transforms of complex numbers along an axis: fresh memory.
///
/// Number k of a transform of n points is the sum of `x[j] * exp(-2πi jk / n)` over all j. Number 0 belongs
/// to the frequency 0; `fftfreq` gives the frequencies of all.
///
/// - Parameters:
///   - array: the numbers; any view, which is not copied.
///   - count: the number of points of a line; longer lines are cut, shorter ones are padded with zeros. By
///     default the extent of the axis. Traps below 1.
///   - axis: the axis of the lines; a negative one counts from the end. Traps if it is out of range.
///   - norm: which direction is scaled.
/// - Complexity: O(n log n) for each line, for every n. Lines run on several threads, up to `Threads.limit`.
public func fft<Part: ComplexPart>(
  _ array: NDArray<Complex<Part>>, count: Int? = nil, axis: Int = -1, norm: FourierNorm = .backward
) -> sending NDArray<Complex<Part>> {
  AxisTransforms("fft", array.shape, count, axis)
    .complex(array, norm).asSending()
}

/// Writes the discrete Fourier transforms of complex numbers along an axis to an existing array.
///
/// The result may be any writable view, the array itself too: the numbers are read as if they had been copied
/// first. Traps before anything is written if the shapes do not fit, or if the result is read-only. The
/// parameters are those of `fft(_:count:axis:norm:)`.
public func fft<Part: ComplexPart>(
  _ array: NDArray<Complex<Part>>, count: Int? = nil, axis: Int = -1, norm: FourierNorm = .backward,
  into result: NDArray<Complex<Part>>
) {
  AxisTransforms("fft", array.shape, count, axis)
    .complex(array, norm, to: result)
}

/// The discrete Fourier transforms of real numbers along an axis: fresh memory.
///
/// Number k of a transform of n points is the sum of `x[j] * exp(-2πi jk / n)` over all j. Number 0 belongs
/// to the frequency 0; `fftfreq` gives the frequencies of all.
///
/// ```swift
/// let x = NDArray<Double>([1, 2, 3, 4])
/// print(fft(x))  // [10.+0.j -2.+2.j -2.+0.j -2.-2.j]
/// ```
///
/// The second half of a transform holds the conjugates of the first half. ``rfft(_:count:axis:norm:)`` gives
/// the first half alone.
///
/// - Parameters:
///   - array: the numbers; any view, which is not copied.
///   - count: the number of points of a line; longer lines are cut, shorter ones are padded with zeros. By
///     default the extent of the axis. Traps below 1.
///   - axis: the axis of the lines; a negative one counts from the end. Traps if it is out of range.
///   - norm: which direction is scaled.
/// - Complexity: O(n log n) for each line, for every n. Lines run on several threads, up to `Threads.limit`.
public func fft<Part: ComplexPart>(
  _ array: NDArray<Part>, count: Int? = nil, axis: Int = -1, norm: FourierNorm = .backward
) -> sending NDArray<Complex<Part>> {
  AxisTransforms("fft", array.shape, count, axis)
    .complex(array, norm).asSending()
}

/// Writes the discrete Fourier transforms of real numbers along an axis to an existing array.
///
/// The result may be any writable view, the array itself too: the numbers are read as if they had been copied
/// first. Traps before anything is written if the shapes do not fit, or if the result is read-only. The
/// parameters are those of `fft(_:count:axis:norm:)`.
public func fft<Part: ComplexPart>(
  _ array: NDArray<Part>, count: Int? = nil, axis: Int = -1, norm: FourierNorm = .backward,
  into result: NDArray<Complex<Part>>
) {
  AxisTransforms("fft", array.shape, count, axis)
    .complex(array, norm, to: result)
}

/// The inverse discrete Fourier transforms of complex numbers along an axis: fresh memory.
///
/// Number k is the sum of `x[j] * exp(2πi jk / n)` over all j, divided by n.
///
/// - Parameters:
///   - array: the numbers; any view, which is not copied.
///   - count: the number of points of a line; longer lines are cut, shorter ones are padded with zeros. By
///     default the extent of the axis. Traps below 1.
///   - axis: the axis of the lines; a negative one counts from the end. Traps if it is out of range.
///   - norm: which direction is scaled.
/// - Complexity: O(n log n) for each line, for every n. Lines run on several threads, up to `Threads.limit`.
public func ifft<Part: ComplexPart>(
  _ array: NDArray<Complex<Part>>, count: Int? = nil, axis: Int = -1, norm: FourierNorm = .backward
) -> sending NDArray<Complex<Part>> {
  AxisTransforms("ifft", array.shape, count, axis)
    .complex(array, norm, isInverse: true).asSending()
}

/// Writes the inverse discrete Fourier transforms of complex numbers along an axis to an existing array.
///
/// The result may be any writable view, the array itself too: the numbers are read as if they had been copied
/// first. Traps before anything is written if the shapes do not fit, or if the result is read-only. The
/// parameters are those of `ifft(_:count:axis:norm:)`.
public func ifft<Part: ComplexPart>(
  _ array: NDArray<Complex<Part>>, count: Int? = nil, axis: Int = -1, norm: FourierNorm = .backward,
  into result: NDArray<Complex<Part>>
) {
  AxisTransforms("ifft", array.shape, count, axis)
    .complex(array, norm, isInverse: true, to: result)
}

/// The inverse discrete Fourier transforms of real numbers along an axis: fresh memory.
///
/// Number k is the sum of `x[j] * exp(2πi jk / n)` over all j, divided by n.
///
/// - Parameters:
///   - array: the numbers; any view, which is not copied.
///   - count: the number of points of a line; longer lines are cut, shorter ones are padded with zeros. By
///     default the extent of the axis. Traps below 1.
///   - axis: the axis of the lines; a negative one counts from the end. Traps if it is out of range.
///   - norm: which direction is scaled.
/// - Complexity: O(n log n) for each line, for every n. Lines run on several threads, up to `Threads.limit`.
public func ifft<Part: ComplexPart>(
  _ array: NDArray<Part>, count: Int? = nil, axis: Int = -1, norm: FourierNorm = .backward
) -> sending NDArray<Complex<Part>> {
  AxisTransforms("ifft", array.shape, count, axis)
    .complex(array, norm, isInverse: true).asSending()
}

/// Writes the inverse discrete Fourier transforms of real numbers along an axis to an existing array.
///
/// The result may be any writable view, the array itself too: the numbers are read as if they had been copied
/// first. Traps before anything is written if the shapes do not fit, or if the result is read-only. The
/// parameters are those of `ifft(_:count:axis:norm:)`.
public func ifft<Part: ComplexPart>(
  _ array: NDArray<Part>, count: Int? = nil, axis: Int = -1, norm: FourierNorm = .backward,
  into result: NDArray<Complex<Part>>
) {
  AxisTransforms("ifft", array.shape, count, axis)
    .complex(array, norm, isInverse: true, to: result)
}
