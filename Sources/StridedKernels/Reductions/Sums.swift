import CStridedKernels
import Numerics
import StridedLayout

/// How the elements of one type are added: the accumulator type, and the result of a total.
protocol Summation: Reducer {
  /// The total of no terms.
  static var zero: Accumulator { get }
  /// The term of an element.
  static func term(_ element: Source) -> Accumulator
  /// The sum, with a failure if it does not fit.
  static func sum(_ total: Accumulator, _ failure: inout Failure) -> Source.Sum
  /// The mean of at least one term.
  static func mean(_ total: Accumulator, of count: Int) -> Source.Mean
  /// The mean of no terms.
  static var meanOfNone: Source.Mean { get }
  /// Whether a total is neither infinite nor NaN.
  static func isFinite(_ total: Accumulator) -> Bool
  /// How a mean whose sum is not finite is recomputed; nil if that is not needed.
  static var rescaling: ReductionLoops.Rescaling? { get }
  /// The loops of the product, in the same type as the sum.
  static func product() -> ReductionLoops
}

extension Summation {
  static var identity: Accumulator? { zero }
  static var rescaling: ReductionLoops.Rescaling? { nil }

  @inline(__always)
  static func start(_ element: Source, at position: Int) -> Accumulator { term(element) }
  @inline(__always)
  static func isFinite(_ total: Accumulator) -> Bool { true }

  /// The loops of a reduction: a mean is a sum with another last step.
  @inline(__always)
  static func loops(for reduction: Reduction) -> ReductionLoops {
    switch reduction {
    case .product: product()
    case .sum: ReductionLoops("sum", Self.self) { total, _, failure in sum(total, &failure) }
    case .mean:
      ReductionLoops("mean", Self.self, rescaling: rescaling) { total, count, failure in
        if !isFinite(total) { failure = .notFinite }
        return count == 0 ? meanOfNone : mean(total, of: count)
      }
    }
  }
}

extension Summation where Source.Mean == Double {
  /// The loops of a sum that is rounded to a `Double` once.
  static func roundedSumLoops() -> ReductionLoops {
    ReductionLoops("mean", Self.self) { total, _, _ in mean(total, of: 1) }
  }
}

/// A summation whose total can be infinite or NaN although the mean is finite.
protocol ScalableSummation: Summation where Source.Mean == Accumulator {
  /// A total times two to the power of `exponent`.
  static func scaled(_ total: Accumulator, by exponent: Int) -> Accumulator
  /// A mean, or the parts of another one where its own are not finite.
  static func merged(_ mean: Accumulator, _ other: Accumulator) -> Accumulator
}

extension ScalableSummation {
  static var rescaling: ReductionLoops.Rescaling? { ScaledSummation<Self>.rescaling }
}

/// Terms on a smaller scale, so that the sum of as many terms as fit in memory is finite.
enum ScaledSummation<Rule: ScalableSummation>: Reducer {
  static var exponent: Int { 64 }
  static var identity: Rule.Accumulator? { Rule.zero }

  @inline(__always)
  static func start(_ element: Rule.Source, at position: Int) -> Rule.Accumulator {
    Rule.scaled(Rule.term(element), by: -exponent)
  }
  @inline(__always)
  static func add(_ first: Rule.Accumulator, _ second: Rule.Accumulator) -> Rule.Accumulator {
    Rule.add(first, second)
  }
  /// How a mean whose sum is not finite is recomputed.
  static var rescaling: ReductionLoops.Rescaling {
    ReductionLoops.Rescaling(
      loops: {
        ReductionLoops("mean", Self.self) { total, count, _ in
          Rule.scaled(Rule.mean(total, of: count), by: exponent)
        }
      },
      merge: .portable { row in
        let means = row.run(0, of: Rule.Accumulator.self)
        means.assignEach(row.count, means, row.run(1, of: Rule.Accumulator.self)) {
          Rule.merged($0, $1)
        }
        return .none
      })
  }
}

/// Real numbers, accumulated in their own type.
enum RealSummation<Element: NumericScalar & BinaryFloatingPoint>: ScalableSummation
where Element.Sum == Element, Element.Mean == Element {
  static var zero: Element { 0 }
  static var meanOfNone: Element { .nan }

  static func product() -> ReductionLoops { RealProduct<Element, Element>.loops }

  @inline(__always)
  static func term(_ element: Element) -> Element { element }
  @inline(__always)
  static func add(_ first: Element, _ second: Element) -> Element { first + second }
  @inline(__always)
  static func contiguousBlock(_ elements: Run<Element>, count: Int) -> Element? {
    VectorSum.block(elements, count: count)
  }
  @inline(__always)
  static func reduceRows(_ row: Row, _ rows: Int, step: Int) {
    let (sums, terms) = (row.run(0, of: Element.self), row.run(1, of: Element.self))
    if !VectorSum.reduceRows(terms, to: sums, count: row.count, rows, step: step) {
      reduceEachRow(row, rows, step: step)
    }
  }
  @inline(__always)
  static func sum(_ total: Element, _ failure: inout Failure) -> Element { total }
  @inline(__always)
  static func mean(_ total: Element, of count: Int) -> Element { total / Element(count) }
  @inline(__always)
  static func scaled(_ total: Element, by exponent: Int) -> Element {
    total * Element(sign: .plus, exponent: Element.Exponent(exponent), significand: 1)
  }
  @inline(__always)
  static func isFinite(_ total: Element) -> Bool { total.isFinite }
  @inline(__always)
  static func merged(_ mean: Element, _ other: Element) -> Element {
    mean.isFinite ? mean : other
  }
}

/// Complex numbers, accumulated in their own type.
enum ComplexSummation<Part: ComplexPart>: ScalableSummation
where
  Complex<Part>: Scalar, Complex<Part>.Sum == Complex<Part>, Complex<Part>.Mean == Complex<Part>
{
  typealias Source = Complex<Part>

  static var zero: Complex<Part> { .zero }
  static var meanOfNone: Complex<Part> { Complex(.nan, .nan) }

  static func product() -> ReductionLoops { ComplexProduct<Part>.loops }

  @inline(__always)
  static func term(_ element: Complex<Part>) -> Complex<Part> { element }
  @inline(__always)
  static func add(_ first: Complex<Part>, _ second: Complex<Part>) -> Complex<Part> {
    first + second
  }
  @inline(__always)
  static func reduceRows(_ row: Row, _ rows: Int, step: Int) {
    let (sums, terms) = (row.run(0, of: Complex<Part>.self), row.run(1, of: Complex<Part>.self))
    let parts = terms.reinterpreted(as: Part.self)
    if !VectorSum.reduceRows(parts, to: sums, count: 2 * row.count, rows, step: 2 * step) {
      reduceEachRow(row, rows, step: step)
    }
  }
  @inline(__always)
  static func sum(_ total: Complex<Part>, _ failure: inout Failure) -> Complex<Part> { total }
  @inline(__always)
  static func mean(_ total: Complex<Part>, of count: Int) -> Complex<Part> {
    Complex(total.rawStorage.x / Part(count), total.rawStorage.y / Part(count))
  }
  @inline(__always)
  static func scaled(_ total: Complex<Part>, by exponent: Int) -> Complex<Part> {
    let scale = Part(sign: .plus, exponent: Part.Exponent(exponent), significand: 1)
    return Complex(total.rawStorage.x * scale, total.rawStorage.y * scale)
  }
  @inline(__always)
  static func isFinite(_ total: Complex<Part>) -> Bool {
    total.rawStorage.x.isFinite && total.rawStorage.y.isFinite
  }
  @inline(__always)
  static func merged(_ mean: Complex<Part>, _ other: Complex<Part>) -> Complex<Part> {
    let (mean, other) = (mean.rawStorage, other.rawStorage)
    return Complex(mean.x.isFinite ? mean.x : other.x, mean.y.isFinite ? mean.y : other.y)
  }
}

/// 16-bit real numbers, accumulated in 32 bits and rounded once.
enum HalfSummation: Summation {
  typealias Source = Float16

  static var zero: Float { 0 }
  static var meanOfNone: Float16 { .nan }

  static func product() -> ReductionLoops { RealProduct<Float16, Float>.loops }

  @inline(__always)
  static func term(_ element: Float16) -> Float { Float(element) }
  @inline(__always)
  static func add(_ first: Float, _ second: Float) -> Float { first + second }
  @inline(__always)
  static func block(_ elements: Run<Float16>, count: Int) -> Float? {
    if count < 32 { return nil }
    return HalfBlock.withSingles(elements, count: count) {
      unsafe strided_sum_float(strided_simd_level(), count, $0.base)
    }
  }
  @inline(__always)
  static func addContiguousRow(
    _ terms: Run<Float16>, to totals: Run<Float>, count: Int
  ) -> Bool {
    HalfBlock.withSingles(terms, count: count) { terms in
      for index in 0..<count { totals[unit: index] += terms[unit: index] }
      return true
    }
  }
  @inline(__always)
  static func sum(_ total: Float, _ failure: inout Failure) -> Float16 { Float16(total) }
  @inline(__always)
  static func mean(_ total: Float, of count: Int) -> Float16 { Float16(total / Float(count)) }
}

/// Integers of up to 32 bits, accumulated in 64 bits, which a block cannot overflow.
enum NarrowSummation<Source: NumericScalar & FixedWidthInteger>: Summation
where Source.Sum: FixedWidthInteger, Source.Mean == Double {
  static var isAssociative: Bool { true }
  static var zero: Source.Sum { 0 }
  static var meanOfNone: Double { .nan }

  static func product() -> ReductionLoops { IntegerProduct<Source>.loops }

  @inline(__always)
  static func term(_ element: Source) -> Source.Sum { Source.Sum(truncatingIfNeeded: element) }
  @inline(__always)
  static func add(_ first: Source.Sum, _ second: Source.Sum) -> Source.Sum { first &+ second }
  static var blockRows: Int { 64 }
  @inline(__always)
  static func reduceRows(_ row: Row, _ rows: Int, step: Int) {
    let (sums, terms) = (row.run(0, of: Source.Sum.self), row.run(1, of: Source.self))
    if !VectorSum.reduceRows(terms, to: sums, count: row.count, rows, step: step) {
      reduceEachRow(row, rows, step: step)
    }
  }
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

/// Integers of 64 bits, accumulated in 128 bits, which no number of terms overflows.
enum WideSummation<Source: NumericScalar & FixedWidthInteger>: Summation
where Source.Sum: FixedWidthInteger, Source.Mean == Double {
  static var isAssociative: Bool { true }
  static var zero: Int128 { 0 }
  static var meanOfNone: Double { .nan }

  static func product() -> ReductionLoops { IntegerProduct<Source>.loops }

  @inline(__always)
  static func term(_ element: Source) -> Int128 { Int128(truncatingIfNeeded: element) }
  @inline(__always)
  static func add(_ first: Int128, _ second: Int128) -> Int128 { first &+ second }
  @inline(__always)
  static func contiguousBlock(_ elements: Run<Source>, count: Int) -> Int128? {
    VectorSum.exactBlock(elements, count: count)
  }
  static var blockRows: Int { 64 }
  @inline(__always)
  static func reduceRows(_ row: Row, _ rows: Int, step: Int) {
    let (sums, terms) = (row.run(0, of: Int128.self), row.run(1, of: Source.self))
    if terms.stride == 1 {
      VectorSum.reduceExactRows(terms, to: sums, count: row.count, rows, step: step)
    } else {
      reduceEachRow(row, rows, step: step)
    }
  }
  @inline(__always)
  static func sum(_ total: Int128, _ failure: inout Failure) -> Source.Sum {
    if total < Int128(Source.Sum.min) || total > Int128(Source.Sum.max) { failure = .overflow }
    return Source.Sum(truncatingIfNeeded: total)
  }
  @inline(__always)
  static func mean(_ total: Int128, of count: Int) -> Double {
    // Conversions from 128 bits take 0.3 µs.
    let sum = Int(exactly: total).map { Double($0) } ?? Double(total)
    return sum / Double(count)
  }
}

/// Truth values: the number of true ones.
enum TruthSummation: Summation {
  typealias Source = Bool

  static var isAssociative: Bool { true }
  static var zero: Int { 0 }
  static var meanOfNone: Double { .nan }

  static func product() -> ReductionLoops { TruthProduct.loops }

  @inline(__always)
  static func term(_ element: Bool) -> Int { element ? 1 : 0 }
  @inline(__always)
  static func add(_ first: Int, _ second: Int) -> Int { first &+ second }
  @inline(__always)
  static func contiguousBlock(_ elements: Run<Bool>, count: Int) -> Int? {
    // A block has fewer elements than 16 bits can count; more of them fit in a vector.
    var total: UInt16 = 0
    let bytes = elements.bytes
    for index in 0..<count { total &+= UInt16(bytes[unit: index]) }
    return Int(total)
  }
  @inline(__always)
  static func sum(_ total: Int, _ failure: inout Failure) -> Int { total }
  @inline(__always)
  static func mean(_ total: Int, of count: Int) -> Double { Double(total) / Double(count) }
}
