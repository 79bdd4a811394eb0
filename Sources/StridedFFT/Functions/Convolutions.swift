import Numerics
import Strided

/// How a convolution is computed.
public enum ConvolutionMethod: String, CaseIterable, Sendable {
  /// The faster one of both for the numbers of elements.
  case automatic
  /// By sums of products: O(n m). NaN and infinities reach only the results that depend on them.
  case direct
  /// By Fourier transforms: O((n + m) log(n + m)). Rounding errors are relative to the largest results, and NaN and
  /// infinities reach all results.
  case transform

  /// Whether vectors of two lengths are convolved by transforms.
  func transforms(_ first: Int, _ second: Int, isComplex: Bool) -> Bool {
    switch self {
    case .automatic:
      // Nanoseconds of both methods, measured for `Double` with vectors of 512 bits.
      let (long, short) = (Double(max(first, second)), Double(min(first, second)))
      let total = long + short
      let direct = long * short * (isComplex ? 0.5 : 0.17)
      let transform = 12_000 + total * total.exponentOfTwo * (isComplex ? 1 : 0.5)
      return direct > transform
    case .direct: return false
    case .transform: return true
    }
  }
}

/// The convolution of two vectors by a chosen method: fresh memory.
///
/// ```swift
/// let a = NDArray<Double>([1, 2, 3])
/// print(convolve(a, NDArray([0, 1, 0.5]), method: .direct))  // [0.  1.  2.5 4.  1.5]
/// ```
///
/// - Parameters:
///   - first: a vector; traps unless it is 1-D and has elements.
///   - second: a vector, likewise.
///   - mode: which results are given.
///   - method: how they are computed; `.automatic` chooses by the numbers of elements.
/// - Complexity: O(n m) or O((n + m) log(n + m)).
public func convolve<Part: ComplexPart>(
  _ first: NDArray<Part>, _ second: NDArray<Part>, mode: ConvolutionMode = .full,
  method: ConvolutionMethod
) -> sending NDArray<Part> {
  requireVectors(first, second, "convolve")
  return method.transforms(first.count, second.count, isComplex: false)
    ? fftConvolve(first, second, mode: mode) : convolve(first, second, mode: mode)
}

/// The convolution of two complex vectors by a chosen method: fresh memory.
///
/// The parameters are those of the convolution of real vectors.
///
/// - Complexity: O(n m) or O((n + m) log(n + m)).
public func convolve<Part: ComplexPart>(
  _ first: NDArray<Complex<Part>>, _ second: NDArray<Complex<Part>>,
  mode: ConvolutionMode = .full, method: ConvolutionMethod
) -> sending NDArray<Complex<Part>> {
  requireVectors(first, second, "convolve")
  return method.transforms(first.count, second.count, isComplex: true)
    ? fftConvolve(first, second, mode: mode) : convolve(first, second, mode: mode)
}

/// The cross-correlation of two vectors by a chosen method: fresh memory.
///
/// - Parameters:
///   - first: a vector; traps unless it is 1-D and has elements.
///   - second: a vector, likewise.
///   - mode: which results are given.
///   - method: how they are computed; `.automatic` chooses by the numbers of elements.
/// - Complexity: O(n m) or O((n + m) log(n + m)).
public func correlate<Part: ComplexPart>(
  _ first: NDArray<Part>, _ second: NDArray<Part>, mode: ConvolutionMode = .valid,
  method: ConvolutionMethod
) -> sending NDArray<Part> {
  requireVectors(first, second, "correlate")
  return method.transforms(first.count, second.count, isComplex: false)
    ? fftCorrelate(first, second, mode: mode) : correlate(first, second, mode: mode)
}

/// The cross-correlation of two complex vectors by a chosen method: fresh memory.
///
/// The second vector is conjugated. The parameters are those of the correlation of real vectors.
///
/// - Complexity: O(n m) or O((n + m) log(n + m)).
public func correlate<Part: ComplexPart>(
  _ first: NDArray<Complex<Part>>, _ second: NDArray<Complex<Part>>,
  mode: ConvolutionMode = .valid, method: ConvolutionMethod
) -> sending NDArray<Complex<Part>> {
  requireVectors(first, second, "correlate")
  return method.transforms(first.count, second.count, isComplex: true)
    ? fftCorrelate(first, second, mode: mode) : correlate(first, second, mode: mode)
}

/// Traps unless both arrays are 1-D and have elements.
private func requireVectors<Element>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, _ operation: String
) {
  if first.rank == 1 && second.rank == 1 && first.count > 0 && second.count > 0 { return }
  trap("\(operation): shapes \(first.shape) and \(second.shape) are not vectors with elements")
}
