import BenchmarkSupport
import Foundation
import Strided
import StridedFFT
import StridedIO
import StridedRandom

/// The rows of files, random numbers and Fourier transforms.
extension ElementwiseTable {
  static var wingRows: [ElementwiseRow<Element>] { fileRows + randomRows + fourierRows }

  private static var fileRows: [ElementwiseRow<Element>] {
    [
      .file("load", numpy: "np.load(path)", plan: "read") { _, path in
        blackHole(using: try NDArray<Element>.load(path))
      },
      .file("save", numpy: "np.save(path, a)", plan: "write, rename") { a, path in
        try a.save(path, isSynchronized: false)
      },
      .file("map", numpy: "np.load(path, mmap_mode='r')", plan: "mmap") { _, path in
        blackHole(using: try NDArray<Element>(mapping: path))
      },
      .file(
        "map-first-touch", numpy: "np.load(path, mmap_mode='r')[::512].sum()", plan: "mmap, sum"
      ) { _, path in
        blackHole(using: try NDArray<Element>(mapping: path)[.stride(by: 512)].sum())
      },
      .file("map-sum", numpy: "np.load(path, mmap_mode='r').sum()", plan: "mmap, sum") { _, path in
        blackHole(using: try NDArray<Element>(mapping: path).sum())
      },
      .file("csv", isText: true, numpy: "np.loadtxt(path)", plan: "parsed blocks") { _, path in
        blackHole(using: try NDArray<Element>.loadText(path))
      },
    ]
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
  /// A function of a file with the elements of `a`.
  static func file(
    _ name: String, isText: Bool = false, numpy: String, plan: String,
    _ function: @escaping (NDArray<Element>, _ path: String) throws -> Void
  ) -> ElementwiseRow {
    let save = isText ? "np.savetxt(path, a)" : "np.save(path, a)"
    return ElementwiseRow(
      name: name, family: .file, form: .reduction, layouts: [.scrambled],
      statements: [.numpy: numpy],
      numpyPreparation:
        "import tempfile; folder = tempfile.TemporaryDirectory(); path = folder.name + '/a.npy'; import numpy as np; \(save)",
      plan: { _ in plan },
      routine: { operands in
        let (a, file) = (operands.a, TemporaryFile())
        file.mustSucceed {
          if isText { try a.saveText(file.path) } else { try a.save(file.path) }
        }
        return { repetitions in
          file.mustSucceed { for _ in 0..<repetitions { try function(a, file.path) } }
        }
      })
  }

  /// A function of a generator, which draws as many numbers as `a` has.
  static func random(
    _ name: String, numpy: String, pytorch: String,
    _ function: @escaping (inout Generator<PCG64>, NDArray<Element>) -> Void
  ) -> ElementwiseRow {
    ElementwiseRow(
      name: name, family: .random, form: .fill, layouts: [.contiguous],
      statements: [.numpy: numpy, .pytorch: pytorch],
      numpyPreparation: "import numpy; g = numpy.random.default_rng(42)",
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

/// A file in a folder of its own, which is removed at the end.
private final class TemporaryFile {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("strided-benchmark-\(UUID().uuidString)")
  var path: String { folder.appendingPathComponent("a.npy").path }

  init() {
    mustSucceed {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Runs a body whose errors are nothing to measure: they end the program.
  func mustSucceed(_ body: () throws -> Void) {
    do {
      try body()
    } catch {
      fatalError("\(path): \(error)")
    }
  }
}
