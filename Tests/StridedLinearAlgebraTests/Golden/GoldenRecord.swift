import Foundation
import Strided
import StridedLinearAlgebra

/// A line of `linear_algebra.jsonl`: a function, matrices and what NumPy or SciPy gives for them.
struct GoldenRecord: Decodable {
  /// An array of real numbers, or of the parts of complex ones.
  struct Numbers: Decodable {
    let shape: [Int]
    let data: [Double]
    /// Whether an element is complex.
    var isComplex: Bool { data.count == 2 * shape.reduce(1, *) && !data.isEmpty }

    private enum Keys: String, CodingKey { case shape, data }
    private enum Number: Decodable {
      case number(Double), text(String)
      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Double.self) {
          self = .number(number)
        } else {
          self = .text(try container.decode(String.self))
        }
      }
      var value: Double {
        switch self {
        case .number(let number): number
        case .text(let text): Double(text) ?? .nan
        }
      }
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Keys.self)
      shape = try container.decode([Int].self, forKey: .shape)
      data = try container.decode([Number].self, forKey: .data).map(\.value)
    }

    /// The array with elements of a type; parts that the type does not have are left out.
    func array<Element: LinearScalar>(of type: Element.Type) -> NDArray<Element> {
      let step = isComplex ? 2 : 1
      let elements = stride(from: 0, to: data.count, by: step).map {
        Element(
          _real: Element.RealPart(data[$0]),
          imaginary: isComplex ? Element.RealPart(data[$0 + 1]) : 0)
      }
      return NDArray(elements, shape: Shape(shape))
    }
  }

  let function: String
  let complex: Bool
  let inputs: [Numbers]
  let results: [Numbers]

  /// All records.
  static func all() throws -> [GoldenRecord] {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(
      contentsOf: tests.appending(path: "Golden/linear_algebra.jsonl"), encoding: .utf8)
    let decoder = JSONDecoder()
    return try text.split(separator: "\n").map {
      try decoder.decode(GoldenRecord.self, from: Data($0.utf8))
    }
  }
}
