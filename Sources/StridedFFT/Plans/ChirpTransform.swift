import Numerics
import Strided

/// Bluestein's algorithm: a transform of any number of points as a convolution.
///
/// With the chirp c[k] = exp(-πi k² / n), 2jk = j² + k² - (k - j)² gives y[k] = c[k] Σ_j x[j] c[j] · conj(c[k - j]).
/// The convolution is computed by transforms of more points, a product of small primes (Bluestein, A linear
/// filtering approach to the computation of discrete Fourier transform, 1970).
final class ChirpTransform: Sendable {
  let count: Int
  /// The plan of the convolution.
  let convolution: TransformPlan
  private let chirp: SplitTable
  /// The transform of the conjugate chirp, divided by the number of its points.
  private let kernel: SplitTable

  init(_ count: Int, by points: Int, _ loops: FourierLoops) {
    self.count = count
    convolution = TransformPlan(count: points, loops: loops)
    // k² modulo 2n keeps the angles exact.
    let roots = Roots(count: 2 * count)
    var (square, squares) = (0, [Int]())
    for k in 0..<count {
      squares.append(square)
      square = (square + 2 * k + 1) % (2 * count)
    }
    chirp = SplitTable(count: count, width: loops.width) { roots(squares[$0]) }
    kernel =
      points <= Self.exactKernelCount
      ? Self.exactKernel(roots, squares, points, loops.width)
      : Self.kernel(roots, squares, points, loops.width)
  }

  /// The most points of a kernel that is computed with about 106 bits, which takes a quarter of a second.
  private static var exactKernelCount: Int { 1 << 18 }

  /// The transform of the conjugate chirp, rounded once.
  private static func exactKernel(
    _ roots: Roots, _ squares: [Int], _ points: Int, _ width: Int
  ) -> SplitTable {
    let zero = ComplexPair(real: DoublePair(0), imaginary: DoublePair(0))
    var numbers = Array(repeating: zero, count: points)
    for (k, square) in squares.enumerated() {
      numbers[k] = roots.pair(square)
      if k > 0 { numbers[points - k] = numbers[k] }
    }
    let results = PairTransform(count: points)(numbers)
    return SplitTable(count: points, width: width) { k in
      let (real, imaginary) = (results[k].real, results[k].imaginary)
      return ((real / Double(points)).high, -(imaginary / Double(points)).high)
    }
  }

  /// The transform of the conjugate chirp, computed in `Double`.
  private static func kernel(
    _ roots: Roots, _ squares: [Int], _ points: Int, _ width: Int
  ) -> SplitTable {
    let plan = TransformPlan(count: points, loops: FourierLoops(width: 8))
    let scratch = Scratch(capacity: points, loops: plan.loops)
    let numbers = unsafe SplitLines<Double>(scratch.first, 1)
    for k in 0..<points { unsafe (numbers.real[k], numbers.imaginary[k]) = (0, 0) }
    for (k, square) in squares.enumerated() {
      let root = roots(square)
      for place in k == 0 ? [0] : [k, points - k] {
        unsafe (numbers.real[place], numbers.imaginary[place]) = (root.cosine, root.sine)
      }
    }
    let isSecond = unsafe plan.transform(lanes: 1, scratch.first, scratch.second)
    let results = unsafe SplitLines<Double>(isSecond ? scratch.second : scratch.first, 1)
    return SplitTable(count: points, width: width) { k in
      let (real, imaginary) = unsafe results.number(k, 0)
      return (real / Double(points), -imaginary / Double(points))
    }
  }

  var byteCount: Int { convolution.byteCount + chirp.byteCount + kernel.byteCount }

  /// Transforms lines in place of one of both, and returns whether the results are in `second`.
  func run(lanes: Int, _ first: SplitNumbers, _ second: SplitNumbers) -> Bool {
    let loops = convolution.loops
    let points = convolution.count
    unsafe loops.multiply(lanes: lanes, count: count, first, by: chirp.numbers, conjugates: false)
    let (used, unused) = (count * lanes * loops.width, (points - count) * lanes * loops.width)
    unsafe (first.real + used).initializeMemory(as: UInt8.self, repeating: 0, count: unused)
    unsafe (first.imaginary + used).initializeMemory(as: UInt8.self, repeating: 0, count: unused)
    var (current, other) = unsafe (first, second)
    var isSecond = false
    if unsafe convolution.transform(lanes: lanes, current, other) {
      unsafe swap(&current, &other)
      isSecond.toggle()
    }
    unsafe loops.multiply(
      lanes: lanes, count: points, current, by: kernel.numbers, conjugates: false)
    if unsafe convolution.transform(lanes: lanes, current.exchanged, other.exchanged) {
      unsafe swap(&current, &other)
      isSecond.toggle()
    }
    unsafe loops.multiply(
      lanes: lanes, count: count, current, by: chirp.numbers, conjugates: false)
    return isSecond
  }
}
