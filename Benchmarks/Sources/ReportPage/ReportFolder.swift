import BenchmarkSupport
import Foundation

/// A folder that a page is written to at the end, and which is checked before the work begins.
package struct ReportFolder: Sendable {
  package let path: String

  /// Names a folder, without creating it, and refuses a path that could not be written to.
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

  /// The file that the page is written to.
  package var page: String { URL(fileURLWithPath: path).appendingPathComponent("index.html").path }

  /// Writes the page, replacing one that is there, and creates the folder where there is none.
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
