import Foundation
import Numerics
import Oracle
import Strided
import StridedFFT
import Testing

/// Errors against a transform in numbers of 106 bits.
@Suite(.withoutAddressSanitizer) struct AccuracyTests {
  /// Powers of 2, 3 · 2^k, powers of 10, other products, primes of passes and of convolutions.
  private static let counts = [
    2, 3, 5, 7, 8, 9, 11, 13, 16, 31, 61, 64, 67, 96, 100, 105, 127, 128, 243, 256, 343, 384, 512,
    625, 768,
    999, 1000, 1009,
    1024, 1331, 1536, 2003, 4096, 6144, 10000, 12288, 16384, 32768, 65536,
  ]

  /// The root of the mean square of the errors is at most 0.5 ε √(log2 n), relative to that of the results.
  ///
  /// The mean is that of several lines of few points, because a few numbers are no sample.
  @Test(arguments: counts)
  func rootMeanSquare(n: Int) {
    Self.rootMeanSquare(Double.self, n)
    Self.rootMeanSquare(Float.self, n)
  }

  static func rootMeanSquare<Part: ComplexPart>(_ type: Part.Type, _ n: Int) {
    var numbers = RandomNumbers(seed: n)
    let lines: [NDArray<Complex<Part>>] = (0..<max(1, 512 / n)).map { _ in numbers.complex([n]) }
    let exact = lines.map { line in
      wideTransform(
        line.elements.map {
          WideComplex(
            real: WideNumber(Double($0.real)), imaginary: WideNumber(Double($0.imaginary)))
        })
    }
    // Convolutions without fused multiply-add have somewhat larger errors.
    let isBaseline = ProcessInfo.processInfo.environment["STRIDED_SIMD"] == "baseline"
    let isConvolution = FFTPlan<Part>(count: n).description.contains("convolution")
    let factor = isBaseline && isConvolution ? 0.55 : 0.5
    let bound = factor * Double(Part.ulpOfOne) * Double.log2(Double(n)).squareRoot()
    func check(
      _ exact: [[WideComplex]], _ name: String,
      _ transform: (NDArray<Complex<Part>>) -> NDArray<Complex<Part>>
    ) {
      let error = relativeError(lines.map(transform), exact)
      #expect(error <= bound, "\(type) \(name) of \(n): \(error / bound) of the bound")
    }
    check(exact, "transform") { fft($0) }
    // The transform of the real parts is that of all numbers without what is not symmetric.
    let halves = exact.map { exact in
      (0...n / 2).map { k in
        let (a, b) = (exact[k], exact[(n - k) % n])
        return WideComplex(
          real: (a.real + b.real) / 2, imaginary: (a.imaginary - b.imaginary) / 2)
      }
    }
    check(halves, "transform of real numbers") { rfft($0.real) }
    if n > 2100 { return }
    check(exact, "transform in a tile of equal lines") { fft($0.broadcast(to: [16, n]))[3, 0...] }
    check(halves, "transform of real numbers in a tile of equal lines") {
      rfft($0.real.broadcast(to: [16, n]))[3, 0...]
    }
  }

  private static func relativeError<Part: ComplexPart>(
    _ found: [NDArray<Complex<Part>>], _ exact: [[WideComplex]]
  ) -> Double {
    var (errors, squares) = (0.0, 0.0)
    for (line, exact) in zip(found, exact) {
      for (number, wide) in zip(line.elements, exact) {
        let real = (wide.real - WideNumber(Double(number.real))).high
        let imaginary = (wide.imaginary - WideNumber(Double(number.imaginary))).high
        errors += real * real + imaginary * imaginary
        squares += wide.real.high * wide.real.high + wide.imaginary.high * wide.imaginary.high
      }
    }
    return (errors / squares).squareRoot()
  }

  /// Some numbers of long transforms against their sums.
  @Test(arguments: [19683, 20011, 33075, 65537, 100_000, 131_072])
  func longLines(n: Int) { Self.longLine(n) }

  static func longLine(_ n: Int) {
    var numbers = RandomNumbers(seed: n)
    let x: NDArray<Complex<Double>> = numbers.complex([n])
    let (y, values) = (fft(x), Array(x))
    let scale = y.norm() / Double(n).squareRoot()
    for k in [0, 1, n / 3, n / 2, n - 1] {
      var (real, imaginary) = (0.0, 0.0)
      for (j, number) in values.enumerated() {
        let angle = -2 * Double.pi * Double(j * k % n) / Double(n)
        let (cosine, sine) = (Double.cos(angle), Double.sin(angle))
        real += number.real * cosine - number.imaginary * sine
        imaginary += number.real * sine + number.imaginary * cosine
      }
      let off = (y[k] - Complex(real, imaginary)).length
      #expect(off <= 1e-13 * scale * 100, "\(n), number \(k): \(off / scale)")
    }
    #expect(error(ifft(y), x) < 2e-15)
    #expect(error(rfft(x.real), fft(x.real.complex())[..<(n / 2 + 1)]) < 2e-15)
    #expect(error(irfft(rfft(x.real), count: n), x.real.copy()) < 2e-15)
  }
}
