import BenchmarkSupport
import Strided
import StridedFFT
import StridedRandom

/// The rows of orders, groups, files, random numbers and Fourier transforms.
extension ElementwiseTable {
  static var wingRows: [ElementwiseRow<Element>] {
    orderRows + groupRows + fileRows + randomRows + fourierRows
  }

  private static var randomRows: [ElementwiseRow<Element>] {
    [
      .random(
        "random", numpy: "g.random(a.shape, a.dtype)", pytorch: "torch.rand_like(a)"
      ) { generator, a in
        blackHole(using: generator.random(shape: a.shape, as: Element.self))
      },
      .random(
        "normal", numpy: "g.standard_normal(a.shape, a.dtype)", pytorch: "torch.randn_like(a)"
      ) { generator, a in
        blackHole(using: generator.standardNormal(shape: a.shape, as: Element.self))
      },
      .random(
        "exponential", numpy: "g.standard_exponential(a.shape, a.dtype)",
        pytorch: "torch.empty_like(a).exponential_()"
      ) { generator, a in
        blackHole(using: generator.standardExponential(shape: a.shape, as: Element.self))
      },
      .random("shuffle", numpy: "g.shuffle(a)", pytorch: "a[torch.randperm(len(a))]") {
        generator, a in
        generator.shuffle(a)
      },
    ]
  }

  private static var fourierRows: [ElementwiseRow<Element>] {
    [
      .unary(
        "fft", in: .fourier, over: [.scrambled], numpy: "np.fft.fft(a)",
        pytorch: "torch.fft.fft(a)",
        plan: { _ in "real transform, conjugates" }
      ) { fft($0) },
      .unary(
        "rfft", in: .fourier, over: [.scrambled], numpy: "np.fft.rfft(a)",
        pytorch: "torch.fft.rfft(a)", plan: { _ in "real transform" }
      ) { rfft($0) },
      .unary(
        "fft2", in: .fourier, over: [.transposed], numpy: "np.fft.fft2(a.T)",
        pytorch: "torch.fft.fft2(a.T)", plan: { _ in "lines, then columns" }
      ) { fft2($0.transposed()) },
    ]
  }
}

extension ElementwiseRow {
  /// A function of a generator, which draws as many numbers as `a` has.
  static func random(
    _ name: String, numpy: String, pytorch: String,
    _ function: @escaping (inout Generator<PCG64>, NDArray<Element>) -> Void
  ) -> ElementwiseRow {
    ElementwiseRow(
      name: name, family: .random, form: .fill, layouts: [.contiguous],
      statements: [.numpy: numpy, .pytorch: pytorch],
      preparations: [.numpy: "import numpy; g = numpy.random.default_rng(42)"],
      plan: { _ in "PCG64" },
      routine: { operands in
        let a = operands.a
        var generator = Generator(PCG64(seed: 42))
        return { repetitions in
          for _ in 0..<repetitions { function(&generator, a) }
        }
      })
  }
}
