import BenchmarkSupport
import Strided

/// The rows of sums by integer keys: a thousand keys in no order.
extension ElementwiseTable {
  static var groupRows: [ElementwiseRow<Element>] {
    [
      .grouping(
        "scatter-add", numpy: "np.add.at(s, i, a)", pytorch: "s.index_add_(0, i, a)"
      ) { sums, keys, a in
        sums.scatterAdd(a, at: keys)
      },
      .grouping(
        "group-sums", numpy: "np.bincount(i, weights=a, minlength=1000)",
        pytorch: "torch.bincount(i, weights=a, minlength=1000)"
      ) { _, keys, a in
        blackHole(using: a.groupSums(by: keys, count: 1000))
      },
    ]
  }
}

extension ElementwiseRow {
  /// A function of a thousand sums, keys and `a`; the keys are its elements times 1000, without their fractions.
  static func grouping(
    _ name: String, numpy: String, pytorch: String,
    _ function: @escaping (NDArray<Element>, NDArray<Int>, NDArray<Element>) -> Void
  ) -> ElementwiseRow {
    ElementwiseRow(
      name: name, family: .grouping, form: .reduction, layouts: [.scrambled],
      statements: [.numpy: numpy, .pytorch: pytorch],
      preparations: [
        .numpy: "import numpy; i = (a * 1000).astype(int); s = numpy.zeros(1000, a.dtype)",
        .pytorch: "import torch; i = (a * 1000).long(); s = torch.zeros(1000, dtype=a.dtype)",
      ],
      plan: { _ in "one loop" },
      routine: { operands in
        let a = operands.a
        let keys = NDArray<Int>(truncating: a * 1000)
        let sums = NDArray<Element>.zeros([1000])
        return { repetitions in
          for _ in 0..<repetitions { function(sums, keys, a) }
        }
      })
  }
}
