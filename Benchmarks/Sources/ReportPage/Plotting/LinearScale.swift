import Foundation

/// A scale from zero on which equal differences have equal lengths.
struct LinearScale: Scale {
  let upper: Double
  let extent: Extent
  let ticks: [Tick]

  /// Makes a scale from zero to a round value at or above all given values; nil if none of them is
  /// positive and finite.
  init?(
    covering values: [Double],
    over extent: Extent,
    maximumLabels: Int = 8,
    isWhole: Bool = false
  ) {
    guard let greatest = values.filter({ $0.isFinite && $0 > 0 }).max() else { return nil }
    var step = LogScale.oneTwoFive(atLeast: greatest / Double(max(maximumLabels - 1, 1)))
    if isWhole { step = max(step, 1) }
    let count = (greatest / step * (1 - 1e-9)).rounded(.up)
    upper = count * step
    self.extent = extent
    ticks = (0...Int(count)).map { Tick(value: Double($0) * step, isLabelled: true) }
  }

  func position(of value: Double) -> Double? {
    value.isFinite ? extent.point(at: value / upper) : nil
  }
}
