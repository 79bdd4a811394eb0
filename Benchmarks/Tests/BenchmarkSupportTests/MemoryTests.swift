import Testing

@testable import BenchmarkSupport

@Suite struct MemoryTests {
  @Test func readsTheLineOfTheSystem() {
    let text = "MemTotal:       24000000 kB\nMemAvailable:   23000000 kB\nBuffers: 3 kB\n"
    #expect(AvailableMemory.meminfo(text) == 23_000_000 * 1024)
    #expect(AvailableMemory.meminfo("MemTotal: 24000000 kB\n") == nil)
    #expect(AvailableMemory.meminfo("MemAvailable:\n") == nil)
    #expect(AvailableMemory.usableBytes() > 0)
  }

  @Test func aDemandCountsTheArrayUnderTheView() {
    let demand = BenchmarkCase(.gather, .column).memoryDemand(count: 1000, elementBytes: 8)
    #expect(demand == (20 + 3) * 8000)
    for benchmark in BenchmarkCase.all {
      #expect(benchmark.memoryDemand(count: SizeList.largest, elementBytes: 16) > 0)
    }
  }

  @Test func skippedCasesAreNamedWithTheReason() {
    let size = CaseSize(count: 100_000_000)
    var skipped = SkippedCases(size: size)
    #expect(skipped.lines.isEmpty)
    skipped.addForMemory(
      .init(benchmark: BenchmarkCase(.gather, .column), size: size),
      demand: 19_200_000_000,
      usable: 17_000_000_000
    )
    skipped.addForTime(.init(benchmark: BenchmarkCase(.axpy, .step2), size: size))
    #expect(
      skipped.lines == [
        "skipped at 1e8, as 17.0 GB may be used: gather/column (19.2 GB)",
        "skipped at 1e8 to keep the time: axpy/step2",
      ]
    )
  }

  @Test func skippedShapesAreNamedEach() {
    var skipped = SkippedCases(size: nil)
    let size = CaseSize(shape: [8192, 8192])
    skipped.addForTime(.init(benchmark: BenchmarkCase(.permute, .transposed), size: size))
    #expect(skipped.lines == ["skipped to keep the time: permute/transposed 8192x8192"])
  }

  @Test func timeIsKept() {
    #expect(TimeAllowance(limit: nil).allows(memory: .max / 16, budget: 1e9))
    #expect(TimeAllowance(limit: .seconds(28)).allows(memory: 1_000_000_000, budget: 0.1))
    #expect(!TimeAllowance(limit: .seconds(28)).allows(memory: 8_000_000_000, budget: 0.1))
  }
}
