import Strided

/// A distribution with its parameters, and what can be computed from them before the draws.
///
/// Each conforming type cites its method. It draws from the bits exactly as NumPy's `Generator` does.
@usableFromInline
protocol Distribution<Value> {
  associatedtype Value: Scalar

  /// One draw.
  func draw(_ bits: inout some BitGenerator) -> Value

  /// Fills a buffer with consecutive draws.
  func fill(_ buffer: UnsafeMutableBufferPointer<Value>, _ bits: inout some BitGenerator)
}

extension Distribution {
  /// Fills a buffer by calls of `draw(_:)`.
  @inlinable
  @inline(__always)
  func fill(_ buffer: UnsafeMutableBufferPointer<Value>, _ bits: inout some BitGenerator) {
    // A copy, which the compiler keeps in registers.
    var local = bits
    for index in 0..<buffer.count { unsafe buffer[index] = draw(&local) }
    bits = local
  }
}

/// The integer part, and the smallest integer for what is out of range, as processors convert.
@inlinable
@inline(__always)
func wholePart(_ number: Double) -> Int {
  number >= -0x1p63 && number < 0x1p63 ? Int(number) : .min
}

/// The logarithm of the gamma function as NumPy's discrete distributions need it, for positive integers.
///
/// Source: Zhang and Jin, "Computation of special functions" (1996).
@usableFromInline
func logGamma(_ number: Double) -> Double {
  if number == 1 || number == 2 { return 0 }
  let coefficients: [Double] = [
    8.333333333333333e-02, -2.777777777777778e-03, 7.936507936507937e-04, -5.952380952380952e-04,
    8.417508417508418e-04, -1.917526917526918e-03, 6.410256410256410e-03, -2.955065359477124e-02,
    1.796443723688307e-01, -1.39243221690590e+00,
  ]
  let shift = number < 7 ? Int(7 - number) : 0
  var shifted = number + Double(shift)
  let square = (1 / shifted) * (1 / shifted)
  var series = coefficients[9]
  for index in stride(from: 8, through: 0, by: -1) {
    series *= square
    series += coefficients[index]
  }
  var result =
    series / shifted + 0.5 * 1.8378770664093453 + (shifted - 0.5) * Double.log(shifted) - shifted
  if number < 7 {
    for _ in 0..<shift {
      result -= Double.log(shifted - 1)
      shifted -= 1
    }
  }
  return result
}

/// The logarithm of k!: from a table up to 125, then by Stirling's series.
@usableFromInline
func logFactorial(_ k: Int) -> Double {
  if k < logFactorials.count { return logFactorials[k] }
  let number = Double(k)
  let correction = (1 / number) * (1 / 12.0 - 1 / (360.0 * number * number))
  return (number + 0.5) * Double.log(number) - number + (0.9189385332046728 + correction)
}
