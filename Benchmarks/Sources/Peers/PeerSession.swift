import BenchmarkSupport

/// A peer in its own process, which runs cases on request.
package final class PeerSession {
  package let peer: Peer
  /// The version that the peer reports.
  package let version: PeerVersion
  /// The path of its interpreter.
  package let interpreterPath: String
  /// The reason why the peer ended, if it did.
  package private(set) var failure: PeerFailure?
  private let process: LineProcess

  /// The maximum seconds for the peer to start, and to answer.
  private static let patience = (start: 120.0, answer: 120.0)

  /// Starts a peer in an interpreter.
  package convenience init(_ peer: Peer, in interpreter: Interpreter) throws(PeerFailure) {
    try self.init(peer, path: interpreter.path, arguments: ["-c", PeerScript.text, peer.rawValue])
  }

  /// Starts a peer in any program with the protocol of the script.
  init(_ peer: Peer, path: String, arguments: [String]) throws(PeerFailure) {
    let process = try LineProcess(path: path, arguments: arguments)
    let greeting = try process.line(within: Self.patience.start)
    let words = greeting.split(separator: " ", maxSplits: 4).map(String.init)
    guard words.count == 5, words[0] == "peer", let threads = Int(words[2]) else {
      process.stop()
      throw PeerFailure(Self.reason(in: greeting) ?? "answered '\(greeting)'")
    }
    self.peer = peer
    self.process = process
    version = PeerVersion(version: words[1], threads: threads, python: words[3])
    interpreterPath = words[4]
  }

  /// Makes the arrays of a case, and returns the reason if the peer has no such case.
  package func prepare(_ row: MeasuringPlan.Row, element: String) -> PeerFailure? {
    let shape = (row.size.shape ?? [row.size.count]).map(String.init).joined(separator: "x")
    let benchmark = row.benchmark
    if case .elementwise(let function) = benchmark.variant {
      guard let script = function.script(for: peer) else { return PeerFailure("no such view") }
      let fields = [element, shape, script.setup, script.statement]
      return answer(to: "statement \(fields.joined(separator: "\t"))").failure
    }
    if let script = benchmark.numpyScript {
      guard peer == .numpy else { return PeerFailure("no such case") }
      let fields = [element, shape, script.setup, script.statement]
      return answer(to: "statement \(fields.joined(separator: "\t"))").failure
    }
    return answer(
      to: "prepare \(benchmark.operation.rawValue) \(benchmark.variant.name) \(element) \(shape)"
    ).failure
  }

  /// Frees the arrays of the case.
  package func forget() {
    _ = answer(to: "forget")
  }

  /// The prepared case, as a side to measure.
  package var side: Side {
    Side(
      .peer(peer),
      in: process.clock,
      timedBySelf: { [self] in answer(to: "run \($0)").seconds }
    )
  }

  /// The peer's answer to a request, or the reason why there is none.
  private func answer(to request: String) -> (seconds: Double?, failure: PeerFailure?) {
    if let failure { return (nil, failure) }
    do throws(PeerFailure) {
      try process.send(request)
      let line = try process.line(within: Self.patience.answer)
      if line == "ready" { return (nil, nil) }
      if let reason = Self.reason(in: line) { return (nil, PeerFailure(reason)) }
      if line.hasPrefix("seconds "), let seconds = Double(line.dropFirst("seconds ".count)) {
        return (seconds, nil)
      }
      process.stop()
      throw PeerFailure("answered '\(line)' to '\(request)'")
    } catch {
      failure = error
      return (nil, error)
    }
  }

  private static func reason(in line: String) -> String? {
    line.hasPrefix("lacks ") ? String(line.dropFirst("lacks ".count)) : nil
  }
}
