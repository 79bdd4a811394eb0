import Foundation

/// A scale on which equal ratios have equal lengths.
struct LogScale: Scale {
  let lower: Double
  let upper: Double
  let extent: Extent
  let ticks: [Tick]

  /// The rounding of the ends of a scale.
  enum Rounding {
    /// The values themselves, with a small margin.
    case none
    /// The next of 1, 2 and 5 times a power of ten.
    case oneTwoFive
  }

  /// Makes a scale for the positive finite values among those given; nil if there is none.
  init?(
    covering values: [Double],
    over extent: Extent,
    rounding: Rounding = .oneTwoFive,
    maximumLabels: Int = 8
  ) {
    let shown = values.filter { $0.isFinite && $0 > 0 }
    guard let least = shown.min(), let greatest = shown.max() else { return nil }
    var lower = least
    var upper = greatest
    if rounding == .oneTwoFive {
      lower = Self.oneTwoFive(atMost: least)
      upper = Self.oneTwoFive(atLeast: greatest)
    }
    if lower == upper {
      lower /= 2
      upper *= 2
    }
    self.lower = lower
    self.upper = upper
    self.extent = extent
    ticks = Self.ticks(from: lower, to: upper, maximumLabels: max(maximumLabels, 2))
  }

  func position(of value: Double) -> Double? {
    guard value.isFinite, value > 0 else { return nil }
    return extent.point(at: log(value / lower) / log(upper / lower))
  }

  /// The greatest of 1, 2 and 5 times a power of ten that is no greater than a value.
  static func oneTwoFive(atMost value: Double) -> Double {
    oneTwoFives(around: value).last { $0 <= value * (1 + 1e-9) } ?? value
  }

  /// The least of 1, 2 and 5 times a power of ten that is no less than a value.
  static func oneTwoFive(atLeast value: Double) -> Double {
    oneTwoFives(around: value).first { $0 >= value * (1 - 1e-9) } ?? value
  }

  private static func oneTwoFives(around value: Double) -> [Double] {
    let exponent = Int(log10(value).rounded(.down))
    let powers: [Double] = (exponent - 1...exponent + 1).map { power($0) }
    return powers.flatMap { [$0, 2 * $0, 5 * $0] }
  }

  private static func ticks(from lower: Double, to upper: Double, maximumLabels: Int) -> [Tick] {
    let exponents = Int(log10(lower).rounded(.down))...Int(log10(upper).rounded(.up))
    let powers: [Double] = exponents.map { power($0) }
    func values(_ mantissas: [Double]) -> [Double] {
      let all: [Double] = powers.flatMap { power in mantissas.map { $0 * power } }
      return all.filter { $0 >= lower * (1 - 1e-9) && $0 <= upper * (1 + 1e-9) }
    }
    let fine = values([1, 2, 3, 4, 5, 6, 7, 8, 9])
    for labelled in [values([1, 2, 5]), values([1, 3]), values([1])]
    where labelled.count <= maximumLabels {
      return marks(labelled.count < 2 ? fine : labelled, among: fine)
    }
    let decades = values([1])
    let step = (decades.count + maximumLabels - 1) / maximumLabels
    return marks(
      decades.enumerated().filter { $0.offset.isMultiple(of: step) }.map(\.element),
      among: decades
    )
  }

  private static func marks(_ labelled: [Double], among all: [Double]) -> [Tick] {
    all.map { value in
      Tick(value: value, isLabelled: labelled.contains { abs($0 / value - 1) < 1e-9 })
    }
  }

  /// A power of ten, correctly rounded.
  private static func power(_ exponent: Int) -> Double {
    exponent < 0 ? 1 / pow(10, Double(-exponent)) : pow(10, Double(exponent))
  }
}
