import Numerics
import Oracle
import Strided
import StridedFFT
import Testing

/// Every representation of the source and of the result.
@Suite struct ViewTests {
  @Test func sourcesAndResultsDouble() { sourcesAndResults(Double.self) }
  @Test func sourcesAndResultsFloat() { sourcesAndResults(Float.self) }

  private func sourcesAndResults<Part: ComplexPart>(_ type: Part.Type) {
    let log = FailureLog()
    for shape: Shape in [[7], [128], [5, 6], [20, 16], [3, 4, 5], [2, 256]] {
      var numbers = RandomNumbers(seed: shape.reduce(1, *))
      let x: NDArray<Complex<Part>> = numbers.complex(shape)
      let r: NDArray<Part> = numbers.real(shape)
      for axis in 0..<shape.count {
        for count in [shape[axis], shape[axis] + 3, max(shape[axis] - 2, 1)] {
          let expected = fft(x, count: count, axis: axis)
          let (half, all) = (rfft(r, count: count, axis: axis), fft(r, count: count, axis: axis))
          let back = irfft(x, count: count, axis: axis)
          let cosines = dct(r, count: count, axis: axis)
          for (name, source) in representations(of: x) {
            for (place, result) in representations(of: expected) {
              result.fill(.zero)
              fft(source, count: count, axis: axis, into: result)
              check(log, result, expected, "fft \(shape) \(axis) \(count) \(name), \(place)")
            }
            for (place, result) in representations(of: back) {
              result.fill(0)
              irfft(source, count: count, axis: axis, into: result)
              check(
                log, result.complex(), back.complex(),
                "irfft \(shape) \(axis) \(count) \(name), \(place)")
            }
          }
          for (name, source) in representations(of: r) {
            for (place, result) in representations(of: half) {
              result.fill(.zero)
              rfft(source, count: count, axis: axis, into: result)
              check(log, result, half, "rfft \(shape) \(axis) \(count) \(name), \(place)")
            }
            check(
              log, fft(source, count: count, axis: axis), all,
              "fft of real numbers \(shape) \(axis) \(count) \(name)")
            for (place, result) in representations(of: cosines) {
              dct(source, count: count, axis: axis, into: result)
              check(
                log, result.complex(), cosines.complex(),
                "dct \(shape) \(axis) \(count) \(name), \(place)")
            }
          }
        }
      }
    }
    log.finish(atLeast: 1000)
  }

  private func check<Part: ComplexPart>(
    _ log: FailureLog, _ found: NDArray<Complex<Part>>, _ expected: NDArray<Complex<Part>>,
    _ message: String
  ) {
    let off = error(found, expected)
    log.check(off <= tolerance(Part.self) / 2, "\(Part.self) \(message): \(off)")
  }

  /// Real and imaginary parts of complex numbers, and broadcast lines, are read where they are.
  @Test func partsAndBroadcasts() {
    var numbers = RandomNumbers(seed: 8)
    let x: NDArray<Complex<Double>> = numbers.complex([6, 40])
    #expect(error(rfft(x.real), rfft(x.real.copy())) < 1e-15)
    #expect(error(rfft(x.imaginary, axis: 0), rfft(x.imaginary.copy(), axis: 0)) < 1e-15)
    let wide = x[0, 0...].broadcast(to: [30, 40])
    #expect(error(fft(wide), fft(wide.copy())) < 1e-15)
    #expect(error(fft(wide, axis: 0), fft(wide.copy(), axis: 0)) < 1e-15)
    let result = NDArray<Complex<Double>>.zeros([6, 40])
    dct(x.real, into: result.imaginary)
    #expect(error(result.imaginary.copy(), dct(x.real.copy())) < 1e-15)
    #expect(result.real == .zeros([6, 40]))
  }
}
