import Numerics
import StridedLayout

// Sums and means. A mean is a sum with another finish.

/// Sums of real and complex numbers, in their own type.
enum FieldSum<Element: NumericScalar>: Reducer {
  static var name: StaticString { "sum" }
  static var identity: Element? { Element._zero }

  @inline(__always)
  static func start(_ element: Element, at position: Int) -> Element { element }
  @inline(__always)
  static func add(_ first: Element, _ second: Element) -> Element { first + second }
  @inline(__always)
  static func finish(_ total: Element, count: Int) -> Element { total }
  @inline(__always)
  static func contiguousBlock(_ elements: Run<Element>, count: Int) -> Element? {
    VectorSum.block(elements, count: count)
  }
}

/// Means of real numbers, in their own type.
enum RealMean<Element: NumericScalar & BinaryFloatingPoint>: Reducer {
  static var name: StaticString { "mean" }
  static var identity: Element? { 0 }

  @inline(__always)
  static func start(_ element: Element, at position: Int) -> Element { element }
  @inline(__always)
  static func add(_ first: Element, _ second: Element) -> Element { first + second }
  @inline(__always)
  static func finish(_ total: Element, count: Int) -> Element {
    count == 0 ? .nan : total / Element(count)
  }
  @inline(__always)
  static func contiguousBlock(_ elements: Run<Element>, count: Int) -> Element? {
    VectorSum.block(elements, count: count)
  }
}

/// Means of complex numbers, in their own type, part by part.
enum ComplexMean<Part: ComplexPart>: Reducer {
  static var name: StaticString { "mean" }
  static var identity: Complex<Part>? { Complex.zero }

  @inline(__always)
  static func start(_ element: Complex<Part>, at position: Int) -> Complex<Part> { element }
  @inline(__always)
  static func add(_ first: Complex<Part>, _ second: Complex<Part>) -> Complex<Part> {
    first + second
  }
  @inline(__always)
  static func finish(_ total: Complex<Part>, count: Int) -> Complex<Part> {
    count == 0
      ? Complex(.nan, .nan)
      : Complex(total.rawStorage.x / Part(count), total.rawStorage.y / Part(count))
  }
}

/// Sums of 16-bit reals, accumulated in 32 bits and rounded once.
enum HalfSum: Reducer {
  static var name: StaticString { "sum" }
  static var identity: Float? { 0 }

  @inline(__always)
  static func start(_ element: Float16, at position: Int) -> Float { Float(element) }
  @inline(__always)
  static func add(_ first: Float, _ second: Float) -> Float { first + second }
  @inline(__always)
  static func finish(_ total: Float, count: Int) -> Float16 { Float16(total) }
}

/// Means of 16-bit reals, accumulated in 32 bits and rounded once.
enum HalfMean: Reducer {
  static var name: StaticString { "mean" }
  static var identity: Float? { 0 }

  @inline(__always)
  static func start(_ element: Float16, at position: Int) -> Float { Float(element) }
  @inline(__always)
  static func add(_ first: Float, _ second: Float) -> Float { first + second }
  @inline(__always)
  static func finish(_ total: Float, count: Int) -> Float16 {
    count == 0 ? .nan : Float16(total / Float(count))
  }
}

/// Sums of integers of up to 32 bits in the widest type of their sign, which a block cannot overflow.
enum NarrowSum<
  Element: NumericScalar & FixedWidthInteger, Total: NumericScalar & FixedWidthInteger
>: Reducer {
  static var name: StaticString { "sum" }
  static var identity: Total? { 0 }

  @inline(__always)
  static func start(_ element: Element, at position: Int) -> Total {
    Total(truncatingIfNeeded: element)
  }
  @inline(__always)
  static func add(_ first: Total, _ second: Total) -> Total { first &+ second }
  @inline(__always)
  static func combine(_ first: Total, _ second: Total, _ failure: inout Failure) -> Total {
    let (sum, overflow) = first.addingReportingOverflow(second)
    if overflow { failure = .overflow }
    return sum
  }
  @inline(__always)
  static func finish(_ total: Total, count: Int) -> Total { total }
}

/// A sum of 64-bit integers, and a mark that notes overflow.
struct MarkedTotal<Total: FixedWidthInteger> {
  var value: Total
  var mark: Total
}

/// Sums of integers of 64 bits in their own type; overflow is reported.
enum WideSum<
  Element: NumericScalar & FixedWidthInteger, Total: NumericScalar & FixedWidthInteger
>: Reducer {
  static var name: StaticString { "sum" }
  static var identity: MarkedTotal<Total>? { MarkedTotal(value: 0, mark: 0) }

  @inline(__always)
  static func start(_ element: Element, at position: Int) -> MarkedTotal<Total> {
    MarkedTotal(value: Total(truncatingIfNeeded: element), mark: 0)
  }
  @inline(__always)
  static func add(
    _ first: MarkedTotal<Total>, _ second: MarkedTotal<Total>
  ) -> MarkedTotal<Total> {
    var sum = MarkedTotal(value: 0, mark: first.mark | second.mark)
    sum.value = Total.addNoting(first.value, second.value, &sum.mark)
    return sum
  }
  @inline(__always)
  static func combine(
    _ first: MarkedTotal<Total>, _ second: MarkedTotal<Total>, _ failure: inout Failure
  ) -> MarkedTotal<Total> {
    add(first, second)
  }
  @inline(__always)
  static func finish(_ total: MarkedTotal<Total>, count: Int) -> Total { total.value }
  @inline(__always)
  static func failure(of total: MarkedTotal<Total>) -> Failure { Total.overflow(total.mark) }
}

/// Means of integers, accumulated as `Double`, which does not overflow.
enum IntegerMean<Element: NumericScalar & FixedWidthInteger>: Reducer {
  static var name: StaticString { "mean" }
  static var identity: Double? { 0 }

  @inline(__always)
  static func start(_ element: Element, at position: Int) -> Double { Double(element) }
  @inline(__always)
  static func add(_ first: Double, _ second: Double) -> Double { first + second }
  @inline(__always)
  static func finish(_ total: Double, count: Int) -> Double {
    count == 0 ? .nan : total / Double(count)
  }
}

/// The number of true values.
enum TruthCount: Reducer {
  static var name: StaticString { "sum" }
  static var identity: Int? { 0 }

  @inline(__always)
  static func start(_ element: Bool, at position: Int) -> Int { element ? 1 : 0 }
  @inline(__always)
  static func add(_ first: Int, _ second: Int) -> Int { first &+ second }
  @inline(__always)
  static func finish(_ total: Int, count: Int) -> Int { total }
}

/// The share of true values.
enum TruthShare: Reducer {
  static var name: StaticString { "mean" }
  static var identity: Int? { 0 }

  @inline(__always)
  static func start(_ element: Bool, at position: Int) -> Int { element ? 1 : 0 }
  @inline(__always)
  static func add(_ first: Int, _ second: Int) -> Int { first &+ second }
  @inline(__always)
  static func finish(_ total: Int, count: Int) -> Double {
    count == 0 ? .nan : Double(total) / Double(count)
  }
}
