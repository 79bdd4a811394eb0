import Testing

@testable import BenchmarkSupport

@Suite struct ElementwiseCaseTests {
  private func add(_ layout: ElementwiseLayout) -> ElementwiseCase {
    elementwise("add", layout, operandCount: 2, numpy: "a + b", pytorch: "a + b")
  }

  @Test func aNameIsTheFunctionAndTheLayout() {
    #expect(add(.row).name == "add-row")
    #expect("\(BenchmarkCase(add(.row)))" == "elementwise/add-row")
    #expect(add(.column).summary.hasPrefix("a + b: a contiguous matrix"))
  }

  @Test(arguments: [
    (ElementwiseLayout.contiguous, "a = ones(n); b = ones(n)"),
    (.row, "a = ones(rows, columns); b = ones(columns)"),
    (.column, "a = ones(rows, columns); b = ones(rows, 1)"),
    (.transposed, "a = ones(columns, rows); b = ones(rows, columns).T"),
    (.step2, "a = ones(2 * n)[::2]; b = ones(2 * n)[::2]"),
    (.reversed, "a = ones(n)[::-1]; b = ones(n)[::-1]"),
  ])
  func aScriptMakesTheOperandsOfTheLayout(layout: ElementwiseLayout, setup: String) throws {
    let script = try #require(add(layout).script(for: .numpy))
    #expect(script.setup == setup)
    #expect(script.statement == "a + b")
  }

  @Test func theOnlyOperandIsTheLast() throws {
    let sum = elementwise("sum", .transposed, numpy: "a.sum()", pytorch: "a.sum()")
    #expect(try #require(sum.script(for: .pytorch)).setup == "a = ones(rows, columns).T")
  }

  @Test func pyTorchHasNoReversedViews() {
    for layout in ElementwiseLayout.allCases {
      #expect((add(layout).script(for: .pytorch) == nil) == (layout == .reversed))
    }
  }

  @Test func aPeerWithoutAStatementHasNoScript() {
    let only = ElementwiseCase(
      function: "cube",
      layout: .contiguous,
      operandCount: 1,
      statements: [.numpy: "a ** 3"]
    )
    #expect(only.script(for: .pytorch) == nil)
    #expect(only.script(for: .numpy) != nil)
  }

  @Test func casesOfOneOperandAreNotBroadcast() {
    let others = Set(ElementwiseLayout.allCases).subtracting(ElementwiseLayout.ofOneOperand)
    #expect(others == [.row, .column, .scrambled])
  }

  @Test func aDemandCountsBothOperands() {
    let demand = { (layout: ElementwiseLayout) in
      BenchmarkCase(add(layout)).memoryDemand(count: 1000, elementBytes: 8, peers: 1)
    }
    #expect(demand(.contiguous) == (2 + 6 + 4) * 8000)
    #expect(demand(.step2) == (4 + 6 + 6) * 8000)
  }
}
