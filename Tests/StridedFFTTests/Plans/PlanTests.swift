import Numerics
import Strided
import StridedFFT
import Testing

@Suite struct PlanTests {
  /// Each root against one of 106 bits.
  @Test(arguments: [1, 2, 3, 7, 8, 12, 100, 360, 1009, 4096])
  func roots(n: Int) {
    let (roots, table) = (Roots(count: n), Roots(count: n).table())
    var largest = 0.0
    for k in 0..<n {
      let exact = WideComplex.root(k, n)
      let found = roots(k)
      #expect(table[k].cosine == found.cosine && table[k].sine == found.sine)
      let errors = [
        (exact.real - WideNumber(found.cosine)).high / found.cosine.ulp,
        (exact.imaginary + WideNumber(found.sine)).high / max(found.sine.ulp, 0x1p-80),
      ]
      largest = max(largest, abs(errors[0]), abs(errors[1]))
    }
    #expect(largest < 0.501, "\(largest) ulp")
  }

  @Test func methods() {
    func text(_ count: Int) -> String { FFTPlan<Double>(count: count).description }
    #expect(text(1) == "FFT of 1 points of float64: nothing")
    #expect(text(1024) == "FFT of 1024 points of float64: passes of radix 8, 8, 4, 4")
    #expect(text(1000) == "FFT of 1000 points of float64: passes of radix 8, 5, 5, 5")
    #expect(text(2 * 13 * 27) == "FFT of 702 points of float64: passes of radix 13, 3, 3, 3, 2")
    #expect(text(1009).hasPrefix("FFT of 1009 points of float64: a convolution of 20"))
    #expect(text(1 << 20).hasSuffix("columns of 1024 and rows of 1024 points"))
    #expect(FFTPlan<Float>(count: 12).description.contains("float32"))
  }

  /// Every prime of a pass has one, and no plan has a larger one.
  @Test func factors() {
    for n in 1...4000 {
      guard let radices = Factors.radices(of: n) else { continue }
      #expect(radices.reduce(1, *) == n)
      #expect(radices.allSatisfy { $0 <= FourierLoops.maximumRadix })
    }
    for n in [1, 5, 17, 1000, 12_345] {
      let count = Factors.convenientCount(atLeast: n)
      #expect(count >= n && count <= 2 * n && Factors.radices(of: count) != nil)
      #expect(Factors.convolution(for: n).count >= 2 * n - 1)
    }
    #expect(Factors.divisorBelowRoot(of: 1 << 21, Factors.radices(of: 1 << 21)!) == 1024)
    #expect(Factors.divisorBelowRoot(of: 100_000, Factors.radices(of: 100_000)!) == 250)
  }

  @Test func cacheIsBounded() {
    for n in 1...100 { _ = FFTPlan<Double>(count: n) }
    var contents = PlanCache.shared.contents
    #expect(contents.count <= PlanCache.maximumCount)
    for n in 20...30 { _ = FFTPlan<Double>(count: n << 13) }
    contents = PlanCache.shared.contents
    #expect(contents.bytes <= PlanCache.maximumBytes)
  }

  @Test func values() {
    var numbers = RandomNumbers(seed: 6)
    let x: NDArray<Complex<Float>> = numbers.complex([4, 30])
    let plan = FFTPlan<Float>(count: 30)
    #expect(plan.count == 30 && plan.fft(x) == fft(x))
    #expect(plan.ifft(x, norm: .orthonormal) == ifft(x, norm: .orthonormal))
    let columns = FFTPlan<Float>(count: 4)
    let result = NDArray<Complex<Float>>.zeros([4, 30])
    columns.fft(x, axis: 0, into: result)
    #expect(result == fft(x, axis: 0))
    columns.ifft(result, axis: 0, into: result)
    #expect(error(result, x) < 1e-6)
  }
}
