/// A scale with equal room for each of a few values, in the given order.
struct OrdinalScale: Scale {
  let values: [Double]
  let extent: Extent

  /// Makes a scale with room for each value; nil if there is none.
  init?(values: [Double], over extent: Extent) {
    guard !values.isEmpty else { return nil }
    self.values = values
    self.extent = extent
  }

  var ticks: [Tick] { values.map { Tick(value: $0, isLabelled: true) } }

  func position(of value: Double) -> Double? {
    guard let index = values.firstIndex(of: value) else { return nil }
    return extent.point(at: (Double(index) + 0.5) / Double(values.count))
  }
}
