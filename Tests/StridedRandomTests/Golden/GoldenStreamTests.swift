import Foundation
import Strided
import StridedRandom
import Testing

/// Every generator, distribution and element type against NumPy's numbers, bit for bit.
@Suite struct GoldenStreamTests {
  /// Makes all calls of the programs of a generator and compares the results, then the states.
  private func replay<Bits: BitGenerator, State: Decodable & Equatable>(
    _ name: String, _ type: Bits.Type, _ state: KeyPath<Bits, State>, atLeast calls: Int
  ) throws {
    let log = FailureLog(reported: 12)
    let programs = try Golden.lines("random_streams.jsonl", as: GoldenHeader.self)
    for (index, seed) in zip(
      programs.indices.filter { programs[$0].generator == name }, [20_260_729, 7])
    {
      let program = try Golden.line(
        index, of: "random_streams.jsonl", as: GoldenProgram<State>.self)
      var generator = Generator(Bits(seed: seed))
      let model = SamplingModel()
      for call in program.calls {
        var outcome = Outcome()
        let isKnown = generator.make(call, model, &outcome)
        check(call, isKnown, outcome, log, "\(name) \(seed)")
      }
      #expect(generator.bits[keyPath: state] == program.state)
    }
    log.finish(atLeast: calls)
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

  @Test func pcg64() throws { try replay("PCG64", PCG64.self, \.state, atLeast: 250) }
  @Test func pcg64DXSM() throws { try replay("PCG64DXSM", PCG64DXSM.self, \.state, atLeast: 250) }
  @Test func philox() throws { try replay("Philox", Philox.self, \.state, atLeast: 250) }
  @Test func sfc64() throws { try replay("SFC64", SFC64.self, \.state, atLeast: 250) }
  @Test func mt19937() throws { try replay("MT19937", MT19937.self, \.state, atLeast: 250) }

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
