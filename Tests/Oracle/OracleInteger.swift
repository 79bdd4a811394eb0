import Strided

/// What all integer types share.
package protocol OracleInteger: OracleNumber, FixedWidthInteger where ModelSum: FixedWidthInteger {}

extension OracleInteger {
  package static func left(_ number: Int) -> Self {
    if bitWidth == 8 {
      return Self(6 + number % 6)
    }
    return Self(1000 + number * 3)
  }

  package static func right(_ number: Int) -> Self {
    if bitWidth == 8 {
      return Self(1 + number % 5)
    }
    return Self(1 + number % 7)
  }

  package static var specials: [Self] {
    [0, 1, max, min, max - 1, min + 1, 2, 3]
  }

  package static var modestSpecials: [Self] {
    bitWidth < Int.bitWidth ? specials : [0, 1, 2, 3]
  }

  package static func random(using generator: inout SplitMix64) -> Self {
    let number = generator.pick(-3...9)
    return Self(exactly: number) ?? Self(generator.below(4))
  }

  package func isIdentical(to other: Self) -> Bool {
    self == other
  }

  package func isSame(as other: Self) -> Bool {
    self == other
  }

  package static func plus(_ first: Self, _ second: Self) -> Self? {
    let (result, overflow) = first.addingReportingOverflow(second)
    return overflow ? nil : result
  }

  package static func minus(_ first: Self, _ second: Self) -> Self? {
    let (result, overflow) = first.subtractingReportingOverflow(second)
    return overflow ? nil : result
  }

  package static func times(_ first: Self, _ second: Self) -> Self? {
    let (result, overflow) = first.multipliedReportingOverflow(by: second)
    return overflow ? nil : result
  }

  package static func over(_ first: Self, _ second: Self) -> Self? {
    let (result, overflow) = first.dividedReportingOverflow(by: second)
    return overflow ? nil : result
  }

  package static func negated(_ value: Self) -> Self? {
    Self.isSigned ? minus(0, value) : nil
  }

  package static func isProductAdded(_ result: Self, y: Self, alpha: Self, x: Self) -> Bool {
    guard let product = times(alpha, x), let sum = plus(y, product) else {
      return false
    }
    return result == sum
  }

  package static func isDot(_ result: Self, of first: [Self], and second: [Self]) -> Bool {
    var sum: Self = 0
    for place in 0..<first.count {
      sum += first[place] * second[place]
    }
    return result == sum
  }

  package static func isSum(_ sum: ModelSum, of values: [Self]) -> Bool {
    var total: ModelSum = 0
    for value in values {
      total += ModelSum(value)
    }
    return sum == total
  }

  package static func isMean(_ mean: Double, of values: [Self]) -> Bool {
    if values.isEmpty {
      return mean.isNaN
    }
    var total: ModelSum = 0
    for value in values {
      total += ModelSum(value)
    }
    let expected = Double(total) / Double(values.count)
    return abs(mean - expected) <= 2 * expected.ulp
  }
}
