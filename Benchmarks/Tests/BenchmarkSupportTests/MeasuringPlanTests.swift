import Testing

@testable import BenchmarkSupport

@Suite struct MeasuringPlanTests {
  private let transpose = BenchmarkCase(.permute, .transposed)
  private let view = BenchmarkCase(.view, .contiguous)

  @Test func casesWithShapesOfTheirOwnComeAtTheEnd() {
    let plan = MeasuringPlan(cases: [transpose, view], sizes: SizeList([1000, 10]))
    #expect(
      plan.rows.map { "\($0.benchmark) \($0.size)" } == [
        "view/contiguous 1e3", "view/contiguous 10", "permute/transposed 1000x1000",
      ]
    )
    #expect(plan.blocks.map(\.size) == [CaseSize(count: 1000), CaseSize(count: 10), nil])
  }

  @Test(arguments: [
    (1, [1_000_000]), (1_000_000, [1_000_000, 1_048_576]),
    (10_000_000, [1_000_000, 1_048_576]),
    (100_000_000, [1_000_000, 1_048_576, 16_769_025, 16_777_216, 67_108_864]),
  ])
  func theLargestSizeBoundsTheShapes(largest: Int, counts: [Int]) {
    #expect(transpose.ownSizes(upTo: largest).map(\.count) == counts)
  }

  @Test func thereAreNoEmptyBlocks() {
    #expect(MeasuringPlan(cases: [transpose], sizes: SizeList([10])).blocks.count == 1)
    #expect(MeasuringPlan(cases: [view], sizes: SizeList([10])).blocks.count == 1)
    #expect(MeasuringPlan(cases: [], sizes: SizeList([10])).blocks.isEmpty)
  }

  @Test func everyCaseIsMeasuredAtTheDefaultSizes() {
    let rows = MeasuringPlan(cases: BenchmarkCase.all, sizes: .decades).rows
    #expect(Set(rows.map(\.benchmark)) == Set(BenchmarkCase.all))
    #expect(Set(rows).count == rows.count)
  }
}
