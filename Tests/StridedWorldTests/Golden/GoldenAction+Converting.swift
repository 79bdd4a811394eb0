import Strided

extension GoldenAction {
  /// The element type that the step names.
  private func target<Kind>(as kind: Kind.Type) throws -> Kind? {
    try GoldenElements.type(of: step.mode ?? " ") as? Kind
  }
}

extension GoldenAction where Element: GoldenInteger {
  /// Conversions of integers; nil for other steps.
  func integersConverted() throws -> (any GoldenArray)? {
    if step.operation == .convertToTruths { return NDArray<Bool>(truth: array) }
    if let integer = try target(as: (any GoldenInteger.Type).self) {
      return try converted(to: integer)
    }
    if let real = try target(as: (any GoldenReal.Type).self) { return try converted(toReal: real) }
    return nil
  }

  private func converted<Target: GoldenInteger>(to type: Target.Type) throws -> (any GoldenArray)? {
    switch step.operation {
    case .convertExactly: return try NDArray<Target>(exactly: array)
    case .convertWrapping: return NDArray<Target>(wrapping: array)
    case .convertSaturating: return NDArray<Target>(saturating: array)
    default: return nil
    }
  }

  private func converted<Target: GoldenReal>(toReal type: Target.Type) throws -> (any GoldenArray)?
  {
    step.operation == .convertExactly ? try NDArray<Target>(exactly: array) : nil
  }
}

extension GoldenAction where Element: GoldenReal {
  /// Conversions of real numbers; nil for other steps.
  func realsConverted() throws -> (any GoldenArray)? {
    if step.operation == .convertToTruths { return NDArray<Bool>(truth: array) }
    if let integer = try target(as: (any GoldenInteger.Type).self) {
      return try converted(to: integer)
    }
    if let real = try target(as: (any GoldenReal.Type).self) { return try converted(toReal: real) }
    return try Element.makeComplex(self)
  }

  private func converted<Target: GoldenInteger>(to type: Target.Type) throws -> (any GoldenArray)? {
    switch step.operation {
    case .convertExactly: return try NDArray<Target>(exactly: array)
    case .convertTruncating: return NDArray<Target>(truncating: array)
    case .convertRounding: return NDArray<Target>(rounding: array)
    default: return nil
    }
  }

  private func converted<Target: GoldenReal>(toReal type: Target.Type) throws -> (any GoldenArray)?
  {
    step.operation == .convertExactly ? try NDArray<Target>(exactly: array) : nil
  }
}

extension GoldenAction where Element: GoldenPart {
  /// Real numbers as complex ones; nil for other steps.
  func madeComplex() throws -> (any GoldenArray)? {
    guard step.operation == .convertExactly, step.mode == Element.complexLetter else { return nil }
    return NDArray<Complex<Element>>(real: array)
  }
}

extension GoldenAction where Element: ComplexScalar & GoldenElement, Element.RealType: GoldenPart {
  /// Conversions of complex numbers; nil for other steps.
  func complexesConverted() throws -> (any GoldenArray)? {
    switch (step.operation, step.mode) {
    case (.convertToTruths, _): NDArray<Bool>(truth: array)
    case (.convertExactly, "F"): try NDArray<Complex<Float>>(exactly: array)
    case (.convertExactly, "D"): try NDArray<Complex<Double>>(exactly: array)
    case (.convertExactly, Element.RealType.letter): try NDArray<Element.RealType>(exactly: array)
    default: nil
    }
  }
}

extension GoldenAction where Element == Bool {
  /// Truth values as numbers; nil for other steps.
  func truthsConverted() throws -> (any GoldenArray)? {
    guard step.operation == .convertTruths else { return nil }
    switch step.mode {
    case "F": return NDArray<Complex<Float>>(converting: array)
    case "D": return NDArray<Complex<Double>>(converting: array)
    default: break
    }
    if let integer = try target(as: (any GoldenInteger.Type).self) { return converted(to: integer) }
    if let real = try target(as: (any GoldenReal.Type).self) { return converted(to: real) }
    return nil
  }

  private func converted<Target: GoldenElement & NumericScalar>(to type: Target.Type)
    -> any GoldenArray
  {
    NDArray<Target>(converting: array)
  }
}
