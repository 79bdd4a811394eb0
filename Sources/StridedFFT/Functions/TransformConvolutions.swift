import Numerics
import Strided

/// The convolution of two arrays of one rank along all axes, by Fourier transforms: fresh memory.
///
/// Element `k` of the full convolution is the sum of `first[i] * second[k - i]` over all `i` for which both exist.
/// Rounding errors are relative to the largest results, and NaN and infinities reach all results.
///
/// - Parameters:
///   - first: an array.
///   - second: an array of the same rank; traps if the ranks differ, or if either has no axes or no elements.
///   - mode: which results are given along each axis: `.same` as many as the longer array has, `.valid` those for
///     which the shorter array lies within the longer one.
/// - Complexity: O(n log n) for n full results.
public func fftConvolve<Part: ComplexPart>(
  _ first: NDArray<Part>, _ second: NDArray<Part>, mode: ConvolutionMode = .full
) -> sending NDArray<Part> {
  convolution(first, second, mode, isCorrelation: false, "fftConvolve").asSending()
}

/// The convolution of two complex arrays of one rank along all axes, by Fourier transforms: fresh memory.
///
/// The rules are those of the convolution of real arrays.
///
/// - Complexity: O(n log n) for n full results.
public func fftConvolve<Part: ComplexPart>(
  _ first: NDArray<Complex<Part>>, _ second: NDArray<Complex<Part>>,
  mode: ConvolutionMode = .full
) -> sending NDArray<Complex<Part>> {
  convolution(first, second, mode, isCorrelation: false, "fftConvolve").asSending()
}

/// The cross-correlation of two arrays of one rank along all axes, by Fourier transforms: fresh memory.
///
/// The results are the sums of `first[i + k] * second[i]` over all `i` for which both exist, for rising shifts `k`.
/// Traps, and loses accuracy, as `fftConvolve(_:_:mode:)` does.
///
/// - Parameters:
///   - first: an array.
///   - second: an array of the same rank.
///   - mode: which results are given along each axis.
/// - Complexity: O(n log n) for n full results.
public func fftCorrelate<Part: ComplexPart>(
  _ first: NDArray<Part>, _ second: NDArray<Part>, mode: ConvolutionMode = .valid
) -> sending NDArray<Part> {
  convolution(first, second.flipped(), mode, isCorrelation: true, "fftCorrelate").asSending()
}

/// The cross-correlation of two complex arrays of one rank along all axes, by Fourier transforms: fresh memory.
///
/// The second array is conjugated. The rules are those of the correlation of real arrays.
///
/// - Complexity: O(n log n) for n full results.
public func fftCorrelate<Part: ComplexPart>(
  _ first: NDArray<Complex<Part>>, _ second: NDArray<Complex<Part>>,
  mode: ConvolutionMode = .valid
) -> sending NDArray<Complex<Part>> {
  convolution(first, conj(second.flipped()), mode, isCorrelation: true, "fftCorrelate").asSending()
}

private func convolution<Part: ComplexPart>(
  _ first: NDArray<Part>, _ second: NDArray<Part>, _ mode: ConvolutionMode, isCorrelation: Bool,
  _ operation: String
) -> NDArray<Part> {
  let shape = ConvolutionShape(first.shape, second.shape, mode, isCorrelation, operation)
  let (product, other) = (
    rfftn(first, counts: shape.counts), rfftn(second, counts: shape.counts)
  )
  multiply(product, other, into: product)
  return shape.results(of: irfftn(product, counts: shape.counts))
}

private func convolution<Part: ComplexPart>(
  _ first: NDArray<Complex<Part>>, _ second: NDArray<Complex<Part>>, _ mode: ConvolutionMode,
  isCorrelation: Bool, _ operation: String
) -> NDArray<Complex<Part>> {
  let shape = ConvolutionShape(first.shape, second.shape, mode, isCorrelation, operation)
  let (product, other) = (fftn(first, counts: shape.counts), fftn(second, counts: shape.counts))
  multiply(product, other, into: product)
  ifftn(product, counts: shape.counts, into: product)
  return shape.results(of: product)
}

/// The numbers of points of the transforms of a convolution, and the results that are given.
private struct ConvolutionShape {
  var counts: [Int] = []
  var positions: [Range<Int>] = []

  init(
    _ first: Shape, _ second: Shape, _ mode: ConvolutionMode, _ isCorrelation: Bool,
    _ operation: String
  ) {
    if first.count != second.count || first.isEmpty || first.contains(0) || second.contains(0) {
      trap("\(operation): shapes \(first) and \(second) do not have the same axes, with elements")
    }
    for (first, second) in zip(first, second) {
      counts.append(Factors.convenientCount(atLeast: first + second - 1))
      let (short, long) = (min(first, second), max(first, second))
      switch mode {
      case .full: positions.append(0..<(short + long - 1))
      case .same:
        // The first one is rounded up if a correlation has exchanged both.
        let start = isCorrelation && first < second ? short / 2 : (short - 1) / 2
        positions.append(start..<(start + long))
      case .valid: positions.append((short - 1)..<long)
      }
    }
  }

  /// A copy of the results among those of a circular convolution.
  func results<Element>(of all: NDArray<Element>) -> NDArray<Element> {
    let offset = zip(positions, all.strides).reduce(all.layout.offset) {
      $0 + $1.0.lowerBound * $1.1
    }
    let layout = Layout(
      shape: Shape(positions.map(\.count)), strides: all.strides, offset: offset)
    return all.view(through: layout).copy()
  }
}
