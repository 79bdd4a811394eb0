import Oracle
import Strided
import Testing

/// An elementwise function of one array in all the library's spellings, and in plain Swift.
struct UnaryFunction<Element: OracleElement, Result: OracleElement> {
  /// The function.
  let name: String
  /// The library's function.
  let array: (NDArray<Element>) -> NDArray<Result>
  /// The library's function that writes to another array, if it has this form.
  var into: ((NDArray<Element>, NDArray<Result>) -> Void)?
  /// The function of an element, nil if it has no result.
  let value: (Element) -> Result?

  /// The values for which the function has a result.
  func defined(of samples: [Element]) -> [Element] {
    samples.filter { value($0) != nil }
  }
}

// The functions of real and ordered elements. Their names differ, because a member with the name of
// a function would hide it.
extension UnaryFunction where Element: OracleOrdered, Result == Element {
  /// `absolute`.
  static var magnitude: UnaryFunction {
    UnaryFunction(
      name: "absolute",
      array: { absolute($0) },
      into: { absolute($0, into: $1) },
      value: { Element.modelAbsolute($0) }
    )
  }
}

extension UnaryFunction where Element: ElementaryScalar, Result == Element {
  /// `exp`, compared with itself on one element: `MathematicsTests` says what that is.
  static var exponential: UnaryFunction {
    UnaryFunction(
      name: "exp", array: { exp($0) }, into: { exp($0, into: $1) }, value: { exp(NDArray($0))[] })
  }
}

extension UnaryFunction where Element == Complex<Float>, Result == Float {
  /// `absolute`.
  static var length: UnaryFunction {
    UnaryFunction(
      name: "absolute", array: { absolute($0) }, into: { absolute($0, into: $1) },
      value: { absolute(NDArray($0))[] })
  }
}

extension UnaryFunction where Element == Complex<Double>, Result == Double {
  /// `absolute`.
  static var length: UnaryFunction {
    UnaryFunction(
      name: "absolute", array: { absolute($0) }, into: { absolute($0, into: $1) },
      value: { absolute(NDArray($0))[] })
  }
}

extension UnaryFunction where Element == Bool, Result == Bool {
  /// `.!`.
  static var negation: UnaryFunction {
    UnaryFunction(name: ".!", array: { .!$0 }, value: { !$0 })
  }
}

/// The magnitude of a complex number: infinite if a part is, else NaN if a part is.
func modelLength<Part: Real>(_ number: Complex<Part>) -> Part {
  let (real, imaginary) = number.rawStorage
  if real.isInfinite || imaginary.isInfinite { return .infinity }
  if real.isNaN || imaginary.isNaN { return .nan }
  return Part.hypot(real, imaginary)
}
