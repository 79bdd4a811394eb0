import Strided

/// What all real floating-point types share.
package protocol OracleReal: OracleNumber, BinaryFloatingPoint
where ModelSum == Self, ModelMean == Self {
  /// The bits as a number.
  var rawBits: UInt64 { get }
}

extension OracleReal {
  package static func left(_ number: Int) -> Self {
    100 + Self(number) * Self(0.37)
  }

  package static func right(_ number: Int) -> Self {
    let magnitude = 1 + Self(number % 61) * Self(0.13)
    return number % 3 == 0 ? -magnitude : magnitude
  }

  package static var specials: [Self] {
    [nan, infinity, -infinity, -0.0, 0, leastNonzeroMagnitude, 3, -greatestFiniteMagnitude]
  }

  package static var modestSpecials: [Self] {
    specials.filter { !$0.isFinite || $0.magnitude < 1000 }
  }

  package static func random(using generator: inout SplitMix64) -> Self {
    if generator.oneIn(40) {
      return generator.pick(specials)
    }
    return Self(generator.pick(-12...12)) / Self(generator.pick([1, 2, 3, 4, 7]))
  }

  package func isIdentical(to other: Self) -> Bool {
    rawBits == other.rawBits
  }

  package func isSame(as other: Self) -> Bool {
    rawBits == other.rawBits || (isNaN && other.isNaN)
  }

  package static func plus(_ first: Self, _ second: Self) -> Self? {
    first + second
  }

  package static func minus(_ first: Self, _ second: Self) -> Self? {
    first - second
  }

  package static func times(_ first: Self, _ second: Self) -> Self? {
    first * second
  }

  package static func over(_ first: Self, _ second: Self) -> Self? {
    first / second
  }

  package static func negated(_ value: Self) -> Self? {
    -value
  }

  package static func isProductAdded(_ result: Self, y: Self, alpha: Self, x: Self) -> Bool {
    let product = alpha * x
    return result.isSame(as: y + product) || result.isSame(as: y.addingProduct(alpha, x))
  }

  package static func isDot(_ result: Self, of first: [Self], and second: [Self]) -> Bool {
    var terms: [Double] = []
    for place in 0..<first.count {
      terms.append(Double(first[place]) * Double(second[place]))
    }
    return RoundedSum.isNear(result, wideTerms: terms, roundings: Double(terms.count + 4))
  }

  package static func isSum(_ sum: Self, of values: [Self]) -> Bool {
    RoundedSum.isNear(sum, terms: values, roundings: RoundedSum.pairwise(values.count))
  }

  package static func isMean(_ mean: Self, of values: [Self]) -> Bool {
    if values.isEmpty {
      return mean.isNaN
    }
    let count = Double(values.count)
    let shares: [Double] = values.map { Double($0) / count }
    return RoundedSum.isNear(
      mean,
      wideTerms: shares,
      roundings: RoundedSum.pairwise(values.count) + 4
    )
  }
}
