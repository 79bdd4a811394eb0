import Foundation

/// The current folder of this process while samples run: their files have no folder in their names.
enum Workspace {
  private static let folder: String = {
    let path = NSTemporaryDirectory() + "strided-io-samples-\(getpid())"
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    _ = FileManager.default.changeCurrentDirectoryPath(path)
    atexit { try? FileManager.default.removeItem(atPath: FileManager.default.currentDirectoryPath) }
    return path
  }()

  /// Enters the folder.
  static func enter() { _ = folder }
}
