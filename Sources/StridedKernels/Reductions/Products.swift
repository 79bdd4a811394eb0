import Numerics
import StridedLayout

// The products of elements, in the type of their sums.

/// Real numbers, multiplied in a type that is at least as wide.
enum RealProduct<
  Source: NumericScalar & BinaryFloatingPoint, Accumulator: BinaryFloatingPoint & SendableMetatype
>: Reducer {
  static var identity: Accumulator? { 1 }

  @inline(__always)
  static func start(_ element: Source, at position: Int) -> Accumulator { Accumulator(element) }
  @inline(__always)
  static func add(_ first: Accumulator, _ second: Accumulator) -> Accumulator { first * second }
  @inline(__always)
  static func block(_ elements: Run<Source>, count: Int) -> Accumulator? {
    guard HalfBlock.holds(Source.self), Accumulator.self == Float.self, count >= 32 else {
      return nil
    }
    let product = HalfBlock.withSingles(elements, count: count) {
      RealProduct<Float, Float>.reduced($0, count: count)
    }
    return unsafe unsafeBitCast(product, to: Accumulator.self)
  }

  /// The loops of the reduction.
  static var loops: ReductionLoops {
    ReductionLoops("product", Self.self) { product, _, _ in Source(product) }
  }
}

/// Complex numbers, multiplied in their own type.
enum ComplexProduct<Part: ComplexPart>: Reducer {
  static var identity: Complex<Part>? { Complex(1, 0) }

  @inline(__always)
  static func start(_ element: Complex<Part>, at position: Int) -> Complex<Part> { element }
  @inline(__always)
  static func add(_ first: Complex<Part>, _ second: Complex<Part>) -> Complex<Part> {
    first * second
  }

  /// The loops of the reduction.
  static var loops: ReductionLoops {
    ReductionLoops("product", Self.self) { product, _, _ in product }
  }
}

/// Integers, multiplied in `Int` or `UInt`.
enum IntegerProduct<Source: NumericScalar & FixedWidthInteger>: Reducer
where Source.Sum: FixedWidthInteger {
  /// A product, and whether it does not fit.
  ///
  /// A factor of 0 makes every product fit.
  struct Product {
    var value: Source.Sum
    var isTooLarge: Bool
    var isZero: Bool { value == 0 && !isTooLarge }
  }

  static var isAssociative: Bool { true }
  static var identity: Product? { Product(value: 1, isTooLarge: false) }

  @inline(__always)
  static func start(_ element: Source, at position: Int) -> Product {
    Product(value: Source.Sum(truncatingIfNeeded: element), isTooLarge: false)
  }
  @inline(__always)
  static func add(_ first: Product, _ second: Product) -> Product {
    let (value, overflow) = first.value.multipliedReportingOverflow(by: second.value)
    if first.isZero || second.isZero { return Product(value: 0, isTooLarge: false) }
    return Product(
      value: value, isTooLarge: overflow || first.isTooLarge || second.isTooLarge)
  }

  /// The loops of the reduction.
  static var loops: ReductionLoops {
    ReductionLoops("product", Self.self) { product, _, failure in
      if product.isTooLarge { failure = .overflow }
      return product.value
    }
  }
}

/// Truth values: 1 if all are true, otherwise 0.
enum TruthProduct {
  /// The loops of the reduction.
  static var loops: ReductionLoops {
    ReductionLoops("product", AllTrue.self) { total, _, _ in total ? 1 : 0 }
  }
}
