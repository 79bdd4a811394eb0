import Strided

extension Complex: OracleElement where RealType: OracleReal & ComplexPart {
  package static func left(_ number: Int) -> Complex {
    Complex(RealType.left(number), RealType.right(number + 1))
  }

  package static func right(_ number: Int) -> Complex {
    Complex(RealType.right(number), RealType.right(number * 5 + 2))
  }

  package static var specials: [Complex] {
    [
      Complex(.nan, 1), Complex(2, .infinity), Complex(-.infinity, 0), Complex(-0.0, -0.0),
      Complex(0, -0.0), Complex(.leastNonzeroMagnitude, 3), Complex(3, -4), Complex(-0.0, .nan),
    ]
  }

  package static func random(using generator: inout SplitMix64) -> Complex {
    Complex(RealType.random(using: &generator), RealType.random(using: &generator))
  }

  package func isIdentical(to other: Complex) -> Bool {
    let (first, second) = rawStorage
    let (otherFirst, otherSecond) = other.rawStorage
    return first.isIdentical(to: otherFirst) && second.isIdentical(to: otherSecond)
  }

  package func isSame(as other: Complex) -> Bool {
    let (first, second) = rawStorage
    let (otherFirst, otherSecond) = other.rawStorage
    return first.isSame(as: otherFirst) && second.isSame(as: otherSecond)
  }

  package static func isSum(_ sum: Complex, of values: [Complex]) -> Bool {
    let roundings = RoundedSum.pairwise(values.count)
    let real: [RealType] = values.map { $0.rawStorage.x }
    let imaginary: [RealType] = values.map { $0.rawStorage.y }
    return RoundedSum.isNear(sum.rawStorage.x, terms: real, roundings: roundings)
      && RoundedSum.isNear(sum.rawStorage.y, terms: imaginary, roundings: roundings)
  }

  package static var librarySum: (NDArray<Complex>) -> Complex {
    { $0.sum() }
  }

  package static var librarySumAlongAxis: (NDArray<Complex>, Int) -> NDArray<Complex> {
    { $0.sum(axis: $1) }
  }
}

extension Complex: OracleNumber where RealType: OracleReal & ComplexPart {
  package static func plus(_ first: Complex, _ second: Complex) -> Complex? {
    first + second
  }

  package static func minus(_ first: Complex, _ second: Complex) -> Complex? {
    first - second
  }

  package static func times(_ first: Complex, _ second: Complex) -> Complex? {
    first * second
  }

  package static func over(_ first: Complex, _ second: Complex) -> Complex? {
    if !first.isFinite || !second.isFinite || second.isZero {
      // R. L. Smith's formula, by parts.
      let ((a, b), (c, d)) = (first.rawStorage, second.rawStorage)
      if c == 0, d == 0 { return Complex(a / abs(c), b / abs(c)) }
      let isWide = abs(c) >= abs(d)
      let ratio = isWide ? d / c : c / d
      let scale = 1 / (isWide ? c + d * ratio : d + c * ratio)
      return isWide
        ? Complex((a + b * ratio) * scale, (b - a * ratio) * scale)
        : Complex((a * ratio + b) * scale, (b * ratio - a) * scale)
    }
    if second.lengthSquared.isNormal || first.isZero { return first / second }
    // Scaled by powers of 2, in two steps because one power may not fit.
    func scaled(_ number: Complex, _ exponent: RealType.Exponent) -> (RealType, RealType) {
      let halves = [exponent / 2, exponent - exponent / 2].map {
        RealType(sign: .plus, exponent: $0, significand: 1)
      }
      let (real, imaginary) = number.rawStorage
      return (real * halves[0] * halves[1], imaginary * halves[0] * halves[1])
    }
    let (a, b) = scaled(first, -first.magnitude.exponent)
    let (c, d) = scaled(second, -second.magnitude.exponent)
    let divisor = c * c + d * d
    let quotient = Complex((a * c + b * d) / divisor, (b * c - a * d) / divisor)
    let result = scaled(quotient, first.magnitude.exponent - second.magnitude.exponent)
    return Complex(result.0, result.1)
  }

  package static func negated(_ value: Complex) -> Complex? {
    -value
  }

  package static func isProductAdded(
    _ result: Complex,
    y: Complex,
    alpha: Complex,
    x: Complex
  ) -> Bool {
    // If parts of a product may overflow, the order of the operations decides the result.
    if [y, alpha, x].contains(where: { hasHugePart($0) }) {
      return true
    }
    let (yReal, yImaginary) = widened(y)
    let (alphaReal, alphaImaginary) = widened(alpha)
    let (xReal, xImaginary) = widened(x)
    let real: [Double] = [yReal, alphaReal * xReal, -(alphaImaginary * xImaginary)]
    let imaginary: [Double] = [yImaginary, alphaReal * xImaginary, alphaImaginary * xReal]
    return RoundedSum.isNear(result.rawStorage.x, wideTerms: real, roundings: 5)
      && RoundedSum.isNear(result.rawStorage.y, wideTerms: imaginary, roundings: 5)
  }

  package static func isDot(_ result: Complex, of first: [Complex], and second: [Complex]) -> Bool {
    var real: [Double] = []
    var imaginary: [Double] = []
    for place in 0..<first.count {
      let (firstReal, firstImaginary) = widened(first[place])
      let (secondReal, secondImaginary) = widened(second[place])
      real += [firstReal * secondReal, -(firstImaginary * secondImaginary)]
      imaginary += [firstReal * secondImaginary, firstImaginary * secondReal]
    }
    let roundings = Double(real.count + 4)
    return RoundedSum.isNear(result.rawStorage.x, wideTerms: real, roundings: roundings)
      && RoundedSum.isNear(result.rawStorage.y, wideTerms: imaginary, roundings: roundings)
  }

  package static func isMean(_ mean: Complex, of values: [Complex]) -> Bool {
    if values.isEmpty {
      return !mean.isFinite
    }
    let count = Double(values.count)
    let roundings = RoundedSum.pairwise(values.count) + 8
    let real: [Double] = values.map { Double($0.rawStorage.x) / count }
    let imaginary: [Double] = values.map { Double($0.rawStorage.y) / count }
    return RoundedSum.isNear(mean.rawStorage.x, wideTerms: real, roundings: roundings)
      && RoundedSum.isNear(mean.rawStorage.y, wideTerms: imaginary, roundings: roundings)
  }

  package static var libraryNegation: ((NDArray<Complex>) -> NDArray<Complex>)? {
    { -$0 }
  }

  package static var libraryMean: (NDArray<Complex>) -> Complex {
    { $0.mean() }
  }

  package static var libraryMeanAlongAxis: (NDArray<Complex>, Int) -> NDArray<Complex> {
    { $0.mean(axis: $1) }
  }

  /// Whether the square of a part may overflow although the part is finite.
  private static func hasHugePart(_ value: Complex) -> Bool {
    let (real, imaginary) = value.rawStorage
    let limit = (RealType.greatestFiniteMagnitude / 8).squareRoot()
    return (real.isFinite && real.magnitude > limit)
      || (imaginary.isFinite && imaginary.magnitude > limit)
  }

  /// Both parts as `Double`; `rawStorage` rather than `real`, which hides infinite parts.
  private static func widened(_ value: Complex) -> (Double, Double) {
    let (real, imaginary) = value.rawStorage
    return (Double(real), Double(imaginary))
  }
}
