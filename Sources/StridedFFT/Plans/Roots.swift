/// The roots of unity exp(2πi k / count), each part rounded once.
///
/// Angles are reduced to the first octant with integers. A root of the octant is the product of one root of each
/// of two small tables, of numbers of about 106 bits.
package struct Roots {
  package let count: Int
  /// The roots exp(iπ/4 · k · step / count).
  private let coarse: [ComplexPair]
  /// The roots exp(iπ/4 · k / count) for k < step.
  private let fine: [ComplexPair]
  private let shift: Int

  package init(count: Int) {
    self.count = count
    let shift = (Int.bitWidth - count.leadingZeroBitCount) / 2
    self.shift = shift
    let step = 1 << shift
    fine = (0..<min(step, count + 1)).map { ComplexPair(octantPart: $0, of: count) }
    coarse = (0...count >> shift).map { ComplexPair(octantPart: $0 << shift, of: count) }
  }

  /// cos(2πk / count) and sin(2πk / count) for 0 <= k < count.
  package func callAsFunction(_ k: Int) -> (cosine: Double, sine: Double) {
    let root = pair(k)
    return (root.real.high, root.imaginary.high)
  }

  /// The root with about 106 bits.
  func pair(_ k: Int) -> ComplexPair {
    // In units of an eighth of 2π / count, `count` is an octant.
    var angle = 8 * k
    let isLower = angle > 4 * count
    if isLower { angle = 8 * count - angle }
    let isLeft = angle > 2 * count
    if isLeft { angle = 4 * count - angle }
    let isSteep = angle > count
    if isSteep { angle = 2 * count - angle }
    var root = fine[angle & (1 << shift - 1)]
    if angle >> shift > 0 { root = root * coarse[angle >> shift] }
    if isSteep { (root.real, root.imaginary) = (root.imaginary, root.real) }
    if isLeft { root.real = -root.real }
    if isLower { root.imaginary = -root.imaginary }
    return root
  }

  /// A table of the roots for all k.
  package func table() -> [(cosine: Double, sine: Double)] {
    var table = [(cosine: Double, sine: Double)](repeating: (1, 0), count: count)
    for k in 1..<max(count / 2 + 1, 1) {
      let (cosine, sine) = self(k)
      table[k] = (cosine, sine)
      table[count - k] = (cosine, -sine)
    }
    return table
  }
}
