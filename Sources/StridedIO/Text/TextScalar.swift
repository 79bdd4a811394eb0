import Numerics
import Strided

/// An element type that can be read from text and written to text: every element type.
public protocol TextScalar: Scalar {
  /// The functions that read and write elements.
  static var _text: TextFunctions<Self> { get }
}

/// A type of the parts of complex numbers that can be read from text.
public protocol TextReal: TextScalar, ComplexPart {
  /// The functions that read and write complex numbers.
  static var _complexText: TextFunctions<Complex<Self>> { get }
}

/// The functions that read and write elements of a type as text, compiled for the type.
public struct TextFunctions<Element: TextScalar> {
  /// The value of missing fields, and what stands for one besides nothing.
  typealias Missing = (filling: Element?, marks: [[UInt8]])

  /// The function that parses the rows of a chunk.
  let parser: (FieldScanner, Missing) -> TextLoader.Parse
  /// The function that gives the value of a field.
  let fieldReader: (FieldScanner, Missing) -> (FieldToken, TextBytes) -> Result<Element, TextError>
  /// The function that appends rows of an array to a text.
  let writer: (TextWriter<Element>, Range<Int>, inout TextOutput) -> Void

  /// The functions of a type that can be read and written.
  init() where Element: ParsedScalar & WrittenScalar {
    writer = { $0.append($1, to: &$2) }
    parser = { scanner, missing in
      let fields = FieldReader<Element>(
        scanner: scanner, filling: missing.filling, missing: missing.marks)
      return { RowParser(fields: fields, selection: $1).parse(&$0) }
    }
    fieldReader = { scanner, missing in
      let fields = FieldReader<Element>(
        scanner: scanner, filling: missing.filling, missing: missing.marks)
      return { fields.value(of: $0, in: $1) }
    }
  }
}

extension Complex: TextScalar where RealType: TextReal {
  /// The functions that read and write elements.
  public static var _text: TextFunctions<Complex> { RealType._complexText }
}
