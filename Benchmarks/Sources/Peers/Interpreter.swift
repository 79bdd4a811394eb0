import BenchmarkSupport
import Foundation

/// The Python interpreter for the peers.
package struct Interpreter: Equatable, Sendable {
  /// The environment variable that names one.
  package static let variable = "STRIDED_BENCHMARK_PYTHON"

  package let path: String

  /// Names a program; throws if it cannot run.
  package init(path: String) throws(InvalidInput) {
    let files = FileManager.default
    var isFolder: ObjCBool = false
    guard files.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw InvalidInput("there is no '\(path)'")
    }
    guard !isFolder.boolValue, files.isExecutableFile(atPath: path) else {
      throw InvalidInput("'\(path)' is not a program")
    }
    self.path = path
  }

  private init(known path: String) {
    self.path = path
  }

  /// The interpreters to try, in order: the requested one or the one in the environment, else
  /// `python3` and `python` on the search path.
  package static func candidates(
    asked: Interpreter? = nil,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(InvalidInput) -> [Interpreter] {
    if let asked { return [asked] }
    if let named = environment[variable], !named.isEmpty {
      do {
        return [try Interpreter(path: named)]
      } catch {
        throw InvalidInput("\(variable): \(error)")
      }
    }
    let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    return ["python3", "python"].flatMap { name in
      folders.map { "\($0)/\(name)" }.filter { (try? Interpreter(path: $0)) != nil }.prefix(1)
    }.map { Interpreter(known: $0) }
  }
}
