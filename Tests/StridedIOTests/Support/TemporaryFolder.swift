import Foundation
import Testing

/// A folder for the files of a test, which is removed with the object.
final class TemporaryFolder {
  /// The path.
  let path: String

  /// Creates a folder.
  init() {
    path = NSTemporaryDirectory() + "strided-io-\(UUID().uuidString)"
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in the folder.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// The names of all files, hidden ones too.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  /// Writes a file without any care.
  func write(_ bytes: [UInt8], to name: String) -> String {
    let path = file(name)
    _ = FileManager.default.createFile(atPath: path, contents: Data(bytes))
    return path
  }
}

/// The bytes of a file.
func bytes(of path: String) -> [UInt8] {
  [UInt8](FileManager.default.contents(atPath: path) ?? Data())
}
