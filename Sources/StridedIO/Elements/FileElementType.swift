import Numerics
import Strided

/// The element types that files hold, named as NumPy names them.
///
/// ```swift
/// try NDArray<Float>([1, 2]).save("numbers.npy")
/// let file = try NPYFile("numbers.npy")
/// switch file.elementType {
/// case .float32:
///   print(try file.load(as: Float.self))  // [1. 2.]
/// case .float64:
///   print(try file.load(as: Double.self))
/// default: print("no real numbers")
/// }
/// ```
public enum FileElementType: String, CaseIterable, Sendable {
  /// `Bool`.
  case bool
  /// `Int8`.
  case int8
  /// `Int16`.
  case int16
  /// `Int32`.
  case int32
  /// `Int64`, and `Int` where it has 64 bits.
  case int64
  /// `UInt8`.
  case uint8
  /// `UInt16`.
  case uint16
  /// `UInt32`.
  case uint32
  /// `UInt64`, and `UInt` where it has 64 bits.
  case uint64
  /// `Float16`.
  case float16
  /// `Float`.
  case float32
  /// `Double`.
  case float64
  /// `Complex<Float>`.
  case complex64
  /// `Complex<Double>`.
  case complex128

  /// The type of a file with elements of a type of Swift.
  public init<Element: Scalar>(_ type: Element.Type) {
    guard let found = FileElementType(rawValue: Element._typeName) else {
      trap("FileElementType: \(Element._typeName) has no name in files")
    }
    self = found
  }

  /// The type of Swift, with which a generic function is called.
  ///
  /// ```swift
  /// func last<Element: Scalar>(_ file: NPYFile, _ type: Element.Type) throws -> String {
  ///   "\(try file.map(as: type)[file.shape[0] - 1])"
  /// }
  /// try NDArray<Int32>([1, 2, 3]).save("any.npy")
  /// let any = try NPYFile("any.npy")
  /// print(try last(any, any.elementType.scalarType))  // 3
  /// ```
  public var scalarType: any Scalar.Type {
    switch self {
    case .bool: Bool.self
    case .int8: Int8.self
    case .int16: Int16.self
    case .int32: Int32.self
    case .int64: Int64.self
    case .uint8: UInt8.self
    case .uint16: UInt16.self
    case .uint32: UInt32.self
    case .uint64: UInt64.self
    case .float16: Float16.self
    case .float32: Float.self
    case .float64: Double.self
    case .complex64: Complex<Float>.self
    case .complex128: Complex<Double>.self
    }
  }

  /// The size of an element in bytes.
  public var byteCount: Int {
    switch self {
    case .bool, .int8, .uint8: 1
    case .int16, .uint16, .float16: 2
    case .int32, .uint32, .float32: 4
    case .int64, .uint64, .float64, .complex64: 8
    case .complex128: 16
    }
  }

  /// The size in bytes of what is reversed in another byte order: the element, or the parts of a complex one.
  var orderedByteCount: Int {
    switch self {
    case .complex64, .complex128: byteCount / 2
    default: byteCount
    }
  }

  /// The letter in a `.npy` file of truth values, integers with and without a sign, real or complex numbers.
  private var kind: UInt8 {
    switch self {
    case .bool: UInt8(ascii: "b")
    case .int8, .int16, .int32, .int64: UInt8(ascii: "i")
    case .uint8, .uint16, .uint32, .uint64: UInt8(ascii: "u")
    case .float16, .float32, .float64: UInt8(ascii: "f")
    case .complex64, .complex128: UInt8(ascii: "c")
    }
  }

  /// The type's name in a `.npy` file, without the byte order: the letter and the size in bytes, such as `f8`.
  var code: [UInt8] { [kind] + String(byteCount).utf8 }

  /// The type with a name in a `.npy` file, without the byte order.
  init?(code: ArraySlice<UInt8>) {
    guard (2...3).contains(code.count), let kind = code.first else { return nil }
    var size = 0
    for digit in code.dropFirst() {
      guard (0x30...0x39).contains(digit), digit > 0x30 || size > 0 else { return nil }
      size = size * 10 + Int(digit) - 0x30
    }
    for type in FileElementType.allCases where type.kind == kind && type.byteCount == size {
      self = type
      return
    }
    return nil
  }
}
