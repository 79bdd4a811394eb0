/// The peers that `--compare` names: `numpy`, `numpy,pytorch`, or `none`.
package struct PeerChoice: Equatable, Sendable {
  /// The peers, each once, in the order of the table.
  package let peers: [Peer]

  /// The word for no peer at all.
  package static let noneName = "none"

  package init(_ peers: some Sequence<Peer>) {
    let chosen = Set(peers)
    self.peers = Peer.allCases.filter(chosen.contains)
  }

  /// Reads a comma-separated list.
  package init(parsing text: String) throws(InvalidInput) {
    if text == Self.noneName {
      self.init([])
      return
    }
    var peers: [Peer] = []
    for name in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let peer = Peer(rawValue: String(name)) else {
        let known = (Peer.allCases.map(\.rawValue) + [Self.noneName]).joined(separator: ", ")
        throw InvalidInput("there is no peer '\(name)'; write one of \(known), or several")
      }
      peers.append(peer)
    }
    self.init(peers)
  }

  /// The combination of several options; nil if there are none.
  package static func combined(_ choices: [PeerChoice]) throws(InvalidInput) -> PeerChoice? {
    if choices.isEmpty { return nil }
    let all = PeerChoice(choices.flatMap(\.peers))
    guard all.peers.isEmpty || !choices.contains(where: \.peers.isEmpty) else {
      throw InvalidInput("--compare \(noneName) stands alone")
    }
    return all
  }
}
