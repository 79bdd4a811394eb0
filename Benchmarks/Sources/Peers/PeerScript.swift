/// The program that runs the cases in the peers' own language.
package enum PeerScript {
  /// Its text, which a report can show and an interpreter can be given.
  package static let text = String(decoding: PackageResources.peer_py, as: UTF8.self)
}
