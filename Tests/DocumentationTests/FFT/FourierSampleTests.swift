import Foundation
import Numerics
import Strided
import StridedFFT
import Testing

/// The samples of the documentation of transforms.
@Suite struct FourierSampleTests {
  @Test func catalog() {
    let print = Printed()
    let x = NDArray<Double>([1, 0, -1, 0, 1, 0, -1, 0])
    let spectrum = rfft(x)
    print(absolute(spectrum))
    print(rfftfreq(8))
    print(irfft(spectrum) == x)
    print.isDocumented()
  }

  @Test func transform() {
    let print = Printed()
    let x = NDArray<Double>([1, 2, 3, 4])
    print(fft(x))
    print.isDocumented()
  }

  @Test func half() {
    let print = Printed()
    let x = NDArray<Double>([1, 2, 3, 4])
    print(rfft(x))
    print.isDocumented()
  }

  @Test func frequencies() {
    let print = Printed()
    print(fftfreq(4))
    print.isDocumented()
  }

  @Test func windows() {
    let print = Printed()
    print(WindowFunction.hann.weights(5))
    let x = NDArray<Double>.arange(to: 1024)
    let stretches = x.slidingWindows(of: 64)[.stride(by: 32)]
    print(rfft(stretches * WindowFunction.hann.weights(64, isPeriodic: true)).shape)
    print.isDocumented()
  }

  @Test func shift() {
    let print = Printed()
    print(fftshift(fftfreq(4)))
    print.isDocumented()
  }

  @Test func plan() {
    let print = Printed()
    let plan = FFTPlan<Double>(count: 1000)
    print(plan)
    let x = NDArray<Complex<Double>>.ones([1000])
    print(plan.fft(x)[0])
    print.isDocumented()
  }

  @Test func convolution() {
    let print = Printed()
    let a = NDArray<Double>([1, 2, 3])
    print(convolve(a, NDArray([0, 1, 0.5]), method: .direct))
    print.isDocumented()
  }

  @Test func denoising() throws {
    let print = Printed()
    let time = NDArray<Double>.arange(256) / 256
    let angle = time * (2 * Double.pi)
    let tones = sin(angle * 5) + sin(angle * 17) * 0.5
    let residues: [Int] = (0..<256).map { $0 * $0 * 7919 % 1009 }
    let noise = NDArray(residues.map(Double.init)) / 1009 - 0.5
    let signal = tones + noise

    let spectrum = rfft(signal)
    spectrum[absolute(spectrum) .< 40] = 0
    let denoised = irfft(spectrum)
    print(absolute(signal - tones).max())
    print(absolute(denoised - tones).max() < 0.07)

    func line(_ values: NDArray<Double>, _ color: String) -> String {
      let points = (0..<256).map { "\(3 * $0),\(Int(100 - 40 * values[$0]))" }
      return "<polyline fill='none' stroke='\(color)' points='\(points.joined(separator: " "))'/>"
    }
    let lines = line(signal, "silver") + line(denoised, "crimson")
    let picture = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 768 200'>\(lines)</svg>"
    let file = FileManager.default.temporaryDirectory.appending(path: "denoised.svg")
    try picture.write(to: file, atomically: true, encoding: .utf8)
    print.isDocumented()
    #expect(try String(contentsOf: file, encoding: .utf8).hasSuffix("'/></svg>"))
  }
}
