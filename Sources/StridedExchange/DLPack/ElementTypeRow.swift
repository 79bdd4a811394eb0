import Numerics
import Strided

/// An element type as Strided and as DLPack name it.
struct ElementTypeRow {
  /// The type.
  let type: any Scalar.Type
  /// The kind of number: 0 signed, 1 unsigned, 2 real, 5 complex, 6 a truth value.
  let code: UInt8
  /// The size in bits.
  let bits: UInt8

  /// Every element type; of two that are the same to DLPack, the one that an unknown tensor gets first.
  static let all: [ElementTypeRow] = [
    row(Bool.self, 6),
    row(Int8.self, 0), row(Int16.self, 0), row(Int32.self, 0), row(Int.self, 0), row(Int64.self, 0),
    row(UInt8.self, 1), row(UInt16.self, 1), row(UInt32.self, 1), row(UInt.self, 1),
    row(UInt64.self, 1),
    row(Float16.self, 2), row(Float.self, 2), row(Double.self, 2),
    row(Complex<Float>.self, 5), row(Complex<Double>.self, 5),
  ]

  private static func row<Element: Scalar>(_ type: Element.Type, _ code: UInt8) -> ElementTypeRow {
    ElementTypeRow(type: type, code: code, bits: UInt8(8 * MemoryLayout<Element>.size))
  }

  /// The row of an element type.
  static func row<Element: Scalar>(of type: Element.Type) -> ElementTypeRow {
    guard let row = all.first(where: { $0.type == type }) else {
      trap("DLPack: \(Element._typeName) has no type there")
    }
    return row
  }

  /// The first row of a type of DLPack; throws if there is none.
  static func row(of type: DLPack.DataType) throws(DLPackError) -> ElementTypeRow {
    guard type.lanes == 1 else { throw .unsupportedLanes(Int(type.lanes)) }
    guard let row = all.first(where: { $0.code == type.code && $0.bits == type.bits }) else {
      throw .unsupportedType(code: type.code, bits: type.bits)
    }
    return row
  }

  /// The type as DLPack describes it.
  var dataType: DLPack.DataType { DLPack.DataType(code: code, bits: bits, lanes: 1) }

  /// The name as NumPy gives it.
  var name: String { type._typeName }
}
