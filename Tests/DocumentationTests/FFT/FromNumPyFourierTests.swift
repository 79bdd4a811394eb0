import Foundation
import Numerics
import Strided
import StridedFFT
import Testing

/// The tables of "From NumPy to Strided: Fourier transforms": each Swift expression compiles, and this file has it.
@Suite struct FromNumPyFourierTests {
  @Test func calls() {
    let x = NDArray<Double>([1, 2, 3, 4])
    let y = x + 1
    let m: NDArray<Double> = [[1, 2, 3], [4, 5, 7]]
    let (c, z) = (fft(x), fft2(m))
    let out = NDArray<Complex<Double>>.zeros([4])
    #expect(error(ifft(c), x.complex()) < 1e-15 && error(ifft2(z), m.complex()) < 1e-15)
    #expect(fft(x, count: 16).shape == [16] && irfft(c, count: 7).shape == [7])
    #expect(fft(m, axis: 0)[0, 0] == Complex(5, 0))
    #expect(error(fft(x, norm: .orthonormal), c * Complex(0.5)) < 1e-15)
    fft(c, into: out)
    #expect(out == fft(c))
    #expect(rfft(x).shape == [3] && irfft(c).shape == [6])
    #expect(rfft2(m).shape == [2, 2] && irfft2(z).shape == [2, 4])
    #expect(fftn(z, counts: [8, 8], axes: [0, 1]).shape == [8, 8])
    #expect(error(ifftn(z), ifft2(z)) < 1e-15)
    #expect(rfftn(m) == rfft2(m) && irfftn(z) == irfft2(z))
    #expect(hfft(c).shape == [6] && ihfft(x).shape == [3])
    #expect(fftfreq(8, spacing: 0.1)[1] == 1.25 && rfftfreq(8).shape == [5])
    #expect(fftshift(ifftshift(m)) == m && fftshift(m, axes: [0])[0, 0] == 4)
    #expect(Array(WindowFunction.kaiser(beta: 14).weights(8))[3] < 1)
    let symmetric = Array(WindowFunction.hann.weights(8))
    #expect(Array(WindowFunction.hann.weights(8, isPeriodic: true)) != symmetric)
    #expect(idctn(m).shape == fftshift(m).shape && idct(x).shape == idst(x).shape)
    #expect(error(idct(dct(x)), x) < 1e-15 && error(idst(dst(x)), x) < 1e-15)
    let four = dct(x, type: .four, norm: .orthonormal)
    #expect(error(dct(four, type: .four, norm: .orthonormal), x) < 1e-15)
    #expect(dst(x, type: .one).shape == [4])
    #expect(error(idctn(dctn(m)), m) < 1e-15)
    #expect(dstn(m, axes: [0]).shape == idstn(m).shape)
    #expect(error(fftConvolve(x, y), convolve(x, y, method: .automatic)) < 1e-15)
    #expect(correlate(x, y, mode: .same, method: .transform).shape == [4])
  }

  @Test func everyCallIsInThisFile() throws {
    let source = try String(contentsOfFile: #filePath, encoding: .utf8)
    let article = try String(
      contentsOf: Sample.root.appending(
        path: "Sources/StridedFFT/StridedFFT.docc/FromNumPyFourier.md"), encoding: .utf8)
    var rows = 0
    for line in article.split(separator: "\n") where line.hasPrefix("| `") {
      rows += 1
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
      for (index, call) in cells[2].split(separator: "`").enumerated() where index % 2 == 1 {
        #expect(source.contains(call), "\(call)")
      }
    }
    #expect(rows == 27)
  }
}
