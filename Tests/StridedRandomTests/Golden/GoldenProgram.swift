import Foundation
import StridedRandom

/// The folder of the golden files.
enum Golden {
  /// The lines of a file, decoded.
  static func lines<Line: Decodable>(_ name: String, as type: Line.Type) throws -> [Line] {
    let decoder = JSONDecoder()
    return try texts(name).map { try decoder.decode(Line.self, from: Data($0.utf8)) }
  }

  /// One line of a file, decoded.
  static func line<Line: Decodable>(
    _ index: Int, of name: String, as type: Line.Type
  ) throws -> Line {
    try JSONDecoder().decode(Line.self, from: Data(try texts(name)[index].utf8))
  }

  /// The lines of a file.
  private static func texts(_ name: String) throws -> [Substring] {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: tests.appending(path: "Golden/\(name)"), encoding: .utf8)
    return text.split(separator: "\n")
  }
}

/// A line of `random_streams.jsonl`: a generator, the calls on it, and its state at the end.
struct GoldenProgram<State: Decodable>: Decodable {
  let generator: String
  let calls: [GoldenCall]
  let state: State
}

/// The generator of a line.
struct GoldenHeader: Decodable {
  let generator: String
}

/// A call and what NumPy gives for it.
struct GoldenCall: Decodable {
  /// A number, or an array of one or two axes.
  enum Parameter: Decodable {
    case number(Double), array(shape: [Int], [Double])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else if let list = try? container.decode([Double].self) {
        self = .array(shape: [list.count], list)
      } else {
        let rows = try container.decode([[Double]].self)
        self = .array(shape: [rows.count, rows[0].count], rows.flatMap { $0 })
      }
    }
  }

  let call: String
  let parameters: [Parameter]?
  let count: Int?
  let type: String?
  let low: String?
  let high: String?
  let first: [String]
  let hash: String

  /// What the call is, for messages.
  var title: String {
    "\(call) \(type ?? "") \(low ?? "") \(high ?? "") \((parameters ?? []).map { "\($0)" })"
  }
}

/// The hash of results, and the first of them.
struct Outcome: Equatable {
  var hash: UInt64 = 14_695_981_039_346_656_037
  var first: [UInt64] = []

  mutating func add(_ word: UInt64) {
    hash = (hash ^ word) &* 1_099_511_628_211
    if first.count < 2 { first.append(word) }
  }

  mutating func add(_ numbers: [Double]) { for number in numbers { add(number.bitPattern) } }
  mutating func add(_ numbers: [Float]) { for number in numbers { add(UInt64(number.bitPattern)) } }
  mutating func add(_ values: [Bool]) { for value in values { add(value ? 1 : 0) } }
  mutating func add(_ numbers: [some FixedWidthInteger]) {
    for number in numbers { add(UInt64(truncatingIfNeeded: number)) }
  }
}
