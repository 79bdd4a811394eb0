import StridedLayout

/// The long division, in integers, that yields a binary number's decimal digits.
struct DigitDivision {
  /// The power of ten of the current digit.
  private(set) var place: Int
  /// The number minus the digits taken so far.
  private var remainder: Natural
  /// One unit of the current place, on the scale of the remainder.
  private let unit: Natural
  /// Half the distance to the next number below, on the same scale.
  private var lowerMargin: Natural
  /// Half the distance to the next number above.
  private var upperMargin: Natural
  /// Whether a decimal halfway to a neighbour reads back as the number: reading rounds ties to even.
  private let ownsMidpoints: Bool

  /// Starts at the first digit that is not zero.
  init(_ number: BinaryNumber) {
    // Two more bits make a quarter of a step an integer: half the distance to a near neighbour.
    let exponent = number.exponent - 2
    place = number.approximateLeadingPlace
    var scale = Natural(1)
    scale.multiply(byTwoToThe: max(exponent, 0))
    scale.multiply(byTenToThe: max(-place, 0))
    var unit = Natural(1)
    unit.multiply(byTwoToThe: max(-exponent, 0))
    unit.multiply(byTenToThe: max(place, 0))
    lowerMargin = scale
    lowerMargin.multiply(by: number.hasNearLowerNeighbor ? 1 : 2)
    upperMargin = scale
    upperMargin.multiply(by: 2)
    remainder = scale
    remainder.multiply(by: number.significand * 4)
    ownsMidpoints = number.significand % 2 == 0
    while true {
      var higherUnit = unit
      higherUnit.multiply(by: 10)
      if remainder < higherUnit { break }
      unit = higherUnit
      place += 1
    }
    self.unit = unit
  }

  /// Subtracts the current digit from the remainder.
  mutating func takeDigit() -> UInt64 {
    var digit: UInt64 = 0
    while remainder >= unit {
      remainder -= unit
      digit += 1
    }
    return digit
  }

  /// Moves to the next digit.
  mutating func moveToNextPlace() {
    place -= 1
    remainder.multiply(by: 10)
    lowerMargin.multiply(by: 10)
    upperMargin.multiply(by: 10)
  }

  /// Whether the digits taken so far read back as the number.
  var lowerReadsBack: Bool {
    remainder < lowerMargin || ownsMidpoints && remainder == lowerMargin
  }

  /// Whether the digits read back as the number if the last one is raised.
  var upperReadsBack: Bool {
    let missing = unit - remainder
    return missing < upperMargin || ownsMidpoints && missing == upperMargin
  }

  /// Whether the number is nearer to the digits with the last one raised; `answer` in a tie.
  func isNearerToUpper(orEqually answer: Bool) -> Bool {
    let missing = unit - remainder
    return missing == remainder ? answer : missing < remainder
  }
}
