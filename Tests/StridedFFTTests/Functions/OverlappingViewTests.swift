import Numerics
import Strided
import StridedFFT
import Testing

/// Results that overlap their sources, which are copied first where that is needed.
@Suite struct OverlappingViewTests {
  /// The source is read as if it had been copied first.
  @Test(arguments: [8, 60, 67, 512, 40_000])
  func overlaps(n: Int) {
    var numbers = RandomNumbers(seed: n)
    let memory: NDArray<Complex<Double>> = numbers.complex([2 * n + 5])
    func expect(
      _ source: (NDArray<Complex<Double>>) -> NDArray<Complex<Double>>,
      _ result: (NDArray<Complex<Double>>) -> NDArray<Complex<Double>>
    ) {
      let copy = memory.copy()
      let expected = fft(source(memory))
      fft(source(copy), into: result(copy))
      #expect(error(result(copy).copy(), expected) < 1e-15)
    }
    expect({ $0[..<n] }, { $0[..<n] })
    expect({ $0[..<n] }, { $0[3..<(n + 3)] })
    expect({ $0[4..<(n + 4)] }, { $0[..<n] })
    expect({ $0[..<n] }, { $0[..<n].flipped() })
    expect({ $0[..<n] }, { $0[..<(2 * n)][.stride(by: 2)] })
    expect({ $0[..<(2 * n)][.stride(by: 2)] }, { $0[..<n] })
    let square: NDArray<Complex<Double>> = numbers.complex([9, 9])
    let (expected, transposed) = (fftn(square), fft(square, axis: 0))
    let place = square.copy()
    fftn(place, into: place)
    #expect(error(place, expected) < 1e-15)
    let turned = square.copy()
    fft(turned, axis: 0, into: turned.transposed())
    #expect(error(turned.transposed().copy(), transposed) < 1e-15)
    // Real numbers whose transform is written over them.
    let both: NDArray<Complex<Double>> = numbers.complex([n])
    let half = fft(both.real)
    fft(both.real, into: both)
    #expect(error(both, half) < 1e-15)
    let inverse = irfft(half, count: n)
    let copy = half.copy()
    irfft(copy, count: n, into: copy.real)
    #expect(error(copy.real.copy(), inverse) < 1e-15)
  }

  /// Results that are written over their sources, line by line: in place, cut, padded, and from real to complex.
  @Test(arguments: [(1, 40), (30, 7), (30, 40), (9, 256), (21, 61)])
  func inPlace(lines: Int, n: Int) throws {
    var numbers = RandomNumbers(seed: n)
    for isTransposed in [false, true] {
      func memory(_ columns: Int) -> NDArray<Complex<Double>> {
        let all: NDArray<Complex<Double>> = numbers.complex([lines, columns])
        return isTransposed ? all.transposed().copy().transposed() : all
      }
      func expect<Source: Scalar, Result: Scalar>(
        _ all: NDArray<Complex<Double>>, _ name: String,
        _ source: (NDArray<Complex<Double>>) -> NDArray<Source>,
        _ result: (NDArray<Complex<Double>>) -> NDArray<Result>,
        _ run: (NDArray<Source>, NDArray<Result>) -> Void
      ) {
        let (apart, copy) = (all.copy(order: .k), all.copy(order: .k))
        run(source(all).copy(), result(apart))
        run(source(copy), result(copy))
        #expect(error(copy, apart) < 1e-15, "\(name), \(lines) × \(n), \(isTransposed)")
      }
      let h = n / 2 + 1
      expect(memory(n), "fft", { $0 }, { $0 }) { fft($0, into: $1) }
      expect(memory(n), "shifted", { $0[0..., 1...] }, { $0[0..., ..<(n - 1)] }) {
        fft($0, into: $1)
      }
      expect(memory(n), "reversed", { $0 }, { $0.flipped(axis: 0) }) { fft($0, into: $1) }
      expect(memory(n + 5), "padded", { $0[0..., ..<n] }, { $0 }) {
        fft($0, count: n + 5, into: $1)
      }
      expect(memory(n), "cut", { $0 }, { $0[0..., ..<h] }) { fft($0, count: h, into: $1) }
      expect(memory(n), "real parts", { $0.real }, { $0 }) { fft($0, into: $1) }
      expect(memory(n), "imaginary parts", { $0.imaginary }, { $0[0..., ..<h] }) {
        rfft($0, into: $1)
      }
      expect(memory(n), "inverse", { $0[0..., ..<h] }, { $0.imaginary }) {
        irfft($0, count: n, into: $1)
      }
      expect(memory(n), "Hermitian", { $0[0..., ..<h] }, { $0.real }) {
        hfft($0, count: n, into: $1)
      }
      expect(memory(n), "inverse Hermitian", { $0.real }, { $0[0..., ..<h] }) {
        ihfft($0, into: $1)
      }
      expect(memory(n), "cosines", { $0.real }, { $0.real }) { dct($0, into: $1) }
      if isTransposed { continue }
      // Real lines in the memory of half of their transforms, as FFTW has them.
      let rows: NDArray<Double> = numbers.real([lines, 2 * h])
      let apart = rfft(rows[0..., ..<n])
      let halves = try #require(rows.reshapedView(to: [lines, h, 2])?.complexView())
      rfft(rows[0..., ..<n], into: halves)
      #expect(halves == apart, "rows of \(n)")
      let back = irfft(apart, count: n)
      irfft(halves, count: n, into: rows[0..., ..<n])
      #expect(rows[0..., ..<n] == back, "rows of \(n)")
    }
  }

  /// Lines that reach the memory of others are copied first.
  @Test func interleavedLines() throws {
    var numbers = RandomNumbers(seed: 9)
    let memory: NDArray<Complex<Double>> = numbers.complex([400])
    let source = try #require(memory[..<320].reshapedView(to: [20, 16]))
    for start in [1, 8, 16, 40] {
      let copy = memory.copy()
      let from = try #require(copy[..<320].reshapedView(to: [20, 16]))
      let to = try #require(copy[start..<(start + 320)].reshapedView(to: [20, 16]))
      fft(from, into: to)
      #expect(error(to.copy(), fft(source)) < 1e-15, "\(start) further on")
      let other = memory.copy()
      let columns = try #require(other[start..<(start + 320)].reshapedView(to: [20, 16]))
      let rows = try #require(other[..<320].reshapedView(to: [20, 16]))
      fft(rows, axis: 0, into: columns)
      #expect(error(columns.copy(), fft(source, axis: 0)) < 1e-15, "columns, \(start) further on")
    }
  }
}
