import Testing

@testable import ReportPage

@Suite struct ScaleTests {
  private let extent = Extent(start: 100, end: 300)

  private func labels(_ scale: any Scale) -> [Double] {
    scale.ticks.filter(\.isLabelled).map(\.value)
  }

  @Test func aLogarithmicScaleGivesEqualRatiosEqualRoom() throws {
    let scale = try #require(LogScale(covering: [1, 10_000], over: extent))
    #expect(scale.position(of: 1) == 100)
    #expect(try abs(#require(scale.position(of: 100)) - 200) < 1e-9)
    #expect(try abs(#require(scale.position(of: 10_000)) - 300) < 1e-9)
  }

  @Test func anUpwardExtentRunsUpward() throws {
    let scale = try #require(LogScale(covering: [1, 100], over: Extent(start: 200, end: 0)))
    #expect(try abs(#require(scale.position(of: 10)) - 100) < 1e-9)
  }

  @Test func aLogarithmicScaleEndsAtRoundValues() throws {
    let scale = try #require(LogScale(covering: [0.93, 38], over: extent))
    #expect(abs(scale.lower - 0.5) < 1e-12)
    #expect(abs(scale.upper - 50) < 1e-12)
    let exact = try #require(LogScale(covering: [3, 38], over: extent, rounding: .none))
    #expect(exact.lower == 3 && exact.upper == 38)
  }

  @Test(arguments: [
    (2.0, 100.0, 8, [2.0, 5, 10, 20, 50, 100]), (1, 1_000, 8, [1, 3, 10, 30, 100, 300, 1_000]),
    (1, 1_000, 5, [1, 10, 100, 1_000]), (1e-8, 0.1, 4, [1e-8, 1e-6, 1e-4, 1e-2]),
    (2, 5, 8, [2, 5]),
  ])
  func aLogarithmicScaleWritesAsManyValuesAsThereIsRoomFor(
    lower: Double,
    upper: Double,
    maximum: Int,
    expected: [Double]
  ) throws {
    let scale = try #require(
      LogScale(covering: [lower, upper], over: extent, maximumLabels: maximum))
    let labels = labels(scale)
    #expect(labels.count == expected.count)
    for (label, value) in zip(labels, expected) { #expect(abs(label / value - 1) < 1e-9) }
  }

  @Test(arguments: 1...40)
  func thereAreTicksOnEveryLogarithmicScale(width: Int) throws {
    let upper = 3.7 * Double(width)
    let scale = try #require(LogScale(covering: [3.7, upper], over: extent, rounding: .none))
    #expect(width == 1 || !scale.ticks.isEmpty || upper < 4)
    for tick in scale.ticks {
      let place = try #require(scale.position(of: tick.value))
      #expect(place >= 99.99 && place <= 300.01)
    }
  }

  @Test func oneValueHasRoomOnBothSides() throws {
    let scale = try #require(LogScale(covering: [10], over: extent))
    #expect(try abs(#require(scale.position(of: 10)) - 200) < 1e-9)
    #expect(!labels(scale).isEmpty)
  }

  @Test(arguments: [[], [0], [-1], [.nan], [.infinity], [0, -.infinity, .nan]] as [[Double]])
  func nothingToShowMakesNoScale(values: [Double]) {
    #expect(LogScale(covering: values, over: extent) == nil)
    #expect(LinearScale(covering: values, over: extent) == nil)
  }

  @Test func valuesThatHaveNoPlaceAreLeftOut() throws {
    let scale = try #require(LogScale(covering: [1, .nan, 0, -3, 100, .infinity], over: extent))
    #expect(scale.lower == 1 && scale.upper == 100)
    for value in [0, -1, .nan, .infinity] { #expect(scale.position(of: value) == nil) }
    #expect(try #require(LinearScale(covering: [1], over: extent)).position(of: .nan) == nil)
  }

  @Test(arguments: [
    (1.03, 8, 1.2, 7), (733, 8, 800, 5), (12, 8, 12, 7), (0.007, 6, 0.008, 5), (10, 6, 10, 6),
  ])
  func aLinearScaleHasRoundSteps(value: Double, maximum: Int, upper: Double, ticks: Int) throws {
    let scale = try #require(
      LinearScale(covering: [value], over: extent, maximumLabels: maximum))
    #expect(abs(scale.upper / upper - 1) < 1e-9)
    #expect(scale.ticks.count == ticks)
    #expect(scale.position(of: 0) == 100)
    #expect(try abs(#require(scale.position(of: scale.upper)) - 300) < 1e-9)
  }

  @Test func aScaleOfWholeNumbersHasNoStepsBelowOne() throws {
    let scale = try #require(LinearScale(covering: [2], over: extent, isWhole: true))
    #expect(scale.ticks.map(\.value) == [0, 1, 2])
  }

  @Test func anOrdinalScaleGivesEachValueTheSameRoom() throws {
    let scale = try #require(OrdinalScale(values: [0, 1, 2, 3], over: extent))
    #expect((0...3).map { scale.position(of: Double($0)) } == [125, 175, 225, 275])
    #expect(scale.position(of: 4) == nil)
    #expect(OrdinalScale(values: [], over: extent) == nil)
  }
}
