/// Numbers at equal distances between two ends, each within one ulp of the exact value.
///
/// Number `i` of `n` parts is `(first * (n - i) + last * i) / n`. The numerator is computed with
/// twice the precision of `Double`. The ends are split into halves of 26 bits, whose products with
/// counts below 2^26 are exact. The rounding error of the sum of two products is computed as well.
/// T. J. Dekker, "A floating-point technique for extending the available precision", Numer. Math.
/// 18 (1971).
@usableFromInline
struct EvenSpacing {
  /// The halves of the ends, scaled to be near 1, so that nothing overflows or loses bits.
  @usableFromInline let firstHigh: Double
  @usableFromInline let firstLow: Double
  @usableFromInline let lastHigh: Double
  @usableFromInline let lastLow: Double
  /// The number of parts.
  @usableFromInline let parts: Double
  /// The halves of the number of parts.
  @usableFromInline let partsHigh: Double
  @usableFromInline let partsLow: Double
  /// Undoes the scaling: two powers of two, whose product may be out of the range of `Double`.
  @usableFromInline let scale: Double
  @usableFromInline let otherScale: Double

  /// Creates the numbers from `first` to `last` in `parts` steps; all are NaN if an end is not finite.
  @_alwaysEmitIntoClient
  init(from first: Double, to last: Double, parts: Int) {
    let largest = max(first.magnitude, last.magnitude)
    let exponent = largest.isNormal || largest.isSubnormal ? Int(largest.exponent) : 0
    func power(_ exponent: Int) -> Double {
      Double(sign: .plus, exponent: exponent, significand: 1)
    }
    let half = exponent / 2
    (scale, otherScale) = (power(half), power(exponent - half))
    let (up, furtherUp) = (power(-half), power(half - exponent))
    (firstHigh, firstLow) = Self.halves(first * up * furtherUp)
    (lastHigh, lastLow) = Self.halves(last * up * furtherUp)
    self.parts = Double(max(parts, 1))
    (partsHigh, partsLow) = Self.halves(self.parts)
  }

  /// Number `index`, which is neither end.
  @_alwaysEmitIntoClient
  subscript(index: Int) -> Double {
    let (up, down) = (Double(index), parts - Double(index))
    let (one, other) = (firstHigh * down, lastHigh * up)
    // The sum of the larger products, its rounding error, and the smaller products.
    let sum = one + other
    let part = sum - one
    let lost = (one - (sum - part)) + (other - part) + (firstLow * down + lastLow * up)
    let numerator = sum + lost
    let quotient = numerator / parts
    // The remainder of the division, exactly.
    let (high, low) = Self.halves(quotient)
    var rest = numerator - high * partsHigh
    rest -= high * partsLow
    rest -= low * partsHigh
    rest -= low * partsLow
    let remainder = rest + (lost - (numerator - sum))
    return (quotient + remainder / parts) * scale * otherScale
  }

  /// Splits a number into a sum of two numbers of at most 26 bits.
  @_alwaysEmitIntoClient
  static func halves(_ number: Double) -> (high: Double, low: Double) {
    let shifted = 134_217_729 * number
    let high = shifted - (shifted - number)
    return (high, number - high)
  }
}
