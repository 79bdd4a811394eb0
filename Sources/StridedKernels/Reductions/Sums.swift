import Numerics
import StridedLayout

/// How the elements of one type are added up: in which type, and what becomes of the total.
protocol Summation: SendableMetatype {
  /// The type of the elements.
  associatedtype Source: Scalar
  /// The type of a total: trivial bits.
  associatedtype Total

  /// The total of no terms.
  static var zero: Total { get }
  /// One term.
  static func term(_ element: Source) -> Total
  /// The sum of two totals, of at most ``ReductionLoops/blockLength`` terms together.
  static func add(_ first: Total, _ second: Total) -> Total
  /// The sum of two totals, of any number of terms.
  static func combine(_ first: Total, _ second: Total, _ failure: inout Failure) -> Total
  /// The total of a contiguous block, by a special routine; nil if there is none.
  static func contiguousBlock(_ elements: Run<Source>, count: Int) -> Total?
  /// The sum, and whether it fits.
  static func sum(_ total: Total, _ failure: inout Failure) -> Source.Sum
  /// The mean of some terms, at least one.
  static func mean(_ total: Total, of count: Int) -> Source.Mean
  /// The mean of no terms.
  static var meanOfNone: Source.Mean { get }
}

extension Summation {
  @inline(__always)
  static func combine(_ first: Total, _ second: Total, _ failure: inout Failure) -> Total {
    add(first, second)
  }

  @inline(__always)
  static func contiguousBlock(_ elements: Run<Source>, count: Int) -> Total? { nil }

  /// The loops of a reduction.
  @inline(__always)
  static func loops(for reduction: Reduction) -> ReductionLoops {
    switch reduction {
    case .sum: ReductionLoops(Sum<Self>.self)
    case .mean: ReductionLoops(Mean<Self>.self)
    }
  }
}

/// A reduction of totals, which its finish alone tells from others.
protocol SummingReducer: Reducer where Source == Rule.Source, Accumulator == Rule.Total {
  /// How the elements are added up.
  associatedtype Rule: Summation
}

extension SummingReducer {
  static var identity: Rule.Total? { Rule.zero }

  @inline(__always)
  static func start(_ element: Rule.Source, at position: Int) -> Rule.Total { Rule.term(element) }
  @inline(__always)
  static func add(_ first: Rule.Total, _ second: Rule.Total) -> Rule.Total {
    Rule.add(first, second)
  }
  @inline(__always)
  static func combine(
    _ first: Rule.Total, _ second: Rule.Total, _ failure: inout Failure
  ) -> Rule.Total { Rule.combine(first, second, &failure) }
  @inline(__always)
  static func contiguousBlock(_ elements: Run<Rule.Source>, count: Int) -> Rule.Total? {
    Rule.contiguousBlock(elements, count: count)
  }
}

/// The sum of a kind of elements.
enum Sum<Rule: Summation>: SummingReducer {
  static var name: StaticString { "sum" }

  @inline(__always)
  static func finish(
    _ total: Rule.Total, count: Int, _ failure: inout Failure
  ) -> Rule.Source.Sum { Rule.sum(total, &failure) }
}

/// The mean of a kind of elements: their sum with another finish.
enum Mean<Rule: Summation>: SummingReducer {
  static var name: StaticString { "mean" }

  @inline(__always)
  static func finish(
    _ total: Rule.Total, count: Int, _ failure: inout Failure
  ) -> Rule.Source.Mean { count == 0 ? Rule.meanOfNone : Rule.mean(total, of: count) }
}

/// Real numbers, in their own type.
enum RealSummation<Element: NumericScalar & BinaryFloatingPoint>: Summation
where Element.Sum == Element, Element.Mean == Element {
  static var zero: Element { 0 }
  static var meanOfNone: Element { .nan }

  @inline(__always)
  static func term(_ element: Element) -> Element { element }
  @inline(__always)
  static func add(_ first: Element, _ second: Element) -> Element { first + second }
  @inline(__always)
  static func contiguousBlock(_ elements: Run<Element>, count: Int) -> Element? {
    VectorSum.block(elements, count: count)
  }
  @inline(__always)
  static func sum(_ total: Element, _ failure: inout Failure) -> Element { total }
  @inline(__always)
  static func mean(_ total: Element, of count: Int) -> Element { total / Element(count) }
}

/// Complex numbers, in their own type.
enum ComplexSummation<Part: ComplexPart>: Summation
where
  Complex<Part>: Scalar, Complex<Part>.Sum == Complex<Part>, Complex<Part>.Mean == Complex<Part>
{
  static var zero: Complex<Part> { .zero }
  static var meanOfNone: Complex<Part> { Complex(.nan, .nan) }

  @inline(__always)
  static func term(_ element: Complex<Part>) -> Complex<Part> { element }
  @inline(__always)
  static func add(_ first: Complex<Part>, _ second: Complex<Part>) -> Complex<Part> {
    first + second
  }
  @inline(__always)
  static func sum(_ total: Complex<Part>, _ failure: inout Failure) -> Complex<Part> { total }
  @inline(__always)
  static func mean(_ total: Complex<Part>, of count: Int) -> Complex<Part> {
    Complex(total.rawStorage.x / Part(count), total.rawStorage.y / Part(count))
  }
}

/// 16-bit reals, accumulated in 32 bits and rounded once.
enum HalfSummation: Summation {
  static var zero: Float { 0 }
  static var meanOfNone: Float16 { .nan }

  @inline(__always)
  static func term(_ element: Float16) -> Float { Float(element) }
  @inline(__always)
  static func add(_ first: Float, _ second: Float) -> Float { first + second }
  @inline(__always)
  static func sum(_ total: Float, _ failure: inout Failure) -> Float16 { Float16(total) }
  @inline(__always)
  static func mean(_ total: Float, of count: Int) -> Float16 { Float16(total / Float(count)) }
}

/// Integers of up to 32 bits, in the widest type of their sign, which a block cannot overflow.
enum NarrowSummation<Source: NumericScalar & FixedWidthInteger>: Summation
where Source.Sum: FixedWidthInteger, Source.Mean == Double {
  static var zero: Source.Sum { 0 }
  static var meanOfNone: Double { .nan }

  @inline(__always)
  static func term(_ element: Source) -> Source.Sum { Source.Sum(truncatingIfNeeded: element) }
  @inline(__always)
  static func add(_ first: Source.Sum, _ second: Source.Sum) -> Source.Sum { first &+ second }
  @inline(__always)
  static func combine(
    _ first: Source.Sum, _ second: Source.Sum, _ failure: inout Failure
  ) -> Source.Sum {
    let (sum, overflow) = first.addingReportingOverflow(second)
    if overflow { failure = .overflow }
    return sum
  }
  @inline(__always)
  static func sum(_ total: Source.Sum, _ failure: inout Failure) -> Source.Sum { total }
  @inline(__always)
  static func mean(_ total: Source.Sum, of count: Int) -> Double { Double(total) / Double(count) }
}

/// Integers of 64 bits, in 128 bits, which no number of them overflows.
enum WideSummation<Source: NumericScalar & FixedWidthInteger>: Summation
where Source.Sum: FixedWidthInteger, Source.Mean == Double {
  static var zero: Int128 { 0 }
  static var meanOfNone: Double { .nan }

  @inline(__always)
  static func term(_ element: Source) -> Int128 { Int128(truncatingIfNeeded: element) }
  @inline(__always)
  static func add(_ first: Int128, _ second: Int128) -> Int128 { first &+ second }
  @inline(__always)
  static func contiguousBlock(_ elements: Run<Source>, count: Int) -> Int128? {
    VectorSum.exactBlock(elements, count: count)
  }
  @inline(__always)
  static func sum(_ total: Int128, _ failure: inout Failure) -> Source.Sum {
    if total < Int128(Source.Sum.min) || total > Int128(Source.Sum.max) { failure = .overflow }
    return Source.Sum(truncatingIfNeeded: total)
  }
  @inline(__always)
  static func mean(_ total: Int128, of count: Int) -> Double { Double(total) / Double(count) }
}

/// Truth values, of which the true ones are counted.
enum TruthSummation: Summation {
  static var zero: Int { 0 }
  static var meanOfNone: Double { .nan }

  @inline(__always)
  static func term(_ element: Bool) -> Int { element ? 1 : 0 }
  @inline(__always)
  static func add(_ first: Int, _ second: Int) -> Int { first &+ second }
  @inline(__always)
  static func sum(_ total: Int, _ failure: inout Failure) -> Int { total }
  @inline(__always)
  static func mean(_ total: Int, of count: Int) -> Double { Double(total) / Double(count) }
}
