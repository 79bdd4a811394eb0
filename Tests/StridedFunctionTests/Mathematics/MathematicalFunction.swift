import Oracle
import Strided

#if canImport(Glibc)
  import Glibc
#endif

/// What the tests calculate with to tell how far a result is off.
#if arch(x86_64)
  typealias Wide = Float80
#else
  typealias Wide = Double
#endif

/// A mathematical function of one real number, and of a wide number in the C library.
struct MathematicalFunction<Element: OracleOrdered & RealScalar> {
  let name: String
  let array: (NDArray<Element>) -> NDArray<Element>
  let into: (NDArray<Element>, NDArray<Element>, NDArray<Bool>?) -> Void
  let wide: (Wide) -> Wide

  /// Every function of the table.
  static var all: [MathematicalFunction] {
    typealias Row = MathematicalFunction
    return [
      Row("exp", { exp($0) }, { exp($0, into: $1, where: $2) }, { Glibc.exp($0) }),
      Row("expm1", { expm1($0) }, { expm1($0, into: $1, where: $2) }, { Glibc.expm1($0) }),
      Row("log", { log($0) }, { log($0, into: $1, where: $2) }, { Glibc.log($0) }),
      Row("log2", { log2($0) }, { log2($0, into: $1, where: $2) }, { Glibc.log2($0) }),
      Row("log10", { log10($0) }, { log10($0, into: $1, where: $2) }, { Glibc.log10($0) }),
      Row("log1p", { log1p($0) }, { log1p($0, into: $1, where: $2) }, { Glibc.log1p($0) }),
      Row("sqrt", { sqrt($0) }, { sqrt($0, into: $1, where: $2) }, { $0.squareRoot() }),
      Row("sin", { sin($0) }, { sin($0, into: $1, where: $2) }, { Glibc.sin($0) }),
      Row("cos", { cos($0) }, { cos($0, into: $1, where: $2) }, { Glibc.cos($0) }),
      Row("tan", { tan($0) }, { tan($0, into: $1, where: $2) }, { Glibc.tan($0) }),
      Row("asin", { asin($0) }, { asin($0, into: $1, where: $2) }, { Glibc.asin($0) }),
      Row("acos", { acos($0) }, { acos($0, into: $1, where: $2) }, { Glibc.acos($0) }),
      Row("atan", { atan($0) }, { atan($0, into: $1, where: $2) }, { Glibc.atan($0) }),
      Row("sinh", { sinh($0) }, { sinh($0, into: $1, where: $2) }, { Glibc.sinh($0) }),
      Row("cosh", { cosh($0) }, { cosh($0, into: $1, where: $2) }, { Glibc.cosh($0) }),
      Row("tanh", { tanh($0) }, { tanh($0, into: $1, where: $2) }, { Glibc.tanh($0) }),
      Row("asinh", { asinh($0) }, { asinh($0, into: $1, where: $2) }, { Glibc.asinh($0) }),
      Row("acosh", { acosh($0) }, { acosh($0, into: $1, where: $2) }, { Glibc.acosh($0) }),
      Row("atanh", { atanh($0) }, { atanh($0, into: $1, where: $2) }, { Glibc.atanh($0) }),
      Row("exp2", { exp2($0) }, { exp2($0, into: $1, where: $2) }, { Glibc.exp2($0) }),
      Row("exp10", { exp10($0) }, { exp10($0, into: $1, where: $2) }, { Glibc.pow(10, $0) }),
      Row("cbrt", { cbrt($0) }, { cbrt($0, into: $1, where: $2) }, { Glibc.cbrt($0) }),
      Row("erf", { erf($0) }, { erf($0, into: $1, where: $2) }, { Glibc.erf($0) }),
      Row("erfc", { erfc($0) }, { erfc($0, into: $1, where: $2) }, { Glibc.erfc($0) }),
      Row("gamma", { gamma($0) }, { gamma($0, into: $1, where: $2) }, { Glibc.tgamma($0) }),
      Row("floor", { floor($0) }, { floor($0, into: $1, where: $2) }, { $0.rounded(.down) }),
      Row("ceil", { ceil($0) }, { ceil($0, into: $1, where: $2) }, { $0.rounded(.up) }),
      Row(
        "truncate", { truncate($0) }, { truncate($0, into: $1, where: $2) },
        { $0.rounded(.towardZero) }),
      Row(
        "round", { round($0) }, { round($0, into: $1, where: $2) },
        { $0.rounded(.toNearestOrEven) }),
      Row(
        "sign", { sign($0) }, { sign($0, into: $1, where: $2) },
        { $0 > 0 ? 1 : $0 < 0 ? -1 : $0 == 0 ? 0 : $0 }),
    ]
  }

  init(
    _ name: String, _ array: @escaping (NDArray<Element>) -> NDArray<Element>,
    _ into: @escaping (NDArray<Element>, NDArray<Element>, NDArray<Bool>?) -> Void,
    _ wide: @escaping (Wide) -> Wide
  ) {
    self.name = name
    self.array = array
    self.into = into
    self.wide = wide
  }

  /// What is wrong with a result; nil if it is near the wide result, and special where that is.
  func problem(_ result: Element, of x: Element) -> String? {
    let exact = wide(Wide(x))
    if isNear(result, exact) { return nil }
    return "\(Element.self) \(name)(\(x)) is \(result), not \(exact)"
  }
}

/// Whether a result is within one ulp of a wide number; those of `Float` within 1.5 ulp.
func isNear<Element: BinaryFloatingPoint>(_ result: Element, _ exact: Wide) -> Bool {
  let rounded = Element(exact)
  if exact.isNaN || result.isNaN { return exact.isNaN && result.isNaN }
  if rounded.isInfinite || result.isInfinite {
    // Next to the limit of the type, either is right.
    return result == rounded
      || max(result.magnitude, rounded.magnitude) == .infinity
        && min(result.magnitude, rounded.magnitude) == .greatestFiniteMagnitude
        && result.sign == rounded.sign
  }
  if rounded == 0, result == 0 { return exact != 0 || result.sign == exact.sign }
  let unit = Wide(max(rounded.magnitude.ulp, Element.leastNonzeroMagnitude))
  // The reference itself is rounded.
  return (Wide(result) - exact).magnitude <= unit * (Element.self == Float.self ? 1.5 : 1.001)
}
