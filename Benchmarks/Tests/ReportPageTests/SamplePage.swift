import BenchmarkSupport

@testable import ReportPage

/// Invented figures of every family, as a full run would have them.
enum SamplePage {
  static var model: PageModel {
    PageModel(
      title: "Strided benchmark",
      facts: [
        PageModel.Entry("Processor", "A processor & its cores <2>"),
        PageModel.Entry("BLAS", "OpenBLAS 0.3.21 DYNAMIC_ARCH NO_AFFINITY SkylakeX MAX_THREADS=64"),
        PageModel.Entry("NumPy", "2.4.6"),
        PageModel.Entry("PyTorch", "2.13.0, 2 threads"),
        PageModel.Entry("Elements", "float64, 8 bytes each"),
      ],
      figures: views + copies + writes + arithmetic + reading + permutations + small,
      glossary: [
        PageModel.Entry("view", "make a view of a whole array"),
        PageModel.Entry("slice", "make a view of every second element"),
        PageModel.Entry("copy-fresh", "copy into new memory, and free it again"),
        PageModel.Entry("copy-reused", "copy into an array that exists already"),
        PageModel.Entry("write-through", "assign an array to a view"),
        PageModel.Entry("gather", "copy a view into new contiguous memory, and free it again"),
        PageModel.Entry("step16", "every sixteenth element"),
        PageModel.Entry("column", "one column of a matrix with 20 columns"),
        PageModel.Entry("get", "one element read by its two indices, in a loop"),
      ],
      peersScript: "import numpy as np\n\nif 1 < 2 and 'a' != \"b\":\n    print(\"a & b\")\n"
    )
  }

  static let sizes = [1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000]

  /// A figure with a time and the ratios to what stands beside it.
  static func figure(
    _ family: Family,
    _ operation: String,
    _ layout: String = "contiguous",
    shape: [Int] = [1_000],
    bytes: Int = 16_000,
    seconds: Double = 1e-6,
    allocations: Double? = 1,
    ratios: [Rival: Double] = [:],
    breakEven: BreakEven? = nil
  ) -> PageFigure {
    PageFigure(
      family: family,
      operation: operation,
      layout: layout,
      element: "float64",
      shape: shape,
      bytes: bytes,
      plan: layout == "contiguous" ? "one run" : "one run with steps, 2 threads",
      time: Summary(samples: [0.96 * seconds, seconds, 1.09 * seconds]),
      allocations: allocations,
      ratios: ratios,
      breakEven: breakEven
    )
  }

  private static var views: [PageFigure] {
    [("view", "contiguous", 13e-9, 92e-9), ("slice", "step2", 16e-9, 131e-9)].flatMap { view in
      sizes.map { count in
        let seconds = view.2 * (count > 1_000_000 ? 1.04 : 1)
        return figure(
          .view, view.0, view.1, shape: [count], bytes: 0, seconds: seconds, allocations: 0,
          ratios: [
            .memcpy: copying(16 * count, limit: 1) / seconds, .numpy: view.3 / seconds,
            .pytorch: 1.05e-6 / seconds,
          ]
        )
      }
    }
  }

  /// The seconds of moving bytes: fast in the caches, slower past them, and a call on top.
  private static func copying(_ bytes: Int, limit: Double) -> Double {
    let bandwidth =
      bytes < 40_000 ? 92e9 : bytes < 3_000_000 ? 58e9 : bytes < 40_000_000 ? 33e9 : 25e9
    return 12e-9 + Double(bytes) / (bandwidth * limit)
  }

  private static func sweep(
    _ family: Family,
    _ operation: String,
    _ layout: String,
    speed: Double,
    numpy: Double,
    pytorch: Double,
    call: Double = 30e-9,
    bytesEach: Int = 16
  ) -> [PageFigure] {
    sizes.map { count in
      let bytes = bytesEach * count
      let seconds = call + copying(bytes, limit: speed)
      let cache = count >= 10_000_000 ? 1.0 : 1.25
      return figure(
        family, operation, layout, shape: [count], bytes: bytes, seconds: seconds,
        ratios: [
          .memcpy: copying(bytes, limit: 0.8) / seconds,
          .limit: copying(bytes, limit: 1) / seconds,
          .cblas: copying(bytes, limit: 0.96 * speed) / seconds,
          .numpy: (400e-9 + copying(bytes, limit: numpy * cache)) / seconds,
          .pytorch: (1.2e-6 + copying(bytes, limit: pytorch)) / seconds,
        ]
      )
    }
  }

  private static var copies: [PageFigure] {
    sweep(.copy, "copy-fresh", "contiguous", speed: 0.98, numpy: 0.5, pytorch: 0.22, call: 60e-9)
      + sweep(.copy, "copy-reused", "contiguous", speed: 1.25, numpy: 0.9, pytorch: 1.1)
      + sweep(.copy, "gather", "step2", speed: 0.7, numpy: 0.45, pytorch: 0.62)
      + sweep(.copy, "gather", "step16", speed: 0.21, numpy: 0.18, pytorch: 0.2)
      + sweep(.copy, "gather", "column", speed: 0.19, numpy: 0.2, pytorch: 0.16)
      + sweep(.copy, "gather", "reversed", speed: 0.95, numpy: 0.42, pytorch: 0.6)
      + sweep(.copy, "gather", "transposed", speed: 0.6, numpy: 0.1, pytorch: 0.21)
  }

  private static var writes: [PageFigure] {
    sweep(.write, "write-through", "contiguous", speed: 1.2, numpy: 0.9, pytorch: 1.1)
      + sweep(.write, "write-through", "step2", speed: 0.6, numpy: 0.45, pytorch: 0.55)
      + sweep(.write, "write-through", "step16", speed: 0.2, numpy: 0.19, pytorch: 0.16)
      + sweep(.write, "write-through", "column", speed: 0.18, numpy: 0.2, pytorch: 0.16)
      + sweep(.write, "write-through", "reversed", speed: 0.9, numpy: 0.5, pytorch: 0.55)
      + sweep(.write, "fill", "contiguous", speed: 0.8, numpy: 0.5, pytorch: 0.7, bytesEach: 8)
      + sweep(.write, "broadcast-assign", "rows", speed: 0.9, numpy: 0.5, pytorch: 0.4)
  }

  private static var arithmetic: [PageFigure] {
    sweep(.arithmetic, "axpy", "contiguous", speed: 1.6, numpy: 0.5, pytorch: 1.58, bytesEach: 24)
      + sweep(.arithmetic, "axpy", "step2", speed: 0.8, numpy: 0.3, pytorch: 0.6, bytesEach: 24)
      + sweep(.arithmetic, "axpy", "column", speed: 0.3, numpy: 0.2, pytorch: 0.2, bytesEach: 24)
      + sweep(.arithmetic, "add", "contiguous", speed: 0.9, numpy: 0.6, pytorch: 0.3, bytesEach: 24)
      + [(1_000, 0.9e-3), (4_000, 29e-3)].map { n, seconds in
        figure(
          .arithmetic, "add-transposed", "transposed", shape: [n, n], bytes: 24 * n * n,
          seconds: seconds, ratios: [.limit: 0.52, .numpy: 3.17, .pytorch: 3.31])
      }
  }

  private static var reading: [PageFigure] {
    [("step16", 2.2), ("column", 3.1)].flatMap { layout, slowness in
      sizes.map { count in
        let copyPass = 20e-9 + Double(8 * count) / 24e9
        let viewPass = 20e-9 + Double(8 * count) * (count < 100_000 ? 1.3 : slowness) / 24e9
        let isSmall = layout == "step16" && count == 1_000
        return figure(
          .reading, "break-even", layout, shape: [count], bytes: 8 * count, seconds: viewPass,
          ratios: [.memcpy: 0.4, .cblas: 1.02, .numpy: count == 1_000 ? 0.91 : 1.4],
          breakEven: BreakEven(
            viewPass: isSmall ? copyPass : viewPass,
            gather: 60e-9 + viewPass * 2.4,
            copyPass: copyPass
          )
        )
      }
    }
  }

  private static var permutations: [PageFigure] {
    let matrices = [
      (1_000, 34.0, 56.0, 12.7, 10.0), (1_024, 33, 72, 5.1, 11), (4_095, 15.2, 24, 4.9, 8.2),
      (4_096, 15.1, 21, 2.0, 8.7), (8_192, 14.6, 26, 1.8, 4.6),
    ].map { n, own, limit, numpy, pytorch in
      permutation("transposed", [n, n], own, limit, numpy, pytorch)
    }
    let cubes = [
      ("201", 12.6, 5.6, 8.2), ("210", 13.9, 4.9, 9.0), ("102", 27.2, 19.0, 28.0),
      ("021", 18.4, 12.0, 17.0), ("120", 23.5, 12.5, 22.0),
    ].flatMap { axes, own, numpy, pytorch in
      [100, 300].map { n in
        let cache = n == 100 ? 1.8 : 1
        return permutation(axes, [n, n, n], cache * own, cache * 25, cache * numpy, pytorch)
      }
    }
    return matrices + cubes
  }

  private static func permutation(
    _ layout: String,
    _ shape: [Int],
    _ own: Double,
    _ limit: Double,
    _ numpy: Double,
    _ pytorch: Double
  ) -> PageFigure {
    let bytes = 16 * shape.reduce(1, *)
    return figure(
      .permutation, "permute", layout, shape: shape, bytes: bytes,
      seconds: Double(bytes) / own * 1e-9, allocations: 0,
      ratios: [
        .memcpy: own / (0.8 * limit), .limit: own / limit, .numpy: own / numpy,
        .pytorch: own / pytorch,
      ]
    )
  }

  private static var small: [PageFigure] {
    [
      ("view", 13.4, 88.0, 1_010.0, 0.0), ("slice", 18.2, 127, 1_090, 0),
      ("get", 0.56, 41, 1_450, 0), ("set", 0.61, 46, 1_980, 0),
      ("copy", 42, 311, 980, 1), ("sum", 19, 1_620, 1_430, 0),
    ].map { layout, own, numpy, pytorch, allocations in
      figure(
        .small, "small", layout, shape: [10], bytes: 0, seconds: own * 1e-9,
        allocations: allocations,
        ratios: [
          .numpy: numpy / own, .pytorch: pytorch / own, .limit: layout == "get" ? 0.5 : .nan,
        ])
    }
  }
}
