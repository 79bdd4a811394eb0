import BenchmarkSupport
import Foundation

/// A folder for the page at the end, checked before the work begins.
package struct ReportFolder: Sendable {
  package let path: String

  /// Names a folder without creating it; throws if the path cannot be written.
  package init(path: String) throws(InvalidInput) {
    self.path = path
    guard !path.isEmpty else { throw InvalidInput("the folder name is empty") }
    if Self.isFolder(path) {
      _ = try OutputFile(path: page)
      return
    }
    let files = FileManager.default
    guard !files.fileExists(atPath: path) else { throw InvalidInput("'\(path)' is not a folder") }
    let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard Self.isFolder(parent) else {
      throw InvalidInput("there is no folder '\(parent)' for '\(path)'")
    }
    guard files.isWritableFile(atPath: parent) else {
      throw InvalidInput("'\(path)' cannot be made: its folder is not writable")
    }
  }

  /// The file of the page.
  package var page: String { URL(fileURLWithPath: path).appendingPathComponent("index.html").path }

  /// Writes the page, replacing an existing one, and creates the folder if it is missing.
  package func write(_ report: ReportPage) throws(InvalidInput) {
    if !Self.isFolder(path) {
      do {
        try FileManager.default.createDirectory(
          atPath: path, withIntermediateDirectories: false)
      } catch {
        throw InvalidInput("'\(path)' could not be made: \(error.localizedDescription)")
      }
    }
    try OutputFile(path: page).write(Data(report.html.utf8))
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
