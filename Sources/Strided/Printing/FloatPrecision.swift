/// The precision of a floating-point type, which affects the text of its values.
///
/// Values of every precision are passed as `Double`, which holds them exactly.
enum FloatPrecision {
  case half
  case single
  case double

  /// Whether a column of these values has scientific form.
  ///
  /// True if a value is so large that its digits before the point would exceed the type's
  /// precision, if a value is below 1e-4, or if the magnitudes of nonzero values differ by a factor
  /// of more than 1000. The comparisons are made in the element type, where 1e-4 and the quotient
  /// are rounded.
  func needsScientificForm(_ finiteValues: [Double]) -> Bool {
    var smallest = Double.infinity
    var largest = 0.0
    for value in finiteValues where value != 0 {
      smallest = min(smallest, value.magnitude)
      largest = max(largest, value.magnitude)
    }
    if largest == 0 { return false }
    switch self {
    case .half:
      return largest >= 1e3 || smallest < Double(Float16(1e-4))
        || Float16(largest) / Float16(smallest) > 1000
    case .single:
      return largest >= 1e6 || smallest < Double(Float(1e-4))
        || Float(largest) / Float(smallest) > 1000
    case .double:
      return largest >= 1e8 || smallest < 1e-4 || largest / smallest > 1000
    }
  }

  /// Whether a single number has scientific form; the limit for a double is much higher than in a column.
  func needsScientificForm(alone magnitude: Double) -> Bool {
    if magnitude == 0 { return false }
    let limit =
      switch self {
      case .half: 1e3
      case .single: 1e6
      case .double: 1e16
      }
    return magnitude >= limit || magnitude < 1e-4
  }

  /// The fewest decimal digits that distinguish a value from its neighbours in the type, within a limit.
  func digits(
    of magnitude: Double, limit: DecimalDigits.Limit = .none, minimumCount: Int = 1
  ) -> DecimalDigits {
    if magnitude == 0 { return .zero }
    let number =
      switch self {
      case .half: BinaryNumber(Float16(magnitude))
      case .single: BinaryNumber(Float(magnitude))
      case .double: BinaryNumber(magnitude)
      }
    return DecimalDigits(shortest: number, limit: limit, minimumCount: minimumCount)
  }
}
