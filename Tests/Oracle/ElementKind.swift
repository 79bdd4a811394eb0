import Strided

/// The element types, as arguments of tests.
package enum ElementKind: String, CaseIterable, Sendable {
  case bool, int8, int16, int32, int64, int, uint8, uint16, uint32, uint64, uint
  case float16, float, double, complexFloat, complexDouble

  /// The kinds to run over: all of them, or one of each sort in debug builds.
  package static let all: [ElementKind] =
    TestScale.isFull ? allCases : [.bool, .int8, .uint32, .int, .float, .double, .complexDouble]

  /// Those of them with arithmetic.
  package static let numbers: [ElementKind] = all.filter { $0.numberType != nil }

  /// The type.
  package var type: any OracleElement.Type {
    numberType ?? Bool.self
  }

  /// The type, if it has arithmetic.
  package var numberType: (any OracleNumber.Type)? {
    switch self {
    case .bool: nil
    case .int8: Int8.self
    case .int16: Int16.self
    case .int32: Int32.self
    case .int64: Int64.self
    case .int: Int.self
    case .uint8: UInt8.self
    case .uint16: UInt16.self
    case .uint32: UInt32.self
    case .uint64: UInt64.self
    case .uint: UInt.self
    case .float16: Float16.self
    case .float: Float.self
    case .double: Double.self
    case .complexFloat: Complex<Float>.self
    case .complexDouble: Complex<Double>.self
    }
  }
}
