import Foundation
import Strided
import StridedIO
import Testing

/// Numbers of text have the nearest value: compared with `strtod` and `strtof`, and with exact expansions.
@Suite struct NumberExactnessTests {
  /// Reads texts as numbers, one on each line.
  private func read<Element: TextScalar>(
    _ texts: [String], as type: Element.Type
  ) throws -> [Element] {
    let array = try NDArray<Element>.parseText(texts.joined(separator: "\n"), delimiter: ",")
    #expect(array.shape == [texts.count, 1])
    return Array(array.reshaped(to: [texts.count]))
  }

  private func compare(_ texts: [String], _ differences: TextDifferences) throws {
    for (text, value) in zip(texts, try read(texts, as: Double.self)) {
      let expected = strtod(text, nil)
      differences.check(
        value.bitPattern == expected.bitPattern || value.isNaN && expected.isNaN,
        "\(text): \(value), not \(expected)")
    }
    for (text, value) in zip(texts, try read(texts, as: Float.self)) {
      let expected = strtof(text, nil)
      differences.check(
        value.bitPattern == expected.bitPattern || value.isNaN && expected.isNaN,
        "\(text): \(value), not \(expected) as Float")
    }
  }

  /// Numbers with any bits, written with their shortest digits, with 17, and with all of them.
  @Test func randomNumbers() throws {
    var random = TextRandom(seed: 1)
    let differences = TextDifferences()
    for _ in 0..<(TextTest.isOptimised ? 100 : 1) {
      var texts: [String] = []
      for _ in 0..<10_000 {
        let number = Double(bitPattern: random.next())
        guard number.isFinite else { continue }
        texts.append("\(number)")
        texts.append(String(format: "%.16e", number))
        let single = Float(bitPattern: UInt32(truncatingIfNeeded: random.next()))
        if single.isFinite { texts.append("\(single)") }
      }
      try compare(texts, differences)
    }
    differences.finish(atLeast: 40_000)
  }

  /// Random digits of every count with random powers of ten.
  @Test func randomDigits() throws {
    var random = TextRandom(seed: 2)
    let differences = TextDifferences()
    for _ in 0..<(TextTest.isOptimised ? 100 : 1) {
      var texts: [String] = []
      for _ in 0..<5000 {
        let count = 1 + random.below(random.below(20) == 0 ? 800 : 24)
        var digits = (0..<count).map { _ in Character("\(random.below(10))") }
        if random.below(2) == 0 { digits.insert(".", at: random.below(count + 1)) }
        let sign = ["", "-", "+"][random.below(3)]
        let range = [5, 30, 60, 360][random.below(4)]
        let exponent = random.below(4) == 0 ? "" : "e\(random.below(2 * range) - range)"
        texts.append(sign + String(digits) + exponent)
      }
      try compare(texts, differences)
    }
    differences.finish(atLeast: 5000)
  }

  /// Halfway between neighbours, exactly and with a digit more or less, in several spellings and lengths.
  @Test func halfway() throws {
    var random = TextRandom(seed: 3)
    let differences = TextDifferences()
    var bits: [UInt64] = [
      0, 1, 2, 3, 0x000F_FFFF_FFFF_FFFE, 0x000F_FFFF_FFFF_FFFF, 0x0010_0000_0000_0000,
      0x7FEF_FFFF_FFFF_FFFF, 0x7FEF_FFFF_FFFF_FFFE, 0x3FF0_0000_0000_0000, 0x3FEF_FFFF_FFFF_FFFF,
    ]
    for _ in 0..<(TextTest.isOptimised ? 600 : 20) {
      bits.append(random.next() >> 1 % 0x7FF0_0000_0000_0000)
      bits.append(random.next() >> UInt64(12 + random.below(52)))
      // Near 1, where ties have few digits.
      bits.append(0x3E00_0000_0000_0000 + random.next() >> 7 % 0x0400_0000_0000_0000)
    }
    var texts: [String] = []
    for bits in bits where bits < 0x7FF0_0000_0000_0000 {
      let field = Int(bits >> 52)
      let fraction = bits & 0xF_FFFF_FFFF_FFFF
      let significand = field == 0 ? fraction : fraction | 1 << 52
      let middle = DecimalExpansion(2 * significand + 1, exponent: max(field, 1) - 1023 - 53)
      texts += [middle.scientific, middle.normalized, middle.fixed]
      texts += [middle.appending(1).normalized, middle.appending(1, zeros: 50).scientific]
      texts += [middle.appending(1, zeros: 900).normalized, middle.previous.normalized]
      texts += [middle.appending(0, zeros: 30).fixed, middle.previous.appending(9).scientific]
      for count in [17, 18, 19, 20, 21, 40, 300, 767, 768, 800] {
        texts.append(middle.prefix(count).normalized)
      }
    }
    try compare(texts, differences)
    differences.finish(atLeast: 1000)
  }

  /// The same for `Float`, whose ties fit in 19 digits more often.
  @Test func halfwayOfFloat() throws {
    var random = TextRandom(seed: 4)
    let differences = TextDifferences()
    var texts: [String] = []
    for _ in 0..<(TextTest.isOptimised ? 20_000 : 200) {
      let bits = UInt64(random.next() >> 33) % 0x7F80_0000
      let field = Int(bits >> 23)
      let fraction = bits & 0x7F_FFFF
      let significand = field == 0 ? fraction : fraction | 1 << 23
      let middle = DecimalExpansion(2 * significand + 1, exponent: max(field, 1) - 127 - 24)
      texts += [middle.scientific, middle.fixed, middle.previous.normalized]
      texts += [middle.appending(1).normalized, middle.appending(1, zeros: 20).scientific]
    }
    try compare(texts, differences)
    differences.finish(atLeast: 1000)
  }

  /// Every positive `Float16`, and the numbers halfway to its neighbour and next to halfway.
  @Test func everyFloat16() throws {
    let differences = TextDifferences()
    var texts: [String] = []
    var expected: [Float16] = []
    for bits: UInt16 in 0..<0x7C00 where TextTest.isOptimised || bits % 97 == 0 {
      let number = Float16(bitPattern: bits)
      let next = Float16(bitPattern: bits + 1)
      let field = Int(bits >> 10)
      let fraction = UInt64(bits & 0x3FF)
      let significand = field == 0 ? fraction : fraction | 1 << 10
      let middle = DecimalExpansion(2 * significand + 1, exponent: max(field, 1) - 15 - 11)
      let even = bits % 2 == 0 ? number : next
      texts += ["\(number)", middle.scientific, middle.fixed, "-" + middle.normalized]
      expected += [number, even, even, -even]
      texts += [middle.appending(0, zeros: 40).fixed, middle.previous.scientific]
      expected += [even, number]
      texts += [middle.previous.appending(9, zeros: 0).fixed, middle.appending(1).normalized]
      expected += [number, next]
      texts += [middle.appending(1, zeros: 30).fixed, middle.appending(1, zeros: 900).scientific]
      expected += [next, next]
    }
    for (index, value) in try read(texts, as: Float16.self).enumerated() {
      differences.check(
        value.bitPattern == expected[index].bitPattern,
        "\(texts[index]): \(value), not \(expected[index])")
    }
    differences.finish(atLeast: 1000)
  }

  /// Powers of ten with few digits, at and beyond both ends of the range.
  @Test func powersOfTen() throws {
    var texts: [String] = []
    for exponent in -370...330 {
      for digits in ["1", "9", "7.2057594037927933", "18446744073709551615", "9999999999999999999"]
      {
        texts += ["\(digits)e\(exponent)", "-\(digits)E\(exponent)"]
      }
    }
    texts += [
      "0", "-0", "0.0", "0e5", "0e999999999999999999999", "-0e-400", "1e99999999999999999999",
    ]
    texts += [
      "1e-99999999999999999999", "00000000000000000000000001", "0.1e1", ".5", "5.", "+5.e1",
    ]
    texts.append("0." + String(repeating: "0", count: 400) + "1e400")
    texts.append("1" + String(repeating: "0", count: 400) + "e-400")
    texts.append(String(repeating: "0", count: 3000) + "123.25")
    let differences = TextDifferences()
    try compare(texts, differences)
    differences.finish(atLeast: 1000)
  }

  /// Names of numbers, in any case and with signs.
  @Test func names() throws {
    let texts = ["inf", "-inf", "+Inf", "INFINITY", "-Infinity", "nan", "NaN", "-nan", "+NAN"]
    try compare(texts, TextDifferences())
    for wrong in [
      "in", "infi", "infinit", "infinityy", "na", "nane", "n", "i", "+", "-", "e5", "1e", "1e+",
    ] {
      #expect(throws: TextError.self) { try read([wrong], as: Double.self) }
    }
  }

  /// Text behind a long number is no part of it, and costs no time.
  @Test func textBehindLongNumbers() throws {
    for text in ["9007199254740993000000.1.5e999999999", "90071992547409930000001e5e999999999"] {
      for type: any TextScalar.Type in [Double.self, Float.self, Float16.self] {
        func check<Element: TextScalar>(_ type: Element.Type) {
          #expect(throws: TextError.self) { try read([text], as: type) }
        }
        check(type)
      }
    }
    #expect(try read(["9007199254740993000000.1e-6"], as: Double.self) == [9007199254740994])
  }

  /// Integers: every width at both ends of its range, and decimal numbers with integral values.
  @Test func integers() throws {
    func check<Element: TextScalar & FixedWidthInteger>(_ type: Element.Type) throws {
      let ends = [Element.min, Element.max, 0, Element.max - 1, Element.min + 1, 7]
      #expect(try read(ends.map(\.description), as: type) == ends)
      for (text, isRange) in [
        ("\(Element.max)0", true), ("\(Int128(Element.max) + 1)", true),
        ("\(Int128(Element.min) - 1)", true), ("1.5", false), ("1e-1", false), ("x", false),
        ("1x", false), ("--1", false), ("1e30", true), ("1e40", true), ("", false),
      ] {
        let error = TextTest.error { () throws(TextError) in
          try NDArray<Element>.parseText("1,\(text)", delimiter: ",")
        }
        let name = Element.isSigned ? "int\(Element.bitWidth)" : "uint\(Element.bitWidth)"
        let reason: TextError.Reason =
          text.isEmpty
          ? .missing
          : isRange ? .outOfRange(text: text, type: name) : .invalid(text: text, type: name)
        #expect(error?.reason == reason, "\(text)")
      }
      let wholes = ["1.0", "1.00e+02", "120e-1", "0.0", "1.2e1", "+3", "0e-99", "0.000"]
      #expect(try read(wholes, as: type) == [1, 100, 12, 0, 12, 3, 0, 0])
    }
    try check(Int8.self)
    try check(Int16.self)
    try check(Int32.self)
    try check(Int64.self)
    try check(Int.self)
    try check(UInt8.self)
    try check(UInt16.self)
    try check(UInt32.self)
    try check(UInt64.self)
    try check(UInt.self)
    #expect(try read(["-5.0e1"], as: Int8.self) == [-50])
    #expect(
      try read(["-9223372036854775808", "-9.223372036854775808e18"], as: Int.self) == [.min, .min])
  }

  @Test func truthValues() throws {
    #expect(
      try read(["0", "1", "True", "FALSE", "true"], as: Bool.self)
        == [false, true, true, false, true])
    #expect(throws: TextError.self) { try read(["2"], as: Bool.self) }
    #expect(throws: TextError.self) { try read(["tru"], as: Bool.self) }
  }

  @Test func complexNumbers() throws {
    let texts = [
      "1+2j", "(1+2j)", "3j", "(4)", "5", "1-2j", "1+-2j", "(1.5e+00+-2.0e+00j)", "-1.5j",
      "(-inf+nanj)",
    ]
    let values = try read(texts, as: Complex<Double>.self)
    #expect(values[..<9].map(\.real) == [1, 1, 0, 4, 5, 1, 1, 1.5, 0])
    #expect(values[..<9].map(\.imaginary) == [2, 2, 3, 0, 0, -2, -2, -2, -1.5])
    #expect(values[9].rawStorage.x == -.infinity && values[9].rawStorage.y.isNaN)
    #expect(try read(["(1+2j)"], as: Complex<Float>.self) == [Complex(1, 2)])
    for wrong in ["(1+2j", "1+2j)", "1+2", "j", "1+j", "1j2", "1+2i", "()", "(1+2j)x", "1+ 2j"] {
      #expect(throws: TextError.self) { try read([wrong], as: Complex<Double>.self) }
    }
  }
}
