import Strided

extension OracleNumber {
  /// `y + alpha x`, or nil if Swift would trap.
  package static func sumOfProduct(_ y: Self, _ alpha: Self, _ x: Self) -> Self? {
    guard let product = times(alpha, x) else {
      return nil
    }
    return plus(y, product)
  }
}
