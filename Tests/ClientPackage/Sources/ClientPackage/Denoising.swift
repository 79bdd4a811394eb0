import Strided
import StridedFFT
import StridedRandom

/// Two tones under noise, found by their Fourier transform and freed of the noise by a threshold.
func denoising() {
  print("\n== A signal freed of noise ==\n")
  let (count, rate) = (1000, 1000.0)
  let angle = NDArray<Double>.arange(Double(count)) * (2 * Double.pi / rate)
  let signal = sin(50 * angle) + 0.5 * sin(120 * angle)
  var generator = Generator(PCG64(seed: 7))
  let noisy = signal + generator.standardNormal(shape: [count], as: Double.self)

  let spectrum = rfft(noisy)
  let power = absolute(spectrum) / Double(count)
  print("Frequencies above the noise: \(rfftfreq(count, spacing: 1 / rate)[power .> 0.15])")
  spectrum[power .<= 0.15] = 0
  let clean = irfft(spectrum, count: count)

  func deviation(_ a: NDArray<Double>) -> Double {
    ((a - signal).standardDeviation() * 1000).rounded() / 1000
  }
  print("Deviation from the signal, before and after: \(deviation(noisy)), \(deviation(clean))")
}
