import Numerics
import Oracle
import Strided
import StridedFFT
import Testing

/// What holds for transforms of every number of points.
@Suite(.withoutAddressSanitizer) struct PropertyTests {
  private static let counts = [1, 2, 6, 17, 64, 100, 127, 360, 1000, 1009, 4096, 6561, 40000]

  @Test(arguments: counts)
  func linearityShiftAndParseval(n: Int) {
    var numbers = RandomNumbers(seed: n)
    let (x, y): (NDArray<Complex<Double>>, NDArray<Complex<Double>>) = (
      numbers.complex([n]), numbers.complex([n])
    )
    let factor = Complex(0.7, -1.3)
    #expect(error(fft(x * factor + y), fft(x) * factor + fft(y)) < 2e-15)
    // The transform keeps the norm.
    let unitary = fft(x, norm: .orthonormal)
    #expect(abs(unitary.norm() / x.norm() - 1) < 1e-13)
    // A shift by one multiplies number k by exp(-2πi k / n).
    let turns = NDArray(
      (0..<n).map { k -> Complex<Double> in
        let angle = -2 * Double.pi * Double(k) / Double(n)
        return Complex(.cos(angle), .sin(angle))
      })
    #expect(error(fft(x.rolled(by: 1)), fft(x) * turns) < 3e-15)
    #expect(error(ifft(fft(x)), x) < 2e-15)
    #expect(error(fft(ifft(x, norm: .forward), norm: .forward), x) < 2e-15)
    // A unit at 0, and a constant.
    let unit = NDArray<Complex<Double>>.zeros([n])
    unit[0] = 1
    #expect(error(fft(unit), NDArray<Complex<Double>>.ones([n])) < 1e-15)
    #expect(abs(fft(NDArray<Complex<Double>>.ones([n]))[0].real / Double(n) - 1) < 1e-15)
    let h: NDArray<Complex<Double>> = rfft(x.real)
    #expect(error(hfft(ihfft(x.real), count: n), x.real.copy()) < 2e-15)
    #expect(error(ihfft(x.real, norm: .forward), conj(h)) < 2e-15)
  }

  @Test func matrices() {
    var numbers = RandomNumbers(seed: 3)
    let x: NDArray<Complex<Double>> = numbers.complex([6, 10, 7])
    #expect(fftn(x) == fft(fft(fft(x), axis: 1), axis: 0))
    #expect(fft2(x, axes: [0, 2]) == fftn(x, axes: [0, 2]))
    #expect(error(ifftn(fftn(x)), x) < 1e-15)
    #expect(error(ifft2(fft2(x)), x) < 1e-15)
    let r: NDArray<Double> = numbers.real([6, 10, 7])
    #expect(error(rfftn(r), fftn(r)[0..., 0..., ..<4]) < 1e-15)
    #expect(error(irfftn(rfftn(r), counts: [6, 10, 7]), r) < 1e-15)
    #expect(error(irfft2(rfft2(r, axes: [0, 1]), axes: [0, 1]), r) < 1e-15)
    #expect(error(idctn(dctn(r)), r) < 1e-15)
    #expect(error(idstn(dstn(r, axes: [1]), axes: [1]), r) < 1e-15)
    #expect(fftn(x, axes: []) == x)
    #expect(fftn(r, axes: []) == r.complex())
  }

  /// A NaN or infinity reaches all numbers of its line, and no other line.
  @Test(arguments: [1, 8, 60, 61, 67, 105, 128, 1000, 1009, 32768])
  func notFinite(n: Int) {
    for special in [Double.nan, .infinity, -.infinity] {
      let x = NDArray<Complex<Double>>.ones([11, n])
      x[4, n / 2] = Complex(special, 0)
      let y = fft(x)
      for line in 0..<11 {
        let finite = Array(y[line, 0...]).filter { $0.real.isFinite && $0.imaginary.isFinite }
        #expect(finite.count == (line == 4 ? 0 : n), "line \(line) of \(n) points")
      }
      let r = NDArray<Double>.ones([11, n])
      r[4, n / 2] = special
      let half = rfft(r)
      for line in 0..<11 {
        let finite = Array(half[line, 0...]).filter { $0.real.isFinite && $0.imaginary.isFinite }
        #expect(finite.count == (line == 4 ? 0 : n / 2 + 1), "real line \(line) of \(n) points")
      }
    }
  }

  @Test func emptyAndOnePoint() {
    #expect(fft(NDArray<Complex<Double>>.zeros([0, 4])).shape == [0, 4])
    #expect(rfft(NDArray<Float>.zeros([3, 0, 5])).shape == [3, 0, 3])
    #expect(irfft(NDArray<Complex<Float>>.zeros([0, 3]), count: 5).shape == [0, 5])
    #expect(fft(NDArray<Double>.zeros([0]), count: 3) == NDArray<Complex<Double>>.zeros([3]))
    #expect(dct(NDArray<Double>.zeros([0, 2])).shape == [0, 2])
    #expect(fftn(NDArray<Double>.zeros([0, 3]), counts: [2, 5]) == .zeros([2, 5]))
    let one = NDArray<Complex<Double>>([Complex(3, -4)])
    #expect(fft(one) == one && ifft(one) == one)
    #expect(rfft(NDArray<Double>([5])) == NDArray([Complex(5, 0)]))
    #expect(irfft(NDArray([Complex(5.0, 3)]), count: 1) == NDArray([5.0]))
    #expect(fftn(NDArray<Double>.full([], 2.5))[] == Complex(2.5, 0))
  }

  @Test func frequencies() {
    #expect(fftfreq(5, spacing: 0.5) == NDArray([0, 0.4, 0.8, -0.8, -0.4]))
    #expect(fftfreq(4) == NDArray([0, 0.25, -0.5, -0.25]))
    #expect(rfftfreq(5) == NDArray([0.0, 0.2, 0.4]) && rfftfreq(4) == NDArray([0, 0.25, 0.5]))
    let floats: NDArray<Float> = fftfreq(4, spacing: Float(2))
    #expect(floats == NDArray([0, 0.125, -0.25, -0.125]))
    let a = NDArray(Array(0..<15)).reshaped(to: [3, 5])
    #expect(fftshift(a)[0, 0] == 13 && fftshift(a, axes: [-1])[0, 0] == 3)
    #expect(ifftshift(fftshift(a)) == a && ifftshift(a, axes: [1])[0, 0] == 2)
  }

  @Test func convolutions() {
    var numbers = RandomNumbers(seed: 5)
    for (n, m) in [(1, 1), (1, 7), (5, 3), (3, 5), (64, 65), (100, 100), (1000, 37), (20, 700)] {
      let (a, b): (NDArray<Double>, NDArray<Double>) = (numbers.real([n]), numbers.real([m]))
      let (c, d): (NDArray<Complex<Float>>, NDArray<Complex<Float>>) = (
        numbers.complex([n]), numbers.complex([m])
      )
      for mode in ConvolutionMode.allCases {
        #expect(error(fftConvolve(a, b, mode: mode), convolve(a, b, mode: mode)) < 1e-14)
        #expect(error(fftCorrelate(a, b, mode: mode), correlate(a, b, mode: mode)) < 1e-14)
        #expect(error(fftConvolve(c, d, mode: mode), convolve(c, d, mode: mode)) < 4e-6)
        #expect(error(fftCorrelate(c, d, mode: mode), correlate(c, d, mode: mode)) < 4e-6)
        for method in ConvolutionMethod.allCases {
          #expect(
            error(convolve(a, b, mode: mode, method: method), convolve(a, b, mode: mode)) < 1e-14)
          #expect(
            error(correlate(c, d, mode: mode, method: method), correlate(c, d, mode: mode)) < 4e-6)
        }
      }
    }
    // A picture with a kernel that shifts and scales it.
    let picture: NDArray<Double> = numbers.real([9, 8])
    let kernel = NDArray<Double>.zeros([3, 2])
    kernel[1, 1] = 2
    let full = fftConvolve(picture, kernel)
    #expect(full.shape == [11, 9])
    #expect(error(full[1..<10, 1..<9].copy(), picture * 2) < 1e-15)
    #expect(fftConvolve(picture, kernel, mode: .valid).shape == [7, 7])
    #expect(fftConvolve(picture, kernel, mode: .same).shape == [9, 8])
  }
}
