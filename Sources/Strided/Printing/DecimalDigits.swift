/// A non-negative decimal number: an integer times a power of ten.
struct DecimalDigits {
  /// The digits as an integer, without trailing zeros.
  private let significand: UInt64
  /// The power of ten of the last digit.
  private let place: Int

  /// The number zero.
  static let zero = DecimalDigits(significand: 0, place: 0)

  /// Creates `significand * 10^place`.
  init(significand: UInt64, place: Int) {
    var significand = significand
    var place = place
    while significand != 0 && significand.isMultiple(of: 10) {
      significand /= 10
      place += 1
    }
    self.significand = significand
    self.place = place
  }

  /// The digits before and after the point; there may be none after it.
  var fixedText: (whole: String, fraction: String) {
    let digits = String(significand)
    let wholeCount = digits.utf8.count + place
    if wholeCount <= 0 { return ("0", digits.leftPadded(to: -place, with: "0")) }
    let whole = String(digits.prefix(wholeCount)).rightPadded(to: wholeCount, with: "0")
    return (whole, String(digits.dropFirst(wholeCount)))
  }

  /// The first digit, the digits after it, and the power of ten of the first one.
  var scientificText: (whole: String, fraction: String, exponent: Int) {
    let digits = String(significand)
    return (String(digits.prefix(1)), String(digits.dropFirst()), place + digits.utf8.count - 1)
  }

  /// The text of an exponent after a scientific fraction: `e+05`, with at least `width` digits.
  static func exponentText(_ exponent: Int, width: Int) -> String {
    let digits = String(exponent.magnitude).leftPadded(to: width, with: "0")
    return (exponent < 0 ? "e-" : "e+") + digits
  }
}
