/// What a peer says of itself.
package struct PeerVersion: Codable, Equatable, Sendable, CustomStringConvertible {
  package let version: String
  /// The threads that it runs large operations on.
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
