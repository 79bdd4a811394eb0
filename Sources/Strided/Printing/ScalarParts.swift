import StridedKernels

extension ScalarValue {
  /// The parts of a floating-point or complex value, and the precision of its type.
  ///
  /// Printing treats all floating-point types alike: `Double` holds the values of the others
  /// exactly.
  struct Parts {
    /// The real part, or the real number itself.
    let real: Double
    /// The imaginary part; zero for a real number.
    let imaginary: Double
    /// The precision of the type of both parts.
    let precision: FloatPrecision
  }

  /// The parts of this value; traps for integers and truth values.
  var parts: Parts {
    switch self {
    case .half(let value):
      Parts(real: Double(value), imaginary: 0, precision: .half)
    case .single(let value):
      Parts(real: Double(value), imaginary: 0, precision: .single)
    case .double(let value):
      Parts(real: value, imaginary: 0, precision: .double)
    case .complexSingle(let real, let imaginary):
      Parts(real: Double(real), imaginary: Double(imaginary), precision: .single)
    case .complexDouble(let real, let imaginary):
      Parts(real: real, imaginary: imaginary, precision: .double)
    case .boolean, .signed, .unsigned:
      fatalError("print: \(self) among floating-point elements")
    }
  }
}
