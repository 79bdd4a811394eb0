/// The reason why a peer cannot be measured, or cannot be measured any more.
package struct PeerFailure: Error, Equatable, CustomStringConvertible {
  package let description: String

  init(_ description: String) {
    self.description = description
  }
}
