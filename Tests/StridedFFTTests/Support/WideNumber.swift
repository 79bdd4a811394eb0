import Numerics

/// A number of about 106 bits: an unevaluated sum of two `Double`s (Dekker 1971).
struct WideNumber {
  var high: Double
  var low: Double

  init(_ high: Double, _ low: Double = 0) {
    self.high = high + low
    self.low = low - (self.high - high)
  }

  static func + (a: WideNumber, b: WideNumber) -> WideNumber {
    let sum = a.high + b.high
    let part = sum - a.high
    let error = (a.high - (sum - part)) + (b.high - part)
    return WideNumber(sum, error + a.low + b.low)
  }

  static func - (a: WideNumber, b: WideNumber) -> WideNumber {
    a + WideNumber(-b.high, -b.low)
  }

  static func * (a: WideNumber, b: WideNumber) -> WideNumber {
    let product = a.high * b.high
    let error = (-product).addingProduct(a.high, b.high)
    return WideNumber(product, error + (a.high * b.low + a.low * b.high))
  }

  static func / (a: WideNumber, b: Double) -> WideNumber {
    let quotient = a.high / b
    let rest = a.high.addingProduct(-quotient, b)
    return WideNumber(quotient, (rest + a.low) / b)
  }
}

/// A complex number of such parts.
struct WideComplex {
  var real: WideNumber
  var imaginary: WideNumber

  static func + (a: WideComplex, b: WideComplex) -> WideComplex {
    WideComplex(real: a.real + b.real, imaginary: a.imaginary + b.imaginary)
  }

  static func * (a: WideComplex, b: WideComplex) -> WideComplex {
    WideComplex(
      real: a.real * b.real - a.imaginary * b.imaginary,
      imaginary: a.real * b.imaginary + a.imaginary * b.real)
  }

  /// exp(-2πi k / n) by Taylor series of an angle below π/4.
  static func root(_ k: Int, _ n: Int) -> WideComplex {
    // In eighths of a turn, rounded, and the rest.
    let eighths = (8 * k + n / 2) / n
    let pi = WideNumber(3.141592653589793116, 1.2246467991473532e-16)
    let angle = pi * WideNumber(Double(8 * k - eighths * n)) / Double(4 * n)
    var (cosine, sine) = (WideNumber(1), angle)
    var (cosineTerm, sineTerm) = (WideNumber(1), angle)
    let square = angle * angle
    for step in 1...14 {
      cosineTerm = cosineTerm * square / Double(-(2 * step - 1) * (2 * step))
      sineTerm = sineTerm * square / Double(-(2 * step) * (2 * step + 1))
      cosine = cosine + cosineTerm
      sine = sine + sineTerm
    }
    var root = WideComplex(real: cosine, imaginary: WideNumber(0) - sine)
    let half = WideNumber(0.70710678118654757, -4.8336466567264567e-17)
    let eighth = WideComplex(real: half, imaginary: WideNumber(0) - half)
    for _ in 0..<eighths { root = root * eighth }
    return root
  }
}

/// The transform of a line in wide numbers, by recursion over the prime factors (Cooley and Tukey 1965).
func wideTransform(_ line: [WideComplex]) -> [WideComplex] {
  let n = line.count
  if n == 1 { return line }
  let roots = (0..<n).map { WideComplex.root($0, n) }
  return transform(line, roots, 1)
}

private func transform(
  _ line: [WideComplex], _ roots: [WideComplex], _ step: Int
) -> [WideComplex] {
  let n = line.count
  if n == 1 { return line }
  let radix = (2...n).first { n % $0 == 0 } ?? n
  let part = n / radix
  let parts = (0..<radix).map { first in
    transform(stride(from: first, to: n, by: radix).map { line[$0] }, roots, step * radix)
  }
  return (0..<n).map { k in
    var sum = parts[0][k % part]
    for index in 1..<radix {
      sum = sum + roots[index * k % n * step] * parts[index][k % part]
    }
    return sum
  }
}
