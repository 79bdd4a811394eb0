import Numerics
import StridedKernels
import StridedLayout

/// Which results of a convolution are given.
public enum ConvolutionMode: String, CaseIterable, Sendable {
  /// Every position at which the arrays overlap: `n + m - 1` results.
  case full
  /// As many results as the longer array has elements, from the middle of the full ones.
  case same
  /// Every position at which the shorter array lies within the longer one.
  case valid

  /// The positions among those of the full convolution of arrays of two lengths.
  ///
  /// - Parameter roundsUp: whether the first one of `same` is rounded up if both sides differ.
  func positions(_ first: Int, _ second: Int, roundsUp: Bool = false) -> Range<Int> {
    let (short, long) = (min(first, second), max(first, second))
    switch self {
    case .full: return 0..<(short + long - 1)
    case .same:
      let start = roundsUp ? short / 2 : (short - 1) / 2
      return start..<(start + long)
    case .valid: return (short - 1)..<long
    }
  }
}

/// The convolution of two vectors: fresh memory.
///
/// Element `k` of the full convolution is the sum of `first[i] * second[k - i]` over all `i` for
/// which both exist. The sums are computed directly, so NaN and infinities reach only the results
/// that depend on them. Integers are summed in their own type; overflow traps. `Float16` is summed
/// as `Float` and rounded once.
///
/// - Parameters:
///   - first: a vector; traps unless it is 1-D and has elements.
///   - second: a vector, likewise.
///   - mode: which results are given.
/// - Complexity: O(n m). Real and complex numbers use `cblas_?axpy` on blocks that stay in the
///   cache, others a dot product for each result.
public func convolve<Element: NumericScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, mode: ConvolutionMode = .full
) -> sending NDArray<Element> {
  requireVectors(first, second, for: "convolve")
  return convolution(
    first, second, mode.positions(first.count, second.count), for: "convolve"
  ).asSending()
}

/// The cross-correlation of two vectors: fresh memory.
///
/// The results are the sums of `first[i + k] * second[i]` over all `i` for which both exist, for
/// rising shifts `k`. Sums are computed as those of ``convolve(_:_:mode:)``. As in NumPy, the
/// results are reversed if the arrays are exchanged.
///
/// - Parameters:
///   - first: a vector; traps unless it is 1-D and has elements.
///   - second: a vector, likewise.
///   - mode: which results are given.
/// - Complexity: O(n m); as ``convolve(_:_:mode:)``.
public func correlate<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, mode: ConvolutionMode = .valid
) -> sending NDArray<Element> {
  requireVectors(first, second, for: "correlate")
  return correlation(first, second, mode).asSending()
}

/// The cross-correlation of two complex vectors: fresh memory.
///
/// The results are the sums of `first[i + k]` times the conjugate of `second[i]`, as for real
/// numbers.
///
/// - Parameters:
///   - first: a vector; traps unless it is 1-D and has elements.
///   - second: a vector, likewise.
///   - mode: which results are given.
/// - Complexity: O(n m); as ``convolve(_:_:mode:)``.
public func correlate<Part: ComplexPart>(
  _ first: NDArray<Complex<Part>>, _ second: NDArray<Complex<Part>>,
  mode: ConvolutionMode = .valid
) -> sending NDArray<Complex<Part>> {
  requireVectors(first, second, for: "correlate")
  return correlation(first, second.map { $0.conjugate }, mode).asSending()
}

/// Writes the convolution of two vectors to an existing array.
///
/// If arrays overlap, the result is as if the others had been copied first. Traps where the
/// function that returns an array traps, and if the result has another shape or is read-only; nothing is written then.
///
/// - Complexity: that of ``convolve(_:_:mode:)``, with memory for the results.
public func convolve<Element: NumericScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, mode: ConvolutionMode = .full,
  into result: NDArray<Element>
) {
  result.receive(convolve(first, second, mode: mode), for: "convolve")
}

/// Writes the cross-correlation of two vectors to an existing array.
///
/// If arrays overlap, the result is as if the others had been copied first. Traps where the
/// function that returns an array traps, and if the result has another shape or is read-only; nothing is written then.
///
/// - Complexity: that of ``convolve(_:_:mode:)``, with memory for the results.
public func correlate<Element: OrderedScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, mode: ConvolutionMode = .valid,
  into result: NDArray<Element>
) {
  result.receive(correlate(first, second, mode: mode), for: "correlate")
}

/// Writes the cross-correlation of two complex vectors to an existing array.
public func correlate<Part: ComplexPart>(
  _ first: NDArray<Complex<Part>>, _ second: NDArray<Complex<Part>>,
  mode: ConvolutionMode = .valid, into result: NDArray<Complex<Part>>
) {
  result.receive(correlate(first, second, mode: mode), for: "correlate")
}

/// The results of a correlation whose second array is already conjugated.
private func correlation<Element: NumericScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, _ mode: ConvolutionMode
) -> NDArray<Element> {
  let positions = mode.positions(
    first.count, second.count, roundsUp: first.count < second.count)
  return convolution(first, second.flipped(), positions, for: "correlate")
}

/// Traps unless both arrays are 1-D and have elements.
private func requireVectors<Element>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, for operation: String
) {
  guard first.rank == 1, second.rank == 1, first.count > 0, second.count > 0 else {
    trap(
      "\(operation): shapes \(first.shape) and \(second.shape) are not vectors with elements")
  }
}

/// Some results of a full convolution.
private func convolution<Element: NumericScalar>(
  _ first: NDArray<Element>, _ second: NDArray<Element>, _ positions: Range<Int>,
  for operation: String
) -> NDArray<Element> {
  let isSwapped = first.count < second.count
  let (long, short) = isSwapped ? (second, first) : (first, second)
  let result = NDArray<Element>(
    uninitialized: NDArray<Element>.freshLayout([positions.count], for: operation))
  let vectors = (long: long.layout.isContiguous(.c) ? long : long.copy(), short: short.copy())
  if Element._usesBLAS {
    addProducts(vectors.long, vectors.short, positions, to: result)
  } else {
    writeDotProducts(vectors.long, vectors.short, positions, to: result, for: operation)
  }
  return result
}

/// Writes some results of a full convolution, adding multiples of the longer vector.
private func addProducts<Element: NumericScalar>(
  _ long: NDArray<Element>, _ short: NDArray<Element>, _ positions: Range<Int>,
  to result: NDArray<Element>
) {
  let width = MemoryLayout<Element>.stride
  let strides = OperandVector(width, width, width, 0)
  // A block of results, and what it reads of the longer vector, stay in the first-level cache.
  let length = 1024
  let factors = Array<Element>(short)
  let form = RowForm(count: length, strides: strides, isInPlace: true)
  let loops = factors.map { Element._addProductLoop(form, scalar: $0) }
  for start in stride(from: positions.lowerBound, to: positions.upperBound, by: length) {
    let end = min(start + length, positions.upperBound)
    result.section(along: 0, from: start - positions.lowerBound, count: end - start)
      .fill(Element._zero)
    for (tap, loop) in loops.enumerated() {
      let (from, to) = (max(start - tap, 0), min(end - tap, long.count))
      guard from < to else { continue }
      let place = result.memory.address + (from + tap - positions.lowerBound) * width
      let places = OperandVector(
        place, place, long.memory.address + from * width, short.memory.address + tap * width)
      _ = Row.with(to - from, at: places, strides: strides, loop.body)
    }
  }
  withExtendedLifetime((result.storage, long.storage, short.storage)) {}
}

/// Writes some results of a full convolution, each as a dot product.
private func writeDotProducts<Element: NumericScalar>(
  _ long: NDArray<Element>, _ short: NDArray<Element>, _ positions: Range<Int>,
  to result: NDArray<Element>, for operation: String
) {
  let reversed = short.flipped().copy()
  let width = MemoryLayout<Element>.stride
  let strides = OperandVector(0, width, width)
  let loop = Element._dotLoop(RowForm(count: short.count, strides: strides))
  var failure = Failure.none
  for position in positions {
    let first = max(position - short.count + 1, 0)
    let last = min(position, long.count - 1)
    let places = OperandVector(
      result.memory.address + (position - positions.lowerBound) * width,
      long.memory.address + first * width,
      reversed.memory.address + (first + short.count - 1 - position) * width)
    let outcome = Row.with(last - first + 1, at: places, strides: strides, loop.body)
    if outcome != .none { failure = outcome }
  }
  withExtendedLifetime((result.storage, long.storage, reversed.storage)) {}
  NDArray<Element>.report(failure, operation)
}
