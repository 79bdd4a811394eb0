import BenchmarkSupport

/// Starts the peers of a comparison, and reports which were found.
package struct PeerSearch {
  package private(set) var sessions: [PeerSession] = []
  /// One line per peer: its version and path, or the reason why there is none.
  package private(set) var lines: [String] = []

  package init(for peers: [Peer], in interpreters: [Interpreter]) {
    for peer in peers { find(peer, in: interpreters) }
  }

  /// The versions of the peers, by their names.
  package var versions: [String: PeerVersion] {
    Dictionary(uniqueKeysWithValues: sessions.map { ($0.peer.rawValue, $0.version) })
  }

  private mutating func find(_ peer: Peer, in interpreters: [Interpreter]) {
    var reasons: [String] = []
    for interpreter in interpreters {
      do throws(PeerFailure) {
        let session = try PeerSession(peer, in: interpreter)
        sessions.append(session)
        lines.append("\(peer.title) \(session.version), \(session.interpreterPath)")
        return
      } catch {
        reasons.append("\(interpreter.path): \(error)")
      }
    }
    let found = reasons.isEmpty ? "no python3 on the search path" : reasons.joined(separator: "; ")
    lines.append("no \(peer.title) to compare with (\(found)); --python names an interpreter")
  }
}
