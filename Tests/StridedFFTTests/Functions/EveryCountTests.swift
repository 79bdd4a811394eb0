import Numerics
import Oracle
import Strided
import StridedFFT
import Testing

/// Transforms of every number of points against the sums that define them.
@Suite(.withoutAddressSanitizer) struct EveryCountTests {
  /// Lines one by one, and tiles of lines side by side.
  private static let lineCounts = [1, 2, 19]

  @Test func complexDouble() { complex(Double.self) }
  @Test func complexFloat() { complex(Float.self) }

  private func complex<Part: ComplexPart>(_ type: Part.Type) {
    let log = FailureLog()
    for n in 1...300 {
      for lines in Self.lineCounts where lines < 3 || n < 130 {
        var numbers = RandomNumbers(seed: n)
        let x: NDArray<Complex<Part>> = numbers.complex([lines, n])
        let (y, z) = (fft(x), ifft(x))
        // The lines along the first axis of the transposed array.
        let columns = fft(x.transposed().copy(), axis: 0)
        for line in 0..<lines {
          let values = Array(x[line, 0...]).map { Complex(Double($0.real), Double($0.imaginary)) }
          let expected = NDArray(naiveTransform(values))
          let inverse = NDArray(naiveTransform(values, isInverse: true)) * Complex(1 / Double(n))
          let errors = [
            error(y[line, 0...].wide(), expected), error(z[line, 0...].wide(), inverse),
            error(columns[0..., line].wide(), expected),
          ]
          log.check(
            errors.allSatisfy { $0 <= tolerance(type) }, "\(type) \(lines) × \(n): \(errors)")
        }
      }
    }
    log.finish(atLeast: 600)
  }

  @Test func realDouble() { real(Double.self) }
  @Test func realFloat() { real(Float.self) }

  private func real<Part: ComplexPart>(_ type: Part.Type) {
    let log = FailureLog()
    for n in 1...300 {
      for lines in Self.lineCounts where lines < 3 || n < 130 {
        var numbers = RandomNumbers(seed: n)
        let x: NDArray<Part> = numbers.real([lines, n])
        let (all, half, inverse) = (fft(x), rfft(x), ifft(x))
        let columns = rfft(x.transposed().copy(), axis: 0)
        let (back, backColumns) = (irfft(half, count: n), irfft(columns, count: n, axis: 0))
        let expected = NDArray(
          (0..<lines).flatMap { line in
            naiveTransform(Array(x[line, 0...]).map { Complex(Double($0), 0) })
          }, shape: [lines, n])
        let h = n / 2 + 1
        let errors = [
          error(all.wide(), expected), error(half.wide(), expected[0..., ..<h]),
          error(columns.wide(), expected[0..., ..<h].transposed()),
          error(inverse.wide(), conj(expected) * Complex(1 / Double(n))), error(back, x),
          error(backColumns, x.transposed()),
        ]
        log.check(
          errors.allSatisfy { $0 <= tolerance(type) }, "\(type) \(lines) × \(n): \(errors)")
      }
    }
    log.finish(atLeast: 600)
  }

  @Test func trigonometricDouble() { trigonometric(Double.self) }
  @Test func trigonometricFloat() { trigonometric(Float.self) }

  private func trigonometric<Part: ComplexPart>(_ type: Part.Type) {
    let log = FailureLog()
    for n in Array(1...70) + [99, 128, 150, 211, 256, 300] {
      for lines in Self.lineCounts {
        var numbers = RandomNumbers(seed: n)
        let x: NDArray<Part> = numbers.real([lines, n])
        for kind in TrigonometricType.allCases {
          for isSine in [false, true] where isSine || kind != .one || n > 1 {
            let found = isSine ? dst(x, type: kind) : dct(x, type: kind)
            let expected = NDArray(
              (0..<lines).flatMap { line in
                naive(Array(x[line, 0...]).map { Double($0) }, kind, isSine: isSine)
              }, shape: [lines, n])
            let wide = NDArray(Array(found).map { Double($0) }, shape: found.shape)
            let off = error(wide, expected)
            let back = isSine ? idst(found, type: kind) : idct(found, type: kind)
            log.check(
              off <= 2 * tolerance(type) && error(back, x) <= 2 * tolerance(type),
              "\(type) \(isSine ? "sine" : "cosine") \(kind) \(lines) × \(n): \(off) \(error(back, x))"
            )
          }
        }
      }
    }
    log.finish(atLeast: 1000)
  }

  /// The sums that define a cosine or sine transform.
  private func naive(_ x: [Double], _ kind: TrigonometricType, isSine: Bool) -> [Double] {
    let n = x.count
    var sums: [Double] = []
    for k in 0..<n {
      var sum = 0.0
      for j in 0..<n {
        // The angle is π times a fraction, whose numerator is reduced to a turn.
        let (numerator, denominator, isOnce): (Int, Int, Bool) =
          switch (kind, isSine) {
          case (.one, false): (j * k, n - 1, j == 0 || j == n - 1)
          case (.two, false): ((2 * j + 1) * k, 2 * n, false)
          case (.three, false): (j * (2 * k + 1), 2 * n, j == 0)
          case (.one, true): ((j + 1) * (k + 1), n + 1, false)
          case (.two, true): ((2 * j + 1) * (k + 1), 2 * n, false)
          case (.three, true): ((j + 1) * (2 * k + 1), 2 * n, j == n - 1)
          case (.four, _): ((2 * j + 1) * (2 * k + 1), 4 * n, false)
          }
        let angle = Double.pi * Double(numerator % (2 * denominator)) / Double(denominator)
        sum += (isOnce ? 1 : 2) * x[j] * (isSine ? .sin(angle) : .cos(angle))
      }
      sums.append(sum)
    }
    return sums
  }
}
