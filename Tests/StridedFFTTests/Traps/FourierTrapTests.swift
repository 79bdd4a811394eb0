import Numerics
import Oracle
import Strided
import StridedFFT
import Testing

/// Mistakes of the caller: one line that names the function and the shapes, before anything is written.
@Suite struct FourierTrapTests {
  @Test func countBelowOne() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = fft(NDArray<Double>.ones([3, 4]), count: 0) }
    expectMessage(
      "fft: 0 points along axis -1 of shape (3, 4); at least 1 is needed", in: result)
    let empty = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = rfft(NDArray<Float>.ones([3, 0])) }
    expectMessage(
      "rfft: 0 points along axis -1 of shape (3, 0); at least 1 is needed", in: empty)
    let single = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = irfft(NDArray<Complex<Double>>.ones([1])) }
    expectMessage("irfft: 0 points along axis -1 of shape (1,); at least 1 is needed", in: single)
    let plan = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = FFTPlan<Double>(count: -1) }
    expectMessage("FFTPlan: -1 points; at least 1 is needed", in: plan)
    let frequencies = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = fftfreq(0) }
    expectMessage("fftfreq: 0 points; at least 1 is needed", in: frequencies)
    let cosine = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = dct(NDArray<Double>.ones([2, 1]), type: .one) }
    expectMessage("dct: 1 points along axis 1 of type 1; at least 2 are needed", in: cosine)
  }

  @Test func windows() async {
    let count = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = WindowFunction.hann.weights(-1) }
    expectMessage("WindowFunction.weights: -1 points", in: count)
    let beta = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = WindowFunction.kaiser(beta: 701).weights(0) }
    expectMessage("WindowFunction.kaiser: beta 701.0 is not between -700 and 700", in: beta)
  }

  @Test func axes() async {
    let range = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = fft(NDArray<Double>.ones([3, 4]), axis: 2) }
    expectMessage("fft: axis 2 is out of range for rank 2, shape (3, 4)", in: range)
    let repeated = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = fftn(NDArray<Double>.ones([3, 4]), axes: [1, -1]) }
    expectMessage("fftn: axis -1 is repeated in [1, -1], shape (3, 4)", in: repeated)
    let counts = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = rfftn(NDArray<Double>.ones([3, 4]), counts: [2], axes: [0, 1]) }
    expectMessage("rfftn: 1 counts for 2 axes, shape (3, 4)", in: counts)
    let many = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = ifftn(NDArray<Double>.ones([3]), counts: [2, 2]) }
    expectMessage("ifftn: 2 counts for the 1 axes of shape (3,)", in: many)
    let two = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = fft2(NDArray<Double>.ones([3, 4]), axes: [0]) }
    expectMessage("fft2: 1 axes instead of 2, shape (3, 4)", in: two)
    let none = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = rfftn(NDArray<Double>.ones([3, 4]), axes: []) }
    expectMessage("rfftn: no axis, shape (3, 4); at least 1 is needed", in: none)
    let shift = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = fftshift(NDArray<Double>.ones([3]), axes: [1]) }
    expectMessage("fftshift: axis 1 is out of range for rank 1, shape (3,)", in: shift)
  }

  @Test func results() async {
    let shape = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { rfft(NDArray<Double>.ones([3, 4]), into: NDArray<Complex<Double>>.zeros([3, 4])) }
    expectMessage("rfft: the result has shape (3, 3), not (3, 4)", in: shape)
    let readOnly = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let row = NDArray<Complex<Double>>.zeros([4])
      fft(NDArray<Double>.ones([3, 4]), into: row.broadcast(to: [3, 4]))
    }
    expectMessage(
      "fft: the view of shape (3, 4) is read-only, axis 0 repeats its elements",
      in: readOnly)
    let plan = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = FFTPlan<Double>(count: 5).fft(NDArray<Complex<Double>>.ones([3, 4])) }
    expectMessage("FFTPlan.fft: axis -1 of shape (3, 4) does not have 5 points", in: plan)
    let convolution = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = fftConvolve(NDArray<Double>.ones([3, 4]), NDArray<Double>.ones([3])) }
    expectMessage(
      "fftConvolve: shapes (3, 4) and (3,) do not have the same axes, with elements",
      in: convolution)
  }
}
