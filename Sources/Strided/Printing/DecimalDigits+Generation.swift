extension DecimalDigits {
  /// Where the digits of a number end at the latest.
  enum Limit {
    /// As many digits as it takes.
    case none
    /// The last digit counts this power of ten.
    case place(Int)
    /// So many digits, counted from the first one that is not zero.
    case count(Int)
  }

  /// The fewest digits that only `number` is nearest to, or as many as the limit admits.
  ///
  /// The digits are those of the exact binary value, found one after the other by long division in
  /// whole numbers. After each, the value lies between the digits so far and the digits with the
  /// last one raised. The first place where either of the two reads back as the number ends the
  /// search with that one, or with the nearer if both do. At the limit, if neither does, the nearer
  /// is taken, and the even one if they are equally near.
  ///
  /// - Parameters:
  ///   - number: the number to write.
  ///   - limit: where the digits end at the latest.
  ///   - minimumCount: how many digits to go on for at least. Those beyond the fewest are the
  ///     value's own, not zeros.
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
