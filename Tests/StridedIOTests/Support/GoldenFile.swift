import Foundation
import StridedIO

/// A line of `npy.jsonl`.
struct GoldenFile: Decodable {
  /// What a file or a member holds.
  struct Contents: Decodable {
    let type: String
    let order: String
    let big: Bool
    let version: Int
    let shape: [Int]
    let elements: Data
  }

  /// The bytes of a `.npy` file.
  let file: Data?
  /// What it holds, if it is not refused.
  let contents: Contents?
  /// The bytes of an archive.
  let archive: Data?
  /// What its members hold.
  let members: [String: Contents]?
  /// What is refused.
  let refused: String?

  private enum Keys: CodingKey { case file, archive, members, refused }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    file = try container.decodeIfPresent(Data.self, forKey: .file)
    archive = try container.decodeIfPresent(Data.self, forKey: .archive)
    members = try container.decodeIfPresent([String: Contents].self, forKey: .members)
    refused = try container.decodeIfPresent(String.self, forKey: .refused)
    contents = file != nil && refused == nil ? try Contents(from: decoder) : nil
  }

  /// All lines.
  static func all() throws -> [GoldenFile] {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Golden/npy.jsonl")
    let text = try String(contentsOf: path, encoding: .utf8)
    return try text.split(separator: "\n").map {
      try JSONDecoder().decode(GoldenFile.self, from: Data($0.utf8))
    }
  }
}
