import Testing

@testable import BenchmarkSupport

@Suite struct ElementwiseStandingTests {
  private func result(
    _ function: String, in family: ElementwiseFamily? = nil, count: Int, _ peers: [Peer: Double]
  ) -> CaseResult {
    sample(
      BenchmarkCase(elementwise(function, .contiguous, in: family, numpy: "a", pytorch: "a")),
      count: count,
      seconds: 1,
      peers: peers
    )
  }

  @Test func figuresAreComparedWithTheirTarget() throws {
    let standing = ElementwiseStanding([
      result("few", count: 10, [.numpy: 1.9, .pytorch: 1.1]),
      result("even", count: 1000, [.numpy: 1, .pytorch: 0.99]),
      result("slow", count: 1000, [.numpy: 0.25]),
    ])
    #expect(standing.figures.map(\.target) == [2, 1, 1, 1, 1])
    #expect(standing.misses.map(\.ratio) == [0.25, 1.9, 0.99])
    #expect(
      standing.text == """
        Elementwise figures that reach their target:
          at least as fast as NumPy: 1 of 2
          up to 10 elements, at least 2 times as fast as NumPy: 0 of 1
          at least as fast as PyTorch: 1 of 2
        Misses, the worst first:
          elementwise/slow-contiguous    1e3  1.00 s  0.250 times as fast as NumPy
          elementwise/few-contiguous      10  1.00 s  1.90 times as fast as NumPy, target 2
          elementwise/even-contiguous    1e3  1.00 s  0.990 times as fast as PyTorch
        """
    )
  }

  @Test func familiesAreCounted() {
    let standing = ElementwiseStanding([
      result("fast", in: .math, count: 1000, [.numpy: 2, .pytorch: 3]),
      result("slow", in: .math, count: 1000, [.numpy: 0.5]),
      result("even", in: .masked, count: 1000, [.numpy: 1]),
      result("other", count: 1000, [.numpy: 1]),
    ])
    let lines = standing.text?.split(separator: "\n").filter { $0.hasPrefix("  of ") } ?? []
    #expect(lines == ["  of math: 2 of 3", "  of masked: 1 of 1"])
  }

  @Test func withoutMissesThereIsNoList() {
    let text = ElementwiseStanding([result("fast", count: 10, [.numpy: 3])]).text
    #expect(text?.hasSuffix("at least 2 times as fast as NumPy: 1 of 1") == true)
  }

  @Test func otherCasesAndRowsWithoutPeersHaveNoFigures() {
    let view = sample(BenchmarkCase(.view, .contiguous), peers: [.numpy: 1])
    #expect(ElementwiseStanding([view, result("alone", count: 10, [:])]).text == nil)
  }
}
