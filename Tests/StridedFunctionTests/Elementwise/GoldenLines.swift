import Foundation
import Oracle
import Strided
import StridedKernels

/// A file of `Tests/Golden` with arguments and results of elementwise functions: a record a line, the fields
/// of which are separated by spaces.
struct GoldenLines {
  /// The fields of the lines that give results.
  let results: [[Substring]]
  /// The fields of the lines that give arguments, by their type and the name of their list.
  private let arguments: [String: [Substring]]

  /// Reads a file of the repository.
  init(_ name: String) {
    let file = Self.folder.appending(path: name)
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let lines = text.split(separator: "\n").map { $0.split(separator: " ") }
    results = lines.filter { $0[0] == "result" }
    var arguments: [String: [Substring]] = [:]
    for fields in lines where fields[0] == "arguments" {
      arguments["\(fields[1]) \(fields[2])"] = Array(fields[3...])
    }
    self.arguments = arguments
  }

  /// The directory of the recorded files.
  static let folder = URL(filePath: #filePath).appending(path: "../../../Golden").standardized

  /// The arguments of a list; functions of one element have the same ones twice.
  func arguments<Element: Scalar>(
    _ list: Substring, of type: Element.Type
  ) -> (x: [Element], y: [Element]) {
    let fields = arguments["\(type._typeName) \(list)"] ?? ["", "-"]
    let x = elements(fields[0], of: type)
    return (x, fields[1] == "-" ? x : elements(fields[1], of: type))
  }
}

/// The bytes that some text in base 64 without padding stands for.
private func bytes(_ text: Substring) -> Data {
  let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
  return Data(base64Encoded: text + padding) ?? Data()
}

/// The elements that some text stands for: their little-endian bytes in base 64.
func elements<Element>(_ text: Substring, of type: Element.Type) -> [Element] {
  let bytes = bytes(text)
  let count = bytes.count / MemoryLayout<Element>.stride
  return Array(unsafeUninitializedCapacity: count) { buffer, initialized in
    initialized = bytes.copyBytes(to: UnsafeMutableRawBufferPointer(buffer)) * count / bytes.count
  }
}

/// The elements of a type that is given by NumPy's name, as values.
func scalarValues(_ text: Substring, of name: Substring) -> [ScalarValue] {
  func decode<Element: Scalar>(_ type: Element.Type) -> [ScalarValue] {
    elements(text, of: type).map { $0._scalarValue }
  }
  let kind = ElementKind.allCases.first { $0.type._typeName == name }
  return kind.map { decode($0.type) } ?? []
}

/// Truth values: `all` of them, or a bit for each, the lowest first.
func truths(_ text: Substring, count: Int) -> [Bool] {
  if text == "all" { return Array(repeating: true, count: count) }
  let bytes = bytes(text)
  return (0..<count).map { (place: Int) -> Bool in
    let bit = UInt8(place % 8)
    return bytes[place / 8] >> bit & 1 == 1
  }
}
