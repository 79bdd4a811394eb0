import Testing

@testable import BenchmarkSupport

@Suite struct SamplerTests {
  @Test func takesTurns() {
    var order: [String] = []
    let sampler = Sampler(budget: 0, minimumSamples: 5, shortestSample: 0)
    let summaries = sampler.measure([{ _ in order.append("a") }, { _ in order.append("b") }])
    #expect(summaries.count == 2)
    #expect(order.suffix(10) == ["a", "b", "a", "b", "a", "b", "a", "b", "a", "b"])
  }

  @Test func repeatsShortOperationsUntilASampleIsLongEnough() {
    var most = 0
    let sampler = Sampler(budget: 0, minimumSamples: 1, shortestSample: 50e-6)
    let routine = repeating { blackHole(using: most) }
    let summary = sampler.measure([
      {
        most = max(most, $0)
        routine($0)
      }
    ])[0]
    #expect(most > 100)
    #expect(summary.median < 50e-6)
  }

  @Test func givesUpOnWhatTakesNoTime() {
    let summary = Sampler(budget: 0, minimumSamples: 1).measure([{ _ in }])[0]
    #expect(summary.median < 1e-6)
  }

  @Test func countsAllocations() {
    let perOperation = Allocations.perOperation(
      of: { repetitions in
        for _ in 0..<repetitions {
          let block = UnsafeMutableRawPointer.allocate(byteCount: 100, alignment: 8)
          blackHole(block)
          block.deallocate()
        }
      },
      repetitions: 10
    )
    if let perOperation { #expect(perOperation >= 1) }
  }
}
