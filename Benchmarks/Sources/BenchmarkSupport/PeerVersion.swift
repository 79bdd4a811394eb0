/// The version and settings that a peer reports.
package struct PeerVersion: Codable, Equatable, Sendable, CustomStringConvertible {
  package let version: String
  /// The number of threads for large operations.
  package let threads: Int
  /// The version of its interpreter.
  package let python: String

  package init(version: String, threads: Int, python: String) {
    self.version = version
    self.threads = threads
    self.python = python
  }

  package var description: String {
    "\(version) on \(threads) \(threads == 1 ? "thread" : "threads"), Python \(python)"
  }
}
