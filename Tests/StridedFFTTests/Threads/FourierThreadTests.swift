import Numerics
import Strided
import StridedFFT
import Testing

/// The same bits for every number of threads, and plans that several threads use.
@Suite struct FourierThreadTests {
  @Test func sameBits() {
    var numbers = RandomNumbers(seed: 1)
    let images: NDArray<Complex<Double>> = numbers.complex([3, 200, 210])
    let long: NDArray<Complex<Double>> = numbers.complex([98_304])
    let real: NDArray<Float> = numbers.real([100, 1009])
    func results() -> [NDArray<Complex<Double>>] {
      [
        fftn(images), fft(images, axis: 0), ifft(images, axis: 1), fft(long), ifft(long),
        rfft(real).wide(), dctn(real).complex().wide(), rfftn(images.real),
        irfftn(images).complex(),
      ]
    }
    let single = Threads.withLimit(1) { results() }
    for limit in 2...4 {
      let found = Threads.withLimit(limit) { results() }
      for (number, (a, b)) in zip(found, single).enumerated() {
        #expect(a == b, "result \(number), \(limit) threads")
      }
    }
  }

  @Test func concurrently() async {
    let plan = FFTPlan<Double>(count: 1009)
    await withTaskGroup(of: Bool.self) { group in
      for task in 0..<8 {
        group.addTask {
          var numbers = RandomNumbers(seed: task)
          var isRight = true
          for n in [1009, 1000 + task, 64, 40_000] {
            let x: NDArray<Complex<Double>> = numbers.complex([n])
            isRight = isRight && error(ifft(fft(x)), x) < 2e-15
            if n == 1009 { isRight = isRight && plan.fft(x) == fft(x) }
          }
          return isRight
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}
