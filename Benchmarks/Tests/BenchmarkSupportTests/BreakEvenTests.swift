import Testing

@testable import BenchmarkSupport

@Suite struct BreakEvenTests {
  @Test(arguments: [(5.0, 3), (4.0, 2), (0.1, 1)])
  func isTheFewestPassesThatPay(gather: Double, passes: Int) {
    let breakEven = BreakEven(viewPass: 4, gather: gather, copyPass: 2)
    #expect(breakEven.passes == passes)
    let withCopy = gather + Double(passes) * 2
    #expect(withCopy <= Double(passes) * 4)
  }

  @Test func isNeverWhereTheCopyIsNoFaster() {
    #expect(BreakEven(viewPass: 2, gather: 1, copyPass: 2).passes == nil)
    #expect(BreakEven(viewPass: 1, gather: 1, copyPass: 2).passes == nil)
  }
}
