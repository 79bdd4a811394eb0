import Oracle
import StridedKernels

/// How far a result may be from the one that is recorded.
enum ResultBound {
  /// All bits are the same, except those of NaN.
  case bits
  /// The same number; zeros have no sign.
  case number
  /// Within a number of ulp of the recorded result; of complex numbers, of its length.
  case ulps(Double)

  /// A bound as it is recorded.
  init(_ text: Substring) {
    self = text == "bits" ? .bits : text == "number" ? .number : .ulps(Double(text) ?? 0)
  }
}

extension ScalarValue {
  /// Whether a result is within a bound of another one.
  func isWithin(_ bound: ResultBound, of expected: ScalarValue) -> Bool {
    switch (self, expected) {
    case (.half(let x), .half(let y)): isNear(x, y, bound)
    case (.single(let x), .single(let y)): isNear(x, y, bound)
    case (.double(let x), .double(let y)): isNear(x, y, bound)
    case (.complexSingle(let a, let b), .complexSingle(let c, let d)):
      isNearComplex((a, b), (c, d), bound)
    case (.complexDouble(let a, let b), .complexDouble(let c, let d)):
      isNearComplex((a, b), (c, d), bound)
    default: self == expected
    }
  }

  /// A real number, or the real part of a complex one, and the imaginary part; nil for others.
  var parts: (real: Double, imaginary: Double)? {
    switch self {
    case .half(let x): (Double(x), 0)
    case .single(let x): (Double(x), 0)
    case .double(let x): (x, 0)
    case .complexSingle(let x, let y): (Double(x), Double(y))
    case .complexDouble(let x, let y): (x, y)
    default: nil
    }
  }
}

/// Whether both have the same bits; all NaNs are the same.
private func isSame<Number: BinaryFloatingPoint>(_ x: Number, _ y: Number) -> Bool {
  x.isNaN ? y.isNaN : x == y && x.sign == y.sign
}

private func isNear<Number: BinaryFloatingPoint>(
  _ x: Number, _ y: Number, _ bound: ResultBound
) -> Bool {
  if isSame(x, y) { return true }
  switch bound {
  case .bits: return false
  case .number: return x == y
  case .ulps(let count):
    // Zeros have to have the right sign, and so have infinities.
    guard x.isFinite, y.isFinite, x != y else { return false }
    return Double((x - y).magnitude / y.ulp) <= count
  }
}

private func isNearComplex<Number: BinaryFloatingPoint>(
  _ z: (Number, Number), _ w: (Number, Number), _ bound: ResultBound
) -> Bool {
  let parts = [(z.0, w.0), (z.1, w.1)]
  if parts.allSatisfy({ isSame($0, $1) }) { return true }
  guard case .ulps(let count) = bound else { return false }
  // The unit is that of the larger part of those that are finite.
  let largest = max(w.0.isFinite ? w.0.magnitude : 0, w.1.isFinite ? w.1.magnitude : 0)
  return parts.allSatisfy { x, y in
    isSame(x, y)
      || x.isFinite && y.isFinite && Double((x - y).magnitude / largest.ulp) <= count
  }
}
