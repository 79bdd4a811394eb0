/// The long division that yields a binary number's decimal digits, in whole numbers throughout.
struct DigitDivision {
  /// The power of ten that the current digit counts.
  private(set) var place: Int
  /// What the digits taken so far leave of the number.
  private var remainder: Natural
  /// One unit of the current place, on the scale of the remainder.
  private let unit: Natural
  /// Half the distance to the next number below, on the same scale.
  private var lowerMargin: Natural
  /// Half the distance to the next number above.
  private var upperMargin: Natural
  /// Whether a decimal halfway to a neighbour still reads back as the number: numbers are read with
  /// ties to even.
  private let ownsMidpoints: Bool

  /// Starts at the first digit that is not zero.
  init(_ number: BinaryNumber) {
    // Two more bits make a quarter of a step whole, which is half the distance to a near neighbour.
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

  /// Takes the current place's digit out of the remainder.
  mutating func takeDigit() -> UInt64 {
    var digit: UInt64 = 0
    while remainder >= unit {
      remainder -= unit
      digit += 1
    }
    return digit
  }

  /// Turns to the next digit.
  mutating func moveToNextPlace() {
    place -= 1
    remainder.multiply(by: 10)
    lowerMargin.multiply(by: 10)
    upperMargin.multiply(by: 10)
  }

  /// Whether the digits taken so far are nearer to the number than to any other of its type.
  var lowerReadsBack: Bool {
    remainder < lowerMargin || ownsMidpoints && remainder == lowerMargin
  }

  /// Whether the same holds for these digits with the last one raised.
  var upperReadsBack: Bool {
    let missing = unit - remainder
    return missing < upperMargin || ownsMidpoints && missing == upperMargin
  }

  /// Whether raising the last digit comes nearer to the number than leaving it; where both are
  /// equally near, the given answer.
  func isNearerToUpper(orEqually answer: Bool) -> Bool {
    let missing = unit - remainder
    return missing == remainder ? answer : missing < remainder
  }
}
