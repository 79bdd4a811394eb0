import StridedKernels

extension ScalarValue {
  /// The text of a single value, as NumPy prints a scalar or a 0-d array.
  ///
  /// It has all the digits that are needed to read the value back.
  var scalarText: String {
    switch self {
    case .boolean(let value): value ? "True" : "False"
    case .signed(let value): String(value)
    case .unsigned(let value): String(value)
    case .half, .single, .double:
      parts.precision.text(of: parts.real, wholeEnding: ".0")
    case .complexSingle, .complexDouble: parts.complexText
    }
  }
}

extension ScalarValue.Parts {
  /// A complex number in parentheses; if the real part is +0, the imaginary part alone.
  fileprivate var complexText: String {
    let imaginaryText = precision.text(of: imaginary, wholeEnding: "") + "j"
    if real == 0 && real.sign == .plus { return imaginaryText }
    let plus = imaginaryText.hasPrefix("-") ? "" : "+"
    return "(" + precision.text(of: real, wholeEnding: "") + plus + imaginaryText + ")"
  }
}

extension FloatPrecision {
  /// A number with its shortest digits; `wholeEnding` follows a whole number in fixed-point form.
  fileprivate func text(of value: Double, wholeEnding: String) -> String {
    if value.isNaN { return "nan" }
    let sign = value.sign == .minus ? "-" : ""
    if value.isInfinite { return sign + "inf" }
    let digits = digits(of: value.magnitude)
    if needsScientificForm(alone: value.magnitude) {
      let (whole, fraction, exponent) = digits.scientificText
      let ending = fraction.isEmpty ? "" : "." + fraction
      return sign + whole + ending + DecimalDigits.exponentText(exponent, width: 2)
    }
    let (whole, fraction) = digits.fixedText
    return sign + whole + (fraction.isEmpty ? wholeEnding : "." + fraction)
  }
}
