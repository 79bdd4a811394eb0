import Numerics
import Oracle
import Strided
import StridedFFT
import Testing

/// The loops of every level of vector instructions, each in a process of its own, against sums and wide numbers.
@Suite(.withoutAddressSanitizer) struct VectorLevelTests {
  /// All small counts, and larger ones with every radix, in passes and in convolutions.
  private static let counts =
    Array(1...40) + [49, 55, 60, 61, 64, 67, 77, 96, 105, 121, 127, 128, 143, 200, 243, 256]

  @Test(arguments: VectorLevel.allCases)
  func everyTransform(level: VectorLevel) async {
    await #expect(processExitsWith: .success) { [level = level.rawValue as String] in
      VectorLevel(rawValue: level)?.choose()
      VectorLevelTests.everyTransform(Double.self)
      VectorLevelTests.everyTransform(Float.self)
    }
  }

  /// Lines one by one and in tiles, whose numbers are neighbours or apart.
  private static func everyTransform<Part: ComplexPart>(_ type: Part.Type) {
    let log = FailureLog()
    for n in counts {
      var numbers = RandomNumbers(seed: n)
      // Some of the lines differ. All are compared.
      let few: NDArray<Complex<Part>> = numbers.complex([3, n])
      let naive = (0..<3).map { line in
        naiveTransform(
          Array(few[line, 0...]).map { Complex(Double($0.real), Double($0.imaginary)) })
      }
      for lines in [1, 19] {
        let order = (0..<lines).map { $0 * $0 % 3 }
        let x = few.take(NDArray(order), axis: 0)
        let y = NDArray(order.flatMap { naive[$0] }, shape: [lines, n])
        let columns = x.transposed().copy()
        let (half, halfColumns) = (rfft(x.real), rfft(columns.real, axis: 0))
        // The transforms of real parts from those of all numbers.
        let mirrored = y.take(NDArray((0..<n).map { (n - $0) % n }), axis: 1)
        let real = ((y + conj(mirrored)) * Complex(0.5))[0..., ..<(n / 2 + 1)]
        let errors = [
          error(fft(x).wide(), y), error(fft(columns, axis: 0).transposed().wide(), y),
          error(ifft(fft(x)), x), error(half.wide(), real),
          error(halfColumns.transposed().wide(), real), error(irfft(half, count: n), x.real.copy()),
          error(irfft(halfColumns, count: n, axis: 0), columns.real.copy()),
          error(idct(dct(x.real)), x.real.copy()),
          error(idst(dst(columns.real, axis: 0), axis: 0), columns.real.copy()),
        ]
        log.check(
          errors.allSatisfy { $0 <= tolerance(type) }, "\(type) \(lines) × \(n): \(errors)")
      }
    }
    log.finish(atLeast: 110)
  }

  @Test(arguments: VectorLevel.allCases)
  func accuracy(level: VectorLevel) async {
    await #expect(processExitsWith: .success) { [level = level.rawValue as String] in
      VectorLevel(rawValue: level)?.choose()
      for n in [5, 11, 16, 61, 67, 100, 128, 243, 999, 1000, 1009, 1024] {
        AccuracyTests.rootMeanSquare(Double.self, n)
        AccuracyTests.rootMeanSquare(Float.self, n)
      }
    }
  }

  @Test(arguments: VectorLevel.allCases)
  func recordedResults(level: VectorLevel) async {
    await #expect(processExitsWith: .success) { [level = level.rawValue as String] in
      VectorLevel(rawValue: level)?.choose()
      try GoldenFourierTests.replay(Double.self)
      try GoldenFourierTests.replay(Float.self)
    }
  }

  /// Long lines, which become matrices.
  @Test(arguments: VectorLevel.allCases)
  func longLines(level: VectorLevel) async {
    await #expect(processExitsWith: .success) { [level = level.rawValue as String] in
      VectorLevel(rawValue: level)?.choose()
      for n in [32_768, 33_075, 50_000] { AccuracyTests.longLine(n) }
    }
  }
}
