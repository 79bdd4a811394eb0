import Numerics
import Strided

/// An element type that is written as text.
protocol WrittenScalar: Scalar {
  /// Appends the value to a text.
  func write(to output: inout TextOutput)
}

extension WrittenScalar where Self: FixedWidthInteger {
  func write(to output: inout TextOutput) { output.append(description) }
}

extension WrittenScalar where Self: BinaryFloatingPoint & LosslessStringConvertible {
  func write(to output: inout TextOutput) { output.append(Double(self), shortest: description) }
}

extension Bool: WrittenScalar {
  func write(to output: inout TextOutput) { output.append(self ? "1" as Unicode.Scalar : "0") }
}

extension Int8: WrittenScalar {}
extension Int16: WrittenScalar {}
extension Int32: WrittenScalar {}
extension Int64: WrittenScalar {}
extension Int: WrittenScalar {}
extension UInt8: WrittenScalar {}
extension UInt16: WrittenScalar {}
extension UInt32: WrittenScalar {}
extension UInt64: WrittenScalar {}
extension UInt: WrittenScalar {}
extension Float16: WrittenScalar {}
extension Float: WrittenScalar {}
extension Double: WrittenScalar {}

extension Complex: WrittenScalar where RealType: WrittenScalar & ComplexPart {
  /// Appends the number as NumPy writes it: `(1.0+2.0j)`.
  func write(to output: inout TextOutput) {
    // An infinite number has parts that `real` and `imaginary` do not tell.
    let (real, imaginary) = rawStorage
    output.append("(")
    real.write(to: &output)
    if imaginary.sign == .plus || imaginary.isNaN { output.append("+" as Unicode.Scalar) }
    imaginary.write(to: &output)
    output.append("j)")
  }
}
