/// The width of a floating-point type, as far as it shapes the text of its values.
///
/// Values of every width travel as `Double`, which holds them exactly; what depends on the width
/// they came from is here.
enum FloatPrecision {
  case half
  case single
  case double

  /// Whether a column holding these values has to be scientific: because one is so large that its
  /// digits before the point would claim more than the type holds, because one is below 1e-4, or
  /// because the magnitudes of nonzero values are more than a factor of 1000 apart.
  ///
  /// The comparisons are made in the element type, where 1e-4 and the quotient are rounded.
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

  /// Whether a number that stands alone is written in scientific form, which a double has to be
  /// much larger for than in a column.
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

  /// The fewest decimal digits that tell a value from its neighbours in the type, within a limit.
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
