import Foundation
import Oracle
import Strided
import StridedRandom
import Testing

/// Every generator, distribution and element type against NumPy's numbers, bit for bit.
@Suite(.withoutAddressSanitizer) struct GoldenStreamTests {
  /// The generators by name: types that are found at run time, so that the compiler makes the calls once for all.
  private static let generators: [String: any BitGenerator.Type] = [
    "PCG64": PCG64.self, "PCG64DXSM": PCG64DXSM.self, "Philox": Philox.self, "SFC64": SFC64.self,
    "MT19937": MT19937.self,
  ]

  /// Makes all calls of the programs of a generator and compares the results, then the states.
  private func replay<State: Decodable & Equatable>(
    _ name: String, atLeast calls: Int, _ state: (any BitGenerator) -> State?
  ) throws {
    let log = FailureLog(reported: 12)
    let type = try #require(Self.generators[name])
    let programs = try Golden.lines("random_streams.jsonl", as: GoldenHeader.self)
    for (index, seed) in zip(
      programs.indices.filter { programs[$0].generator == name }, [20_260_729, 7])
    {
      let program = try Golden.line(
        index, of: "random_streams.jsonl", as: GoldenProgram<State>.self)
      let bits = make(program.calls, type, seed, log, "\(name) \(seed)")
      #expect(state(bits) == program.state)
    }
    log.finish(atLeast: calls)
  }

  /// Makes the calls of a program and compares the results; returns the generator after them.
  private func make<Bits: BitGenerator>(
    _ calls: [GoldenCall], _ type: Bits.Type, _ seed: Int, _ log: FailureLog, _ name: String
  ) -> any BitGenerator {
    var generator = Generator(Bits(seed: seed))
    let model = SamplingModel()
    for call in calls {
      var outcome = Outcome()
      let isKnown = generator.make(call, model, &outcome)
      check(call, isKnown, outcome, log, name)
    }
    return generator.bits
  }

  /// Compares the results of a call.
  private func check(
    _ call: GoldenCall, _ isKnown: Bool, _ outcome: Outcome, _ log: FailureLog, _ name: String
  ) {
    let first = outcome.first.map { String($0, radix: 16) }
    let hash = String(outcome.hash, radix: 16)
    let padded = String(repeating: "0", count: 16 - hash.count) + hash
    log.check(
      isKnown && first == call.first && padded == call.hash,
      "\(name) \(call.title): \(isKnown ? "" : "no such call") \(first) for \(call.first)")
  }

  @Test func pcg64() throws {
    try replay("PCG64", atLeast: 250) { ($0 as? PCG64)?.state }
  }
  @Test func pcg64DXSM() throws {
    try replay("PCG64DXSM", atLeast: 250) { ($0 as? PCG64DXSM)?.state }
  }
  @Test func philox() throws {
    try replay("Philox", atLeast: 250) { ($0 as? Philox)?.state }
  }
  @Test func sfc64() throws {
    try replay("SFC64", atLeast: 250) { ($0 as? SFC64)?.state }
  }
  @Test func mt19937() throws {
    try replay("MT19937", atLeast: 250) { ($0 as? MT19937)?.state }
  }

  @Test func randomState() throws {
    let log = FailureLog(reported: 12)
    let programs = try Golden.lines("random_streams.jsonl", as: GoldenHeader.self)
    let index = try #require(programs.firstIndex { $0.generator == "RandomState" })
    let program = try Golden.line(
      index, of: "random_streams.jsonl", as: GoldenProgram<RandomState.SavedState>.self)
    var state = RandomState(42)
    let model = SamplingModel()
    for call in program.calls {
      var outcome = Outcome()
      let isKnown = state.make(call, model, &outcome)
      check(call, isKnown, outcome, log, "RandomState")
    }
    #expect(state.state == program.state)
    log.finish(atLeast: 180)
  }
}
