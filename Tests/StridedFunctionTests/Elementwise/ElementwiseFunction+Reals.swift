import Oracle
import Strided

extension ElementwiseFunction where Element: OracleOrdered & RealScalar {
  /// Functions of real numbers.
  static var ofReals: [ElementwiseFunction] {
    ofOrderedNumbers + ofSignedNumbers
      + MathematicalFunction<Element>.all.map { function in
        .one(function.name) { function.array($0) }
      }
      + operationsOfReals + partsOfReals
  }

  /// Operations of two real numbers.
  private static var operationsOfReals: [ElementwiseFunction] {
    [
      .two("pow") { pow($0, $1) }, .two("pow, near 1") { pow($0, $1) },
      .two("atan2") { atan2($0, $1) }, .two("hypot") { hypot($0, $1) },
      .two("copysign") { copysign($0, $1) }, .two("nextAfter") { nextAfter($0, $1) },
      .two("logaddexp") { logaddexp($0, $1) }, .two("heaviside") { heaviside($0, $1) },
      .two("fmin") { fmin($0, $1) }, .two("fmax") { fmax($0, $1) },
      .two("isClose") { isClose($0, $1) },
      .two("lerp") { lerp($0, $1, NDArray(0.25)) }, .two("fma") { fma($0, $1, $1) },
      .two("ldexp") { ldexp($0, NDArray<Int>(truncating: $1)) },
    ]
  }

  /// Functions of one real number, or of one and fixed others.
  private static var partsOfReals: [ElementwiseFunction] {
    [
      .one("lgamma") { lgamma($0) }, .one("sinc") { sinc($0) },
      .one("reciprocal") { reciprocal($0) }, .one("degrees") { degrees($0) },
      .one("radians") { radians($0) }, .one("nanToNum") { nanToNum($0) },
      .one("clipped") { $0.clipped(from: -1, to: 2.5) },
      .one("round to 1 decimal") { round($0, decimals: 1) },
      .one("modf, fraction") { modf($0).fraction }, .one("modf, integer") { modf($0).integer },
      .one("frexp, significand") { frexp($0).significand },
      .one("frexp, exponent") { frexp($0).exponent },
    ]
  }
}

extension ElementwiseFunction {
  /// Functions of complex numbers.
  static func ofComplexNumbers<Part>() -> [ElementwiseFunction]
  where
    Part: OracleReal & RealScalar & ComplexPart, Element == Complex<Part>
  {
    typealias Row = ElementwiseFunction
    let mathematics: [Row] = [
      .one("exp") { exp($0) }, .one("expm1") { expm1($0) }, .one("log") { log($0) },
      .one("log2") { log2($0) }, .one("log10") { log10($0) }, .one("log1p") { log1p($0) },
      .one("sqrt") { sqrt($0) }, .one("sin") { sin($0) }, .one("cos") { cos($0) },
      .one("tan") { tan($0) }, .one("asin") { asin($0) }, .one("acos") { acos($0) },
      .one("atan") { atan($0) }, .one("sinh") { sinh($0) }, .one("cosh") { cosh($0) },
      .one("tanh") { tanh($0) }, .one("asinh") { asinh($0) }, .one("acosh") { acosh($0) },
      .one("atanh") { atanh($0) }, .two("pow") { pow($0, $1) },
    ]
    let parts: [Row] = [
      .one("reciprocal") { reciprocal($0) }, .one("conj") { conj($0) },
      .one("angle") { angle($0) }, .one("phase", record: "angle") { phase($0) },
      .one("absolute") { absolute($0) },
      .one("abs", record: "absolute") { abs($0) }, .one("real") { $0.real },
      .one("imaginary") { $0.imaginary },
    ]
    return ofNumbers + ofSignedNumbers + mathematics + parts
  }
}

extension ElementwiseElement where Self: OracleOrdered & IntegerScalar {
  static var functions: [ElementwiseFunction<Self>] { ElementwiseFunction<Self>.ofIntegers }
}

extension ElementwiseElement where Self: OracleOrdered & IntegerScalar & SignedScalar {
  static var functions: [ElementwiseFunction<Self>] {
    ElementwiseFunction<Self>.ofIntegers + ElementwiseFunction<Self>.ofSignedNumbers
  }
}

extension ElementwiseElement where Self: OracleOrdered & RealScalar {
  static var functions: [ElementwiseFunction<Self>] { ElementwiseFunction<Self>.ofReals }
}

extension Bool: ElementwiseElement {
  static var functions: [ElementwiseFunction<Bool>] { ElementwiseFunction<Bool>.ofTruths }
}

extension Complex: ElementwiseElement where RealType: OracleReal & RealScalar & ComplexPart {
  static var functions: [ElementwiseFunction<Complex>] {
    ElementwiseFunction<Complex>.ofComplexNumbers()
  }
}

extension Int8: ElementwiseElement {}
extension Int16: ElementwiseElement {}
extension Int32: ElementwiseElement {}
extension Int64: ElementwiseElement {}
extension Int: ElementwiseElement {}
extension UInt8: ElementwiseElement {}
extension UInt16: ElementwiseElement {}
extension UInt32: ElementwiseElement {}
extension UInt64: ElementwiseElement {}
extension UInt: ElementwiseElement {}
extension Float16: ElementwiseElement {}
extension Float: ElementwiseElement {}
extension Double: ElementwiseElement {}
