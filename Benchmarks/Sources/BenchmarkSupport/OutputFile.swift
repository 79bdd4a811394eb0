import Foundation

/// A file for the results at the end, checked before the work begins.
package struct OutputFile: Sendable {
  package let path: String

  /// Names a file without creating it; throws if the path cannot be written.
  package init(path: String) throws(InvalidInput) {
    self.path = path
    guard !path.isEmpty else { throw InvalidInput("the file name is empty") }
    let files = FileManager.default
    var isFolder: ObjCBool = false
    if files.fileExists(atPath: path, isDirectory: &isFolder) {
      guard !isFolder.boolValue else { throw InvalidInput("'\(path)' is a folder") }
      guard files.isWritableFile(atPath: path) else {
        throw InvalidInput("'\(path)' is not writable")
      }
      return
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard files.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw InvalidInput("there is no folder '\(folder)' for '\(path)'")
    }
    guard !path.hasSuffix("/") else { throw InvalidInput("'\(path)' names a folder") }
    guard files.isWritableFile(atPath: folder) else {
      throw InvalidInput("'\(path)' cannot be made: its folder is not writable")
    }
  }

  /// Writes the file and replaces its content.
  package func write(_ data: Data) throws(InvalidInput) {
    do {
      try data.write(to: URL(fileURLWithPath: path))
    } catch {
      throw InvalidInput("'\(path)' could not be written: \(error.localizedDescription)")
    }
  }
}
