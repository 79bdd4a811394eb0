/// A number of about 106 bits: the sum of two `Double`s of which the first is the sum, rounded.
///
/// The arithmetic is that of Dekker (A floating-point technique for extending the available precision, 1971).
struct DoublePair {
  var high: Double
  var low: Double

  /// The sum of two numbers, of which the second is the smaller one.
  init(_ high: Double, _ low: Double = 0) {
    self.high = high + low
    self.low = low - (self.high - high)
  }

  static prefix func - (a: DoublePair) -> DoublePair { DoublePair(-a.high, -a.low) }

  static func + (a: DoublePair, b: DoublePair) -> DoublePair {
    let sum = a.high + b.high
    let part = sum - a.high
    let error = (a.high - (sum - part)) + (b.high - part)
    return DoublePair(sum, error + (a.low + b.low))
  }

  static func - (a: DoublePair, b: DoublePair) -> DoublePair { a + -b }

  static func * (a: DoublePair, b: DoublePair) -> DoublePair {
    let product = a.high * b.high
    let error = (-product).addingProduct(a.high, b.high)
    return DoublePair(product, error + (a.high * b.low + a.low * b.high))
  }

  static func / (a: DoublePair, b: Double) -> DoublePair {
    let quotient = a.high / b
    return DoublePair(quotient, (a.high.addingProduct(-quotient, b) + a.low) / b)
  }
}

/// A complex number of about 106 bits.
struct ComplexPair {
  var real: DoublePair
  var imaginary: DoublePair

  static func + (a: ComplexPair, b: ComplexPair) -> ComplexPair {
    ComplexPair(real: a.real + b.real, imaginary: a.imaginary + b.imaginary)
  }

  static func - (a: ComplexPair, b: ComplexPair) -> ComplexPair {
    ComplexPair(real: a.real - b.real, imaginary: a.imaginary - b.imaginary)
  }

  static func * (a: ComplexPair, b: ComplexPair) -> ComplexPair {
    ComplexPair(
      real: a.real * b.real - a.imaginary * b.imaginary,
      imaginary: a.real * b.imaginary + a.imaginary * b.real)
  }

  /// exp(iπ/4 · numerator / denominator) for an angle of at most π/4, by its Taylor series.
  init(octantPart numerator: Int, of denominator: Int) {
    let quarter = DoublePair(0.78539816339744830962, 3.0616169978683829431e-17)
    let angle = quarter * DoublePair(Double(numerator)) / Double(denominator)
    let square = angle * angle
    var (cosine, sine) = (DoublePair(1), angle)
    var (cosineTerm, sineTerm) = (cosine, sine)
    for k in 1...13 {
      cosineTerm = -(cosineTerm * square) / Double((2 * k - 1) * (2 * k))
      sineTerm = -(sineTerm * square) / Double(2 * k * (2 * k + 1))
      cosine = cosine + cosineTerm
      sine = sine + sineTerm
    }
    self.init(real: cosine, imaginary: sine)
  }

  init(real: DoublePair, imaginary: DoublePair) {
    self.real = real
    self.imaginary = imaginary
  }
}
