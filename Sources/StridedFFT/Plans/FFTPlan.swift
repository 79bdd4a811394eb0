import Numerics
import Strided

/// How transforms of a number of points are computed: a value that can be kept and used by several threads.
///
/// The functions such as `fft(_:count:axis:norm:)` keep the plans that were used
/// last in a cache of at most 32 plans and 32 MiB. A plan of your own is never made again.
///
/// ```swift
/// let plan = FFTPlan<Double>(count: 1000)
/// print(plan)  // FFT of 1000 points of float64: passes of radix 8, 5, 5, 5
/// let x = NDArray<Complex<Double>>.ones([1000])
/// print(plan.fft(x)[0])  // (1000.0, 0.0)
/// ```
///
/// The passes have hard-coded butterflies for 2, 3, 4, 5, 7, 8 and 11 points and others for primes up to 61. From
/// 32,768 points on, transforms of the columns and rows of a matrix take their place. Other numbers of points
/// become convolutions by Bluestein's algorithm, whose cost does not depend on the factors of n.
public struct FFTPlan<Part: ComplexPart>: Sendable, CustomStringConvertible {
  /// The number of points.
  public let count: Int
  private let plan: LinePlan

  /// Makes a plan, or takes it from the cache.
  ///
  /// - Parameter count: the number of points. Traps below 1.
  /// - Complexity: O(n log n) at most.
  public init(count: Int) {
    if count < 1 { trap("FFTPlan: \(count) points; at least 1 is needed") }
    self.count = count
    plan = PlanCache.shared.plan(
      .init(purpose: .complex, count: count, width: MemoryLayout<Part>.stride))
  }

  /// The number of points, the type and the method.
  public var description: String {
    let type = MemoryLayout<Part>.stride == 4 ? "float32" : "float64"
    return "FFT of \(count) points of \(type): \(plan.text)"
  }

  /// The discrete Fourier transforms along an axis: fresh memory.
  ///
  /// - Parameters:
  ///   - array: the numbers; any view, which is not copied.
  ///   - axis: the axis of the lines; a negative one counts from the end. Traps if it is out of range, or if its
  ///     extent is not ``count``.
  ///   - norm: which direction is scaled.
  /// - Complexity: O(n log n) for each line.
  public func fft(
    _ array: NDArray<Complex<Part>>, axis: Int = -1, norm: FourierNorm = .backward
  ) -> sending NDArray<Complex<Part>> {
    fresh(array, axis, norm, isInverse: false, "FFTPlan.fft").asSending()
  }

  /// Writes the discrete Fourier transforms along an axis to an existing array, which may be the array itself.
  ///
  /// The result may be any writable view. Traps in the cases of ``fft(_:axis:norm:)``, and if the shapes differ or
  /// the result is read-only, before anything is written.
  public func fft(
    _ array: NDArray<Complex<Part>>, axis: Int = -1, norm: FourierNorm = .backward,
    into result: NDArray<Complex<Part>>
  ) {
    run(array, axis, norm, isInverse: false, "FFTPlan.fft", result)
  }

  /// The inverse discrete Fourier transforms along an axis: fresh memory.
  ///
  /// The parameters are those of ``fft(_:axis:norm:)``.
  public func ifft(
    _ array: NDArray<Complex<Part>>, axis: Int = -1, norm: FourierNorm = .backward
  ) -> sending NDArray<Complex<Part>> {
    fresh(array, axis, norm, isInverse: true, "FFTPlan.ifft").asSending()
  }

  /// Writes the inverse discrete Fourier transforms along an axis to an existing array, which may be the array
  /// itself.
  ///
  /// The rules are those of ``fft(_:axis:norm:into:)``.
  public func ifft(
    _ array: NDArray<Complex<Part>>, axis: Int = -1, norm: FourierNorm = .backward,
    into result: NDArray<Complex<Part>>
  ) {
    run(array, axis, norm, isInverse: true, "FFTPlan.ifft", result)
  }

  private func fresh(
    _ array: NDArray<Complex<Part>>, _ axis: Int, _ norm: FourierNorm, isInverse: Bool,
    _ operation: String
  ) -> NDArray<Complex<Part>> {
    let result = NDArray<Complex<Part>>.uninitialized(array.shape, for: operation)
    run(array, axis, norm, isInverse: isInverse, operation, result)
    return result
  }

  private func run(
    _ array: NDArray<Complex<Part>>, _ axis: Int, _ norm: FourierNorm, isInverse: Bool,
    _ operation: String, _ result: NDArray<Complex<Part>>
  ) {
    let transforms = AxisTransforms(operation, array.shape, nil, axis)
    if transforms.counts != [count] {
      trap("\(operation): axis \(axis) of shape \(array.shape) does not have \(count) points")
    }
    transforms.complex(array, norm, isInverse: isInverse, plan: plan, to: result)
  }
}
