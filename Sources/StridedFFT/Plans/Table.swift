import Strided

/// Complex factors whose real and imaginary parts are apart, in memory of their own.
@safe
final class SplitTable: @unchecked Sendable {
  let count: Int
  private let width: Int
  private let base: UnsafeMutableRawPointer

  /// A table of uninitialized numbers.
  init(count: Int, width: Int) {
    self.count = count
    self.width = width
    unsafe base = .allocate(byteCount: 2 * count * width + 64, alignment: 64)
  }

  /// A table of the conjugates of `root(k)` for all k below `count`.
  convenience init(count: Int, width: Int, root: (Int) -> (cosine: Double, sine: Double)) {
    self.init(count: count, width: width)
    var real = unsafe FourierTable(numbers.real, width: width)
    var imaginary = unsafe FourierTable(numbers.imaginary, width: width)
    for k in 0..<count {
      let (cosine, sine) = root(k)
      real.append(cosine)
      imaginary.append(-sine)
    }
  }

  deinit { unsafe base.deallocate() }

  /// The factors.
  var numbers: SplitNumbers {
    unsafe SplitNumbers(real: base, imaginary: base + count * width)
  }

  /// The size in bytes.
  var byteCount: Int { 2 * count * width }
}
