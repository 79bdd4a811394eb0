import Testing

@testable import BenchmarkSupport

@Suite struct PeerChoiceTests {
  @Test(arguments: [
    ("none", [Peer]()), ("numpy", [.numpy]), ("pytorch,numpy,pytorch", [.numpy, .pytorch]),
  ])
  func readsNames(text: String, peers: [Peer]) throws {
    #expect(try PeerChoice(parsing: text).peers == peers)
  }

  @Test(arguments: ["", "NumPy", "numpy,", "numpy,none"])
  func refusesOtherNames(text: String) {
    #expect(throws: InvalidInput.self) { try PeerChoice(parsing: text) }
  }

  @Test func severalOptionsAddUp() throws {
    let numpy = PeerChoice([.numpy])
    let pytorch = PeerChoice([.pytorch])
    let none = PeerChoice([])
    #expect(try PeerChoice.combined([]) == nil)
    #expect(try PeerChoice.combined([pytorch, numpy])?.peers == [.numpy, .pytorch])
    #expect(try PeerChoice.combined([none])?.peers == [])
    #expect(throws: InvalidInput("--compare none stands alone")) {
      try PeerChoice.combined([numpy, none])
    }
  }

  @Test func peersTakeMemoryToo() {
    let benchmark = BenchmarkCase(.gather, .column)
    let alone = benchmark.memoryDemand(count: 10, elementBytes: 8)
    #expect(benchmark.memoryDemand(count: 10, elementBytes: 8, peers: 2) == alone + 2 * 22 * 80)
  }

  @Test func whatAPeerLacksIsGrouped() {
    var skipped = SkippedCases(size: CaseSize(count: 1000))
    for layout in [ViewLayout.reversed, .step2] {
      let row = MeasuringPlan.Row(
        benchmark: BenchmarkCase(.gather, layout),
        size: CaseSize(count: 1000)
      )
      skipped.add(row, lackedBy: .pytorch, reason: "no such view")
    }
    #expect(skipped.lines == ["not in PyTorch at 1e3, no such view: gather/reversed, gather/step2"])
  }
}
