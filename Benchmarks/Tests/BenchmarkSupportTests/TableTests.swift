import Testing

@testable import BenchmarkSupport

@Suite struct TableTests {
  @Test func columnsLineUp() {
    let table = TextTable(columns: [
      .init("case", width: 6, side: .left), .init("time", width: 7), .init("plan", side: .left),
    ])
    #expect(table.header == "case       time  plan")
    #expect(table.rule == "------  -------  ----")
    #expect(table.row(["view", "12.3 ns", "none"]) == "view    12.3 ns  none")
    #expect(table.row(["gather", "1 s", ""]) == "gather      1 s")
  }

  @Test func everyRowOfTheResultsIsAligned() throws {
    let table = ResultTable(rows: MeasuringPlan(cases: BenchmarkCase.all, sizes: .decades).rows)
    let rows = BenchmarkCase.all.flatMap { benchmark in
      [1e-9, 0.0999, 123.4].map { seconds in
        table.row(
          sample(
            benchmark,
            shape: benchmark.ownShapes?.last,
            seconds: seconds,
            memcpy: 3,
            cblas: 4e-7
          )
        )
      }
    }
    let start = try #require(table.heading.range(of: "plan")).lowerBound
    let column = table.heading.distance(from: table.heading.startIndex, to: start)
    for row in rows {
      let plan = try #require(row.range(of: "one run")).lowerBound
      #expect(row.distance(from: row.startIndex, to: plan) == column, "\(row)")
    }
  }

  @Test func eachPeerHasAColumn() {
    let benchmark = BenchmarkCase(.axpy, .step2)
    let rows = MeasuringPlan(cases: [benchmark], sizes: .decades).rows
    let table = ResultTable(rows: rows, peers: [.numpy, .pytorch])
    #expect(table.heading.contains("/cblas  /numpy  /pytorch  allocs"))
    let row = table.row(sample(benchmark, peers: [.pytorch: 5]))
    #expect(row.contains("       -      2.50       1  one run"))
  }

  @Test func aShapeStandsInPlaceOfACount() {
    let benchmark = BenchmarkCase(.permute, .transposed)
    let table = ResultTable(rows: MeasuringPlan(cases: [benchmark], sizes: .decades).rows)
    let row = table.row(sample(benchmark, count: 16_777_216, shape: [4096, 4096]))
    #expect(row.hasPrefix("permute  transposed  4096x4096  "))
  }

  @Test func breakEvenSaysThePasses() {
    let benchmark = BenchmarkCase(.breakEven, .column)
    let table = ResultTable(rows: MeasuringPlan(cases: [benchmark], sizes: .decades).rows)
    let pays = BreakEven(viewPass: 4, gather: 5, copyPass: 2)
    let never = BreakEven(viewPass: 2, gather: 5, copyPass: 2)
    #expect(table.row(sample(benchmark, breakEven: pays)).hasSuffix("a copy pays from 3 passes"))
    #expect(table.row(sample(benchmark, breakEven: never)).hasSuffix("a copy never pays"))
  }
}
