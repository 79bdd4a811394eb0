/// A column of floating-point numbers with aligned points.
///
/// All numbers of a column have one form. Both forms show the fewest digits that distinguish a
/// value from its neighbours, at most eight after the point. Fixed-point form pads with spaces.
/// Scientific form gives all numbers as many digits as the longest one has. Values that are not
/// finite are aligned right and do not affect the form.
struct FloatColumn {
  /// The condition for printing a sign.
  enum Sign {
    case ifNegative
    case always
  }

  /// The text of every value; all have one length.
  let texts: [String]

  private static let fractionLimit = 8

  /// Formats values that came from elements of a given precision.
  init(_ values: [Double], precision: FloatPrecision, sign: Sign) {
    let finite = values.filter(\.isFinite)
    let cells =
      precision.needsScientificForm(finite)
      ? Self.scientificCells(finite, precision: precision, sign: sign)
      : Self.fixedCells(finite, precision: precision, sign: sign)
    let fractionWidth = cells.reduce(0) { max($0, $1.fraction.utf8.count) }
    var wholeWidth = cells.reduce(0) { max($0, $1.whole.utf8.count) }
    if finite.count < values.count {
      let showsSign = sign == .always || values.contains(-.infinity)
      let wordWidth = showsSign ? "-inf".utf8.count : "inf".utf8.count
      wholeWidth = max(wholeWidth, wordWidth - 1 - fractionWidth)
    }
    var remaining = cells[...]
    texts = values.map { value in
      guard value.isFinite else {
        let word = Self.signText(value, sign: sign) + (value.isNaN ? "nan" : "inf")
        return word.leftPadded(to: wholeWidth + 1 + fractionWidth)
      }
      let cell = remaining.removeFirst()
      return cell.whole.leftPadded(to: wholeWidth) + "."
        + cell.fraction.rightPadded(to: fractionWidth)
    }
  }

  /// A number's text before and after the point; a scientific fraction includes the exponent.
  private typealias Cell = (whole: String, fraction: String)

  private static func fixedCells(
    _ values: [Double], precision: FloatPrecision, sign: Sign
  ) -> [Cell] {
    values.map { value in
      let text = precision.digits(of: value.magnitude, limit: .place(-fractionLimit)).fixedText
      return (signText(value, sign: sign) + text.whole, text.fraction)
    }
  }

  /// Formats numbers in scientific form, all with the same number of digits.
  ///
  /// The first pass finds the maximum number of digits. The second pass gives all numbers that many
  /// digits. The extra digits of a number are its own, not zeros.
  private static func scientificCells(
    _ values: [Double], precision: FloatPrecision, sign: Sign
  ) -> [Cell] {
    let shortest = values.map { value in
      precision.digits(of: value.magnitude, limit: .count(1 + fractionLimit)).scientificText
    }
    let fractionWidth = shortest.reduce(0) { max($0, $1.fraction.utf8.count) }
    let exponentWidth = shortest.reduce(2) { max($0, String($1.exponent.magnitude).utf8.count) }
    let count = 1 + fractionWidth
    return values.map { value in
      let text = precision.digits(of: value.magnitude, limit: .count(count), minimumCount: count)
        .scientificText
      let fraction = text.fraction.rightPadded(to: fractionWidth, with: "0")
      let exponent = DecimalDigits.exponentText(text.exponent, width: exponentWidth)
      return (signText(value, sign: sign) + text.whole, fraction + exponent)
    }
  }

  /// The sign to print: a negative zero has a sign, NaN has none.
  private static func signText(_ value: Double, sign: Sign) -> String {
    if value.sign == .minus && !value.isNaN { return "-" }
    return sign == .always ? "+" : ""
  }
}
