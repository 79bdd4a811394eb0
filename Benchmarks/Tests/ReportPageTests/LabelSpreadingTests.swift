import Testing

@testable import ReportPage

@Suite struct LabelSpreadingTests {
  private func places(_ wanted: [Double], within bounds: ClosedRange<Double> = 0...200) -> [Double]
  {
    LabelSpreading.places(wanted: wanted, gap: 14, within: bounds)
  }

  @Test func labelsThatDoNotOverlapStay() {
    #expect(places([100, 20, 60]) == [100, 20, 60])
    #expect(places([]) == [])
  }

  @Test func labelsAtOnePlaceStandAroundIt() {
    #expect(places([100, 100]) == [93, 107])
    #expect(places([100, 100, 100]) == [86, 100, 114])
  }

  @Test func orderIsKept() {
    #expect(places([104, 100]) == [109, 95])
  }

  @Test func noLabelLeavesTheBounds() {
    #expect(places([1, 2]) == [0, 14])
    #expect(places([199, 200, 200]) == [172, 186, 200])
  }

  @Test func apartAndInOrderWhateverIsWanted() {
    var state: UInt64 = 7
    for round in 0..<200 {
      let wanted = (0..<(round % 7 + 1)).map { _ -> Double in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(state >> 40) / Double(1 << 24) * 200
      }
      let sorted = zip(wanted, places(wanted)).sorted { $0.0 < $1.0 }.map(\.1)
      for (above, below) in zip(sorted, sorted.dropFirst()) {
        #expect(below - above >= 14 - 1e-9, "\(wanted)")
      }
      #expect(sorted[0] >= -1e-9 && sorted[sorted.count - 1] <= 200 + 1e-9, "\(wanted)")
    }
  }
}
