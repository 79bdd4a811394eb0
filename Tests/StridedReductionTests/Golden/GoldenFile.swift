import Foundation
import Oracle

/// The arrays and the cases of `statistics.jsonl`, which `statistics.py` explains.
struct GoldenFile: Sendable {
  /// The arrays that have a name.
  private(set) var arrays: [String: GoldenArray] = [:]
  /// The cases, in order.
  private(set) var cases: [GoldenCase] = []

  /// Reads the file.
  init() throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(
      contentsOf: tests.appending(path: "Golden/statistics.jsonl"), encoding: .utf8)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    for line in text.split(separator: "\n") {
      switch try decoder.decode(GoldenLine.self, from: Data(line.utf8)) {
      case .array(let name, let array): arrays[name] = array
      case .record(let record): cases.append(record)
      }
    }
  }

  /// An input of a case, which is a name or the array itself.
  func array(_ input: String) -> GoldenArray {
    arrays[input] ?? GoldenArray(input)
  }

  /// The element type of a case: that of its first input.
  func type(of record: GoldenCase) -> String {
    array(record.inputs[0]).type
  }
}

/// A line of the file.
private enum GoldenLine: Decodable {
  case array(String, GoldenArray)
  case record(GoldenCase)

  init(from decoder: any Decoder) throws {
    var fields = try decoder.unkeyedContainer()
    if fields.count == 2 {
      let name = try fields.decode(String.self)
      self = .array(name, GoldenArray(try fields.decode(String.self)))
    } else {
      self = .record(try GoldenCase(from: decoder))
    }
  }
}

/// A recorded array: its type, its shape and its elements, each as a text.
struct GoldenArray: Sendable {
  let type: String
  let shape: [Int]
  private let texts: [String]

  /// The array of a text of the file.
  init(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    precondition(words.count >= 2, "\(text) is no array")
    type = words[0]
    shape = words[1].split(separator: "x").compactMap { Int($0) }
    texts = Array(words[2...])
    precondition(texts.count == elementCount(shape), "\(text) has no \(shape) elements")
  }

  /// The elements, in C order.
  func elements<Element: GoldenElement>(of type: Element.Type) -> [Element] {
    texts.map { text in
      guard let element = Element.golden(text) else { fatalError("\(text) is no \(type)") }
      return element
    }
  }
}

/// How a result is compared with the recorded one.
enum GoldenRule: Decodable, Sendable {
  /// Elements are equal; zeros of both signs are.
  case exact
  /// Elements have the same bits, or are NaN.
  case signed
  /// Elements are off by at most so many units of rounding, which `rounding` in `case.py` explains.
  case within(Double)

  init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    switch text {
    case "exact": self = .exact
    case "signed": self = .signed
    default: self = .within(Double(text) ?? 0)
    }
  }

  /// Whether a result is as good as the recorded one.
  func accepts<Element: GoldenElement>(_ found: Element, _ recorded: Element) -> Bool {
    switch self {
    case .exact: found.isRecorded(recorded, within: 0)
    case .signed: found.isSame(as: recorded)
    case .within(let bound): found.isRecorded(recorded, within: bound)
    }
  }
}
