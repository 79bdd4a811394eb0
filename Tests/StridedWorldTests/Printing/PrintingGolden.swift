import Foundation
import StridedKernels

/// One line of `Tests/Golden/printing.jsonl`: an array, and what NumPy prints for it.
struct PrintingGolden: Decodable {
  /// The kind of case, which tells what a mismatch is about.
  let group: String
  /// NumPy's name of the element type.
  let dtype: String
  /// The extent of every axis.
  let shape: [Int]
  /// The elements in C order as hexadecimal little-endian bytes; if there are fewer than the shape
  /// needs, they repeat from the start.
  let values: String?
  /// The first element and the step of a counting array, instead of `values`.
  let arange: [Int64]?
  /// The expected `str`.
  let str: String
  /// The expected `repr`.
  let repr: String

  /// A function from a logical index to the element there.
  func makeElement() -> (_ index: [Int]) -> ScalarValue {
    let element = makeLinearElement()
    let shape = shape
    return { index in
      element(zip(index, shape).reduce(0) { $0 * $1.1 + $1.0 })
    }
  }

  private func makeLinearElement() -> (_ position: Int) -> ScalarValue {
    let dtype = dtype
    if let arange {
      return { counting(dtype, arange[0] + arange[1] * Int64($0)) }
    }
    let bytes = decodedHexadecimal(values ?? "")
    let size = byteCount(dtype)
    let count = bytes.count / size
    return { position in
      let start = position % count * size
      return decoded(dtype, bytes[start..<start + size])
    }
  }
}

/// How many bytes an element of a type takes.
private func byteCount(_ dtype: String) -> Int {
  dtype == "bool" ? 1 : Int(dtype.drop { !$0.isNumber })! / 8
}

/// The element for a whole number; a complex one has it in both parts, the imaginary part negated.
private func counting(_ dtype: String, _ number: Int64) -> ScalarValue {
  switch dtype {
  case "bool": .boolean(number != 0)
  case "float16": .half(Float16(number))
  case "float32": .single(Float(number))
  case "float64": .double(Double(number))
  case "complex64": .complexSingle(Float(number), -Float(number))
  case "complex128": .complexDouble(Double(number), -Double(number))
  case _ where dtype.hasPrefix("u"): .unsigned(UInt64(number))
  default: .signed(number)
  }
}

private func decoded(_ dtype: String, _ bytes: ArraySlice<UInt8>) -> ScalarValue {
  let bits = unsigned(bytes)
  switch dtype {
  case "bool": return .boolean(bits != 0)
  case "float16": return .half(Float16(bitPattern: UInt16(bits)))
  case "float32": return .single(Float(bitPattern: UInt32(bits)))
  case "float64": return .double(Double(bitPattern: bits))
  case "complex64":
    return .complexSingle(
      Float(bitPattern: UInt32(truncatingIfNeeded: bits)), Float(bitPattern: UInt32(bits >> 32)))
  case "complex128":
    let imaginary = unsigned(bytes.dropFirst(8))
    return .complexDouble(
      Double(bitPattern: unsigned(bytes.prefix(8))), Double(bitPattern: imaginary))
  case _ where dtype.hasPrefix("u"): return .unsigned(bits)
  default:
    let unused = 64 - 8 * bytes.count
    return .signed(Int64(bitPattern: bits << UInt64(unused)) >> Int64(unused))
  }
}

/// The first eight of some little-endian bytes as an integer.
private func unsigned(_ bytes: ArraySlice<UInt8>) -> UInt64 {
  bytes.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
}

private func decodedHexadecimal(_ text: String) -> [UInt8] {
  func value(_ digit: UInt8) -> UInt8 {
    digit <= UInt8(ascii: "9") ? digit - UInt8(ascii: "0") : digit - UInt8(ascii: "a") + 10
  }
  let digits = Array(text.utf8)
  return stride(from: 0, to: digits.count, by: 2).map {
    value(digits[$0]) << 4 | value(digits[$0 + 1])
  }
}
