import StridedLayout
import Testing

/// Numbers of any size beside those of 128 bits.
@Suite struct NaturalTests {
  /// The number as its highest bits show it, if it has at most 128 bits and is not 0.
  private func value(_ number: Natural, bits: Int) -> UInt128 {
    number.leadingBits >> UInt128(128 - bits)
  }

  private func bitCount(_ value: UInt128) -> Int { 128 - value.leadingZeroBitCount }

  @Test func products() {
    for factor: UInt64 in [1, 3, 10, .max] {
      for term: UInt64 in [0, 7, .max] {
        var number = Natural(0xFEDC_BA98_7654_3210)
        var expected = UInt128(0xFEDC_BA98_7654_3210 as UInt64)
        number.multiply(by: factor, adding: term)
        let (product, overflow) = expected.multipliedReportingOverflow(by: UInt128(factor))
        if overflow { continue }
        expected = product + UInt128(term)
        #expect(value(number, bits: bitCount(expected)) == expected, "\(factor) \(term)")
      }
    }
  }

  @Test func powers() {
    var (five, ten) = (1 as UInt128, 1 as UInt128)
    for exponent in 0...38 {
      var (ofFive, ofTen) = (Natural(1), Natural(1))
      ofFive.multiply(byFiveToThe: exponent)
      ofTen.multiply(byTenToThe: exponent)
      #expect(value(ofFive, bits: bitCount(five)) == five)
      #expect(value(ofTen, bits: bitCount(ten)) == ten)
      if exponent < 38 { (five, ten) = (five * 5, ten * 10) }
    }
  }

  @Test func orderDifferencesAndQuotients() {
    var large = Natural(1)
    large.multiply(byTwoToThe: 200)
    let difference = large - Natural(1)
    #expect(difference < large && !(large < difference) && difference.leadingBits == .max)
    var power = Natural(1)
    power.multiply(byFiveToThe: 100)
    let whole = power
    for _ in 0..<40 { power.divide(by: 5) }
    #expect(power < whole)
    power.multiply(byFiveToThe: 40)
    #expect(power == whole)
    #expect(whole - power == Natural(0))
  }
}
