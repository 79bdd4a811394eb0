import Numerics
import Strided

/// The first part of what a factorisation prints: `LU of float64 (4, 4)`.
func factorizationText<Element: LinearScalar>(
  _ name: String, _ type: Element.Type, _ shape: Shape
) -> String {
  "\(name) of \(Element._typeName) \(shape)"
}

/// A condition number as a factorisation prints it: `12.3`, `1.23e+08`, `infinite`.
func conditionText<Real: LinearReal>(_ conditions: NDArray<Real>, _ what: String) -> String {
  guard conditions.count > 0 else { return "" }
  let worst = Double(conditions.max())
  let text = worst.isFinite ? threeDigits(worst) : "infinite"
  return conditions.rank == 0 ? ", \(what) \(text)" : ", largest \(what) \(text)"
}

/// A positive number with three significant digits.
private func threeDigits(_ number: Double) -> String {
  var exponent = number > 0 ? Int(Double.log10(number).rounded(.down)) : 0
  var digits = (number / Double.pow(10, Double(exponent)) * 100).rounded()
  if digits >= 1000 {
    digits /= 10
    exponent += 1
  }
  if exponent < -3 || exponent > 4 {
    let sign = exponent < 0 ? "-" : "+"
    let size = Swift.abs(exponent)
    return "\(digits / 100)e\(sign)\(size < 10 ? "0" : "")\(size)"
  }
  return decimal(Int(digits), exponent - 2)
}

/// The three digits of an integer times a power of ten, with at least one decimal place.
private func decimal(_ digits: Int, _ exponent: Int) -> String {
  if exponent >= 0 { return "\(digits)\(String(repeating: "0", count: exponent)).0" }
  let text = String(digits)
  let padded = String(repeating: "0", count: Swift.max(0, 1 - exponent - text.count)) + text
  let point = padded.index(padded.endIndex, offsetBy: exponent)
  return "\(padded[..<point]).\(padded[point...])"
}
