/// The program that runs the cases in the peers' own language.
package enum PeerScript {
  /// Its text, for the report and for an interpreter.
  package static let text = String(decoding: PackageResources.peer_py, as: UTF8.self)
}
