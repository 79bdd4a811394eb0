import StridedLayout

/// What a sum or a mean of one kind of number is: the type it is accumulated in, and its result.
protocol SumRules: SendableMetatype {
  associatedtype Source: Scalar
  associatedtype Accumulator: NumericScalar
  associatedtype Result: Scalar

  /// The term that an element contributes.
  static func term(_ element: Source) -> Accumulator

  /// The sum of two terms or partial sums of at most `PortableSum.blockLength` terms.
  static func addTerm(_ sum: Accumulator, _ term: Accumulator) -> Accumulator

  /// The sum of any two partial sums.
  static func add(_ first: Accumulator, _ second: Accumulator) -> Accumulator

  /// The result of all `count` terms.
  static func finish(_ sum: Accumulator, count: Int) -> Result
}

extension SumRules {
  @inline(__always)
  static func addTerm(_ sum: Accumulator, _ term: Accumulator) -> Accumulator { add(sum, term) }
}

/// Sums of real and complex numbers, in their own type.
enum FieldSum<Element: NumericScalar>: SumRules {
  @inline(__always)
  static func term(_ element: Element) -> Element { element }

  @inline(__always)
  static func add(_ first: Element, _ second: Element) -> Element { first + second }

  @inline(__always)
  static func finish(_ sum: Element, count: Int) -> Element { sum }
}

/// Means of real numbers, in their own type.
enum RealMean<Element: NumericScalar & BinaryFloatingPoint>: SumRules {
  @inline(__always)
  static func term(_ element: Element) -> Element { element }

  @inline(__always)
  static func add(_ first: Element, _ second: Element) -> Element { first + second }

  @inline(__always)
  static func finish(_ sum: Element, count: Int) -> Element {
    count == 0 ? .nan : sum / Element(count)
  }
}

/// Sums of 16-bit reals, accumulated in 32 bits and rounded once at the end.
enum HalfSum: SumRules {
  @inline(__always)
  static func term(_ element: Float16) -> Float { Float(element) }

  @inline(__always)
  static func add(_ first: Float, _ second: Float) -> Float { first + second }

  @inline(__always)
  static func finish(_ sum: Float, count: Int) -> Float16 { Float16(sum) }
}

/// Means of 16-bit reals, accumulated in 32 bits and rounded once at the end.
enum HalfMean: SumRules {
  @inline(__always)
  static func term(_ element: Float16) -> Float { Float(element) }

  @inline(__always)
  static func add(_ first: Float, _ second: Float) -> Float { first + second }

  @inline(__always)
  static func finish(_ sum: Float, count: Int) -> Float16 {
    count == 0 ? .nan : Float16(sum / Float(count))
  }
}

/// Sums of integers in the widest type of their sign; overflow of that traps.
enum IntegerSum<
  Element: NumericScalar & FixedWidthInteger,
  Total: NumericScalar & FixedWidthInteger
>: SumRules {
  @inline(__always)
  static func term(_ element: Element) -> Total { Total(truncatingIfNeeded: element) }

  /// A block of narrow terms cannot overflow the total, so only blocks are checked.
  @inline(__always)
  static func addTerm(_ sum: Total, _ term: Total) -> Total {
    Element.bitWidth <= 32 ? sum &+ term : add(sum, term)
  }

  @inline(__always)
  static func add(_ first: Total, _ second: Total) -> Total {
    let (sum, overflow) = first.addingReportingOverflow(second)
    if overflow { trap("NDArray<\(Element.self)> sum: arithmetic overflow") }
    return sum
  }

  @inline(__always)
  static func finish(_ sum: Total, count: Int) -> Total { sum }
}

/// Means of integers, accumulated as `Double`, which does not overflow.
enum IntegerMean<Element: NumericScalar & FixedWidthInteger>: SumRules {
  @inline(__always)
  static func term(_ element: Element) -> Double { Double(element) }

  @inline(__always)
  static func add(_ first: Double, _ second: Double) -> Double { first + second }

  @inline(__always)
  static func finish(_ sum: Double, count: Int) -> Double {
    count == 0 ? .nan : sum / Double(count)
  }
}

/// The number of true values.
enum TruthCount: SumRules {
  @inline(__always)
  static func term(_ element: Bool) -> Int { element ? 1 : 0 }

  @inline(__always)
  static func add(_ first: Int, _ second: Int) -> Int { first &+ second }

  @inline(__always)
  static func finish(_ sum: Int, count: Int) -> Int { sum }
}

/// The share of true values.
enum TruthShare: SumRules {
  @inline(__always)
  static func term(_ element: Bool) -> Int { element ? 1 : 0 }

  @inline(__always)
  static func add(_ first: Int, _ second: Int) -> Int { first &+ second }

  @inline(__always)
  static func finish(_ sum: Int, count: Int) -> Double {
    count == 0 ? .nan : Double(sum) / Double(count)
  }
}
