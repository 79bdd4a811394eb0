import Strided

/// How the transform of a number of points is computed, with all tables.
///
/// A plan is immutable, and several threads may use it at the same time.
final class TransformPlan: @unchecked Sendable {
  /// The number of points.
  let count: Int
  let loops: FourierLoops
  let method: Method

  enum Method {
    /// Passes over all points, with these radices.
    case passes(FourierPasses, [Int])
    /// Transforms of the columns and the rows of a matrix.
    case matrix(MatrixTransform)
    /// A convolution with a chirp.
    case chirp(ChirpTransform)
  }

  /// Makes a plan; `count` is at least 1.
  init(count: Int, loops: FourierLoops) {
    self.count = count
    self.loops = loops
    if let radices = Self.radices(of: count) {
      if count >= Self.matrixCount, let transform = MatrixTransform(count, radices, loops) {
        method = .matrix(transform)
      } else {
        let table = Roots(count: count).table()
        method = .passes(
          FourierPasses(radices: radices, width: loops.width) { table[$0] }, radices)
      }
    } else {
      method = .chirp(
        ChirpTransform(count, by: Factors.convolution(for: count).count, loops))
    }
  }

  /// The radices of passes; nil if a prime factor is too large, or if a convolution costs less.
  static func radices(of count: Int) -> [Int]? {
    guard let radices = Factors.radices(of: count),
      Factors.cost(radices) <= Factors.convolution(for: count).cost
    else { return nil }
    return radices
  }

  /// The points from which the scratch memory of passes exceeds a second-level cache.
  static var matrixCount: Int { 32_768 }

  /// The numbers of a line in scratch memory.
  var workCount: Int {
    if case .chirp(let transform) = method { return transform.convolution.count }
    return count
  }

  /// Whether the plan transforms single lines only.
  var isForSingleLines: Bool {
    switch method {
    case .passes: false
    case .matrix: true
    case .chirp(let transform):
      transform.convolution.isForSingleLines || transform.convolution.count > 4096
    }
  }

  /// The size of the tables in bytes.
  var byteCount: Int {
    switch method {
    case .passes(let passes, _): passes.byteCount
    case .matrix(let transform): transform.byteCount
    case .chirp(let transform): transform.byteCount
    }
  }

  /// Transforms `lanes` lines, and returns whether the results are in `second`.
  ///
  /// Both have room for ``workCount`` numbers of each line, and are overwritten.
  func transform(lanes: Int, _ first: SplitNumbers, _ second: SplitNumbers) -> Bool {
    switch method {
    case .passes(let passes, _):
      return unsafe loops.transform(lanes: lanes, passes, first, second)
    case .matrix(let transform):
      unsafe transform.run(
        from: PartPointers(real: first.real, imaginary: first.imaginary), stride: 1, scale: 1,
        to: PartPointers(real: second.real, imaginary: second.imaginary), resultStride: 1)
      return true
    case .chirp(let transform):
      return unsafe transform.run(lanes: lanes, first, second)
    }
  }

  /// The method in words.
  var text: String {
    switch method {
    case .passes(_, let radices):
      radices.isEmpty
        ? "nothing" : "passes of radix " + radices.map(String.init).joined(separator: ", ")
    case .matrix(let transform):
      "columns of \(transform.rows) and rows of \(transform.columns) points"
    case .chirp(let transform): "a convolution of \(transform.convolution.count) points"
    }
  }
}
