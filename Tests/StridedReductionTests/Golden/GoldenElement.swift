import Oracle
import Strided

/// An element type of recorded arrays.
protocol GoldenElement: OracleElement {
  /// The element of a text in the file, or nil.
  static func golden(_ text: String) -> Self?
  /// Whether this is the recorded element, off by at most `bound` units of rounding.
  func isRecorded(_ element: Self, within bound: Double) -> Bool
  /// Adds the calls of all recorded functions that the type has.
  static func addFunctions(to table: inout GoldenTable)
}

/// A real element type.
typealias GoldenReal = GoldenElement & RealScalar

/// An integer element type.
typealias GoldenInteger = GoldenElement & IntegerScalar

extension GoldenElement where Self: LosslessStringConvertible {
  static func golden(_ text: String) -> Self? { Self(text) }
}

extension GoldenElement where Self: FixedWidthInteger {
  func isRecorded(_ element: Self, within bound: Double) -> Bool { self == element }
}

extension GoldenElement where Self: BinaryFloatingPoint {
  func isRecorded(_ element: Self, within bound: Double) -> Bool {
    if self == element || isNaN && element.isNaN { return true }
    return (Double(self) - Double(element)).magnitude <= bound * Double(Self.ulpOfOne)
  }
}

extension Double: GoldenElement {
  static func addFunctions(to table: inout GoldenTable) { table.addReals(Double.self) }
}

extension Float: GoldenElement {
  static func addFunctions(to table: inout GoldenTable) { table.addReals(Float.self) }
}

extension Float16: GoldenElement {
  static func addFunctions(to table: inout GoldenTable) { table.addReals(Float16.self) }
}

extension Int: GoldenElement {
  static func addFunctions(to table: inout GoldenTable) {
    table.addIntegers(Int.self)
    table.addFlatPositions()
  }
}

extension Int32: GoldenElement {
  static func addFunctions(to table: inout GoldenTable) { table.addIntegers(Int32.self) }
}

extension UInt8: GoldenElement {
  static func addFunctions(to table: inout GoldenTable) { table.addIntegers(UInt8.self) }
}

/// The type of sums of `UInt8`.
extension UInt: GoldenElement {
  static func addFunctions(to table: inout GoldenTable) {}
}

extension Bool: GoldenElement {
  static func golden(_ text: String) -> Bool? { text == "1" ? true : text == "0" ? false : nil }

  func isRecorded(_ element: Bool, within bound: Double) -> Bool { self == element }

  static func addFunctions(to table: inout GoldenTable) { table.addTruthFunctions() }
}

extension Complex: GoldenElement where RealType == Double {
  static func golden(_ text: String) -> Complex? {
    let parts = text.split(separator: ",").compactMap { Double($0) }
    return parts.count == 2 ? Complex(parts[0], parts[1]) : nil
  }

  func isRecorded(_ element: Complex, within bound: Double) -> Bool {
    let ((x, y), (real, imaginary)) = (rawStorage, element.rawStorage)
    return x.isRecorded(real, within: bound) && y.isRecorded(imaginary, within: bound)
  }

  static func addFunctions(to table: inout GoldenTable) { table.addComplexFunctions() }
}
