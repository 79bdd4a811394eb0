import Strided

/// An element type of the recorded programs.
///
/// Steps that only some types support are requirements. Their default refuses; the types that
/// support them have their own.
protocol GoldenElement: Scalar {
  /// NumPy's letter of the type; `q` and `Q` are the fixed widths, `l` and `L` are `Int` and
  /// `UInt`.
  static var letter: Character { get }

  /// The value of a whole number; complex types take the imaginary part from the second one.
  static func golden(_ number: Int, imaginary: Int) -> Self
  /// Half of the value, for real types.
  var halved: Self { get }
  /// NaN, for real types.
  static var notANumber: Self { get }

  /// Runs a step that calculates.
  static func calculate(_ action: GoldenAction<Self>) throws -> GoldenOutcome?
  /// Runs a step that needs an order of the values.
  static func order(_ action: GoldenAction<Self>) throws -> GoldenOutcome?
  /// Runs a conversion to another element type.
  static func convert(_ action: GoldenAction<Self>) throws -> (any GoldenArray)?
  /// Runs a step that shows the parts of complex numbers, or pairs as complex numbers.
  static func changeParts(_ action: GoldenAction<Self>) throws -> (any GoldenArray)?
}

extension GoldenElement {
  /// The value of a whole number.
  static func golden(_ number: Int) -> Self {
    golden(number, imaginary: 0)
  }

  var halved: Self {
    self
  }

  static var notANumber: Self {
    _zero
  }

  static func calculate(_ action: GoldenAction<Self>) throws -> GoldenOutcome? {
    nil
  }

  static func order(_ action: GoldenAction<Self>) throws -> GoldenOutcome? {
    nil
  }

  static func changeParts(_ action: GoldenAction<Self>) throws -> (any GoldenArray)? {
    nil
  }
}

extension GoldenElement where Self: NumericScalar {
  static func calculate(_ action: GoldenAction<Self>) throws -> GoldenOutcome? {
    try action.calculated()
  }
}

extension GoldenElement where Self: OrderedScalar {
  static func order(_ action: GoldenAction<Self>) throws -> GoldenOutcome? {
    try action.ordered()
  }
}

/// An integer type of the recorded programs.
protocol GoldenInteger: GoldenElement, OrderedScalar, FixedWidthInteger {}

/// A real type of the recorded programs.
protocol GoldenReal: GoldenElement, OrderedScalar, BinaryFloatingPoint {
  /// Converts to complex numbers, if there are any of this type.
  static func makeComplex(_ action: GoldenAction<Self>) throws -> (any GoldenArray)?
}

/// A real type with a complex type.
protocol GoldenPart: GoldenReal, ComplexPart {
  /// NumPy's letter of the complex type.
  static var complexLetter: Character { get }
}

extension GoldenInteger {
  static func golden(_ number: Int, imaginary: Int) -> Self {
    Self(number)
  }

  static func convert(_ action: GoldenAction<Self>) throws -> (any GoldenArray)? {
    try action.integersConverted()
  }
}

extension GoldenReal {
  static func golden(_ number: Int, imaginary: Int) -> Self {
    Self(number)
  }

  var halved: Self {
    self / 2
  }

  static var notANumber: Self {
    .nan
  }

  static func convert(_ action: GoldenAction<Self>) throws -> (any GoldenArray)? {
    try action.realsConverted()
  }

  static func makeComplex(_ action: GoldenAction<Self>) throws -> (any GoldenArray)? {
    nil
  }
}

extension GoldenPart {
  static func changeParts(_ action: GoldenAction<Self>) throws -> (any GoldenArray)? {
    try action.paired()
  }

  static func makeComplex(_ action: GoldenAction<Self>) throws -> (any GoldenArray)? {
    try action.madeComplex()
  }
}

extension Bool: GoldenElement {
  static var letter: Character { "?" }

  static func golden(_ number: Int, imaginary: Int) -> Bool {
    number % 2 != 0
  }

  static func convert(_ action: GoldenAction<Bool>) throws -> (any GoldenArray)? {
    try action.truthsConverted()
  }
}

extension Int8: GoldenInteger {
  static var letter: Character { "b" }
}

extension Int16: GoldenInteger {
  static var letter: Character { "h" }
}

extension Int32: GoldenInteger {
  static var letter: Character { "i" }
}

extension Int64: GoldenInteger {
  static var letter: Character { "q" }
}

extension Int: GoldenInteger {
  static var letter: Character { "l" }
}

extension UInt8: GoldenInteger {
  static var letter: Character { "B" }
}

extension UInt16: GoldenInteger {
  static var letter: Character { "H" }
}

extension UInt32: GoldenInteger {
  static var letter: Character { "I" }
}

extension UInt64: GoldenInteger {
  static var letter: Character { "Q" }
}

extension UInt: GoldenInteger {
  static var letter: Character { "L" }
}

extension Float16: GoldenReal {
  static var letter: Character { "e" }
}

extension Float: GoldenPart {
  static var letter: Character { "f" }
  static var complexLetter: Character { "F" }
}

extension Double: GoldenPart {
  static var letter: Character { "d" }
  static var complexLetter: Character { "D" }
}

extension Complex: GoldenElement where RealType: GoldenPart {
  static var letter: Character { RealType.complexLetter }

  static func golden(_ number: Int, imaginary: Int) -> Complex {
    Complex(RealType(number), RealType(imaginary))
  }

  static func convert(_ action: GoldenAction<Complex>) throws -> (any GoldenArray)? {
    try action.complexesConverted()
  }

  static func changeParts(_ action: GoldenAction<Complex>) throws -> (any GoldenArray)? {
    try action.parted()
  }
}

/// The element types by their letters.
enum GoldenElements {
  /// All of them.
  static let all: [any GoldenElement.Type] = [
    Bool.self, Int8.self, Int16.self, Int32.self, Int64.self, Int.self, UInt8.self, UInt16.self,
    UInt32.self, UInt64.self, UInt.self, Float16.self, Float.self, Double.self,
    Complex<Float>.self, Complex<Double>.self,
  ]

  /// The type of a letter.
  static func type(of letter: Character) throws -> any GoldenElement.Type {
    guard let type = all.first(where: { $0.letter == letter }) else {
      throw GoldenProblem("no element type has the letter \(letter)")
    }
    return type
  }
}
