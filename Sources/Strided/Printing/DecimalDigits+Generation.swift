extension DecimalDigits {
  /// The limit of the digits of a number.
  enum Limit {
    /// As many digits as needed.
    case none
    /// The lowest power of ten of the last digit.
    case place(Int)
    /// The maximum number of digits, counted from the first one that is not zero.
    case count(Int)
  }

  /// The fewest digits that identify `number`, or as many as the limit allows.
  ///
  /// The digits are those of the exact binary value. Long division in integers finds them one by
  /// one. After each digit, the value is between two candidates: the digits so far, and the same
  /// with the last digit raised. The search ends at the first place where a candidate reads back as
  /// the number. If both do, the nearer one is taken. At the limit, if neither does, the nearer one
  /// is taken, and the even one in a tie.
  ///
  /// - Parameters:
  ///   - number: the number to write.
  ///   - limit: the lowest place or the maximum number of digits.
  ///   - minimumCount: the minimum number of digits. Extra digits are the value's own, not zeros.
  init(shortest number: BinaryNumber, limit: Limit = .none, minimumCount: Int = 1) {
    var division = DigitDivision(number)
    let firstPlace = division.place
    var significand: UInt64 = 0
    while true {
      significand = significand * 10 + division.takeDigit()
      let count = firstPlace - division.place + 1
      let isAtLimit =
        switch limit {
        case .none: false
        case .place(let last): division.place <= last
        case .count(let last): count >= last
        }
      let lowerReadsBack = division.lowerReadsBack
      let upperReadsBack = division.upperReadsBack
      if isAtLimit || count >= minimumCount && (lowerReadsBack || upperReadsBack) {
        let roundsUp =
          lowerReadsBack == upperReadsBack
          ? division.isNearerToUpper(orEqually: significand % 2 == 1) : upperReadsBack
        self.init(significand: roundsUp ? significand + 1 : significand, place: division.place)
        return
      }
      division.moveToNextPlace()
    }
  }
}
